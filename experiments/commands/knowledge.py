"""``circles knowledge``: what flows in a firm's net, beside what is available there."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
from rich.table import Table

from experiments.asking import changes
from experiments.commands.console import console, prepare, print_json, progress_of
from experiments.commands.knowledge_files import new_folder, write_found
from experiments.engines import ENSEMBLE
from experiments.knowledge.columns import COLUMNS, WORDS, available
from experiments.knowledge.flows import QUESTION, Flows, asked, flows_of
from experiments.provenance import scenario_record
from experiments.samples import BIOTECH_FIRMS
from model.parameters.checking import plain
from model.scenario import Scenario
from model.vocabulary import Mechanism

TABLES = ("flows.csv", "columns.csv", "outcomes.csv")
IMAGES = ("knowledge.png", "knowledge.svg")


class Asked(NamedTuple):
    """What a person wants to know of flows.

    Attributes:
        replicates: worlds of each scenario.
        seed: seed of the study.
        workers: threads, or None for all cores.
        out: folder for tables, figure and manifest, or None.
        as_json: print JSON alone on standard output.
    """

    replicates: int
    seed: int
    workers: int | None
    out: str | None
    as_json: bool


def tell_flows(names: Sequence[str], settings: Sequence[str], wanted: Asked) -> None:
    """Play nets; print what flowed, and write it down if asked to.

    Args:
        names: scenarios; the eight firms of paper 000 if empty.
        settings: changed parameters, as ``name=value``.
        wanted: what is wanted.
    """
    values = changes(settings)
    chosen = asked(names or BIOTECH_FIRMS, wanted.replicates, wanted.seed, values)
    folder = None if wanted.out is None else new_folder(wanted.out, (*TABLES, *IMAGES))
    prepare(ENSEMBLE)
    with progress_of(len(chosen) * wanted.replicates, "Playing nets") as report:
        start = time.monotonic()
        found = flows_of(
            chosen, wanted.replicates, wanted.seed, values, wanted.workers, report
        )
        seconds = time.monotonic() - start
    if folder:
        _write(found, folder, seconds)
    if wanted.as_json:
        print_json(json_of(found))
        return
    for scenario in found.scenarios:
        _print_flows(found, scenario)
    if folder:
        console().print(
            f"Figure: {folder / IMAGES[0]}\nTables and manifest: {folder}",
            soft_wrap=True,
            markup=False,
        )
    else:
        console().print("Add --out DIR to keep figure, tables and manifest.")


def _print_flows(found: Flows, scenario: Scenario) -> None:
    """Print what is available to a firm, what flowed, and what came of it."""
    out = console()
    out.print(
        f"{plain(scenario.title)}: means of {found.replicates} worlds over "
        f"{scenario.parameters.months} months, ± half of the 95 % interval",
        style="italic",
        markup=False,
    )
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    table.add_column("available (input)")
    table.add_column("flow (result)", justify="right", no_wrap=True)
    table.add_column("of all", justify="right")
    table.add_column("seen", justify="right")
    table.add_column("mostly by")
    rows = found.columns[found.columns["scenario"] == scenario.name]
    for column, (_, row) in zip(COLUMNS, rows.iterrows(), strict=True):
        there = available(scenario.parameters, column)
        words = ", ".join(WORDS[each] for each in there)
        table.add_row(
            column.title,
            "all that can" if len(there) > 5 else words or "-",
            f"{row['amount']:.2f} ± {row['amount_high'] - row['amount']:.2f}",
            _percent(row["share_of_flow"]),
            _percent(row["share_seen"]),
            _mostly(found.table, scenario.name, column.name),
        )
    out.print(table)
    out.print(_in_words(found, scenario.name), markup=False)
    out.print()


def _percent(share: float) -> str:
    """Return a share for a cell, a dash where there is none."""
    return "-" if pd.isna(share) else f"{share:.0%}"


def _mostly(table: pd.DataFrame, scenario: str, column: str) -> str:
    """Return the mechanism that carried most in a column, with its share."""
    rows = table[(table["scenario"] == scenario) & (table["column"] == column)]
    total = rows["amount"].sum()
    if total <= 0.0:
        return "-"
    first = rows.loc[rows["amount"].idxmax()]
    words = WORDS[Mechanism[str(first["mechanism"]).upper()]]
    return f"{words} ({first['amount'] / total:.0%})"


def _in_words(found: Flows, scenario: str) -> str:
    """Return what came of the flows, in sentences."""
    rows = found.outcomes[found.outcomes["scenario"] == scenario]
    value = dict(zip(rows["outcome"], rows["value"], strict=True))
    columns = found.columns[found.columns["scenario"] == scenario]
    amounts = dict(zip(columns["column"], columns["amount"], strict=True))
    learnt = amounts["decisions_with_customers"] + amounts["decisions_with_suppliers"]
    taught = amounts["education_of_customers"] + amounts["education_of_suppliers"]
    lines = [
        f"Of {learnt:.2f} levels learnt from partners, "
        f"{_part(value['looped_knowledge'], learnt)} came thanks to what partners had "
        f"told each other; {value['combined_knowledge']:.2f} were combined into new "
        f"knowledge. Of {taught:.2f} taught, "
        f"{_part(value['transferred_knowledge'], taught)} had been made with other "
        "partners.",
        f"The firm knows of {_percent(value['contacts_seen'])} of what its partners "
        f"told each other. Network coordination capability "
        f"{value['coordination_capability']:.2f}; customers' good use "
        f"{_percent(value['use_success'])}; {value['referrals']:.1f} referrals; "
        f"{value['first_deals']:.1f} first deals; {value['markets_entered']:.1f} "
        "markets.",
    ]
    return "\n".join(lines)


def _part(part: float, whole: float) -> str:
    """Return a part in percent of a whole, with a decimal where it is small."""
    if whole <= 0.0:
        return "nothing"
    share = part / whole
    return f"{share:.0%}" if share >= 0.1 else f"{share:.1%}"


def json_of(found: Flows) -> dict[str, Any]:
    """Return what was found as plain values.

    Args:
        found: what flowed.
    """
    return {
        "question": QUESTION,
        "seed": found.seed,
        "replicates": found.replicates,
        "changes": found.changes,
        "scenarios": [scenario.name for scenario in found.scenarios],
        "columns": found.columns.to_dict("records"),
        "flows": found.table.to_dict("records"),
        "outcomes": found.outcomes.to_dict("records"),
    }


def _write(found: Flows, folder: Path, seconds: float) -> None:
    """Write tables, figure and manifest."""
    from experiments.knowledge.figure import flow_figure

    told = {
        "scenarios": [scenario_record(scenario) for scenario in found.scenarios],
        "units": {"amount": "levels of knowledge", "value": "see circles compare"},
    }
    tables = dict(
        zip(TABLES, (found.table, found.columns, found.outcomes), strict=True)
    )
    write_found(folder, found, QUESTION, seconds, told, tables, IMAGES, flow_figure)
