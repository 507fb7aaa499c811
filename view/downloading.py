"""The files of a run that can be taken home: tables, scenario, net."""

import io
import json
from collections.abc import Callable

import pandas as pd

from experiments.files import csv_bytes
from experiments.net_export import gexf_of, net_through_time
from experiments.scenario_file import file_of
from experiments.trajectory import Trajectory
from view.watching import trajectory_of
from view.wishes import Wish

PATH = "/download/"
"""Where the addresses of files begin."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so is taken for a formula by programs for tables."""


def _months_csv(trajectory: Trajectory) -> bytes:
    """Return the table of months as CSV."""
    return csv_bytes(without_formulas(trajectory.months()))


def _months_parquet(trajectory: Trajectory) -> bytes:
    """Return the table of months as Parquet."""
    file = io.BytesIO()
    trajectory.months().to_parquet(file, index=False)
    return file.getvalue()


def _events_csv(trajectory: Trajectory) -> bytes:
    """Return the table of events as CSV."""
    return csv_bytes(without_formulas(trajectory.events_table()))


def _scenario_toml(trajectory: Trajectory) -> bytes:
    """Return the scenario file that plays the same group."""
    luck = f"--seed {trajectory.seed} --replicate {trajectory.replicate}"
    note = f"Plays the same group: circles run FILE {luck}"
    return file_of(trajectory.scenario, note).encode()


def _net_gexf(trajectory: Trajectory) -> bytes:
    """Return the net of all months for Gephi."""
    return gexf_of(net_through_time(trajectory))


KINDS: dict[str, tuple[str, str, Callable[[Trajectory], bytes]]] = {
    "months.csv": ("Months (CSV)", "text/csv; charset=utf-8", _months_csv),
    "months.parquet": (
        "Months (Parquet)",
        "application/vnd.apache.parquet",
        _months_parquet,
    ),
    "events.csv": ("Events (CSV)", "text/csv; charset=utf-8", _events_csv),
    "scenario.toml": ("Scenario file (TOML)", "application/toml", _scenario_toml),
    "net.gexf": ("Net, all months (GEXF)", "application/gexf+xml", _net_gexf),
}
"""Name of each file: what it is called on the page, its type, what writes it."""


def without_formulas(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table whose texts no program for tables takes for formulas.

    Args:
        table: numbers stay as they are.
    """
    return table.map(
        lambda value: (
            f"'{value}"
            if isinstance(value, str) and value.startswith(FORMULA)
            else value
        )
    )


def content_of(kind: str, wish: Wish) -> bytes:
    """Return the content of a file of a run, which is played for it anew.

    Args:
        kind: one of ``KINDS``.
        wish: which group.
    """
    return KINDS[kind][2](trajectory_of(wish))


def name_of(kind: str, wish: Wish) -> str:
    """Return the name under which a file is kept: words of the model and numbers.

    Args:
        kind: one of ``KINDS``.
        wish: which group.
    """
    changed = "-changed" if wish.values else ""
    stem = f"{wish.scenario}{changed}-seed{wish.seed}-replicate{wish.replicate}"
    what, _, ending = kind.partition(".")
    return f"{stem}.{ending}" if what == "scenario" else f"{stem}-{what}.{ending}"


def files(wish: Wish) -> str:
    """Return address and name of each file of a run, as JSON.

    Args:
        wish: which group.
    """
    query = f"?{wish.query}" if wish.query else ""
    return json.dumps([[f"{PATH}{kind}{query}", KINDS[kind][0]] for kind in KINDS])
