"""``circles run``: one group, month by month."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import pandas as pd
from rich.table import Table

from experiments.asking import asked_for, changes
from experiments.commands.console import console, print_json, say
from experiments.files import csv_bytes, digest, json_bytes, usable_folder, write_all
from experiments.manifest import NAME
from experiments.provenance import origin, scenario_record
from experiments.trajectory import Trajectory, play_scenario
from model.compiled import is_compiled
from model.events import Event, seller_name
from model.measures import OUTCOMES
from model.vocabulary import EventKind

TOLD_ONE_BY_ONE = (
    EventKind.DEAL_SIGNED,
    EventKind.RELATIONSHIP_LOST,
    EventKind.ORDERS_STOPPED,
    EventKind.PROJECT_ENDED,
)
QUESTION = "What becomes of this group, month by month?"
COLUMNS = (
    ("month", "month", "{:.0f}"),
    ("preparing", "pre-\nparing", "{:.0f}"),
    ("negotiating", "nego-\ntiating", "{:.0f}"),
    ("customers", "custo-\nmers", "{:.0f}"),
    ("lost", "lost", "{:.0f}"),
    ("first_deals", "first\ndeals", "{:.0f}"),
    ("exports_eur", "exports\nEUR", "{:,.0f}"),
    ("commitment", "commit-\nment", "{:.2f}"),
    ("trust_between_members", "trust,\nmembers", "{:.2f}"),
    ("customers_trust", "trust,\ncustomers", "{:.2f}"),
    ("product_knowledge", "product\nknowledge", "{:.2f}"),
    ("joint_offering_readiness", "readi-\nness", "{:.2f}"),
)


def run_group(
    name: str,
    seed: int,
    replicate: int,
    settings: Sequence[str],
    out: str | None,
    as_json: bool,
) -> None:
    """Play one group; print what happened, and write it down if asked to.

    Args:
        name: a shipped scenario, or a file.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        settings: changed parameters, as ``name=value``.
        out: folder for tables and manifest, or None.
        as_json: print JSON alone on standard output.
    """
    scenario = asked_for(name, seed, replicate, changes(settings))
    folder = None if out is None else usable_folder(out)
    if not is_compiled():
        say("Compiling the rules (once, about ten seconds) ...")
    trajectory = play_scenario(scenario, seed, replicate)
    if folder:
        write_trajectory(trajectory, folder)
    if as_json:
        print_json(json_of(trajectory))
        return
    print_trajectory(trajectory)
    if folder:
        console().print(f"\nTables and manifest: {folder}", soft_wrap=True)


def write_trajectory(trajectory: Trajectory, folder: Path) -> None:
    """Write months, firms, events, relationships and outcomes of a group.

    Args:
        trajectory: what was played.
        folder: where to.
    """
    tables = {
        "months.csv": trajectory.months(),
        "firms.csv": trajectory.firms(),
        "events.csv": trajectory.events_table(),
        "relationships.csv": trajectory.relationships(),
        "outcomes.csv": pd.DataFrame([trajectory.outcomes()]),
    }
    files = {file: csv_bytes(table) for file, table in tables.items()}
    manifest = {
        **origin(QUESTION, 0.0),
        "seed": trajectory.seed,
        "replicate": trajectory.replicate,
        "scenarios": [scenario_record(trajectory.scenario)],
        "sha256": {file: digest(content) for file, content in files.items()},
    }
    del manifest["wall_time_seconds"]
    write_all(folder, {**files, NAME: json_bytes(manifest)})


def json_of(trajectory: Trajectory) -> dict[str, Any]:
    """Return a group as plain values.

    Args:
        trajectory: what was played.
    """
    return {
        "scenario": scenario_record(trajectory.scenario),
        "seed": trajectory.seed,
        "replicate": trajectory.replicate,
        "outcomes": trajectory.outcomes(),
        "months": trajectory.months().to_dict("records"),
        "events": trajectory.events_table().to_dict("records"),
    }


def print_trajectory(trajectory: Trajectory) -> None:
    """Print a group: its months, what happened, and the outcomes.

    Args:
        trajectory: what was played.
    """
    out = console()
    p = trajectory.parameters
    form = "firms alone" if p.alone else f"orientation {p.orientation:g}"
    out.print(
        f"[bold]{trajectory.scenario.title}[/bold], {form}, {p.n_members} members, "
        f"seed {trajectory.seed}, replicate {trajectory.replicate}\n"
    )
    out.print(months_table(trajectory))
    out.print("\n[bold]What happened[/bold]")
    for line in story(trajectory):
        out.print(line, markup=False, soft_wrap=True)
    out.print("\n[bold]Outcomes[/bold]")
    values = trajectory.outcomes()
    table = Table(box=None, pad_edge=False, show_header=False)
    for outcome in OUTCOMES:
        value = values[outcome.name]
        shown = "-" if value != value else f"{value:,.2f}".removesuffix(".00")
        table.add_row(outcome.name, shown, outcome.unit, outcome.meaning)
    out.print(table)


def months_table(trajectory: Trajectory) -> Table:
    """Return the months as a table; the end of the project is a line.

    Args:
        trajectory: what was played.
    """
    p = trajectory.parameters
    table = Table(box=None, pad_edge=False)
    for _, title, _ in COLUMNS:
        table.add_column(title, justify="right")
    for row in trajectory.months().to_dict("records"):
        cells = [form.format(row[name]) for name, _, form in COLUMNS]
        table.add_row(*cells)
        if row["month"] == p.project_months and not p.alone:
            table.add_row(*("---" for _ in COLUMNS))
    return table


def story(trajectory: Trajectory) -> Iterator[str]:
    """Yield what happened, a few sentences for each month in which something did.

    Args:
        trajectory: what was played.
    """
    n_members = trajectory.parameters.n_members
    for month, group in groupby(trajectory.events(), key=lambda pair: pair[0].month):
        told = list(group)
        sentences = [
            *_gathered(told, EventKind.DOOR_OPENED, "got in contact with", n_members),
            *_gathered(
                told,
                EventKind.NEGOTIATION_STARTED,
                "started to negotiate with",
                n_members,
            ),
            *(text for event, text in told if event.kind in TOLD_ONE_BY_ONE),
        ]
        orders = [event for event, _ in told if event.kind == EventKind.ORDER_TAKEN]
        if orders:
            total = 0.0
            for event in orders:
                total += event.amount
            customers = "1 customer" if len(orders) == 1 else f"{len(orders)} customers"
            sentences.append(f"Orders of {total:,.0f} EUR from {customers}.")
        yield f"{month:3}  " + "\n     ".join(sentences)


def _gathered(
    told: Sequence[tuple[Event, str]], kind: EventKind, what: str, n_members: int
) -> Iterator[str]:
    """Yield one sentence for each seller to whom a kind of event happened."""
    met: dict[int, list[int]] = {}
    for event, _ in told:
        if event.kind == kind:
            met.setdefault(event.who, []).append(event.whom + 1)
    for who, customers in met.items():
        name = seller_name(who, n_members)
        *others, last = (str(customer) for customer in customers)
        listed = (
            f"customers {', '.join(others)} and {last}"
            if others
            else f"customer {last}"
        )
        yield f"{name[0].upper()}{name[1:]} {what} {listed}."
