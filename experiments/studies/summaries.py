"""Small tables of the shipped studies: what each says, with its interval."""

import itertools
from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.special import ndtri

from experiments.comparing.statistics import CONFIDENCE, intervals

DEALS = "first_deals_in_project"
AHEAD_IN = ("exports_eur", "first_deals")
PLACE = ["technology", "compatibility"]
SIDES = ["technology", "orientation", "project_months"]


def means_by_point(
    rows: pd.DataFrame, varied: Sequence[str], outcomes: Sequence[str]
) -> pd.DataFrame:
    """Return one row for each point and outcome: mean over worlds and 95 % interval.

    Args:
        rows: all rows of a sweep.
        varied: names of the parameters that are varied.
        outcomes: names of the outcomes.
    """
    parts = []
    for values, part in rows.groupby(list(varied), sort=True):
        found = intervals(part[list(outcomes)].to_numpy(dtype=float))
        cell = dict(zip(varied, values, strict=True))
        parts.append(pd.DataFrame({**cell, "outcome": list(outcomes), **found}))
    return pd.concat(parts, ignore_index=True)


def leads(rows: pd.DataFrame) -> pd.DataFrame:
    """Return which form is ahead at each place, and by how much, for each outcome.

    The lead is the paired difference to the form that comes second, in the same
    worlds; it is reliable if its interval leaves 0 out.

    Args:
        rows: all rows of the sweep of ``form-and-line``.
    """
    found = []
    cells = rows.groupby(PLACE, sort=True)
    for outcome, (place, part) in itertools.product(AHEAD_IN, cells):
        worlds = part.pivot(index="replicate", columns="orientation", values=outcome)
        ranked = worlds.mean().sort_values(ascending=False).index
        apart = (worlds[ranked[0]] - worlds[ranked[1]]).to_numpy()
        lead = {
            name: value[0] for name, value in intervals(apart.reshape(-1, 1)).items()
        }
        found.append(
            {
                "outcome": outcome,
                **dict(zip(PLACE, place, strict=True)),
                "best_orientation": ranked[0],
                "second_orientation": ranked[1],
                "mean": worlds[ranked[0]].mean(),
                **{f"lead_{name}": lead[name] for name in ("mean", "low", "high")},
                "n": lead["n"],
            }
        )
    return pd.DataFrame(found)


def shares_with_a_deal(rows: pd.DataFrame) -> pd.DataFrame:
    """Return in which share of worlds a first deal was closed within the project.

    With Wilson's interval, which stays between 0 and 1.

    Args:
        rows: all rows of the sweep of ``project-length``.
    """
    with_deal = rows.assign(share=(rows[DEALS] > 0.0).astype(float))
    found = with_deal.groupby(SIDES, sort=True)["share"].agg(["mean", "size"])
    share, n = found["mean"].to_numpy(), found["size"].to_numpy()
    z = float(ndtri(0.5 + CONFIDENCE / 2.0))
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    spread = np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    width = z * spread / (1 + z * z / n)
    return pd.DataFrame(
        {"share": share, "low": middle - width, "high": middle + width, "n": n},
        index=found.index,
    ).reset_index()
