"""The rows of a sweep: part by part, or as one table."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from experiments.files import digest
from experiments.sweeps import parts
from experiments.sweeps.columns import CRASHED
from experiments.sweeps.driving import lost_chunks
from experiments.sweeps.kept import read_plan
from experiments.sweeps.plan import Plan
from model.measures import OUTCOME
from model.refusal import Refusal


def tables_of(plan: Plan) -> Iterator[pa.Table]:
    """Yield the rows of a sweep, chunk by chunk in their order, never all at once.

    A run whose chunk ended its workers is a row too: with its error, and no outcomes.

    Args:
        plan: of the sweep.

    Raises:
        model.refusal.Refusal: a part is corrupt.
    """
    listed = {part.number: part for part in parts.listed(plan.folder)}
    lost = lost_chunks(plan)
    for chunk in plan.chunks:
        if chunk.number in listed:
            yield _read(listed[chunk.number])
        elif chunk.number in lost:
            task = plan.task_of(chunk)
            nothing = np.zeros(chunk.n_runs, OUTCOME)
            errors = dict.fromkeys(range(chunk.n_runs), lost[chunk.number])
            yield _table(parts.encoded(task, nothing, errors, CRASHED))


def _read(part: parts.Part) -> pa.Table:
    """Return the rows of a part."""
    content = part.path.read_bytes()
    if digest(content)[:16] != part.content:
        raise Refusal(
            f"{part.path}: corrupt; nothing was written; circles sweep resume "
            f"{part.path.parent.parent} plays it again"
        )
    return _table(content)


def _table(content: bytes) -> pa.Table:
    """Return the rows of a part's bytes; what tells of that part alone is left out."""
    table = pq.read_table(pa.BufferReader(content))
    return table.replace_schema_metadata(None)


def read_rows(folder: Path | str) -> pd.DataFrame:
    """Return all rows of a sweep that there are, sorted by point and replicate.

    Args:
        folder: of the sweep.

    Raises:
        model.refusal.Refusal: there is no sweep, or a part is corrupt.
    """
    plan = read_plan(Path(folder))
    tables = list(tables_of(plan))
    if not tables:
        raise Refusal(f"{folder}: nothing has been played; circles sweep run {folder}")
    rows = pa.concat_tables(tables).to_pandas()
    return rows.sort_values(["point", "replicate"], ignore_index=True)
