"""``circles compare``: organisation forms side by side, on the same luck."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from experiments.asking import changes
from experiments.commands.comparison_table import print_comparison
from experiments.commands.console import console, print_json, progress_of, say
from experiments.comparing.arrangements import choose, notes
from experiments.comparing.compared import Comparison
from experiments.comparing.comparison import compare_scenarios, n_runs
from experiments.comparing.headline import findings, headline, second_line
from experiments.files import json_bytes, usable_folder, write_all
from experiments.manifest import (
    IMAGES,
    NAME,
    is_rebuilt,
    manifest_of,
    tables_of,
)
from model.compiled import is_compiled
from model.parameters.checking import plain
from model.refusal import Refusal
from model.scenario import Scenario, shipped


def compare_forms(
    names: Sequence[str],
    replicates: int,
    seed: int,
    settings: Sequence[str],
    workers: int | None,
    out: str | None,
    as_json: bool,
    every: bool = False,
) -> None:
    """Compare forms; print what was found, and write it down if asked to.

    Args:
        names: scenarios; the four along Figure 2's diagonal if empty.
        replicates: worlds per cell.
        seed: seed of the study.
        settings: changed parameters, as ``name=value``.
        workers: processes, or None for all cores.
        out: folder for tables, figure and manifest, or None.
        as_json: print JSON alone on standard output.
        every: compare every shipped scenario.
    """
    values = changes(settings)
    chosen = choose(_asked_for(names, every), replicates, seed, values, workers)
    folder = None if out is None else usable_folder(out)
    if folder and is_rebuilt(folder, chosen, replicates, seed, values):
        say(f"{folder} holds this very comparison; it is built anew.")
    for note in notes(chosen, replicates):
        say(f"Note: {note}.")
    start = time.monotonic()
    comparison = _play(chosen, replicates, seed, workers, values)
    seconds = time.monotonic() - start
    if folder:
        write_comparison(comparison, folder, seconds)
    if as_json:
        print_json(json_of(comparison))
        return
    print_comparison(comparison)
    _print_ending(n_runs(len(chosen), replicates), seconds, folder)


def _asked_for(names: Sequence[str], every: bool) -> Sequence[str] | None:
    """Return the names of the scenarios asked for, None if nobody named any."""
    if not every:
        return names or None
    if names:
        raise Refusal(
            f"--all compares every shipped scenario, so '{plain(names[0])}' cannot "
            "be named beside it; leave out one of the two"
        )
    return shipped()


def _play(
    chosen: Sequence[Scenario],
    replicates: int,
    seed: int,
    workers: int | None,
    values: dict[str, Any],
) -> Comparison:
    """Play everything, and tell how far it has come."""
    if not is_compiled():
        say("Compiling the rules (once, about ten seconds) ...")
    total = n_runs(len(chosen), replicates)
    with progress_of(total, "Playing groups") as report:
        return compare_scenarios(chosen, replicates, seed, workers, report, values)


def _print_ending(total: int, seconds: float, folder: Path | None) -> None:
    """Print how long it took and where everything has been written."""
    out = console()
    out.print(f"\n{total:,} groups compared in {seconds:.0f} s.")
    if folder:
        image = folder / IMAGES[0]
        out.print(
            f"Figure: {image}\nTables and manifest: {folder}",
            soft_wrap=True,
            markup=False,
        )
    else:
        out.print("Add --out DIR to keep figure, tables and manifest.")


def write_comparison(comparison: Comparison, folder: Path, seconds: float) -> None:
    """Write tables, figure and manifest.

    Args:
        comparison: what was found.
        folder: where to.
        seconds: wall time, s.
    """
    from experiments.comparing.figures import comparison_figure, image_bytes

    files = tables_of(comparison)
    manifest = manifest_of(comparison, files, seconds)
    figure = comparison_figure(comparison, manifest["sha256"]["outcomes.csv"][:8])
    for name in IMAGES:
        files[name] = image_bytes(figure, Path(name).suffix[1:])
    write_all(folder, {**files, NAME: json_bytes(manifest)})


def json_of(comparison: Comparison) -> dict[str, Any]:
    """Return what was found as plain values.

    Args:
        comparison: what was found.
    """
    return {
        "headline": headline(comparison),
        "second_line": second_line(comparison),
        "findings": findings(comparison),
        "notes": notes(comparison.scenarios, comparison.replicates),
        "seed": comparison.seed,
        "replicates": comparison.replicates,
        "summary": comparison.summary.to_dict("records"),
        "differences": comparison.differences.to_dict("records"),
    }
