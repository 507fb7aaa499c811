"""The plan of a sweep: immutable; what is added later stands in a file of its own."""

import io
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from experiments.files import digest, json_bytes
from experiments.sweeps.chunks import Block, Chunk, chunks_of
from experiments.sweeps.columns import dictionary
from experiments.sweeps.tasks import Columns, Task, luck_of, subset

PLAN, DESIGN = "plan-{:04d}.json", "design-{:04d}.parquet"
SEAL = "sha256"


@dataclass(frozen=True)
class Plan:
    """What a sweep is to play, and in which order.

    Attributes:
        folder: where the sweep lies.
        stages: content of each plan file; the first one tells of the study.
        design: the points, one row each, columns named as parameters.
    """

    folder: Path
    stages: list[dict[str, Any]]
    design: pd.DataFrame

    @property
    def first(self) -> dict[str, Any]:
        """Return what was planned at first: study, scenario, environment."""
        return self.stages[0]

    @property
    def study(self) -> dict[str, Any]:
        """Return the study as plain values."""
        study: dict[str, Any] = self.first["study"]
        return study

    @property
    def outcomes(self) -> tuple[str, ...]:
        """Return the names of the outcomes that are kept."""
        return tuple(self.study["outcomes"])

    @property
    def varied(self) -> list[str]:
        """Return the names of the parameters that are varied."""
        return [str(name) for name in self.design.columns]

    @property
    def environment(self) -> dict[str, str]:
        """Return what the sweep was planned in."""
        environment: dict[str, str] = self.first["environment"]
        return environment

    @cached_property
    def base(self) -> dict[str, Any]:
        """Return the value of every parameter wherever nothing is varied."""
        told = self.first["scenario"]["parameters"]
        return {name: said["value"] for name, said in told.items()}

    @cached_property
    def values(self) -> Columns:
        """Return what is varied, shape (points,) for each parameter."""
        return {name: self.design[name].to_numpy() for name in self.varied}

    def blocks(self) -> Iterator[tuple[Block, int]]:
        """Yield each block, and how many runs its chunks have."""
        for stage in self.stages:
            for block in stage["blocks"]:
                yield Block(*block), stage["runs_per_chunk"]

    @cached_property
    def chunks(self) -> list[Chunk]:
        """Return all chunks, in their order."""
        found: list[Chunk] = []
        for block, size in self.blocks():
            found.extend(chunks_of([block], size, len(found)))
        return found

    @property
    def n_runs(self) -> int:
        """Return how many runs there are in all."""
        return sum(block.n_runs for block, _ in self.blocks())

    @property
    def n_replicates(self) -> int:
        """Return how many worlds each point has at least."""
        return max(block.after_replicate for block, _ in self.blocks())

    def task_of(self, chunk: Chunk) -> Task:
        """Return a chunk with all that a worker needs.

        Args:
            chunk: one of ``chunks``.
        """
        points, replicates = chunk.runs()
        values, which = subset(self.values, points)
        if not self.values:
            which = np.zeros_like(points)
        seed, independent = self.study["seed"], self.study["independent"]
        return Task(
            chunk.number,
            self.base,
            values,
            which,
            points,
            luck_of(points, replicates, seed, independent),
            self.outcomes,
            self.environment,
        )

    def dictionary(self) -> pd.DataFrame:
        """Return the data dictionary of the sweep's table."""
        return dictionary(self.varied, self.outcomes)


def sealed(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return the content of a plan file with the digest of all the rest of it.

    Args:
        content: plain values.
    """
    rest = {key: value for key, value in content.items() if key != SEAL}
    return {**rest, SEAL: digest(json_bytes(rest))}


def design_bytes(design: pd.DataFrame) -> bytes:
    """Return points as a Parquet file: the same bytes for the same points.

    Args:
        design: one row for each point.
    """
    table = pa.table({str(name): design[name].to_numpy() for name in design})
    buffer = io.BytesIO()
    pq.write_table(table, buffer, compression="zstd")
    return buffer.getvalue()


def stage_numbers(folder: Path) -> list[int]:
    """Return the numbers of the plan files in a folder, without a gap.

    Args:
        folder: of a sweep.
    """
    exists = (
        number
        for number in itertools.count()
        if number == 0 or (folder / PLAN.format(number - 1)).is_file()
    )
    found = itertools.takewhile(
        lambda number: (folder / PLAN.format(number)).is_file(), exists
    )
    return list(found)
