"""Knowledge flows by three channels: members teach, partners decide with, and meet."""

from typing import TYPE_CHECKING

from agents.knowledge import overlap_between, overlap_without_relayed
from model.rules import combining, knowledge, partner_contact
from model.schedule import is_end_of_year
from model.vocabulary import Channel, FlowDirection, Mechanism, Side

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.partner import Partner

BETWEEN = {
    (Side.CUSTOMERS, Side.CUSTOMERS): FlowDirection.BETWEEN_CUSTOMERS,
    (Side.CUSTOMERS, Side.SUPPLIERS): FlowDirection.CUSTOMER_TO_SUPPLIER,
    (Side.SUPPLIERS, Side.CUSTOMERS): FlowDirection.SUPPLIER_TO_CUSTOMER,
    (Side.SUPPLIERS, Side.SUPPLIERS): FlowDirection.BETWEEN_SUPPLIERS,
}


class Flow:
    """Knowledge that has flowed by a channel, in a direction, by a mechanism.

    Its state variables, with their units, are those of ``model.state.FLOW``.
    """

    __slots__ = ("amount", "seen", "transfers")

    amount: float
    seen: float
    transfers: int

    def __init__(self) -> None:
        self.amount = 0.0
        self.seen = 0.0
        self.transfers = 0


class Flows:
    """Counts what flows, by channel, direction and mechanism."""

    def __init__(self) -> None:
        self.cells = [
            [[Flow() for _ in Mechanism] for _ in FlowDirection] for _ in Channel
        ]

    def count(
        self,
        channel: Channel,
        direction: FlowDirection,
        mechanism: int,
        amount: float,
        seen: float,
    ) -> None:
        """Count a flow, unless nothing has flowed.

        Args:
            channel: by which it went.
            direction: from whom to whom.
            mechanism: what carried it.
            amount: knowledge that has flowed, levels.
            seen: of it, what members are aware of, levels.
        """
        if amount <= 0.0:
            return
        flow = self.cells[channel][direction][mechanism]
        flow.amount += amount
        flow.seen += seen
        flow.transfers += 1


def _absorption(group: "ExportPartnerGroup", overlap: float) -> float:
    """Return the share of a lesson that the taker makes its own."""
    p = group.parameters
    return knowledge.absorption(overlap, p.absorption_floor, p.absorption_loss)


def teach(firm: "Firm", partner: "Partner", hours: float, mechanism: int) -> None:
    """Teach a partner what a member knows of its component.

    Args:
        firm: the member.
        partner: whom it teaches.
        hours: hours that the two spend on it.
        mechanism: what carries it.
    """
    group = firm.model
    giver = firm.knowledge[firm.component]
    taker = partner.knowledge[firm.component]
    amount = knowledge.flow(
        knowledge.lesson(hours, group.hours_to_learn),
        giver.level,
        taker.level,
        _absorption(group, overlap_between(firm, partner)),
    )
    taker.received += amount
    taker.received_taught += amount
    is_customer = partner.side == Side.CUSTOMERS
    group.flows.count(
        Channel.EDUCATION,
        FlowDirection.FOCAL_TO_CUSTOMER
        if is_customer
        else FlowDirection.FOCAL_TO_SUPPLIER,
        mechanism,
        amount,
        amount,
    )
    new = knowledge.handed_on(amount, giver.learnt, giver.level)
    group.transferred_knowledge += combining.from_other_partners(
        new, partner.given_knowledge, group.combined_knowledge
    )


