"""Routes to a customer's door: whom one may approach, and who enters when it opens."""

from enum import IntEnum

import numpy as np

from model.compiled import compiled
from model.ensemble.engagements import work_factor
from model.ensemble.partners import members_of
from model.rules.organisation import form_share
from model.vocabulary import (
    NOBODY,
    OrganisationForm,
    Seller,
)

MARKET_FORM = OrganisationForm.MARKET_ORIENTED.value
JOINT_FORM = OrganisationForm.CUSTOMER_ORIENTED.value
SYSTEM_FORM = OrganisationForm.SYSTEM_ORIENTED.value
JOINT_CUSTOMERS = Seller.JOINT_CUSTOMERS.value
JOINT_SYSTEM = Seller.JOINT_SYSTEM.value
NOT_LOOKED_UP = -1


class RouteKind(IntEnum):
    """Ways to customers' doors."""

    OWN_CUSTOMER = 0
    CUSTOMER_OF_FRIENDS = 1
    JOINT_CUSTOMER = 2
    SYSTEM_CUSTOMER = 3


OWN = RouteKind.OWN_CUSTOMER.value
FRIENDS = RouteKind.CUSTOMER_OF_FRIENDS.value
JOINT = RouteKind.JOINT_CUSTOMER.value
SYSTEM = RouteKind.SYSTEM_CUSTOMER.value


@compiled
def add_route(
    p: np.record, s: np.record, room: np.record, n: int, kind: int, firm: int
) -> None:
    """Add a route behind the first few.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        n: routes there are already.
        kind: member of ``RouteKind``.
        firm: whose door, or ``NOBODY``.
    """
    route = room.routes[n]
    route.kind = kind
    route.firm = firm
    route.market = NOBODY
    route.attempts = 0
    route.prospect = NOBODY
    route.n_approachable = NOT_LOOKED_UP
    route.work_factor = 1.0
    route.address = firm
    if kind == JOINT:
        route.address = JOINT_CUSTOMERS
    elif kind == SYSTEM:
        route.address = JOINT_SYSTEM
        route.work_factor = work_factor(p, s, s.n_firms)


@compiled
def add_routes_of(
    p: np.record,
    s: np.record,
    room: np.record,
    n: int,
    form: int,
    first: int,
    market: int,
) -> int:
    """Add the routes of a form behind the first few; return how many there are.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        n: routes there are already.
        form: the organisation form; members take turns for doors of their own.
        first: number of the first attempt in draws.
        market: the only target market, or ``NOBODY`` for all.
    """
    before = n
    if form == MARKET_FORM:
        for i in members_of(room):
            add_route(p, s, room, n, OWN, i)
            n += 1
    else:
        add_route(p, s, room, n, JOINT if form == JOINT_FORM else SYSTEM, NOBODY)
        n += 1
    for k in range(before, n):
        room.routes[k].attempts = first
        room.routes[k].market = market
    return n


@compiled
def is_used(s: np.record, form: int) -> bool:
    """Return whether a group of this orientation opens doors by a form at all.

    Args:
        s: state of one group.
        form: organisation form.
    """
    return form_share(s.group[0].orientation, form) > 0.0


@compiled
def look_up(s: np.record, room: np.record, k: int) -> int:
    """Return how many customers a route could approach, looked up once a month.

    Args:
        s: state of one group.
        room: of the group.
        k: the route.
    """
    route = room.routes[k]
    if route.n_approachable == NOT_LOOKED_UP:
        if route.kind in (OWN, FRIENDS):
            _look_up_own(s, room, k)
        else:
            _look_up_joint(s, room, k)
    return int(route.n_approachable)


@compiled
def _look_up_own(s: np.record, room: np.record, k: int) -> None:
    """List customers of nobody but this route whom the firm has not met."""
    route = room.routes[k]
    firm = route.firm
    component, market = s.firms[firm].component, route.market
    n = 0
    for j in range(s.n_customers):
        # No branches: a processor would guess wrongly at every second customer.
        is_new = (room.has_met[firm, j] == 0) & (room.is_supplied[component, j] == 0)
        is_free = (room.door[j] == NOBODY) | (room.door[j] == MARKET_FORM)
        is_here = (market == NOBODY) | (market == s.customers[j].market)
        room.approachable[k, n] = j
        n += is_new & is_free & is_here
    route.n_approachable = n


@compiled
def _look_up_joint(s: np.record, room: np.record, k: int) -> None:
    """List customers that are nobody's yet, or joint ones where the route is joint."""
    route = room.routes[k]
    n = 0
    for j in range(s.n_customers):
        is_free = room.door[j] == NOBODY or (
            route.kind == JOINT and room.door[j] == JOINT_FORM
        )
        is_here = route.market == NOBODY or route.market == s.customers[j].market
        if is_free and is_here:
            room.approachable[k, n] = j
            n += 1
    route.n_approachable = n


@compiled
def forget(room: np.record, k: int, customer: int) -> None:
    """Approach a customer no longer by a route.

    Args:
        room: of the group.
        k: the route.
        customer: the customer.
    """
    place = 0
    while room.approachable[k, place] != customer:
        place += 1
    room.routes[k].n_approachable += -1
    for later in range(place, room.routes[k].n_approachable):
        room.approachable[k, later] = room.approachable[k, later + 1]
