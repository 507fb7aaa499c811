"""What a worker does with a chunk: play its runs, and hand back the finished part.

A run that fails is a row with its error: one bad point does not end a sweep.
"""

import os
import socket
import threading
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from experiments.compiling import compile_kernels
from experiments.engines import ENSEMBLE
from experiments.ensembles import GROUPS_PER_CHUNK, records_player
from experiments.studies.study import DUMMY
from experiments.sweeps.environment import check_environment
from experiments.sweeps.parts import encoded, part_name
from experiments.sweeps.tasks import Task
from experiments.trajectory import play
from model.measures import OUTCOME
from model.parameters.checking import plain
from model.parameters.parameters import RECORD, Parameters, as_record
from model.state import Records

MOST_CHARACTERS = 200

_one_compiles = threading.Lock()
"""Threads of one worker must not compile the same kernels at once."""


class Played(NamedTuple):
    """A chunk that has been played.

    Attributes:
        number: of the chunk.
        name: of its part.
        content: the part, a Parquet file.
        n_runs: how many runs it has.
        n_failed: how many of them failed.
    """

    number: int
    name: str
    content: bytes
    n_runs: int
    n_failed: int


type Player = Callable[[Task, str], Played]
"""Plays a task with an engine; a function that another process finds by its name."""


def play_task(task: Task, engine: str) -> Played:
    """Play a chunk, and return its part; the same bytes by either engine.

    Args:
        task: what to play.
        engine: one of ``engines.ENGINES``.

    Raises:
        experiments.sweeps.environment.Mismatch: this worker has another model, or
            is another kind of machine, than the plan.
    """
    where = f"worker {os.getpid()} on {socket.gethostname()}"
    check_environment(task.environment, where)
    rows, errors = (_by_arrays if engine == ENSEMBLE else _by_agents)(task)
    content = encoded(task, rows, errors)
    name = part_name(task.number, task.key(), content)
    return Played(task.number, name, content, len(rows), len(errors))


def _by_arrays(task: Task) -> tuple[Records, dict[int, str]]:
    """Play groups by arrays; where some fail, one after the other."""
    with _one_compiles:
        compile_kernels()
    play_records, points = records_player(), _points_table(task)
    rows = np.zeros(len(task.which), OUTCOME)
    errors: dict[int, str] = {}
    for first in range(0, len(rows), GROUPS_PER_CHUNK):
        part = slice(first, first + GROUPS_PER_CHUNK)
        try:
            rows[part] = play_records(points, task.which[part], task.luck[part])
        except MemoryError:
            raise
        except Exception:
            for k in range(first, min(part.stop, len(rows))):
                one = slice(k, k + 1)
                try:
                    rows[one] = play_records(points, task.which[one], task.luck[one])
                except Exception as error:
                    errors[k] = _told_by_agents(task, k, error)
    return rows, errors


def _points_table(task: Task) -> Records:
    """Return the points of a task as records; the plan has checked each of them."""
    table = np.zeros(int(task.which.max()) + 1, RECORD)
    table[:] = as_record(Parameters(**task.base))
    for name, values in task.values.items():
        if name != DUMMY:
            table[name] = values
    return table


def _told_by_agents(task: Task, place: int, error: Exception) -> str:
    """Return why a run failed, in the words of the engine that is the specification."""
    try:
        _played_by_agents(task, place)
    except Exception as told:
        return _in_words(told)
    return f"by arrays alone, see circles check-engines: {_in_words(error)}"


def _by_agents(task: Task) -> tuple[Records, dict[int, str]]:
    """Play groups of agents, one after the other."""
    rows = np.zeros(len(task.which), OUTCOME)
    errors: dict[int, str] = {}
    for place in range(len(rows)):
        try:
            rows[place] = _played_by_agents(task, place)
        except MemoryError:
            raise
        except Exception as error:
            errors[place] = _in_words(error)
    return rows, errors


def _played_by_agents(task: Task, place: int) -> tuple[float, ...]:
    """Return the outcomes of one run by the readable engine."""
    values = {
        name: column[task.which[place]].item()
        for name, column in task.values.items()
        if name != DUMMY
    }
    seed, replicate = task.luck[place].tolist()
    outcomes = play(Parameters(**{**task.base, **values}), seed, replicate)
    return tuple(outcomes.values())


def _in_words(error: Exception) -> str:
    """Return an error on one line."""
    return plain(f"{type(error).__name__}: {error}", MOST_CHARACTERS)
