"""How the export manager plans a month: hours by role."""

from typing import TYPE_CHECKING

from model.rules import attention, effort
from model.rules.organisation import mixed_share, shares_by_waiting_work
from model.vocabulary import RULES_DECIDE

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
    """Divide hours by role: by the form, by waiting work, or as chosen.

    An hour is spent once: doors come first, then customers, then the net.
    """
    choice = manager.model.choice
    preparation, interaction = _hours_by_rules(manager, hours)
    chosen = choice.chosen("preparation_hours", preparation)
    manager.sales_preparation_hours = effort.smaller(chosen, hours)
    rest = effort.rest(hours, manager.sales_preparation_hours)
    chosen = choice.chosen("interaction_hours", interaction)
    manager.interaction_hours = effort.smaller(chosen, rest)
    rest = effort.rest(rest, manager.interaction_hours)
    chosen = choice.chosen("coordination_hours", rest)
    manager.coordination_hours = effort.smaller(chosen, rest)
    choice.preparation_hours = manager.sales_preparation_hours
    choice.interaction_hours = manager.interaction_hours
    choice.coordination_hours = manager.coordination_hours


def _hours_by_rules(manager: "ExportManager", hours: float) -> tuple[float, float]:
    """Return the hours for preparation and interaction where nobody chooses them.

    Where a person has chosen the hours of co-ordination alone, the other two roles
    have what is left, in the same proportion.
    """
    shares = _shares_by_rules(manager, hours)
    preparation, interaction = (effort.part(hours, share) for share in shares)
    for_the_net = effort.rest(effort.rest(hours, preparation), interaction)
    choice = manager.model.choice
    wanted = choice.given("coordination_hours")
    others = {choice.given(f"{role}_hours") for role in ("preparation", "interaction")}
    if wanted in (RULES_DECIDE, for_the_net) or others != {RULES_DECIDE}:
        return preparation, interaction
    left = effort.rest(hours, wanted)
    in_all = effort.together(preparation, interaction)
    for_doors = effort.part(left, effort.share_of(preparation, in_all))
    return for_doors, effort.rest(left, for_doors)


def _shares_by_rules(manager: "ExportManager", hours: float) -> tuple[float, float]:
    """Return the shares of preparation and interaction: by form or waiting work."""
    if manager.model.parameters.hours_follow_work:
        return _shares_of_waiting_work(manager, hours)
    return _role_share(manager, "preparation"), _role_share(manager, "interaction")


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
        getattr(p, f"{role}_share_market"),
        getattr(p, f"{role}_share_customer"),
        getattr(p, f"{role}_share_system"),
    )
