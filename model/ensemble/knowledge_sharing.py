"""A month of knowledge: talks teach, partners meet, customers use and refer."""

import numpy as np

from model.compiled import compiled
from model.ensemble.entrants import may_enter
from model.ensemble.events import learn_to_coordinate
from model.ensemble.knowledge import share_known, take_in
from model.ensemble.knowledge_flows import listen, side, teach
from model.ensemble.mechanisms import introduces, teaches
from model.ensemble.partners import list_partners, members_of
from model.ensemble.relationship import begin, reward
from model.ensemble.room import draw, draw_for_all, draw_for_each, is_open, new_stamp
from model.ensemble.routes import MARKET_FORM
from model.mechanisms import CUSTOMERS, SUPPORT
from model.rules import coordination, effort, knowledge, partner_contact, product_use
from model.vocabulary import NOBODY, Decision, PartnerKind, RelationshipStage

CONTACT_MEETS = Decision.CONTACT_MEETS.value
USES_PRODUCT = Decision.USES_PRODUCT.value
REFERS = Decision.REFERS.value
CUSTOMER = PartnerKind.CUSTOMER.value
SUPPLIER = PartnerKind.SUPPLIER.value
BUYING = RelationshipStage.CUSTOMER.value


@compiled
def share_knowledge(p: np.record, s: np.record, room: np.record) -> None:
    """Let talks teach and partners meet; all take in; customers use and refer.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    if not p.knowledge_flows:
        return
    if teaches(p, SUPPORT, CUSTOMERS):
        for place in range(room.n_open):
            _explain(p, s, room, room.open[place].seller, room.open[place].customer)
    draw_for_all(s, room, CONTACT_MEETS, s.n_all_partners)
    for a in range(s.n_all_partners):
        _meet_a_contact(p, s, room, a, room.luck[a])
    take_in(p, s, room)
    learn_to_coordinate(p, s, room)
    stamp = new_stamp(room)
    if p.product_use:
        draw_for_each(s, room, USES_PRODUCT, room.buying, room.n_buying)
        for place in range(room.n_buying):
            talks = room.buying[place]
            _use(p, s, room, talks.seller, talks.customer, room.luck[place], stamp)
    if p.referrals:
        for a in range(s.n_all_partners):
            _refer(p, s, room, a, stamp)
    for a in range(s.n_all_partners):
        for place in range(s.partners[a].n_contacts):
            contact = s.contacts[a, place]
            contact.awareness = partner_contact.awareness_after_month(
                contact.awareness, p.awareness_fading
            )


@compiled
def _explain(p: np.record, s: np.record, room: np.record, seller: int, j: int) -> None:
    """Let this month's meetings teach a customer what the partners make."""
    talks = s.relationships[seller, j]
    if talks.meetings == 0:
        return
    n = list_partners(s, room, seller, j)
    if n == 0:
        return
    hours = knowledge.hours_of_meetings(talks.meetings, p.hours_per_meeting)
    each = effort.equal_share(hours, n)
    for place in range(n):
        teach(p, s, room, room.partners[place], j, each, SUPPORT)


@compiled
def _meet_a_contact(
    p: np.record, s: np.record, room: np.record, a: int, luck: float
) -> None:
    """Let a partner meet one of its contacts, perhaps, as people do in their work."""
    n = s.partners[a].n_contacts
    if n == 0:
        return
    place = coordination.place_among(luck, p.contact_rate, n)
    if place == NOBODY:
        return
    contact = s.contacts[a, place]
    b = contact.other
    if not introduces(p, contact.mechanism, side(s, a), side(s, b)):
        return
    listen(p, s, room, a, b, contact.mechanism, contact.awareness)
    contact.met_month = s.group[0].month
    if side(s, a) != side(s, b):
        # A supplier that both have tells the firm of its other customers.
        contact.awareness = partner_contact.awareness_after_event(
            contact.awareness, p.awareness_gain
        )
    elif s.partners[a].kind == CUSTOMER and s.partners[b].kind == CUSTOMER:
        _hear_of_sellers(p, s, a, b, contact.awareness)


@compiled
def _hear_of_sellers(
    p: np.record, s: np.record, a: int, b: int, awareness: float
) -> None:
    """Let a customer in talks hear from one who buys, if the seller knows of it."""
    if awareness == 0.0:
        return
    for seller in range(s.n_sellers):
        talks, business = s.relationships[seller, a], s.relationships[seller, b]
        if is_open(talks.stage) and business.stage == BUYING:
            talks.trust = partner_contact.trust_after_word(
                talks.trust, business.trust, awareness, p.word_of_mouth
            )


@compiled
def _use(
    p: np.record,
    s: np.record,
    room: np.record,
    seller: int,
    j: int,
    luck: float,
    stamp: int,
) -> None:
    """Let a customer use what it has bought; who fails trusts less."""
    talks, group = s.relationships[seller, j], s.group[0]
    if talks.deal_month == group.month:
        return
    n = 0
    for component in range(s.n_components):
        if s.needs[j, component].supplied_by == seller:
            room.partners[n] = s.needs[j, component].delivered_by
            n += 1
    chance = product_use.use_probability(p.technology, share_known(s, room, j, n))
    if luck < chance:
        group.uses += 1
        room.seen[j] = stamp
        for place in range(n):
            room.present[j, room.partners[place]] = stamp
    else:
        group.failed_uses += 1
        talks.trust = product_use.trust_after_failed_use(
            talks.trust, p.failed_use_trust
        )


@compiled
def _refer(p: np.record, s: np.record, room: np.record, a: int, stamp: int) -> None:
    """Let a content customer, or a shared supplier, lead members to a new customer."""
    n = s.partners[a].n_contacts
    is_supplier = s.partners[a].kind == SUPPLIER
    has_used_well = s.partners[a].kind == CUSTOMER and room.seen[a] == stamp
    if n == 0 or not (is_supplier or has_used_well):
        return
    luck = draw(s, room, REFERS, a, 0)
    place = coordination.place_among(luck, p.referral_rate, n)
    if place == NOBODY:
        return
    contact = s.contacts[a, place]
    if draw(s, room, REFERS, a, 1) >= contact.awareness:
        return
    b = contact.other
    if s.partners[b].kind != CUSTOMER or s.customers[b].route != NOBODY:
        return
    chosen = NOBODY
    for i in members_of(room):
        if not (is_supplier or room.present[a, i] == stamp):
            continue
        if may_enter(s, room, i, b, 0.0) and (
            chosen == NOBODY
            or s.relationships[i, b].fit > s.relationships[chosen, b].fit
        ):
            chosen = i
    if chosen != NOBODY:
        _come_recommended(p, s, room, chosen, b)


@compiled
def _come_recommended(
    p: np.record, s: np.record, room: np.record, i: int, j: int
) -> None:
    """Open the door of a customer to a member."""
    s.customers[j].route = MARKET_FORM
    room.door[j] = MARKET_FORM
    begin(s, room, i, j, False)
    reward(p, s, room, i, j, p.lead_benefit)
    s.group[0].referrals += 1
