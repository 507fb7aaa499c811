"""How far a sweep has come: a bar with the time left, or plain lines elsewhere."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from experiments.commands.console import say
from experiments.sweeps import driving

WHAT = "Playing runs"
SECONDS_BETWEEN_LINES = 10.0
SECONDS_REMEMBERED = 300.0


@contextmanager
def progress_of_sweep() -> Iterator[driving.Progress]:
    """Yield whom a sweep tells how far it has come.

    What was there before counts as done, but not into the speed.
    """
    if not sys.stderr.isatty():
        yield _in_lines()
        return
    bar = Progress(
        TextColumn(WHAT),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        speed_estimate_period=SECONDS_REMEMBERED,
    )
    task = bar.add_task(WHAT, total=None)
    with bar:
        yield driving.Progress(
            lambda there, total: bar.update(task, completed=there, total=total),
            lambda finished: bar.update(task, advance=finished),
        )


def _in_lines() -> driving.Progress:
    """Return what says a plain line every few seconds."""
    there, total, done = 0, 0, 0
    start = told = time.monotonic()

    def begin(already: int, of: int) -> None:
        nonlocal there, total
        there, total = already, of
        if already:
            say(f"{already:,} of {of:,} runs are there already.")

    def report(finished: int) -> None:
        nonlocal done, told
        done += finished
        now = time.monotonic()
        is_last = there + done == total
        if now - told < SECONDS_BETWEEN_LINES and not is_last:
            return
        told = now
        left = (now - start) / done * (total - there - done)
        ending = "" if is_last else f", about {in_words(left)} left"
        say(f"{WHAT}: {there + done:,} of {total:,}{ending}")

    return driving.Progress(begin, report)


def in_words(seconds: float) -> str:
    """Return a time as people say it.

    Args:
        seconds: the time, s.
    """
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes / 60:.1f} h"
