"""Many runs, on one core or several: always the same rows in the same order.

A row is a pure function of (parameters, seed, replicate), so it does not matter who
plays it, or when.
"""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import NamedTuple

from experiments.trajectory import play
from model.compiled import is_compiled
from model.parameters.parameters import Parameters
from model.refusal import Refusal

RUNS_PER_CHUNK = 10
CHUNKS_AHEAD = 4
SECONDS_BETWEEN_LOOKS = 1.0

type Row = dict[str, float]
type Progress = Callable[[int], None]


class Run(NamedTuple):
    """One run to be played.

    Attributes:
        parameters: one point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
    """

    parameters: Parameters
    seed: int
    replicate: int


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def play_all(
    runs: Sequence[Run], workers: int, progress: Progress | None = None
) -> list[Row]:
    """Return the outcomes of all runs, in their order.

    Args:
        runs: the runs.
        workers: processes to use; 1 plays them in this process.
        progress: called with the number of runs that have been finished anew.
    """
    report = progress or (lambda _: None)
    if workers == 1 or len(runs) <= RUNS_PER_CHUNK:
        rows = []
        for run in runs:
            rows.append(play(*run))
            report(1)
        return rows
    if not is_compiled():
        # Compiled once here, or every worker would compile the same rules.
        play(runs[0].parameters, 0, 0)
    return _play_in_processes(runs, workers, report)


def _play_in_processes(
    runs: Sequence[Run], workers: int, report: Progress
) -> list[Row]:
    """Play chunks in worker processes; a bounded number of chunks waits."""
    chunks = _chunks(runs)
    done: dict[int, list[Row]] = {}
    waiting: dict[Future[list[Row]], int] = {}
    executor = ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=prepare_worker,
        initargs=(os.getpid(),),
    )
    try:
        with _interrupts_ignored():
            number, chunk = next(chunks)
            waiting[executor.submit(play_chunk, chunk)] = number
        for number, chunk in chunks:
            waiting[executor.submit(play_chunk, chunk)] = number
            if len(waiting) >= workers * CHUNKS_AHEAD:
                _collect(waiting, done, report)
        while waiting:
            _collect(waiting, done, report)
    except BrokenProcessPool:
        raise Refusal(
            "a worker process has ended; nothing was written; try fewer workers if "
            "memory is short; a script must call this under if __name__ == '__main__'"
        ) from None
    except BaseException:
        for worker in multiprocessing.active_children():
            worker.terminate()
        raise
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
    return [row for number in sorted(done) for row in done[number]]


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Ignore interrupts: workers started meanwhile go on ignoring them."""
    if threading.current_thread() is not threading.main_thread():
        # Only the main thread can be interrupted, and only it may change that.
        yield
        return
    usual = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)


def _chunks(runs: Sequence[Run]) -> Iterator[tuple[int, list[Run]]]:
    """Yield numbered pieces of the runs."""
    for number, start in enumerate(range(0, len(runs), RUNS_PER_CHUNK)):
        yield number, list(runs[start : start + RUNS_PER_CHUNK])


def _collect(
    waiting: dict[Future[list[Row]], int],
    done: dict[int, list[Row]],
    report: Progress,
) -> None:
    """Wait for at least one chunk and take what is finished."""
    finished, _ = wait(waiting, return_when=FIRST_COMPLETED)
    for future in finished:
        rows = future.result()
        done[waiting.pop(future)] = rows
        report(len(rows))


def play_chunk(runs: list[Run]) -> list[Row]:
    """Return the outcomes of a few runs.

    Args:
        runs: the runs.
    """
    return [play(*run) for run in runs]


def prepare_worker(parent: int) -> None:
    """Make a worker leave interrupts to its parent, and end when the parent ends.

    Args:
        parent: process id of the parent.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(SECONDS_BETWEEN_LOOKS)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
