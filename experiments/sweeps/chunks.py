"""Blocks and chunks: which runs a sweep consists of, and in which order."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from experiments.runs import Whole

FEWEST_RUNS, MOST_RUNS, CHUNKS_WANTED = 16, 4000, 64
"""A chunk takes seconds, so that little is lost, and there are some for each core."""


class Block(NamedTuple):
    """Some points in some worlds, each point in each of them.

    Attributes:
        first_point: number of the first point.
        after_point: number behind the last one.
        first_replicate: the first world.
        after_replicate: the world behind the last one.
    """

    first_point: int
    after_point: int
    first_replicate: int
    after_replicate: int

    @property
    def n_points(self) -> int:
        """Return how many points it has."""
        return self.after_point - self.first_point

    @property
    def n_runs(self) -> int:
        """Return how many runs it has."""
        return self.n_points * (self.after_replicate - self.first_replicate)


class Chunk(NamedTuple):
    """Runs of a block that stand together: what one worker plays at a time.

    Attributes:
        number: its place in the sweep.
        block: the block it is part of.
        first: place of its first run in the block.
        after: place behind its last run.
    """

    number: int
    block: Block
    first: int
    after: int

    @property
    def n_runs(self) -> int:
        """Return how many runs it has."""
        return self.after - self.first

    def runs(self) -> tuple[Whole, Whole]:
        """Return point and replicate of each run, world after world.

        All points are played in one world before the next begins, so that whatever
        has been played of a sweep is a balanced sample of it.
        """
        places = np.arange(self.first, self.after, dtype=np.int64)
        replicates, points = np.divmod(places, self.block.n_points)
        return points + self.block.first_point, replicates + self.block.first_replicate


def chunks_of(
    blocks: Iterable[Block], runs_per_chunk: int, first_index: int = 0
) -> Iterator[Chunk]:
    """Yield the chunks of some blocks.

    Args:
        blocks: the blocks, in their order.
        runs_per_chunk: runs of a chunk; the last one of a block may be shorter.
        first_index: number of the first chunk.
    """
    index = first_index
    for block in blocks:
        for first in range(0, block.n_runs, runs_per_chunk):
            after = min(first + runs_per_chunk, block.n_runs)
            yield Chunk(index, block, first, after)
            index += 1


def usual_size(blocks: Sequence[Block]) -> int:
    """Return how many runs a chunk has if nobody says.

    It depends on the number of runs alone: the same study has the same parts on
    every machine.

    Args:
        blocks: what is to be played.
    """
    total = sum(block.n_runs for block in blocks)
    return min(max(-(-total // CHUNKS_WANTED), FEWEST_RUNS), MOST_RUNS)
