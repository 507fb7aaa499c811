"""The data dictionary: each column of a sweep's table, its unit and its meaning."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from experiments.studies.study import DUMMY
from model.measures import OUTCOMES
from model.parameters.parameters import passports
from model.refusal import Refusal

KEYS = {
    "point": ("number", "point of the design, from 0; a row of the study's design"),
    "seed": ("number", "seed of the run's luck: circles run --seed"),
    "replicate": ("number", "which of the parallel worlds: circles run --replicate"),
}
ENDS = {
    "status": ("text", "ok; failed: the model stopped; crashed: it ended its worker"),
    "error": ("text", "why a run has no outcomes; empty if it has"),
}
OK, FAILED, CRASHED = "ok", "failed", "crashed"


def dictionary(varied: Sequence[str], outcomes: Sequence[str]) -> pd.DataFrame:
    """Return one row for each column of a sweep's table, in the table's order.

    Args:
        varied: names of the parameters that are varied.
        outcomes: names of the outcomes that are kept.
    """
    rows = [_row(name, "key", *said) for name, said in KEYS.items()]
    rows += [_parameter_row(name) for name in varied]
    said = {outcome.name: outcome for outcome in OUTCOMES}
    rows += [
        _row(name, "outcome", said[name].unit, said[name].meaning)
        if name in said
        else _row(name, "outcome", "", "of another version of the model")
        for name in outcomes
    ]
    rows += [_row(name, "state", *told) for name, told in ENDS.items()]
    return pd.DataFrame(rows)


def every_column() -> pd.DataFrame:
    """Return the dictionary of all columns that any sweep can have."""
    return dictionary(list(passports()), [outcome.name for outcome in OUTCOMES])


def _row(
    name: str, kind: str, unit: str, meaning: str, source: str = ""
) -> dict[str, str]:
    """Return a row of the dictionary."""
    cells = (name, kind, unit, meaning, source)
    return dict(
        zip(("column", "kind", "unit", "meaning", "source"), cells, strict=True)
    )


def _parameter_row(name: str) -> dict[str, str]:
    """Return the row of a parameter."""
    if name == DUMMY:
        return _row(
            name, "dummy", "share", "read by no rule: shows what luck alone does"
        )
    said: Mapping[str, Any] = passports().get(name, {})
    return _row(
        name,
        said.get("kind", "of another version"),
        said.get("unit", ""),
        said.get("meaning", ""),
        said.get("source", ""),
    )


def check_column(name: str, columns: Sequence[str]) -> None:
    """Refuse a column that a table does not have.

    Args:
        name: what is asked for.
        columns: what there is.

    Raises:
        model.refusal.Refusal: there is no such column.
    """
    if name not in columns:
        raise Refusal(f"'{name}' is no column here; there are {', '.join(columns)}")
