"""Playing groups from founding to the last month, one or thousands.

A group's record fits the second-level cache, so each group plays all its months before
the next one begins; groups share nothing but the memory that they play in.
"""

import numpy as np

from model.calling import call_kernel
from model.compiled import compiled
from model.ensemble.desk import Desk, new_desk, no_choices, points_table
from model.ensemble.keeping import history_of
from model.ensemble.kernels import Kernels, kernels
from model.ensemble.months import play_month
from model.founding import month_ends_of, months_of
from model.measures import OUTCOME
from model.measures.months import no_months
from model.parameters.parameters import Parameters
from model.state import Records, State


def play_groups(
    points: Records,
    which: Records,
    luck: Records,
    desk: Desk,
    choices: Records,
    history: State,
    months: Records | None = None,
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
        months: shape (groups, months + 1), ``measures.months.MONTHLY``, to measure all
            months of each group in, founding included; None measures none. Rows after
            a group's last month stay as they are.

    Returns:
        Shape (groups,), of type ``measures.OUTCOME``.
    """
    measured = no_months() if months is None else months
    rows = np.zeros(len(which), OUTCOME)
    play_with(kernels(), points, which, luck, desk, choices, history, measured, rows)
    return rows


@compiled
def play_with(
    kernels: Kernels,
    points: Records,
    which: Records,
    luck: Records,
    desk: Desk,
    choices: Records,
    history: State,
    months: Records,
    rows: Records,
) -> None:
    """Do what ``play_groups`` does, by these kernels.

    Args:
        kernels: what founding, phases and measures are called by.
        points: as of ``play_groups``.
        which: as of ``play_groups``.
        luck: as of ``play_groups``.
        desk: as of ``play_groups``.
        choices: as of ``play_groups``.
        history: as of ``play_groups``.
        months: as of ``play_groups``; without groups nothing is measured.
        rows: shape (groups,), of type ``measures.OUTCOME``, all 0; written.
    """
    for k in range(which.shape[0]):
        p = points[which[k]]
        s, room = desk.states[0], desk.rooms[0]
        seed, replicate = int(luck[k, 0]), int(luck[k, 1])
        born = (p, s, room, desk.blanks[0], seed, replicate)
        call_kernel(kernels.founding, born)
        measured = months[k] if months.shape[0] > 0 else months[:, 0]
        _play_to_the_end(kernels, p, s, room, choices, history, measured, rows[k])


@compiled
def _play_to_the_end(
    kernels: Kernels,
    p: np.record,
    s: np.record,
    room: np.record,
    choices: Records,
    history: State,
    months: Records,
    row: np.record,
) -> None:
    """Play all months of a group, and measure it."""
    _end_month(kernels, s, history, months)
    has_ended = False
    for _ in range(months_of(p)):
        play_month(p, s, room, choices, kernels.month)
        _end_month(kernels, s, history, months)
        if s.group[0].month == s.group[0].project_end_month:
            call_kernel(kernels.project_end, (p, s, row))
            has_ended = True
    if not has_ended:
        call_kernel(kernels.project_end, (p, s, row))
    call_kernel(kernels.end, (p, s, row))


@compiled
def _end_month(kernels: Kernels, s: np.record, history: State, months: Records) -> None:
    """Keep and measure a month, where somebody asks for it."""
    if history.group.shape[0] > 0:
        call_kernel(kernels.keeping, (s, history))
    if months.shape[0] > 0:
        call_kernel(kernels.month_end, (s, months[s.group[0].month]))


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
