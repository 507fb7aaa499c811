"""``circles sweep``: plan, run, resume and extend a sweep, and say how it stands."""

import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

from experiments.commands.console import console, prepare, print_json, say
from experiments.commands.sweep_progress import progress_of_sweep
from experiments.engines import check_engine
from experiments.sweeps.driving import play_sweep
from experiments.sweeps.kept import read_plan
from experiments.sweeps.looking import State, state_of
from experiments.sweeps.places import port_to
from experiments.sweeps.plan import Plan
from experiments.sweeps.records import write_manifest
from model.parameters.checking import plain
from model.refusal import Refusal

WITH_LOST_CHUNKS = 3
INTERRUPTED = 130


class Asked(NamedTuple):
    """How a person wants a sweep to be played.

    Attributes:
        workers: processes, or None for all cores.
        engine: which engine plays.
        on: where chunks are played.
        again: whether to try chunks again that have ended their workers.
    """

    workers: int | None
    engine: str
    on: str
    again: bool


class Changes(NamedTuple):
    """What a person wants otherwise than the study says; None leaves it.

    Attributes:
        settings: changed parameters, as ``name=value``.
        replicates: worlds of each point.
        seed: seed of luck and samples.
        independent: whether each point has worlds of its own.
        runs_per_chunk: runs that a worker plays at a time.
    """

    settings: list[str]
    replicates: int | None
    seed: int | None
    independent: bool
    runs_per_chunk: int | None


def plan(study: str, out: str, asked: Changes) -> None:
    """Write the plan of a study's sweep.

    Args:
        study: a shipped study, or a file.
        out: folder of the sweep.
        asked: what is to be otherwise than the study says.
    """
    from experiments.studies.changing import with_settings
    from experiments.studies.shipped import study_named
    from experiments.sweeps.planning import plan_sweep

    words = asked.settings, asked.replicates, asked.seed, asked.independent
    found = with_settings(study_named(study), *words)
    made = plan_sweep(found, _folder(out), asked.runs_per_chunk)
    _tell_plan(made)
    console().print(f"Next: circles sweep run {made.folder}", markup=False)


def _folder(name: str) -> Path:
    """Return a folder by its name."""
    if not name.strip() or "\0" in name:
        raise Refusal("--out: not the name of a folder; give a folder for the sweep")
    return Path(name)


def _tell_plan(made: Plan) -> None:
    """Print what a plan holds."""
    out = console()
    out.print(plain(made.study["question"], 500), style="bold", markup=False)
    out.print(
        f"{len(made.design):,} points x {made.n_replicates:,} worlds: "
        f"{made.n_runs:,} runs in {len(made.chunks):,} parts; varied: "
        f"{', '.join(made.varied) or 'nothing'}.",
        soft_wrap=True,
        markup=False,
    )


def play(folder: str, asked: Asked, is_quiet: bool = False) -> None:
    """Play what is missing; exit with status 3 if chunks ended their workers.

    Args:
        folder: of the sweep.
        asked: how it is to be played.
        is_quiet: print nothing on standard output.
    """
    sweep = read_plan(Path(folder))
    check_engine(asked.engine)
    port = port_to(asked.on, asked.workers)
    prepare(asked.engine)
    start = time.monotonic()
    try:
        with progress_of_sweep() as progress:
            play_sweep(sweep.folder, port, asked.engine, progress, asked.again)
    except KeyboardInterrupt:
        say(
            "circles: interrupted; every part that was written stays; "
            f"circles sweep resume {folder} goes on"
        )
        sys.exit(INTERRUPTED)
    state = state_of(read_plan(sweep.folder))
    seconds = time.monotonic() - start
    write_manifest(state, seconds, asked.engine, asked.on)
    if not is_quiet:
        _tell_ending(state, seconds)
    if state.lost:
        sys.exit(WITH_LOST_CHUNKS)


def _tell_ending(state: State, seconds: float) -> None:
    """Print what has been played, and what has not."""
    out, folder = console(), state.plan.folder
    size = sum(part.path.stat().st_size for part in state.listed)
    out.print(
        f"{state.n_played:,} runs in {len(state.listed):,} parts ({size / 1e6:,.1f} MB)"
        f" in {folder / 'parts'}, {seconds:.0f} s this time.",
        soft_wrap=True,
        markup=False,
    )
    if state.n_failed:
        out.print(f"{state.n_failed:,} runs failed: rows with status 'failed'.")
    for index, reason in state.lost.items():
        out.print(
            f"Chunk {index} ended its workers three times alone ({reason}); "
            f"circles sweep resume --again {folder} tries it once more.",
            soft_wrap=True,
            markup=False,
        )
    out.print(f"Next: circles sweep export {folder} --out DIR", markup=False)


def status(folder: str, as_json: bool) -> None:
    """Say how far a sweep has come.

    Args:
        folder: of the sweep.
        as_json: print JSON alone.
    """
    state = state_of(read_plan(Path(folder)))
    told: dict[str, Any] = state.told()
    if as_json:
        print_json(told)
        return
    _tell_plan(state.plan)
    out = console()
    share = state.n_played / state.plan.n_runs
    out.print(
        f"Played: {state.n_played:,} runs ({share:.1%}) in {told['parts']:,} parts, "
        f"{told['bytes'] / 1e6:,.1f} MB; failed: {state.n_failed:,}; in lost chunks: "
        f"{state.n_lost:,}; missing: {state.n_missing:,}.",
        soft_wrap=True,
    )
    if state.is_driven:
        out.print("Somebody drives it right now.")
    elif state.n_missing:
        out.print(f"Next: circles sweep resume {folder}", markup=False)


def extend(
    folder: str, replicates: int | None, points: str | None, chunk: int | None
) -> None:
    """Add worlds or points to a sweep.

    Args:
        folder: of the sweep.
        replicates: worlds that each point is to have in all, or None.
        points: a table of points to be added, or None.
        chunk: runs of each new chunk, or None.
    """
    from experiments.studies.tables import read_table
    from experiments.sweeps.extending import extend_sweep
    from experiments.sweeps.locking import only_driver

    table = None if points is None else read_table(Path(points))
    read_plan(Path(folder))
    with only_driver(Path(folder)):
        longer = extend_sweep(Path(folder), replicates, table, chunk)
    _tell_plan(longer)
    console().print(f"Next: circles sweep resume {folder}", markup=False)
