"""``circles compare``: organisation forms side by side, on the same luck."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.table import Table

from experiments.arrangements import ARRANGEMENTS, choose
from experiments.asking import changes
from experiments.commands.console import console, print_json, progress_of, say
from experiments.comparison import Comparison, compare_scenarios, n_runs
from experiments.files import json_bytes, usable_folder, write_all
from experiments.headline import findings, headline, scenario_order
from experiments.manifest import NAME, manifest_of, tables_of
from model.compiled import is_compiled

SHOWN = (
    ("exports_eur", "exports, kEUR", 1000.0, 0),
    ("first_deals_in_project", "first deals in project", 1.0, 1),
    ("first_deals", "first deals in all", 1.0, 1),
    ("deal_cycle_months", "months contact to deal", 1.0, 1),
    ("commitment", "commitment at project end", 1.0, 2),
    ("public_cost_per_deal_eur", "public kEUR per deal", 1000.0, 1),
)


def compare_forms(
    names: Sequence[str],
    replicates: int,
    seed: int,
    settings: Sequence[str],
    workers: int | None,
    out: str | None,
    as_json: bool,
) -> None:
    """Compare forms; print what was found, and write it down if asked to.

    Args:
        names: scenarios; all shipped ones if empty.
        replicates: worlds per cell.
        seed: seed of the study.
        settings: changed parameters, as ``name=value``.
        workers: processes, or None for all cores.
        out: folder for tables, figure and manifest, or None.
        as_json: print JSON alone on standard output.
    """
    chosen = choose(names or None, replicates, seed, changes(settings), workers)
    folder = None if out is None else usable_folder(out)
    if not is_compiled():
        say("Compiling the rules (once, about ten seconds) ...")
    start = time.monotonic()
    total = n_runs(len(chosen), replicates)
    with progress_of(total, "Playing groups") as report:
        comparison = compare_scenarios(chosen, replicates, seed, workers, report)
    seconds = time.monotonic() - start
    written = write_comparison(comparison, folder, seconds) if folder else []
    if as_json:
        print_json(json_of(comparison))
        return
    print_comparison(comparison)
    console().print(f"\n{total:,} groups played in {seconds:.0f} s.")
    if written:
        console().print(
            f"Figure: {written[0]}\nTables and manifest: {folder}", soft_wrap=True
        )
    else:
        console().print("Add --out DIR to keep figure, tables and manifest.")


def write_comparison(
    comparison: Comparison, folder: Path, seconds: float
) -> list[Path]:
    """Write figure, tables and manifest; return the figure's file first.

    Args:
        comparison: what was found.
        folder: where to.
        seconds: wall time, s.
    """
    from experiments.figures import comparison_figure, image_bytes

    files = tables_of(comparison)
    manifest = manifest_of(comparison, files, seconds)
    figure = comparison_figure(comparison, manifest["sha256"]["outcomes.csv"][:8])
    files["comparison.png"] = image_bytes(figure, "png")
    files["comparison.svg"] = image_bytes(figure, "svg")
    write_all(folder, {**files, NAME: json_bytes(manifest)})
    return [folder / "comparison.png", *(folder / name for name in files)]


def json_of(comparison: Comparison) -> dict[str, Any]:
    """Return what was found as plain values.

    Args:
        comparison: what was found.
    """
    return {
        "headline": headline(comparison),
        "findings": findings(comparison),
        "seed": comparison.seed,
        "replicates": comparison.replicates,
        "summary": comparison.summary.to_dict("records"),
        "differences": comparison.differences.to_dict("records"),
    }


def print_comparison(comparison: Comparison) -> None:
    """Print a table for each scenario, and what it says in words.

    Args:
        comparison: what was found.
    """
    out = console()
    titles = {scenario.name: scenario.title for scenario in comparison.scenarios}
    for name in scenario_order(comparison):
        table = Table(
            title=f"{titles[name]}: mean of {comparison.replicates} worlds, "
            "± half of the 95 % interval",
            title_justify="left",
            box=None,
            pad_edge=False,
        )
        table.add_column("")
        for arrangement in ARRANGEMENTS:
            table.add_column(arrangement, justify="right")
        for outcome, label, unit, digits in SHOWN:
            cells = [
                _cell(comparison, name, arrangement, outcome, unit, digits)
                for arrangement in ARRANGEMENTS
            ]
            table.add_row(label, *cells)
        out.print(table)
        out.print()
    out.print(f"[bold]{headline(comparison)}.[/bold]")
    for finding in findings(comparison):
        out.print(f"- {finding}")


def _cell(
    comparison: Comparison,
    scenario: str,
    arrangement: str,
    outcome: str,
    unit: float,
    digits: int,
) -> str:
    """Return a mean and half of its interval, or a dash where there is none."""
    rows = comparison.summary.query(
        "scenario == @scenario and arrangement == @arrangement and outcome == @outcome"
    )
    row = rows.iloc[0]
    if row["n"] == 0:
        return "-"
    mean = f"{row['mean'] / unit:,.{digits}f}"
    of_all = "" if row["n"] == comparison.replicates else f" (n={row['n']})"
    if row["n"] == 1:
        return f"{mean}{of_all}"
    return f"{mean} ± {(row['high'] - row['mean']) / unit:,.{digits}f}{of_all}"
