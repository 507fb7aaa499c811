"""Memory that runs leave behind, and that a thread of the array engine holds."""

import gc
import tracemalloc
from collections.abc import Callable

from experiments.benchmarking.timing import Figures, _played
from experiments.runs import crossed
from experiments.trajectory import play
from model.ensemble.desk import new_desk
from model.parameters.parameters import Parameters

RUNS_OF_THE_ENSEMBLE = 64
SHORT_RUNS = 2000


def memory(parameters: Parameters, runs: int) -> Figures:
    """Return memory that runs leave behind, and that a thread holds, kB.

    Python keeps the names of the last few thousand attributes it looked up; short
    runs fill that first, or it would be taken for memory that runs leave behind.

    Args:
        parameters: the point that is played.
        runs: how many runs are measured.
    """
    short = Parameters(project_months=6, follow_up_months=0, n_customers=8)
    tracemalloc.start()
    for world in range(SHORT_RUNS):
        play(short, 0, world)
    readable = _growth_kb(lambda: [play(parameters, 0, w) for w in range(runs)])
    bundle = crossed([parameters], 1, RUNS_OF_THE_ENSEMBLE)
    _played(bundle)
    ensemble = _growth_kb(lambda: [_played(bundle) for _ in range(runs)])
    tracemalloc.stop()
    desk = new_desk()
    return {
        "readable_left_by_a_run_kb": readable / runs,
        "ensemble_left_by_a_run_kb": ensemble / (runs * RUNS_OF_THE_ENSEMBLE),
        "ensemble_held_by_a_thread_kb": sum(table.nbytes for table in desk) / 1024,
        "ensemble_row_of_results_kb": _played(bundle).itemsize / 1024,
    }


def _growth_kb(call: Callable[[], object]) -> float:
    """Return how much memory a call leaves behind, kB."""
    gc.collect()
    before, _ = tracemalloc.get_traced_memory()
    call()
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    return (after - before) / 1024
