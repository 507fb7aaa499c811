"""A study: a question, levers, uncertainties, outcomes, replicates and a seed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pandas as pd

from model.measures import OUTCOMES
from model.scenario import Scenario, read

DUMMY = "dummy"
"""An uncertainty that no rule reads: whatever it seems to do is noise."""

GRID, POINTS, TABLE = "grid", "points", "table"
LATIN_HYPERCUBE, SOBOL = "latin-hypercube", "sobol"
SALTELLI, MORRIS, ONE_AT_A_TIME = "saltelli", "morris", "one-at-a-time"
SAMPLED = {
    LATIN_HYPERCUBE: "points",
    SOBOL: "points",
    SALTELLI: "base points; each uncertainty adds as many, and so does the second half",
    MORRIS: "trajectories; each has a point more than there are uncertainties",
}
"""Designs that draw a sample, and what their number of points counts."""
STEPPED = (GRID, ONE_AT_A_TIME)
GIVEN = (POINTS, TABLE)
KINDS = (*STEPPED, *SAMPLED, *GIVEN)


class Range(NamedTuple):
    """Between which values an uncertainty may lie.

    Attributes:
        low: least value, in the parameter's unit.
        high: greatest value, in the parameter's unit.
    """

    low: float
    high: float


@dataclass(frozen=True)
class Design:
    """How points are laid into the space of the uncertainties.

    Attributes:
        kind: one of ``KINDS``.
        points: size of a sample, see ``SAMPLED``.
        steps: values of each uncertainty on a grid, ends included.
        table: the points themselves, one row each, columns named as parameters.
    """

    kind: str = GRID
    points: int = 100
    steps: int = 5
    table: pd.DataFrame | None = None


@dataclass(frozen=True)
class Study:
    """A study; each point is played in the same worlds as every other one.

    Attributes:
        name: short name, for files.
        question: what is asked, one sentence.
        scenario: the situation that holds wherever nothing is varied.
        levers: values to be compared, by parameter name; every combination of them
            is played at every point of the design.
        uncertainties: range by parameter name; the design lays points between.
        outcomes: names of the outcomes to keep.
        replicates: worlds of each point.
        seed: seed of luck and of samples, 0 to 4294967295.
        design: how points are laid between the ranges.
        independent: give each point worlds of its own instead of the same ones.
    """

    name: str
    question: str
    scenario: Scenario = field(default_factory=lambda: read("food-products"))
    levers: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    uncertainties: Mapping[str, Range] = field(default_factory=dict)
    outcomes: Sequence[str] = tuple(outcome.name for outcome in OUTCOMES)
    replicates: int = 100
    seed: int = 1
    design: Design = field(default_factory=Design)
    independent: bool = False
