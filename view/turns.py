"""Whose run is played next: one after the other, in a process that does nothing else.

Each visitor has a thread. If all of them played at once, each would wait for all others
and hold the memory of a whole run; in turn, who came first is served first, and the
pages answer meanwhile.
"""

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool

SECONDS = 1.0


def _beside() -> Executor:
    """Return who plays in a process that shares this one's memory; else in a thread."""
    if sys.platform != "linux":
        return ThreadPoolExecutor(1, "runs")
    copy = multiprocessing.get_context("fork")
    return ProcessPoolExecutor(1, copy, _begin, (os.getpid(),))


def _begin(parent: int) -> None:
    """Leave Ctrl-C to the server, and end when it has ended, however it did."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    """End this process soon after its parent."""
    while os.getppid() == parent:
        time.sleep(SECONDS)
    os._exit(0)


RUNS = _beside()
"""Plays single groups. Begins with the first; so before there are many threads."""

WORLDS = ThreadPoolExecutor(1, "worlds")
"""Plays many worlds at a time; no single group waits for them."""


def in_turn[Asked, Given](
    line: Executor, play: Callable[[Asked], Given], asked: Asked
) -> Given:
    """Return what is played when it is its turn.

    Args:
        line: who plays.
        play: what to call.
        asked: for what.
    """
    try:
        return line.submit(play, asked).result()
    except BrokenProcessPool:
        # Its process has been killed; a visitor shall not notice.
        return play(asked)
