"""Runs with and without choices, and whether they are the same."""

import numpy as np

from agents import ExportPartnerGroup
from model.choices import no_choices
from model.parameters.parameters import Parameters
from model.state import Records, State
from tests.scores.playing import bytes_of, states

POINT = Parameters(project_months=12, continuation_months=6, follow_up_months=6)
ROLES = {
    "preparation_hours": "sales_preparation_hours",
    "interaction_hours": "interaction_hours",
    "coordination_hours": "coordination_hours",
}
"""By choice of hours: the manager's hours by role."""


def played(parameters: Parameters, choices: Records | None = None) -> list[State]:
    """Return the states of a run, founding first."""
    return list(
        states(ExportPartnerGroup(parameters, 2, 6, choices), parameters.months)
    )


def choices_of(run: list[State]) -> Records:
    """Return what was chosen in a run as a table, one row for each month."""
    return np.concatenate([state.choice for state in run[1:]])


def is_same(one: list[State], other: list[State]) -> bool:
    """Return whether two runs are the same in every byte of every month."""
    return list(map(bytes_of, one)) == list(map(bytes_of, other))


def chosen(parameters: Parameters, months: slice = slice(None), **values) -> Records:
    """Return a table in which these values are chosen and the rules decide the rest."""
    table = no_choices(parameters)
    for name, value in values.items():
        table[name][months] = value
    return table
