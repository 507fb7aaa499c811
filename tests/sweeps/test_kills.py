"""A short version of ``circles check-sweep``: kill, resume, compare every byte."""

import pytest

from experiments.sweeps.harming import Way, check
from experiments.sweeps.places import PROCESSES
from experiments.sweeps.processes import PROCESSES as PROC
from tests.commands.running import circles, surroundings

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
