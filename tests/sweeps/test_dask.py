"""The same sweep on a dask cluster: scheduler and workers as processes of their own."""

import json
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from experiments.sweeps import parts
from experiments.sweeps.driving import Progress, play_sweep
from experiments.sweeps.places import port_to
from model.refusal import Refusal
from tests.commands.running import surroundings
from tests.sweeps.small import bytes_of, planned, played

pytest.importorskip("distributed", reason="needs the extra [cluster]")

SECONDS = 60
LOCAL = "127.0.0.1"


def started(folder, module, *words):
    """Start a part of a cluster; what it says goes to a file."""
    with (folder / f"{module}.log").open("ab") as said:
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{module}", *words],
            cwd=folder,
            env=surroundings(),
            stdout=said,
            stderr=said,
        )


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """The address of a scheduler, and the processes of its two workers."""
    folder = tmp_path_factory.mktemp("cluster")
    told = folder / "scheduler.json"
    words = ("--host", LOCAL, "--port", "0", "--no-dashboard", "--no-show")
    scheduler = started(folder, "dask_scheduler", *words, "--scheduler-file", str(told))
    wait_until(told.exists)
    address = json.loads(told.read_text())["address"]
    words = (address, "--host", LOCAL, "--nthreads", "1", "--no-nanny")
    workers = [started(folder, "dask_worker", *words, "--no-dashboard") for _ in "12"]
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


def wait_until(is_true):
    """Wait until something comes true."""
    end = time.monotonic() + SECONDS
    while not is_true():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.slow
def test_a_cluster_that_loses_a_worker_under_way_gives_the_same_bytes(
    cluster, tmp_path
):
    address, workers = cluster
    undisturbed = played(tmp_path / "undisturbed", chunk=2)
    planned(tmp_path / "sweep", chunk=2)
    victim = threading.Event()

    def kill_one(_):
        if not victim.is_set():
            victim.set()
            os.kill(workers[0].pid, signal.SIGKILL)

    play_sweep(
        tmp_path / "sweep", port_to(address, None), progress=Progress(report=kill_one)
    )

    assert workers[0].wait(SECONDS) == -signal.SIGKILL
    assert workers[1].poll() is None
    assert bytes_of(tmp_path / "sweep") == bytes_of(undisturbed.folder)


def test_where_no_scheduler_answers_the_sweep_is_refused(tmp_path):
    planned(tmp_path)

    with pytest.raises(Refusal, match="no dask scheduler answers"):
        port_to(f"tcp://{LOCAL}:9", None, "1s")

    assert parts.listed(tmp_path) == []
