"""``circles sweep verify``, ``circles sweep export`` and ``circles columns``."""

import sys
from pathlib import Path

import pandas as pd
from rich.table import Table

from experiments.commands.console import console, print_json, say
from experiments.files import csv_bytes
from experiments.sweeps.columns import every_column
from experiments.sweeps.exporting import (
    DICTIONARY,
    FORMATS,
    OPENED_IN_R,
    PARTS_IN_R,
    export,
)
from experiments.sweeps.kept import read_plan
from experiments.sweeps.looking import faults, state_of
from experiments.writing import usable_folder, write_all
from model.parameters.checking import plain
from model.refusal import Refusal

MOST_TOLD = 20


def verify(folder: str) -> None:
    """Read and hash every part; exit with status 1 if anything is wrong or missing.

    Args:
        folder: of the sweep.
    """
    plan = read_plan(Path(folder))
    found = faults(plan)
    for line in found[:MOST_TOLD]:
        console().print(line, soft_wrap=True, markup=False)
    if found:
        console().print(f"{len(found):,} faults; circles sweep resume {folder} mends.")
        sys.exit(1)
    console().print(
        f"{plan.n_runs:,} runs in {len(plan.chunks):,} parts: every part is there "
        "and has the bytes that it was written with."
    )


def export_rows(folder: str, kind: str, out: str) -> None:
    """Write the rows of a sweep for another program.

    Args:
        folder: of the sweep.
        kind: which format.
        out: folder to write into.
    """
    if kind not in FORMATS:
        raise Refusal(f"--format {plain(kind)}: use {', '.join(FORMATS)}")
    plan = read_plan(Path(folder))
    state = state_of(plan)
    if not state.n_played:
        raise Refusal(
            f"{plain(folder, 150)}: nothing has been played; circles sweep run {folder}"
        )
    if state.n_missing:
        say(f"Note: {state.n_missing:,} of {plan.n_runs:,} runs are missing as yet.")
    path = export(plan, usable_folder(out), kind)
    lines = (
        f"Rows: {path}",
        f"What each column means: {path.with_name(DICTIONARY)}",
        f"In R: {OPENED_IN_R[kind].format(path)}",
        f"The parts themselves, in R: {PARTS_IN_R.format(plan.folder / 'parts')}",
    )
    for line in lines:
        console().print(line, soft_wrap=True, markup=False)


def tell_columns(folder: str | None, out: str | None, as_json: bool) -> None:
    """Print the data dictionary: every column with its unit.

    Args:
        folder: of a sweep, or None for all columns that any sweep can have.
        out: folder for the dictionary as a table (CSV), or None.
        as_json: print JSON alone.
    """
    every = every_column() if folder is None else read_plan(Path(folder)).dictionary()
    if out is not None:
        write_all(usable_folder(out), {DICTIONARY: csv_bytes(every)})
    if as_json:
        print_json(every.to_dict("records"))
        return
    console().print(_as_table(every))


def _as_table(every: pd.DataFrame) -> Table:
    """Return the dictionary as a table for people."""
    table = Table(box=None, pad_edge=False)
    for name in ("column", "kind", "unit", "meaning"):
        table.add_column(name, overflow="fold")
    for row in every.to_dict("records"):
        table.add_row(*(row[name] for name in ("column", "kind", "unit", "meaning")))
    return table
