"""Who lives, who is listed, who takes part; marks of a group at play."""

import numpy as np

from model.compiled import compiled
from model.ensemble.partners import gather_members, gather_partners
from model.state import Records
from model.vocabulary import NOBODY, RelationshipStage

PREPARING = RelationshipStage.PREPARING.value
NEGOTIATING = RelationshipStage.NEGOTIATING.value
UNKNOWN = RelationshipStage.UNKNOWN.value
CUSTOMER = RelationshipStage.CUSTOMER.value


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
