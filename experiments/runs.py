"""Runs to be played: points of the model, seeds and replicates, as columns."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from model.parameters.parameters import Parameters

type Whole = NDArray[np.int64]


class Run(NamedTuple):
    """One run to be played.

    Attributes:
        parameters: one point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
    """

    parameters: Parameters
    seed: int
    replicate: int


@dataclass(frozen=True)
class Runs:
    """Many runs; a row of results is a pure function of its run.

    Attributes:
        points: points of the model.
        which: shape (runs,), the point of each run.
        luck: shape (runs, 2), seed and replicate of each run.
    """

    points: Sequence[Parameters]
    which: Whole
    luck: Whole

    @classmethod
    def of(cls, runs: Sequence[Run]) -> "Runs":
        """Return some runs as columns.

        Args:
            runs: the runs.
        """
        points: dict[int, Parameters] = {}
        place: dict[int, int] = {}
        for run in runs:
            if id(run.parameters) not in points:
                place[id(run.parameters)] = len(points)
                points[id(run.parameters)] = run.parameters
        which = [place[id(run.parameters)] for run in runs]
        luck = [(run.seed, run.replicate) for run in runs]
        return cls(
            list(points.values()),
            np.array(which, np.int64),
            np.array(luck, np.int64).reshape(-1, 2),
        )

    def __len__(self) -> int:
        return len(self.which)

    def __getitem__(self, place: int) -> Run:
        seed, replicate = self.luck[place].tolist()
        return Run(self.points[self.which[place]], seed, replicate)

    def __iter__(self) -> Iterator[Run]:
        return (self[place] for place in range(len(self)))

    def part(self, first: int, after: int) -> "Runs":
        """Return a few runs that stand together.

        Args:
            first: place of the first one.
            after: place behind the last one.
        """
        return Runs(self.points, self.which[first:after], self.luck[first:after])


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def crossed(points: Sequence[Parameters], seed: int, replicates: int) -> Runs:
    """Return the runs of each point in each world, point by point.

    Args:
        points: points of the model.
        seed: seed of the study.
        replicates: worlds of each point, from 0.
    """
    which = np.repeat(np.arange(len(points)), replicates)
    worlds = np.tile(np.arange(replicates), len(points))
    return Runs(points, which, np.column_stack([np.full_like(worlds, seed), worlds]))
