"""A month of knowledge: talks teach, partners meet, customers use and refer."""

import numpy as np

from model.compiled import compiled
from model.ensemble.direct_contact import listen
from model.ensemble.events import learn_to_coordinate
from model.ensemble.knowledge import lesson_of_meetings, share_known, take_in
from model.ensemble.knowledge_flows import side, teach
from model.ensemble.luck import draw_for_all, draw_for_each
from model.ensemble.mechanisms import introduces, teaches
from model.ensemble.partners import list_partners
from model.ensemble.referrals import refer
from model.ensemble.room import is_open, new_stamp
from model.mechanisms import CUSTOMERS, SUPPORT
from model.rules import coordination, partner_contact, product_use
from model.vocabulary import NOBODY, Decision, PartnerKind, RelationshipStage

CONTACT_MEETS = Decision.CONTACT_MEETS.value
USES_PRODUCT = Decision.USES_PRODUCT.value
CUSTOMER = PartnerKind.CUSTOMER.value
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
        n = s.partners[a].n_contacts
        place = coordination.place_among(room.luck[a], p.contact_rate, n)
        if place != NOBODY:
            _meet_a_contact(p, s, room, a, place)
    take_in(p, s, room)
    learn_to_coordinate(p, s, room)
    stamp = new_stamp(room)
    if p.product_use:
        draw_for_each(s, room, USES_PRODUCT, room.buying, room.n_buying)
        for place in range(room.n_buying):
            talks = room.buying[place]
            _use(p, s, room, talks.seller, talks.customer, room.luck[place], stamp)
    if p.referrals:
        refer(p, s, room, stamp)
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
    lesson = room.lessons[talks.meetings]
    if n > 1:
        lesson = lesson_of_meetings(p, room, talks.meetings, n)
    for place in range(n):
        teach(p, s, room, room.partners[place], j, lesson, SUPPORT)


@compiled
def _meet_a_contact(
    p: np.record, s: np.record, room: np.record, a: int, place: int
) -> None:
    """Let a partner meet one of its contacts, as people do in their work."""
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
