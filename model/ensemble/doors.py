"""Opening doors: whom to approach, and whether the door opens."""

import numpy as np

from model.choosing import nth
from model.compiled import compiled
from model.ensemble.credibility import credibility_of
from model.ensemble.engagements import work_factor
from model.ensemble.relationship import begin, reward
from model.ensemble.room import (
    draw,
    draw_places,
    is_joint,
    list_partners,
    members_of,
    takes_part,
)
from model.ensemble.routes import (
    FRIENDS,
    JOINT,
    JOINT_FORM,
    MARKET_FORM,
    OWN,
    SYSTEM_FORM,
    add_route,
    forget,
    has_prospects,
    list_entrants,
    look_up,
)
from model.rules import attention, doors, effort
from model.streams import pair
from model.vocabulary import NOBODY, Decision

CUSTOMER_CONSIDERED = Decision.CUSTOMER_CONSIDERED.value
DOOR_OPENS = Decision.DOOR_OPENS.value


@compiled
def attempt(
    p: np.record,
    s: np.record,
    room: np.record,
    k: int,
    knowledge: float,
    prepared: float,
) -> tuple[int, bool]:
    """Knock at the most promising door of a few; see ``attempt_wanted``."""
    return attempt_wanted(p, s, room, k, knowledge, prepared, NOBODY)


@compiled
def attempt_wanted(
    p: np.record,
    s: np.record,
    room: np.record,
    k: int,
    knowledge: float,
    prepared: float,
    wanted: int,
) -> tuple[int, bool]:
    """Knock at the most promising door of a few, or at one that somebody has chosen.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        k: the route.
        knowledge: of the markets, of whoever knocks, level 0 to 1.
        prepared: hours spent as a share of a full preparation, 0 to 1.
        wanted: customer that somebody has chosen, or ``NOBODY``.

    Returns:
        At whose door, or ``NOBODY``, and whether it has opened.
    """
    route = room.routes[k]
    who = pair(route.address, route.attempts)
    route.attempts += 1
    customer = _wanted(p, s, room, k, wanted)
    if customer == NOBODY:
        customer = _choose(p, s, room, k, who, knowledge)
    if customer == NOBODY:
        return NOBODY, False
    n_entrants = list_entrants(p, s, room, k, customer)
    n_partners = _list_partners_of_entrants(s, room, n_entrants, customer)
    market = s.customers[customer].market
    chance = doors.door_probability(
        prepared,
        p.base_door_probability,
        credibility_of(p, s, room, market, n_partners),
    )
    if draw(s, room, DOOR_OPENS, who, customer) >= chance:
        return customer, False
    forget(room, k, customer)
    form = _form_of(route, n_entrants)
    s.customers[customer].route = form
    room.door[customer] = form
    benefit = p.joint_lead_benefit if n_partners > 1 else p.lead_benefit
    for place in range(n_entrants):
        seller = room.entrants[place]
        begin(s, room, seller, customer, is_joint(s, customer))
        reward(p, s, room, seller, customer, benefit)
    return customer, True


@compiled
def _form_of(route: np.record, n_entrants: int) -> int:
    """Return by which organisation form relationships begin."""
    if route.kind == OWN:
        return MARKET_FORM
    if route.kind == FRIENDS:
        return JOINT_FORM if n_entrants > 1 else MARKET_FORM
    return JOINT_FORM if route.kind == JOINT else SYSTEM_FORM


@compiled
def _list_partners_of_entrants(
    s: np.record, room: np.record, n: int, customer: int
) -> int:
    """List who takes part in the relationships that may begin; return how many."""
    if n == 1:
        return list_partners(s, room, room.entrants[0], customer)
    for place in range(n):
        room.partners[place] = room.entrants[place]
    return n


@compiled
def _wanted(p: np.record, s: np.record, room: np.record, k: int, wanted: int) -> int:
    """Return the customer that somebody has chosen, if the route leads there."""
    if wanted != NOBODY:
        for place in range(look_up(s, room, k)):
            if (
                room.approachable[k, place] == wanted
                and list_entrants(p, s, room, k, wanted) > 0
            ):
                return wanted
    return NOBODY


@compiled
def _choose(
    p: np.record, s: np.record, room: np.record, k: int, who: int, knowledge: float
) -> int:
    """Return the most promising of a few approachable customers, if any fits."""
    n_approachable = look_up(s, room, k)
    chosen = NOBODY
    if n_approachable == 0:
        return chosen
    n_considered = doors.customers_considered(
        p.considered_at_least,
        p.considered_more,
        knowledge,
        s.group[0].detected_demand,
    )
    highest = 0.0
    draw_places(s, room, CUSTOMER_CONSIDERED, who, n_considered)
    for place in range(n_considered):
        customer = room.approachable[k, nth(n_approachable, room.luck[place])]
        promise = _promise_of(p, s, room, k, customer)
        if promise > highest:
            highest = promise
            chosen = customer
    return chosen


@compiled
def _promise_of(p: np.record, s: np.record, room: np.record, k: int, j: int) -> float:
    """Return how promising a customer is by a route, EUR a year; 0 for nobody."""
    promise = 0.0
    for place in range(list_entrants(p, s, room, k, j)):
        talks = s.relationships[room.entrants[place], j]
        promise += doors.promise(s.customers[j].size_eur, talks.fit, talks.coverage)
    return promise


@compiled
def open_own_doors(p: np.record, s: np.record, room: np.record) -> None:
    """Let all members open doors without a manager, with their own hours for that."""
    for i in members_of(room):
        _open_own_doors(p, s, room, i)


@compiled
def _own_hours_bound(p: np.record, s: np.record, room: np.record, i: int) -> float:
    """Return the hours that a firm's open relationships need in a month at least."""
    hours = 0.0
    for place in range(room.n_open):
        talks = room.open[place]
        if takes_part(s, i, talks.seller, talks.customer):
            factor = work_factor(p, s, talks.seller)
            hours += attention.hours_needed(p.hours_for_each, factor)
    return hours


@compiled
def _open_own_doors(p: np.record, s: np.record, room: np.record, i: int) -> None:
    """Let a firm open doors without a manager."""
    firm = s.firms[i]
    if not firm.own_door_hours > 0.0:
        return
    full_hours = doors.hours_for_attempt(p.own_hours_per_attempt, firm.experience)
    bound = _own_hours_bound(p, s, room, i)
    more = attention.hours_needed(p.hours_for_each, 1.0)
    add_route(p, s, room, 0, OWN if p.alone else FRIENDS, i)
    hours = firm.own_door_hours
    while hours > 0.0:
        if p.full_pipeline and attention.pipeline_is_full(
            firm.selling_hours, bound, more
        ):
            break
        if not has_prospects(p, s, room, 0):
            break
        spent = effort.smaller(hours, full_hours)
        firm.own_door_hours_used += spent
        firm.door_attempts += 1
        prepared = doors.preparedness(spent, full_hours)
        _, opened = attempt(p, s, room, 0, firm.experience, prepared)
        if opened:
            firm.doors_opened += 1
            bound += more
        hours = effort.rest(hours, spent)
