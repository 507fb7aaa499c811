"""What happened in a month: the difference between two states, kind by kind.

What ``who``, ``whom``, ``cause`` and ``amount`` of an event mean, by kind:

======================  ==================  =============  ==========  ==============
kind                    who                 whom           cause       amount
======================  ==================  =============  ==========  ==============
DOOR_OPENED             seller              customer
NEGOTIATION_STARTED     seller              customer
DEAL_SIGNED             seller              customer                   EUR a year
RELATIONSHIP_LOST       seller              customer       LossCause
ORDERS_STOPPED          seller              customer       LossCause
ORDER_TAKEN             seller              customer                   EUR
PROJECT_ENDED                                              EndCause
MEMBER_LEFT             firm                               LeaveCause
MEMBER_JOINED           firm
NO_CANDIDATE
HUB_CHANGED             new hub, or nobody  the former
MARKET_ENTERED          firm                target market
ACTIVITY_HELD           Activity                                       EUR
CONTROL_GROUP_MET                                          Verdict
FINANCIER_WITHDREW      FinancierLevel
PROJECT_CONTINUED                                                      months
FORM_CHANGED                                                           level
======================  ==================  =============  ==========  ==============
"""

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

import numpy as np

from model.state import Records, State
from model.vocabulary import (
    MONTHS_PER_YEAR,
    NEVER,
    NOBODY,
    EndCause,
    EventKind,
    LeaveCause,
    LossCause,
    ProjectStatus,
    Verdict,
)

OVER = (ProjectStatus.ENDED_EARLY, ProjectStatus.ENDED)
LETTERS = 26  # firms beyond them are called by their number in the pool
TALKS = (
    ("contact_month", EventKind.DOOR_OPENED),
    ("negotiation_month", EventKind.NEGOTIATION_STARTED),
    ("deal_month", EventKind.DEAL_SIGNED),
    ("end_month", EventKind.RELATIONSHIP_LOST),
)


class Event(NamedTuple):
    """One thing that happened; the table above tells what its fields mean.

    Attributes:
        month: month in which it happened.
        kind: what happened.
        who: row of the one who did it, ``NOBODY`` where the kind has none.
        whom: row of the one it was done to, ``NOBODY`` where the kind has none.
        cause: why, a member of the kind's own words; None where it needs none.
        amount: how much, 0 where the kind has none.
    """

    month: int
    kind: EventKind
    who: int = NOBODY
    whom: int = NOBODY
    cause: IntEnum | None = None
    amount: float = 0.0


def events(before: State, after: State) -> list[Event]:
    """Return what happened in a month, kind by kind, row by row.

    Args:
        before: state at the end of the month before.
        after: state of the same group at the end of the month.
    """
    return [
        *_talks(before.relationships, after.relationships),
        *_orders(before, after),
        *_members(before, after),
        *_activities(before, after),
        *_programme(before, after),
    ]


def _talks(before: Records, after: Records) -> Iterator[Event]:
    """Yield doors, negotiations, deals and ends of relationships."""
    for field, kind in TALKS:
        for who, whom in np.argwhere(before[field] != after[field]).tolist():
            talks = after[who, whom]
            month = int(talks[field])
            if kind == EventKind.DEAL_SIGNED:
                worth = yearly_sales_eur(talks)
                yield Event(month, kind, who, whom, amount=worth)
            elif kind == EventKind.RELATIONSHIP_LOST:
                cause = LossCause(int(talks["ended_by"]))
                has_stopped = cause == LossCause.ORDERS_STOPPED
                told = EventKind.ORDERS_STOPPED if has_stopped else kind
                yield Event(month, told, who, whom, cause)
            else:
                yield Event(month, kind, who, whom)


def yearly_sales_eur(talks: np.record) -> float:
    """Return what a customer orders in a year of orders, EUR; 0 without a deal.

    Args:
        talks: a row of ``model.state.RELATIONSHIP``.
    """
    orders = int(talks["orders"])
    return MONTHS_PER_YEAR * float(talks["sales_eur"]) / orders if orders else 0.0


