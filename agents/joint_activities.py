"""Joint activities: members save hours for them and hold them when there are enough."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from agents import joint_routes
from agents.coordination import coordinate_partners
from agents.doors import attempt
from agents.events import meet_partners
from agents.net import meet_jointly
from agents.records import take_on
from model.choosing import whose_turn
from model.rules import activities, cooperation
from model.rules.organisation import form_share
from model.state import ACTIVITY
from model.vocabulary import Activity, FirstAttempt, Mechanism, OrganisationForm

if TYPE_CHECKING:
    from typing import Any

    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm


class JointActivity:
    """A kind of joint activity, and how often it was held.

    Its state variables, with their units, are those of ``model.state.ACTIVITY``.

    Attributes:
        kind: which activity.
        hours_each: hours that it takes each member.
        cost_each_eur: what it costs for each member, EUR.
    """

    times_held: int
    held_month: int
    attendees: int
    door_attempts: int
    doors_opened: int
    cost_eur: float

    def __init__(
        self, group: "ExportPartnerGroup", kind: Activity, values: "Sequence[Any]"
    ) -> None:
        self._group = group
        self.kind = kind
        take_on(self, ACTIVITY, values)
        p = group.parameters
        self.hours_each, self.cost_each_eur = {
            Activity.FACT_FINDING_TRIP: (p.trip_hours, p.trip_cost_eur),
            Activity.JOINT_MARKETING: (0.0, 0.0),
            Activity.TRADE_FAIR: (p.fair_hours, p.fair_cost_eur),
            Activity.JOINT_CUSTOMER_MEETING: (
                p.customer_meeting_hours,
                p.customer_meeting_cost_eur,
            ),
            Activity.JOINT_PRODUCT_DEVELOPMENT: (p.customer_meeting_hours, 0.0),
        }[kind]

    def those_ready(self) -> "list[Firm]":
        """Return the members who have saved the hours, if it is held with them."""
        group = self._group
        ready = [
            firm
            for firm in group.members
            if activities.takes_part(
                firm.attendances[self.kind].hours_saved, self.hours_each
            )
        ]
        return ready if activities.is_held(len(ready), len(group.members)) else []

    def hold(self, present: "Sequence[Firm]") -> None:
        """Hold the activity: hours and money are spent, members come closer.

        Args:
            present: the members who take part.
        """
        group = self._group
        cost = activities.cost_of_all_eur(self.cost_each_eur, len(present))
        self.cost_eur += cost
        group.activity_cost_eur += cost
        self.times_held += 1
        self.held_month = group.month
        self.attendees += len(present)
        meet_jointly(group, present)
        for firm in present:
            attendance = firm.attendances[self.kind]
            attendance.times_attended += 1
            attendance.hours_saved = activities.hours_left(
                attendance.hours_saved, self.hours_each
            )
            for other in present:
                if other is not firm:
                    _come_closer(group, firm, other)


def _come_closer(group: "ExportPartnerGroup", firm: "Firm", other: "Firm") -> None:
    """Let a member trust another one more after an activity."""
    p = group.parameters
    between = group.members_trust[firm.index][other.index]
    between.trust = activities.trust_after_activity(
        between.trust, p.trust_by_activity, between.closeness, p.closeness_floor
    )


def menu_of(orientation: float) -> Sequence[Activity]:
    """Return what a group saves hours for, beside marketing and development.

    Args:
        orientation: 0 market-, 0.5 customer-, 1 system-oriented.
    """
    menu = [Activity.FACT_FINDING_TRIP, Activity.TRADE_FAIR]
    if form_share(orientation, OrganisationForm.MARKET_ORIENTED.value) < 1.0:
        menu.append(Activity.JOINT_CUSTOMER_MEETING)
    return menu


def hold_joint_activities(group: "ExportPartnerGroup") -> None:
    """Save this month's hours; hold what they suffice for; develop the system.

    Args:
        group: a group whose project is running.
    """
    p = group.parameters
    if p.knowledge_flows and p.n_members == 1 and group.has_manager:
        for firm in group.members:
            coordinate_partners(group, firm)
    menu = group.activities_on_the_menu if p.joint_activities else ()
    for firm in group.members:
        for kind in menu:
            hours = activities.hours_for_each_activity(firm.activity_hours, len(menu))
            firm.attendances[kind].hours_saved += hours
        if p.joint_development:
            session = firm.attendances[Activity.JOINT_PRODUCT_DEVELOPMENT]
            session.hours_saved += firm.development_hours
    if p.joint_development:
        group.joint_system.develop()
        _hold(group, Activity.JOINT_PRODUCT_DEVELOPMENT)
    for kind in menu:
        _hold(group, kind)


def _hold(group: "ExportPartnerGroup", kind: Activity) -> None:
    """Hold an activity for which enough members are ready; let it have its effect."""
    activity = group.activities[kind]
    present = activity.those_ready()
    if not present:
        return
    if kind == Activity.JOINT_CUSTOMER_MEETING:
        if not _meet_customers_together(group, present):
            return
        meet_partners(group, Mechanism.SEMINAR, present)
    elif kind == Activity.FACT_FINDING_TRIP:
        market = whose_turn(activity.times_held, len(group.target_markets))
        meet_partners(group, Mechanism.LOCAL_MARKET_DECISION, present, market)
        for firm in present:
            firm.markets[market].meetings += group.parameters.trip_lessons
    elif kind == Activity.TRADE_FAIR:
        _meet_at_fair(group)
        meet_partners(group, Mechanism.CONFERENCE, present)
    else:
        meet_partners(group, Mechanism.PRODUCT_DEVELOPMENT, present)
    activity.hold(present)


def _meet_customers_together(
    group: "ExportPartnerGroup", present: "Sequence[Firm]"
) -> bool:
    """Arrange to meet the joint customers of those present; return whether any."""
    in_talks: dict[int, list[Firm]] = {}
    for talks in group.open_relationships():
        in_talks.setdefault(talks.customer.index, []).extend(talks.partners)
    has_customers = False
    for index, firms in in_talks.items():
        if len(firms) > 1 and any(firm in present for firm in firms):
            group.customers[index].meets_everybody = True
            has_customers = True
    return has_customers


def _meet_at_fair(group: "ExportPartnerGroup") -> None:
    """Let a trade fair bring contacts, by the routes of the group's form in turn."""
    fair = group.activities[Activity.TRADE_FAIR]
    routes = [
        route
        for form in OrganisationForm
        if form_share(group.orientation, form.value) > 0.0
        for route in joint_routes.routes_of(group, form, FirstAttempt.TRADE_FAIR.value)
    ]
    for _ in range(group.parameters.fair_attempts):
        route = routes[whose_turn(fair.door_attempts, len(routes))]
        fair.door_attempts += 1
        _, has_opened = attempt(route, _market_knowledge(group), 1.0)
        if has_opened:
            fair.doors_opened += 1


def _market_knowledge(group: "ExportPartnerGroup") -> float:
    """Return what those at the fair know of the markets: the manager, or members."""
    if group.has_manager:
        return group.manager.market_knowledge()
    learnt = 0.0
    for firm in group.members:
        learnt += firm.experience
    return cooperation.mean_of(learnt, len(group.members))
