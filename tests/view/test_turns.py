"""Runs are played beside the server, whatever happens to who plays them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from model.refusal import Refusal
from tests.house.reading import ROOT
from view.turns import RUNS, WORLDS, in_turn

ALONE = """
import os, signal, sys
from view.turns import RUNS, in_turn
other = in_turn(RUNS, lambda_free, None)
print(other, flush=True)
if sys.argv[1] == "wait":
    signal.pause()
os.kill(other, signal.SIGKILL)
print(in_turn(RUNS, lambda_free, None) == os.getpid(), flush=True)
""".replace("lambda_free", "int_of")
PROGRAM = "import os\ndef int_of(_):\n    return os.getpid()\n" + ALONE

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="threads elsewhere")


def started(tmp_path, how):
    """Start a program that lets a run be played, and return it with who played."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    process = subprocess.Popen(
        [sys.executable, str(program), how],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    return process, int(process.stdout.readline())


@pytest.mark.parametrize("line", [RUNS, WORLDS])
def test_what_is_played_is_given_back_and_a_refusal_stays_one(line):
    assert in_turn(line, abs, -3) == 3
    with pytest.raises(Refusal, match="that cannot be"):
        in_turn(line, refuse, "that cannot be")


def refuse(words):
    raise Refusal(words)


@needs_linux
def test_no_visitor_notices_that_who_plays_was_killed(tmp_path):
    process, other = started(tmp_path, "kill")
    said, _ = process.communicate(timeout=30)

    assert other != process.pid
    assert said == "True\n"


@needs_linux
def test_who_plays_ends_with_a_server_that_was_killed(tmp_path):
    process, other = started(tmp_path, "wait")
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)
    ends = time.monotonic() + 10
    while Path(f"/proc/{other}").exists() and time.monotonic() < ends:
        time.sleep(0.1)

    assert not Path(f"/proc/{other}").exists()
