"""Where everybody stands in the drawn net: members in a ring, all others round them.

Customers stand by target market, with their own customers behind them. Suppliers and
research institutes, where there are any, have the left side for themselves.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from model.state import State
from model.vocabulary import PartnerKind

WIDTH, HEIGHT = 760, 530
MIDDLE_X, MIDDLE_Y = 380.0, 265.0
RING = 92.0
OUTER = (300.0, 216.0)
INNER = (266.0, 186.0)
BEHIND = (326.0, 240.0)
"""Of customers' own customers."""
BETWEEN = (226.0, 172.0)
"""Of distributors, before the customers of their market."""
LABELS = (346.0, 252.0)
WHOLE = (0, 0, WIDTH, HEIGHT)
WITHOUT_LABELS = (56, 28, 648, 474)
"""What is seen of the picture: left, top, width, height."""
MOST_IN_A_RING = 70
TOP = -math.pi / 2
GAP = 0.07
"""Left free between the customers of two markets, radians."""
UPSTREAM = (PartnerKind.SUPPLIER, PartnerKind.RESEARCH_INSTITUTE)
SIDE = 0.62 * math.pi
"""Kept for them at the left, radians."""


class Place(NamedTuple):
    """A place in the picture.

    Attributes:
        x: from the left.
        y: from the top.
    """

    x: float
    y: float


def on_ellipse(angle: float, across: float, down: float) -> Place:
    """Return a place on an ellipse round the middle.

    Args:
        angle: radians, 0 to the right, clockwise.
        across: half its width.
        down: half its height.
    """
    return Place(
        round(MIDDLE_X + across * math.cos(angle), 1),
        round(MIDDLE_Y + down * math.sin(angle), 1),
    )


def firms(state: State) -> dict[int, Place]:
    """Return where each firm stands that is or was a member, by row.

    Args:
        state: the last state.
    """
    rows = np.flatnonzero(state.have_been_members).tolist()
    turn = 2 * math.pi / max(len(rows), 1)
    return {
        row: on_ellipse(TOP + turn * k, RING * 1.15, RING) for k, row in enumerate(rows)
    }


def customer_angles(state: State) -> list[float]:
    """Return at which angle each customer stands; those of a market side by side.

    Args:
        state: any state.
    """
    markets = state.customers["market"]
    order = np.argsort(markets, kind="stable").tolist()
    n_markets = len(set(markets.tolist()))
    gap = GAP if n_markets > 1 else 0.0
    has_others = bool(np.isin(state.partners["kind"], UPSTREAM).any())
    free = 2 * math.pi - (SIDE if has_others else 0.0)
    angle = math.pi + SIDE / 2 if has_others else TOP
    turn = (free - gap * n_markets) / len(order)
    angles = [0.0] * len(order)
    before = markets[order[0]]
    for index in order:
        if markets[index] != before:
            angle, before = angle + gap, markets[index]
        angles[index] = angle
        angle += turn
    return angles


def customers(state: State) -> list[Place]:
    """Return where each customer stands.

    Args:
        state: any state.
    """
    angles = customer_angles(state)
    order = sorted(range(len(angles)), key=angles.__getitem__)
    places = [Place(0.0, 0.0)] * len(angles)
    for k, index in enumerate(order):
        is_inner = len(order) > MOST_IN_A_RING and k % 2
        places[index] = on_ellipse(angles[index], *(INNER if is_inner else OUTER))
    return places


def partners(state: State) -> list[Place]:
    """Return where each partner stands, customers first, in their order.

    Args:
        state: any state.
    """
    kinds = state.partners["kind"].tolist()
    upstream = sum(kind in UPSTREAM for kind in kinds)
    free = iter(_side(upstream))
    angles = customer_angles(state)
    middles = market_angles(state)
    found = customers(state)
    for row in range(len(found), len(kinds)):
        of, market = (int(state.partners[name][row]) for name in ("customer", "market"))
        if kinds[row] in UPSTREAM:
            found.append(on_ellipse(next(free), *OUTER))
        elif kinds[row] == PartnerKind.END_CUSTOMER:
            others = (state.partners["customer"][len(angles) : row] == of).sum()
            angle = angles[of] + GAP * float(others) / 2
            found.append(on_ellipse(angle, *BEHIND))
        else:
            angle = middles.get(market, 0.0) + GAP * 2 * (row % 3 - 1)
            found.append(on_ellipse(angle, *BETWEEN))
    return found


def _side(count: int) -> Iterator[float]:
    """Yield the angles of those at the left, from below to above."""
    for k in range(count):
        yield math.pi + SIDE * ((k + 0.5) / count - 0.5) * 0.86


def market_angles(state: State) -> dict[int, float]:
    """Return at which angle the middle of each target market is.

    Args:
        state: any state.
    """
    angles, markets = np.array(customer_angles(state)), state.customers["market"]
    return {
        market: float(angles[markets == market].mean())
        for market in sorted(set(markets.tolist()))
    }


def market_labels(state: State) -> dict[int, Place]:
    """Return where the name of each target market stands, if there are several.

    Args:
        state: any state.
    """
    angles = market_angles(state)
    if len(angles) < 2:
        return {}
    return {market: on_ellipse(angle, *LABELS) for market, angle in angles.items()}


def box(state: State) -> tuple[int, int, int, int]:
    """Return what is seen of the picture: no more than there is.

    Args:
        state: any state.
    """
    has_more = len(state.partners) > len(state.customers) or market_labels(state)
    return WHOLE if has_more else WITHOUT_LABELS
