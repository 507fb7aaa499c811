"""Runs the ``circles`` command as a person does: a process of its own, elsewhere."""

import os
import subprocess
import sys
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


def surroundings() -> dict[str, str]:
    """Return the environment in which the command finds this checkout."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}


def circles(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command to its end and return what it said.

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
