"""The customers' decisions of a month: stages end, offers are made and answered."""

import numpy as np

from model.choosing import nth
from model.compiled import compiled
from model.ensemble.luck import address_of, draw
from model.ensemble.members import enjoy_sales
from model.ensemble.offers import make_offer
from model.ensemble.partners import list_partners, members_of
from model.ensemble.relationship import end, start_negotiation
from model.ensemble.rivals import has_rivals, is_rival
from model.ensemble.room import CUSTOMER, NEGOTIATING, befriend, end_talks, is_open
from model.rules import cooperation, deals, trust
from model.vocabulary import NOBODY, Decision, LossCause

RIVAL_IN_THE_GROUP = LossCause.RIVAL_IN_THE_GROUP.value
OFFER_ACCEPTED = Decision.OFFER_ACCEPTED.value
RIVAL_WINS = Decision.RIVAL_WINS.value


@compiled
def decide_offers(p: np.record, s: np.record, room: np.record) -> None:
    """End stages, make offers, sign or refuse; rivals settle by luck.

    All customers decide on the state before the phase; then the decisions are
    carried out.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    n = _list_ready(p, s, room)
    n_offers = _start_or_offer(p, s, room, n)
    n_offers = _answer(p, s, room, n_offers)
    n_winners = _list_winners(s, room, n_offers)
    for place in range(n_winners):
        _sign(p, s, room, room.winners[place])
    for place in range(n_winners):
        _close_to_rivals(p, s, room, room.winners[place])


@compiled
def _list_ready(p: np.record, s: np.record, room: np.record) -> int:
    """List the relationships whose present stage ends; return how many."""
    n = 0
    for place in range(room.n_open):
        listed = room.open[place]
        talks = s.relationships[listed.seller, listed.customer]
        if talks.contact_month != s.group[0].month and _is_ready(p, talks):
            room.listed[n] = listed
            n += 1
    return n


@compiled
def _is_ready(p: np.record, talks: np.record) -> bool:
    """Return whether work and trust suffice to end the present stage."""
    is_negotiating = talks.stage == NEGOTIATING
    nobody_negotiates = is_negotiating and talks.member_hours == 0.0
    if talks.progress < 1.0 or nobody_negotiates:
        return False
    talks.trust_needed = trust.trust_needed(
        p.trust_needed_level,
        p.trust_needed_slope,
        p.technology,
        1.0 if is_negotiating else p.early_trust_share,
    )
    return bool(not p.trust_thresholds or talks.trust >= talks.trust_needed)


@compiled
def _start_or_offer(p: np.record, s: np.record, room: np.record, n: int) -> int:
    """Make offers in negotiations; begin the other ones; list and count the offers."""
    for place in range(n):
        talks = room.listed[place]
        if s.relationships[talks.seller, talks.customer].stage == NEGOTIATING:
            make_offer(p, s, room, place)
    n_offers = 0
    for place in range(n):
        talks = room.listed[place]
        if s.relationships[talks.seller, talks.customer].stage == NEGOTIATING:
            room.listed[n_offers] = talks
            room.offers[n_offers] = room.offers[place]
            n_offers += 1
        else:
            start_negotiation(p, s, room, talks.seller, talks.customer)
    return n_offers


@compiled
def _answer(p: np.record, s: np.record, room: np.record, n: int) -> int:
    """Let customers answer the offers listed; list and count those accepted."""
    accepted = 0
    for place in range(n):
        listed, offer = room.listed[place], room.offers[place]
        seller, j = listed.seller, listed.customer
        if draw(s, room, OFFER_ACCEPTED, address_of(s, seller), j) < offer.acceptance:
            room.listed[accepted] = listed
            room.offers[accepted] = offer
            accepted += 1
        else:
            cause = deals.refusal_cause(p.acceptance_level, offer.fit, offer.served)
            end(s, room, seller, j, cause)
    return accepted


@compiled
def _list_winners(s: np.record, room: np.record, n: int) -> int:
    """List the accepted offers that stand; of rivals at one customer only one."""
    for place in range(n):
        room.offers[place].is_settled = False
    winners = 0
    for place in range(n):
        if room.offers[place].is_settled:
            continue
        chosen = place
        if has_rivals(s, room, room.listed[place].seller):
            chosen = _settle(s, room, place, n)
        room.winners[winners] = chosen
        winners += 1
    return winners


@compiled
def _settle(s: np.record, room: np.record, first: int, n: int) -> int:
    """Return which of the rivals with a claim like the first one's wins it."""
    seller, j = room.listed[first].seller, room.listed[first].customer
    component = s.firms[seller].component
    n_claims = 0
    for place in range(first, n):
        if _claims(s, room.listed[place], component, j):
            room.offers[place].is_settled = True
            n_claims += 1
    winner = 0
    if n_claims > 1:
        winner = nth(n_claims, draw(s, room, RIVAL_WINS, j, component))
    claim = -1
    for place in range(first, n):
        if _claims(s, room.listed[place], component, j):
            claim += 1
            if claim == winner:
                return place
    return first


@compiled
def _claims(s: np.record, listed: np.record, component: int, j: int) -> bool:
    """Return whether an accepted offer is a firm's own, of a component to a customer.

    Firms that make the same are all rivals of each other.
    """
    return bool(
        listed.customer == j
        and listed.seller < s.n_firms
        and s.firms[listed.seller].component == component
    )


@compiled
def _sign(p: np.record, s: np.record, room: np.record, place: int) -> None:
    """Sign the first deal: the customer buys what was offered."""
    seller, j = room.listed[place].seller, room.listed[place].customer
    talks, only = s.relationships[seller, j], room.offers[place].firm
    talks.stage = CUSTOMER
    end_talks(room, seller, j)
    befriend(room, seller, j)
    talks.deal_month = s.group[0].month
    s.group[0].deals += 1
    for partner in range(list_partners(s, room, seller, j)):
        firm = room.partners[partner]
        if only in (NOBODY, firm):
            need = s.needs[j, s.firms[firm].component]
            need.supplied_by = seller
            room.is_supplied[s.firms[firm].component, j] = 1
            need.delivered_by = firm
            s.firms[firm].deals += 1
            enjoy_sales(p, s.firms[firm], p.stage_benefit)
            enjoy_sales(p, s.firms[firm], p.deal_benefit)


@compiled
def _close_to_rivals(p: np.record, s: np.record, room: np.record, place: int) -> None:
    """End the talks of rivals in the group with the customer just won."""
    seller, j = room.listed[place].seller, room.listed[place].customer
    if not has_rivals(s, room, seller):
        return
    for i in members_of(room):
        if is_rival(s, seller, i) and is_open(s.relationships[i, j].stage):
            end(s, room, i, j, RIVAL_IN_THE_GROUP)
            if p.rivalry:
                _lose_to_rival(p, s, i, seller)


@compiled
def _lose_to_rival(p: np.record, s: np.record, i: int, rival: int) -> None:
    """Lose a deal to another member: less benefit, less trust both ways."""
    s.firms[i].benefit_gained += p.rivalry_benefit
    kept = cooperation.trust_after_rivalry(
        s.members_trust[i, rival].trust, p.rivalry_trust
    )
    s.members_trust[i, rival].trust = kept
    s.members_trust[rival, i].trust = kept
