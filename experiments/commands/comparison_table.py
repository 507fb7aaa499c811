"""A comparison on the screen: a table for each scenario, and what it says in words."""

from rich.table import Table

from experiments.commands.console import console
from experiments.comparing.arrangements import ARRANGEMENTS
from experiments.comparing.compared import Comparison
from experiments.comparing.headline import (
    by_technology,
    findings,
    headline,
    second_line,
)
from model.parameters.checking import plain

SHOWN = (
    ("exports_eur", "exports\nkEUR", 1000.0, 0),
    ("first_deals_in_project", "deals in\nproject", 1.0, 1),
    ("first_deals", "deals\nin all", 1.0, 1),
    ("deal_cycle_months", "contact to\ndeal, months", 1.0, 1),
    ("commitment", "commit-\nment", 1.0, 2),
    ("members_left", "members\nleft", 1.0, 1),
    ("public_cost_per_deal_eur", "public kEUR\nper deal", 1000.0, 1),
)


def print_comparison(comparison: Comparison) -> None:
    """Print a table for each scenario, and what it says in words.

    Args:
        comparison: what was found.
    """
    out = console()
    for scenario in by_technology(comparison):
        out.print(
            f"{plain(scenario.title)}: mean of {comparison.replicates} worlds, "
            "± half of the 95 % interval",
            style="italic",
            markup=False,
        )
        table = Table(box=None, pad_edge=False)
        table.add_column("", no_wrap=True)
        for _, label, _, _ in SHOWN:
            table.add_column(label, justify="right")
        for arrangement in ARRANGEMENTS:
            cells = [
                _cell(comparison, scenario.name, arrangement, outcome, unit, digits)
                for outcome, _, unit, digits in SHOWN
            ]
            table.add_row(arrangement, *cells)
        out.print(table)
        out.print()
    out.print(f"[bold]{headline(comparison)}.[/bold]\n{second_line(comparison)}")
    for finding in findings(comparison):
        out.print(f"- {finding}", markup=False)


def _cell(
    comparison: Comparison,
    scenario: str,
    arrangement: str,
    outcome: str,
    unit: float,
    digits: int,
) -> str:
    """Return a mean and half of its interval, or a dash where there is none."""
    row = comparison.row(scenario, arrangement, outcome)
    if row["n"] == 0:
        return "-"
    mean = f"{row['mean'] / unit:,.{digits}f}"
    of_all = "" if row["n"] == comparison.replicates else f" (n={row['n']})"
    if row["n"] == 1:
        return f"{mean}{of_all}"
    return f"{mean} ± {(row['high'] - row['mean']) / unit:,.{digits}f}{of_all}"
