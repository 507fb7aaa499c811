"""How a member firm plans its month, with a project and without."""

from typing import TYPE_CHECKING

from model.rules import effort
from model.rules.organisation import mixed_share
from model.vocabulary import Decision

if TYPE_CHECKING:
    from agents.firm import Firm


def plan_hours(firm: "Firm") -> None:
    """Set a firm's hours for this month, and what they are for.

    Args:
        firm: the firm.
    """
    group = firm.model
    p = group.parameters
    is_busy = p.home_is_busy and (
        group.draw(Decision.HOME_IS_BUSY, firm.index) < p.busy_probability
    )
    firm.hours_planned = effort.hours_planned(
        firm.capacity_hours,
        firm.commitment,
        group.effort_share,
        p.busy_share if is_busy else 1.0,
    )
    if group.in_project:
        plan_for_the_project(firm)
    else:
        plan_on_its_own(firm)
    firm.selling_hours_used = 0.0
    firm.own_door_hours_used = 0.0


def plan_for_the_project(firm: "Firm") -> None:
    """Divide the firm's hours between briefing, joint work and selling.

    Args:
        firm: member of a group whose project is running.
    """
    p = firm.model.parameters
    joint_share = mixed_share(
        p.orientation,
        p.joint_share_market,
        p.joint_share_customer,
        p.joint_share_system,
    )
    firm.travel_hours = firm.own_door_hours = 0.0
    briefing_share = p.briefing_share if p.briefing else 0.0
    firm.briefing_hours = effort.part(firm.hours_planned, briefing_share)
    firm.joint_hours = effort.part(firm.hours_planned, joint_share)
    firm.development_hours = effort.part(firm.joint_hours, p.goals)
    firm.joint_marketing_hours = effort.rest(firm.joint_hours, firm.development_hours)
    after_briefing = effort.rest(firm.hours_planned, firm.briefing_hours)
    firm.selling_hours = effort.rest(after_briefing, firm.joint_hours)


def plan_on_its_own(firm: "Firm") -> None:
    """Divide the firm's hours between travel, own doors and selling.

    Args:
        firm: a firm without a running project.
    """
    p = firm.model.parameters
    firm.briefing_hours = firm.joint_hours = 0.0
    firm.development_hours = firm.joint_marketing_hours = 0.0
    journey = p.travel_hours if p.travel else 0.0
    firm.travel_hours = effort.smaller(firm.hours_planned, journey)
    at_work = effort.rest(firm.hours_planned, firm.travel_hours)
    firm.own_door_hours = effort.part(at_work, p.own_door_share)
    firm.selling_hours = effort.rest(at_work, firm.own_door_hours)
