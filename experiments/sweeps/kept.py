"""The plan of a sweep as it lies on disk: read, and never believed unseen."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq

from experiments.files import digest
from experiments.sweeps.environment import Mismatch
from experiments.sweeps.plan import DESIGN, PLAN, SEAL, Plan, sealed, stage_numbers
from model.parameters.checking import plain
from model.refusal import Refusal

HINT = "circles sweep plan STUDY --out DIR makes one"


def read_plan(folder: Path) -> Plan:
    """Return the plan of a sweep.

    Args:
        folder: of the sweep.

    Raises:
        model.refusal.Refusal: there is no plan.
        Mismatch: a plan file is not what was written.
    """
    called = plain(str(folder), 150)
    numbers = stage_numbers(folder)
    if not numbers:
        raise Refusal(f"{called}: holds no plan of a sweep; {HINT}")
    stages: list[dict[str, Any]] = []
    designs = []
    for number in numbers:
        stages.append(_read_stage(folder, number, stages[-1] if stages else None))
        if stages[-1]["design_sha256"]:
            designs.append(_read_design(folder, number, stages[-1]["design_sha256"]))
    design = designs[0] if len(designs) == 1 else pd.concat(designs, ignore_index=True)
    return Plan(folder, stages, design)


def _read_stage(
    folder: Path, number: int, former: dict[str, Any] | None
) -> dict[str, Any]:
    """Return a plan file's content; refuse it if it was changed."""
    path = folder / PLAN.format(number)
    previous = former[SEAL] if former else None
    try:
        content = json.loads(path.read_bytes())
        is_whole = isinstance(content, dict) and sealed(content) == content
    except (OSError, ValueError, RecursionError):
        is_whole = False
    if not is_whole or content.get("previous") != previous:
        raise Mismatch(
            f"{plain(str(path), 150)}: is not what was planned; a plan never changes: "
            "bring the file back, or plan the study anew in another folder"
        )
    return dict(content)


def _read_design(folder: Path, number: int, expected: str) -> pd.DataFrame:
    """Return the points of a plan file; refuse them if they were changed."""
    path = folder / DESIGN.format(number)
    if not path.is_file() or digest(path.read_bytes()) != expected:
        raise Mismatch(
            f"{plain(str(path), 150)}: is not what was planned; bring the file back, "
            "or plan the study anew in another folder"
        )
    table = pq.read_table(path)
    columns = {name: table[name].to_numpy() for name in table.column_names}
    return pd.DataFrame(columns, index=range(table.num_rows))
