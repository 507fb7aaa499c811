"""A dask cluster on this machine: scheduler and workers as processes of their own."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from experiments.sweeps.clusters import needed
from experiments.sweeps.processes import has_come, living

SECONDS_TO_BEGIN = 60.0
LOCAL = "127.0.0.1"


class Cluster(NamedTuple):
    """A cluster that runs.

    Attributes:
        address: of its scheduler.
        group: id of the group of all its processes.
    """

    address: str
    group: int


@contextmanager
def cluster_of(n_workers: int, folder: Path) -> Iterator[Cluster]:
    """Yield a cluster whose nannies start a worker anew that was killed.

    Args:
        n_workers: how many workers, one thread each.
        folder: where its processes run and say what they say.
    """
    needed("distributed", "cluster")
    told = folder / "scheduler.json"
    place = ("--host", LOCAL, "--no-dashboard")
    file = ("--scheduler-file", str(told))
    scheduler = _started(folder, 0, "dask_scheduler", *place, "--port", "0", *file)
    try:
        has_come(told.exists, SECONDS_TO_BEGIN)
        address = json.loads(told.read_text(encoding="utf-8"))["address"]
        many = ("--nworkers", str(n_workers), "--nthreads", "1")
        _started(folder, scheduler.pid, "dask_worker", address, *place, *many)
        yield Cluster(address, scheduler.pid)
    finally:
        if living(scheduler.pid):
            os.killpg(scheduler.pid, signal.SIGKILL)
        scheduler.wait()


def _started(
    folder: Path, group: int, module: str, *words: str
) -> "subprocess.Popen[bytes]":
    """Start a part of a cluster in a group; 0 makes a new one."""
    with (folder / "cluster.log").open("ab") as said:
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{module}", *words],
            cwd=folder,
            stdout=said,
            stderr=said,
            process_group=group,
        )
