"""A month of door opening by whoever has hours for it: manager, assistants, firms."""

import numpy as np

from model.choosing import whose_turn
from model.compiled import compiled
from model.ensemble.credibility import market_knowledge
from model.ensemble.doors import attempt, attempt_wanted
from model.ensemble.engagements import hours_bound
from model.ensemble.entrants import has_prospects
from model.ensemble.members import has_manager
from model.ensemble.own_doors import open_own_doors
from model.ensemble.partners import members_of
from model.ensemble.routes import add_routes_of
from model.rules import attention, doors, effort
from model.rules.organisation import form_share
from model.vocabulary import (
    ASSISTANTS_FIRST_ATTEMPTS,
    NOBODY,
    FirstAttempt,
    OrganisationForm,
)

N_FORMS = len(OrganisationForm)
USUAL = FirstAttempt.USUAL.value
THE_MANAGER = -1


@compiled
def open_doors(p: np.record, s: np.record, room: np.record) -> None:
    """Let the manager open doors; without one, firms open their own.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    if not has_manager(p, s):
        open_own_doors(p, s, room)
        return
    manager = s.manager[0]
    _prepare_sales(p, s, room)
    room.has_knocked = False
    bound = hours_bound(p, s, room)
    bound = _open_by_forms(p, s, room, THE_MANAGER, bound)
    for a in range(s.n_assistants):
        bound = _open_by_forms(p, s, room, a, bound)
    manager.hours_for_customers = _own_hours_left_after(s, 0.0)


@compiled
def _hours_per_attempt(p: np.record) -> float:
    """Return the hours that the manager needs to prepare an attempt."""
    return doors.hours_for_managers_attempt(p.hours_per_attempt, p.manager_capability)


@compiled
def _prepare_sales(p: np.record, s: np.record, room: np.record) -> None:
    """Add the members' joint marketing to the hours of preparation."""
    manager = s.manager[0]
    marketing = 0.0
    for i in members_of(room):
        marketing += s.firms[i].joint_marketing_hours
    manager.hours_prepared = doors.hours_prepared(
        manager.sales_preparation_hours,
        marketing,
        _hours_per_attempt(p),
        p.own_hours_per_attempt,
    )


@compiled
def _own_hours_left_after(s: np.record, attempt_hours: float) -> float:
    """Return the manager's own hours for customers after one more attempt."""
    manager = s.manager[0]
    prepared = effort.rest(manager.hours_prepared, manager.preparation_hours_used)
    unused = effort.smaller(
        effort.rest(prepared, attempt_hours), manager.sales_preparation_hours
    )
    return effort.together(manager.interaction_hours, unused)


@compiled
def _hours_left_after(s: np.record, attempt_hours: float) -> float:
    """Return the hours for customers of manager and assistants after one more."""
    hours = _own_hours_left_after(s, attempt_hours)
    for a in range(s.n_assistants):
        hours = effort.together(hours, s.assistants[a].interaction_hours)
    return hours


@compiled
def _open_by_forms(
    p: np.record, s: np.record, room: np.record, opener: int, bound: float
) -> float:
    """Open doors by each form with its share of the hours; return what is bound then.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        opener: an assistant, or ``THE_MANAGER``.
        bound: hours that open relationships need so far.
    """
    prepared = s.manager[0].hours_prepared
    first, market = USUAL, NOBODY
    if opener != THE_MANAGER:
        prepared = s.assistants[opener].preparation_hours
        first = ASSISTANTS_FIRST_ATTEMPTS[opener]
        market = s.assistants[opener].market
    for form in range(N_FORMS):
        hours = effort.part(prepared, form_share(s.group[0].orientation, form))
        if hours > 0.0:
            n_routes = add_routes_of(p, s, room, 0, form, first, market)
            bound = _open_doors_by(p, s, room, opener, n_routes, hours, bound)
    return bound


@compiled
def _open_doors_by(
    p: np.record,
    s: np.record,
    room: np.record,
    opener: int,
    n_routes: int,
    hours: float,
    bound: float,
) -> float:
    """Make attempts while there is time for them, and for what they lead to."""
    is_manager = opener == THE_MANAGER
    full_hours = _hours_per_attempt(p) if is_manager else p.hours_per_attempt
    while hours > 0.0:
        attempts = (
            s.manager[0].door_attempts
            if is_manager
            else s.assistants[opener].door_attempts
        )
        k = whose_turn(attempts, n_routes)
        spent = effort.smaller(hours, full_hours)
        more = attention.hours_needed(p.hours_for_each, room.routes[k].work_factor)
        # An assistant's attempt costs no hours for customers.
        left = _hours_left_after(s, spent if is_manager else 0.0)
        if p.full_pipeline and attention.pipeline_is_full(left, bound, more):
            break
        if not _have_prospects(p, s, room, n_routes):
            break
        prepared = doors.preparedness(spent, full_hours)
        if is_manager:
            has_opened = _knock(p, s, room, k, spent, prepared)
        else:
            has_opened = _knock_as_assistant(p, s, room, opener, k, spent, prepared)
        if has_opened:
            bound += more
        hours = effort.rest(hours, spent)
    return bound


@compiled
def _have_prospects(p: np.record, s: np.record, room: np.record, n_routes: int) -> bool:
    """Return whether by any of the routes it is worth knocking."""
    for k in range(n_routes):
        if has_prospects(p, s, room, k):
            return True
    return False


@compiled
def _knock(
    p: np.record, s: np.record, room: np.record, k: int, spent: float, prepared: float
) -> bool:
    """Knock as the manager; the month's first may have been chosen by a person."""
    manager = s.manager[0]
    manager.preparation_hours_used += spent
    manager.door_attempts += 1
    is_first = not room.has_knocked
    room.has_knocked = True
    wanted = NOBODY
    if is_first:
        wanted = room.given[0].door_customer
    customer, has_opened = attempt_wanted(
        p, s, room, k, market_knowledge(s), prepared, wanted
    )
    if is_first and customer != NOBODY:
        s.choice[0].door_customer = customer
    if has_opened:
        manager.doors_opened += 1
    return has_opened


@compiled
def _knock_as_assistant(
    p: np.record,
    s: np.record,
    room: np.record,
    a: int,
    k: int,
    spent: float,
    prepared: float,
) -> bool:
    """Knock in an assistant's market; return whether the door has opened."""
    assistant = s.assistants[a]
    assistant.preparation_hours_used += spent
    assistant.door_attempts += 1
    known = s.target_markets[assistant.market].manager_market_knowledge
    _, has_opened = attempt(p, s, room, k, known, prepared)
    if has_opened:
        assistant.doors_opened += 1
    return has_opened
