"""From a study to the plan of its sweep."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd
from pydantic import ValidationError

from experiments.asking import LARGEST_SEED, check_count
from experiments.files import digest, json_bytes
from experiments.provenance import scenario_record
from experiments.studies.designs import points_of
from experiments.studies.study import DUMMY, Study
from experiments.sweeps.chunks import Block, usual_size
from experiments.sweeps.environment import environment
from experiments.sweeps.kept import read_plan
from experiments.sweeps.parts import FOLDER
from experiments.sweeps.plan import (
    DESIGN,
    PLAN,
    SEAL,
    Plan,
    design_bytes,
    sealed,
    stage_numbers,
)
from experiments.writing import write_all
from model.parameters.checking import checked, plain
from model.parameters.parameters import Parameters
from model.refusal import Refusal

MOST_PER_CHUNK = 1_000_000


def plan_sweep(study: Study, folder: Path, runs_per_chunk: int | None = None) -> Plan:
    """Write the plan of a study's sweep; nothing is played yet.

    The same study may be planned again in its own folder: nothing changes.

    Args:
        study: the study.
        folder: an empty folder, or one to be made.
        runs_per_chunk: runs that a worker plays at a time; see ``usual_size``.

    Raises:
        model.refusal.Refusal: the study cannot be played, the folder holds another
            sweep, or it cannot be written.
    """
    design = points_of(study)
    check_points(study.scenario.parameters, design, 0)
    blocks = [Block(0, len(design), 0, study.replicates)]
    content = {
        "study": record_of(study),
        "scenario": scenario_record(study.scenario),
        "environment": environment(),
        **stage_of(blocks, runs_per_chunk, design, None),
    }
    check_worlds(study.seed, study.independent, len(design))
    plan = Plan(folder, [sealed(content)], design)
    if stage_numbers(folder):
        if read_plan(folder).first[SEAL] != plan.first[SEAL]:
            raise Refusal(
                f"{plain(str(folder), 150)}: holds another sweep; nothing is "
                "overwritten: give another folder, or remove it first"
            )
        return read_plan(folder)
    write_stage(plan, design)
    return plan


def stage_of(
    blocks: Sequence[Block],
    runs_per_chunk: int | None,
    new_points: pd.DataFrame | None,
    previous: str | None,
) -> dict[str, Any]:
    """Return what every plan file holds.

    Args:
        blocks: what it adds to the sweep.
        runs_per_chunk: runs that a worker plays at a time, or None.
        new_points: the points that it adds, or None.
        previous: digest of the plan file before it, or None.
    """
    size = usual_size(blocks) if runs_per_chunk is None else runs_per_chunk
    check_count("--chunk", size, 1, MOST_PER_CHUNK)
    return {
        "blocks": [list(block) for block in blocks],
        "runs_per_chunk": size,
        "design_sha256": None
        if new_points is None
        else digest(design_bytes(new_points)),
        "previous": previous,
    }


def record_of(study: Study) -> dict[str, Any]:
    """Return a study as plain values, without its scenario and its table.

    Args:
        study: the study.
    """
    return {
        "name": study.name,
        "question": study.question,
        "levers": {name: list(values) for name, values in study.levers.items()},
        "uncertainties": {
            name: {"low": between.low, "high": between.high}
            for name, between in study.uncertainties.items()
        },
        "outcomes": list(study.outcomes),
        "replicates": study.replicates,
        "seed": study.seed,
        "design": {
            "kind": study.design.kind,
            "points": study.design.points,
            "steps": study.design.steps,
        },
        "independent": study.independent,
    }


def check_points(base: Parameters, design: pd.DataFrame, first: int) -> None:
    """Refuse points that no group can have, before anything is played.

    Args:
        base: value of every parameter wherever nothing is varied.
        design: one row for each point.
        first: number of the first point, for messages.
    """
    names = [str(name) for name in design.columns if name != DUMMY]
    columns = [design[name].tolist() for name in names]
    for number, row in enumerate(zip(*columns, strict=True), first):
        values = dict(zip(names, row, strict=True))
        try:
            base.changed(**values)
        except ValidationError:
            try:
                checked({**base.model_dump(), **values})
            except Refusal as refusal:
                raise Refusal(
                    f"point {number}: {refusal} (or narrow what is varied)"
                ) from None
            raise


def check_worlds(seed: int, independent: bool, n_points: int) -> None:
    """Refuse more points than there are independent worlds behind a seed.

    Args:
        seed: seed of the study.
        independent: whether each point has worlds of its own.
        n_points: points in all.
    """
    if independent:
        check_count("seed of an independent study", seed, 0, LARGEST_SEED - n_points)


def write_stage(plan: Plan, new_points: pd.DataFrame | None) -> None:
    """Write the newest plan file; its points first, since it vouches for them.

    Args:
        plan: with the newest plan file as its last stage.
        new_points: the points that it adds, or None.

    Raises:
        model.refusal.Refusal: it cannot be written.
    """
    number = len(plan.stages) - 1
    files = {}
    if new_points is not None:
        files[DESIGN.format(number)] = design_bytes(new_points)
    files[PLAN.format(number)] = json_bytes(plan.stages[-1])
    try:
        (plan.folder / FOLDER).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal(
            f"{plain(str(plan.folder), 150)}: cannot be written ({error.strerror}); "
            "give another folder"
        ) from None
    write_all(plan.folder, files)
