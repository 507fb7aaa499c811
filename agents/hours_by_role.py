"""How the export manager plans a month: hours by role."""

from typing import TYPE_CHECKING

from model.rules import attention, effort
from model.rules.organisation import mixed_share, shares_by_waiting_work

if TYPE_CHECKING:
    from agents.export_manager import ExportManager


def plan_hours(manager: "ExportManager") -> None:
    """Set this month's hours by role; none when nobody employs a manager.

    Args:
        manager: the manager.
    """
    p = manager.model.parameters
    manager.hours_planned = 0.0
    if manager.model.has_manager:
        frustration = manager.frustration if p.frustrated_manager else 0.0
        manager.hours_planned = attention.manager_hours(
            p.manager_hours, frustration, p.frustration_effect
        )
    manager.administration_hours = effort.part(
        manager.hours_planned, p.administration_share
    )
    at_work = effort.rest(manager.hours_planned, manager.administration_hours)
    manager.travel_hours = effort.smaller(
        effort.part(at_work, p.travel_share_at_most), _hours_of_travel(manager)
    )
    _divide(manager, effort.rest(at_work, manager.travel_hours))
    manager.hours_prepared = 0.0
    manager.preparation_hours_used = 0.0
    manager.hours_for_customers = 0.0
    manager.interaction_hours_used = 0.0


def _divide(manager: "ExportManager", hours: float) -> None:
    """Divide hours by role: by the form, by waiting work, or as chosen."""
    p = manager.model.parameters
    if p.hours_follow_work:
        preparation, interaction = _shares_of_waiting_work(manager, hours)
    else:
        preparation = _role_share(manager, "preparation_share")
        interaction = _role_share(manager, "interaction_share")
    choice = manager.model.choice
    choice.preparation_hours = choice.chosen(
        "preparation_hours", effort.part(hours, preparation)
    )
    choice.interaction_hours = choice.chosen(
        "interaction_hours", effort.part(hours, interaction)
    )
    manager.sales_preparation_hours = effort.smaller(choice.preparation_hours, hours)
    rest = effort.rest(hours, manager.sales_preparation_hours)
    manager.interaction_hours = effort.smaller(choice.interaction_hours, rest)
    rest = effort.rest(rest, manager.interaction_hours)
    choice.coordination_hours = choice.chosen("coordination_hours", rest)
    manager.coordination_hours = effort.smaller(choice.coordination_hours, rest)


def _shares_of_waiting_work(
    manager: "ExportManager", hours: float
) -> tuple[float, float]:
    """Return the shares of preparation and interaction by the work that waits."""
    with_customers = manager.hours_bound()
    in_the_net = 0.0
    for firm in manager.model.members:
        in_the_net += firm.joint_hours
    waiting = effort.together(with_customers, in_the_net)
    for_doors = effort.rest(hours, waiting)
    total = effort.together(waiting, for_doors)
    return (
        shares_by_waiting_work(for_doors, total, 1.0),
        shares_by_waiting_work(with_customers, total, 0.0),
    )


def _hours_of_travel(manager: "ExportManager") -> float:
    """Return the hours of travel that this month's visits would take."""
    p = manager.model.parameters
    joint_share = mixed_share(manager.model.orientation, 0.0, 1.0, 1.0)
    journey = p.travel_hours if p.travel else 0.0
    return attention.travel_hours(
        journey, len(manager.model.members), joint_share, p.n_markets
    )


def _role_share(manager: "ExportManager", role: str) -> float:
    """Return the share of the hours that this orientation gives a role."""
    p = manager.model.parameters
    return mixed_share(
        manager.model.orientation,
        getattr(p, f"{role}_market"),
        getattr(p, f"{role}_customer"),
        getattr(p, f"{role}_system"),
    )
