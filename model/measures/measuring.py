"""Outcomes of one group, read from its tables; the same for both engines.

What a project has come to is measured when it ends, the rest at the end of the observed
period. All sums are loops from left to right, so that their bits depend on no engine.
"""

import math

import numpy as np

from model.compiled import compiled
from model.measures.knowledge import measure_knowledge
from model.measures.project_end import active_pairs_among
from model.measures.relationships import measure_relationships
from model.rules.experience import gap_left
from model.state import State
from model.vocabulary import (
    MONTHS_PER_QUARTER,
    NEVER,
    ProjectStatus,
)

ENDED_EARLY = ProjectStatus.ENDED_EARLY.value


@compiled
def measure_end(p: np.record, end: State, row: np.record) -> None:
    """Measure what is known at the end of the observed period.

    Args:
        p: the point that was played.
        end: tables at the end of the period.
        row: of type ``OUTCOME``; the project's end has been measured in it.
    """
    measure_relationships(p, end, row)
    measure_knowledge(end, row)
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
