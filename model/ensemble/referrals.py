"""Customers who use a product well, and shared suppliers, lead members to others."""

import numpy as np

from model.compiled import compiled
from model.ensemble.entrants import may_enter
from model.ensemble.luck import draw, draw_at_once
from model.ensemble.partners import members_of
from model.ensemble.relationship import begin, reward
from model.ensemble.routes import MARKET_FORM
from model.rules import coordination
from model.vocabulary import NOBODY, Decision, PartnerKind

REFERS = Decision.REFERS.value
CUSTOMER = PartnerKind.CUSTOMER.value
SUPPLIER = PartnerKind.SUPPLIER.value


@compiled
def refer(p: np.record, s: np.record, room: np.record, stamp: int) -> None:
    """Let content customers and shared suppliers refer members to new customers.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        stamp: mark of customers who have used a product well this month.
    """
    n = _list_who_may_refer(s, room, stamp)
    draw_at_once(s, room, REFERS, n)
    for place in range(n):
        _refer(p, s, room, int(room.who[place]), room.luck[place], stamp)


@compiled
def _list_who_may_refer(s: np.record, room: np.record, stamp: int) -> int:
    """Note suppliers, and customers who use well, to draw for; return how many."""
    n = 0
    for a in range(s.n_all_partners):
        kind = s.partners[a].kind
        may = kind == SUPPLIER or (kind == CUSTOMER and room.seen[a] == stamp)
        if may and s.partners[a].n_contacts > 0:
            room.who[n] = a
            room.whom[n] = 0
            n += 1
    return n


@compiled
def _refer(
    p: np.record, s: np.record, room: np.record, a: int, luck: float, stamp: int
) -> None:
    """Let one of them lead a member to one of its contacts, perhaps."""
    n = s.partners[a].n_contacts
    place = coordination.place_among(luck, p.referral_rate, n)
    if place == NOBODY:
        return
    is_supplier = s.partners[a].kind == SUPPLIER
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
