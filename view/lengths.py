"""What if the project lasted longer: the forms in the same worlds, by its months."""

import functools
import json
from collections.abc import Sequence
from typing import Any

import numpy as np

from experiments.comparing.arrangements import FORMS, cells
from experiments.comparing.marks import COLOURS
from experiments.runner import play_all
from experiments.runs import cores, crossed
from model.parameters.parameters import Parameters, passports
from model.state import Records
from view.pairing import short
from view.wishes import Wish

LENGTHS = (12, 24, 36, 48, 60, 72)
"""Months of a project that are tried, besides the one that is asked about."""

WORLDS = 50
QUANTILES = (0.25, 0.5, 0.75)


def tried(asked: Parameters) -> list[int]:
    """Return which months are tried: where all are watched for equally long.

    A longer project leaves less time to follow up; one after which nothing is left, or
    more than may be followed up, is not tried.

    Args:
        asked: the point that is asked about.
    """
    most = passports()["follow_up_months"]["high"]
    left = asked.months - asked.continuation_months
    lengths = sorted({*LENGTHS, asked.project_months})
    return [length for length in lengths if 0 <= left - length <= most]


@functools.lru_cache(maxsize=64)
def lengths(wish: Wish, outcomes: tuple[str, ...]) -> str:
    """Return how the closed forms do with shorter and longer projects, as JSON.

    Args:
        wish: which group, as from ``comparing.compared_of``.
        outcomes: names of the outcomes to tell.
    """
    scenario = wish.played()
    asked = scenario.parameters
    months = tried(asked)
    forms = cells(scenario)
    points = [_lasting(forms[form], length) for form in FORMS for length in months]
    rows = play_all(crossed(points, wish.seed, WORLDS), cores())
    shaped = rows.reshape(len(FORMS), len(months), WORLDS)
    told = {
        "months": months,
        "asked": asked.project_months,
        "watched": asked.months,
        "worlds": WORLDS,
        "outcomes": {name: _forms(shaped[name].astype(float)) for name in outcomes},
    }
    return json.dumps(told, separators=(",", ":"), allow_nan=False)


def _lasting(point: Parameters, months: int) -> Parameters:
    """Return a group whose project has other months, watched for as long."""
    more = months - point.project_months
    left = point.follow_up_months - more
    return point.changed(project_months=months, follow_up_months=left)


def _forms(values: Records) -> list[dict[str, Any]]:
    """Return the quantiles of each form by the months of its project."""
    return [
        {
            "name": form,
            "colour": COLOURS[form],
            "quantiles": [_quantiles(worlds) for worlds in values[place]],
        }
        for place, form in enumerate(FORMS)
    ]


def _quantiles(worlds: Records) -> Sequence[float]:
    """Return three quantiles of the worlds that have a value; none without any."""
    there = worlds[~np.isnan(worlds)]
    return [short(q) for q in np.quantile(there, QUANTILES)] if len(there) else []
