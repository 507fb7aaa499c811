"""The customers' decisions of a month: stages end, offers are made and answered."""

from typing import TYPE_CHECKING

from model.choosing import nth
from model.rules import deals, trust
from model.vocabulary import NOBODY, Decision, LossCause

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.offer import Offer
    from agents.relationship import Relationship

    type Answer = tuple[Relationship, Offer]


def decide_offers(group: "ExportPartnerGroup") -> None:
    """End stages, make offers, sign or refuse; rivals settle by luck.

    All customers decide on the state before the phase; then the decisions are
    carried out.

    Args:
        group: the group.
    """
    ready = [
        talks
        for talks in group.open_relationships()
        if not talks.is_new and is_ready(talks)
    ]
    offering = [talks for talks in ready if talks.is_negotiating]
    offers = [(talks, talks.make_offer()) for talks in offering]
    for talks in ready:
        if not talks.is_negotiating:
            talks.start_negotiation()
    accepted: list[Answer] = []
    for talks, offer in offers:
        if talks.draw(Decision.OFFER_ACCEPTED) < offer.acceptance:
            accepted.append((talks, offer))
        else:
            refuse(talks, offer)
    winners = _winners(accepted)
    for talks, offer in winners:
        talks.sign(offer)
    for talks, _ in winners:
        _close_to_rivals(talks)


def is_ready(talks: "Relationship") -> bool:
    """Return whether work and trust suffice to end the present stage.

    Deals are closed by the members: without their hours this month there is none.

    Args:
        talks: an open relationship.
    """
    nobody_negotiates = talks.is_negotiating and talks.member_hours == 0.0
    if talks.progress < 1.0 or nobody_negotiates:
        return False
    p = talks.group.parameters
    talks.trust_needed = trust.trust_needed(
        p.trust_needed_level,
        p.trust_needed_slope,
        p.technology,
        1.0 if talks.is_negotiating else p.early_trust_share,
    )
    return not p.trust_thresholds or talks.trust >= talks.trust_needed


def refuse(talks: "Relationship", offer: "Offer") -> None:
    """End talks because the customer refused the offer.

    Args:
        talks: the relationship.
        offer: the offer that was refused.
    """
    level = talks.group.parameters.acceptance_level
    talks.end(deals.refusal_cause(level, offer.fit, offer.served))


def _winners(accepted: "list[Answer]") -> "list[Answer]":
    """Return the accepted offers that stand; of rivals at one customer only one."""
    claims: dict[tuple[int, int, int], list[Answer]] = {}
    for talks, offer in accepted:
        # Without rivals nobody else can claim what the seller has been granted.
        seller = NOBODY if talks.seller.rivals else talks.seller_row
        claim = (talks.customer.index, talks.partners[0].component, seller)
        claims.setdefault(claim, []).append((talks, offer))
    winners = []
    for (customer, component, _), claimants in claims.items():
        chosen = 0
        if len(claimants) > 1:
            group = claimants[0][0].group
            draw = group.draw(Decision.RIVAL_WINS, customer, component)
            chosen = nth(len(claimants), draw)
        winners.append(claimants[chosen])
    return winners


def _close_to_rivals(talks: "Relationship") -> None:
    """End the talks of rivals in the group with the customer just won."""
    for rival in talks.seller.rivals:
        losing = talks.customer.relationships[rival.index]
        if losing.is_open:
            losing.end(LossCause.RIVAL_IN_THE_GROUP)
            if talks.group.parameters.rivalry:
                rival.lose_to_rival(talks.partners[0])
