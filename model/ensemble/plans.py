"""How a firm plans its month: in a project, without a manager, and on its own."""

import numpy as np

from model.choosing import whose_turn
from model.compiled import compiled
from model.ensemble.luck import draw
from model.ensemble.manager import plan_assistants, plan_manager
from model.ensemble.members import effort_share, has_manager, trust_in_others
from model.ensemble.partners import members_of
from model.rules import activities, effort, membership
from model.rules.organisation import form_share, mixed_share
from model.vocabulary import NEVER, NOBODY, Decision, OrganisationForm

SYSTEM = OrganisationForm.SYSTEM_ORIENTED.value
MARKET = OrganisationForm.MARKET_ORIENTED.value
HOME_IS_BUSY = Decision.HOME_IS_BUSY.value


@compiled
def decide_plans(p: np.record, s: np.record, room: np.record) -> None:
    """Let members, manager and assistants set this month's hours.

    Args:
        p: the point of the model.
        s: state of one group; who has left the group gives no hours.
        room: of the group.
    """
    for i in range(s.n_firms):
        if s.firms[i].left_month != NEVER:
            _forget_last_month(s, i)
    for i in members_of(room):
        _plan_hours(p, s, room, i)
    plan_manager(p, s, room)
    plan_assistants(p, s)


@compiled
def _plan_hours(p: np.record, s: np.record, room: np.record, i: int) -> None:
    """Set a firm's hours for this month, and what they are for."""
    firm = s.firms[i]
    is_busy = p.home_is_busy and (
        draw(s, room, HOME_IS_BUSY, i, 0) < p.busy_probability
    )
    _forget_last_month(s, i)
    firm.hours_planned = effort.hours_planned(
        firm.capacity_hours,
        firm.commitment,
        effort_share(p, s),
        p.busy_share if is_busy else 1.0,
    )
    if has_manager(p, s):
        _plan_briefing(p, s, i)
    if s.group[0].in_project:
        _plan_joint_work(p, s, room, i)
    rest = effort.rest(firm.hours_planned, firm.briefing_hours)
    rest = effort.rest(rest, firm.joint_hours)
    if has_manager(p, s):
        rest = _plan_first_journey(p, s, i, rest)
    else:
        rest = _plan_own_doors(p, s, i, rest)
    firm.selling_hours = rest


@compiled
def _forget_last_month(s: np.record, i: int) -> None:
    """Begin a month without any hours."""
    firm = s.firms[i]
    firm.hours_planned = 0.0
    firm.briefing_hours = 0.0
    firm.travel_hours = 0.0
    firm.joint_hours = 0.0
    firm.development_hours = 0.0
    firm.joint_marketing_hours = 0.0
    firm.activity_hours = 0.0
    firm.own_door_hours = 0.0
    firm.own_door_hours_used = 0.0
    firm.selling_hours = 0.0
    firm.selling_hours_used = 0.0
    for m in range(s.n_markets):
        s.firm_markets[i, m].meetings = 0


@compiled
def _plan_briefing(p: np.record, s: np.record, i: int) -> None:
    """Set the hours in which the firm briefs the manager."""
    firm = s.firms[i]
    only = s.choice[0].brief_firm
    if p.briefing and (only in (NOBODY, i)):
        share = effort.part(p.briefing_share, p.management)
        firm.briefing_hours = effort.part(firm.hours_planned, share)


@compiled
def _plan_joint_work(p: np.record, s: np.record, room: np.record, i: int) -> None:
    """Set the hours for joint work: development by the goals, activities the rest."""
    firm = s.firms[i]
    orientation = s.group[0].orientation
    share = mixed_share(
        orientation, p.joint_share_market, p.joint_share_customer, p.joint_share_system
    )
    share = effort.part(share, p.management)
    if not has_manager(p, s):
        share = effort.part(share, trust_in_others(s, room, i))
    planned = effort.part(firm.hours_planned, share)
    unfairness = firm.unfairness if p.opportunism else 0.0
    firm.joint_hours = membership.joint_hours_given(planned, unfairness)
    development = activities.development_share(p.goals, form_share(orientation, SYSTEM))
    firm.development_hours = effort.part(firm.joint_hours, development)
    rest = effort.rest(firm.joint_hours, firm.development_hours)
    _plan_activities(p, s, i, rest)


@compiled
def n_on_the_menu(orientation: float) -> int:
    """Return how many activities a group saves hours for, beside marketing.

    Args:
        orientation: 0 market-, 0.5 customer-, 1 system-oriented.
    """
    return 3 if form_share(orientation, MARKET) < 1.0 else 2


@compiled
def _plan_activities(p: np.record, s: np.record, i: int, hours: float) -> None:
    """Divide joint hours beside development: marketing serves a manager, or nobody."""
    firm = s.firms[i]
    if has_manager(p, s):
        firm.joint_marketing_hours = hours
        if p.joint_activities:
            n_kinds = n_on_the_menu(s.group[0].orientation)
            n_kinds += 1
            firm.joint_marketing_hours = activities.hours_for_each_activity(
                hours, n_kinds
            )
    if p.joint_activities:
        firm.activity_hours = effort.rest(hours, firm.joint_marketing_hours)
    elif not has_manager(p, s):
        firm.joint_hours = firm.development_hours


@compiled
def _is_abroad(s: np.record, i: int) -> bool:
    """Return whether a firm has entered any target market."""
    for m in range(s.n_markets):
        if s.firm_markets[i, m].entered_month != NEVER:
            return True
    return False


@compiled
def _plan_first_journey(p: np.record, s: np.record, i: int, hours: float) -> float:
    """Travel to see a market, if none is entered yet; return the hours left."""
    if _is_abroad(s, i) or not p.travel:
        return hours
    return _travel(p, s, i, hours)


@compiled
def _plan_own_doors(p: np.record, s: np.record, i: int, hours: float) -> float:
    """Set the hours of own journeys and doors; return the rest, for selling."""
    firm = s.firms[i]
    at_work = _travel(p, s, i, hours) if p.travel else hours
    firm.own_door_hours = effort.part(at_work, p.own_door_share)
    return effort.rest(at_work, firm.own_door_hours)


@compiled
def _travel(p: np.record, s: np.record, i: int, hours: float) -> float:
    """Travel, a journey a month at most; learn from each whole one."""
    firm = s.firms[i]
    at_most = effort.part(hours, p.travel_share_at_most)
    firm.travel_hours = effort.smaller(at_most, p.travel_hours)
    firm.journey_hours_saved += firm.travel_hours
    if p.travel_hours > 0.0 and activities.takes_part(
        firm.journey_hours_saved, p.travel_hours
    ):
        firm.journey_hours_saved = activities.hours_left(
            firm.journey_hours_saved, p.travel_hours
        )
        _look_around(p, s, i)
    return effort.rest(hours, firm.travel_hours)


@compiled
def _look_around(p: np.record, s: np.record, i: int) -> None:
    """Learn from a journey: to the nearest market, or to all in turn once abroad."""
    market = 0
    if _is_abroad(s, i):
        market = whose_turn(s.group[0].month, s.n_markets)
    else:
        for m in range(s.n_markets):
            nearest = s.firm_markets[i, market].uncertainty
            if s.firm_markets[i, m].uncertainty < nearest:
                market = m
    s.firm_markets[i, market].meetings += p.journey_lessons
