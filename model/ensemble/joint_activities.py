"""Joint activities: members save hours for them and hold them when there are enough."""

import numpy as np

from model.choosing import whose_turn
from model.compiled import compiled
from model.ensemble.coordination import coordinate_partners
from model.ensemble.events import meet_partners
from model.ensemble.manager import coordination_level
from model.ensemble.members import (
    enjoy_the_net,
    has_manager,
    list_members,
    meet_jointly,
    trust_among,
)
from model.ensemble.partners import members_of, n_partners, takes_part
from model.ensemble.plans import n_on_the_menu
from model.ensemble.trade_fair import meet_at_fair
from model.mechanisms import (
    CONFERENCE,
    LOCAL_MARKET_DECISION,
    PRODUCT_DEVELOPMENT,
    SEMINAR,
)
from model.rules import activities, cooperation
from model.vocabulary import NOBODY, Activity

TRIP = Activity.FACT_FINDING_TRIP.value
FAIR = Activity.TRADE_FAIR.value
MEETING = Activity.JOINT_CUSTOMER_MEETING.value
SESSION = Activity.JOINT_PRODUCT_DEVELOPMENT.value
MENU = (TRIP, FAIR, MEETING)
"""What a group saves hours for; a purely market-oriented one for the first two."""


@compiled
def hold_joint_activities(p: np.record, s: np.record, room: np.record) -> None:
    """Develop the joint offering, travel, exhibit and meet together.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    for j in range(s.n_customers):
        room.meets_everybody[j] = 0
    if not s.group[0].in_project:
        return
    if p.knowledge_flows and p.n_members == 1 and has_manager(p, s):
        coordinate_partners(p, s, room)
    n_kinds = n_on_the_menu(s.group[0].orientation) if p.joint_activities else 0
    for i in members_of(room):
        _save_hours(p, s, i, n_kinds)
    if p.joint_development:
        _develop(p, s, room)
        _hold(p, s, room, SESSION)
    for place in range(n_kinds):
        _hold(p, s, room, MENU[place])


@compiled
def _save_hours(p: np.record, s: np.record, i: int, n_kinds: int) -> None:
    """Save a member's hours of this month for what is on the menu."""
    firm = s.firms[i]
    for place in range(n_kinds):
        hours = activities.hours_for_each_activity(firm.activity_hours, n_kinds)
        s.attendances[i, MENU[place]].hours_saved += hours
    if p.joint_development:
        s.attendances[i, SESSION].hours_saved += firm.development_hours


@compiled
def _develop(p: np.record, s: np.record, room: np.record) -> None:
    """Let members develop the joint offering; its growth is a benefit to all."""
    hours = 0.0
    for i in members_of(room):
        firm = s.firms[i]
        hours += firm.development_hours
        firm.development_hours_so_far += firm.development_hours
    effect = cooperation.development_effect(
        trust_among(s, room, list_members(room)),
        p.development_trust_floor,
        coordination_level(p, s),
        p.development_coordination_floor,
    )
    work = cooperation.development_work(
        p.development_level, p.development_slope, p.technology
    )
    before = s.group[0].joint_offering_readiness
    readiness = cooperation.readiness_after_development(before, hours, effect, work)
    s.group[0].joint_offering_readiness = readiness
    for i in members_of(room):
        enjoy_the_net(p, s.firms[i], p.readiness_benefit, readiness, before)


@compiled
def _hours_each(p: np.record, kind: int) -> float:
    """Return the hours that an activity takes each member."""
    if kind == TRIP:
        return float(p.trip_hours)
    if kind == FAIR:
        return float(p.fair_hours)
    return float(p.customer_meeting_hours)


@compiled
def _cost_each_eur(p: np.record, kind: int) -> float:
    """Return what an activity costs for each member, EUR."""
    if kind == TRIP:
        return float(p.trip_cost_eur)
    if kind == FAIR:
        return float(p.fair_cost_eur)
    return float(p.customer_meeting_cost_eur) if kind == MEETING else 0.0


@compiled
def _list_those_ready(p: np.record, s: np.record, room: np.record, kind: int) -> int:
    """List the members who have saved the hours, if it is held with them."""
    n = 0
    for i in members_of(room):
        if activities.takes_part(
            s.attendances[i, kind].hours_saved, _hours_each(p, kind)
        ):
            room.chosen[n] = i
            n += 1
    return n if activities.is_held(n, room.n_members) else 0


@compiled
def _mechanism_of(kind: int) -> int:
    """Return what an activity is in the net of partners."""
    if kind == MEETING:
        return SEMINAR
    if kind == TRIP:
        return LOCAL_MARKET_DECISION
    return CONFERENCE if kind == FAIR else PRODUCT_DEVELOPMENT


@compiled
def _hold(p: np.record, s: np.record, room: np.record, kind: int) -> None:
    """Hold an activity for which enough members are ready; let it have its effect."""
    n = _list_those_ready(p, s, room, kind)
    if n == 0:
        return
    market = NOBODY
    if kind == MEETING:
        if not _meet_customers_together(s, room, n):
            return
    elif kind == TRIP:
        market = whose_turn(s.activities[kind].times_held, s.n_markets)
        for place in range(n):
            s.firm_markets[room.chosen[place], market].meetings += p.trip_lessons
    elif kind == FAIR:
        meet_at_fair(p, s, room)
    meet_partners(p, s, room, _mechanism_of(kind), n, market)
    _spend(p, s, room, kind, n)


@compiled
def _spend(p: np.record, s: np.record, room: np.record, kind: int, n: int) -> None:
    """Spend the hours and the money of an activity; members come closer."""
    activity = s.activities[kind]
    cost = activities.cost_of_all_eur(_cost_each_eur(p, kind), n)
    activity.cost_eur += cost
    s.group[0].activity_cost_eur += cost
    activity.times_held += 1
    activity.held_month = s.group[0].month
    activity.attendees += n
    for place in range(n):
        room.partners[place] = room.chosen[place]
    meet_jointly(s, room, n)
    for place in range(n):
        i = room.chosen[place]
        attendance = s.attendances[i, kind]
        attendance.times_attended += 1
        attendance.hours_saved = activities.hours_left(
            attendance.hours_saved, _hours_each(p, kind)
        )
        for other in range(n):
            if other != place:
                between = s.members_trust[i, room.chosen[other]]
                between.trust = activities.trust_after_activity(
                    between.trust,
                    p.trust_by_activity,
                    between.closeness,
                    p.closeness_floor,
                )


@compiled
def _meet_customers_together(s: np.record, room: np.record, n: int) -> bool:
    """Arrange to meet the joint customers of those present; return whether any."""
    has_customers = False
    for first in range(room.n_open):
        j = room.open[first].customer
        firms = 0
        is_somebody_present = False
        for place in range(room.n_open):
            talks = room.open[place]
            if talks.customer == j:
                firms += n_partners(s, room, talks.seller, j)
                if _is_present(s, room, n, talks.seller, j):
                    is_somebody_present = True
        if firms > 1 and is_somebody_present:
            room.meets_everybody[j] = 1
            has_customers = True
    return has_customers


@compiled
def _is_present(s: np.record, room: np.record, n: int, seller: int, j: int) -> bool:
    """Return whether one of those chosen takes part in some talks."""
    for place in range(n):
        if takes_part(s, room.chosen[place], seller, j):
            return True
    return False
