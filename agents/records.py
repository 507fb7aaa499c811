"""Between agents and records: an agent has one attribute for each state variable."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

import numpy as np

from model.state import Records, names_of


def take_on(actor: object, kind: np.dtype[Any], values: Sequence[Any]) -> None:
    """Give an actor the state variables of a record, as plain Python values.

    Args:
        actor: anything with attributes.
        kind: record type, from ``model.state``.
        values: one row of a table of that kind, from ``tolist``.
    """
    for name, value in zip(names_of(kind), values, strict=True):
        setattr(actor, name, value)


def table_of(kind: np.dtype[Any], actors: Iterable[object]) -> Records:
    """Return the state of several actors as a table, in their order.

    Args:
        kind: record type, from ``model.state``.
        actors: all of one kind.
    """
    state_of = attrgetter(*names_of(kind))
    return np.array([state_of(actor) for actor in actors], dtype=kind)


def record_of(kind: np.dtype[Any], actor: object) -> np.record:
    """Return the state of one actor as a record.

    Args:
        kind: record type, from ``model.state``.
        actor: the actor.
    """
    record: np.record = table_of(kind, [actor])[0]
    return record
