"""More of a sweep: worlds or points in a plan file of their own."""

from pathlib import Path

import pandas as pd

from experiments.asking import check_count
from experiments.studies.checking import MOST_REPLICATES
from experiments.sweeps.chunks import Block
from experiments.sweeps.kept import read_plan
from experiments.sweeps.plan import SEAL, Plan, sealed
from experiments.sweeps.planning import (
    check_points,
    check_worlds,
    stage_of,
    write_stage,
)
from model.parameters.parameters import Parameters
from model.refusal import Refusal


def extend_sweep(
    folder: Path,
    replicates: int | None = None,
    points: pd.DataFrame | None = None,
    runs_per_chunk: int | None = None,
) -> Plan:
    """Add worlds or points to a sweep; nothing that was planned is planned again.

    Args:
        folder: of the sweep.
        replicates: worlds that each point is to have in all, or None.
        points: points to be added, one row each, or None.
        runs_per_chunk: runs of each new chunk; see ``usual_size``.

    Raises:
        model.refusal.Refusal: nothing would be added, or it cannot be.
    """
    plan = read_plan(folder)
    has, n = plan.n_replicates, len(plan.design)
    blocks = []
    if points is not None:
        points = _fitting(plan, points)
        check_points(Parameters(**plan.base), points, n)
        check_worlds(plan.study["seed"], plan.study["independent"], n + len(points))
        blocks.append(Block(n, n + len(points), 0, has))
        n += len(points)
    if replicates is not None:
        check_count("--replicates", replicates, has + 1, MOST_REPLICATES)
        blocks.append(Block(0, n, has, replicates))
    if not blocks:
        raise Refusal("nothing to add; give --replicates, --points, or both")
    stage = sealed(stage_of(blocks, runs_per_chunk, points, plan.stages[-1][SEAL]))
    design = plan.design
    if points is not None:
        design = pd.concat([design, points], ignore_index=True)
    longer = Plan(folder, [*plan.stages, stage], design)
    write_stage(longer, points)
    return longer


def _fitting(plan: Plan, points: pd.DataFrame) -> pd.DataFrame:
    """Return points in the order of the plan's columns; refuse others."""
    if set(points.columns) != set(plan.varied):
        raise Refusal(
            f"--points has the columns {', '.join(map(str, points.columns))}, but the "
            f"sweep varies {', '.join(plan.varied)}; give exactly these"
        )
    return points[plan.varied].reset_index(drop=True)
