"""What manager and firms learn in a month; markets are judged, and entered."""

import numpy as np

from model.compiled import compiled
from model.ensemble.members import has_manager
from model.ensemble.partners import members_of
from model.rules import experience, knowledge
from model.vocabulary import NEVER


@compiled
def n_assistants(s: np.record, market: int) -> int:
    """Return how many local assistants there are in a market.

    Args:
        s: state of one group.
        market: target market.
    """
    n = 0
    for a in range(s.n_assistants):
        if s.assistants[a].market == market:
            n += 1
    return n


@compiled
def gain_experience(p: np.record, s: np.record, room: np.record) -> None:
    """Let the manager learn from working in the markets, firms from meetings.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    if has_manager(p, s):
        for m in range(s.n_markets):
            _teach_manager(p, s, m)
    for i in members_of(room):
        _learn(p, s, i)


@compiled
def _teach_manager(p: np.record, s: np.record, m: int) -> None:
    """Let the manager learn from a month's work in a market."""
    market = s.target_markets[m]
    market.manager_market_knowledge = experience.knowledge_after_month(
        market.manager_market_knowledge,
        experience.market_knowledge_gain(
            p.market_knowledge_gain,
            p.n_markets,
            p.assistant_knowledge_gain,
            n_assistants(s, m),
        ),
        p.transition_fading if market.is_in_transition else 0.0,
    )


@compiled
def _learn(p: np.record, s: np.record, i: int) -> None:
    """Learn from this month's meetings; judge each target market anew."""
    firm = s.firms[i]
    greatest = 0
    for m in range(s.n_markets):
        place = s.firm_markets[i, m]
        place.experience = experience.experience_after_meetings(
            place.experience, place.meetings, p.experience_gain
        )
        if place.experience > s.firm_markets[i, greatest].experience:
            greatest = m
    firm.experience_before = firm.experience
    firm.experience = s.firm_markets[i, greatest].experience
    for m in range(s.n_markets):
        _consider(p, s, i, m)


@compiled
def _greatest_elsewhere(s: np.record, i: int, m: int) -> float:
    """Return a firm's greatest experience of another market, 0 without any."""
    greatest = 0.0
    is_first = True
    for other in range(s.n_markets):
        level = s.firm_markets[i, other].experience
        if other != m and (is_first or level > greatest):
            greatest = level
            is_first = False
    return greatest


@compiled
def _consider(p: np.record, s: np.record, i: int, m: int) -> None:
    """Judge how uncertain a market is by now, and perhaps enter it."""
    place = s.firm_markets[i, m]
    market = s.target_markets[m]
    place.useful_experience = experience.experience_in_market(
        place.experience, _greatest_elsewhere(s, i, m), p.experience_transfer
    )
    place.uncertainty = experience.uncertainty(
        market.cultural_distance,
        place.useful_experience,
        knowledge.either(
            market.manager_market_knowledge,
            s.knowledge[i, s.n_components + m].learnt,
        )
        if p.network_market_knowledge
        else 0.0,
        p.network_knowledge_effect,
    )
    is_certain = place.uncertainty < p.entry_uncertainty
    if place.entered_month == NEVER and (
        is_certain or not p.gradual_internationalisation
    ):
        place.entered_month = s.group[0].month
