"""``circles compare``: organisation forms side by side, on the same luck."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from experiments.asking import changes
from experiments.commands.comparison_table import print_comparison
from experiments.commands.console import (
    console,
    prepare,
    print_json,
    progress_of,
    say,
)
from experiments.comparing.arrangements import choose, notes
from experiments.comparing.compared import Comparison
from experiments.comparing.comparison import compare_scenarios, n_runs
from experiments.comparing.headline import findings, headline, second_line
from experiments.engines import check_engine
from experiments.files import json_bytes
from experiments.manifest import (
    IMAGES,
    NAME,
    is_rebuilt,
    manifest_of,
    tables_of,
)
from experiments.writing import usable_folder, writing
from model.parameters.checking import plain
from model.refusal import Refusal
from model.scenario import Scenario, shipped


class Asked(NamedTuple):
    """What a person wants of a comparison.

    Attributes:
        replicates: worlds per cell.
        seed: seed of the study.
        workers: threads or processes, or None for all cores.
        engine: which engine plays.
        out: folder for tables, figure and manifest, or None.
        as_json: print JSON alone on standard output.
    """

    replicates: int
    seed: int
    workers: int | None
    engine: str
    out: str | None
    as_json: bool


def compare_forms(
    names: Sequence[str], settings: Sequence[str], asked: Asked, every: bool = False
) -> None:
    """Compare forms; print what was found, and write it down if asked to.

    Args:
        names: scenarios; the four along Figure 2's diagonal if empty.
        settings: changed parameters, as ``name=value``.
        asked: what is wanted.
        every: compare every shipped scenario.
    """
    values = changes(settings)
    replicates, seed = asked.replicates, asked.seed
    check_engine(asked.engine)
    chosen = choose(_asked_for(names, every), replicates, seed, values, asked.workers)
    folder = None if asked.out is None else usable_folder(asked.out)
    if folder and is_rebuilt(folder, chosen, replicates, seed, values):
        say(f"{folder} holds this very comparison; it is built anew.")
    for note in notes(chosen, replicates):
        say(f"Note: {note}.")
    prepare(asked.engine)
    start = time.monotonic()
    comparison = _play(chosen, asked, values)
    seconds = time.monotonic() - start
    if folder:
        write_comparison(comparison, folder, seconds, asked.engine)
    if asked.as_json:
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
    chosen: Sequence[Scenario], asked: Asked, values: dict[str, Any]
) -> Comparison:
    """Play everything, and tell how far it has come."""
    total = n_runs(len(chosen), asked.replicates)
    with progress_of(total, "Playing groups") as report:
        return compare_scenarios(
            chosen,
            asked.replicates,
            asked.seed,
            asked.workers,
            report,
            values,
            asked.engine,
        )


def _print_ending(total: int, seconds: float, folder: Path | None) -> None:
    """Print how long it took and where everything has been written."""
    out = console()
    out.print(f"\n{total:,} groups compared in {seconds:.1f} s.")
    if folder:
        image = folder / IMAGES[0]
        out.print(
            f"Figure: {image}\nTables and manifest: {folder}",
            soft_wrap=True,
            markup=False,
        )
    else:
        out.print("Add --out DIR to keep figure, tables and manifest.")


def write_comparison(
    comparison: Comparison, folder: Path, seconds: float, engine: str
) -> None:
    """Write tables, figure and manifest.

    Args:
        comparison: what was found.
        folder: where to.
        seconds: wall time, s.
        engine: which engine played.

    Raises:
        Refusal: a file cannot be written; nothing is changed.
    """
    from experiments.comparing.figures import comparison_figure, image_bytes

    with writing(folder) as results:
        digests = {
            name: results.add(name, pieces)
            for name, pieces in tables_of(comparison).items()
        }
        figure = comparison_figure(comparison, digests["outcomes.csv"][:8])
        for name in IMAGES:
            results.add(name, image_bytes(figure, Path(name).suffix[1:]))
        manifest = manifest_of(comparison, digests, seconds, engine)
        results.add(NAME, json_bytes(manifest))


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
