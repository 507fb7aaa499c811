"""The jointly hired export manager: opens doors, prepares, co-ordinates."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mesa import Agent

from agents.campaign import open_doors_by
from agents.doors import attempt, hours_bound
from agents.joint_routes import routes_of
from agents.records import take_on
from agents.routes import Route
from model.rules import cooperation, doors, effort, membership
from model.rules.organisation import form_share
from model.state import MANAGER
from model.vocabulary import NOBODY, OrganisationForm

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.relationship import Relationship


class ExportManager(Agent):  # type: ignore[misc]
    """The export manager of the group; at work while the project lasts.

    The state variables, with their units, are those of ``model.state.MANAGER``.
    The manager opens doors and supports; deals are closed by the members.

    Attributes:
        has_knocked: whether an attempt to open a door has been made this month.
    """

    model: "ExportPartnerGroup"
    frustration: float
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
        self.has_knocked = False
        take_on(self, MANAGER, values)

    @property
    def hours_per_attempt(self) -> float:
        """Hours that this manager needs to prepare an attempt to open a door."""
        p = self.model.parameters
        return doors.hours_for_managers_attempt(
            p.hours_per_attempt, p.manager_capability
        )

    def prepare_sales(self) -> None:
        """Add the members' joint marketing to the hours of preparation."""
        p = self.model.parameters
        marketing = 0.0
        for firm in self.model.members:
            marketing += firm.joint_marketing_hours
        self.hours_prepared = doors.hours_prepared(
            self.sales_preparation_hours,
            marketing,
            self.hours_per_attempt,
            p.own_hours_per_attempt,
        )

    def open_doors(self) -> None:
        """Open doors by each route, with its share of the hours of preparation."""
        self.prepare_sales()
        self.has_knocked = False
        orientation = self.model.orientation
        bound = self.hours_bound()
        for form in OrganisationForm:
            hours = effort.part(
                self.hours_prepared, form_share(orientation, form.value)
            )
            if hours > 0.0:
                bound = open_doors_by(self, routes_of(self.model, form), hours, bound)
        for assistant in self.model.assistants:
            bound = assistant.open_doors(bound)
        self.hours_for_customers = self._own_hours_left_after(0.0)

    def hours_bound(self) -> float:
        """Return the hours that open relationships need at least, a joint one once."""
        return hours_bound(self.model, [talks[0] for talks in self.engagements()])

    def knock(self, route: Route, preparedness: float) -> bool:
        """Knock at a door; the month's first may have been chosen by a person.

        Args:
            route: the route.
            preparedness: share of a full preparation, 0 to 1.

        Returns:
            Whether the door has opened.
        """
        choice = self.model.choice
        is_first, self.has_knocked = not self.has_knocked, True
        wanted = choice.given("door_customer") if is_first else NOBODY
        customer, has_opened = attempt(
            route, self.market_knowledge(), preparedness, wanted
        )
        if is_first and customer is not None:
            choice.door_customer = customer.index
        if has_opened:
            self.doors_opened += 1
        return has_opened

    def market_knowledge(self) -> float:
        """Return the manager's mean knowledge of the target markets, level 0 to 1."""
        known = 0.0
        for market in self.model.target_markets:
            known += market.manager_market_knowledge
        return cooperation.mean_of(known, len(self.model.target_markets))

    def hours_left_after(self, attempt_hours: float) -> float:
        """Return the hours for customers if so many more went into an attempt.

        Local assistants have hours for customers too.

        Args:
            attempt_hours: hours of preparation for one more attempt.
        """
        hours = self._own_hours_left_after(attempt_hours)
        for assistant in self.model.assistants:
            hours = effort.together(hours, assistant.interaction_hours)
        return hours

    def _own_hours_left_after(self, attempt_hours: float) -> float:
        """Return the manager's own hours for customers after one more attempt.

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
        at_most = self.model.parameters.hours_at_most
        for talks in engagements:
            share = effort.equal_share(self.hours_for_customers, len(engagements))
            hours = effort.smaller(share, at_most)
            self.interaction_hours_used += hours
            for relationship in talks:
                relationship.manager_hours = hours
        for assistant in self.model.assistants:
            assistant.meet_customers(engagements)

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

    def renew_frustration(self) -> None:
        """Let members who expect results without input frustrate the manager."""
        p = self.model.parameters
        discontent = 0.0
        for firm in self.model.members:
            discontent += membership.idle_discontent(
                firm.expectation, firm.benefit, firm.hours_planned, firm.capacity_hours
            )
        self.frustration = membership.frustration_after_month(
            self.frustration,
            cooperation.mean_of(discontent, len(self.model.members)),
            p.frustration_gain,
            p.frustration_relief,
        )
