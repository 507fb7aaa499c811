"""What groups are played on, and the tables that a player is handed."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from model.ensemble.records import ROOM, STATE, blank_states
from model.parameters.parameters import RECORD, Parameters, as_record
from model.state import CHOICE, Records
from model.vocabulary import RULES_DECIDE


class Desk(NamedTuple):
    """What groups are played on, one after the other. A thread has its own.

    Attributes:
        states: shape (1,), ``records.STATE``.
        rooms: shape (1,), ``records.ROOM``.
        blanks: shape (1,), a state before founding, to wipe with.
    """

    states: Records
    rooms: Records
    blanks: Records


def new_desk() -> Desk:
    """Return a desk to play groups on."""
    return Desk(np.zeros(1, STATE), np.zeros(1, ROOM), blank_states())


def no_choices() -> Records:
    """Return a table of one row in which the rules decide everything, in all months."""
    table = np.zeros(1, CHOICE)
    for name in CHOICE.names or ():
        table[name] = RULES_DECIDE
    return table


def points_table(points: Sequence[Parameters]) -> Records:
    """Return some points of the model as a table.

    Args:
        points: the points.
    """
    table = np.zeros(len(points), RECORD)
    for number, point in enumerate(points):
        table[number] = as_record(point)
    return table
