"""Between agents and records: an agent has one attribute for each state variable."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

import numpy as np

from model.state import Records


def take_on(actor: object, record: Any) -> None:
    """Give an actor the state variables of a record, as plain Python values.

    Args:
        actor: anything with attributes.
        record: one row of a state table.
    """
    for name, value in zip(record.dtype.names, record.item(), strict=True):
        setattr(actor, name, value)


def table_of(kind: np.dtype[Any], actors: Iterable[object]) -> Records:
    """Return the state of several actors as a table, in their order.

    Args:
        kind: record type, from ``model.state``.
        actors: all of one kind.
    """
    state_of = attrgetter(*(kind.names or ()))
    return np.array([state_of(actor) for actor in actors], dtype=kind)
