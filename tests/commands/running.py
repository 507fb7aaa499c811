"""Runs the ``circles`` command as a person does: a process of its own, elsewhere.

A server that has loaded the command's modules forks each process, so that a test need
not wait three seconds for the same imports again; ``test_starting.py`` starts anew.
"""

import multiprocessing
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.house.reading import ROOT

COMMAND = (sys.executable, "-m", "experiments")
SHORT = (
    *("--set", "n_customers=8"),
    *("--set", "project_months=6"),
    *("--set", "continuation_months=0"),
    *("--set", "follow_up_months=0"),
)
"""A group of six months and eight customers: small enough to play in no time."""

SECONDS = 180

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(
    [
        "experiments.commands.run",
        "experiments.commands.compare",
        "experiments.commands.repeat",
        "experiments.commands.scenarios",
        "experiments.commands.benchmark",
        "experiments.commands.check_engines",
        "experiments.commands.sweep",
        "experiments.commands.sweep_tables",
        "experiments.commands.sensitivity",
        "experiments.commands.study",
    ]
)


def surroundings() -> dict[str, str]:
    """Return the environment in which the command finds this checkout."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}


def circles(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command to its end and return what it said.

    Args:
        *words: what stands after ``circles``.
        folder: where it runs.
    """
    with tempfile.TemporaryDirectory() as said:
        out, err = Path(said) / "out", Path(said) / "err"
        process = FORKS.Process(target=_play_command, args=(words, folder, out, err))
        process.start()
        process.join(SECONDS)
        if process.is_alive():
            process.kill()
            raise subprocess.TimeoutExpired(words, SECONDS)
        return subprocess.CompletedProcess(
            words, process.exitcode, out.read_text("utf-8"), err.read_text("utf-8")
        )


def circles_anew(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Do the same in a process that loads everything itself, as a person's does.

    Args:
        *words: what stands after ``circles``.
        folder: where it runs.
    """
    return subprocess.run(
        [*COMMAND, *words],
        cwd=folder,
        env=surroundings(),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


def _play_command(words: tuple[str, ...], folder: Path, out: Path, err: Path) -> None:
    """Run the command in this process, with files for its two streams."""
    for stream, path in ((0, Path(os.devnull)), (1, out), (2, err)):
        flags = os.O_RDONLY if stream == 0 else os.O_WRONLY | os.O_CREAT
        os.dup2(os.open(path, flags, 0o600), stream)
    os.chdir(folder)
    os.environ.update(surroundings())
    sys.argv = ["circles", *words]
    from experiments.cli import main

    main()


def contents(folder: Path) -> dict[str, bytes]:
    """Return the content of each file in a folder, hidden ones included.

    Args:
        folder: the folder; a missing one is empty.
    """
    if not folder.exists():
        return {}
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def is_one_clear_line(message: str) -> bool:
    """Return whether a message is one printable line of readable length.

    Args:
        message: what a refusal says.
    """
    return message.isprintable() and 0 < len(message) < 400
