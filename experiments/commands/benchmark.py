"""``circles benchmark``: speed and memory of both engines on this machine."""

from typing import Any

from rich.table import Table

from experiments.asking import check_count
from experiments.benchmarking import timing
from experiments.benchmarking.floors import floors
from experiments.benchmarking.memory import memory
from experiments.benchmarking.relationships import relationships
from experiments.commands.console import console, prepare, print_json
from experiments.engines import ENSEMBLE
from experiments.files import json_bytes
from experiments.options import USUAL_RUNS
from experiments.provenance import machine
from experiments.writing import usable_folder, write_all
from model.parameters.parameters import Parameters

MOST_RUNS = 10_000
COLUMNS = ("", "agents ms", "arrays ms", "runs/s", "times as fast", "in draws")
STANDARD = "5 members, 60 customers, 36 + 12 + 24 months, technology 0.3"


def measure(asked: int | None, out: str | None, as_json: bool) -> None:
    """Measure, print, and write it down if asked to.

    Args:
        asked: runs of the readable engine to measure; ``USUAL_RUNS`` if None.
        out: folder for benchmark.json and its figure, or None.
        as_json: print JSON alone on standard output.
    """
    runs = USUAL_RUNS if asked is None else asked
    check_count("--runs", runs, 1, MOST_RUNS)
    folder = None if out is None else usable_folder(out)
    prepare(ENSEMBLE)
    figures = measured(runs)
    if folder:
        from experiments.benchmarking.figure import benchmark_figure
        from experiments.comparing.figures import image_bytes

        image = image_bytes(benchmark_figure(figures), "png")
        write_all(
            folder, {"benchmark.json": json_bytes(figures), "benchmark.png": image}
        )
    if as_json:
        print_json(figures)
        return
    _print(figures)


def measured(runs: int) -> dict[str, Any]:
    """Return everything that is measured.

    Args:
        runs: runs of the readable engine to measure.
    """
    point = Parameters()
    timing.engines_side_by_side(point, 1)
    engines = {
        form: timing.engines_side_by_side(Parameters(orientation=at), runs)
        for form, at in timing.FORMS.items()
    }
    least = floors(point, min(runs, 20))
    return {
        "machine": machine(),
        "standard": STANDARD,
        "runs": runs,
        "engines": engines,
        "floors": least,
        "active_relationship_months": {
            form: relationships(Parameters(orientation=at))
            for form, at in timing.FORMS.items()
        },
        "ensemble_of_one": timing.ensemble_of_one(point, runs),
        "times_as_fast_by_threads": timing.scaling(point),
        "founding_ms": timing.founding_ms(point, runs),
        "readable_phases_ms_a_run": timing.phases_ms(point, runs),
        "memory": memory(point, runs),
    }


def _print(figures: dict[str, Any]) -> None:
    """Print what was measured."""
    out = console()
    out.print(f"One group: {figures['standard']}; everything on\n")
    table = Table(box=None, pad_edge=False)
    for column in COLUMNS:
        table.add_column(column, justify="left" if not column else "right")
    for form, times in figures["engines"].items():
        table.add_row(
            form,
            f"{times['readable_ms']:.1f}",
            f"{times['ensemble_ms']:.2f}",
            f"{times['ensemble_runs_a_second']:,.0f}",
            f"{times['ratio']:.0f}",
            f"{times['ensemble_in_single_draws']:,.0f}",
        )
    out.print(table)
    out.print("(one core each, played in turn, outcomes included; medians. In draws: a")
    out.print("run by arrays takes as long as so many single draws of luck.)\n")
    least, one = figures["floors"], figures["ensemble_of_one"]
    for line in (
        f"Of a run by arrays, its {least['draws_a_run']:,.0f} draws alone take "
        f"{least['draws_alone_ms']:.2f} ms; all tables each month alone take "
        f"{least['tables_read_and_written_alone_ms']:.2f} ms.",
        f"A single group by arrays: {one['outcomes_ms']:.1f} ms; with a state each "
        f"month {one['month_end_states_ms']:.1f} ms.",
    ):
        out.print(line, soft_wrap=True)
    _print_relationships(figures["active_relationship_months"])
    for threads, ratio in figures["times_as_fast_by_threads"].items():
        out.print(f"{threads} threads are {ratio:.2f} times as fast as one.")
    _print_memory(figures["memory"])
    phases = figures["readable_phases_ms_a_run"]
    total = sum(phases.values())
    out.print("\nShare of a run of agents by phase (market-oriented):")
    for phase, spent in phases.items():
        out.print(f"  {phase:30} {spent / total:6.1%}")


def _print_relationships(by_form: dict[str, dict[str, float]]) -> None:
    """Print what the months of relationships in talks or business take."""
    further = ", ".join(
        f"{cost['ns_for_a_further_one']:.0f} ± "
        f"{2 * cost['its_standard_error_ns']:.0f} ({form})"
        for form, cost in by_form.items()
    )
    each = ", ".join(f"{cost['ns_of_a_run_for_each']:.0f}" for cost in by_form.values())
    console().print(
        f"A further month of a relationship in talks or business: ns {further}; the "
        f"whole run divided by all of them: ns {each}.",
        soft_wrap=True,
    )


def _print_memory(taken: dict[str, float]) -> None:
    """Print what memory runs take."""
    out = console()
    out.print(
        f"Memory left behind by a run: {taken['readable_left_by_a_run_kb']:.2f} kB "
        f"(agents), {taken['ensemble_left_by_a_run_kb']:.3f} kB (arrays); "
        f"a thread of arrays holds "
        f"{taken['ensemble_held_by_a_thread_kb'] / 1024:.1f} MB, a row of results "
        f"{taken['ensemble_row_of_results_kb'] * 1024:.0f} bytes.",
        soft_wrap=True,
    )
