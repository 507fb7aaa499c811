"""``circles run``: one group, its story, and whatever is asked about it."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from experiments.asking import asked_for, changes, check_count
from experiments.choosing import read_choices
from experiments.commands import telling
from experiments.commands.console import prepare, print_json
from experiments.commands.run_files import json_of, write_trajectory
from experiments.engines import READABLE, check_engine
from experiments.net_export import month_asked, usable_file, write_net
from experiments.stories.actors import Actor, actor_called
from experiments.trajectory import Trajectory, play_scenario
from experiments.writing import usable_folder
from model.parameters.parameters import Parameters
from model.refusal import Refusal


class Asked(NamedTuple):
    """What a person wants to know of a run, and in what shape.

    Attributes:
        why: number of a customer, from 1, or None.
        actor: name of an actor, or None.
        months: whether to show the table of months.
        outcomes: whether to show the table of outcomes.
        gexf: file for the net, or None.
        month: month of that net, "all", or None for the project's end.
        engine: which engine plays.
        out: folder for tables and manifest, or None.
        as_json: print JSON alone on standard output.
    """

    why: int | None = None
    actor: str | None = None
    months: bool = False
    outcomes: bool = False
    gexf: str | None = None
    month: str | None = None
    engine: str = READABLE
    out: str | None = None
    as_json: bool = False


class Checked(NamedTuple):
    """The same, checked before anything is played.

    Attributes:
        customer: index of the customer, or None.
        actor: the actor, or None.
        net: file for the net, or None.
        folder: folder for tables, or None.
    """

    customer: int | None
    actor: Actor | None
    net: Path | None
    folder: Path | None


def run_group(
    name: str,
    seed: int,
    replicate: int,
    settings: Sequence[str],
    asked: Asked,
    choices: str | None = None,
) -> None:
    """Play one group; tell its story, or what else is asked, and write it down.

    Args:
        name: a shipped scenario, or a file.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        settings: changed parameters, as ``name=value``.
        asked: what is wanted.
        choices: file of choices (CSV), or None where the rules decide everything.
    """
    check_engine(asked.engine)
    scenario = asked_for(name, seed, replicate, changes(settings))
    chosen = read_choices(choices, scenario.parameters) if choices else None
    checked = check(asked, scenario.parameters)
    prepare(asked.engine)
    trajectory = play_scenario(scenario, seed, replicate, chosen, asked.engine)
    if checked.folder:
        write_trajectory(trajectory, checked.folder, asked.engine)
    if checked.net:
        end = int(trajectory.project_end.group[0]["month"])
        month = month_asked(asked.month, end, trajectory.parameters.months)
        write_net(trajectory, checked.net, month)
    if asked.as_json:
        print_json(json_of(trajectory, checked.customer, checked.actor))
        return
    tell(trajectory, asked, checked)
    for what, path in (("Tables and manifest", checked.folder), ("Net", checked.net)):
        if path:
            telling.say_line(f"{what}: {path}")


def check(asked: Asked, p: Parameters) -> Checked:
    """Return what is asked for, or refuse it before anything is played.

    Args:
        asked: what is wanted.
        p: the point that is to be played.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    customer = None
    if asked.why is not None:
        check_count("--why", asked.why, 1, p.n_customers)
        customer = asked.why - 1
    actor = None if asked.actor is None else actor_called(asked.actor, p)
    if asked.month is not None and asked.gexf is None:
        raise Refusal("--month is the month of a net; give --gexf FILE as well")
    month_asked(asked.month, None, p.months)
    net = None if asked.gexf is None else usable_file(asked.gexf)
    folder = None if asked.out is None else usable_folder(asked.out)
    return Checked(customer, actor, net, folder)


def tell(trajectory: Trajectory, asked: Asked, checked: Checked) -> None:
    """Print the story, or a customer or actor that is asked about, and tables.

    Args:
        trajectory: what was played.
        asked: what is wanted.
        checked: the same, checked.
    """
    if checked.customer is None and checked.actor is None:
        telling.tell_story(trajectory)
    if checked.customer is not None:
        telling.tell_why(trajectory, checked.customer)
    if checked.actor is not None:
        telling.tell_life(trajectory, checked.actor)
    if asked.months:
        telling.tell_months(trajectory)
    if asked.outcomes:
        telling.tell_outcomes(trajectory)
