"""The files that can be taken home: of a run and its group, and of six groups."""

import io
import json
from collections.abc import Callable, Sequence

import pandas as pd

from experiments.files import csv_bytes
from experiments.net_export import gexf_of, net_through_time
from experiments.scenario_file import file_of
from view.comparing import compared_of, groups
from view.watching import trajectory_of
from view.wishes import Wish

PATH = "/download/"
"""Where the addresses of files begin."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so is taken for a formula by programs for tables."""


def _months_csv(wish: Wish) -> bytes:
    """Return the table of months as CSV."""
    return csv_bytes(without_formulas(trajectory_of(wish).months()))


def _months_parquet(wish: Wish) -> bytes:
    """Return the table of months as Parquet."""
    return _parquet(trajectory_of(wish).months())


def _events_csv(wish: Wish) -> bytes:
    """Return the table of events as CSV."""
    return csv_bytes(without_formulas(trajectory_of(wish).events_table()))


def _scenario_toml(wish: Wish) -> bytes:
    """Return the scenario file that plays the same group."""
    luck = f"--seed {wish.seed} --replicate {wish.replicate}"
    note = f"Plays the same group: circles run FILE {luck}"
    return file_of(wish.played(), note).encode()


def _net_gexf(wish: Wish) -> bytes:
    """Return the net of all months for Gephi."""
    return gexf_of(net_through_time(trajectory_of(wish)))


def _groups_csv(wish: Wish) -> bytes:
    """Return the outcomes of six groups in all worlds as CSV."""
    return csv_bytes(groups(compared_of(wish)))


def _groups_parquet(wish: Wish) -> bytes:
    """Return the outcomes of six groups in all worlds as Parquet."""
    return _parquet(groups(compared_of(wish)))


def _parquet(table: pd.DataFrame) -> bytes:
    """Return a table as Parquet."""
    file = io.BytesIO()
    table.to_parquet(file, index=False)
    return file.getvalue()


PARQUET = "application/vnd.apache.parquet"
KINDS: dict[str, tuple[str, str, Callable[[Wish], bytes]]] = {
    "months.csv": ("Months (CSV)", "text/csv; charset=utf-8", _months_csv),
    "months.parquet": ("Months (Parquet)", PARQUET, _months_parquet),
    "events.csv": ("Events (CSV)", "text/csv; charset=utf-8", _events_csv),
    "scenario.toml": ("Scenario file (TOML)", "application/toml", _scenario_toml),
    "net.gexf": ("Net, all months (GEXF)", "application/gexf+xml", _net_gexf),
    "groups.csv": ("All worlds (CSV)", "text/csv; charset=utf-8", _groups_csv),
    "groups.parquet": ("All worlds (Parquet)", PARQUET, _groups_parquet),
}
"""Name of each file: what it is called on the page, its type, what writes it."""

OF_GROUPS = ("groups.csv", "groups.parquet")
"""Files of page Compare; the others are those of page Watch."""
OF_A_RUN = tuple(kind for kind in KINDS if kind not in OF_GROUPS)


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
    """Return the content of a file; what it tells of is played for it anew.

    Args:
        kind: one of ``KINDS``.
        wish: which group.
    """
    return KINDS[kind][2](wish)


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


def files(wish: Wish, kinds: Sequence[str] = OF_A_RUN) -> str:
    """Return address and name of each file of a page, as JSON.

    Args:
        wish: which group.
        kinds: which files, of ``KINDS``.
    """
    query = f"?{wish.query}" if wish.query else ""
    return json.dumps([[f"{PATH}{kind}{query}", KINDS[kind][0]] for kind in kinds])