def _orders(before: State, after: State) -> Iterator[Event]:
    """Yield the orders that were delivered."""
    month = int(after.group[0]["month"])
    more = after.relationships["sales_eur"] - before.relationships["sales_eur"]
    for who, whom in np.argwhere(more > 0.0).tolist():
        amount = float(more[who, whom])
        yield Event(month, EventKind.ORDER_TAKEN, who, whom, amount=amount)


def _members(before: State, after: State) -> Iterator[Event]:
    """Yield who left, who joined, who became the hub, and who entered a market."""
    month = int(after.group[0]["month"])
    old, new = before.firms, after.firms
    for who in np.flatnonzero(old["left_month"] != new["left_month"]).tolist():
        cause = LeaveCause(int(new["left_by"][who]))
        yield Event(month, EventKind.MEMBER_LEFT, who, cause=cause)
    for who in np.flatnonzero(old["joined_month"] != new["joined_month"]).tolist():
        yield Event(month, EventKind.MEMBER_JOINED, who)
    if before.group[0]["no_candidate_month"] != after.group[0]["no_candidate_month"]:
        yield Event(month, EventKind.NO_CANDIDATE)
    if (old["is_hub"] != new["is_hub"]).any():
        yield Event(month, EventKind.HUB_CHANGED, hub_of(after), hub_of(before))
    places = before.firm_markets["entered_month"], after.firm_markets["entered_month"]
    for who, market in np.argwhere(places[0] != places[1]).tolist():
        yield Event(month, EventKind.MARKET_ENTERED, who, market)


def hub_of(state: State) -> int:
    """Return the row of the hub firm, or ``NOBODY``.

    Args:
        state: the state of a group.
    """
    hubs = np.flatnonzero(state.firms["is_hub"])
    return int(hubs[0]) if len(hubs) else NOBODY


def _activities(before: State, after: State) -> Iterator[Event]:
    """Yield the joint activities that were held."""
    month = int(after.group[0]["month"])
    old, new = before.activities, after.activities
    for kind in np.flatnonzero(old["times_held"] != new["times_held"]).tolist():
        cost = float(new["cost_eur"][kind] - old["cost_eur"][kind])
        yield Event(month, EventKind.ACTIVITY_HELD, kind, amount=cost)


def _programme(before: State, after: State) -> Iterator[Event]:
    """Yield what control group and financiers did, and what became of the project."""
    old, new = before.group[0], after.group[0]
    month = int(new["month"])
    if old["orientation"] != new["orientation"]:
        level = float(new["orientation"])
        yield Event(month, EventKind.FORM_CHANGED, amount=level)
    report = after.control_group[0]
    if before.control_group[0]["met_month"] != report["met_month"]:
        verdict = Verdict(int(report["verdict"]))
        yield Event(month, EventKind.CONTROL_GROUP_MET, cause=verdict)
    pays = before.financiers["withdrawal_month"] == NEVER
    stops = after.financiers["withdrawal_month"] != NEVER
    for level in np.flatnonzero(pays & stops).tolist():
        yield Event(month, EventKind.FINANCIER_WITHDREW, level)
    granted = int(new["continued_months"] - old["continued_months"])
    if granted:
        yield Event(month, EventKind.PROJECT_CONTINUED, amount=granted)
    if old["status"] not in OVER and new["status"] in OVER:
        cause = EndCause(int(new["ended_by"]))
        yield Event(month, EventKind.PROJECT_ENDED, cause=cause)


def seller_name(who: int, n_firms: int) -> str:
    """Return the name of a seller: "Firm A", "Firm B", or "the group".

    Args:
        who: row of the seller.
        n_firms: firms in the pool; the row after them is the joint system.
    """
    if who >= n_firms:
        return "the group"
    return f"Firm {chr(ord('A') + who)}" if who < LETTERS else f"Firm {who + 1}"
