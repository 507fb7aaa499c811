"""Luck of a month: for one, or for many who are drawn for at once."""

import numpy as np

from model.compiled import compiled
from model.lanes import draw_in_lanes
from model.state import Records
from model.streams import uniform
from model.vocabulary import Seller

JOINT_SYSTEM = Seller.JOINT_SYSTEM.value


@compiled
def draw(s: np.record, room: np.record, decision: int, who: int, whom: int) -> float:
    """Return this month's luck, between 0 and 1, of someone in a decision.

    Args:
        s: state of one group.
        room: of the group.
        decision: member of ``vocabulary.Decision``.
        who: whose luck it is; ``Decision`` tells the meaning.
        whom: towards whom; ``Decision`` tells the meaning.
    """
    return uniform(
        int(room.seed),
        int(room.replicate),
        int(s.group[0].month),
        int(decision),
        int(who),
        int(whom),
    )


@compiled
def draw_for_each(
    s: np.record, room: np.record, decision: int, talks: Records, n: int
) -> None:
    """Draw this month's luck of the first few relationships of a list, all at once.

    Args:
        s: state of one group.
        room: of the group; the luck is written there.
        decision: member of ``vocabulary.Decision`` of sellers and customers.
        talks: list of relationships.
        n: how many.
    """
    for place in range(n):
        room.who[place] = address_of(s, talks[place].seller)
        room.whom[place] = talks[place].customer
    draw_at_once(s, room, decision, n)


@compiled
def draw_for_all(s: np.record, room: np.record, decision: int, n: int) -> None:
    """Draw this month's luck of the first few of a table, all at once.

    Args:
        s: state of one group.
        room: of the group; the luck is written there.
        decision: member of ``vocabulary.Decision``.
        n: how many, from the first.
    """
    for who in range(n):
        room.who[who] = who
        room.whom[who] = 0
    draw_at_once(s, room, decision, n)


@compiled
def draw_places(s: np.record, room: np.record, decision: int, who: int, n: int) -> None:
    """Draw this month's luck of someone for the first few places of a list.

    Args:
        s: state of one group.
        room: of the group; the luck is written there.
        decision: member of ``vocabulary.Decision``.
        who: whose luck it is.
        n: how many places.
    """
    for place in range(n):
        room.who[place] = who
        room.whom[place] = place
    draw_at_once(s, room, decision, n)


@compiled
def draw_at_once(s: np.record, room: np.record, decision: int, n: int) -> None:
    """Draw this month's luck of the first few who are noted in the room.

    Args:
        s: state of one group.
        room: of the group; ``who`` towards ``whom`` is read, ``luck`` written.
        decision: member of ``vocabulary.Decision``.
        n: how many.
    """
    draw_in_lanes(
        int(room.seed),
        int(room.replicate),
        int(s.group[0].month),
        int(decision),
        room.who,
        room.whom,
        room.luck,
        n,
    )


@compiled
def address_of(s: np.record, seller: int) -> int:
    """Return the address of a seller in draws.

    Args:
        s: state of one group.
        seller: row of a relationship.
    """
    return seller if seller < s.n_firms else JOINT_SYSTEM
