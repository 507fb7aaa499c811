"""Outcomes of one group, read from its tables; the same for both engines.

What a project has come to is measured when it ends, the rest at the end of the observed
period. All sums are loops from left to right, so that their bits depend on no engine.
"""

import math

import numpy as np

from model.compiled import compiled
from model.composing import is_member
from model.rules.activities import is_active
from model.rules.experience import gap_left
from model.state import State
from model.vocabulary import (
    ACTIVE_MONTHS,
    MONTHS_PER_QUARTER,
    NEVER,
    LossCause,
    ProjectStatus,
    RelationshipStage,
)

CUSTOMER = RelationshipStage.CUSTOMER.value
ENDED_EARLY = ProjectStatus.ENDED_EARLY.value
WENT_COLD = LossCause.WENT_COLD.value
TRUST_TOO_LOW = LossCause.TRUST_TOO_LOW.value
NO_INTEREST = LossCause.NO_INTEREST.value
POOR_FIT = LossCause.POOR_FIT.value
NO_JOINT_SYSTEM = LossCause.NO_JOINT_SYSTEM.value
RIVAL_IN_THE_GROUP = LossCause.RIVAL_IN_THE_GROUP.value
ORDERS_STOPPED = LossCause.ORDERS_STOPPED.value
SELLER_LEFT = LossCause.SELLER_LEFT.value


@compiled
def measure_end(p: np.record, end: State, row: np.record) -> None:
    """Measure what is known at the end of the observed period.

    Args:
        p: the point that was played.
        end: tables at the end of the period.
        row: of type ``OUTCOME``; the project's end has been measured in it.
    """
    _measure_relationships(p, end, row)
    _measure_firms(end, row)
    _measure_learning(end, row)
    _measure_money(end, row)
    group, manager = end.group[0], end.manager[0]
    row.members_left = group.members_left
    row.members_joined = group.members_joined
    row.project_months_played = 0 if p.alone else group.project_end_month
    row.continued = group.continued_months > 0
    row.ended_early = group.status == ENDED_EARLY
    row.joint_activities = 0.0
    for kind in range(end.activities.shape[0]):
        row.joint_activities += end.activities[kind].times_held
    row.active_pairs_at_end = active_pairs_among(end)
    row.sales_preparation_hours = manager.total_sales_preparation_hours
    row.interaction_hours = manager.total_interaction_hours
    row.coordination_hours = manager.total_coordination_hours
    row.cost_eur = group.cost_eur
    row.public_cost_eur = group.public_cost_eur


@compiled
def _measure_relationships(p: np.record, end: State, row: np.record) -> None:
    """Count how far relationships came, why they were lost, and how long it took."""
    _begin_counting(row)
    group = end.group[0]
    signed_as_planned = 0
    cycle = 0.0
    for seller in range(end.relationships.shape[0]):
        for j in range(end.relationships.shape[1]):
            talks = end.relationships[seller, j]
            if talks.contact_month == NEVER:
                continue
            row.doors_opened += 1
            row.negotiations += talks.negotiation_month != NEVER
            row.customers_at_end += talks.stage == CUSTOMER
            _count_loss(talks.ended_by, row)
            if talks.deal_month == NEVER:
                continue
            row.first_deals += 1
            row.first_deals_in_project += talks.deal_month <= group.project_end_month
            signed_as_planned += talks.deal_month <= p.project_months
            row.joint_deals += talks.is_joint_offer
            row.shared_deals += talks.is_joint_offer or talks.with_others
            cycle += talks.deal_month - talks.contact_month
            if not row.months_to_first_deal <= talks.deal_month:
                row.months_to_first_deal = talks.deal_month
    if row.first_deals > 0.0:
        row.deal_cycle_months = cycle / row.first_deals
    row.needs_continuation = signed_as_planned < p.target_deals * p.n_members


@compiled
def _begin_counting(row: np.record) -> None:
    """Set all counts of relationships to nothing."""
    row.doors_opened = 0.0
    row.negotiations = 0.0
    row.customers_at_end = 0.0
    row.first_deals = 0.0
    row.first_deals_in_project = 0.0
    row.joint_deals = 0.0
    row.shared_deals = 0.0
    row.months_to_first_deal = math.nan
    row.deal_cycle_months = math.nan
    row.lost_went_cold = 0.0
    row.lost_trust_too_low = 0.0
    row.lost_no_interest = 0.0
    row.lost_poor_fit = 0.0
    row.lost_no_joint_system = 0.0
    row.lost_to_rival = 0.0
    row.lost_orders_stopped = 0.0
    row.lost_seller_left = 0.0


@compiled
def _count_loss(cause: int, row: np.record) -> None:
    """Count a relationship where it belongs, if it was lost."""
    if cause == WENT_COLD:
        row.lost_went_cold += 1
    elif cause == TRUST_TOO_LOW:
        row.lost_trust_too_low += 1
    elif cause == NO_INTEREST:
        row.lost_no_interest += 1
    elif cause == POOR_FIT:
        row.lost_poor_fit += 1
    elif cause == NO_JOINT_SYSTEM:
        row.lost_no_joint_system += 1
    elif cause == RIVAL_IN_THE_GROUP:
        row.lost_to_rival += 1
    elif cause == ORDERS_STOPPED:
        row.lost_orders_stopped += 1
    elif cause == SELLER_LEFT:
        row.lost_seller_left += 1


@compiled
def _measure_firms(end: State, row: np.record) -> None:
    """Measure exports of all who were members, and how regular they were."""
    row.exports_eur = 0.0
    row.members_cost_eur = 0.0
    quarters = 0
    with_exports = 0.0
    n_firms = 0
    without_exports = 0.0
    for i in range(end.firms.shape[0]):
        firm = end.firms[i]
        row.exports_eur += firm.exports_eur
        row.members_cost_eur += firm.cost_eur
        if firm.joined_month != NEVER:
            n_firms += 1
            months = end.group[0].month - firm.joined_month
            quarters += months // MONTHS_PER_QUARTER
            with_exports += firm.quarters_with_exports
            without_exports += firm.exports_eur <= 0.0
    row.export_regularity = with_exports / quarters if quarters > 0 else 0.0
    row.members_without_exports = without_exports / n_firms if n_firms > 0 else 0.0


@compiled
def _measure_learning(end: State, row: np.record) -> None:
    """Measure what all who were members have learnt, and which markets they entered."""
    n_firms = 0
    capability = 0.0
    entered = 0.0
    for i in range(end.firms.shape[0]):
        if end.firms[i].joined_month == NEVER:
            continue
        n_firms += 1
        gap = 1.0
        for m in range(end.firm_markets.shape[1]):
            place = end.firm_markets[i, m]
            gap = gap_left(gap, place.experience)
            entered += place.entered_month != NEVER
        capability += 1.0 - gap
    row.internationalisation_capability = capability / n_firms if n_firms > 0 else 0.0
    row.markets_entered = entered / n_firms if n_firms > 0 else 0.0


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
def _measure_money(end: State, row: np.record) -> None:
    """Measure what the public and the members paid for what was reached."""
    public = end.group[0].public_cost_eur
    row.public_cost_per_deal_eur = math.nan
    row.exports_per_public_euro = math.nan
    row.members_cost_per_contact_eur = math.nan
    if public > 0.0:
        row.exports_per_public_euro = row.exports_eur / public
        if row.first_deals > 0.0:
            row.public_cost_per_deal_eur = public / row.first_deals
    if row.doors_opened > 0.0:
        contacts = row.doors_opened
        row.members_cost_per_contact_eur = row.members_cost_eur / contacts
