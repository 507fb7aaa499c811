"""Tables of one group: one row for each firm, relationship, event, review."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from model.events import Event, seller_name
from model.state import (
    CONTROL_GROUP,
    FINANCIER,
    FIRM,
    RELATIONSHIP,
    State,
    names_of,
)
from model.vocabulary import (
    NOBODY,
    Activity,
    EventKind,
    FinancierLevel,
    LeaveCause,
    LossCause,
    RelationshipStage,
    Verdict,
)

OF_TALKS = (
    EventKind.DOOR_OPENED,
    EventKind.NEGOTIATION_STARTED,
    EventKind.DEAL_SIGNED,
    EventKind.RELATIONSHIP_LOST,
    EventKind.ORDERS_STOPPED,
    EventKind.ORDER_TAKEN,
)
"""Kinds of events between a seller and a customer."""


def row_of(record: np.record, kind: Any) -> dict[str, Any]:
    """Return a record as plain values by name.

    Args:
        record: a record of ``model.state``.
        kind: its record type.
    """
    return dict(zip(names_of(kind), record.item(), strict=True))


def event_row(event: Event, told: str, n_firms: int) -> dict[str, Any]:
    """Return an event as one row.

    Args:
        event: what happened.
        told: its sentence.
        n_firms: firms in the pool.
    """
    return {
        "month": event.month,
        "kind": event.kind.name.lower(),
        "who": _who(event, n_firms),
        "customer": event.whom + 1 if event.kind in OF_TALKS else "",
        "cause": "" if event.cause is None else event.cause.name.lower(),
        "amount": event.amount,
        "sentence": told,
    }


def _who(event: Event, n_firms: int) -> str:
    """Return the name of who did it, "" for the project as a whole."""
    if event.who == NOBODY:
        return ""
    if event.kind == EventKind.ACTIVITY_HELD:
        return Activity(event.who).name.lower()
    if event.kind == EventKind.FINANCIER_WITHDREW:
        return FinancierLevel(event.who).name.lower()
    return seller_name(event.who, n_firms)


def relationship_rows(end: State) -> Iterable[dict[str, Any]]:
    """Yield each relationship that began, as it stood at the end.

    Args:
        end: the last state.
    """
    for who, whom in np.argwhere(end.relationships["contact_month"] > 0).tolist():
        row = row_of(end.relationships[who, whom], RELATIONSHIP)
        yield {
            "seller": seller_name(who, len(end.firms)),
            "customer": whom + 1,
            **row,
            "stage": RelationshipStage(row["stage"]).name.lower(),
            "ended_by": LossCause(row["ended_by"]).name.lower(),
        }


def firm_rows(month: int, state: State) -> Iterable[dict[str, Any]]:
    """Yield each firm that is or was a member by the end of a month.

    Args:
        month: the month.
        state: state at its end.
    """
    for who in np.flatnonzero(state.have_been_members).tolist():
        row = row_of(state.firms[who], FIRM)
        left_by = LeaveCause(row["left_by"]).name.lower()
        name = seller_name(who, len(state.firms))
        yield {"month": month, "firm": name, **row, "left_by": left_by}


def activity_rows(
    states: Sequence[State], held: Iterable[Event]
) -> Iterable[dict[str, Any]]:
    """Yield each joint activity that was held.

    Args:
        states: month-end states from founding.
        held: events of the kind ``ACTIVITY_HELD``.
    """
    for event in held:
        attendees = [states[event.month - k].activities["attendees"] for k in (0, 1)]
        yield {
            "month": event.month,
            "activity": Activity(event.who).name.lower(),
            "attendees": int(attendees[0][event.who] - attendees[1][event.who]),
            "cost_eur": event.amount,
        }


def review_row(state: State) -> dict[str, Any]:
    """Return what a control group found at its last meeting.

    Args:
        state: state at the end of the month of the meeting.
    """
    row = row_of(state.control_group[0], CONTROL_GROUP)
    return {**row, "verdict": Verdict(row["verdict"]).name.lower()}


def financier_rows(state: State) -> Iterable[dict[str, Any]]:
    """Yield how each financier stands.

    Args:
        state: state at the end of a month.
    """
    for level in FinancierLevel:
        row = row_of(state.financiers[level], FINANCIER)
        month = int(state.group[0]["month"])
        yield {"month": month, "financier": level.name.lower(), **row}
