"""Who could come to an event with partners, and who comes."""

import numpy as np

from model.choosing import nth
from model.compiled import compiled
from model.ensemble.knowledge import overlap_with
from model.ensemble.knowledge_flows import side
from model.ensemble.mechanisms import taking_of
from model.ensemble.room import draw
from model.mechanisms import (
    BOTH_SIDES,
    CONFERENCE,
    CUSTOMERS,
    PRODUCT_DEVELOPMENT,
    STANDARDISATION,
    SUPPORT,
)
from model.rules import coordination, effort, knowledge
from model.vocabulary import NOBODY, Decision, DevelopmentStage, PartnerKind

EVENT_ATTENDED = Decision.EVENT_ATTENDED.value
CUSTOMER = PartnerKind.CUSTOMER.value
IDEA = DevelopmentStage.IDEA.value
TEST = DevelopmentStage.TEST.value
TAKEN = -1.0


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
def expertise_in(partner: np.record, stage: int) -> float:
    """Return how much a partner has to say in a stage of product development.

    Args:
        partner: row of the table of partners.
        stage: member of ``DevelopmentStage``.
    """
    if stage == IDEA:
        return float(partner.research_expertise)
    return float(
        partner.use_expertise if stage == TEST else partner.production_expertise
    )


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
    n, n_customers = 0, 0
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
    if invited == BOTH_SIDES:
        _stand_in_turn(room, n, n_customers)
    return n


@compiled
def _stand_in_turn(room: np.record, n: int, n_customers: int) -> None:
    """Let customers and others of a pool stand in turn; customers were listed first."""
    n_others = n - n_customers
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


@compiled
def missing(s: np.record, room: np.record, i: int, b: int) -> float:
    """Return what a partner does not know of a member's component.

    Args:
        s: state of one group.
        room: of the group.
        i: the member.
        b: the partner.
    """
    component = s.firms[i].component
    return knowledge.gap(room.known[i, component], room.known[s.n_firms + b, component])


@compiled
def teachable(p: np.record, s: np.record, room: np.record, i: int, b: int) -> float:
    """Return what a member could teach a partner, as far as it would be absorbed.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        i: the member.
        b: the partner.
    """
    absorption = knowledge.absorption(
        overlap_with(s, room, i, b),
        p.absorption_floor,
        p.absorption_loss,
    )
    return effort.part(missing(s, room, i, b), absorption)


@compiled
def list_attendees_of(
    p: np.record,
    s: np.record,
    room: np.record,
    n_pool: int,
    mechanism: int,
    invited: int,
) -> int:
    """List who comes of those who could; return how many.

    Product development asks those who know most of its present stage; to all else
    comes whom luck sends.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        n_pool: how many could come.
        mechanism: what is held.
        invited: whom it is for.
    """
    n = coordination.number_reached(n_pool, taking_of(p, mechanism).reach)
    if mechanism == PRODUCT_DEVELOPMENT:
        stage = s.group[0].development_stage
        for place in range(n_pool):
            room.scores[place] = expertise_in(s.partners[room.pool[place]], stage)
        _list_highest(room, n_pool, n)
    elif n > 0:
        _list_by_luck(s, room, mechanism, invited, n_pool, n)
    return n


@compiled
def list_attendees(
    p: np.record,
    s: np.record,
    room: np.record,
    i: int,
    mechanism: int,
    invited: int,
) -> int:
    """List who comes to an event of a firm, and return how many.

    Support goes to those who need it most.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        i: the firm.
        mechanism: what it holds.
        invited: whom it is for.
    """
    n_pool = list_pool(s, room, mechanism, invited, NOBODY)
    if mechanism != SUPPORT:
        return list_attendees_of(p, s, room, n_pool, mechanism, invited)
    n = coordination.number_reached(n_pool, taking_of(p, mechanism).reach)
    for place in range(n_pool):
        room.scores[place] = teachable(p, s, room, i, room.pool[place])
    _list_highest(room, n_pool, n)
    return n


@compiled
def _list_highest(room: np.record, n_pool: int, n: int) -> None:
    """List the few of a pool with the highest scores, the highest first."""
    for step in range(n):
        winner = 0
        for place in range(n_pool):
            if room.scores[place] > room.scores[winner]:
                winner = place
        room.guests[step] = room.pool[winner]
        room.scores[winner] = TAKEN


@compiled
def _list_by_luck(
    s: np.record, room: np.record, mechanism: int, invited: int, n_pool: int, n: int
) -> None:
    """List those of a pool whom luck sends."""
    first = nth(n_pool, draw(s, room, EVENT_ATTENDED, mechanism, invited))
    for step in range(n):
        room.guests[step] = room.pool[coordination.place_in_turn(first, step, n_pool)]
