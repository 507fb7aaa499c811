"""Each event as a sentence in plain words."""

import numpy as np

from experiments.stories.causes import LOSSES, reason
from experiments.stories.naming import (
    ACTIVITIES,
    capital,
    euros,
    financiers_called,
    form_name,
    markets_called,
    number,
    part,
    premium_called,
    span,
)
from experiments.stories.reviews import kept_of_the_plan
from experiments.tables import OF_TALKS
from model.events import Event, seller_name, yearly_sales_eur
from model.state import State
from model.vocabulary import Activity, EndCause, EventKind, LossCause


def sentence(event: Event, after: State) -> str:
    """Return an event in plain words.

    Args:
        event: what happened.
        after: the state at the end of that month.
    """
    if event.kind in OF_TALKS:
        said = _of_talks(event, after)
    elif event.kind in (EventKind.CONTROL_GROUP_MET, EventKind.FINANCIER_WITHDREW):
        said = _of_reviews(event, after)
    elif event.kind in (EventKind.ACTIVITY_HELD, EventKind.MARKET_ENTERED):
        said = _of_members_abroad(event, after)
    else:
        said = _of_the_group(event, after)
    return capital(said)


def _of_talks(event: Event, after: State) -> str:
    """Return what happened between a seller and a customer."""
    seller = seller_name(event.who, len(after.firms))
    customer = f"customer {event.whom + 1}"
    talks = after.relationships[event.who, event.whom]
    if event.kind == EventKind.ORDER_TAKEN:
        return f"{seller} delivered to {customer} for {event.amount:,.0f} EUR."
    if event.kind == EventKind.DOOR_OPENED:
        return f"{seller} got in contact with {customer}."
    if event.kind == EventKind.NEGOTIATION_STARTED:
        return f"{seller} started to negotiate with {customer}."
    if event.kind == EventKind.DEAL_SIGNED:
        months = span(int(talks["deal_month"]) - int(talks["contact_month"]))
        sold = "sold a joint system to" if talks["is_joint_offer"] else "signed with"
        return (
            f"{seller} {sold} {customer}, {months} after the first contact: about "
            f"{euros(event.amount)} a year{_premium(event, after)}, "
            f"{part(float(talks['share_of_needs']))}."
        )
    if event.kind == EventKind.ORDERS_STOPPED:
        months = span(int(talks["end_month"]) - int(talks["deal_month"]))
        return f"{customer} stopped ordering from {seller} after {months}."
    return f"{seller} lost {customer}: {loss_reason(talks)}."


def _premium(event: Event, after: State) -> str:
    """Return what of a deal is paid for one system, in brackets; "" for nothing."""
    premium = premium_of(after, event.who, event.whom)
    return f" ({premium} of it for coming as one system)" if premium else ""


def premium_of(state: State, seller: int, customer: int) -> str:
    """Return what a customer pays a year for one system, in words; "" for nothing.

    Args:
        state: the state of a group, once the customer has ordered.
        seller: row of the seller.
        customer: index of the customer, from 0.
    """
    talks = state.relationships[seller, customer]
    if not talks["is_joint_offer"] or not talks["orders"]:
        return ""
    size = float(state.customers["size_eur"][customer])
    price = size * float(talks["share_of_needs"])
    return premium_called(yearly_sales_eur(talks), price)


def loss_reason(talks: np.record) -> str:
    """Return why talks ended, with the values that decided it.

    Args:
        talks: a row of ``model.state.RELATIONSHIP`` whose talks have ended.
    """
    cause = LossCause(int(talks["ended_by"]))
    why = LOSSES[cause]
    if cause == LossCause.TRUST_TOO_LOW:
        return f"{why} (trust {talks['trust']:.2f}, needed {talks['trust_needed']:.2f})"
    if int(talks["offer_month"]) == int(talks["end_month"]):
        return f"{why} (chance of the offer {talks['acceptance']:.0%})"
    if cause == LossCause.WENT_COLD:
        stage = "negotiation" if talks["negotiation_month"] > 0 else "preparation"
        return f"{why} ({talks['progress']:.0%} of the {stage})"
    return why


def _of_reviews(event: Event, after: State) -> str:
    """Return what the control group said, or which financier withdrew."""
    if event.kind == EventKind.FINANCIER_WITHDREW:
        financier = after.financiers[event.who]
        reviews = number(int(financier["reviews_below"]), "review")
        return (
            f"{financiers_called([event.who])} withdrew: at {reviews} in a row too "
            f"little of the plan was kept, {financier['achievement']:.0%} at the last."
        )
    kept = kept_of_the_plan(event.cause, after.control_group[0], "by now")
    return f"the control group found the project {reason(event.cause)}: {kept}"


def _of_members_abroad(event: Event, after: State) -> str:
    """Return which activity was held, or who entered which market."""
    if event.kind == EventKind.MARKET_ENTERED:
        market = markets_called([event.whom], len(after.target_markets))
        return f"{seller_name(event.who, len(after.firms))} entered {market}."
    activity = ACTIVITIES[Activity(event.who)]
    cost = f", for {euros(event.amount)}" if event.amount > 0.0 else ""
    return f"the members held a {activity}{cost}."


def _of_the_group(event: Event, after: State) -> str:
    """Return what happened to the members, or to the project as a whole."""
    n_firms = len(after.firms)
    if event.kind == EventKind.MEMBER_LEFT:
        why = reason(event.cause)
        return f"{seller_name(event.who, n_firms)} left the group: {why}."
    if event.kind == EventKind.MEMBER_JOINED:
        return f"{seller_name(event.who, n_firms)} joined the group."
    if event.kind == EventKind.NO_CANDIDATE:
        return "no firm was found for the empty place."
    if event.kind == EventKind.HUB_CHANGED:
        if event.who < 0:
            return "nobody was left to be the hub firm."
        return f"{seller_name(event.who, n_firms)} is the hub firm from now on."
    if event.kind == EventKind.FORM_CHANGED:
        return f"the group is {form_name(event.amount)} from this month on."
    if event.kind == EventKind.PROJECT_CONTINUED:
        return f"the project was continued by {span(int(event.amount))}."
    return f"the project ended: {why_ended(event, after)}."


def why_ended(event: Event, after: State) -> str:
    """Return why a project ended; one that was continued had more than its time.

    Args:
        event: the end of the project.
        after: the state at the end of that month.
    """
    why = reason(event.cause)
    more = int(after.group[0]["continued_months"])
    if more and event.cause in (EndCause.PERIOD_OVER, EndCause.TARGET_REACHED):
        return why.replace("its time was", f"its time and {span(more)} more were")
    return why
