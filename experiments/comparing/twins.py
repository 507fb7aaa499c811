"""Playing the cells of a comparison, and no world of them twice."""

from collections.abc import Mapping

import numpy as np

from experiments.comparing.arrangements import OPEN_TWIN
from experiments.runner import Progress, play_all
from experiments.runs import Runs, crossed
from model.measures import OUTCOME
from model.parameters.parameters import Parameters
from model.state import Records

type Cell = tuple[str, str]
"""Scenario, arrangement."""


def play_cells(
    cells: Mapping[Cell, Parameters],
    seed: int,
    replicates: int,
    workers: int,
    progress: Progress | None,
    engine: str,
    months: Records | None = None,
) -> Records:
    """Return the outcomes of all cells; an open group that nobody leaves is the closed.

    Opening a group fills places of members who have left. Where nobody leaves the
    closed group, the open one lives through the very same months, and is not played.

    Args:
        cells: point of the model by cell.
        seed: seed of the study.
        replicates: worlds of each cell, from 0.
        workers: threads or processes to use.
        progress: called with the number of runs that have been finished anew.
        engine: which engine plays them.
        months: shape (cells, replicates, months + 1), to measure all months in, as
            ``runner.play_all`` does.

    Returns:
        Shape (cells, replicates), of type ``measures.OUTCOME``.
    """
    places = {cell: place for place, cell in enumerate(cells)}
    twins = {
        places[scenario, OPEN_TWIN[form]]: places[scenario, form]
        for scenario, form in cells
        if form in OPEN_TWIN and (scenario, OPEN_TWIN[form]) in places
    }
    points = list(cells.values())
    rows = np.zeros((len(cells), replicates), OUTCOME)
    closed = [place for place in range(len(points)) if place not in twins]
    runs = crossed([points[place] for place in closed], seed, replicates)
    room = _room(months, len(runs))
    rows[closed] = play_all(runs, workers, progress, engine, room).reshape(
        -1, replicates
    )
    if months is not None and room is not None:
        months[closed] = room.reshape(-1, *months.shape[1:])
    for twin, place in twins.items():
        rows[twin] = rows[place]
        if months is not None:
            months[twin] = months[place]
    which, worlds = np.nonzero(_somebody_left(rows, list(twins)))
    if progress and len(twins) * replicates > len(worlds):
        progress(len(twins) * replicates - len(worlds))
    luck = np.column_stack([np.full_like(worlds, seed), worlds])
    others = Runs(points, np.array(list(twins), np.int64)[which], luck)
    room = _room(months, len(others))
    rows[others.which, worlds] = play_all(others, workers, progress, engine, room)
    if months is not None:
        months[others.which, worlds] = room
    return rows


def _room(months: Records | None, runs: int) -> Records | None:
    """Return room for the months of some runs, where they are asked for."""
    return None if months is None else np.zeros((runs, months.shape[2]), months.dtype)


def _somebody_left(rows: Records, open_cells: list[int]) -> Records:
    """Return in which worlds somebody has left the closed twin of each open group."""
    left: Records = rows["members_left"][open_cells] > 0.0
    return left
