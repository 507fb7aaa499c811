"""The options of the ``circles`` command; only their words, so that help is quick."""

from typing import Annotated

import typer

ScenarioName = Annotated[
    str,
    typer.Argument(
        metavar="NAME|FILE", help="A shipped scenario, or a file that ends in .toml."
    ),
]
ScenarioNames = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="NAME|FILE", help="Scenarios; all shipped ones when left out."
    ),
]
FirmNames = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="NAME|FILE", help="Scenarios; the eight biotech firms when left out."
    ),
]
Firms = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        help="Instead of scenarios, N firms drawn with the mechanisms of the eight, "
        "8 or more.",
    ),
]
Settings = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="NAME=VALUE", help="Change a parameter; may be repeated."
    ),
]
Seed = Annotated[int, typer.Option(help="Seed of the study, 0 to 4294967295.")]
Replicate = Annotated[int, typer.Option(help="Which of the parallel worlds, from 0.")]
Replicates = Annotated[int, typer.Option(help="Worlds for each cell, 2 or more.")]
Workers = Annotated[
    int | None, typer.Option(help="Threads or processes; all cores when left out.")
]
Engine = Annotated[
    str,
    typer.Option(
        metavar="ensemble|readable",
        help="The array engine, or the one of agents that can be read and watched; "
        "both give the same bytes.",
    ),
]
Out = Annotated[
    str | None, typer.Option(metavar="DIR", help="Write tables and figure here.")
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print JSON alone on standard output.")
]

# Of one run.
Why = Annotated[
    int | None,
    typer.Option(
        metavar="CUSTOMER",
        help="Tell all that happened between the group and a customer, and what "
        "decided it.",
    ),
]
ActorName = Annotated[
    str | None,
    typer.Option(
        "--actor",
        metavar="NAME",
        help='Tell the life of one actor: "Firm A", manager, "control group", '
        '"national financier", "customer 12", "assistant 1".',
    ),
]
Choices = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Choices of manager and financiers (CSV): month and what is chosen; the "
        "rules decide the rest. --out writes what was chosen.",
    ),
]
Months = Annotated[bool, typer.Option("--months", help="Show the table of all months.")]
Outcomes = Annotated[
    bool, typer.Option("--outcomes", help="Show the table of all outcomes.")
]
Gexf = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Write the net for Gephi (GEXF 1.3)."),
]
Month = Annotated[
    str | None,
    typer.Option(
        metavar="M|all",
        help="Month of that net, 0 for founding, or all; the project's end when left "
        "out.",
    ),
]

# Of a benchmark. None says that nobody asked: only then can what is idle be refused.
USUAL_RUNS, USUAL_CLASSES, USUAL_SECONDS = 20, "1,30,60,100", 60
RunsMeasured = Annotated[
    int | None,
    typer.Option(
        "--runs", help=f"Runs to measure, 1 or more; {USUAL_RUNS} when left out."
    ),
]
OfTheApp = Annotated[
    bool,
    typer.Option("--app", help="Measure the browser view, with classes of visitors."),
]
Visitors = Annotated[
    str | None,
    typer.Option(
        metavar="N,N,...",
        help=f"With --app: sizes of the classes; {USUAL_CLASSES} when left out.",
    ),
]
Seconds = Annotated[
    int | None,
    typer.Option(
        help="With --app: how long each class plays, 5 to 3600; "
        f"{USUAL_SECONDS} when left out."
    ),
]

# Of a sweep.
StudyName = Annotated[
    str,
    typer.Argument(
        metavar="STUDY|FILE",
        help="form-and-line, project-length, or a file that ends in .toml.",
    ),
]
SweepFolder = Annotated[
    str, typer.Argument(metavar="DIR", help="The folder of a sweep.")
]
SweepOut = Annotated[
    str, typer.Option("--out", metavar="DIR", help="Folder of the new sweep.")
]
Worlds = Annotated[
    int | None, typer.Option("--replicates", help="Worlds of each point.")
]
StudySeed = Annotated[int | None, typer.Option("--seed", help="Seed of the study.")]
Independent = Annotated[
    bool,
    typer.Option("--independent", help="Give each point worlds of its own."),
]
Chunk = Annotated[
    int | None,
    typer.Option(help="Runs that a worker plays at a time; by the size of the sweep."),
]
On = Annotated[
    str,
    typer.Option(
        metavar="serial|processes|mpi|tcp://HOST:PORT",
        help="Where chunks are played; the address is that of a dask scheduler.",
    ),
]
Again = Annotated[
    bool,
    typer.Option("--again", help="Try chunks again that have ended their workers."),
]
AllWorlds = Annotated[
    int | None,
    typer.Option("--replicates", help="Worlds that each point is to have in all."),
]
MorePoints = Annotated[
    str | None,
    typer.Option("--points", metavar="FILE", help="Points to add (CSV, Parquet)."),
]
Format = Annotated[
    str,
    typer.Option("--format", metavar="csv|behaviorspace|netcdf", help="Which format."),
]
ExportOut = Annotated[
    str, typer.Option("--out", metavar="DIR", help="Folder to write into.")
]
