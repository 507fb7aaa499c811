"""Where everybody stands in the drawn net: members in a ring, customers round them."""

import math
from typing import NamedTuple

import numpy as np

from model.state import State

WIDTH, HEIGHT = 680, 500
MIDDLE_X, MIDDLE_Y = 340.0, 252.0
RING = 92.0
OUTER = (300.0, 216.0)
INNER = (266.0, 186.0)
MOST_IN_A_RING = 70
TOP = -math.pi / 2
GAP = 0.07
"""Left free between the customers of two markets, radians."""


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


def customers(state: State) -> list[Place]:
    """Return where each customer stands; those of one market side by side.

    Args:
        state: any state.
    """
    markets = state.customers["market"]
    order = np.argsort(markets, kind="stable").tolist()
    n_markets = len(set(markets.tolist()))
    gap = GAP if n_markets > 1 else 0.0
    turn = (2 * math.pi - gap * n_markets) / len(order)
    places = [Place(0.0, 0.0)] * len(order)
    angle, before = TOP, markets[order[0]]
    for k, index in enumerate(order):
        if markets[index] != before:
            angle, before = angle + gap, markets[index]
        is_inner = len(order) > MOST_IN_A_RING and k % 2
        places[index] = on_ellipse(angle, *(INNER if is_inner else OUTER))
        angle += turn
    return places
