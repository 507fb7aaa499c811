"""Runs played by the array engine: threads take whole chunks of groups.

Compiled code leaves Python's lock to the other threads, so threads scale as processes
would, and share the code instead of loading it anew.
"""

import queue
import threading
from collections.abc import Callable, Iterator
from typing import Protocol

import numpy as np

from experiments.compiling import compile_kernels
from experiments.runs import Runs, Whole
from model.ensemble.desk import new_desk, no_choices, points_table
from model.ensemble.keeping import history_of
from model.ensemble.playing import play_groups
from model.measures import OUTCOME
from model.parameters.parameters import Parameters
from model.state import Records

GROUPS_PER_CHUNK = 16
SECONDS_BETWEEN_LOOKS = 0.1

type Report = Callable[[int], None]


def play_ensemble(
    runs: Runs, threads: int, report: Report, months: Records | None = None
) -> Records:
    """Return the outcomes of all runs, in their order.

    Args:
        runs: the runs.
        threads: threads to use; 1 plays everything in this one.
        report: called with the number of runs that have been finished anew.
        months: shape (runs, months + 1), to measure the months of each run in, as
            ``playing.play_groups`` does.
    """
    rows = np.zeros(len(runs), OUTCOME)
    for first, part in chunks_played(runs, threads, months):
        rows[first : first + len(part)] = part
        report(len(part))
    return rows


def chunks_played(
    runs: Runs, threads: int, months: Records | None = None
) -> Iterator[tuple[int, Records]]:
    """Yield outcomes chunk by chunk, as they are finished: place of the first, rows.

    Memory does not grow with the number of runs.

    Args:
        runs: the runs.
        threads: threads to use; 1 plays everything in this one.
        months: as of ``play_ensemble``.
    """
    compile_kernels()
    starts = range(0, len(runs), GROUPS_PER_CHUNK)
    if threads == 1 or len(starts) < 2:
        play = _player(runs, months)
        for first in starts:
            yield first, play(first)
        return
    yield from _played_in_threads(runs, iter(starts), len(starts), threads, months)


def _player(runs: Runs, months: Records | None) -> Callable[[int], Records]:
    """Return what plays a chunk of the runs on a desk of its own."""
    play_records = records_player()
    points = points_table(runs.points)

    def play(first: int) -> Records:
        part = slice(first, first + GROUPS_PER_CHUNK)
        chunk = runs.part(part.start, part.stop)
        into = None if months is None else months[part]
        return play_records(points, chunk.which, chunk.luck, into)

    return play


class Player(Protocol):
    """Plays groups of points that are records already."""

    def __call__(
        self, points: Records, which: Whole, luck: Whole, months: Records | None = None
    ) -> Records:
        """Return outcomes, shape (groups,); arguments as of ``playing.play_groups``."""


def records_player() -> Player:
    """Return what plays groups on a desk of its own."""
    desk, choices, nothing = new_desk(), no_choices(), history_of(Parameters(), 0)

    def play(
        points: Records, which: Whole, luck: Whole, months: Records | None = None
    ) -> Records:
        return play_groups(points, which, luck, desk, choices, nothing, months)

    return play


def _played_in_threads(
    runs: Runs,
    starts: Iterator[int],
    n_chunks: int,
    threads: int,
    months: Records | None,
) -> Iterator[tuple[int, Records]]:
    """Let threads take chunks until none is left; yield what they have played."""
    done: queue.Queue[tuple[int, Records] | BaseException] = queue.Queue(threads * 4)
    turn, stopped = threading.Lock(), threading.Event()

    def work() -> None:
        try:
            play = _player(runs, months)
            while not stopped.is_set():
                with turn:
                    first = next(starts, None)
                if first is None:
                    return
                _put(done, (first, play(first)), stopped)
        except BaseException as error:  # handed on to whoever waits for chunks
            _put(done, error, stopped)

    for _ in range(min(threads, n_chunks)):
        threading.Thread(target=work, daemon=True).start()
    try:
        for _ in range(n_chunks):
            finished = done.get()
            if isinstance(finished, BaseException):
                raise finished
            yield finished
    finally:
        stopped.set()


def _put(
    done: "queue.Queue[tuple[int, Records] | BaseException]",
    what: "tuple[int, Records] | BaseException",
    stopped: threading.Event,
) -> None:
    """Put what is finished where it is waited for; give up when nobody waits."""
    while not stopped.is_set():
        try:
            done.put(what, timeout=SECONDS_BETWEEN_LOOKS)
        except queue.Full:
            continue
        return
