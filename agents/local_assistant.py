"""A local export assistant: always present in one target market."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mesa import Agent

from agents.campaign import open_doors_by
from agents.doors import attempt
from agents.joint_routes import routes_of
from agents.records import take_on
from agents.routes import Route
from model.rules import effort
from model.rules.organisation import form_share
from model.state import ASSISTANT
from model.vocabulary import ASSISTANTS_FIRST_ATTEMPTS, OrganisationForm

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.relationship import Relationship


class LocalAssistant(Agent):  # type: ignore[misc]
    """Opens doors and meets customers for the manager in one target market.

    The state variables, with their units, are those of ``model.state.ASSISTANT``.

    Attributes:
        index: which assistant, from 0.
    """

    model: "ExportPartnerGroup"
    market: int
    preparation_hours: float
    preparation_hours_used: float
    interaction_hours: float
    interaction_hours_used: float
    door_attempts: int
    doors_opened: int

    def __init__(
        self, group: "ExportPartnerGroup", index: int, values: Sequence[Any]
    ) -> None:
        super().__init__(group)
        self.index = index
        take_on(self, ASSISTANT, values)

    def plan_hours(self) -> None:
        """Set this month's hours; none when there is no manager to work for."""
        p = self.model.parameters
        is_at_work = self.model.has_manager
        self.preparation_hours = p.assistant_preparation_hours if is_at_work else 0.0
        self.interaction_hours = p.assistant_interaction_hours if is_at_work else 0.0
        self.preparation_hours_used = self.interaction_hours_used = 0.0

    def open_doors(self, bound: float) -> float:
        """Open doors in this market; return what open relationships need then.

        Args:
            bound: hours that the group's open relationships need so far.
        """
        first = ASSISTANTS_FIRST_ATTEMPTS[self.index]
        for form in OrganisationForm:
            share = form_share(self.model.orientation, form.value)
            hours = effort.part(self.preparation_hours, share)
            if hours > 0.0:
                routes = routes_of(self.model, form, first, self.market)
                bound = open_doors_by(self, routes, hours, bound)
        return bound

    @property
    def hours_per_attempt(self) -> float:
        """Hours that an assistant needs to prepare an attempt to open a door."""
        return self.model.parameters.hours_per_attempt

    def hours_left_after(self, attempt_hours: float) -> float:
        """Return the hours for customers after one more attempt.

        The hours of an assistant's attempt are not hours for customers, so all that
        manager and assistants have for customers is left.

        Args:
            attempt_hours: hours of preparation for one more attempt.
        """
        return self.model.manager.hours_left_after(0.0)

    def knock(self, route: Route, preparedness: float) -> bool:
        """Knock at a door in this market; return whether it has opened.

        Args:
            route: the route.
            preparedness: share of a full preparation, 0 to 1.
        """
        market = self.model.target_markets[self.market]
        _, has_opened = attempt(route, market.manager_market_knowledge, preparedness)
        if has_opened:
            self.doors_opened += 1
        return has_opened

    def meet_customers(self, engagements: "list[list[Relationship]]") -> None:
        """Share the hours equally among the engagements in this market.

        Args:
            engagements: what the manager attends to; a joint customer counts once.
        """
        here = [talks for talks in engagements if talks[0].market == self.market]
        at_most = self.model.parameters.hours_at_most
        for talks in here:
            share = effort.equal_share(self.interaction_hours, len(here))
            room = effort.rest(at_most, talks[0].manager_hours)
            hours = effort.smaller(share, room)
            self.interaction_hours_used += hours
            for relationship in talks:
                relationship.assistant_hours = hours
