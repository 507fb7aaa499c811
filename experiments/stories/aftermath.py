"""What was left of a group years later: customers, orders, pairs that work together."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from experiments.stories.naming import (
    capital,
    euros,
    firms_called,
    listed,
    number,
    pairs_called,
    said,
    span,
)
from experiments.trajectory import Trajectory
from model.measures import active_pairs, total_of_column
from model.state import State
from model.vocabulary import (
    ACTIVE_MONTHS,
    MONTHS_PER_YEAR,
    NOBODY,
    EventKind,
    OrganisationForm,
    RelationshipStage,
)

MOST_PAIRS = 6
"""More pairs than these are counted, not named."""

WORK = (
    ("delivers to joint customers", "deliver to joint customers"),
    ("is in talks with a joint customer", "are in talks with joint customers"),
    (
        f"met over joint business in the last {span(ACTIVE_MONTHS)}",
        f"met over joint business in the last {span(ACTIVE_MONTHS)}",
    ),
)
"""What a pair that works together does, and what several do."""


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
    """Yield which pairs of members still work together, and at what."""
    if trajectory.parameters.alone:
        return
    end = trajectory.end
    month = int(end.group[0]["month"])
    active = active_pairs(end.members_trust["joint_month"], month) > 0.0
    members = np.flatnonzero(end.are_members).tolist()
    pairs = [pair for pair in combinations(members, 2) if active[pair]]
    if not pairs:
        yield "No firms work together any more."
        return
    who = f"{capital(said(len(pairs)))} pairs of firms"
    if len(pairs) <= MOST_PAIRS:
        who = pairs_called(pairs, len(end.firms))
    yield f"{who} still work together: {_at_what(end, pairs)}."


def _at_what(end: State, pairs: Sequence[tuple[int, int]]) -> str:
    """Return what pairs of firms that work together do: "all of them deliver ..."."""
    delivering, talking = _joint_suppliers(end), _joint_negotiators(end)
    doing = Counter(
        0 if pair in delivering else 1 if pair in talking else 2 for pair in pairs
    )
    if len(pairs) == 1:
        (work,) = doing
        return f"they {WORK[work][1]}"
    if len(doing) == 1:
        (work,) = doing
        return f"all of them {WORK[work][1]}"
    return listed(
        [f"{said(doing[work])} {WORK[work][doing[work] > 1]}" for work in sorted(doing)]
    )


def _joint_customers(end: State) -> list[int]:
    """Return the customers whose doors were opened for several members together.

    Firms that each found a customer by itself may happen to share it.
    """
    routes = end.customers["route"]
    own = (NOBODY, OrganisationForm.MARKET_ORIENTED.value)
    rows: list[int] = np.flatnonzero(~np.isin(routes, own)).tolist()
    return rows


def _joint_suppliers(end: State) -> set[tuple[int, int]]:
    """Return the pairs of firms that deliver to a joint customer."""
    pairs: set[tuple[int, int]] = set()
    for customer in _joint_customers(end):
        makers = set(end.needs["delivered_by"][customer].tolist()) - {NOBODY}
        pairs.update(combinations(sorted(makers), 2))
    return pairs


def _joint_negotiators(end: State) -> set[tuple[int, int]]:
    """Return the pairs of firms that are in talks with a joint customer."""
    pairs: set[tuple[int, int]] = set()
    stage = end.relationships["stage"]
    in_talks = (stage == RelationshipStage.PREPARING) | (
        stage == RelationshipStage.NEGOTIATING
    )
    for customer in _joint_customers(end):
        there = set(np.flatnonzero(in_talks[:-1, customer]).tolist())
        if in_talks[-1, customer]:
            there = set(end.needs["best_maker_by"][customer].tolist()) - {NOBODY}
        pairs.update(combinations(sorted(there), 2))
    return pairs
