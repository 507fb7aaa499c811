"""Many runs by either engine: always the same rows in the same order.

A row is a pure function of (parameters, seed, replicate), so it does not matter who
plays it, or when, or with which engine.
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

import numpy as np

from experiments.compiling import are_rules_compiled
from experiments.engines import ENSEMBLE
from experiments.ensembles import play_ensemble
from experiments.runs import Run, Runs
from experiments.trajectory import play
from model.measures import OUTCOME
from model.refusal import Refusal
from model.state import Records

RUNS_PER_CHUNK = 10
CHUNKS_AHEAD = 4
SECONDS_BETWEEN_LOOKS = 1.0

type Progress = Callable[[int], None]


def play_all(
    runs: Runs | Sequence[Run],
    workers: int,
    progress: Progress | None = None,
    engine: str = ENSEMBLE,
    months: Records | None = None,
) -> Records:
    """Return the outcomes of all runs, in their order, of type ``measures.OUTCOME``.

    Args:
        runs: the runs.
        workers: threads of the array engine, or processes of the readable one.
        progress: called with the number of runs that have been finished anew.
        engine: one of ``engines.ENGINES``; both give the same bytes.
        months: shape (runs, months + 1), ``measures.months.MONTHLY``, to measure the
            months of each run in; by the array engine only.

    Raises:
        ValueError: months are asked of the readable engine.
    """
    if months is not None and engine != ENSEMBLE:
        raise ValueError("months of many runs are measured by the array engine")
    report = progress or (lambda _: None)
    asked = runs if isinstance(runs, Runs) else Runs.of(runs)
    if len(asked) == 0:
        return np.zeros(0, OUTCOME)
    if engine == ENSEMBLE:
        return play_ensemble(asked, workers, report, months)
    return _play_readable(asked, workers, report)


def _play_readable(runs: Runs, workers: int, report: Progress) -> Records:
    """Play groups of agents, here or in processes."""
    if workers == 1 or len(runs) <= RUNS_PER_CHUNK:
        rows = np.zeros(len(runs), OUTCOME)
        for place, run in enumerate(runs):
            rows[place] = tuple(play(*run).values())
            report(1)
        return rows
    if not are_rules_compiled():
        # Compiled once here, or every worker would compile the same rules.
        play(runs[0].parameters, 0, 0)
    return _play_in_processes(runs, workers, report)


def _play_in_processes(runs: Runs, workers: int, report: Progress) -> Records:
    """Play chunks in worker processes; a bounded number of chunks waits."""
    chunks = _chunks(runs)
    done: dict[int, Records] = {}
    waiting: dict[Future[Records], int] = {}
    executor = ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=prepare_worker,
        initargs=(os.getpid(),),
    )
    try:
        for number, chunk in chunks:
            # Any of them may start one more worker.
            with interrupts_deferred():
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
    return np.concatenate([done[number] for number in sorted(done)])


@contextmanager
def interrupts_deferred() -> Iterator[None]:
    """Let an interrupt wait; processes that are started meanwhile never see any.

    A process inherits which signals are blocked. One that is interrupted while its
    interpreter starts would print a traceback, and so would one whose parent is
    interrupted while it sends what there is to do.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not is_main or not hasattr(signal, "pthread_sigmask"):
        # Only the main thread can be interrupted, and only it may change that.
        yield
        return
    arrived: list[int] = []
    usual = signal.signal(signal.SIGINT, lambda number, _: arrived.append(number))
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        signal.signal(signal.SIGINT, usual)
    if arrived:
        raise KeyboardInterrupt


def _chunks(runs: Runs) -> Iterator[tuple[int, list[Run]]]:
    """Yield numbered pieces of the runs."""
    for number, start in enumerate(range(0, len(runs), RUNS_PER_CHUNK)):
        yield number, list(runs.part(start, start + RUNS_PER_CHUNK))


def _collect(
    waiting: dict[Future[Records], int],
    done: dict[int, Records],
    report: Progress,
) -> None:
    """Wait for at least one chunk and take what is finished."""
    finished, _ = wait(waiting, return_when=FIRST_COMPLETED)
    for future in finished:
        rows = future.result()
        done[waiting.pop(future)] = rows
        report(len(rows))


def play_chunk(runs: list[Run]) -> Records:
    """Return the outcomes of a few runs by the readable engine.

    Args:
        runs: the runs.
    """
    return np.array([tuple(play(*run).values()) for run in runs], OUTCOME)


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
