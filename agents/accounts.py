"""The accounts of a month: what was paid, by whom; hours by role; quarters."""

from typing import TYPE_CHECKING

from model.rules import effort, financing, membership
from model.schedule import is_end_of_quarter

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm


def keep_accounts(group: "ExportPartnerGroup") -> None:
    """Count costs, hours by role, joint hours, and quarters with exports.

    Args:
        group: the group.
    """
    fading = group.parameters.input_fading
    for firm in group.firms:
        firm.joint_input_hours = membership.input_after_month(
            firm.joint_input_hours, firm.joint_hours, fading
        )
    for firm in group.took_part:
        _pay_own_work(firm)
    if group.in_project:
        _pay_for_project(group)
    if group.has_manager:
        group.manager.write_report()
    if is_end_of_quarter(group.month):
        for firm in group.firms:
            firm.end_quarter()


def monthly_cost_eur(group: "ExportPartnerGroup") -> float:
    """Return what the project's people cost in a month, EUR.

    Args:
        group: the group.
    """
    p = group.parameters
    return financing.project_cost_eur(
        p.manager_cost_eur if p.manager else 0.0,
        p.assistant_cost_eur,
        len(group.assistants),
    )


def _pay_for_project(group: "ExportPartnerGroup") -> None:
    """Pay people and joint activities: financiers their part, members the rest."""
    cost = monthly_cost_eur(group)
    cost += group.activity_cost_eur
    wanted = financing.public_cost_eur(cost, group.parameters.subsidy_rate)
    paid = 0.0
    for financier in group.financiers:
        paid += financier.pay(wanted)
    group.cost_eur += cost
    group.public_cost_eur += paid
    payers = group.took_part
    for firm in payers:
        firm.cost_eur += financing.left_to_members_eur(cost, paid, len(payers))


def _pay_own_work(firm: "Firm") -> None:
    """Pay a firm's own people, and its own journeys."""
    p = firm.model.parameters
    hours = 0.0
    hours += firm.briefing_hours
    hours += firm.joint_hours
    hours += firm.travel_hours
    hours += firm.own_door_hours_used
    hours += firm.selling_hours_used
    firm.cost_eur += financing.cost_of_hours_eur(hours, p.hour_cost_eur)
    of_a_journey = effort.share_of(firm.travel_hours, p.travel_hours)
    firm.cost_eur += effort.part(p.journey_cost_eur, of_a_journey)
