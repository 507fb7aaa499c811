"""What happened in a month: the difference between two states, and its sentences."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from model.state import State
from model.vocabulary import EventKind, LossCause, RelationshipStage

CAUSES: dict[LossCause, str] = {
    LossCause.NOT_ENDED: "it has not ended",
    LossCause.WENT_COLD: "the talks went cold before the work was done",
    LossCause.TRUST_TOO_LOW: "the work was done, but the customer never trusted enough",
    LossCause.NO_INTEREST: "the offer fitted, but the customer was not interested",
    LossCause.POOR_FIT: "the offer fitted the customer too badly",
    LossCause.NO_JOINT_SYSTEM: "the customer needed one working system, "
    "and that was not on offer",
    LossCause.RIVAL_IN_THE_GROUP: "a rival in the group won the customer",
    LossCause.ORDERS_STOPPED: "the customer stopped ordering",
}


class Event(NamedTuple):
    """One thing that happened.

    Attributes:
        month: month in which it happened.
        kind: what happened.
        who: row of the seller, the joint system after the members.
        whom: index of the customer, -1 where none is involved.
        cause: why a relationship ended.
        amount: EUR of an order, else 0.
    """

    month: int
    kind: EventKind
    who: int
    whom: int
    cause: LossCause
    amount: float


MONTH_FIELDS = (
    ("contact_month", EventKind.DOOR_OPENED),
    ("negotiation_month", EventKind.NEGOTIATION_STARTED),
    ("deal_month", EventKind.DEAL_SIGNED),
    ("end_month", EventKind.RELATIONSHIP_LOST),
)


def events(before: State, after: State) -> list[Event]:
    """Return what happened between two states, kind by kind, seller by seller.

    Args:
        before: the earlier state, of the same group.
        after: the later state; usually a month later.
    """
    happened: list[Event] = []
    for field, kind in MONTH_FIELDS:
        changed = before.relationships[field] != after.relationships[field]
        for who, whom in np.argwhere(changed).tolist():
            talks = after.relationships[who, whom]
            cause = LossCause(int(talks["ended_by"]))
            has_stopped = cause == LossCause.ORDERS_STOPPED and field == "end_month"
            happened.append(
                Event(
                    int(talks[field]),
                    EventKind.ORDERS_STOPPED if has_stopped else kind,
                    who,
                    whom,
                    cause if field == "end_month" else LossCause.NOT_ENDED,
                    0.0,
                )
            )
    happened.extend(_orders(before, after))
    if before.group[0]["in_project"] and not after.group[0]["in_project"]:
        month = int(after.group[0]["month"])
        happened.append(
            Event(month, EventKind.PROJECT_ENDED, -1, -1, LossCause.NOT_ENDED, 0.0)
        )
    return happened


def _orders(before: State, after: State) -> Iterator[Event]:
    """Yield the orders that were delivered between two states."""
    month = int(after.group[0]["month"])
    more = after.relationships["sales_eur"] - before.relationships["sales_eur"]
    for who, whom in np.argwhere(more > 0.0).tolist():
        amount = float(more[who, whom])
        yield Event(
            month, EventKind.ORDER_TAKEN, who, whom, LossCause.NOT_ENDED, amount
        )


def seller_name(who: int, n_members: int) -> str:
    """Return the name of a seller: "Firm A", "Firm B", or "the group".

    Args:
        who: row of the seller.
        n_members: member firms in the group.
    """
    return "the group" if who >= n_members else f"Firm {chr(ord('A') + who)}"


def sentence(event: Event, after: State) -> str:
    """Return an event in plain words.

    Args:
        event: what happened.
        after: the state at the end of that month.
    """
    if event.kind == EventKind.PROJECT_ENDED:
        return "The project ended last month: no manager and no subsidy from now on."
    seller = seller_name(event.who, len(after.firms))
    seller = seller[0].upper() + seller[1:]
    customer = f"customer {event.whom + 1}"
    if event.kind == EventKind.ORDER_TAKEN:
        return f"{seller} delivered to {customer} for {event.amount:,.0f} EUR."
    if event.kind == EventKind.DOOR_OPENED:
        return f"{seller} got in contact with {customer}."
    if event.kind == EventKind.NEGOTIATION_STARTED:
        return f"{seller} started to negotiate with {customer}."
    talks = after.relationships[event.who, event.whom]
    if event.kind == EventKind.DEAL_SIGNED:
        return _deal_sentence(seller, customer, talks)
    return _loss_sentence(seller, customer, talks)


def _deal_sentence(seller: str, customer: str, talks: np.record) -> str:
    """Return a first deal in plain words."""
    months = int(talks["deal_month"]) - int(talks["contact_month"])
    kind = "sold a joint system to" if talks["is_joint_offer"] else "closed a deal with"
    return (
        f"{seller} {kind} {customer}, {months} months after the first "
        f"contact: {talks['share_of_needs']:.0%} of what the customer needs."
    )


def _loss_sentence(seller: str, customer: str, talks: np.record) -> str:
    """Return a loss in plain words, with the values that decided it."""
    cause = LossCause(int(talks["ended_by"]))
    why = CAUSES[cause]
    if cause == LossCause.ORDERS_STOPPED:
        months = int(talks["end_month"]) - int(talks["deal_month"])
        return (
            f"{customer.capitalize()} stopped ordering from {seller} "
            f"after {months} months."
        )
    if cause == LossCause.TRUST_TOO_LOW:
        why += f" (trust {talks['trust']:.2f}, needed {talks['trust_needed']:.2f})"
    elif int(talks["offer_month"]) == int(talks["end_month"]):
        why += f" (chance of the offer {talks['acceptance']:.0%})"
    elif cause == LossCause.WENT_COLD:
        stage = "preparation"
        if int(talks["negotiation_month"]) > 0:
            stage = "negotiation"
        why += f" ({talks['progress']:.0%} of the {stage})"
    return f"{seller} lost {customer}: {why}."


def stage_counts(state: State) -> dict[str, int]:
    """Return how many relationships are in each stage after the first.

    Args:
        state: the state of a group.
    """
    stages = state.relationships["stage"]
    return {
        stage.name.lower(): int((stages == stage).sum())
        for stage in RelationshipStage
        if stage != RelationshipStage.UNKNOWN
    }
