"""Who enters when a customer's door opens, and whether anybody is worth knocking at."""

import numpy as np

from model.compiled import compiled
from model.ensemble.partners import lead, members_of
from model.ensemble.routes import RouteKind, look_up
from model.vocabulary import (
    NEVER,
    NOBODY,
)

OWN = RouteKind.OWN_CUSTOMER.value
JOINT = RouteKind.JOINT_CUSTOMER.value
SYSTEM = RouteKind.SYSTEM_CUSTOMER.value


@compiled
def may_enter(
    s: np.record, room: np.record, seller: int, j: int, fit_needed: float
) -> bool:
    """Return whether a seller fits a customer it has not met, in a market it knows.

    Args:
        s: state of one group.
        room: of the group.
        seller: row of the relationship.
        j: the customer.
        fit_needed: fit that is too little, level 0 to 1.
    """
    talks = s.relationships[seller, j]
    if room.has_met[seller, j] > 0 or talks.fit <= fit_needed:
        return False
    firm = lead(s, room, seller, j)
    return bool(
        s.firm_markets[firm, s.customers[j].market].entered_month != NEVER
        and s.needs[j, s.firms[firm].component].supplied_by == NOBODY
    )


@compiled
def list_entrants(p: np.record, s: np.record, room: np.record, k: int, j: int) -> int:
    """List the sellers whose relationships begin when a customer opens.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        k: the route.
        j: the customer.

    Returns:
        How many there are.
    """
    route = room.routes[k]
    if route.kind == JOINT:
        return _list_joint_entrants(p, s, room, j)
    if route.kind == SYSTEM:
        joint = s.n_firms
        room.entrants[0] = joint
        has_partners = lead(s, room, joint, j) != NOBODY
        return 1 if has_partners and may_enter(s, room, joint, j, 0.0) else 0
    if not may_enter(s, room, route.firm, j, 0.0):
        return 0
    room.entrants[0] = route.firm
    if route.kind == OWN or s.customers[j].route != NOBODY:
        return 1
    return _list_friends(p, s, room, route.firm, j)


@compiled
def _list_joint_entrants(p: np.record, s: np.record, room: np.record, j: int) -> int:
    """List all members that fit a customer, two at least when it is new."""
    n = 0
    for i in members_of(room):
        if may_enter(s, room, i, j, p.joint_fit_needed):
            room.entrants[n] = i
            n += 1
    is_new = s.customers[j].route == NOBODY
    enough = 2 if p.two_member_door and is_new else 1
    return n if n >= enough else 0


@compiled
def _list_friends(
    p: np.record, s: np.record, room: np.record, firm: int, j: int
) -> int:
    """List the members that a firm trusts and that fit too, behind the firm itself."""
    n = 1
    for i in members_of(room):
        if (
            i != firm
            and s.members_trust[firm, i].trust > p.trust_to_go_on
            and may_enter(s, room, i, j, p.joint_fit_needed)
        ):
            room.entrants[n] = i
            n += 1
    return n


@compiled
def has_prospects(p: np.record, s: np.record, room: np.record, k: int) -> bool:
    """Return whether anybody is left at whose door it is worth knocking.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        k: the route.
    """
    route = room.routes[k]
    if route.prospect != NOBODY and list_entrants(p, s, room, k, route.prospect) > 0:
        return True
    route.prospect = NOBODY
    for place in range(look_up(s, room, k)):
        customer = room.approachable[k, place]
        if list_entrants(p, s, room, k, customer) > 0:
            route.prospect = customer
            return True
    return False
