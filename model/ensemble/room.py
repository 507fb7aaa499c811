"""Who lives, who is listed, who takes part; luck and marks of a group at play."""

import numpy as np

from model.compiled import compiled
from model.ensemble.partners import gather_members, gather_partners
from model.state import Records
from model.streams import uniform
from model.vocabulary import NOBODY, RelationshipStage, Seller

PREPARING = RelationshipStage.PREPARING.value
NEGOTIATING = RelationshipStage.NEGOTIATING.value
UNKNOWN = RelationshipStage.UNKNOWN.value
CUSTOMER = RelationshipStage.CUSTOMER.value
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
    """Draw this month's luck of the first few relationships of a list.

    A draw is a chain of thirty dependent steps; a processor that is given many at once
    works on several of them.

    Args:
        s: state of one group.
        room: of the group; its luck is what is drawn.
        decision: member of ``vocabulary.Decision`` of sellers and customers.
        talks: list of relationships.
        n: how many.
    """
    for place in range(n):
        who = address_of(s, talks[place].seller)
        room.luck[place] = draw(s, room, decision, who, talks[place].customer)


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
        room.luck[who] = draw(s, room, decision, who, 0)


@compiled
def draw_places(s: np.record, room: np.record, decision: int, who: int, n: int) -> None:
    """Draw this month's luck of someone for the first few places of a list.

    Args:
        s: state of one group.
        room: of the group; its luck is what is drawn.
        decision: member of ``vocabulary.Decision``.
        who: whose luck it is.
        n: how many places.
    """
    for place in range(n):
        room.luck[place] = draw(s, room, decision, who, place)


@compiled
def address_of(s: np.record, seller: int) -> int:
    """Return the address of a seller in draws.

    Args:
        s: state of one group.
        seller: row of a relationship.
    """
    return seller if seller < s.n_firms else JOINT_SYSTEM


@compiled
def new_stamp(room: np.record) -> int:
    """Return a mark that nothing bears yet.

    Args:
        room: of the group.
    """
    stamp = int(room.stamp)
    stamp += 1
    room.stamp = stamp
    return stamp


@compiled
def is_open(stage: int) -> bool:
    """Return whether a relationship of this stage is in talks.

    Args:
        stage: member of ``RelationshipStage``.
    """
    return stage in (PREPARING, NEGOTIATING)


@compiled
def _insert(talks: Records, n: int, seller: int, customer: int) -> None:
    """Insert a relationship in a list of a few, seller by seller."""
    place = n
    while place > 0 and (
        talks[place - 1].seller > seller
        or (talks[place - 1].seller == seller and talks[place - 1].customer > customer)
    ):
        talks[place] = talks[place - 1]
        place += -1
    talks[place].seller = seller
    talks[place].customer = customer


@compiled
def _remove(talks: Records, n: int, seller: int, customer: int) -> None:
    """Remove a relationship from a list of a few."""
    place = 0
    while talks[place].seller != seller or talks[place].customer != customer:
        place += 1
    for earlier in range(place, n):
        talks[earlier] = talks[earlier + 1]


@compiled
def welcome(room: np.record, seller: int, customer: int) -> None:
    """Count a relationship among those in talks.

    Args:
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    _insert(room.open, room.n_open, seller, customer)
    room.n_open += 1


@compiled
def befriend(room: np.record, seller: int, customer: int) -> None:
    """Count a relationship among those in business.

    Args:
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    _insert(room.buying, room.n_buying, seller, customer)
    room.n_buying += 1


@compiled
def end_talks(room: np.record, seller: int, customer: int) -> None:
    """Count a relationship no longer among those in talks.

    Args:
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    _remove(room.open, room.n_open, seller, customer)
    room.n_open += -1


@compiled
def end_business(room: np.record, seller: int, customer: int) -> None:
    """Count a relationship no longer among those in business.

    Args:
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    _remove(room.buying, room.n_buying, seller, customer)
    room.n_buying += -1


@compiled
def list_open(room: np.record) -> int:
    """List the relationships in talks, seller by seller; return how many.

    Whoever begins or ends talks while going through them needs a list of its own.

    Args:
        room: of the group.
    """
    for place in range(room.n_open):
        room.listed[place] = room.open[place]
    return int(room.n_open)


@compiled
def take_up(s: np.record, room: np.record) -> None:
    """Find out who is a member and who lives in a state.

    Args:
        s: state of one group.
        room: of the group.
    """
    gather_members(s, room)
    for j in range(s.n_customers):
        gather_partners(s, room, j)
        room.door[j] = s.customers[j].route
        for seller in range(s.n_sellers):
            room.has_met[seller, j] = s.relationships[seller, j].stage != UNKNOWN
        for component in range(s.n_components):
            room.is_supplied[component, j] = s.needs[j, component].supplied_by != NOBODY
    room.n_open = 0
    room.n_buying = 0
    for seller in range(s.n_sellers):
        for j in range(s.n_customers):
            stage = s.relationships[seller, j].stage
            if is_open(stage):
                welcome(room, seller, j)
            elif stage == CUSTOMER:
                befriend(room, seller, j)
