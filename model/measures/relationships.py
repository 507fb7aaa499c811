"""How far relationships came, why they were lost, and how long it took."""

import math

import numpy as np

from model.compiled import compiled
from model.state import State
from model.vocabulary import (
    NEVER,
    LossCause,
    RelationshipStage,
)

CUSTOMER = RelationshipStage.CUSTOMER.value
WENT_COLD = LossCause.WENT_COLD.value
TRUST_TOO_LOW = LossCause.TRUST_TOO_LOW.value
NO_INTEREST = LossCause.NO_INTEREST.value
POOR_FIT = LossCause.POOR_FIT.value
NO_JOINT_SYSTEM = LossCause.NO_JOINT_SYSTEM.value
RIVAL_IN_THE_GROUP = LossCause.RIVAL_IN_THE_GROUP.value
ORDERS_STOPPED = LossCause.ORDERS_STOPPED.value
SELLER_LEFT = LossCause.SELLER_LEFT.value


@compiled
def measure_relationships(p: np.record, end: State, row: np.record) -> None:
    """Count how far relationships came, why they were lost, and how long it took.

    Args:
        p: the point of the model.
        end: tables at the end of the period.
        row: of type ``OUTCOME``.
    """
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
