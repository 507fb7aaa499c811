"""The ``circles`` command: its words and options, and nothing else.

What it does stands in ``experiments.commands`` and is loaded when it is called.
"""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
import typer.exceptions

from experiments import cli_studies, cli_sweeps
from experiments.options import (
    ActorName,
    AsJson,
    Choices,
    Engine,
    FirmNames,
    Firms,
    Gexf,
    Month,
    Months,
    Out,
    Outcomes,
    Replicate,
    Replicates,
    ScenarioName,
    ScenarioNames,
    Seed,
    Settings,
    Why,
    Workers,
)

MOST_CHARACTERS = 200
INTERRUPTED = 130

app = typer.Typer(
    name="circles",
    help="How should small firms organise to enter foreign markets together? "
    "An agent-based model of export partner groups.",
    add_completion=False,
    rich_markup_mode=None,  # plain help answers in half the time
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def without_words(context: typer.Context) -> None:
    """Show the help when no command is given."""
    if context.invoked_subcommand is None:
        print(context.get_help())


@app.command()
def scenarios(as_json: AsJson = False) -> None:
    """List the shipped scenarios."""
    from experiments.commands import scenarios as command

    command.list_scenarios(as_json)


@app.command()
def show(scenario: ScenarioName, as_json: AsJson = False) -> None:
    """Show a scenario and every parameter.

    With unit, bounds, source and the reason for each value.
    """
    from experiments.commands import scenarios as command

    command.show_scenario(scenario, as_json)


@app.command()
def schema() -> None:
    """Print the JSON Schema of scenario files."""
    from experiments.commands import scenarios as command

    command.print_schema()


@app.command()
def run(
    scenario: ScenarioName,
    seed: Seed = 1,
    replicate: Replicate = 0,
    settings: Settings = None,
    choices: Choices = None,
    why: Why = None,
    actor: ActorName = None,
    months: Months = False,
    outcomes: Outcomes = False,
    gexf: Gexf = None,
    month: Month = None,
    engine: Engine = "readable",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Play one group and tell its story.

    Who it is, what happened and why, and what was left two years later.
    """
    from experiments.commands import run as command

    asked = command.Asked(
        why, actor, months, outcomes, gexf, month, engine, out, as_json
    )
    command.run_group(scenario, seed, replicate, settings or [], asked, choices)


@app.command()
def compare(
    names: ScenarioNames = None,
    replicates: Replicates = 100,
    seed: Seed = 1,
    settings: Settings = None,
    workers: Workers = None,
    engine: Engine = "ensemble",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Compare organisation forms on the same luck.

    And with the same firms alone: tables, a figure, and what they say in words.
    """
    from experiments.commands import compare as command

    asked = command.Asked(replicates, seed, workers, engine, out, as_json)
    command.compare_forms(names or [], settings or [], asked)


@app.command()
def repeat(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A folder with a manifest.json.")
    ],
    workers: Workers = None,
    engine: Engine = "ensemble",
) -> None:
    """Repeat a comparison from its manifest.

    Says whether its tables are the same, byte for byte; exit status 1 if not.
    """
    from experiments.commands import repeat as command

    command.repeat_comparison(folder, workers, engine)


@app.command()
def knowledge(
    names: FirmNames = None,
    firms: Firms = None,
    replicates: Replicates = 50,
    seed: Seed = 1,
    settings: Settings = None,
    workers: Workers = None,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Show what knowledge flows in a firm's net.

    By which channels and mechanisms, beside what is available there (Figure 2).
    """
    from experiments.commands import knowledge as command
    from experiments.commands.knowledge_sample import tell_sample

    asked = command.Asked(replicates, seed, workers, out, as_json)
    if firms is None:
        command.tell_flows(names or [], settings or [], asked)
    else:
        tell_sample(firms, names or [], settings or [], asked)


@app.command("check-engines")
def check_engines(
    points: Annotated[int, typer.Option(help="Points of the design.")] = 10_000,
    seed: Seed = 1,
    workers: Annotated[int, typer.Option(help="Processes to use.")] = 2,
    anew: Annotated[
        bool, typer.Option("--anew", help="Forget what has been checked already.")
    ] = False,
) -> None:
    """Check that both engines agree in every byte, all over the parameter space.

    An interrupted check goes on where it was; exit status 1 if they differ.
    """
    from experiments.commands import check_engines as command

    command.check_engines(points, seed, workers, anew)


app.add_typer(cli_sweeps.sweep, name="sweep")
cli_studies.add_to(app)


def main() -> None:
    """Run the command; bad input ends in one line and exit status 2."""
    from model.refusal import Refusal

    try:
        status = app(standalone_mode=False) or 0
        sys.stdout.flush()
        if status == INTERRUPTED:
            raise KeyboardInterrupt
    except Refusal as refusal:
        # A plan that this model is not the one of has a status of its own.
        status = _answer(str(refusal), getattr(refusal, "status", 2))
    except typer.exceptions.TyperException as error:
        status = _answer(_usage(error), 2)
    except (KeyboardInterrupt, typer.Abort):
        status = _answer("interrupted; no result was written", INTERRUPTED)
    except BrokenPipeError:
        # The reader of a pipe has gone (as in `| head`): nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = _answer(f"standard output or a file failed: {error.strerror}", 1)
    sys.exit(status)


def _answer(text: str, status: int) -> int:
    """Say one line on standard error and return the exit status."""
    print(f"circles: {text}", file=sys.stderr)
    return status


def _usage(error: typer.exceptions.TyperException) -> str:
    """Return what is wrong with the words of a command, on one line."""
    from model.parameters.checking import plain

    said = error.format_message()  # type: ignore[attr-defined]
    first = said.splitlines()[0]
    return f"{plain(first, MOST_CHARACTERS)} (circles --help tells more)"
