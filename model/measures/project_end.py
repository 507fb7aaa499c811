"""What a project has come to, measured when it ends."""

import numpy as np

from model.compiled import compiled
from model.composing import is_member
from model.rules.activities import is_active
from model.rules.trust import advised, credibility
from model.state import State
from model.vocabulary import ACTIVE_MONTHS, RelationshipStage

PREPARING = RelationshipStage.PREPARING.value
CUSTOMER = RelationshipStage.CUSTOMER.value


@compiled
def measure_project_end(p: np.record, state: State, row: np.record) -> None:
    """Measure what is known at the end of the project as it came.

    Args:
        p: the point that is played.
        state: tables at the end of the project.
        row: of type ``OUTCOME``.
    """
    row.joint_offering_readiness = state.group[0].joint_offering_readiness
    row.frustration = state.manager[0].frustration
    _measure_talks(state, row)
    _measure_members(state, row)
    _measure_pairs(state, row)
    row.credibility = _credibility(p, state, row.product_knowledge)


@compiled
def _measure_talks(state: State, row: np.record) -> None:
    """Count open talks, and measure customers' trust in talks or business."""
    row.open_at_project_end = 0.0
    trust = 0.0
    n_alive = 0
    for seller in range(state.relationships.shape[0]):
        for j in range(state.relationships.shape[1]):
            talks = state.relationships[seller, j]
            if PREPARING <= talks.stage <= CUSTOMER:
                n_alive += 1
                trust += talks.trust
                row.open_at_project_end += talks.stage != CUSTOMER
    row.customers_trust = trust / n_alive if n_alive > 0 else 0.0


@compiled
def _measure_members(state: State, row: np.record) -> None:
    """Measure exports so far, and what members and manager feel and know."""
    row.exports_in_project_eur = 0.0
    commitment = 0.0
    content = 0.0
    knowledge = 0.0
    n_members = 0
    for i in range(state.firms.shape[0]):
        firm = state.firms[i]
        row.exports_in_project_eur += firm.exports_eur
        if is_member(firm):
            n_members += 1
            commitment += firm.commitment
            content += firm.benefit >= firm.expectation
            knowledge += firm.manager_product_knowledge
    row.commitment = commitment / n_members if n_members > 0 else 0.0
    row.members_content = content / n_members if n_members > 0 else 0.0
    row.product_knowledge = knowledge / n_members if n_members > 0 else 0.0


@compiled
def _measure_pairs(state: State, row: np.record) -> None:
    """Measure trust between members, and how much they worked together."""
    month = state.group[0].month
    trust = 0.0
    joint_meetings = 0.0
    n_pairs = 0
    for i in range(state.firms.shape[0]):
        for k in range(state.firms.shape[0]):
            if i != k and is_member(state.firms[i]) and is_member(state.firms[k]):
                pair = state.members_trust[i, k]
                n_pairs += 1
                trust += pair.trust
                joint_meetings += pair.joint_meetings / month
    row.trust_between_members = trust / n_pairs if n_pairs > 0 else 0.0
    row.joint_meetings = joint_meetings / n_pairs if n_pairs > 0 else 0.0
    row.active_pairs = active_pairs_among(state)


@compiled
def active_pairs_among(state: State) -> float:
    """Return the share of the pairs of members who worked together of late.

    Args:
        state: tables at the end of a month.
    """
    active = 0.0
    n_pairs = 0
    for i in range(state.firms.shape[0]):
        for k in range(state.firms.shape[0]):
            if i != k and is_member(state.firms[i]) and is_member(state.firms[k]):
                n_pairs += 1
                active += is_active(
                    state.members_trust[i, k].joint_month,
                    state.group[0].month,
                    ACTIVE_MONTHS,
                )
    return active / n_pairs if n_pairs > 0 else 0.0


@compiled
def _credibility(p: np.record, state: State, product: float) -> float:
    """Return the manager's mean credibility in the target markets, 0 without one."""
    if p.alone or not p.manager:
        return 0.0
    choice = state.choice[0]
    advice = p.advice_effect if p.expert_advice else 0.0
    product = advised(product, choice.technical_expertise, advice)
    total = 0.0
    for m in range(state.target_markets.shape[0]):
        market = state.target_markets[m]
        known = advised(
            market.manager_market_knowledge, choice.marketing_expertise, advice
        )
        total += credibility(p.technology, product, known, market.cultural_distance)
    return float(total / state.target_markets.shape[0])
