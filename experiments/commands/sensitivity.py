"""``circles sensitivity``: which uncertainty moves an outcome, and which is noise."""

import time
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
from rich.table import Table

from experiments.asking import LARGEST_SEED, changes, check_count, scenario_with
from experiments.commands.console import console, print_json
from experiments.commands.sweep import Asked as Playing
from experiments.commands.sweep import play
from experiments.files import csv_bytes, digest, json_bytes
from experiments.sensitivity.methods import METHODS, method_named, study_of
from experiments.studies.checking import MOST_REPLICATES, check_outcomes
from experiments.studies.study import Study
from experiments.sweeps.kept import read_plan
from experiments.sweeps.looking import state_of
from experiments.sweeps.planning import plan_sweep
from experiments.sweeps.records import manifest_of
from experiments.sweeps.rows import read_rows
from experiments.writing import usable_folder, write_all

SWEEP = "sweep"
TABLE, IMAGES, MANIFEST = (
    "indices.csv",
    ("sensitivity.png", "sensitivity.svg"),
    ("manifest.json"),
)


class Asked(NamedTuple):
    """What a person wants of a sensitivity analysis.

    Attributes:
        method: ``morris``, ``sobol`` or ``pawn``.
        vary: names of the parameters to vary; the scenario's own if empty.
        outcomes: names of the outcomes to analyse.
        points: size of the sample, or None for the method's usual one.
        replicates: worlds of each point.
        seed: of luck, samples and bootstraps.
        out: folder of sweep, table, figure and manifest.
        as_json: print JSON alone.
    """

    method: str
    vary: list[str]
    outcomes: list[str]
    points: int | None
    replicates: int
    seed: int
    out: str
    as_json: bool


def analyse(name: str, settings: list[str], asked: Asked, how: Playing) -> None:
    """Play what the method needs, go on where it was, and tell the indices.

    Args:
        name: a shipped scenario, or a file.
        settings: changed parameters, as ``name=value``.
        asked: what is wanted.
        how: how the sweep is to be played.
    """
    method_named(asked.method)
    check_count("--replicates", asked.replicates, 1, MOST_REPLICATES)
    check_count("--seed", asked.seed, 0, LARGEST_SEED)
    check_outcomes(asked.outcomes)
    study = study_of(
        scenario_with(name, changes(settings)),
        asked.vary,
        asked.outcomes,
        asked.method,
        asked.points,
        asked.replicates,
        asked.seed,
    )
    folder = usable_folder(asked.out)
    plan_sweep(study, folder / SWEEP)
    start = time.monotonic()
    play(str(folder / SWEEP), how, is_quiet=asked.as_json)
    table = _indices(study, asked.method, folder / SWEEP)
    _write(study, asked.method, table, folder, time.monotonic() - start, how)
    if asked.as_json:
        print_json(table.to_dict("records"))
        return
    _print(study, asked.method, table)
    console().print(
        f"\nFigure: {folder / IMAGES[0]}\nTable and manifest: {folder}",
        soft_wrap=True,
        markup=False,
    )


def _indices(study: Study, method: str, sweep: Path) -> pd.DataFrame:
    """Return the indices of what was played."""
    from experiments.sensitivity.analysing import indices_of

    return indices_of(study, method, read_rows(sweep))


def _write(
    study: Study,
    method: str,
    table: pd.DataFrame,
    folder: Path,
    seconds: float,
    how: Playing,
) -> None:
    """Write table, figure and manifest."""
    from experiments.comparing.figures import image_bytes
    from experiments.sensitivity.figure import sensitivity_figure

    files = {TABLE: csv_bytes(table)}
    figure = sensitivity_figure(study, method, table, digest(files[TABLE])[:8])
    state = state_of(read_plan(folder / SWEEP))
    manifest: dict[str, Any] = {
        **manifest_of(state, seconds, how.engine, how.on),
        "method": method,
        "sha256": {TABLE: digest(files[TABLE])},
    }
    for name in IMAGES:
        files[name] = image_bytes(figure, Path(name).suffix[1:])
    write_all(folder, {**files, MANIFEST: json_bytes(manifest)})


def _print(study: Study, method: str, table: pd.DataFrame) -> None:
    """Print the index that ranks, for each outcome."""
    said = METHODS[method]
    for outcome in study.outcomes:
        part = table.query("outcome == @outcome and index == @said.ranks_by")
        shown = Table(
            title=f"{outcome}: {said.ranks_by}", title_justify="left", box=None
        )
        for column in ("parameter", "value", "95 % interval", ""):
            shown.add_column(column, justify="right" if column == "value" else "left")
        for row in part.sort_values("value", ascending=False).to_dict("records"):
            shown.add_row(
                row["parameter"],
                f"{row['value']:,.3g}",
                f"{row['low']:,.3g} to {row['high']:,.3g}",
                "" if row["is_above_noise"] else "no more than noise",
            )
        console().print(shown)
    console().print(f"{said.ranks_by}: {said.meaning}.", soft_wrap=True)
