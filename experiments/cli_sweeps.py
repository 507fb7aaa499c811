"""The words of ``circles sweep`` and of what is done with many runs."""

import typer

from experiments.options import (
    Again,
    AllWorlds,
    AsJson,
    Chunk,
    Engine,
    ExportOut,
    Format,
    Independent,
    MorePoints,
    On,
    Settings,
    StudyName,
    StudySeed,
    SweepFolder,
    SweepOut,
    Workers,
    Worlds,
)

sweep = typer.Typer(
    help="Play all runs of a study: plan, run, status, resume, extend, verify, export.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@sweep.command()
def plan(
    study: StudyName,
    out: SweepOut,
    settings: Settings = None,
    replicates: Worlds = None,
    seed: StudySeed = None,
    independent: Independent = False,
    chunk: Chunk = None,
) -> None:
    """Write the plan of a study; nothing is played yet."""
    from experiments.commands import sweep as command

    asked = command.Changes(settings or [], replicates, seed, independent, chunk)
    command.plan(study, out, asked)


@sweep.command()
def run(
    folder: SweepFolder,
    workers: Workers = None,
    engine: Engine = "ensemble",
    on: On = "processes",
    again: Again = False,
) -> None:
    """Play whatever is missing of a sweep."""
    from experiments.commands import sweep as command

    command.play(folder, command.Asked(workers, engine, on, again))


@sweep.command()
def resume(
    folder: SweepFolder,
    workers: Workers = None,
    engine: Engine = "ensemble",
    on: On = "processes",
    again: Again = False,
) -> None:
    """Go on with a sweep that was interrupted, killed or extended.

    No part that is there and sound is played again.
    """
    from experiments.commands import sweep as command

    command.play(folder, command.Asked(workers, engine, on, again))


@sweep.command()
def status(folder: SweepFolder, as_json: AsJson = False) -> None:
    """Say how far a sweep has come."""
    from experiments.commands import sweep as command

    command.status(folder, as_json)


@sweep.command()
def extend(
    folder: SweepFolder,
    replicates: AllWorlds = None,
    points: MorePoints = None,
    chunk: Chunk = None,
) -> None:
    """Add worlds or points to a sweep; nothing is played twice."""
    from experiments.commands import sweep as command

    command.extend(folder, replicates, points, chunk)


@sweep.command()
def verify(folder: SweepFolder) -> None:
    """Read and hash every part; exit status 1 if any is corrupt or missing."""
    from experiments.commands import sweep_tables as command

    command.verify(folder)


@sweep.command()
def export(folder: SweepFolder, out: ExportOut, kind: Format = "csv") -> None:
    """Write the rows for other programs, with a dictionary of the columns."""
    from experiments.commands import sweep_tables as command

    command.export_rows(folder, kind, out)
