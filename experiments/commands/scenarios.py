"""``circles scenarios``, ``circles show`` and ``circles schema``."""

from typing import Any

from rich.markup import escape
from rich.table import Table

from experiments.commands.console import console, print_json
from experiments.comparing.arrangements import DIAGONAL
from experiments.schema import scenario_schema
from model.parameters.checking import has_range, plain
from model.parameters.mechanism_sets import is_mechanism_set, names_in
from model.parameters.parameters import passports
from model.scenario import Scenario, read, shipped
from model.sources import SOURCES

KINDS = (
    ("lever", "Levers: what a group or a programme chooses"),
    ("uncertainty", "Uncertainties: what the line of business brings"),
    ("switch", "Switches: mechanisms that can be taken out"),
    ("rule", "Rules: numbers of the model"),
)


LONG = 10_000
COLUMNS = ("technology", "compatibility", "goals", "orientation")


def list_scenarios(as_json: bool) -> None:
    """List the shipped scenarios.

    Args:
        as_json: print JSON alone.
    """
    found = [read(name) for name in shipped()]
    if as_json:
        print_json([_summary(scenario) for scenario in found])
        return
    table = Table(title="Shipped scenarios", title_justify="left", box=None)
    table.add_column("name")
    table.add_column("title")
    for column in COLUMNS:
        table.add_column(column, justify="right")
    for scenario in sorted(found, key=lambda s: s.parameters.technology):
        values = [f"{getattr(scenario.parameters, column):g}" for column in COLUMNS]
        mark = "*" if scenario.name in DIAGONAL else ""
        table.add_row(f"{scenario.name}{mark}", scenario.title, *values)
    console().print(table)
    console().print(
        "\n* along the diagonal of Figure 2: circles compare plays these when none is "
        "named.\ncircles show NAME tells what is in one of them."
    )


def _summary(scenario: Scenario) -> dict[str, Any]:
    """Return name, title and description of a scenario."""
    return {
        "name": scenario.name,
        "title": scenario.title,
        "about": scenario.about.strip(),
    }


def show_scenario(name: str, as_json: bool) -> None:
    """Show a scenario and every parameter, with unit, bounds and source.

    Args:
        name: a shipped scenario, or a file.
        as_json: print JSON alone.
    """
    scenario = read(name)
    rows = {key: _row(scenario, key) for key in passports()}
    if as_json:
        print_json({**_summary(scenario), "parameters": rows})
        return
    out = console()
    named = f"{plain(scenario.title)}  ({scenario.name})"
    out.print(named, style="bold", soft_wrap=True, markup=False)
    for line in scenario.about.strip().splitlines():
        out.print(plain(line, LONG), markup=False)
    if not scenario.entries:
        out.print("This scenario sets nothing: its numbers are the defaults.")
    for kind, title in KINDS:
        table = Table(title=title, title_justify="left", box=None, pad_edge=False)
        for column in ("parameter", "value", "unit", "range here", "source", "meaning"):
            table.add_column(column, overflow="fold")
        for key, row in rows.items():
            if row["kind"] == kind:
                mark = "*" if row["set_here"] else " "
                table.add_row(
                    f"{key}{mark}",
                    _in_words(row["value"]),
                    "" if kind == "switch" else row["unit"],
                    "" if row["low"] is None else f"{row['low']:g} to {row['high']:g}",
                    row["source"],
                    escape(plain(row["note"], LONG) or row["meaning"]),
                )
        out.print()
        out.print(table)
    out.print("\n* set by this scenario; all others keep their defaults.")
    used = sorted({word for row in rows.values() for word in row["source"].split()})
    out.print("\n[bold]Sources[/bold]")
    for source in used:
        out.print(f"{source}  {SOURCES[source]}", markup=False)


def _in_words(value: Any) -> str:
    """Return a value as people read it; a set of mechanisms as their names."""
    if isinstance(value, list):
        return ", ".join(value) or "none"
    return f"{value}".lower()


def _row(scenario: Scenario, key: str) -> dict[str, Any]:
    """Return what is known about a parameter in a scenario."""
    passport = passports()[key]
    entry = scenario.entries.get(key)
    value = getattr(scenario.parameters, key)
    low, high = (passport[k] if has_range(key) else None for k in ("low", "high"))
    return {
        "value": names_in(value) if is_mechanism_set(passport) else value,
        "unit": passport["unit"],
        "low": entry.low if entry and entry.low is not None else low,
        "high": entry.high if entry and entry.high is not None else high,
        "source": (entry.source if entry else "") or passport["source"],
        "kind": passport["kind"],
        "meaning": passport["meaning"],
        "note": entry.note if entry else "",
        "set_here": entry is not None,
    }


def print_schema() -> None:
    """Print the JSON Schema of scenario files."""
    print_json(scenario_schema())
