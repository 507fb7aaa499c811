"""Opening doors: whom to approach, and whether the door opens."""

import numpy as np

from model.choosing import nth
from model.compiled import compiled
from model.ensemble.credibility import credibility_of
from model.ensemble.entrants import list_entrants
from model.ensemble.luck import draw, draw_places
from model.ensemble.partners import is_joint, list_partners
from model.ensemble.relationship import begin, reward
from model.ensemble.routes import (
    FRIENDS,
    JOINT,
    JOINT_FORM,
    MARKET_FORM,
    OWN,
    SYSTEM_FORM,
    forget,
    look_up,
)
from model.rules import doors
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
    """Knock at the most promising door of a few; see ``attempt_wanted``.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        k: the route.
        knowledge: of the markets, level 0 to 1.
        prepared: share of a full preparation, 0 to 1.
    """
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
