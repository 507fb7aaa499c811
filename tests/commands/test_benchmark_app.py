"""``circles benchmark --app`` lets a class play at a real server, and ends clean."""

import json
import signal
import subprocess
import time
from importlib.util import find_spec

import pytest

from experiments.benchmarking.aims import AIMED_AT, reached
from experiments.benchmarking.server_of_pages import PROCESSES
from tests.commands.running import (
    COMMAND,
    circles,
    circles_anew,
    is_one_clear_line,
    surroundings,
)
from view import assets

CAN_SERVE = bool(find_spec("websockets")) and assets.are_there(assets.folder())
needs_pages = pytest.mark.skipif(not CAN_SERVE, reason="the pages cannot be served")


@pytest.mark.parametrize(
    "words",
    [
        ("--visitors", "0"),
        ("--visitors", "301"),
        ("--visitors", "-1"),
        ("--visitors", "many"),
        ("--visitors", "1,,2"),
        ("--visitors", "9" * 5000),
        ("--seconds", "4"),
        ("--seconds", "3601"),
        ("--seconds", "nan"),
        ("--out", ""),
    ],
    ids=lambda words: " ".join(words)[:30],
)
def test_what_cannot_be_measured_is_refused_in_one_line(tmp_path, words):
    answer = circles("benchmark", "--app", *words, folder=tmp_path)

    assert (answer.returncode, answer.stdout) == (2, "")
    assert is_one_clear_line(answer.stderr.removesuffix("\n"))


def test_without_front_end_files_the_servers_own_line_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("CIRCLES_ASSETS", str(tmp_path))

    answer = circles_anew("benchmark", "--app", "--visitors", "1", folder=tmp_path)

    assert (answer.returncode, answer.stdout) == (2, "")
    assert "make assets" in answer.stderr or "'.[app]'" in answer.stderr


@needs_pages
def test_two_visitors_get_their_own_runs_and_are_measured(tmp_path):
    words = ("--visitors", "2", "--seconds", "5", "--out", "measured", "--json")

    answer = circles("benchmark", "--app", *words, folder=tmp_path)
    figures = json.loads(answer.stdout)
    (two,) = figures["classes"]

    assert answer.returncode == 0
    assert (two["visitors"], two["runs"], two["errors"]) == (2, 2, {})
    assert 0 < two["wait_ms"]["p50"] <= two["wait_ms"]["p95"] <= two["wait_ms"]["max"]
    assert two["all_ready_s"] > 0
    assert [aim["is_reached"] for aim in figures["aims"]] == [None] * 5
    assert json.loads((tmp_path / "measured/benchmark_app.json").read_text()) == figures
    assert (tmp_path / "measured/benchmark_app.png").read_bytes()[:4] == b"\x89PNG"


@needs_pages
@pytest.mark.skipif(not PROCESSES.is_dir(), reason="this system lists no processes")
def test_ctrl_c_leaves_no_server_behind(tmp_path):
    words = ("benchmark", "--app", "--visitors", "1", "--seconds", "600")
    process = subprocess.Popen(
        [*COMMAND, *words],
        cwd=tmp_path,
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    servers = _children_of(process.pid, 60)
    process.send_signal(signal.SIGINT)
    said, errors = process.communicate(timeout=60)

    assert (process.returncode, said) == (130, "")
    assert errors.splitlines()[-1] == "circles: interrupted; no result was written"
    assert servers
    assert not [pid for pid in servers if (PROCESSES / pid).exists()]


def _children_of(parent, seconds):
    """Return the processes that a process has started, as soon as there are any."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        found = []
        for entry in PROCESSES.iterdir():
            if entry.name.isdecimal() and (fields := _stat_of(entry)):
                found += [entry.name] * (fields[1] == str(parent))
        if found:
            return found
        time.sleep(0.2)
    return []


def _stat_of(entry):
    try:
        return (entry / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def test_aims_are_told_beside_what_was_measured():
    waits = {"p50": 240.0, "p95": 1200.0, "max": 3000.0}
    memory = {"empty": 1.0, "joined": 2.0, "peak": 600.0}
    one = {"visitors": AIMED_AT, "all_ready_s": 9.5, "errors": {}}

    told = reached([{**one, "wait_ms": waits, "memory_mb": memory}])

    assert [aim["is_reached"] for aim in told] == [True, False, True, True, True]
    assert [aim["measured"] for aim in told] == [240.0, 1200.0, 0, 600.0, 9.5]
