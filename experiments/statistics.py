"""Means, intervals and paired differences of tables of outcomes."""

import numpy as np
import pandas as pd
from scipy import stats

CONFIDENCE = 0.95
CELL = ["scenario", "arrangement"]


def interval(values: pd.Series) -> tuple[float, float, int]:
    """Return the mean, half the width of its 95 % interval, and the number of values.

    Student's t; missing values are left out.

    Args:
        values: one value per replicate.
    """
    known = values.dropna().to_numpy(dtype=float)
    if len(known) == 0:
        return float("nan"), float("nan"), 0
    mean = float(np.mean(known))
    if len(known) == 1:
        return mean, float("nan"), 1
    error = float(np.std(known, ddof=1)) / float(np.sqrt(len(known)))
    width = float(stats.t.ppf(0.5 + CONFIDENCE / 2, len(known) - 1)) * error
    return mean, width, len(known)


def summary(table: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """Return one row per cell and outcome: mean and 95 % interval.

    Args:
        table: one row per (scenario, arrangement, replicate).
        names: columns of outcomes.
    """
    rows = []
    for (scenario, arrangement), cell in table.groupby(CELL, sort=False):
        for name in names:
            mean, width, n = interval(cell[name])
            rows.append(
                {
                    "scenario": scenario,
                    "arrangement": arrangement,
                    "outcome": name,
                    "mean": mean,
                    "low": mean - width,
                    "high": mean + width,
                    "median": float(cell[name].median()),
                    "n": n,
                }
            )
    return pd.DataFrame(rows)


def differences(table: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """Return paired differences between arrangements, on the same luck.

    A replicate counts only where both arrangements have a value.

    Args:
        table: one row per (scenario, arrangement, replicate).
        names: columns of outcomes.
    """
    rows = []
    for scenario, part in table.groupby("scenario", sort=False):
        cells = {
            arrangement: cell.set_index("replicate")
            for arrangement, cell in part.groupby("arrangement", sort=False)
        }
        arrangements = list(cells)
        for place, other in enumerate(arrangements):
            for base in arrangements[:place]:
                for name in names:
                    both = (cells[other][name] - cells[base][name]).dropna()
                    mean, width, n = interval(both)
                    rows.append(
                        {
                            "scenario": scenario,
                            "arrangement": other,
                            "minus": base,
                            "outcome": name,
                            "mean": mean,
                            "low": mean - width,
                            "high": mean + width,
                            "share_above": float((both > 0).mean()) if n else np.nan,
                            "share_equal": float((both == 0).mean()) if n else np.nan,
                            "n": n,
                        }
                    )
    return pd.DataFrame(rows)


def is_reliable(row: pd.Series) -> bool:
    """Return whether an interval leaves zero out.

    Args:
        row: has ``low`` and ``high``.
    """
    return bool(row["low"] > 0.0 or row["high"] < 0.0)
