"""The server of the pages in a process of its own, and what it takes of the machine."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from model.refusal import Refusal

HOST = "127.0.0.1"
SECONDS_TO_START = 120
SECONDS_TO_END = 10
AT_REST = 0.1
PROCESSES = Path("/proc")
"""Where Linux tells of processes; on other systems nothing of them is measured."""

# Places in /proc/PID/stat, counted behind the name, which may hold anything.
SESSION, USER_TICKS, SYSTEM_TICKS = 3, 11, 12
OWN_SHARE = "Pss:"
"""Memory of a process; what several share is divided among them."""
KB_OF_MB = 1024


class Taken(NamedTuple):
    """What a server has taken so far; None where the system does not tell.

    Attributes:
        cpu_s: seconds of processors.
        memory_mb: memory in use, MB.
    """

    cpu_s: float | None
    memory_mb: float | None


class Server(NamedTuple):
    """A server that runs.

    Attributes:
        process: its first process.
        port: where it listens.
        log: file of all that it has said.
    """

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    def taken(self) -> Taken:
        """Return what all processes of the server have taken so far."""
        if not PROCESSES.is_dir():
            return Taken(None, None)
        ticks = kilobytes = 0
        for entry in PROCESSES.iterdir():
            fields = _fields_of(entry) if entry.name.isdecimal() else []
            if len(fields) > SYSTEM_TICKS and int(fields[SESSION]) == self.process.pid:
                ticks += int(fields[USER_TICKS]) + int(fields[SYSTEM_TICKS])
                kilobytes += _kilobytes_of(entry)
        return Taken(ticks / os.sysconf("SC_CLK_TCK"), kilobytes / KB_OF_MB)

    def tracebacks(self) -> int:
        """Return how many errors of its own the server has written to its log."""
        return self.log.read_text("utf-8", "replace").count("Traceback")


def _fields_of(entry: Path) -> list[str]:
    """Return what the system tells of a process; [] if it has ended meanwhile."""
    try:
        return (entry / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return []


def _kilobytes_of(entry: Path) -> int:
    """Return what memory a process takes; 0 if it has ended meanwhile."""
    try:
        lines = (entry / "smaps_rollup").read_text("utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith(OWN_SHARE))


@contextlib.contextmanager
def served() -> Iterator[Server]:
    """Yield a server of the pages; it has ended when this ends, whatever happens.

    Raises:
        Refusal: it could not start; the line is its own.
    """
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "experiments", "app", "--port", str(port)]
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "log")
        with log.open("wb") as said:
            # A session of its own: all its processes are known by it, and end with it.
            process = subprocess.Popen(
                words, stdout=said, stderr=said, start_new_session=True
            )
        try:
            _wait_for(process, port, log)
            yield Server(process, port, log)
        finally:
            _end(process)


def _wait_for(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Wait until a server answers."""
    ends = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < ends:
        if process.poll() is not None:
            lines = log.read_text("utf-8", "replace").splitlines()
            last = lines[-1] if lines else "the server of the pages did not start"
            raise Refusal(last.removeprefix("circles: "))
        with contextlib.suppress(OSError):
            socket.create_connection((HOST, port), timeout=1).close()
            return
        time.sleep(AT_REST)
    raise Refusal(f"the server of the pages did not answer in {SECONDS_TO_START} s")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a server and all its processes."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(SECONDS_TO_END)
