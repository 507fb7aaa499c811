"""The jointly hired export manager: opens doors, prepares, co-ordinates."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mesa import Agent

from agents.doors import attempt, has_prospects, hours_bound, hours_needed
from agents.records import take_on
from agents.routes import JointCustomer, OwnCustomer, Route, SystemCustomer
from model.choosing import whose_turn
from model.rules import attention, cooperation, doors, effort
from model.rules.organisation import form_share, mixed_share
from model.state import MANAGER
from model.vocabulary import OrganisationForm

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.relationship import Relationship


class ExportManager(Agent):  # type: ignore[misc]
    """The export manager of the group; at work while the project lasts.

    The state variables, with their units, are those of ``model.state.MANAGER``.
    The manager opens doors and supports; deals are closed by the members.
    """

    model: "ExportPartnerGroup"
    hours_planned: float
    administration_hours: float
    travel_hours: float
    sales_preparation_hours: float
    interaction_hours: float
    coordination_hours: float
    hours_prepared: float
    preparation_hours_used: float
    hours_for_customers: float
    interaction_hours_used: float
    door_attempts: int
    doors_opened: int
    total_sales_preparation_hours: float
    total_interaction_hours: float
    total_coordination_hours: float

    def __init__(self, group: "ExportPartnerGroup", values: Sequence[Any]) -> None:
        super().__init__(group)
        take_on(self, MANAGER, values)

    def plan_hours(self) -> None:
        """Set this month's hours by role; none when there is no project."""
        p = self.model.parameters
        self.hours_planned = p.manager_hours if self.model.in_project else 0.0
        self.administration_hours = effort.part(
            self.hours_planned, p.administration_share
        )
        at_work = effort.rest(self.hours_planned, self.administration_hours)
        self.travel_hours = effort.smaller(at_work, self._hours_of_travel())
        abroad = effort.rest(at_work, self.travel_hours)
        self.sales_preparation_hours = effort.part(
            abroad, self._role_share("preparation_share")
        )
        self.interaction_hours = effort.part(
            abroad, self._role_share("interaction_share")
        )
        prepared = effort.rest(abroad, self.sales_preparation_hours)
        self.coordination_hours = effort.rest(prepared, self.interaction_hours)
        self.hours_prepared = 0.0
        self.preparation_hours_used = 0.0
        self.hours_for_customers = 0.0
        self.interaction_hours_used = 0.0

    def _hours_of_travel(self) -> float:
        """Return the hours of travel that this month's visits would take."""
        p = self.model.parameters
        joint_share = mixed_share(p.orientation, 0.0, 1.0, 1.0)
        journey = p.travel_hours if p.travel else 0.0
        return attention.travel_hours(journey, len(self.model.firms), joint_share)

    def _role_share(self, role: str) -> float:
        """Return the share of the hours that this orientation gives a role."""
        p = self.model.parameters
        return mixed_share(
            p.orientation,
            getattr(p, f"{role}_market"),
            getattr(p, f"{role}_customer"),
            getattr(p, f"{role}_system"),
        )

    def prepare_sales(self) -> None:
        """Add the members' joint marketing to the hours of preparation."""
        p = self.model.parameters
        marketing = 0.0
        for firm in self.model.firms:
            marketing += firm.joint_marketing_hours
        self.hours_prepared = doors.hours_prepared(
            self.sales_preparation_hours,
            marketing,
            p.hours_per_attempt,
            p.own_hours_per_attempt,
        )

    def open_doors(self) -> None:
        """Open doors by each route, with its share of the hours of preparation."""
        self.prepare_sales()
        orientation = self.model.parameters.orientation
        bound = hours_bound(self.model, [talks[0] for talks in self.engagements()])
        for form in OrganisationForm:
            hours = effort.part(
                self.hours_prepared, form_share(orientation, form.value)
            )
            if hours > 0.0:
                bound = self._open_doors_by(self._routes(form), hours, bound)
        self.hours_for_customers = self._hours_left_after(0.0)

    def _routes(self, form: OrganisationForm) -> Sequence[Route]:
        """Return the routes of a form; members take turns for doors of their own."""
        if form == OrganisationForm.MARKET_ORIENTED:
            return [OwnCustomer(self.model, firm) for firm in self.model.firms]
        if form == OrganisationForm.CUSTOMER_ORIENTED:
            return [JointCustomer(self.model)]
        return [SystemCustomer(self.model)]

    def _open_doors_by(
        self, routes: Sequence[Route], hours: float, bound: float
    ) -> float:
        """Make attempts while there is time for them, and for what they lead to.

        Returns the hours that open relationships need afterwards.
        """
        p = self.model.parameters
        while hours > 0.0:
            route = routes[whose_turn(self.door_attempts, len(routes))]
            spent = effort.smaller(hours, p.hours_per_attempt)
            more = hours_needed(self.model, route.work_factor)
            if p.full_pipeline and attention.pipeline_is_full(
                self._hours_left_after(spent), bound, more
            ):
                break
            if not any(has_prospects(any_route) for any_route in routes):
                break
            self.preparation_hours_used += spent
            self.door_attempts += 1
            knowledge = self.model.target_market.manager_market_knowledge
            if attempt(
                route, knowledge, doors.preparedness(spent, p.hours_per_attempt)
            ):
                self.doors_opened += 1
                bound += more
            hours = effort.rest(hours, spent)
        return bound

    def _hours_left_after(self, attempt_hours: float) -> float:
        """Return the hours for customers if so many more went into an attempt.

        Preparation that finds no door to open is time for customers: no hour is idle.
        """
        prepared = effort.rest(self.hours_prepared, self.preparation_hours_used)
        unused = effort.smaller(
            effort.rest(prepared, attempt_hours), self.sales_preparation_hours
        )
        return effort.together(self.interaction_hours, unused)

    def engagements(self) -> list[list["Relationship"]]:
        """Return what the manager must attend to: a joint customer counts once."""
        attended: dict[tuple[int, int], list[Relationship]] = {}
        for talks in self.model.open_relationships():
            if not talks.needs_manager:
                continue
            row = -1 if talks.customer.is_joint else talks.seller_row
            attended.setdefault((talks.customer.index, row), []).append(talks)
        return list(attended.values())

    def meet_customers(self) -> None:
        """Share the hours for customers equally among the engagements."""
        engagements = self.engagements()
        for talks in engagements:
            share = effort.equal_share(self.hours_for_customers, len(engagements))
            hours = effort.smaller(share, self.model.parameters.hours_at_most)
            self.interaction_hours_used += hours
            for relationship in talks:
                relationship.manager_hours = hours

    def coordination_level(self) -> float:
        """Return how well the members are co-ordinated this month, level 0 to 1."""
        return cooperation.coordination_level(
            self.coordination_hours, self.model.parameters.coordination_hours_enough
        )

    def write_report(self) -> None:
        """Add this month's hours to the hours by role."""
        given_to_customers = effort.rest(
            self.hours_for_customers, self.interaction_hours
        )
        self.total_sales_preparation_hours += effort.rest(
            self.sales_preparation_hours, given_to_customers
        )
        self.total_interaction_hours += self.interaction_hours_used
        self.total_coordination_hours += self.coordination_hours
