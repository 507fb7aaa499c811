"""The kernels of a group's life, each compiled by itself and called by its address."""

import functools
from typing import Any, NamedTuple

import numpy as np

from model.calling import compile_for
from model.compiled import compiled
from model.ensemble.beginning import begin_group
from model.ensemble.desk import new_desk, points_table
from model.ensemble.keeping import history_of, keep_month
from model.ensemble.months import PHASES
from model.ensemble.records import tables_of
from model.measures import OUTCOME
from model.measures.measuring import measure_end
from model.measures.months import MONTHLY, measure_month
from model.measures.project_end import measure_project_end
from model.parameters.parameters import Parameters
from model.schedule import MONTH


class Kernels(NamedTuple):
    """What the kernels of a group's life are called by, from ``compile_for``.

    Attributes:
        founding: makes month 0.
        month: shape (phases,), in the order of the schedule.
        keeping: keeps the tables of a month's end.
        month_end: measures a month's end.
        project_end: measures outcomes at the project's end.
        end: measures outcomes at the end.
    """

    founding: Any
    month: Any
    keeping: Any
    month_end: Any
    project_end: Any
    end: Any


@functools.cache
def kernels() -> Kernels:
    """Return the kernels of a group's life; what is not compiled yet is compiled."""
    return Kernels(
        kernel("begin_group"),
        np.array([kernel(phase) for phase in MONTH]),
        kernel("keep_month"),
        kernel("end_month"),
        kernel("end_project"),
        kernel("end_group"),
    )


def kernel(name: str) -> Any:
    """Return what a kernel is called by; it is compiled unless it is already.

    Args:
        name: a phase of ``schedule.MONTH``, or another part of a group's life.
    """
    points, desk = points_table([Parameters()]), new_desk()
    p, s, room = points[0], desk.states[0], desk.rooms[0]
    if name == "begin_group":
        return compile_for(begin_group, p, s, room, desk.blanks[0], 0, 0)
    if name == "keep_month":
        return compile_for(keep_month, s, history_of(Parameters(), 0))
    if name == "end_month":
        return compile_for(_end_month, s, np.zeros(1, MONTHLY)[0])
    if name in PHASES:
        return compile_for(PHASES[name], p, s, room)
    ends = {"end_project": _end_project, "end_group": _end_group}
    return compile_for(ends[name], p, s, np.zeros(1, OUTCOME)[0])


@compiled
def _end_month(s: np.record, row: np.record) -> None:
    """Measure a group at the end of a month."""
    measure_month(tables_of(s), row)


@compiled
def _end_project(p: np.record, s: np.record, row: np.record) -> None:
    """Measure a group at its project's end."""
    measure_project_end(p, tables_of(s), row)


@compiled
def _end_group(p: np.record, s: np.record, row: np.record) -> None:
    """Measure a group at its end."""
    measure_end(p, tables_of(s), row)
