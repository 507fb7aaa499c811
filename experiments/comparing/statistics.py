"""Means, ratios of sums, intervals and paired differences of tables of outcomes."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import stdtrit

CONFIDENCE = 0.95

LABELS = ("scenario", "arrangement", "replicate")
"""Columns of a table of outcomes that say whose a row is."""

NUMBERS_AT_ONCE = 1_000_000
"""Outcomes copied at a time, 8 MB: copies of all would double a large table."""

RATIOS = {
    "public_cost_per_deal_eur": ("public_cost_eur", "first_deals"),
    "exports_per_public_euro": ("exports_eur", "public_cost_eur"),
    "members_cost_per_contact_eur": ("members_cost_eur", "doors_opened"),
}
"""Outcomes that are one amount for each unit of another, over all worlds together.

Their mean over worlds would leave out the worlds that divide by nothing, and those are
the worlds in which money was spent in vain.
"""

type Values = NDArray[np.float64]
"""Shape (worlds, outcomes); not a number where a world has no value."""

type Found = dict[Any, list[Mapping[str, NDArray[Any]]]]
"""By labels of a cell, or pair of cells: columns, for a few outcomes after others."""


def linearised(above: Values, below: Values) -> Values:
    """Return values whose mean is the ratio of two sums, and whose spread its error.

    Each world counts, also one in which there is nothing to divide by (ratio
    estimator of sampling theory, linearised by Taylor's theorem).

    Args:
        above: one amount per world, shape (worlds,).
        below: what it is for, shape (worlds,).

    Returns:
        One value per world; none of them a number where either sum is 0.
    """
    if np.sum(below) == 0.0 or np.sum(above) == 0.0:
        return np.full(len(above), np.nan)
    ratio = np.sum(above) / np.sum(below)
    value: Values = ratio + (above - ratio * below) / np.mean(below)
    return value


def values_of(cell: pd.DataFrame, names: Sequence[str]) -> Values:
    """Return values whose means are what is told of some outcomes.

    Args:
        cell: rows of one arrangement in one scenario; of an outcome in ``RATIOS`` its
            two amounts are read.
        names: names of outcomes.
    """
    values = np.empty((len(cell), len(names)))
    plain = [name for name in names if name not in RATIOS]
    values[:, _are_plain(names)] = cell[plain]
    for place, name in enumerate(names):
        if name in RATIOS:
            above, below = (cell[part].to_numpy(dtype=float) for part in RATIOS[name])
            values[:, place] = linearised(above, below)
    return values


def intervals(values: Values) -> dict[str, NDArray[Any]]:
    """Return mean, 95 % interval and number of values of each outcome.

    Student's t; missing values are left out.

    Args:
        values: shape (worlds, outcomes).

    Returns:
        ``mean``, ``low``, ``high`` and ``n``, each of shape (outcomes,).
    """
    known = ~np.isnan(values)
    n = known.sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(known, values, 0.0).sum(axis=0) / n
        apart = np.where(known, values - mean, 0.0)
        error = np.sqrt((apart * apart).sum(axis=0) / (n - 1) / n)
    width = stdtrit(np.maximum(n - 1, 1), 0.5 + CONFIDENCE / 2) * error
    width = np.where(n > 1, width, np.nan)
    return {"mean": mean, "low": mean - width, "high": mean + width, "n": n}


def summary(table: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """Return one row per cell and outcome: mean and 95 % interval.

    For outcomes in ``RATIOS`` the mean is the ratio of the sums over all worlds.

    Args:
        table: one row per (scenario, arrangement, replicate).
        names: columns of outcomes.
    """
    found: Found = {}
    for few, part in _few_at_a_time(table, names):
        for cell, worlds in part.groupby(["scenario", "arrangement"], sort=False):
            median = worlds[list(few)].median().where(_are_plain(few)).to_numpy()
            told = {**intervals(values_of(worlds, few)), "median": median}
            found.setdefault(cell, []).append(told)
    keys = ("mean", "low", "high", "median", "n")
    return _table(("scenario", "arrangement"), found, names, keys)


def differences(table: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """Return paired differences between arrangements, on the same luck.

    A replicate counts only where both arrangements have a value.

    Args:
        table: one row per (scenario, arrangement, replicate).
        names: columns of outcomes.
    """
    found: Found = {}
    for few, columns in _few_at_a_time(table, names):
        for scenario, part in columns.groupby("scenario", sort=False):
            cells = {
                arrangement: values_of(cell.sort_values("replicate"), few)
                for arrangement, cell in part.groupby("arrangement", sort=False)
            }
            for base, other in combinations(cells, 2):
                told = _difference(cells[other] - cells[base], few)
                found.setdefault((scenario, other, base), []).append(told)
    keys = ("mean", "low", "high", "share_above", "share_equal", "n")
    return _table(("scenario", "arrangement", "minus"), found, names, keys)


def _few_at_a_time(
    table: pd.DataFrame, names: Sequence[str]
) -> Iterator[tuple[Sequence[str], pd.DataFrame]]:
    """Yield a few outcomes and what is read for them, until all have been."""
    n = max(1, NUMBERS_AT_ONCE // max(1, len(table)))
    for first in range(0, len(names), n):
        few = names[first : first + n]
        amounts = [part for name in few for part in RATIOS.get(name, ())]
        yield few, table[list(dict.fromkeys((*LABELS, *few, *amounts)))]


def _table(
    labels: Sequence[str], found: Found, names: Sequence[str], keys: Sequence[str]
) -> pd.DataFrame:
    """Return what was found of each cell, or pair of cells, one row for an outcome."""
    parts = [part for parts in found.values() for part in parts]
    columns = zip(labels, zip(*found, strict=True), strict=True)
    return pd.DataFrame(
        {
            **{name: np.repeat(column, len(names)) for name, column in columns},
            "outcome": np.tile(names, len(found)),
            **{key: np.concatenate([part[key] for part in parts]) for key in keys},
        }
    )


def _difference(both: Values, names: Sequence[str]) -> dict[str, NDArray[Any]]:
    """Return means and intervals of differences, and how often they have which sign.

    A ratio of sums belongs to all worlds together, so no single world has a sign.
    """
    found = intervals(both)
    n = np.where(_are_plain(names) & (found["n"] > 0), found["n"], np.nan)
    return {
        **{key: found[key] for key in ("mean", "low", "high")},
        "share_above": (both > 0.0).sum(axis=0) / n,
        "share_equal": (both == 0.0).sum(axis=0) / n,
        "n": found["n"],
    }


def _are_plain(names: Sequence[str]) -> NDArray[np.bool_]:
    """Return which outcomes are no ratios of sums."""
    return np.array([name not in RATIOS for name in names])


def is_reliable(row: pd.Series) -> bool:
    """Return whether an interval leaves zero out.

    Args:
        row: has ``low`` and ``high``.
    """
    return bool(row["low"] > 0.0 or row["high"] < 0.0)
