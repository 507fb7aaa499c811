"""A short version of ``circles check-sweep``: kill, resume, compare every byte."""

import os
import signal
import subprocess

import pytest

from experiments.sweeps import parts
from experiments.sweeps.harming import Way, check, study_of
from experiments.sweeps.kept import read_plan
from experiments.sweeps.looking import faults
from experiments.sweeps.places import PROCESSES
from experiments.sweeps.planning import plan_sweep
from experiments.sweeps.processes import PROCESSES as PROC
from experiments.sweeps.processes import has_come, living
from tests.commands.running import COMMAND, SECONDS, circles, surroundings

KILLS = 2

pytestmark = pytest.mark.skipif(
    not (PROC / "self/stat").exists(), reason="looks at processes as Linux has them"
)


@pytest.mark.slow
def test_a_sweep_that_is_killed_and_resumed_loses_and_doubles_nothing(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("PYTHONPATH", surroundings()["PYTHONPATH"])

    way = Way(PROCESSES, 1, "ensemble", replicates=25)
    found = check(tmp_path, way, KILLS, seed=2, report=lambda _: None)

    assert sum(found.kills.values()) == KILLS
    assert found.faults == []


@pytest.mark.slow
def test_an_interrupted_sweep_keeps_its_parts_and_leaves_no_process(tmp_path):
    plan_sweep(study_of(200), tmp_path / "s", runs_per_chunk=20)
    words = (*COMMAND, "sweep", "run", "s", "--workers", "1")
    with (tmp_path / "said").open("wb") as said:
        driver = subprocess.Popen(
            words,
            cwd=tmp_path,
            env=surroundings(),
            stdout=said,
            stderr=said,
            start_new_session=True,
            # A test run in the background may have been told to ignore interrupts.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
    assert has_come(lambda: parts.listed(tmp_path / "s") != [], SECONDS)

    os.killpg(driver.pid, signal.SIGINT)

    assert driver.wait(SECONDS) == 130
    assert has_come(lambda: not living(driver.pid), SECONDS)
    told = (tmp_path / "said").read_text()
    assert "circles sweep resume s goes on" in told
    assert "Traceback" not in told
    there = faults(read_plan(tmp_path / "s"))
    assert all("not played yet" in line for line in there)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--kills", "0"), "--kills = 0"),
        (("--on", "moon"), "use serial, processes or dask"),
        (("--engine", "steam"), "no engine"),
    ],
)
def test_what_cannot_be_checked_is_refused(tmp_path, words, told):
    ran = circles("check-sweep", *words, folder=tmp_path)

    assert ran.returncode == 2
    assert told in ran.stderr
