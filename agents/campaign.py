"""A month of door opening by whoever has hours for it: manager or local assistant."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from agents.doors import has_prospects, hours_needed
from model.choosing import whose_turn
from model.rules import attention, doors, effort

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.routes import Route


class DoorOpener(Protocol):
    """Anybody who opens doors for the group.

    Attributes:
        door_attempts: attempts so far.
        preparation_hours_used: hours this month.
    """

    door_attempts: int
    preparation_hours_used: float

    @property
    def model(self) -> "ExportPartnerGroup":
        """The group that doors are opened for."""

    @property
    def hours_per_attempt(self) -> float:
        """Hours of preparation for a full attempt."""

    def hours_left_after(self, attempt_hours: float) -> float:
        """Return the hours for customers after one more attempt.

        Args:
            attempt_hours: hours of preparation for one more attempt.
        """

    def knock(self, route: "Route", preparedness: float) -> bool:
        """Knock at a door; return whether it has opened.

        Args:
            route: the route.
            preparedness: share of a full preparation, 0 to 1.
        """


def open_doors_by(
    opener: DoorOpener, routes: "Sequence[Route]", hours: float, bound: float
) -> float:
    """Make attempts while there is time for them, and for what they lead to.

    Args:
        opener: who knocks.
        routes: by which routes, in turn.
        hours: hours of preparation for these routes.
        bound: hours that open relationships need so far.

    Returns:
        Hours that open relationships need afterwards.
    """
    p = opener.model.parameters
    full_hours = opener.hours_per_attempt
    while hours > 0.0:
        route = routes[whose_turn(opener.door_attempts, len(routes))]
        spent = effort.smaller(hours, full_hours)
        more = hours_needed(opener.model, route.work_factor)
        if p.full_pipeline and attention.pipeline_is_full(
            opener.hours_left_after(spent), bound, more
        ):
            break
        if not any(has_prospects(any_route) for any_route in routes):
            break
        opener.preparation_hours_used += spent
        opener.door_attempts += 1
        if opener.knock(route, doors.preparedness(spent, full_hours)):
            bound += more
        hours = effort.rest(hours, spent)
    return bound
