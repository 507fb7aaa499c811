"""What was left of a group years later: customers, orders, pairs that work together."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from experiments.stories.naming import (
    capital,
    euros,
    firms_called,
    number,
    pairs_called,
    said,
)
from experiments.trajectory import Trajectory
from model.measures import active_pairs, total_of_column
from model.state import State
from model.vocabulary import MONTHS_PER_YEAR, NOBODY, EventKind, RelationshipStage

MOST_PAIRS = 6
"""More pairs than these are counted, not named."""


def later(trajectory: Trajectory) -> list[str]:
    """Return what was left at the very end, in sentences.

    Args:
        trajectory: what was played.
    """
    return [*_business(trajectory), *_together(trajectory)]


def _business(trajectory: Trajectory) -> Iterator[str]:
    """Yield how many customers still order, for how much a year, and from whom."""
    end = trajectory.end
    since = trajectory.parameters.months - MONTHS_PER_YEAR
    orders = [
        event
        for event in trajectory.happened
        if event.kind == EventKind.ORDER_TAKEN and event.month > since
    ]
    if not orders:
        yield "No customer has ordered for a year."
        return
    total = 0.0
    for event in orders:
        total += event.amount
    buying = end.relationships["stage"] == RelationshipStage.CUSTOMER
    customers = int(buying.any(axis=0).sum())
    yield (
        f"{capital(number(customers, 'customer'))} still "
        f"{'orders' if customers == 1 else 'order'}; the last year brought "
        f"{number(len(orders), 'order')} worth {euros(total)}."
    )
    makers = end.needs["delivered_by"]
    exporting = np.unique(makers[makers != NOBODY]).tolist()
    if exporting:
        yield f"Still exporting: {firms_called(exporting, len(end.firms))}."
    yield from _public_euro(end)


def _public_euro(end: State) -> Iterator[str]:
    """Yield what was exported for each public euro, where there were any."""
    public = float(end.group[0]["public_cost_eur"])
    if public > 0.0:
        exports = total_of_column(end.firms["exports_eur"]) / public
        yield f"In all, {exports:.0f} euros were exported for each public euro."


def _together(trajectory: Trajectory) -> Iterator[str]:
    """Yield which pairs of members still work together, and which of them deliver."""
    if trajectory.parameters.alone:
        return
    end = trajectory.end
    month = int(end.group[0]["month"])
    meeting = active_pairs(end.members_trust["joint_month"], month) > 0.0
    delivering = _joint_suppliers(end)
    rows = np.flatnonzero(end.have_been_members).tolist()
    pairs = [
        pair for pair in combinations(rows, 2) if meeting[pair] or pair in delivering
    ]
    if not pairs:
        yield "No firms work together any more."
        return
    who = f"{capital(said(len(pairs)))} pairs of firms"
    if len(pairs) <= MOST_PAIRS:
        who = pairs_called(pairs, len(end.firms))
    deliver = sum(pair in delivering for pair in pairs)
    yield f"{who} still work together; {_delivering(deliver, len(pairs))}."


def _delivering(deliver: int, n_pairs: int) -> str:
    """Return how many pairs of several deliver to joint customers."""
    if n_pairs == 1:
        return f"they {'deliver' if deliver else 'do not deliver'} to a joint customer"
    if deliver == n_pairs:
        return "all of them deliver to joint customers"
    some = "none" if deliver == 0 else said(deliver)
    return (
        f"{some} of them {'delivers' if deliver == 1 else 'deliver'} to joint customers"
    )


def _joint_suppliers(end: State) -> set[tuple[int, int]]:
    """Return the pairs of firms that deliver to a customer together."""
    pairs: set[tuple[int, int]] = set()
    for needs in end.needs:
        makers = sorted(set(needs["delivered_by"].tolist()) - {NOBODY})
        pairs.update(combinations(makers, 2))
    return pairs
