"""One driver for each sweep: the lock goes with the process that holds it."""

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from model.parameters.checking import plain
from model.refusal import Refusal

NAME = "driver.lock"


@contextmanager
def only_driver(folder: Path) -> Iterator[None]:
    """Hold the lock of a sweep; the system gives it back even after kill -9.

    Workers are started anew and not forked, so none of them keeps it.

    Args:
        folder: of the sweep.

    Raises:
        model.refusal.Refusal: somebody else holds it, or it cannot be written.
    """
    path = folder / NAME
    try:
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise Refusal(
            f"{plain(str(folder), 150)}: cannot be written ({error.strerror}); what "
            "is there is safe; make it writable, or copy it elsewhere"
        ) from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Refusal(
                f"{plain(str(folder), 150)}: {_holder(path)} drives this sweep "
                "already; wait for it, or end it and resume"
            ) from None
        file.truncate(0)
        file.write(f"process {os.getpid()} on {socket.gethostname()}\n")
        file.flush()
        yield


def _holder(path: Path) -> str:
    """Return who holds a lock."""
    return plain(path.read_text(encoding="utf-8").strip()) or "another process"


def is_driven(folder: Path) -> bool:
    """Return whether somebody drives a sweep right now.

    Args:
        folder: of the sweep.
    """
    try:
        with (folder / NAME).open(encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False
