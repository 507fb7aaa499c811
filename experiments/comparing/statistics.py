"""Means, ratios of sums, intervals and paired differences of tables of outcomes."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import stdtrit

CONFIDENCE = 0.95

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
    cells, found = [], []
    for cell, worlds in table.groupby(["scenario", "arrangement"], sort=False):
        cells.append(cell)
        median = worlds[list(names)].median().where(_are_plain(names)).to_numpy()
        found.append({**intervals(values_of(worlds, names)), "median": median})
    keys = ("mean", "low", "high", "median", "n")
    return _told(("scenario", "arrangement"), cells, names, keys, found)


def differences(table: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """Return paired differences between arrangements, on the same luck.

    A replicate counts only where both arrangements have a value.

    Args:
        table: one row per (scenario, arrangement, replicate).
        names: columns of outcomes.
    """
    pairs, found = [], []
    for scenario, part in table.groupby("scenario", sort=False):
        cells = {
            arrangement: values_of(cell.sort_values("replicate"), names)
            for arrangement, cell in part.groupby("arrangement", sort=False)
        }
        for base, other in combinations(cells, 2):
            pairs.append((scenario, other, base))
            found.append(_difference(cells[other] - cells[base], names))
    keys = ("mean", "low", "high", "share_above", "share_equal", "n")
    return _told(("scenario", "arrangement", "minus"), pairs, names, keys, found)


def _told(
    labels: Sequence[str],
    rows: Sequence[Sequence[Any]],
    names: Sequence[str],
    keys: Sequence[str],
    found: Sequence[Mapping[str, NDArray[Any]]],
) -> pd.DataFrame:
    """Return what was found of each cell, or pair of cells, one row for an outcome."""
    columns = zip(labels, zip(*rows, strict=True), strict=True)
    return pd.DataFrame(
        {
            **{name: np.repeat(column, len(names)) for name, column in columns},
            "outcome": np.tile(names, len(rows)),
            **{key: np.concatenate([one[key] for one in found]) for key in keys},
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


def turned(row: pd.Series) -> pd.Series:
    """Return a difference the other way round.

    Args:
        row: a row of the table of differences.
    """
    return pd.Series(
        {
            **row,
            "arrangement": row["minus"],
            "minus": row["arrangement"],
            "mean": -row["mean"],
            "low": -row["high"],
            "high": -row["low"],
            "share_above": 1.0 - row["share_above"] - row["share_equal"],
        }
    )


def is_reliable(row: pd.Series) -> bool:
    """Return whether an interval leaves zero out.

    Args:
        row: has ``low`` and ``high``.
    """
    return bool(row["low"] > 0.0 or row["high"] < 0.0)
