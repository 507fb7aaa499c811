"""Whom an event with partners could reach: one side of the net, or both in turn."""

import numpy as np

from model.compiled import compiled
from model.ensemble.knowledge_flows import side
from model.mechanisms import (
    BOTH_SIDES,
    CONFERENCE,
    CUSTOMERS,
    STANDARDISATION,
    SUPPORT,
)
from model.vocabulary import NOBODY, PartnerKind

CUSTOMER = PartnerKind.CUSTOMER.value


@compiled
def is_known(s: np.record, b: int) -> bool:
    """Return whether members know a partner; who is behind a customer, with it.

    Args:
        s: state of one group.
        b: the partner.
    """
    customer = s.partners[b].customer
    return bool(customer == NOBODY or s.customers[customer].route != NOBODY)


@compiled
def list_pool(
    s: np.record, room: np.record, mechanism: int, invited: int, market: int
) -> int:
    """List the partners whom an event could reach; return how many.

    Partners of both sides stand in turn, so that neighbours are of different sides
    as long as there are any of either.

    Args:
        s: state of one group.
        room: of the group.
        mechanism: what is held.
        invited: whom it is for.
        market: the only target market, or ``NOBODY`` for all.
    """
    is_open_to_all = mechanism in (CONFERENCE, STANDARDISATION)
    n, n_customers, n_others = 0, 0, 0
    for b in range(s.n_all_partners):
        which_side = side(s, b)
        if invited not in (BOTH_SIDES, which_side):
            continue
        if market not in (NOBODY, s.partners[b].market):
            continue
        if mechanism == SUPPORT and s.partners[b].kind != CUSTOMER:
            continue
        if is_open_to_all or is_known(s, b):
            room.pool[n] = b
            n += 1
            if which_side == CUSTOMERS:
                n_customers += 1
            else:
                n_others += 1
    if invited == BOTH_SIDES:
        _stand_in_turn(room, n, n_customers, n_others)
    return n


@compiled
def _stand_in_turn(room: np.record, n: int, n_customers: int, n_others: int) -> None:
    """Let customers and others of a pool stand in turn; customers were listed first."""
    placed = 0
    for turn in range(n):
        if turn < n_customers:
            room.in_turn[placed] = room.pool[turn]
            placed += 1
        if turn < n_others:
            room.in_turn[placed] = room.pool[n_customers + turn]
            placed += 1
    for place in range(n):
        room.pool[place] = room.in_turn[place]


@compiled
def are_of_both_sides(s: np.record, room: np.record, n: int) -> bool:
    """Return whether there is anybody of either side among a pool in turn.

    Args:
        s: state of one group.
        room: of the group.
        n: how many are in the pool.
    """
    return n > 1 and side(s, room.pool[0]) != side(s, room.pool[1])