def ask(firm: "Firm", partner: "Partner", hours: float, mechanism: int) -> None:
    """Let a partner share in a decision; the member learns, and combines.

    Args:
        firm: the member.
        partner: whom it asks.
        hours: hours that the two spend on it.
        mechanism: what carries it.
    """
    group = firm.model
    p = group.parameters
    overlap = overlap_between(firm, partner)
    lesson = knowledge.lesson(hours, group.hours_to_learn)
    absorption = _absorption(group, overlap)
    is_about_markets = mechanism == Mechanism.LOCAL_MARKET_DECISION
    received = 0.0
    for giver, taker in zip(partner.technical, firm.technical, strict=True):
        # Nobody tells a firm about its own product: it makes new knowledge of that.
        if not is_about_markets and taker is not firm.knowledge[firm.component]:
            amount = knowledge.flow(lesson, giver.level, taker.level, absorption)
            taker.received += amount
            received += amount
    technical = received
    for giver, taker in zip(partner.local, firm.local, strict=True):
        if is_about_markets:
            amount = knowledge.flow(lesson, giver.level, taker.level, absorption)
            taker.received += amount
            received += amount
    is_customer = partner.side == Side.CUSTOMERS
    group.flows.count(
        Channel.JOINT_DECISIONS,
        FlowDirection.CUSTOMER_TO_FOCAL
        if is_customer
        else FlowDirection.SUPPLIER_TO_FOCAL,
        mechanism,
        received,
        received,
    )
    new = combining.combined(
        technical,
        overlap,
        group.coordination_capability,
        p.combining_floor,
        p.combining_gain,
    )
    firm.new_knowledge += new
    partner.given_knowledge += new
    group.combined_knowledge += new
    without = overlap_without_relayed(firm, partner)
    group.looped_knowledge += combining.looped(
        received, overlap, without, p.absorption_floor
    )


def listen(
    taker: "Partner", giver: "Partner", mechanism: int, awareness: float
) -> None:
    """Let a partner learn from another one, without any member between them.

    Args:
        taker: who listens.
        giver: who tells.
        mechanism: where they meet.
        awareness: what members know of the contact, level 0 to 1.
    """
    group = taker.model
    lesson = knowledge.lesson(group.parameters.contact_hours, group.hours_to_learn)
    absorption = _absorption(group, overlap_between(taker, giver))
    total = 0.0
    for mine, theirs in zip(taker.knowledge, giver.knowledge, strict=True):
        amount = knowledge.flow(lesson, theirs.level, mine.level, absorption)
        if amount > 0.0:
            total += amount
            mine.received += amount
            from_members = knowledge.level(theirs.taught, theirs.relayed)
            mine.received_relayed += knowledge.handed_on(
                amount, from_members, theirs.level
            )
    group.flows.count(
        Channel.DIRECT_CONTACT,
        BETWEEN[Side(giver.side), Side(taker.side)],
        mechanism,
        total,
        partner_contact.seen(total, awareness),
    )


def take_in(group: "ExportPartnerGroup") -> None:
    """Let all take in what they have received this month; firms create knowledge.

    Args:
        group: the group.
    """
    for actor in group.actors:
        for subject in actor.knowledge:
            if subject.received != 0.0:
                subject.take_in()
                actor.has_learnt = True
    for firm in group.firms:
        if firm.new_knowledge > 0.0:
            firm.created_knowledge = combining.created_after(
                firm.created_knowledge, firm.new_knowledge
            )
            firm.new_knowledge = 0.0
            _know_own_product(firm)
    if is_end_of_year(group.month):
        _get_out_of_date(group)


def _know_own_product(firm: "Firm") -> None:
    """Let a firm know of its own product what it has created."""
    product = firm.knowledge[firm.component]
    product.learn(combining.own_with_created(product.own, firm.created_knowledge))
    firm.has_learnt = True


def _get_out_of_date(group: "ExportPartnerGroup") -> None:
    """Let a year put some of what was learnt and created out of date."""
    p = group.parameters
    fading = knowledge.fading_in(p.technology, p.knowledge_fading)
    for actor in group.actors:
        actor.has_learnt = True
        for subject in actor.knowledge:
            subject.get_out_of_date(fading)
    for firm in group.firms:
        firm.created_knowledge = knowledge.after_year(firm.created_knowledge, fading)
        _know_own_product(firm)
