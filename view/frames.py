"""The months of a trajectory as short lists of numbers, for the browser to play."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Any

import numpy as np

from experiments.tables import are_living, month_row
from experiments.trajectory import Trajectory
from model.measures import total_of_column
from model.state import State
from model.vocabulary import Channel

SERIES = (
    *("preparing", "negotiating", "customers", "lost", "first_deals", "exports_eur"),
    *("joint_offering_readiness", "customers_trust", "trust_between_members"),
    *("sales_preparation_hours", "interaction_hours", "coordination_hours"),
    "public_cost_eur",
)
"""Columns of the table of months that the page draws."""

DIGITS = 3
PER_CENT = 100
FAINT = 5
"""Trust between members below so many per cent is not drawn."""


def frames(trajectory: Trajectory) -> list[dict[str, Any]]:
    """Return what the net looks like at founding and at the end of each month.

    Args:
        trajectory: what was played.
    """
    return [
        {
            "members": _members(state),
            "hub": np.flatnonzero(state.firms["is_hub"]).tolist(),
            "ties": _ties(state),
            "trust": list(_trust(state)),
            "project": bool(state.group[0]["in_project"]),
        }
        for state in trajectory.states
    ]


def _members(state: State) -> list[list[int]]:
    """Return row and commitment (per cent) of each member."""
    rows = np.flatnonzero(state.are_members).tolist()
    commitment = state.firms["commitment"]
    return [[row, round(float(commitment[row]) * PER_CENT)] for row in rows]


def _ties(state: State) -> list[list[int]]:
    """Return seller, customer, stage, trust (per cent), meetings of living talks."""
    sellers, customers = np.nonzero(are_living(state.relationships))
    talks = state.relationships[sellers, customers]
    trust = np.rint(talks["trust"] * PER_CENT).astype(np.int64)
    columns = (sellers, customers, talks["stage"], trust, talks["meetings"])
    ties: list[list[int]] = np.column_stack(columns).tolist()
    return ties


def _trust(state: State) -> Iterator[list[int]]:
    """Yield each pair of members and their trust (per cent), unless it is faint."""
    trust = state.members_trust["trust"]
    for row, other in combinations(np.flatnonzero(state.are_members).tolist(), 2):
        level = round(float(trust[row, other]) * PER_CENT)
        if level >= FAINT:
            yield [row, other, level]


def series(trajectory: Trajectory) -> dict[str, list[float]]:
    """Return what is drawn over the months, by column; founding included.

    Args:
        trajectory: what was played.
    """
    columns: dict[str, list[float]] = {name: [] for name in SERIES}
    exported = 0.0
    for state in trajectory.states:
        row = month_row(state, exported)
        exported = total_of_column(state.firms["exports_eur"])
        for name, values in columns.items():
            values.append(_short(float(row[name])))
    return columns


def commitments(trajectory: Trajectory) -> dict[str, list[float | None]]:
    """Return each member's commitment over the months, by row; None while outside.

    Args:
        trajectory: what was played.
    """
    rows = np.flatnonzero(trajectory.end.have_been_members).tolist()
    return {
        str(row): [
            _short(float(state.firms["commitment"][row]))
            if state.are_members[row]
            else None
            for state in trajectory.states
        ]
        for row in rows
    }


def knowledge(trajectory: Trajectory) -> dict[str, list[float]]:
    """Return what knowledge flowed in each month, by channel.

    Args:
        trajectory: what was played.
    """
    flowed: dict[str, list[float]] = {channel.name.lower(): [] for channel in Channel}
    for before, after in pairwise(trajectory.states):
        for channel in Channel:
            more = after.flows["amount"][channel] - before.flows["amount"][channel]
            flowed[channel.name.lower()].append(_short(float(more.sum())))
    return {name: [0.0, *values] for name, values in flowed.items()}


def _short(value: float) -> float:
    """Return a number with no more digits than a picture can show; NaN becomes 0."""
    return 0.0 if value != value else round(value, 0 if value >= PER_CENT else DIGITS)
