"""``circles benchmark``: speed and memory on this machine, side by side."""

import gc
import statistics
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from rich.table import Table

from agents import ExportPartnerGroup
from experiments.asking import check_count
from experiments.commands.console import console, print_json
from experiments.files import json_bytes, usable_folder, write_all
from experiments.provenance import machine
from experiments.trajectory import play
from model.founding import found
from model.parameters.parameters import Parameters
from model.schedule import MONTH
from model.streams import uniform

MOST_RUNS = 10_000
DRAWS = 100_000
SHORT_RUNS = 2000
MILLISECONDS = 1000.0
FORMS = {"market-oriented": 0.0, "customer-oriented": 0.5, "system-oriented": 1.0}


def measure(runs: int, out: str | None, as_json: bool) -> None:
    """Measure, print, and write it down if asked to.

    Args:
        runs: runs to measure.
        out: folder for benchmark.json, or None.
        as_json: print JSON alone on standard output.
    """
    check_count("--runs", runs, 1, MOST_RUNS)
    folder = None if out is None else usable_folder(out)
    play(Parameters(), 0, 0)
    found_figures = {
        "machine": machine(),
        "standard": "5 members, 60 customers, 36 + 24 months, technology 0.3",
        "runs": runs,
        "run_ms": {form: _run_ms(at, runs) for form, at in FORMS.items()},
        "with_month_end_states_ms": _times_ms(_play_with_states, runs),
        "founding_ms": _times_ms(lambda r: found(Parameters(), 0, r), runs),
        "phases_ms_a_run": _phases_ms(runs),
        "draw_us": _draw_us(),
        "memory_growth_kb_a_run": _memory_growth_kb(runs),
    }
    if folder:
        write_all(folder, {"benchmark.json": json_bytes(found_figures)})
    if as_json:
        print_json(found_figures)
        return
    _print(found_figures)


def _times_ms(call: Callable[[int], object], runs: int) -> dict[str, float]:
    """Return median and fastest time of a call, milliseconds."""
    times = []
    for replicate in range(runs):
        start = time.perf_counter()
        call(replicate)
        times.append((time.perf_counter() - start) * MILLISECONDS)
    return {"median": statistics.median(times), "fastest": min(times)}


def _run_ms(orientation: float, runs: int) -> dict[str, float]:
    """Return the time of one group, outcomes included, milliseconds."""
    parameters = Parameters(orientation=orientation)
    return _times_ms(lambda replicate: play(parameters, 0, replicate), runs)


def _play_with_states(replicate: int) -> None:
    """Play a group and take its state at the end of each month."""
    parameters = Parameters()
    group = ExportPartnerGroup(parameters, 0, replicate)
    for _ in range(parameters.months):
        group.step()
        group.snapshot()


def _phases_ms(runs: int) -> dict[str, float]:
    """Return the time each phase takes in a run, mean in milliseconds."""
    spent: dict[str, float] = defaultdict(float)

    class Timed:
        """Plays a group phase by phase and keeps the time."""

        def __init__(self, group: ExportPartnerGroup) -> None:
            self.group = group

        def step(self) -> None:
            """Play one month."""
            group = self.group
            group.begin_month()
            for phase in MONTH:
                start = time.perf_counter()
                getattr(group, phase)()
                spent[phase] += (time.perf_counter() - start) * MILLISECONDS / runs

    parameters = Parameters()
    for replicate in range(runs):
        timed = Timed(ExportPartnerGroup(parameters, 0, replicate))
        for _ in range(parameters.months):
            timed.step()
    return dict(spent)


def _draw_us() -> float:
    """Return the time of one addressed draw from Python, microseconds."""
    start = time.perf_counter()
    for whom in range(DRAWS):
        uniform(1, 2, 3, 4, 5, whom)
    return (time.perf_counter() - start) * MILLISECONDS * MILLISECONDS / DRAWS


def _memory_growth_kb(runs: int) -> float:
    """Return how much memory a run leaves behind, kB; about 0 is what it should be.

    Python keeps the names of the last few thousand attributes it looked up; short
    runs fill that first, or it would be taken for memory that runs leave behind.
    """
    tracemalloc.start()
    short = Parameters(project_months=6, follow_up_months=0, n_customers=8)
    for replicate in range(SHORT_RUNS):
        play(short, 0, replicate)
    gc.collect()
    before, _ = tracemalloc.get_traced_memory()
    for replicate in range(runs):
        play(Parameters(), 0, replicate)
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before) / 1024 / runs


def _print(figures: dict[str, Any]) -> None:
    """Print what was measured."""
    out = console()
    out.print(f"One group: {figures['standard']}; {figures['runs']} runs\n")
    table = Table(box=None, pad_edge=False)
    for column in ("", "median ms", "fastest ms"):
        table.add_column(column, justify="left" if not column else "right")
    rows = {
        **figures["run_ms"],
        "with month-end states": figures["with_month_end_states_ms"],
        "founding alone": figures["founding_ms"],
    }
    for name, times in rows.items():
        table.add_row(name, f"{times['median']:.1f}", f"{times['fastest']:.1f}")
    out.print(table)
    total = 0.0
    for spent in figures["phases_ms_a_run"].values():
        total += spent
    out.print("\nShare of a run by phase (market-oriented):")
    for phase, spent in figures["phases_ms_a_run"].items():
        out.print(f"  {phase:30} {spent / total:6.1%}")
    out.print(f"\nOne draw from Python: {figures['draw_us']:.2f} us")
    out.print(
        f"Memory left behind by a run: {figures['memory_growth_kb_a_run']:.2f} kB"
    )
