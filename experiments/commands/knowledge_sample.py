"""``circles knowledge --firms N``: the flows of a larger sample of firms."""

import time
from collections.abc import Sequence
from math import isnan
from pathlib import Path
from typing import Any

from rich.table import Table

from experiments.asking import changes
from experiments.commands.console import console, prepare, print_json, progress_of
from experiments.commands.knowledge import Asked
from experiments.commands.knowledge_files import new_folder, write_found
from experiments.engines import ENSEMBLE
from experiments.knowledge.columns import COLUMNS
from experiments.knowledge.sample import (
    QUESTION,
    Sample,
    points_asked,
    study_sample,
)
from model.parameters.checking import plain
from model.refusal import Refusal

TABLES = ("firms.csv", "columns.csv", "relations.csv")
IMAGES = ("sample.png", "sample.svg")


def tell_sample(
    n_firms: int, names: Sequence[str], settings: Sequence[str], wanted: Asked
) -> None:
    """Draw firms, play their nets; print what goes with more mechanisms.

    Args:
        n_firms: how many.
        names: scenarios; there can be none, since firms are drawn.
        settings: changed parameters, as ``name=value``.
        wanted: what is wanted.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    if names:
        raise Refusal(
            f"--firms draws firms of its own, and there is {plain(names[0])} as well: "
            "give the one or the other"
        )
    values = changes(settings)
    points = points_asked(n_firms, wanted.replicates, wanted.seed, values)
    folder = None if wanted.out is None else new_folder(wanted.out, (*TABLES, *IMAGES))
    prepare(ENSEMBLE)
    with progress_of(n_firms * wanted.replicates, "Playing nets") as report:
        start = time.monotonic()
        found = study_sample(
            points, wanted.replicates, wanted.seed, values, wanted.workers, report
        )
        seconds = time.monotonic() - start
    if folder:
        _write(found, folder, seconds)
    if wanted.as_json:
        print_json(json_of(found))
        return
    _print(found)
    if folder:
        console().print(
            f"Figure: {folder / IMAGES[0]}\nTables and manifest: {folder}",
            soft_wrap=True,
            markup=False,
        )
    else:
        console().print("Add --out DIR to keep tables and manifest.")


def _print(found: Sample) -> None:
    """Print the two tables."""
    out = console()
    out.print(
        f"{len(found.firms)} firms drawn like the eight of paper 000, each in "
        f"{found.replicates} worlds (seed {found.seed}); means and 95 % intervals over "
        "firms",
        style="italic",
        markup=False,
    )
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    for title in ("firms that have it\n(input)", "share of flow\n(result)"):
        table.add_column(title, justify="right")
    for column, row in zip(COLUMNS, found.columns.to_dict("records"), strict=True):
        half = row["share_of_flow_high"] - row["share_of_flow"]
        table.add_row(
            column.title,
            f"{row['firms_with_it']:.0%}",
            f"{row['share_of_flow']:.1%} ± {half:.1%}",
        )
    out.print(table)
    out.print()
    table = Table(box=None, pad_edge=False)
    table.add_column("outcome")
    table.add_column(
        "rank correlation with the\nnumber of mechanisms at hand", justify="right"
    )
    for row in found.relations.to_dict("records"):
        low, high = row["rank_correlation_low"], row["rank_correlation_high"]
        table.add_row(
            row["outcome"].replace("_", " "),
            _relation(row["rank_correlation"], low, high),
        )
    out.print(table)


def _relation(correlation: float, low: float, high: float) -> str:
    """Return a rank correlation with its interval, for a cell."""
    if isnan(correlation):
        return "does not vary"
    return f"{correlation:+.2f} ({low:+.2f} to {high:+.2f})"


def json_of(found: Sample) -> dict[str, Any]:
    """Return what was found as plain values.

    Args:
        found: what flowed.
    """
    return {
        "question": QUESTION,
        "seed": found.seed,
        "replicates": found.replicates,
        "changes": found.changes,
        "columns": found.columns.to_dict("records"),
        "relations": found.relations.to_dict("records"),
        "firms": found.firms.to_dict("records"),
    }


def _write(found: Sample, folder: Path, seconds: float) -> None:
    """Write tables, figure and manifest."""
    from experiments.knowledge.sample_figure import sample_figure

    tables = dict(
        zip(TABLES, (found.firms, found.columns, found.relations), strict=True)
    )
    told = {"firms": len(found.firms)}
    write_found(folder, found, QUESTION, seconds, told, tables, IMAGES, sample_figure)
