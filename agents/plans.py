"""How a member firm plans its month, with a project and without."""

from typing import TYPE_CHECKING

from model.rules import effort
from model.rules.organisation import mixed_share

if TYPE_CHECKING:
    from agents.firm import Firm


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


def share_selling_hours(firm: "Firm") -> None:
    """Say how many hours the firm would give each of its open relationships.

    Args:
        firm: a member; joint relationships count like its own.
    """
    taking_part = [
        talks for talks in firm.open_relationships() if firm in talks.negotiators()
    ]
    for talks in taking_part:
        share = effort.equal_share(firm.selling_hours, len(taking_part))
        talks.hours_promised.append((firm, share))
