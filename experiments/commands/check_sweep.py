"""``circles check-sweep``: sweeps that are killed again and again lose nothing."""

import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

from experiments.asking import LARGEST_SEED, check_count
from experiments.commands.console import console, prepare, progress_of
from experiments.comparing.arrangements import check_workers
from experiments.engines import check_engine
from experiments.sweeps.harming import Found, Way, check
from experiments.sweeps.loopback import cluster_of
from experiments.sweeps.places import PROCESSES, SERIAL
from experiments.sweeps.processes import check_system
from model.parameters.checking import plain
from model.refusal import Refusal

DASK = "dask"
MOST_KILLS = 100_000
MOST_TOLD = 20


def check_sweep(kills: int, seed: int, workers: int, engine: str, on: str) -> None:
    """Kill and resume sweeps; exit status 1 says that something was lost.

    Args:
        kills: how often to kill.
        seed: of who is killed, and when.
        workers: workers of the sweeps.
        engine: which engine plays.
        on: ``serial``, ``processes``, or ``dask`` for a cluster on this machine.
    """
    check_count("--kills", kills, 1, MOST_KILLS)
    check_count("--seed", seed, 0, LARGEST_SEED)
    check_workers(workers)
    check_engine(engine)
    if on not in (SERIAL, PROCESSES, DASK):
        raise Refusal(f"--on {plain(on)}: use {SERIAL}, {PROCESSES} or {DASK}")
    check_system()
    prepare(engine)
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="check-sweep-") as name:
        folder = Path(name)
        is_cluster = cluster_of(workers, folder) if on == DASK else nullcontext()
        with is_cluster as cluster, progress_of(kills, "Killing") as report:
            where = (cluster.address, cluster.group) if cluster else (on, None)
            way = Way(where[0], workers, engine, where[1])
            found = check(folder, way, kills, seed, report)
    _tell(found, time.monotonic() - start)


def _tell(found: Found, seconds: float) -> None:
    """Print what was found; exit with status 1 if anything was lost."""
    counts = ", ".join(f"{n} of the {whom}" for whom, n in found.kills.items())
    console().print(
        f"{sum(found.kills.values())} kills ({counts}) in {found.sweeps} sweeps of "
        f"{found.rows:,} rows, {seconds:.0f} s.",
        soft_wrap=True,
    )
    for line in found.faults[:MOST_TOLD]:
        console().print(line, soft_wrap=True, markup=False)
    if found.faults:
        console().print(f"{len(found.faults):,} faults.")
        sys.exit(1)
    console().print(
        "0 rows lost, 0 doubled, no process left behind; all bytes are those of the "
        "undisturbed sweep.",
        soft_wrap=True,
    )
