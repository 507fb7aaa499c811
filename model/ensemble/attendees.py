"""Who comes to an event with partners, of those who could."""

import numpy as np

from model.choosing import nth
from model.compiled import compiled
from model.ensemble.luck import draw
from model.ensemble.mechanisms import taking_of
from model.ensemble.overlaps import overlap_with
from model.ensemble.pools import list_pool
from model.mechanisms import PRODUCT_DEVELOPMENT, SUPPORT
from model.rules import coordination, effort, knowledge
from model.vocabulary import NOBODY, Decision, DevelopmentStage

EVENT_ATTENDED = Decision.EVENT_ATTENDED.value
IDEA = DevelopmentStage.IDEA.value
TEST = DevelopmentStage.TEST.value
TAKEN = -1.0


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
