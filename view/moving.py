"""Who taught whom, who shared in a decision, who met whom: month by month."""

from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

from model.state import Records, State


class Moves(NamedTuple):
    """Between whom knowledge moved in each month; partners by their row.

    Attributes:
        taught: shape (months, partners), whom members taught.
        asked: shape (months, partners), of whose knowledge members made new one.
        met: month, who listened and its place among the contacts of that one, each
            of shape (meetings,).
    """

    taught: Records
    asked: Records
    met: tuple[Records, ...]


def moves(history: State) -> Moves:
    """Return between whom knowledge moved in each month.

    Read from what each one knows: lessons whose knowledge was out of date by the end
    of their month are not seen, nor decisions of which nothing new was made.

    Args:
        history: all months, from ``experiments.history``.
    """
    n_firms = history.firms.shape[1]
    taught = history.knowledge["taught"][:, n_firms:]
    months = history.group["month"][:, :, np.newaxis]
    return Moves(
        (_more(taught) > 0.0).any(axis=2),
        _more(history.partners["given_knowledge"]) > 0.0,
        np.nonzero((history.contacts["met_month"] == months) & (months > 0)),
    )


def _more(values: Records) -> Records:
    """Return by how much values grew in each month; nothing in the first."""
    grown: Records = np.diff(values, axis=0, prepend=values[:1])
    return grown


def moves_by_month(history: State) -> list[dict[str, Any]]:
    """Return between whom knowledge moved, for the browser to draw.

    Args:
        history: all months.
    """
    found = moves(history)
    month, taker, place = found.met
    giver = history.contacts["other"][month, taker, place]
    pairs = np.column_stack([giver, taker]).tolist()
    ends = np.searchsorted(month, range(len(history.group) + 1)).tolist()
    return [
        {
            "taught": np.flatnonzero(found.taught[k]).tolist(),
            "asked": np.flatnonzero(found.asked[k]).tolist(),
            "met": pairs[first:last],
        }
        for k, (first, last) in enumerate(pairwise(ends))
    ]
