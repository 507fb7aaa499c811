"""Measuring both engines in turn, so that a busy machine slows both alike."""

import gc
import statistics
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from agents import ExportPartnerGroup
from experiments.ensembles import play_ensemble
from experiments.runs import Runs, cores, crossed
from experiments.trajectory import play
from model.ensemble.floors import draw_only, pass_only
from model.ensemble.playing import (
    Desk,
    history_of,
    new_desk,
    no_choices,
    play_groups,
    points_table,
    states_of,
)
from model.founding import found
from model.parameters.parameters import Parameters
from model.schedule import MONTH
from model.state import Records
from model.vocabulary import Decision, RelationshipStage

FORMS = {"market-oriented": 0.0, "customer-oriented": 0.5, "system-oriented": 1.0}
MILLISECONDS = 1000.0
NANOSECONDS_IN_MS = 1e6
RUNS_OF_THE_ENSEMBLE = 64
RUNS_FOR_THREADS = 400
ROUNDS_FOR_THREADS = 5
SHORT_RUNS = 2000

type Figures = dict[str, float]


def _ms(call: Callable[[], object]) -> float:
    """Return the time of a call, milliseconds."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * MILLISECONDS


def _played(runs: Runs, threads: int = 1) -> Records:
    """Return outcomes of some runs by the array engine."""
    return play_ensemble(runs, threads, lambda _: None)


def engines_side_by_side(parameters: Parameters, rounds: int) -> Figures:
    """Return time a run of both engines, played in turn, and their ratio per core.

    Args:
        parameters: the point that is played.
        rounds: runs of the readable engine; so many bundles of the other one.
    """
    readable, ensemble = [], []
    for world in range(rounds):
        readable.append(_ms(partial(play, parameters, 0, world)))
        bundle = crossed([parameters], world, RUNS_OF_THE_ENSEMBLE)
        taken = _ms(partial(_played, bundle))
        ensemble.append(taken / RUNS_OF_THE_ENSEMBLE)
    ratios = [slow / fast for slow, fast in zip(readable, ensemble, strict=True)]
    return {
        "readable_ms": statistics.median(readable),
        "readable_fastest_ms": min(readable),
        "ensemble_ms": statistics.median(ensemble),
        "ensemble_fastest_ms": min(ensemble),
        "ratio": statistics.median(ratios),
        "ensemble_runs_a_second": MILLISECONDS / statistics.median(ensemble),
        "readable_runs_a_second": MILLISECONDS / statistics.median(readable),
    }


def ensemble_of_one(parameters: Parameters, rounds: int) -> Figures:
    """Return the time of a single group, alone and with a state each month, ms.

    Args:
        parameters: the point that is played.
        rounds: how often.
    """
    alone = [
        _ms(partial(_played, crossed([parameters], world, 1)))
        for world in range(rounds)
    ]
    states = [_ms(partial(states_of, parameters, 0, world)) for world in range(rounds)]
    return {
        "outcomes_ms": statistics.median(alone),
        "month_end_states_ms": statistics.median(states),
    }


def scaling(parameters: Parameters) -> Figures:
    """Return how many times as fast some threads are as one.

    Args:
        parameters: the point that is played.
    """
    found = {}
    for threads in _numbers_of_threads():
        ratios = []
        for seed in range(ROUNDS_FOR_THREADS):
            runs = crossed([parameters], seed, RUNS_FOR_THREADS)
            one = _ms(partial(_played, runs, 1))
            many = _ms(partial(_played, runs, threads))
            ratios.append(one / many)
        found[str(threads)] = statistics.median(ratios)
    return found


def _numbers_of_threads() -> Iterator[int]:
    """Yield 2, 4, 8 ... and all cores."""
    threads = 2
    while threads < cores():
        yield threads
        threads *= 2
    if cores() > 1:
        yield cores()


def floors(parameters: Parameters, worlds: int) -> Figures:
    """Return what a run costs at least: its draws alone, and a pass over its tables.

    Args:
        parameters: the point that is played.
        worlds: over how many worlds draws and relationships are counted.
    """
    draws = statistics.mean(_draws(parameters, world) for world in range(worlds))
    active = statistics.mean(_active(parameters, world) for world in range(worlds))
    desk, history = new_desk(), history_of(parameters, parameters.months + 1)
    play_groups(
        points_table([parameters]),
        np.zeros(1, np.int64),
        np.zeros((1, 2), np.int64),
        desk,
        no_choices(),
        history,
    )
    months = parameters.months
    draw_only(1, 0)
    _pass(1, desk, history)
    drawn = min(_ms(lambda: draw_only(int(draws * 20), 0)) / 20 for _ in range(worlds))
    passed = min(_ms(lambda: _pass(months, desk, history)) for _ in range(worlds))
    return {
        "draws_a_run": draws,
        "draws_alone_ms": drawn,
        "tables_read_and_written_alone_ms": passed,
        "active_relationship_months_a_run": active,
    }


def _pass(months: int, desk: Desk, history: object) -> None:
    """Read and write all tables so many times."""
    pass_only(months, desk, history)  # type: ignore[arg-type]


class _Counting(ExportPartnerGroup):
    """A group that counts its draws."""

    n_draws = 0

    def draw(self, decision: Decision, who: int, whom: int = 0) -> float:
        """Count a draw, and return it."""
        self.n_draws += 1
        return super().draw(decision, who, whom)


def _draws(parameters: Parameters, world: int) -> int:
    """Return how often a run draws luck after founding."""
    group = _Counting(parameters, 0, world)
    for _ in range(parameters.months):
        group.step()
    return group.n_draws


def _active(parameters: Parameters, world: int) -> int:
    """Return how many months relationships in talks or business live in a run."""
    alive = RelationshipStage.PREPARING, RelationshipStage.CUSTOMER
    months = 0
    for state in states_of(parameters, 0, world)[1:]:
        stage = state.relationships["stage"]
        months += int(np.sum((stage >= alive[0]) & (stage <= alive[1])))
    return months


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


def phases_ms(parameters: Parameters, runs: int) -> Figures:
    """Return the time each phase takes in a run of the readable engine, mean in ms.

    Args:
        parameters: the point that is played.
        runs: how many runs.
    """
    spent: dict[str, float] = defaultdict(float)
    for world in range(runs):
        group = ExportPartnerGroup(parameters, 0, world)
        for _ in range(parameters.months):
            group.begin_month()
            for phase in MONTH:
                spent[phase] += _ms(getattr(group, phase)) / runs
    return dict(spent)


def founding_ms(parameters: Parameters, runs: int) -> float:
    """Return the time of founding a group from Python, ms.

    Args:
        parameters: the point that is played.
        runs: how many runs.
    """
    return statistics.median(
        _ms(partial(found, parameters, 0, world)) for world in range(runs)
    )
