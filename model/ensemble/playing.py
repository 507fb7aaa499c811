"""Playing groups from founding to the last month, one or thousands.

A group's record fits the second-level cache, so each group plays all its months before
the next one begins; groups share nothing but the memory that they play in.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from model.compiled import compiled
from model.ensemble.beginning import begin_group
from model.ensemble.keeping import keep_month
from model.ensemble.months import play_month
from model.ensemble.records import ROOM, STATE, blank_states, tables_of
from model.founding import month_ends_of, months_of, shape_of
from model.measures import OUTCOME
from model.measures.measuring import measure_end
from model.measures.project_end import measure_project_end
from model.parameters.parameters import RECORD, Parameters, as_record
from model.state import CHOICE, Records, State, empty_state
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


@compiled
def play_groups(
    points: Records,
    which: Records,
    luck: Records,
    desk: Desk,
    choices: Records,
    history: State,
) -> Records:
    """Play some groups from founding to the end; return their outcomes.

    Args:
        points: shape (points,), records of parameters.
        which: shape (groups,), the point of each group.
        luck: shape (groups, 2), seed and replicate of each group.
        desk: to play on.
        choices: shape (months,), what persons have chosen; or one row for all months.
        history: tables, each with the months in front of its shape, to keep the last
            group's month ends in; without any month nothing is kept.

    Returns:
        Shape (groups,), of type ``measures.OUTCOME``.
    """
    rows = np.zeros(which.shape[0], OUTCOME)
    for k in range(which.shape[0]):
        p = points[which[k]]
        s, room = desk.states[0], desk.rooms[0]
        begin_group(p, s, room, desk.blanks[0], int(luck[k, 0]), int(luck[k, 1]))
        _play_to_the_end(p, s, room, choices, history, rows[k])
    return rows


@compiled
def _play_to_the_end(
    p: np.record,
    s: np.record,
    room: np.record,
    choices: Records,
    history: State,
    row: np.record,
) -> None:
    """Play all months of a group, and measure it."""
    keeps_months = history.group.shape[0] > 0
    if keeps_months:
        keep_month(s, history)
    has_ended = False
    for _ in range(months_of(p)):
        play_month(p, s, room, choices)
        if keeps_months:
            keep_month(s, history)
        if s.group[0].month == s.group[0].project_end_month:
            measure_project_end(p, tables_of(s), row)
            has_ended = True
    if not has_ended:
        measure_project_end(p, tables_of(s), row)
    measure_end(p, tables_of(s), row)


def history_of(parameters: Parameters, months: int) -> State:
    """Return room for tables at founding and at the ends of months.

    Args:
        parameters: one point of the model.
        months: how many tables to keep of each kind; none are kept without any.
    """
    tables = empty_state(shape_of(parameters))
    return State(*(np.zeros((months, *table.shape), table.dtype) for table in tables))


def states_of(
    parameters: Parameters, seed: int, replicate: int, choices: Records | None = None
) -> list[State]:
    """Return the state of a group at founding and at the end of each month.

    Args:
        parameters: one point of the model.
        seed: seed of the study, 0 to 4294967295.
        replicate: which of the parallel worlds, 0 to 4294967295.
        choices: what persons have chosen, month by month, or None.
    """
    months = month_ends_of(parameters)
    history = history_of(parameters, months)
    play_groups(
        points_table([parameters]),
        np.zeros(1, np.int64),
        np.array([[seed, replicate]]),
        new_desk(),
        no_choices() if choices is None else choices,
        history,
    )
    return [State(*(table[month] for table in history)) for month in range(months)]
