"""Everything that happened between a group and one customer, step by step."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from experiments.stories.causes import LOSSES
from experiments.stories.naming import (
    euros,
    number,
    span,
)
from experiments.stories.sentences import premium_of
from experiments.trajectory import Trajectory
from model.events import seller_name, yearly_sales_eur
from model.rules import trust
from model.vocabulary import EventKind, LossCause, RelationshipStage

STAGES = {
    RelationshipStage.PREPARING: "preparation",
    RelationshipStage.NEGOTIATING: "negotiation",
}


class Account(NamedTuple):
    """What happened between one seller and the customer.

    Attributes:
        seller: name of the seller.
        steps: one row for each month of talks.
        sentences: what decided, in order.
    """

    seller: str
    steps: list[dict[str, Any]]
    sentences: list[str]


def accounts(trajectory: Trajectory, customer: int) -> list[Account]:
    """Return what happened between each seller of a group and a customer.

    Args:
        trajectory: what was played.
        customer: index of the customer, from 0.
    """
    contact = trajectory.end.relationships["contact_month"][:, customer]
    met = np.flatnonzero(contact > 0)
    sellers = met[np.argsort(contact[met], kind="stable")].tolist()
    n_firms = len(trajectory.end.firms)
    return [
        Account(
            seller_name(seller, n_firms),
            list(_steps(trajectory, seller, customer)),
            list(_sentences(trajectory, seller, customer)),
        )
        for seller in sellers
    ]


def _steps(
    trajectory: Trajectory, seller: int, customer: int
) -> Iterator[dict[str, Any]]:
    """Yield one row for each month of talks."""
    end = trajectory.end.relationships[seller, customer]
    last = max(int(end["deal_month"]), int(end["end_month"]))
    if end["deal_month"] > 0:
        last = int(end["deal_month"])
    if last < 0:
        last = trajectory.parameters.months
    for month in range(int(end["contact_month"]), last + 1):
        before = trajectory.states[month - 1].relationships[seller, customer]
        talks = trajectory.states[month].relationships[seller, customer]
        was = max(int(before["stage"]), RelationshipStage.PREPARING.value)
        yield {
            "month": month,
            "stage": STAGES[RelationshipStage(was)],
            "manager_hours": float(talks["manager_hours"] + talks["assistant_hours"]),
            "member_hours": float(talks["member_hours"]),
            "meetings": int(talks["meetings"]),
            "work_done": 1.0
            if month in (end["negotiation_month"], end["offer_month"])
            else min(float(talks["progress"]), 1.0),
            "trust": float(talks["trust"]),
            "trust_needed": _trust_needed(trajectory, was),
        }


def _trust_needed(trajectory: Trajectory, stage: int) -> float:
    """Return the trust that ends a stage, level 0 to 1; 0 where none is needed."""
    p = trajectory.parameters
    if not p.trust_thresholds:
        return 0.0
    is_early = stage == RelationshipStage.PREPARING
    return trust.trust_needed(
        p.trust_needed_level,
        p.trust_needed_slope,
        p.technology,
        p.early_trust_share if is_early else 1.0,
    )


def _sentences(trajectory: Trajectory, seller: int, customer: int) -> Iterator[str]:
    """Yield what decided, in the order in which it happened."""
    end = trajectory.end.relationships[seller, customer]
    yield f"In month {end['contact_month']} the door opened."
    if end["negotiation_month"] > 0:
        yield f"In month {end['negotiation_month']} negotiations began."
    yield from _leavers(trajectory, seller, customer)
    if end["offer_month"] > 0:
        yield from _offer(trajectory, seller, customer)
    if end["deal_month"] > 0:
        yield (
            f"It signed in month {end['deal_month']} and ordered "
            f"{number(int(end['orders']), 'time')}, for about "
            f"{euros(yearly_sales_eur(end))} a year"
            f"{_premium(trajectory, seller, customer)}."
        )
    if end["end_month"] > 0:
        why = LOSSES[LossCause(int(end["ended_by"]))]
        yield f"It ended in month {end['end_month']}: {why}."
        if end["ended_by"] == LossCause.ORDERS_STOPPED:
            months = span(int(end["end_month"]) - int(end["deal_month"]))
            yield f"That was {months} after the deal, with trust at {end['trust']:.2f}."
    elif end["deal_month"] > 0:
        yield f"It still orders at the end, with trust at {end['trust']:.2f}."
    else:
        yield "They are still in talks at the end."


def _premium(trajectory: Trajectory, seller: int, customer: int) -> str:
    """Return what of its orders a customer pays for one system; "" for nothing."""
    premium = premium_of(trajectory.end, seller, customer)
    return f", {premium} of it for coming as one system" if premium else ""


def _leavers(trajectory: Trajectory, seller: int, customer: int) -> Iterator[str]:
    """Yield which partners left during joint talks, with their share of them."""
    n_firms = len(trajectory.end.firms)
    end = trajectory.end.relationships[seller, customer]
    over = max(int(end["deal_month"]), int(end["end_month"]))
    for event in trajectory.happened:
        if event.kind != EventKind.MEMBER_LEFT or seller < n_firms:
            continue
        makers = trajectory.states[event.month - 1].needs["best_maker_by"][customer]
        is_during = end["contact_month"] <= event.month
        if event.who in makers and is_during and (over < 0 or event.month <= over):
            yield (
                f"In month {event.month} {seller_name(event.who, n_firms)} left the "
                "group; work done and trust fell by its share of them."
            )


def _offer(trajectory: Trajectory, seller: int, customer: int) -> Iterator[str]:
    """Yield the offer that was made, and how it was judged."""
    month = int(trajectory.end.relationships[seller, customer]["offer_month"])
    offer = trajectory.states[month].relationships[seller, customer]
    seen = trajectory.states[month - 1].relationships[seller, customer]
    need = trajectory.end.customers["integration_need"][customer]
    is_single = seller == len(trajectory.end.firms) and not offer["is_joint_offer"]
    fit = "the best member's alone" if is_single else f"fit {seen['fit']:.2f}"
    luck = "signed" if offer["deal_month"] == month else "refused"
    yield (
        f"The offer in month {month}: {fit}, integration "
        f"{offer['integration_offered']:.2f} where {need:.2f} was needed, "
        f"{offer['share_of_needs']:.0%} of its needs; the chance was "
        f"{offer['acceptance']:.0%} and it was {luck}."
    )
