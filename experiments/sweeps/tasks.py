"""What a worker is given: a chunk with all that it needs, wherever it is played."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from experiments.runs import Whole

KEY_DIGITS = 16

type Columns = dict[str, NDArray[Any]]
"""Values of what is varied, by parameter name."""


class Task(NamedTuple):
    """A chunk to be played.

    Attributes:
        number: of the chunk.
        base: value of every parameter wherever nothing is varied.
        values: varied values, shape (points here,) each.
        which: shape (runs,), the place in ``values`` of each run.
        points: shape (runs,), number of each run's point in the sweep.
        luck: shape (runs, 2), seed and replicate of each run.
        outcomes: names of the outcomes to keep.
        environment: what the sweep was planned in.
    """

    number: int
    base: Mapping[str, Any]
    values: Columns
    which: Whole
    points: Whole
    luck: Whole
    outcomes: tuple[str, ...]
    environment: Mapping[str, str]

    def key(self) -> str:
        """Return what decides every byte of the chunk's part, as a short digest."""
        digest = hashlib.sha256()
        told = [dict(self.environment), dict(self.base), list(self.outcomes)]
        told.append({name: str(column.dtype) for name, column in self.values.items()})
        digest.update(json.dumps(told, sort_keys=True).encode())
        for column in (*self.values.values(), self.which, self.points, self.luck):
            digest.update(np.ascontiguousarray(column).tobytes())
        return digest.hexdigest()[:KEY_DIGITS]


def luck_of(points: Whole, replicates: Whole, seed: int, independent: bool) -> Whole:
    """Return seed and replicate of each run.

    The replicate is the world: all points share it, so a difference between points is
    never luck alone. Independent points have a seed each, the study's plus their
    number, and so no world in common.

    Args:
        points: number of each run's point.
        replicates: replicate of each run.
        seed: seed of the study.
        independent: whether each point has worlds of its own.

    Returns:
        Shape (runs, 2).
    """
    seeds = seed + points if independent else np.full_like(points, seed)
    return np.column_stack([seeds, replicates])


def subset(values: Columns, points: Whole) -> tuple[Columns, Whole]:
    """Return the values of some points alone, and where each run finds its own.

    Args:
        values: of all points, by parameter name.
        points: number of each run's point.
    """
    needed, which = np.unique(points, return_inverse=True)
    return {name: column[needed] for name, column in values.items()}, which
