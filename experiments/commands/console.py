"""Where commands print: tables for people, JSON for programs, progress."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from experiments.files import without_nan

if TYPE_CHECKING:
    from experiments.runner import Progress as Report

PLAIN_WIDTH = 110
PLAIN_STEPS = 4


def console() -> Console:
    """Return the console for standard output; without a terminal its width is fixed."""
    if sys.stdout.isatty():
        return Console(highlight=False)
    return Console(highlight=False, width=PLAIN_WIDTH)


def print_json(content: Any) -> None:
    """Print JSON alone on standard output.

    Args:
        content: lists, dictionaries and plain values.
    """
    print(json.dumps(without_nan(content), indent=2, ensure_ascii=False))


def say(text: str) -> None:
    """Say something to the person that is no result, on standard error.

    Args:
        text: one line.
    """
    print(text, file=sys.stderr, flush=True)


def prepare(engine: str) -> None:
    """Compile an engine if that has not been done yet, and tell how far it has come.

    Args:
        engine: which engine is going to play.
    """
    from experiments.compiling import (
        N_PARTS,
        are_compiled,
        are_rules_compiled,
        compile_kernels,
    )
    from experiments.engines import ENSEMBLE

    if engine == ENSEMBLE and not are_compiled():
        say("Compiling the array engine (once, half a minute to two minutes) ...")
        with progress_of(N_PARTS, "Compiling") as report:
            compile_kernels(report)
    elif engine != ENSEMBLE and not are_rules_compiled():
        say("Compiling the rules (once, about ten seconds) ...")


@contextmanager
def progress_of(total: int, what: str) -> "Iterator[Report]":
    """Yield what to call with each number of finished runs.

    A bar on a terminal; a few plain lines elsewhere, the first with the first results.

    Args:
        total: runs in all.
        what: what is being done.
    """
    if sys.stderr.isatty():
        bar = Progress(
            TextColumn(what),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        with bar:
            task = bar.add_task(what, total=total)
            yield lambda finished: bar.update(task, advance=finished)
        return
    done = 0
    told = -1

    def tell(finished: int) -> None:
        nonlocal done, told
        done += finished
        step = done * PLAIN_STEPS // total
        if step > told:
            told = step
            say(f"{what}: {done:,} of {total:,}")

    yield tell
