"""The words of what is done with many runs, and of the browser view."""

from typing import Annotated

import typer

from experiments.options import (
    AsJson,
    Engine,
    ExportOut,
    OfTheApp,
    On,
    Out,
    RunsMeasured,
    ScenarioName,
    Seconds,
    Seed,
    Settings,
    Visitors,
    Workers,
)


def columns(
    folder: Annotated[
        str | None, typer.Argument(metavar="DIR", help="The folder of a sweep.")
    ] = None,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Tell what every column of a table of results means, with its unit."""
    from experiments.commands import sweep_tables as command

    command.tell_columns(folder, out, as_json)


def check_sweep(
    kills: Annotated[int, typer.Option(help="How often to kill, 1 or more.")] = 50,
    seed: Annotated[int, typer.Option(help="Of who is killed, and when.")] = 1,
    workers: Annotated[int, typer.Option(help="Workers of the sweeps.")] = 2,
    engine: Engine = "ensemble",
    on: Annotated[
        str,
        typer.Option(
            metavar="serial|processes|dask",
            help="Where chunks are played; dask is a cluster on this machine.",
        ),
    ] = "processes",
) -> None:
    """Kill sweeps at random moments, resume them, and compare every byte.

    kill -9 of driver, worker or whole group; exit status 1 if anything was lost.
    """
    from experiments.commands import check_sweep as command

    command.check_sweep(kills, seed, workers, engine, on)


def sensitivity(
    scenario: ScenarioName,
    out: ExportOut,
    method: Annotated[
        str, typer.Option(metavar="morris|sobol|pawn", help="Which method.")
    ] = "morris",
    vary: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="A parameter to vary, may be repeated; the uncertainties to which "
            "the scenario gives a range when left out.",
        ),
    ] = None,
    outcome: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="An outcome to analyse, may be repeated."),
    ] = None,
    points: Annotated[
        int | None, typer.Option(help="Size of the sample; each method has its own.")
    ] = None,
    replicates: Annotated[int, typer.Option(help="Worlds of each point.")] = 20,
    seed: Seed = 1,
    settings: Settings = None,
    workers: Workers = None,
    engine: Engine = "ensemble",
    on: On = "processes",
    as_json: AsJson = False,
) -> None:
    """Tell which uncertainty moves an outcome most, and which is only noise.

    Interrupted, the same command goes on where it was.
    """
    from experiments.commands import sensitivity as command
    from experiments.commands.sweep import Asked

    asked = command.Asked(
        method,
        vary or [],
        outcome or ["exports_eur"],
        points,
        replicates,
        seed,
        out,
        as_json,
    )
    how = Asked(workers, engine, on, again=False)
    command.analyse(scenario, settings or [], asked, how)


def study(
    name: Annotated[
        str, typer.Argument(metavar="STUDY", help="form-and-line or project-length.")
    ],
    out: ExportOut,
    workers: Workers = None,
    engine: Engine = "ensemble",
    on: On = "processes",
) -> None:
    """Play a shipped study: tables, a figure and a manifest."""
    from experiments.commands import study as command
    from experiments.commands.sweep import Asked

    command.build(name, out, Asked(workers, engine, on, again=False))


def reproduce(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="STUDY", help="All shipped ones when left out."),
    ] = None,
    results: Annotated[
        str, typer.Option(metavar="DIR", help="Where the results lie.")
    ] = "results",
    workers: Workers = None,
    engine: Engine = "ensemble",
    on: On = "processes",
) -> None:
    """Build the results of shipped studies anew and compare their bytes.

    Exit status 1 if a table differs; nothing is written.
    """
    from experiments.commands import study as command
    from experiments.commands.sweep import Asked

    command.reproduce(names or [], results, Asked(workers, engine, on, again=False))


def benchmark(
    runs: RunsMeasured = None,
    app: OfTheApp = False,
    visitors: Visitors = None,
    seconds: Seconds = None,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Measure speed and memory on this machine.

    Of both engines; with --app of the browser view: how long a class waits.
    """
    from experiments.asking import check_idle

    if app:
        from experiments.commands import benchmark_app

        check_idle("--runs", runs, "with --app time is measured; give --seconds")
        return benchmark_app.measure(visitors, seconds, out, as_json)
    from experiments.commands import benchmark as command

    for name, value in (("--visitors", visitors), ("--seconds", seconds)):
        check_idle(name, value, "it belongs to --app; add --app or leave it out")
    return command.measure(runs, out, as_json)


def browser_view(
    host: Annotated[
        str, typer.Option(help="Where to listen; only this machine when left out.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port, 1 to 65535.")] = 8765,
    opens: Annotated[
        bool, typer.Option("--open", help="Open the first page in the browser.")
    ] = False,
) -> None:
    """Show groups in the browser: watch one, month by month.

    Needs no internet; exit status 2 if packages or front-end files are missing.
    """
    from experiments.commands import app as command

    command.start(host, port, opens)


def add_to(app: typer.Typer) -> None:
    """Add these commands to the ``circles`` command.

    Args:
        app: the command.
    """
    for command in (study, reproduce, sensitivity, columns, benchmark):
        app.command()(command)
    app.command("check-sweep")(check_sweep)
    app.command("app")(browser_view)
