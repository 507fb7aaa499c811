"""The accounts of a month: what was paid, by whom; hours by role; quarters."""

import numpy as np

from model.compiled import compiled
from model.ensemble.members import has_manager
from model.ensemble.records import N_LEVELS
from model.rules import effort, financing, membership
from model.schedule import is_end_of_quarter
from model.vocabulary import NEVER


@compiled
def took_part(s: np.record, i: int) -> bool:
    """Return whether a firm took part this month: not who has just joined.

    Args:
        s: state of one group.
        i: the firm.
    """
    firm = s.firms[i]
    month = s.group[0].month
    return bool(NEVER < firm.joined_month < month and firm.left_month in (NEVER, month))


@compiled
def keep_accounts(p: np.record, s: np.record, room: np.record) -> None:
    """Count costs, hours by role, joint hours, and quarters with exports.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    n_firms = s.n_firms
    for i in range(n_firms):
        firm = s.firms[i]
        firm.joint_input_hours = membership.input_after_month(
            firm.joint_input_hours, firm.joint_hours, p.input_fading
        )
    for i in range(n_firms):
        if took_part(s, i):
            _pay_own_work(p, s, i)
    if s.group[0].in_project:
        _pay_for_project(p, s)
    if has_manager(p, s):
        _write_report(s)
    if is_end_of_quarter(s.group[0].month):
        for i in range(n_firms):
            if s.firms[i].exports_this_quarter > 0:
                s.firms[i].quarters_with_exports += 1
            s.firms[i].exports_this_quarter = 0


@compiled
def monthly_cost_eur(p: np.record, s: np.record) -> float:
    """Return what the project's people cost in a month, EUR.

    Args:
        p: the point of the model.
        s: state of one group.
    """
    return financing.project_cost_eur(
        p.manager_cost_eur if p.manager else 0.0,
        p.assistant_cost_eur,
        s.n_assistants,
    )


@compiled
def pays(financier: np.record) -> bool:
    """Return whether a financier has not withdrawn and has money left.

    Args:
        financier: row of the table of financiers.
    """
    return bool(financier.withdrawal_month == NEVER and financier.budget_eur > 0.0)


@compiled
def _pay(financier: np.record, public_eur: float) -> float:
    """Pay this month's share of the public cost; return what was paid, EUR."""
    if not pays(financier):
        return 0.0
    paid = financing.financier_pays_eur(
        public_eur, financier.share, financier.budget_eur
    )
    financier.budget_eur = financing.budget_left(financier.budget_eur, paid)
    financier.paid_eur += paid
    return paid


@compiled
def _pay_for_project(p: np.record, s: np.record) -> None:
    """Pay people and joint activities: financiers their part, members the rest."""
    group = s.group[0]
    cost = monthly_cost_eur(p, s)
    cost += group.activity_cost_eur
    wanted = financing.public_cost_eur(cost, p.subsidy_rate)
    paid = 0.0
    for level in range(N_LEVELS):
        paid += _pay(s.financiers[level], wanted)
    group.cost_eur += cost
    group.public_cost_eur += paid
    payers = 0
    for i in range(s.n_firms):
        if took_part(s, i):
            payers += 1
    for i in range(s.n_firms):
        if took_part(s, i):
            s.firms[i].cost_eur += financing.left_to_members_eur(cost, paid, payers)


@compiled
def _pay_own_work(p: np.record, s: np.record, i: int) -> None:
    """Pay a firm's own people, and its own journeys."""
    firm = s.firms[i]
    hours = 0.0
    hours += firm.briefing_hours
    hours += firm.joint_hours
    hours += firm.travel_hours
    hours += firm.own_door_hours_used
    hours += firm.selling_hours_used
    firm.cost_eur += financing.cost_of_hours_eur(hours, p.hour_cost_eur)
    of_a_journey = effort.share_of(firm.travel_hours, p.travel_hours)
    firm.cost_eur += effort.part(p.journey_cost_eur, of_a_journey)


@compiled
def _write_report(s: np.record) -> None:
    """Add this month's hours to the hours by role."""
    manager = s.manager[0]
    given_to_customers = effort.rest(
        manager.hours_for_customers, manager.interaction_hours
    )
    manager.total_sales_preparation_hours += effort.rest(
        manager.sales_preparation_hours, given_to_customers
    )
    manager.total_interaction_hours += manager.interaction_hours_used
    manager.total_coordination_hours += manager.coordination_hours
