"""Who an actor is, in a few sentences; a customer with all that decides about it."""

from collections.abc import Iterator

import numpy as np

from experiments.stories.actors import Actor, Kind
from experiments.stories.naming import (
    capital,
    euros,
    level_name,
    listed,
    markets_called,
)
from experiments.stories.sentences import premium_of
from experiments.trajectory import Trajectory
from model.events import seller_name
from model.vocabulary import NEVER, NOBODY


def introduction(trajectory: Trajectory, actor: Actor) -> str:
    """Return who an actor is, in a sentence.

    Args:
        trajectory: what was played.
        actor: who it is.
    """
    start, end = trajectory.states[0], trajectory.end
    if actor.kind == Kind.FIRM:
        firm = start.firms[actor.row]
        joined = int(end.firms["joined_month"][actor.row])
        place = {NEVER: "never joined the group", 0: "is a founder"}.get(
            joined, f"joined in month {joined}"
        )
        return (
            f"{actor.name} makes component {firm['component'] + 1}, could spare "
            f"{firm['capacity_hours']:.0f} hours a month and {place}; its commitment "
            f"at founding was {firm['commitment']:.2f}."
        )
    if actor.kind == Kind.FINANCIER:
        return (
            f"The {actor.name} pays {start.financiers['share'][actor.row]:.0%} of the "
            "public money."
        )
    if actor.kind == Kind.ASSISTANT:
        market = int(start.assistants["market"][actor.row])
        called = markets_called([market], len(start.target_markets))
        return f"{capital(actor.name)} works in {called}."
    return f"{capital(actor.name)}."


def customer_lines(trajectory: Trajectory, customer: int) -> list[str]:
    """Return who a customer is and who could have served it.

    Args:
        trajectory: what was played.
        customer: index of the customer, from 0.
    """
    end = trajectory.end
    record = end.customers[customer]
    needs = (np.flatnonzero(end.needs["is_needed"][customer]) + 1).tolist()
    component = "component" if len(needs) == 1 else "components"
    market = markets_called([int(record["market"])], len(end.target_markets))
    return [
        f"Customer {customer + 1} in {market} buys for about "
        f"{euros(float(record['size_eur']))} a year and needs {component} "
        f"{listed([str(need) for need in needs])}.",
        *_premium(trajectory, customer),
        f"Its need that they work as one system is "
        f"{level_name(float(record['integration_need']))} "
        f"({record['integration_need']:.2f}).",
        *_who_could(trajectory, customer),
        *_in_vain(trajectory, customer),
    ]


def _premium(trajectory: Trajectory, customer: int) -> Iterator[str]:
    """Yield what the customer paid on top of that for what came as one system."""
    group = len(trajectory.end.firms)
    premium = premium_of(trajectory.end, group, customer)
    if premium:
        yield (
            f"To the group it paid about {premium} a year on top of that, for "
            "components that come as one system."
        )


def _who_could(trajectory: Trajectory, customer: int) -> Iterator[str]:
    """Yield which members make what the customer needs, and how well it fits."""
    end = trajectory.end
    fits = end.relationships["fit"][:-1, customer]
    makers = np.flatnonzero(end.have_been_members & (fits > 0.0))
    makers = makers[np.argsort(-fits[makers], kind="stable")]
    if not len(makers):
        yield "No firm of the group makes what it needs."
        return
    named = [
        f"{seller_name(row, len(end.firms))} (component "
        f"{end.firms['component'][row] + 1}, fit {fits[row]:.2f})"
        for row in makers.tolist()
    ]
    yield f"What it needs is made by {listed(named)}; a fit of 1 would be perfect."


def _in_vain(trajectory: Trajectory, customer: int) -> Iterator[str]:
    """Yield when the manager's first attempt of a month was here, in vain."""
    months = [
        str(month)
        for month, state in enumerate(trajectory.states)
        if state.choice["door_customer"][0] == customer
        and not (state.relationships["contact_month"][:, customer] == month).any()
    ]
    if months:
        months_named = f"month{'s' if len(months) > 1 else ''} {listed(months)}"
        yield f"In {months_named} the manager knocked first here, but in vain."


def verdict_in_a_line(trajectory: Trajectory, customer: int) -> str:
    """Return what became of a customer, in one sentence.

    Args:
        trajectory: what was played.
        customer: index of the customer, from 0.
    """
    end = trajectory.end
    suppliers = {
        seller_name(seller, len(end.firms))
        for seller in end.needs["supplied_by"][customer].tolist()
        if seller != NOBODY
    }
    if suppliers:
        return f"At the end it buys from {listed(sorted(suppliers))}."
    if (end.relationships["contact_month"][:, customer] > 0).any():
        return "At the end it buys from none of them."
    return capital("nobody of the group ever got in contact with it.")
