"""Measuring both engines in turn, so that a busy machine slows both alike."""

import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial

from agents import ExportPartnerGroup
from experiments.ensembles import play_ensemble
from experiments.runs import Runs, cores, crossed
from experiments.trajectory import play
from model.ensemble.floors import draw_singly
from model.ensemble.playing import states_of
from model.founding import found
from model.parameters.parameters import Parameters
from model.schedule import MONTH
from model.state import Records

FORMS = {"market-oriented": 0.0, "customer-oriented": 0.5, "system-oriented": 1.0}
MILLISECONDS = 1000.0
RUNS_OF_THE_ENSEMBLE = 64
SINGLE_DRAWS = 1_000_000
RUNS_FOR_THREADS = 400
ROUNDS_FOR_THREADS = 5

type Figures = dict[str, float]


def milliseconds(call: Callable[[], object]) -> float:
    """Return the time of a call, milliseconds.

    Args:
        call: what is timed.
    """
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * MILLISECONDS


def _played(runs: Runs, threads: int = 1) -> Records:
    """Return outcomes of some runs by the array engine."""
    return play_ensemble(runs, threads, lambda _: None)


def engines_side_by_side(parameters: Parameters, rounds: int) -> Figures:
    """Return time a run of both engines, played in turn, and their ratio per core.

    A run is also told in single draws, which a busy or slow machine slows as much.

    Args:
        parameters: the point that is played.
        rounds: runs of the readable engine; so many bundles of the other one.
    """
    readable, ensemble, in_draws = [], [], []
    draw_singly(1, 0)
    for world in range(rounds):
        readable.append(milliseconds(partial(play, parameters, 0, world)))
        bundle = crossed([parameters], world, RUNS_OF_THE_ENSEMBLE)
        taken = milliseconds(partial(_played, bundle))
        ensemble.append(taken / RUNS_OF_THE_ENSEMBLE)
        drawn = milliseconds(partial(draw_singly, SINGLE_DRAWS, world))
        in_draws.append(ensemble[-1] / drawn * SINGLE_DRAWS)
    ratios = [slow / fast for slow, fast in zip(readable, ensemble, strict=True)]
    return {
        "readable_ms": statistics.median(readable),
        "readable_fastest_ms": min(readable),
        "ensemble_ms": statistics.median(ensemble),
        "ensemble_fastest_ms": min(ensemble),
        "ratio": statistics.median(ratios),
        "ensemble_in_single_draws": statistics.median(in_draws),
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
        milliseconds(partial(_played, crossed([parameters], world, 1)))
        for world in range(rounds)
    ]
    states = [
        milliseconds(partial(states_of, parameters, 0, world))
        for world in range(rounds)
    ]
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
            one = milliseconds(partial(_played, runs, 1))
            many = milliseconds(partial(_played, runs, threads))
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
                spent[phase] += milliseconds(getattr(group, phase)) / runs
    return dict(spent)


def founding_ms(parameters: Parameters, runs: int) -> float:
    """Return the time of founding a group from Python, ms.

    Args:
        parameters: the point that is played.
        runs: how many runs.
    """
    return statistics.median(
        milliseconds(partial(found, parameters, 0, world)) for world in range(runs)
    )
