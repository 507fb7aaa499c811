"""A month of knowledge: talks teach, partners meet, customers use and refer."""

from typing import TYPE_CHECKING

from agents import knowledge_flows
from agents.events import learn_to_coordinate
from agents.knowledge_flows import listen, teach
from agents.routes import may_enter
from model.choosing import best
from model.mechanisms import introduces, teaches
from model.rules import (
    cooperation,
    coordination,
    effort,
    knowledge,
    partner_contact,
    product_use,
)
from model.vocabulary import (
    NOBODY,
    Decision,
    Mechanism,
    OrganisationForm,
    PartnerKind,
    Side,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.partner import Contact, Partner
    from agents.relationship import Relationship


def share_knowledge(group: "ExportPartnerGroup") -> None:
    """Let talks teach and partners meet; all take in; customers use and refer.

    Args:
        group: the group.
    """
    if teaches(group.parameters, Mechanism.SUPPORT, Side.CUSTOMERS):
        for talks in group.living:
            _explain(talks)
    for partner in group.partners:
        _meet_a_contact(partner)
    knowledge_flows.take_in(group)
    learn_to_coordinate(group)
    if group.parameters.product_use:
        for talks in group.living:
            _use(talks)
    if group.parameters.referrals:
        for partner in group.partners:
            _refer(partner)
    for partner in group.partners:
        partner.has_used_well.clear()
        for contact in partner.contacts:
            contact.awareness = partner_contact.awareness_after_month(
                contact.awareness, group.parameters.awareness_fading
            )


def _explain(talks: "Relationship") -> None:
    """Let this month's meetings teach a customer what the partners make."""
    if not (talks.is_open and talks.meetings > 0 and talks.partners):
        return
    hours = knowledge.hours_of_meetings(
        talks.meetings, talks.group.parameters.hours_per_meeting
    )
    each = effort.equal_share(hours, len(talks.partners))
    customer = talks.group.partners[talks.customer.index]
    for firm in talks.partners:
        teach(firm, customer, each, Mechanism.SUPPORT)


def _meet_a_contact(partner: "Partner") -> None:
    """Let a partner meet one of its contacts, perhaps, as people do in their work."""
    group = partner.model
    p = group.parameters
    if partner.n_contacts == 0:
        return
    place = coordination.place_among(
        group.draw(Decision.CONTACT_MEETS, partner.index),
        p.contact_rate,
        partner.n_contacts,
    )
    if place == NOBODY:
        return
    contact = partner.places[place]
    other = group.partners[contact.other]
    if not introduces(p, contact.mechanism, partner.side, other.side):
        return
    listen(partner, other, contact.mechanism, contact.awareness)
    contact.met_month = group.month
    if partner.side != other.side:
        # A supplier that both have tells the firm of its other customers.
        contact.awareness = partner_contact.awareness_after_event(
            contact.awareness, p.awareness_gain
        )
    elif partner.is_customer and other.is_customer:
        _hear_of_sellers(partner, other, contact)


def _hear_of_sellers(partner: "Partner", other: "Partner", contact: "Contact") -> None:
    """Let a customer in talks hear from one who buys, if the seller knows of it."""
    group = partner.model
    if contact.awareness == 0.0:
        return
    mine = group.customers[partner.index].relationships
    theirs = group.customers[other.index].relationships
    for talks, business in zip(mine, theirs, strict=True):
        if talks.is_open and business.is_buying:
            talks.trust = partner_contact.trust_after_word(
                talks.trust,
                business.trust,
                contact.awareness,
                group.parameters.word_of_mouth,
            )


def share_known(talks: "Relationship", firms: "Sequence[Firm]") -> float:
    """Return what a customer knows of the products of some firms, level 0 to 1.

    Args:
        talks: the relationship.
        firms: members that make them.
    """
    customer = talks.group.partners[talks.customer.index]
    known = 0.0
    for firm in firms:
        known += product_use.share_known(
            customer.knowledge[firm.component].level,
            firm.knowledge[firm.component].level,
        )
    return cooperation.mean_of(known, len(firms))


def _use(talks: "Relationship") -> None:
    """Let a customer use what it has bought; who fails trusts less."""
    group = talks.group
    if not talks.is_buying or talks.deal_month == group.month:
        return
    makers = [
        group.firms[need.delivered_by]
        for need in talks.customer.needs
        if need.supplied_by == talks.seller_row
    ]
    chance = product_use.use_probability(
        group.parameters.technology, share_known(talks, makers)
    )
    if talks.draw(Decision.USES_PRODUCT) < chance:
        group.uses += 1
        for firm in makers:
            group.partners[talks.customer.index].has_used_well.append(firm.index)
    else:
        group.failed_uses += 1
        talks.trust = product_use.trust_after_failed_use(
            talks.trust, group.parameters.failed_use_trust
        )


def _refer(partner: "Partner") -> None:
    """Let a content customer, or a shared supplier, lead members to a new customer."""
    group = partner.model
    is_supplier = partner.kind == PartnerKind.SUPPLIER
    if partner.n_contacts == 0 or not (is_supplier or partner.has_used_well):
        return
    place = coordination.place_among(
        group.draw(Decision.REFERS, partner.index),
        group.parameters.referral_rate,
        partner.n_contacts,
    )
    if place == NOBODY:
        return
    contact = partner.places[place]
    if group.draw(Decision.REFERS, partner.index, 1) >= contact.awareness:
        return
    other = group.partners[contact.other]
    if not other.is_customer or group.customers[other.index].route != NOBODY:
        return
    firms = [
        firm
        for firm in group.members
        if is_supplier or firm.index in partner.has_used_well
    ]
    _come_recommended(group, other, firms)


def _come_recommended(
    group: "ExportPartnerGroup", partner: "Partner", firms: "Sequence[Firm]"
) -> None:
    """Open the door of a customer to the member that fits it best, if any may come."""
    customer = group.customers[partner.index]
    welcome = [
        customer.relationships[firm.index]
        for firm in firms
        if may_enter(customer.relationships[firm.index], 0.0)
    ]
    if not welcome:
        return
    talks = welcome[best([each.fit for each in welcome])]
    customer.route = OrganisationForm.MARKET_ORIENTED.value
    talks.begin()
    talks.reward(group.parameters.lead_benefit)
    group.referrals += 1
