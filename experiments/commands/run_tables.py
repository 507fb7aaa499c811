"""The tables that ``circles run`` prints: periods, months, steps of talks, outcomes."""

from collections.abc import Sequence
from typing import Any

from rich.table import Table

from experiments.stories.nets import is_one_firms_net
from experiments.stories.periods import later_periods, period_row, project_periods
from experiments.trajectory import Trajectory
from model.measures import OUTCOMES
from model.parameters.parameters import Parameters

PERIODS = (
    ("months", "months"),
    ("members", "members"),
    ("contacts", "new\ncontacts"),
    ("in_talks", "in\ntalks"),
    ("deals", "deals\nsigned"),
    ("lost", "lost"),
    ("customers", "custo-\nmers"),
    ("exports_eur", "exports\nEUR"),
    ("joint_activities", "joint\nactivities"),
    ("events_with_partners", "events with\npartners"),
    ("control_group", "control group\nlast said"),
)
MONTHS = (
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
STEPS = (
    ("month", "month", "{:.0f}"),
    ("stage", "stage", "{}"),
    ("manager_hours", "manager's\nhours", "{:.0f}"),
    ("member_hours", "members'\nhours", "{:.0f}"),
    ("meetings", "meetings", "{:.0f}"),
    ("work_done", "work\ndone", "{:.0%}"),
    ("trust", "trust", "{:.2f}"),
    ("trust_needed", "trust\nneeded", "{:.2f}"),
)


def _left_out(p: Parameters) -> tuple[str, ...]:
    """Return the columns that tell nothing of firms alone, of one firm, of a group."""
    if p.alone:
        return ("joint_activities", "events_with_partners", "control_group")
    if is_one_firms_net(p):
        judged = () if p.review else ("control_group",)
        return ("members", "joint_activities", *judged)
    return ("events_with_partners",)


def periods_table(trajectory: Trajectory) -> Table:
    """Return the periods of a run as a table; a line ends the project.

    Args:
        trajectory: what was played.
    """
    table = Table(box=None, pad_edge=False)
    left_out = _left_out(trajectory.parameters)
    columns = [(name, title) for name, title in PERIODS if name not in left_out]
    for name, title in columns:
        table.add_column(title, justify="left" if name == "control_group" else "right")
    for periods in (project_periods(trajectory), later_periods(trajectory)):
        for period in periods:
            row = period_row(trajectory, period)
            exports = round(row["exports_eur"], -3)
            months = str(period).split()[-1]
            shown = {**row, "months": months, "exports_eur": f"{exports:,.0f}"}
            table.add_row(*(str(shown[name]) for name, _ in columns))
        if periods:
            table.add_section()
    return table


def table_of(
    rows: Sequence[dict[str, Any]], columns: Sequence[tuple[str, str, str]]
) -> Table:
    """Return rows as a table.

    Args:
        rows: values by name.
        columns: name, title and format of each column.
    """
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 2))
    for _, title, _ in columns:
        table.add_column(title, justify="right")
    for row in rows:
        table.add_row(*(form.format(row[name]) for name, _, form in columns))
    return table


def outcomes_table(trajectory: Trajectory) -> Table:
    """Return all outcomes as a table.

    Args:
        trajectory: what was played.
    """
    values = trajectory.outcomes()
    table = Table(box=None, pad_edge=False, show_header=False)
    for outcome in OUTCOMES:
        value = values[outcome.name]
        shown = "-" if value != value else f"{value:,.2f}".removesuffix(".00")
        table.add_row(outcome.name, shown, outcome.unit, outcome.meaning)
    return table
