"""A sweep for other programs: CSV, NetLogo's BehaviorSpace table, NetCDF."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray

from experiments.files import csv_bytes
from experiments.sweeps.plan import SEAL, Plan
from experiments.sweeps.rows import tables_of
from experiments.writing import writing
from model.refusal import Refusal

CSV, BEHAVIORSPACE, NETCDF = "csv", "behaviorspace", "netcdf"
FORMATS = {
    CSV: "rows.csv",
    BEHAVIORSPACE: "behaviorspace-table.csv",
    NETCDF: "rows.nc",
}
DICTIONARY = "columns.csv"
OPENED_IN_R = {
    CSV: 'rows <- read.csv("{}")',
    BEHAVIORSPACE: 'rows <- read.csv("{}", skip = 6, check.names = FALSE)',
    NETCDF: 'rows <- ncdf4::nc_open("{}")',
}
PARTS_IN_R = 'rows <- dplyr::collect(arrow::open_dataset("{}"))'


def export(plan: Plan, folder: Path, kind: str) -> Path:
    """Write the rows of a sweep for another program, and what its columns mean.

    Args:
        plan: of the sweep.
        folder: where to.
        kind: one of ``FORMATS``.

    Returns:
        The file with the rows.

    Raises:
        model.refusal.Refusal: a part is corrupt, or the file cannot be written.
    """
    content = _netcdf(plan) if kind == NETCDF else _texts(plan, kind)
    with writing(folder) as files:
        files.add(DICTIONARY, csv_bytes(plan.dictionary()))
        files.add(FORMATS[kind], content)
    return folder / FORMATS[kind]


def _texts(plan: Plan, kind: str) -> Iterator[bytes]:
    """Yield a table as text, chunk by chunk: memory does not grow with the rows."""
    number = 0
    for table in tables_of(plan):
        rows = table.to_pandas()
        if kind == BEHAVIORSPACE:
            rows = _as_behaviorspace(plan, rows, number)
        text = csv_bytes(rows) if kind == CSV else _quoted(rows)
        header, _, body = text.partition(b"\n")
        if number == 0:
            yield (b"" if kind == CSV else _head(plan)) + header + b"\n"
        number += len(rows)
        yield body


def _head(plan: Plan) -> bytes:
    """Return the six lines above a BehaviorSpace table.

    A world has no patches here, so all bounds are 0; where NetLogo writes the date
    stands the digest of the plan, so that the same sweep gives the same file.
    """
    lines = (
        ["BehaviorSpace results (Export Circles)", "Table version 2.0"],
        ["export-circles"],
        [plan.study["name"]],
        [f"plan {plan.first[SEAL]}"],
        ["min-pxcor", "max-pxcor", "min-pycor", "max-pycor"],
        ["0", "0", "0", "0"],
    )
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(lines)
    return text.getvalue().encode()


def _as_behaviorspace(plan: Plan, rows: pd.DataFrame, before: int) -> pd.DataFrame:
    """Return rows as BehaviorSpace has them: run, settings, step, measures."""
    months = _months(plan, rows)
    runs = np.arange(before + 1, before + len(rows) + 1)
    settings = rows[["point", "seed", "replicate", *plan.varied]]
    measured = rows[[*plan.outcomes, "status", "error"]]
    return pd.concat(
        [
            pd.Series(runs, name="[run number]"),
            settings,
            pd.Series(months, name="[step]"),
            measured,
        ],
        axis=1,
    )


def _months(plan: Plan, rows: pd.DataFrame) -> NDArray[Any]:
    """Return the month in which each run was measured, its last one."""
    names = ("project_months", "continuation_months", "follow_up_months")
    total = np.zeros(len(rows), np.int64)
    for name in names:
        total += rows[name].to_numpy() if name in rows else plan.base[name]
    return total


def _quoted(rows: pd.DataFrame) -> bytes:
    """Return rows as NetLogo writes them, every cell in quotes."""
    text: str = rows.replace({True: "true", False: "false"}).to_csv(
        index=False,
        float_format="%.17g",
        lineterminator="\n",
        quoting=csv.QUOTE_ALL,
    )
    return text.encode()


def _netcdf(plan: Plan) -> bytes:
    """Return outcomes over points and replicates, each with its unit."""
    try:
        import xarray
    except ImportError:
        raise Refusal(
            "xarray is not installed; install the extra in the checkout: "
            ".venv/bin/pip install -e '.[netcdf]'"
        ) from None
    rows = pa.concat_tables(tables_of(plan)).to_pandas()
    shape = (len(plan.design), plan.n_replicates)
    said = plan.dictionary().set_index("column")
    variables: dict[str, Any] = {}
    for name in plan.outcomes:
        values = np.full(shape, np.nan)
        values[rows["point"], rows["replicate"]] = rows[name]
        about = {
            "units": said.loc[name, "unit"],
            "long_name": said.loc[name, "meaning"],
        }
        variables[name] = (("point", "replicate"), values, about)
    coordinates: dict[str, Any] = {
        name: ("point", values.astype(float), {"units": said.loc[name, "unit"]})
        for name, values in plan.values.items()
    }
    about = {"question": plan.study["question"], "plan": plan.first[SEAL]}
    data = xarray.Dataset(variables, coordinates, about)
    return bytes(data.to_netcdf(format="NETCDF3_64BIT", engine="scipy"))
