"""Events at which members meet partners, and what an event carries."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from agents.attendees import attendees_of, those_who_could_come
from agents.knowledge_flows import ask, listen, teach
from agents.records import take_on
from model.mechanisms import asks, introduces, is_on, taking_of, teaches
from model.rules import combining, coordination, effort, partner_contact
from model.state import MECHANISM
from model.vocabulary import NOBODY, Invited, Mechanism

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.partner import Partner


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
        group.coordination_capability = combining.capability_after_event(
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
        contact.awareness = partner_contact.awareness_after_event(
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
    if mechanism == Mechanism.SEMINAR:
        pool = [
            group.partners[customer.index]
            for customer in group.customers
            if customer.meets_everybody
        ]
    else:
        pool = [
            partner
            for partner in those_who_could_come(group, mechanism, Invited.CUSTOMERS)
            if market in (NOBODY, partner.market)
        ]
    present = attendees_of(group, pool, mechanism, Invited.CUSTOMERS)
    if present and mechanism == Mechanism.PRODUCT_DEVELOPMENT:
        go_on_developing(group)
    hold_event(group, mechanism, firms, present)
