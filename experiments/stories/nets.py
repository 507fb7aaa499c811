"""A firm and the net that it coordinates, in words: partners, events, what flowed."""

from collections.abc import Iterator

import numpy as np

from experiments.stories.naming import capital, level_name, listed, number, said
from experiments.stories.periods import Period, last_month_told
from experiments.stories.target_markets import target_markets
from experiments.trajectory import Trajectory
from model.events import seller_name
from model.parameters.parameters import Parameters
from model.state import State
from model.vocabulary import Channel, FlowDirection, Mechanism, PartnerKind

PARTNERS = {
    PartnerKind.CUSTOMER: "possible customer",
    PartnerKind.END_CUSTOMER: "customer of theirs|customers of theirs",
    PartnerKind.DISTRIBUTOR: "distributor",
    PartnerKind.SUPPLIER: "supplier",
    PartnerKind.RESEARCH_INSTITUTE: "research institute",
}
EVENTS = {
    Mechanism.CONFERENCE: "conference",
    Mechanism.SEMINAR: "seminar",
    Mechanism.COURSE: "course",
    Mechanism.STANDARDISATION: "committee on standards|committees on standards",
    Mechanism.BUSINESS: "round of business talks|rounds of business talks",
    Mechanism.RESEARCH: "research project",
    Mechanism.SUPPORT: "visit to help a user|visits to help a user",
    Mechanism.PRODUCT_DEVELOPMENT: (
        "round of product development|rounds of product development"
    ),
    Mechanism.LOCAL_MARKET_DECISION: (
        "decision on a local market|decisions on local markets"
    ),
    Mechanism.ACADEMIA: "academic meeting",
}
"""One and, where an s does not make it several, several."""


def is_one_firms_net(p: Parameters) -> bool:
    """Return whether there is no group, but one firm with a manager of its own.

    Args:
        p: one point of the model.
    """
    return p.n_members == 1 and p.manager and not p.alone


def _counted(count: int, names: str) -> str:
    """Return a number of things, whose name may have a plural of its own."""
    one, _, several = names.partition("|")
    if count == 1 or not several:
        return number(count, one)
    return f"{said(count)} {several}"


def who_it_is(p: Parameters, start: State, technology: str) -> list[str]:
    """Return who the firm and its partners are at founding, in sentences.

    Args:
        p: the point that is played.
        start: the state at founding.
        technology: a sentence on what it makes.
    """
    firm = seller_name(int(np.flatnonzero(start.are_members)[0]), len(start.firms))
    manager = "An export manager of its own wins customers"
    sentences = [f"{firm} goes abroad on its own account.", f"{manager}."]
    if p.knowledge_flows:
        sentences[1] = f"{manager} and spends what hours are left on its partners."
        kinds = start.partners["kind"].tolist()
        there = [
            _counted(kinds.count(kind), names)
            for kind, names in PARTNERS.items()
            if kind in kinds
        ]
        sentences.append(f"Around it are {listed(there)}.")
    return [*sentences, technology, *target_markets(start)]


def held_in(trajectory: Trajectory, period: Period) -> Iterator[str]:
    """Yield which events were held with partners in a period.

    Args:
        trajectory: what was played.
        period: the months to tell.
    """
    held = _held(trajectory, period)
    if held:
        yield f"With its partners the firm held {held}."


def _held(trajectory: Trajectory, period: Period) -> str:
    """Return which events were held with partners in a period, and how often."""
    before, end = (
        trajectory.states[month].mechanisms["times_held"]
        for month in (period.first - 1, period.last)
    )
    times = (end - before).tolist()
    held = [each for each in Mechanism if times[each]]
    return listed([_counted(times[each], EVENTS[each]) for each in held])


def came_to(trajectory: Trajectory) -> Iterator[str]:
    """Yield what the net came to when the project ended.

    Args:
        trajectory: what was played.
    """
    if not trajectory.parameters.knowledge_flows:
        return
    last = last_month_told(trajectory)
    state = trajectory.states[last]
    held = _held(trajectory, Period(1, last))
    yield f"In all the firm held {held or 'no event'} with its partners."
    yield from _flows(state)
    group = state.group[0]
    capability = level_name(float(group["coordination_capability"]))
    yield f"Its network coordination capability was {capability}."
    uses, failed = int(group["uses"]), int(group["failed_uses"])
    if uses or failed:
        yield (
            f"In {uses / (uses + failed):.0%} of the months customers used well what "
            "they had bought."
        )
    if group["referrals"]:
        referred = number(int(group["referrals"]), "customer")
        yield f"{capital(referred)} came recommended."


def _flows(state: State) -> Iterator[str]:
    """Yield what knowledge had flowed by each channel, and what the firm knew of it."""
    amounts = state.flows["amount"].sum(axis=2)
    total = float(amounts.sum())
    if total <= 0.0:
        yield "No knowledge flowed."
        return
    taught, learnt, between = (float(amounts[each].sum()) for each in Channel)
    to_customers = float(amounts[Channel.EDUCATION, FlowDirection.FOCAL_TO_CUSTOMER])
    says = f"Of all knowledge that flowed {taught / total:.0%} was taught to partners"
    if taught > 0.0:
        says += (
            f" ({_percent(to_customers, taught)} of it to customers and those behind "
            "them)"
        )
    seen = float(state.flows["seen"][Channel.DIRECT_CONTACT].sum())
    yield (
        f"{says}, {learnt / total:.0%} came back when things were decided with them, "
        f"and {between / total:.0%} went from partner to partner."
    )
    if between > 0.0:
        yield f"The firm knew of {seen / between:.0%} of what partners told each other."


def _percent(part: float, whole: float) -> str:
    """Return a part of a whole in percent, "all" for all of it."""
    return "all" if part == whole else f"{part / whole:.0%}"
