"""What there is of a sweep: how far it has come, and whether every part is sound."""

from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq

from experiments.sweeps import parts
from experiments.sweeps.driving import check_keys, lost_chunks
from experiments.sweeps.environment import Mismatch
from experiments.sweeps.locking import is_driven
from experiments.sweeps.plan import Plan


class State(NamedTuple):
    """How far a sweep has come.

    Attributes:
        plan: its plan.
        listed: its parts.
        lost: chunks that ended their workers, and why, by number.
        n_played: runs that stand in parts.
        n_failed: runs among them that failed.
        is_driven: whether somebody drives it right now.
    """

    plan: Plan
    listed: list[parts.Part]
    lost: dict[int, str]
    n_played: int
    n_failed: int
    is_driven: bool

    @property
    def n_lost(self) -> int:
        """Return how many runs stand in chunks that ended their workers."""
        return sum(self.plan.chunks[index].n_runs for index in self.lost)

    @property
    def n_missing(self) -> int:
        """Return how many runs nobody has tried yet."""
        return self.plan.n_runs - self.n_played - self.n_lost

    def told(self) -> dict[str, Any]:
        """Return the state as plain values."""
        return {
            "question": self.plan.study["question"],
            "points": len(self.plan.design),
            "replicates": self.plan.n_replicates,
            "runs": self.plan.n_runs,
            "runs_played": self.n_played,
            "runs_failed": self.n_failed,
            "runs_lost": self.n_lost,
            "runs_missing": self.n_missing,
            "parts": len(self.listed),
            "chunks": len(self.plan.chunks),
            "chunks_lost": self.lost,
            "bytes": sum(part.path.stat().st_size for part in self.listed),
            "is_driven": self.is_driven,
        }


def state_of(plan: Plan) -> State:
    """Return how far a sweep has come, as its listing says.

    Args:
        plan: its plan.
    """
    listed = [
        part for part in parts.listed(plan.folder) if part.number < len(plan.chunks)
    ]
    return State(
        plan,
        listed,
        lost_chunks(plan),
        sum(plan.chunks[index].n_runs for index in {part.number for part in listed}),
        sum(_failures(part) for part in listed),
        is_driven(plan.folder),
    )


def _failures(part: parts.Part) -> int:
    """Return how many runs of a part failed; of a corrupt part nobody knows."""
    try:
        return parts.n_failed(part)
    except (OSError, ValueError, KeyError):
        return 0


def faults(plan: Plan) -> list[str]:
    """Return what is wrong with the parts of a sweep, one line each.

    Every file is read and hashed; missing parts are no fault of a sweep under way,
    so they are told of with the others and in the same order.

    Args:
        plan: its plan.
    """
    listed = parts.listed(plan.folder)
    times = Counter(part.number for part in listed)
    found = [f"{name}: is no part" for name in _strangers(plan.folder)]
    for part in listed:
        if times[part.number] > 1:
            found.append(f"{part.path.name}: its chunk has {times[part.number]} parts")
        found += _faults_of(plan, part)
    lost = lost_chunks(plan)
    for chunk in plan.chunks:
        if chunk.number in lost:
            found.append(
                f"chunk {chunk.number}: ended its workers: {lost[chunk.number]}"
            )
        elif chunk.number not in times:
            found.append(f"chunk {chunk.number}: not played yet ({chunk.n_runs} runs)")
    return found


def _strangers(folder: Path) -> list[str]:
    """Return the names of files among the parts that are none."""
    known = {part.path.name for part in parts.listed(folder)}
    names = (path.name for path in (folder / parts.FOLDER).glob("*"))
    return sorted(name for name in names if name not in known)


def _faults_of(plan: Plan, part: parts.Part) -> list[str]:
    """Return what is wrong with one part."""
    try:
        check_keys(plan, [part])
    except Mismatch:
        return [f"{part.path.name}: is not of this plan"]
    if not parts.is_sound(part):
        return [f"{part.path.name}: corrupt; circles sweep resume plays it again"]
    n_rows = pq.read_metadata(part.path).num_rows
    expected = plan.chunks[part.number].n_runs
    if n_rows != expected:
        return [f"{part.path.name}: has {n_rows} rows instead of {expected}"]
    return []
