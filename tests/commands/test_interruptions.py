"""Interrupted or killed, a comparison leaves no half file and no process behind."""

import os
import signal
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.commands.running import COMMAND, SECONDS, contents, surroundings

PROCESSES = Path("/proc")
WORKER = "multiprocessing-fork"
N_WORKERS = 2
SECONDS_TO_END = 30.0
SECONDS_BETWEEN_LOOKS = 0.02

pytestmark = pytest.mark.skipif(
    not (PROCESSES / "self/stat").exists(),
    reason="looks at processes as Linux has them",
)


def living(group):
    """Return the command line of each living process of a process group."""
    found = []
    for folder in PROCESSES.glob("[0-9]*"):
        try:
            state, _, its_group = (
                (folder / "stat").read_text().rsplit(") ")[1].split()[:3]
            )
            line = (folder / "cmdline").read_text()
        except OSError:
            continue
        if int(its_group) == group and state != "Z":
            found.append(line)
    return found


def wait_until(is_true, seconds):
    """Return whether something comes true within some seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_true():
            return True
        time.sleep(SECONDS_BETWEEN_LOOKS)
    return False


@contextmanager
def running(folder, engine="readable", replicates=200):
    """A running comparison, first in a process group of its own, as on a terminal."""
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(
            [
                *(*COMMAND, "compare", "food-products"),
                *("--engine", engine, "--replicates", str(replicates)),
                *("--workers", str(N_WORKERS), "--out", "results"),
                *("--set", "project_months=12", "--set", "follow_up_months=0"),
            ],
            cwd=folder,
            env=surroundings(),
            stdout=said,
            stderr=said,
            start_new_session=True,
            # A test run in the background may have been told to ignore interrupts.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
    try:
        yield process
    finally:
        if living(process.pid):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def has_workers(process):
    """Return whether all workers of a comparison have been started."""
    return sum(WORKER in line for line in living(process.pid)) >= N_WORKERS


def said_in(folder):
    """Return what the command has said so far."""
    return (folder / "said").read_text()


def wait_for_first_results(process, folder):
    """Wait until workers have sent results, so that they are at work."""
    assert wait_until(lambda: "Playing groups" in said_in(folder), SECONDS)
    assert has_workers(process)


@pytest.fixture(scope="module")
def interrupted(tmp_path_factory):
    """Exit status, words, files, and whether all processes of one Ctrl-C have gone."""
    folder = tmp_path_factory.mktemp("interrupted")
    with running(folder) as process:
        wait_for_first_results(process, folder)
        os.killpg(process.pid, signal.SIGINT)
        status = process.wait(SECONDS_TO_END)
        has_gone = wait_until(lambda: not living(process.pid), SECONDS_TO_END)
    return status, said_in(folder), contents(folder / "results"), has_gone


def test_an_interrupt_ends_with_its_own_status(interrupted):
    assert interrupted[0] == 130


def test_an_interrupt_is_answered_in_words_and_with_no_traceback(interrupted):
    assert "interrupted" in interrupted[1]
    assert "Traceback" not in interrupted[1]


def test_an_interrupt_leaves_no_file(interrupted):
    assert interrupted[2] == {}


def test_an_interrupt_leaves_no_process(interrupted):
    assert interrupted[3]


def test_an_interrupt_while_workers_start_shows_no_traceback(tmp_path):
    with running(tmp_path) as process:
        assert wait_until(lambda: has_workers(process), SECONDS)
        os.killpg(process.pid, signal.SIGINT)
        status = process.wait(SECONDS_TO_END)

    assert status == 130
    assert "Traceback" not in said_in(tmp_path)


def test_an_interrupt_stops_the_threads_of_the_array_engine(tmp_path):
    with running(tmp_path, "ensemble", 100_000) as process:
        assert wait_until(lambda: "Playing groups" in said_in(tmp_path), SECONDS)
        os.killpg(process.pid, signal.SIGINT)
        status = process.wait(SECONDS_TO_END)

    assert status == 130
    assert "interrupted" in said_in(tmp_path)
    assert "Traceback" not in said_in(tmp_path)
    assert contents(tmp_path / "results") == {}


def test_a_killed_comparison_leaves_no_worker_and_no_file(tmp_path):
    with running(tmp_path) as process:
        wait_for_first_results(process, tmp_path)
        process.kill()
        process.wait(SECONDS_TO_END)

        assert wait_until(lambda: not living(process.pid), SECONDS_TO_END)
    assert contents(tmp_path / "results") == {}


def test_a_killed_worker_ends_the_comparison_without_traceback(tmp_path):
    with running(tmp_path) as process:
        wait_for_first_results(process, tmp_path)
        workers = [
            int(folder.name)
            for folder in PROCESSES.glob("[0-9]*")
            if parent_of(folder) == process.pid and WORKER in command_of(folder)
        ]
        os.kill(workers[0], signal.SIGKILL)
        status = process.wait(SECONDS_TO_END)

    assert status != 0
    assert "Traceback" not in said_in(tmp_path)


def parent_of(folder):
    """Return the process id of a process's parent, 0 if it has gone."""
    try:
        return int((folder / "stat").read_text().rsplit(") ")[1].split()[1])
    except OSError:
        return 0


def command_of(folder):
    """Return the command line of a process, "" if it has gone."""
    try:
        return (folder / "cmdline").read_text()
    except OSError:
        return ""
