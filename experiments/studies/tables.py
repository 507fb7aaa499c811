"""Any table as a design: CSV or Parquet, one row for each point."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from experiments.studies.study import DUMMY
from model.parameters.checking import check_value, plain, shown
from model.parameters.parameters import Parameters
from model.refusal import Refusal

MOST_BYTES = 2_000_000_000


def read_table(path: Path) -> pd.DataFrame:
    """Return the points that stand in a table.

    Args:
        path: a file that ends in .csv or .parquet; its columns are parameters.

    Raises:
        model.refusal.Refusal: it cannot be read, or a value cannot be.
    """
    called = plain(str(path), 150)
    if not path.is_file():
        raise Refusal(f"{called}: there is no such file; give a table (.csv, .parquet)")
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refusal(f"{called}: larger than {MOST_BYTES:,} bytes; split it")
        if path.suffix == ".parquet":
            table = pd.read_parquet(path)
        elif path.suffix == ".csv":
            table = pd.read_csv(
                path, encoding="utf-8-sig", float_precision="round_trip"
            )
        else:
            raise Refusal(f"{called}: no table; the name ends in .csv or .parquet")
    except OSError as error:
        reason = error.strerror or "not a table"
        raise Refusal(f"{called}: cannot be read ({plain(reason)})") from None
    except ValueError as error:
        if isinstance(error, Refusal):
            raise
        reason = plain(str(error), 100)
        raise Refusal(
            f"{called}: not a table ({reason}); give CSV or Parquet"
        ) from None
    return table_of(table, called)


def table_of(table: pd.DataFrame, called: str) -> pd.DataFrame:
    """Return a table of points with each column in the type of its parameter.

    Args:
        table: one row for each point, columns named as parameters.
        called: what the person calls it, for messages.

    Raises:
        model.refusal.Refusal: a column or a value cannot be.
    """
    if len(table) == 0 or len(table.columns) == 0:
        raise Refusal(f"{called}: has no points; write a line for each")
    columns = {str(name): _column(str(name), table[name], called) for name in table}
    return pd.DataFrame(columns)


def _column(name: str, values: pd.Series, called: str) -> Any:
    """Return a column in the type of its parameter; refuse what it cannot have."""
    kind = float if name == DUMMY else _kind_of(name, called)
    if values.isna().any():
        row = int(values.isna().to_numpy().argmax())
        raise Refusal(f"{called}, row {row + 1}: {name} is empty; give a value")
    if kind is int and values.dtype == np.float64 and (values % 1 == 0).all():
        values = values.astype(np.int64)
    if name != DUMMY:
        # Many rows have the same value, and each is judged once.
        for value in values.drop_duplicates().tolist():
            _check(name, value, values, called)
    return values.to_numpy().astype({float: np.float64, int: np.int64}.get(kind, bool))


def _kind_of(name: str, called: str) -> Any:
    """Return the type of a parameter."""
    if name not in Parameters.model_fields:
        try:
            check_value(name, 0)
        except Refusal as refusal:
            raise Refusal(f"{called}: column {refusal}") from None
    return Parameters.model_fields[name].annotation


def _check(name: str, value: Any, values: pd.Series, called: str) -> None:
    """Refuse a value that its parameter cannot have, and say where it stands."""
    try:
        check_value(name, value)
    except Refusal as refusal:
        row = int((values == value).to_numpy().argmax())
        raise Refusal(f"{called}, row {row + 1}: {refusal}") from None
    if isinstance(value, list):
        raise Refusal(f"{called}: {name} = {shown(value)}: give it as a lever")
