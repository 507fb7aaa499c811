"""Both engines side by side: the same bytes in every variable, month by month."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from agents import ExportPartnerGroup
from model.ensemble import months
from model.ensemble.beginning import begin_group
from model.ensemble.calendar import begin_month
from model.ensemble.desk import new_desk, no_choices, points_table
from model.ensemble.keeping import history_of
from model.ensemble.playing import play_groups
from model.ensemble.records import tables_of
from model.measures import OUTCOMES, outcomes
from model.parameters.parameters import Parameters
from model.schedule import MONTH
from model.state import Records, State, names_of

FOUNDING, MONTH_BEGINS, MEASURES = "founding", "begin_month", "measures"


class Difference(NamedTuple):
    """Where two engines differ first.

    Attributes:
        month: month of the model, 0 for founding.
        phase: of ``schedule.MONTH``, or founding, begin_month, measures.
        table: field of ``state.State``.
        row: place in the table.
        variable: state variable, or outcome.
        readable: its value in the readable engine.
        ensemble: its value in the array engine.
    """

    month: int
    phase: str
    table: str
    row: tuple[int, ...]
    variable: str
    readable: Any
    ensemble: Any

    def told(self) -> str:
        """Return the difference in one line."""
        place = ", ".join(str(index) for index in self.row)
        return (
            f"month {self.month}, {self.phase}: {self.table}[{place}].{self.variable} "
            f"= {self.readable!r} (readable) but {self.ensemble!r} (ensemble)"
        )


def first_difference(
    parameters: Parameters, seed: int, replicate: int, choices: Records | None = None
) -> Difference | None:
    """Play a group with both engines; return where they differ first, or None.

    All state is compared at each month's end, bytes and not values; a month that
    differs is played again phase by phase.

    Args:
        parameters: the point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        choices: what persons have chosen, month by month, or None.
    """
    history = history_of(parameters, parameters.months + 1)
    row = play_groups(
        points_table([parameters]),
        np.zeros(1, np.int64),
        np.array([[seed, replicate]]),
        new_desk(),
        no_choices() if choices is None else choices,
        history,
    )[0]
    group = ExportPartnerGroup(parameters, seed, replicate, choices)
    project_end = None
    for month in range(parameters.months + 1):
        if month > 0:
            group.step()
        state = group.snapshot()
        if month > 0 and month == group.project_end_month:
            project_end = state
        kept = State(*(table[month] for table in history))
        if difference(state, kept) is not None:
            return _phase_by_phase(parameters, seed, replicate, choices, month)
    measured = outcomes(parameters, project_end or state, state)
    for outcome in OUTCOMES:
        mine, other = np.float64(measured[outcome.name]), row[outcome.name]
        if mine.tobytes() != other.tobytes():
            return Difference(
                parameters.months, MEASURES, "outcomes", (0,), outcome.name, mine, other
            )
    return None


def difference(readable: State, ensemble: State) -> Difference | None:
    """Return the first variable whose bytes differ between two states, or None.

    Args:
        readable: state of the readable engine.
        ensemble: state of the array engine.
    """
    month = int(readable.group["month"][0])
    for name, mine, other in zip(State._fields, readable, ensemble, strict=True):
        if mine.tobytes() == other.tobytes():
            continue
        for variable in names_of(mine.dtype):
            one, two = (np.ascontiguousarray(t[variable]) for t in (mine, other))
            if one.tobytes() == two.tobytes():
                continue
            row = next(
                place
                for place in np.ndindex(one.shape)
                if one[place].tobytes() != two[place].tobytes()
            )
            return Difference(
                month, "", name, row, variable, one[row].item(), two[row].item()
            )
    return None


def _phase_by_phase(
    parameters: Parameters,
    seed: int,
    replicate: int,
    choices: Records | None,
    month: int,
) -> Difference:
    """Return the first difference, with the phase that makes it."""
    group = ExportPartnerGroup(parameters, seed, replicate, choices)
    points, desk = points_table([parameters]), new_desk()
    p, s, room = points[0], desk.states[0], desk.rooms[0]
    chosen = no_choices() if choices is None else choices
    begin_group(p, s, room, desk.blanks[0], seed, replicate)
    found = difference(group.snapshot(), tables_of(s))
    if found:
        return found._replace(phase=FOUNDING)
    for _ in range(month):
        for phase in _phases(group, p, s, room, chosen):
            found = difference(group.snapshot(), tables_of(s))
            if found:
                return found._replace(phase=phase)
    raise AssertionError("months differ when played at once, but not by phases")


def _phases(
    group: ExportPartnerGroup,
    p: np.record,
    s: np.record,
    room: np.record,
    choices: Records,
) -> Iterator[str]:
    """Play a month in both engines, and yield the name of each phase after it."""
    group.begin_month()
    begin_month(p, s, room, choices)
    yield MONTH_BEGINS
    for phase in MONTH:
        getattr(group, phase)()
        getattr(months, phase)(p, s, room)
        yield phase
