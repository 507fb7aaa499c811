"""What membership does to the members' commitment."""

import numpy as np

from model.compiled import compiled
from model.ensemble.manager import coordination_level, renew_frustration
from model.ensemble.members import (
    effort_share,
    enjoy_the_net,
    has_manager,
    others_commitment,
    trust_in_others,
)
from model.ensemble.partners import members_of
from model.rules import commitment, deals, membership


@compiled
def renew_commitment(p: np.record, s: np.record, room: np.record) -> None:
    """Let firms compare benefit with expectation and with each other.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    months_needed = commitment.months_to_expect(
        p.expectation_months, p.patience, p.technology, coordination_level(p, s)
    )
    for i in members_of(room):
        _judge_benefit(p, s, i, months_needed)
    if has_manager(p, s):
        renew_frustration(p, s, room)
    if p.commitment_moves:
        for i in members_of(room):
            room.levels[i] = _next_commitment(p, s, room, i)
        for i in members_of(room):
            s.firms[i].commitment = room.levels[i]


@compiled
def _judge_benefit(p: np.record, s: np.record, i: int, months_needed: float) -> None:
    """Compare what the work has brought with what the firm expects by now."""
    firm = s.firms[i]
    enjoy_the_net(p, firm, p.learning_benefit, firm.experience, firm.experience_before)
    firm.benefit = commitment.benefit_after_month(
        firm.benefit, firm.benefit_gained, p.benefit_fade
    )
    firm.benefit_gained = 0.0
    if p.impatience:
        full_expectation = commitment.full_expectation(
            p.full_expectation, effort_share(p, s)
        )
        months = deals.months_since(firm.joined_month, s.group[0].month)
        firm.expectation = commitment.expectation_after_month(
            firm.expectation,
            commitment.expectation(months, full_expectation, months_needed),
            p.benefit_fade,
        )


@compiled
def _next_commitment(p: np.record, s: np.record, room: np.record, i: int) -> float:
    """Return a firm's commitment after the month, level 0 to 1."""
    firm = s.firms[i]
    satisfaction = commitment.satisfaction(
        firm.benefit, firm.expectation, p.satisfaction_steepness
    )
    level = commitment.commitment_after_results(
        firm.commitment, satisfaction, p.commitment_speed
    )
    if not p.alone:
        level = commitment.commitment_in_company(
            level,
            others_commitment(s, room, i),
            trust_in_others(s, room, i),
            p.commitment_pull,
        )
    level = commitment.commitment_with_experience(
        level, firm.experience, p.commitment_by_experience
    )
    if p.unfairness_counts:
        level = membership.commitment_after_sharing(
            level, firm.unfairness, p.unfairness_effect
        )
    return level
