"""The months of a trajectory as short lists of numbers, for the browser to play."""

from itertools import pairwise
from typing import Any

import numpy as np

from experiments.history import are_living, month_columns, talks_of
from model.measures import total_of_column
from model.state import Records, State
from model.vocabulary import Channel
from view.moving import moves_by_month

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


def frames(history: State) -> list[dict[str, Any]]:
    """Return what the net looks like at founding and at the end of each month.

    Args:
        history: all months, from ``experiments.history``.
    """
    firms = history.firms
    row = np.broadcast_to(np.arange(firms.shape[1]), firms.shape)
    members = _by_month(history.are_members, row, _per_cent(firms["commitment"]))
    hubs = _by_month(firms["is_hub"], row)
    ties = _ties(history)
    trust = _trust(history)
    knows = moves_by_month(history)
    running = history.group["in_project"][:, 0].tolist()
    return [
        {
            "members": members[month],
            "hub": [hub for (hub,) in hubs[month]],
            "ties": ties[month],
            "trust": trust[month],
            "project": running[month],
            **knows[month],
        }
        for month in range(len(running))
    ]


def _per_cent(levels: Records) -> Records:
    """Return levels as whole numbers of per cent."""
    return np.rint(levels * PER_CENT).astype(np.int64)


def _by_month(are_there: Records, *columns: Records) -> list[list[list[int]]]:
    """Return for each month the columns of what is there."""
    found = np.nonzero(are_there)
    rows = np.column_stack([column[found] for column in columns]).tolist()
    ends = np.searchsorted(found[0], range(len(are_there) + 1)).tolist()
    return [rows[first:last] for first, last in pairwise(ends)]


def _ties(history: State) -> list[list[list[int]]]:
    """Return seller, customer, stage, trust (per cent), meetings, news of talks.

    News are 1 for a first contact in this month, 2 for an order, 3 for both.
    """
    talks = talks_of(history)
    now, shape = talks.months, talks.months.shape
    who, whom = (np.broadcast_to(each, shape) for each in talks[:2])
    is_new = now["contact_month"] == history.group["month"]
    ordered = np.diff(now["sales_eur"], axis=0, prepend=0.0) > 0.0
    news = is_new + 2 * ordered
    columns = (who, whom, now["stage"], _per_cent(now["trust"]), now["meetings"], news)
    return _by_month(are_living(now), *columns)


def _trust(history: State) -> list[list[list[int]]]:
    """Return each pair of members and their trust (per cent), unless it is faint."""
    level = _per_cent(history.members_trust["trust"])
    members = history.are_members
    pairs = members[:, :, np.newaxis] & members[:, np.newaxis, :]
    one, other = (
        np.broadcast_to(each, level.shape) for each in np.indices(level[0].shape)
    )
    return _by_month(np.triu(pairs & (level >= FAINT), 1), one, other, level)


def series(history: State) -> dict[str, list[float]]:
    """Return what is drawn over the months, by column; founding included.

    Args:
        history: all months.
    """
    columns = month_columns(history)
    spent = [total_of_column(month["cost_eur"]) for month in history.firms]
    return {
        **{name: _short(columns[name]) for name in SERIES},
        "members_cost_eur": _short(np.array(spent)),
    }


def commitments(history: State) -> dict[str, list[float | None]]:
    """Return each member's commitment over the months, by row; None while outside.

    Args:
        history: all months.
    """
    members = history.are_members
    levels = history.firms["commitment"]
    return {
        str(row): [
            level if is_member else None
            for level, is_member in zip(
                _short(levels[:, row]), members[:, row].tolist(), strict=True
            )
        ]
        for row in np.flatnonzero(members.any(axis=0)).tolist()
    }


def knowledge(history: State) -> dict[str, list[float]]:
    """Return what knowledge flowed in each month, by channel.

    Args:
        history: all months.
    """
    so_far = history.flows["amount"].sum(axis=(2, 3))
    return {
        channel.name.lower(): _short(np.diff(so_far[:, channel], prepend=0.0))
        for channel in Channel
    }


def _short(values: Records) -> list[float]:
    """Return numbers with no more digits than a picture can show; NaN becomes 0."""
    there = np.nan_to_num(values.astype(float))
    short = np.where(there >= PER_CENT, np.rint(there), there.round(DIGITS))
    return [float(value) for value in short]
