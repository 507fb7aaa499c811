"""A sweep that is killed again and again, and compared with an undisturbed one.

Driver, worker or whole group end by kill -9 at random moments; then it is resumed.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import numpy as np

from experiments.studies.study import Design, Range, Study
from experiments.sweeps import parts
from experiments.sweeps.driving import play_sweep
from experiments.sweeps.kept import read_plan
from experiments.sweeps.looking import faults, state_of
from experiments.sweeps.places import SERIAL, port_to
from experiments.sweeps.planning import plan_sweep
from experiments.sweeps.processes import has_come, living, workers
from model.scenario import read

DRIVER, WORKER, GROUP = "driver", "worker", "whole group"
HARMS = (DRIVER, WORKER, GROUP)
SECONDS_TO_BEGIN, SECONDS_TO_END, SECONDS_AT_MOST = 60.0, 15.0, 6.0
SHARE_AT_WORK = 0.6
"""Share of the kills at a moment when parts are being written."""
COMMAND = (sys.executable, "-m", "experiments", "sweep", "resume")
RUNS_PER_CHUNK = 60
REPLICATES = 200


class Way(NamedTuple):
    """How the sweep under test is played.

    Attributes:
        on: where chunks are played.
        n_workers: how many workers there are.
        engine: which engine plays.
        cluster: group of a cluster's processes, or None.
        replicates: worlds of each point: how long a sweep takes.
    """

    on: str
    n_workers: int
    engine: str
    cluster: int | None = None
    replicates: int = REPLICATES


class Found(NamedTuple):
    """What a check has found.

    Attributes:
        kills: how often each kind of process was killed.
        sweeps: how many sweeps came to their end meanwhile.
        rows: rows of all these sweeps.
        faults: what was lost, doubled or different, one line each.
    """

    kills: dict[str, int]
    sweeps: int
    rows: int
    faults: list[str]


def study_of(replicates: int) -> Study:
    """Return a study whose sweep takes a few seconds.

    Args:
        replicates: worlds of each point.
    """
    return Study(
        name="check-sweep",
        question="Does a sweep lose anything when it is killed?",
        scenario=read("food-products"),
        levers={"orientation": [0.0, 0.5, 1.0]},
        uncertainties={"technology": Range(0.0, 1.0)},
        outcomes=("exports_eur", "first_deals", "months_to_first_deal"),
        replicates=replicates,
        design=Design("latin-hypercube", points=10),
    )


def check(
    folder: Path, way: Way, kills: int, seed: int, report: Callable[[int], None]
) -> Found:
    """Kill and resume sweeps until there have been enough kills; compare all bytes.

    Args:
        folder: an empty folder, for all sweeps.
        way: how the sweeps under test are played.
        kills: how many kills.
        seed: of who is killed, and when.
        report: called with 1 after each kill.
    """
    whole = folder / "undisturbed"
    plan = plan_sweep(study_of(way.replicates), whole, RUNS_PER_CHUNK)
    play_sweep(whole, port_to(SERIAL, None))
    harmer = _Harmer(way, seed, _bytes_of(whole), report)
    n = 0
    while sum(harmer.kills.values()) < kills:
        sweep = folder / f"sweep-{n:03d}"
        plan_sweep(study_of(way.replicates), sweep, RUNS_PER_CHUNK)
        harmer.harm(sweep, kills)
        n += 1
    return Found(harmer.kills, n, n * plan.n_runs, harmer.faults)


class _Harmer:
    """Who kills, and keeps the account of it."""

    def __init__(
        self,
        way: Way,
        seed: int,
        expected: dict[str, bytes],
        report: Callable[[int], None],
    ) -> None:
        self._way, self._expected, self._report = way, expected, report
        self._luck = np.random.default_rng(seed)
        self.kills = dict.fromkeys(HARMS, 0)
        self.faults: list[str] = []

    def harm(self, sweep: Path, most: int) -> None:
        """Kill and resume a sweep until it is complete, and look at every byte."""
        plan = read_plan(sweep)
        while state_of(plan).n_missing and sum(self.kills.values()) < most:
            before = _bytes_of(sweep)
            self._kill_once(sweep)
            there = _bytes_of(sweep)
            lost = [name for name in before if there.get(name) != before[name]]
            self.faults += [f"{sweep.name}: {name} was lost" for name in lost]
        _resume(sweep, self._way).wait()
        self.faults += [f"{sweep.name}: {line}" for line in faults(plan)]
        if _bytes_of(sweep) != self._expected:
            self.faults.append(f"{sweep.name}: differs from the undisturbed sweep")

    def _kill_once(self, sweep: Path) -> None:
        """Resume a sweep, kill somebody at a random moment, and see who lives on."""
        luck, n_before = self._luck, len(parts.listed(sweep))
        driver = _resume(sweep, self._way)
        if luck.random() < SHARE_AT_WORK:
            has_come(
                lambda: (
                    len(parts.listed(sweep)) > n_before or driver.poll() is not None
                ),
                SECONDS_TO_BEGIN,
            )
        time.sleep(luck.uniform(0.0, SECONDS_AT_MOST) * luck.random())
        harm = HARMS[int(luck.integers(len(HARMS)))]
        if driver.poll() is None and self._has_hit(driver, harm):
            self.kills[harm] += 1
            self._report(1)
        if harm == WORKER:
            # The driver goes on without it; then it ends, or is ended too.
            with suppress(subprocess.TimeoutExpired):
                driver.wait(luck.uniform(0.0, SECONDS_AT_MOST))
        driver.kill()
        driver.wait()
        if not has_come(lambda: not living(driver.pid), SECONDS_TO_END):
            self.faults.append(f"{sweep.name}: processes outlived their driver")
            os.killpg(driver.pid, signal.SIGKILL)

    def _has_hit(self, driver: "subprocess.Popen[bytes]", harm: str) -> bool:
        """Kill whom it hits; say whether there was one."""
        if harm == GROUP:
            os.killpg(driver.pid, signal.SIGKILL)
            return True
        if harm == DRIVER:
            driver.kill()
            return True
        victims = workers(self._way.cluster or driver.pid)
        if not victims:
            return False
        with suppress(ProcessLookupError):
            os.kill(victims[int(self._luck.integers(len(victims)))], signal.SIGKILL)
        return True


def _resume(sweep: Path, way: Way) -> "subprocess.Popen[bytes]":
    """Start a driver in a group of its own."""
    words = ("--on", way.on, "--workers", str(way.n_workers), "--engine", way.engine)
    with (sweep.parent / "said.log").open("ab") as said:
        return subprocess.Popen(
            [*COMMAND, str(sweep), "--again", *words],
            stdout=said,
            stderr=said,
            start_new_session=True,
        )


def _bytes_of(sweep: Path) -> dict[str, bytes]:
    """Return the content of each part by its name."""
    return {part.path.name: part.path.read_bytes() for part in parts.listed(sweep)}
