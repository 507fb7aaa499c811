"""The export manager and the local assistants: hours by role, co-ordination."""

import numpy as np

from model.compiled import compiled
from model.ensemble.engagements import hours_bound
from model.ensemble.members import has_manager
from model.ensemble.partners import members_of
from model.rules import attention, cooperation, effort, membership, trust
from model.rules.organisation import mixed_share, shares_by_waiting_work
from model.vocabulary import RULES_DECIDE


@compiled
def plan_manager(p: np.record, s: np.record, room: np.record) -> None:
    """Set the manager's hours by role; none when nobody employs a manager.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    manager = s.manager[0]
    manager.hours_planned = 0.0
    if has_manager(p, s):
        frustration = manager.frustration if p.frustrated_manager else 0.0
        manager.hours_planned = attention.manager_hours(
            p.manager_hours, frustration, p.frustration_effect
        )
    manager.administration_hours = effort.part(
        manager.hours_planned, p.administration_share
    )
    at_work = effort.rest(manager.hours_planned, manager.administration_hours)
    manager.travel_hours = effort.smaller(
        effort.part(at_work, p.travel_share_at_most), _hours_of_travel(p, s, room)
    )
    _divide(p, s, room, effort.rest(at_work, manager.travel_hours))
    manager.hours_prepared = 0.0
    manager.preparation_hours_used = 0.0
    manager.hours_for_customers = 0.0
    manager.interaction_hours_used = 0.0


@compiled
def plan_assistants(p: np.record, s: np.record) -> None:
    """Set the assistants' hours; none when there is no manager to work for.

    Args:
        p: the point of the model.
        s: state of one group.
    """
    is_at_work = has_manager(p, s)
    for a in range(s.n_assistants):
        assistant = s.assistants[a]
        assistant.preparation_hours = (
            p.assistant_preparation_hours if is_at_work else 0.0
        )
        assistant.interaction_hours = (
            p.assistant_interaction_hours if is_at_work else 0.0
        )
        assistant.preparation_hours_used = 0.0
        assistant.interaction_hours_used = 0.0


@compiled
def _hours_of_travel(p: np.record, s: np.record, room: np.record) -> float:
    """Return the hours of travel that this month's visits would take."""
    joint_share = mixed_share(s.group[0].orientation, 0.0, 1.0, 1.0)
    journey = p.travel_hours if p.travel else 0.0
    return attention.travel_hours(journey, room.n_members, joint_share, p.n_markets)


@compiled
def chosen(given: float, by_rules: float) -> float:
    """Return what counts: a person's choice, else the rules' own.

    Args:
        given: what a person has chosen, or ``RULES_DECIDE``.
        by_rules: what the rules would choose.
    """
    return by_rules if given == RULES_DECIDE else given


@compiled
def _divide(p: np.record, s: np.record, room: np.record, hours: float) -> None:
    """Divide hours by role: doors come first, then customers, then the net."""
    given = room.given[0]
    manager = s.manager[0]
    choice = s.choice[0]
    preparation, interaction = _hours_by_rules(p, s, room, hours)
    hours_chosen = chosen(given.preparation_hours, preparation)
    manager.sales_preparation_hours = effort.smaller(hours_chosen, hours)
    rest = effort.rest(hours, manager.sales_preparation_hours)
    hours_chosen = chosen(given.interaction_hours, interaction)
    manager.interaction_hours = effort.smaller(hours_chosen, rest)
    rest = effort.rest(rest, manager.interaction_hours)
    hours_chosen = chosen(given.coordination_hours, rest)
    manager.coordination_hours = effort.smaller(hours_chosen, rest)
    choice.preparation_hours = manager.sales_preparation_hours
    choice.interaction_hours = manager.interaction_hours
    choice.coordination_hours = manager.coordination_hours


@compiled
def _hours_by_rules(
    p: np.record, s: np.record, room: np.record, hours: float
) -> tuple[float, float]:
    """Return the hours for preparation and interaction where nobody chooses them."""
    given = room.given[0]
    preparation_share, interaction_share = _shares_by_rules(p, s, room, hours)
    preparation = effort.part(hours, preparation_share)
    interaction = effort.part(hours, interaction_share)
    for_the_net = effort.rest(effort.rest(hours, preparation), interaction)
    wanted = given.coordination_hours
    if (
        wanted in (RULES_DECIDE, for_the_net)
        or given.preparation_hours != RULES_DECIDE
        or given.interaction_hours != RULES_DECIDE
    ):
        return preparation, interaction
    left = effort.rest(hours, wanted)
    in_all = effort.together(preparation, interaction)
    for_doors = effort.part(left, effort.share_of(preparation, in_all))
    return for_doors, effort.rest(left, for_doors)


@compiled
def _shares_by_rules(
    p: np.record, s: np.record, room: np.record, hours: float
) -> tuple[float, float]:
    """Return the shares of preparation and interaction: by form or waiting work."""
    if p.hours_follow_work:
        bound = hours_bound(p, s, room)
        in_the_net = 0.0
        for i in members_of(room):
            in_the_net += s.firms[i].joint_hours
        waiting = effort.together(bound, in_the_net)
        for_doors = effort.rest(hours, waiting)
        total = effort.together(waiting, for_doors)
        return (
            shares_by_waiting_work(for_doors, total, 1.0),
            shares_by_waiting_work(bound, total, 0.0),
        )
    orientation = s.group[0].orientation
    return (
        mixed_share(
            orientation,
            p.preparation_share_market,
            p.preparation_share_customer,
            p.preparation_share_system,
        ),
        mixed_share(
            orientation,
            p.interaction_share_market,
            p.interaction_share_customer,
            p.interaction_share_system,
        ),
    )


@compiled
def brief_manager(p: np.record, s: np.record, room: np.record) -> None:
    """Let members teach the manager about their products.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    if not has_manager(p, s):
        return
    for i in members_of(room):
        firm = s.firms[i]
        firm.manager_product_knowledge = trust.knowledge_after_briefing(
            firm.manager_product_knowledge,
            firm.briefing_hours,
            p.technology,
            p.briefing_rate,
            p.briefing_slope,
        )


@compiled
def coordination_level(p: np.record, s: np.record) -> float:
    """Return how well the members are co-ordinated this month, level 0 to 1.

    Args:
        p: the point of the model.
        s: state of one group.
    """
    return cooperation.coordination_level(
        s.manager[0].coordination_hours, p.coordination_hours_enough
    )


@compiled
def renew_frustration(p: np.record, s: np.record, room: np.record) -> None:
    """Let members who expect results without input frustrate the manager.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    discontent = 0.0
    for i in members_of(room):
        firm = s.firms[i]
        discontent += membership.idle_discontent(
            firm.expectation, firm.benefit, firm.hours_planned, firm.capacity_hours
        )
    s.manager[0].frustration = membership.frustration_after_month(
        s.manager[0].frustration,
        cooperation.mean_of(discontent, room.n_members),
        p.frustration_gain,
        p.frustration_relief,
    )
