"""Playing the cells of a comparison, and no world of them twice."""

from collections.abc import Mapping

from experiments.comparing.arrangements import OPEN_TWIN
from experiments.runner import Progress, Row, Run, play_all

type Key = tuple[str, str, int]
"""Scenario, arrangement, replicate."""


def play_cells(
    runs: Mapping[Key, Run], workers: int, progress: Progress | None = None
) -> dict[Key, Row]:
    """Return the outcomes of all runs; an open group that nobody leaves is the closed.

    Opening a group fills places of members who have left. Where nobody leaves the
    closed group, the open one lives through the very same months, and is not played.

    Args:
        runs: what is to be played.
        workers: processes to use.
        progress: called with the number of runs that have been finished anew.
    """
    closed = {
        (scenario, OPEN_TWIN[form], replicate): (scenario, form, replicate)
        for scenario, form, replicate in runs
        if form in OPEN_TWIN
    }
    rows = _played({k: runs[k] for k in runs if k not in closed}, workers, progress)
    same = {key: rows[twin] for key, twin in closed.items() if _is_whole(rows[twin])}
    if progress and same:
        progress(len(same))
    others = {key: runs[key] for key in closed if key not in same}
    return {**rows, **same, **_played(others, workers, progress)}


def _is_whole(row: Row) -> bool:
    """Return whether nobody has left the group."""
    return row["members_left"] == 0.0


def _played(
    runs: Mapping[Key, Run], workers: int, progress: Progress | None
) -> dict[Key, Row]:
    """Play some runs and return their outcomes by key."""
    return dict(
        zip(runs, play_all(list(runs.values()), workers, progress), strict=True)
    )
