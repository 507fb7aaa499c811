"""``circles check-engines``: both engines in lockstep, all over the parameter space."""

import json
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from experiments.asking import LARGEST_SEED, check_count
from experiments.commands.console import console, prepare, progress_of, say
from experiments.comparing.arrangements import check_workers
from experiments.engines import ENSEMBLE
from experiments.lockstep import first_difference
from experiments.runner import prepare_worker
from experiments.space import points
from model.compiled import cache_folder
from model.refusal import Refusal

MOST_POINTS = 1_000_000
POINTS_PER_BLOCK = 20
MOST_TOLD = 10
WORLDS = 1000

type Found = list[str]


def check_engines(n_points: int, seed: int, workers: int | None, anew: bool) -> None:
    """Play points with both engines; exit status 1 says that they differ.

    What has been checked is remembered beside the compiled code of exactly this
    source, so a check that was interrupted goes on, and another source begins anew.

    Args:
        n_points: points of the design.
        seed: of the design's scrambling and of the luck.
        workers: processes, or None for two.
        anew: whether to forget what has been checked already.
    """
    check_count("--points", n_points, 1, MOST_POINTS)
    check_count("--seed", seed, 0, LARGEST_SEED)
    check_workers(workers)
    prepare(ENSEMBLE)
    ledger = Ledger(n_points, seed)
    if anew:
        ledger.forget()
    known = ledger.read()
    blocks = [b for b in range(0, n_points, POINTS_PER_BLOCK) if b not in known]
    if known:
        say(f"{len(known) * POINTS_PER_BLOCK:,} points have been checked already.")
    start = time.monotonic()
    with progress_of(n_points, "Checking points") as report:
        report(n_points - sum(_size(block, n_points) for block in blocks))
        for block, found in _checked(blocks, n_points, seed, workers or 2):
            ledger.write(block, found)
            known[block] = found
            report(_size(block, n_points))
    _tell(known, n_points, time.monotonic() - start)


class Ledger:
    """What has been checked of a design, a line for each block of points.

    Attributes:
        path: the file.
    """

    def __init__(self, n_points: int, seed: int) -> None:
        self.path = cache_folder() / f"check-engines-{n_points}-{seed}.jsonl"

    def read(self) -> dict[int, Found]:
        """Return what was found by block; a line that was cut short does not count."""
        known: dict[int, Found] = {}
        if not self.path.exists():
            return known
        for line in self.path.read_text(encoding="utf-8").splitlines():
            try:
                block, found = json.loads(line)
            except ValueError:
                continue
            known[block] = found
        return known

    def write(self, block: int, found: Found) -> None:
        """Add a block that has been checked.

        Args:
            block: number of its first point.
            found: what differs, one line each.
        """
        try:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"\n{json.dumps([block, found])}\n")
        except OSError as error:
            raise Refusal(
                f"{self.path}: cannot be written ({error.strerror}); set "
                "CIRCLES_CACHE to a folder with room"
            ) from None

    def forget(self) -> None:
        """Forget what has been checked."""
        self.path.unlink(missing_ok=True)


def _size(block: int, n_points: int) -> int:
    """Return how many points a block has."""
    return min(POINTS_PER_BLOCK, n_points - block)


def check_block(block: int, n_points: int, seed: int) -> Found:
    """Return what differs at the points of a block, one line each.

    Args:
        block: number of the first point.
        n_points: points of the whole design.
        seed: of the design's scrambling and of the luck.
    """
    after = min(block + POINTS_PER_BLOCK, n_points)
    lines = []
    part = points(n_points, seed, block, after)
    for number, point in enumerate(part, block):
        found = first_difference(point, seed, number % WORLDS)
        if found:
            lines.append(f"point {number} of {n_points}, seed {seed}: {found.told()}")
    return lines


def _checked(
    blocks: list[int], n_points: int, seed: int, workers: int
) -> Iterator[tuple[int, Found]]:
    """Yield blocks as they have been checked, and what was found."""
    if workers == 1:
        for block in blocks:
            yield block, check_block(block, n_points, seed)
        return
    executor = ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=prepare_worker,
        initargs=(os.getpid(),),
    )
    try:
        waiting: dict[Future[Found], int] = {
            executor.submit(check_block, block, n_points, seed): block
            for block in blocks
        }
        for future in as_completed(waiting):
            yield waiting[future], future.result()
    except BrokenProcessPool:
        raise Refusal(
            "a worker process has ended; what was checked is remembered, so the same "
            "command goes on"
        ) from None
    except BaseException:
        for worker in multiprocessing.active_children():
            worker.terminate()
        raise
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def _tell(known: dict[int, Found], n_points: int, seconds: float) -> None:
    """Print what was found; exit with status 1 if anything differs."""
    lines = [line for block in sorted(known) for line in known[block]]
    out = console()
    if not lines:
        out.print(
            f"Both engines agree in every byte at {n_points:,} points "
            f"({seconds:.0f} s this time)."
        )
        return
    for line in lines[:MOST_TOLD]:
        out.print(line, soft_wrap=True, markup=False)
    out.print(f"{len(lines):,} of {n_points:,} points differ.")
    sys.exit(1)
