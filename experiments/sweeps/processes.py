"""Processes as Linux tells of them: who lives in a group, and who is a worker."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from model.refusal import Refusal

PROCESSES = Path("/proc")
WORKER = "spawn_main"
SECONDS_BETWEEN_LOOKS = 0.05


class Living(NamedTuple):
    """A living process.

    Attributes:
        process: its id.
        parent: id of its parent.
        group: id of its group.
        command: its command line.
    """

    process: int
    parent: int
    group: int
    command: str


def check_system() -> None:
    """Refuse a system that does not tell of its processes as Linux does.

    Raises:
        model.refusal.Refusal: it does not.
    """
    if not (PROCESSES / "self" / "stat").exists():
        raise Refusal(
            "this check ends processes by their ids and looks for them as Linux "
            "shows them, in /proc; run it on Linux"
        )


def living(group: int) -> list[Living]:
    """Return the living processes of a group.

    Args:
        group: id of the group.
    """
    found = []
    for folder in PROCESSES.glob("[0-9]*"):
        try:
            text = (folder / "stat").read_text(encoding="utf-8")
            command = (folder / "cmdline").read_text(encoding="utf-8")
        except OSError:
            continue  # it has ended meanwhile
        state, parent, its_group = text.rsplit(") ")[1].split()[:3]
        if int(its_group) == group and state != "Z":
            found.append(Living(int(folder.name), int(parent), group, command))
    return found


def workers(group: int) -> list[int]:
    """Return the ids of the worker processes of a group.

    Args:
        group: id of the group.
    """
    return sorted(one.process for one in living(group) if WORKER in one.command)


def has_come(is_true: Callable[[], bool], seconds: float) -> bool:
    """Return whether something comes true in time.

    Args:
        is_true: what is asked again and again.
        seconds: how long, s.
    """
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_true():
            return True
        time.sleep(SECONDS_BETWEEN_LOOKS)
    return is_true()
