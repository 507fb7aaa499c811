"""Events at which members meet partners: who could come, and what an event carries."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from agents.knowledge_flows import ask, listen, teach
from agents.records import take_on
from model.choosing import best, nth
from model.mechanisms import asks, introduces, is_on, taking_of, teaches
from model.rules import coordination, effort, knowledge
from model.state import MECHANISM
from model.vocabulary import NOBODY, Decision, Mechanism, Side

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.partner import Partner

OPEN_TO_ALL = (Mechanism.CONFERENCE, Mechanism.STANDARDISATION)
"""Where partners come whom members have never met."""


class HeldMechanism:
    """How often members have used a mechanism, and what it took.

    Its state variables, with their units, are those of ``model.state.MECHANISM``.
    """

    times_held: int
    held_month: int
    partners_reached: int
    hours: float
    cost_eur: float

    def __init__(self, values: Sequence[Any]) -> None:
        take_on(self, MECHANISM, values)


def those_who_could_come(
    group: "ExportPartnerGroup", mechanism: int, side: int
) -> "list[Partner]":
    """Return the partners on one side whom a mechanism could reach.

    Args:
        group: the group.
        mechanism: which.
        side: side of the net.
    """
    there = [partner for partner in group.partners if partner.side == side]
    if mechanism in OPEN_TO_ALL:
        return there
    if mechanism == Mechanism.SUPPORT:
        return [each for each in there if each.is_customer and each.is_known]
    return [each for each in there if each.is_known]


def highest(scores: list[float], pool: "list[Partner]", n: int) -> "list[Partner]":
    """Return the few with the highest scores, the highest first.

    Args:
        scores: of each, 0 or more.
        pool: partners.
        n: how many.
    """
    chosen = []
    scores = list(scores)
    for _ in range(n):
        winner = best(scores)
        chosen.append(pool[winner])
        scores[winner] = -1.0
    return chosen


def hold_event(
    group: "ExportPartnerGroup",
    mechanism: Mechanism,
    firms: "Sequence[Firm]",
    present: "Sequence[Partner]",
) -> None:
    """Let members and partners meet; an event carries all channels that it can.

    Args:
        group: the group.
        mechanism: what is held.
        firms: members who hold it.
        present: partners who come.
    """
    p = group.parameters
    if not p.knowledge_flows or not present or not firms:
        return
    hours = effort.equal_share(taking_of(p, mechanism).lesson_hours, len(firms))
    for partner in present:
        for firm in firms:
            if teaches(p, mechanism, partner.side):
                teach(firm, partner, hours, mechanism)
            if asks(p, mechanism, partner.side):
                ask(firm, partner, hours, mechanism)
    for partner, neighbour in pairwise(present):
        if introduces(p, mechanism, partner.side, neighbour.side):
            _meet_at_event(partner, neighbour, mechanism)
            _meet_at_event(neighbour, partner, mechanism)
    held = group.mechanisms[mechanism]
    held.times_held += 1
    held.held_month = group.month
    held.partners_reached += len(present)
    group.events_held += 1


def learn_to_coordinate(group: "ExportPartnerGroup") -> None:
    """Let the net learn to coordinate from the events of this month.

    Args:
        group: the group.
    """
    for _ in range(group.events_held):
        group.coordination_capability = knowledge.capability_after_event(
            group.coordination_capability, group.parameters.capability_gain
        )
    group.events_held = 0


def _meet_at_event(partner: "Partner", other: "Partner", mechanism: int) -> None:
    """Let a partner listen to another one at an event, before members' eyes."""
    group = partner.model
    listen(partner, other, mechanism, 1.0)
    contact = partner.get_to_know(other, mechanism)
    if contact is not None:
        contact.met_month = group.month
        contact.awareness = knowledge.awareness_after_event(
            contact.awareness, group.parameters.awareness_gain
        )


def go_on_developing(group: "ExportPartnerGroup") -> None:
    """Count a round of product development; after some comes the next stage.

    Args:
        group: the group.
    """
    group.development_rounds += 1
    stage = coordination.stage_after_round(
        group.development_stage,
        group.development_rounds,
        group.parameters.development_rounds,
    )
    if stage != group.development_stage:
        group.development_stage = stage
        group.development_rounds = 0


def meet_partners(
    group: "ExportPartnerGroup",
    mechanism: Mechanism,
    firms: "Sequence[Firm]",
    market: int = NOBODY,
) -> None:
    """Let a joint activity of a group be what it is in the net: an event.

    Args:
        group: the group.
        mechanism: what the activity is.
        firms: members who take part.
        market: the only target market, or ``NOBODY`` for all.
    """
    p = group.parameters
    if not (p.knowledge_flows and is_on(p, mechanism)):
        return
    pool = [
        partner
        for partner in those_who_could_come(group, mechanism, Side.CUSTOMERS)
        if market in (NOBODY, partner.market)
    ]
    if mechanism == Mechanism.SEMINAR:
        met = [
            customer.index for customer in group.customers if customer.meets_everybody
        ]
        pool = [group.partners[index] for index in met]
    n = coordination.number_reached(
        len(pool), taking_of(group.parameters, mechanism).reach
    )
    if n == 0:
        return
    if mechanism == Mechanism.PRODUCT_DEVELOPMENT:
        stage = group.development_stage
        present = highest([each.expertise_in(stage) for each in pool], pool, n)
        go_on_developing(group)
    else:
        draw = group.draw(Decision.EVENT_ATTENDED, mechanism, Side.CUSTOMERS)
        first = nth(len(pool), draw)
        present = [
            pool[coordination.place_in_turn(first, step, len(pool))]
            for step in range(n)
        ]
    hold_event(group, mechanism, firms, present)
