"""How credible the sellers' side is in a target market."""

import numpy as np

from model.compiled import compiled
from model.ensemble.members import has_manager
from model.rules import cooperation, trust


@compiled
def credibility_of(
    p: np.record, s: np.record, room: np.record, market: int, n: int
) -> float:
    """Return how credible the first few partners listed are in a market this month.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group; its partners are listed.
        market: target market.
        n: how many partners.
    """
    if not p.credibility_counts:
        return 1.0
    distance = s.target_markets[market].cultural_distance
    if has_manager(p, s):
        product = _product_known(p, s, room, n)
        known = _market_known(p, s, market)
        return trust.credibility(p.technology, product, known, distance)
    learnt = 0.0
    for place in range(n):
        learnt += s.firm_markets[room.partners[place], market].useful_experience
    experience = cooperation.mean_of(learnt, n)
    return trust.credibility(p.technology, 1.0, experience, distance)


@compiled
def credibility_of_firm(
    p: np.record, s: np.record, room: np.record, i: int, market: int
) -> float:
    """Return how credible a firm's own side is in a market this month.

    Nobody learns between the first door and the last order of a month, so it is worked
    out once a month.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        i: the firm.
        market: target market.
    """
    if room.credible_month[i, market] != s.group[0].month:
        room.credible_month[i, market] = s.group[0].month
        room.partners[0] = i
        room.credible[i, market] = credibility_of(p, s, room, market, 1)
    return float(room.credible[i, market])


@compiled
def _product_known(p: np.record, s: np.record, room: np.record, n: int) -> float:
    """Return the manager's advised knowledge of the partners' products."""
    known = 0.0
    for place in range(n):
        known += s.firms[room.partners[place]].manager_product_knowledge
    product = cooperation.mean_of(known, n)
    if not p.expert_advice:
        return product
    return trust.advised(product, s.choice[0].technical_expertise, p.advice_effect)


@compiled
def _market_known(p: np.record, s: np.record, market: int) -> float:
    """Return the manager's advised knowledge of a market."""
    known = s.target_markets[market].manager_market_knowledge
    if not p.expert_advice:
        return float(known)
    return trust.advised(known, s.choice[0].marketing_expertise, p.advice_effect)


@compiled
def market_knowledge(s: np.record) -> float:
    """Return the manager's mean knowledge of the target markets, level 0 to 1.

    Args:
        s: state of one group.
    """
    known = 0.0
    for m in range(s.n_markets):
        known += s.target_markets[m].manager_market_knowledge
    return cooperation.mean_of(known, s.n_markets)
