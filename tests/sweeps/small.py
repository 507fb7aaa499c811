"""A small study: groups of six months and eight customers, played in no time."""

from dataclasses import replace
from pathlib import Path

from experiments.studies.study import Design, Range, Study
from experiments.sweeps import parts
from experiments.sweeps.driving import play_sweep
from experiments.sweeps.places import SERIAL, port_to
from experiments.sweeps.plan import Plan
from experiments.sweeps.planning import plan_sweep
from model.scenario import read

BASE = read("food-products")
SMALL = {
    "n_customers": 8,
    "project_months": 6,
    "continuation_months": 0,
    "follow_up_months": 0,
}
STUDY = Study(
    name="small",
    question="Does the form matter?",
    scenario=BASE._replace(parameters=BASE.parameters.changed(**SMALL)),
    levers={"orientation": [0.0, 1.0]},
    uncertainties={"technology": Range(0.1, 0.9), "n_candidates": Range(0, 4)},
    outcomes=("exports_eur", "doors_opened", "months_to_first_deal"),
    replicates=4,
    seed=5,
    design=Design("grid", steps=3),
)
"""Two forms at nine points in four worlds: 72 runs."""
RUNS_PER_CHUNK = 7


def planned(folder: Path, chunk: int = RUNS_PER_CHUNK, **changes) -> Plan:
    """Return the plan of the small study, with some of it changed.

    Args:
        folder: where to.
        chunk: runs of a chunk.
        **changes: of the study.
    """
    return plan_sweep(replace(STUDY, **changes), folder, chunk)


def played(folder: Path, chunk: int = RUNS_PER_CHUNK, **changes) -> Plan:
    """Return the plan of the small study after it has been played undisturbed here.

    Args:
        folder: where to.
        chunk: runs of a chunk.
        **changes: of the study.
    """
    plan = planned(folder, chunk, **changes)
    play_sweep(folder, port_to(SERIAL, None))
    return plan


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return the content of each part by its name.

    Args:
        folder: of a sweep.
    """
    return {part.path.name: part.path.read_bytes() for part in parts.listed(folder)}
