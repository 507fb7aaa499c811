"""How a firm plans its month: in a project, without a manager, and on its own."""

from typing import TYPE_CHECKING

from agents.net import trust_in_others
from model.choosing import best, whose_turn
from model.rules import activities, effort, membership
from model.rules.organisation import form_share, mixed_share
from model.vocabulary import NOBODY, Activity, Decision, OrganisationForm

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
    forget_last_month(firm)
    firm.hours_planned = effort.hours_planned(
        firm.capacity_hours,
        firm.commitment,
        group.effort_share,
        p.busy_share if is_busy else 1.0,
    )
    if group.has_manager:
        _plan_briefing(firm)
    if group.in_project:
        _plan_joint_work(firm)
    rest = effort.rest(firm.hours_planned, firm.briefing_hours)
    rest = effort.rest(rest, firm.joint_hours)
    if group.has_manager:
        rest = _plan_first_journey(firm, rest)
    else:
        rest = _plan_own_doors(firm, rest)
    firm.selling_hours = rest


def forget_last_month(firm: "Firm") -> None:
    """Begin a month without any hours.

    Args:
        firm: the firm.
    """
    firm.hours_planned = firm.briefing_hours = firm.travel_hours = 0.0
    firm.joint_hours = firm.development_hours = 0.0
    firm.joint_marketing_hours = firm.activity_hours = 0.0
    firm.own_door_hours = firm.own_door_hours_used = 0.0
    firm.selling_hours = firm.selling_hours_used = 0.0
    for place in firm.markets:
        place.meetings = 0


def _plan_briefing(firm: "Firm") -> None:
    """Set the hours in which the firm briefs the manager."""
    p = firm.model.parameters
    only = firm.model.choice.brief_firm
    if p.briefing and only in (NOBODY, firm.index):
        share = effort.part(p.briefing_share, p.management)
        firm.briefing_hours = effort.part(firm.hours_planned, share)


def _plan_joint_work(firm: "Firm") -> None:
    """Set the hours for joint work: development by the goals, activities the rest.

    Without a manager who calls meetings, members work together as far as they trust.
    """
    group = firm.model
    p = group.parameters
    share = mixed_share(
        group.orientation,
        p.joint_share_market,
        p.joint_share_customer,
        p.joint_share_system,
    )
    share = effort.part(share, p.management)
    if not group.has_manager:
        share = effort.part(share, trust_in_others(firm))
    planned = effort.part(firm.hours_planned, share)
    unfairness = firm.unfairness if p.opportunism else 0.0
    firm.joint_hours = membership.joint_hours_given(planned, unfairness)
    development = activities.development_share(
        p.goals, form_share(group.orientation, OrganisationForm.SYSTEM_ORIENTED.value)
    )
    firm.development_hours = effort.part(firm.joint_hours, development)
    _plan_activities(firm, effort.rest(firm.joint_hours, firm.development_hours))


def _plan_activities(firm: "Firm", hours: float) -> None:
    """Divide joint hours beside development: marketing serves a manager, or nobody."""
    group = firm.model
    p = group.parameters
    if group.has_manager:
        firm.joint_marketing_hours = hours
        if p.joint_activities:
            menu = (Activity.JOINT_MARKETING, *group.activities_on_the_menu)
            firm.joint_marketing_hours = activities.hours_for_each_activity(
                hours, len(menu)
            )
    if p.joint_activities:
        firm.activity_hours = effort.rest(hours, firm.joint_marketing_hours)
    elif not group.has_manager:
        firm.joint_hours = firm.development_hours


def _is_abroad(firm: "Firm") -> bool:
    """Return whether a firm does business in any target market."""
    return any(place.is_entered for place in firm.markets)


def _plan_first_journey(firm: "Firm", hours: float) -> float:
    """Travel to see a market, if none is entered yet; return the hours that are left.

    Who is in no target market has no customers to spend its hours on.
    """
    if _is_abroad(firm) or not firm.model.parameters.travel:
        return hours
    return _travel(firm, hours)


def _plan_own_doors(firm: "Firm", hours: float) -> float:
    """Set the hours of own journeys and doors; return the rest, for selling."""
    p = firm.model.parameters
    at_work = _travel(firm, hours) if p.travel else hours
    firm.own_door_hours = effort.part(at_work, p.own_door_share)
    return effort.rest(at_work, firm.own_door_hours)


def _travel(firm: "Firm", hours: float) -> float:
    """Travel, a journey a month at most; learn from each whole one; return the rest.

    Who has few hours saves for a journey, so that some are left for selling.
    """
    p = firm.model.parameters
    at_most = effort.part(hours, p.travel_share_at_most)
    firm.travel_hours = effort.smaller(at_most, p.travel_hours)
    firm.journey_hours_saved += firm.travel_hours
    if p.travel_hours > 0.0 and activities.takes_part(
        firm.journey_hours_saved, p.travel_hours
    ):
        firm.journey_hours_saved = activities.hours_left(
            firm.journey_hours_saved, p.travel_hours
        )
        _look_around(firm)
    return effort.rest(hours, firm.travel_hours)


def _look_around(firm: "Firm") -> None:
    """Learn from a journey: to the nearest market, or to all in turn once abroad."""
    if _is_abroad(firm):
        market = whose_turn(firm.model.month, len(firm.markets))
    else:
        market = best([-place.uncertainty for place in firm.markets])
    firm.markets[market].meetings += firm.model.parameters.journey_lessons
