"""Workers that something happens to, for tests of what is lost then (nothing)."""

import os
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

from experiments.sweeps.tasks import Task

if TYPE_CHECKING:
    from experiments.sweeps.playing import Played

CURSED = 3
"""Number of the chunk that ends its worker."""
MARK = "CIRCLES_TEST_MARK"
"""Names a file that is there once a worker has been ended."""


def _play(task: Task, engine: str) -> "Played":
    """Play a task; a worker that is ended before need not load the engine."""
    from experiments.sweeps.playing import play_task

    return play_task(task, engine)


def end_worker_always(task: Task, engine: str) -> "Played":
    """Play a task; one chunk ends its worker each time, as a full memory would.

    Args:
        task: what to play.
        engine: which engine plays.
    """
    if task.number == CURSED:
        os.kill(os.getpid(), signal.SIGKILL)
    return _play(task, engine)


def end_worker_once(task: Task, engine: str) -> "Played":
    """Play a task; one chunk ends its worker the first time.

    Args:
        task: what to play.
        engine: which engine plays.
    """
    mark = Path(os.environ[MARK])
    if task.number == CURSED and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return _play(task, engine)


def play_backwards(task: Task, engine: str) -> "Played":
    """Play a task; the earlier a chunk stands, the later it is finished.

    Args:
        task: what to play.
        engine: which engine plays.
    """
    time.sleep(0.3 / (1 + task.number))
    return _play(task, engine)


def play_never(task: Task, engine: str) -> "Played":
    """Fail if anything is played at all.

    Args:
        task: what to play.
        engine: which engine plays.
    """
    raise AssertionError(f"chunk {task.number} is played again by {engine}")


def break_disk(task: Task, engine: str) -> "Played":
    """Play some chunks, then leave the folder of parts without a way to write.

    Args:
        task: what to play.
        engine: which engine plays.
    """
    played = _play(task, engine)
    if task.number == CURSED:
        return played._replace(name=f"{'long' * 100}{played.name}")
    return played
