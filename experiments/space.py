"""Points all over the space of parameters, by a scrambled Sobol sequence."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from scipy.stats import qmc

from model.parameters.parameters import (
    FINANCIER_LEVELS,
    FORM_NAMES,
    Parameters,
    passports,
)

AS_IT_IS = 0.5
"""Share of the points in which a number has its default, so that groups stay alive."""
SWITCHED = 0.3
"""Share of the points in which a switch is turned from its default."""

NARROWER: dict[str, tuple[float, float]] = {
    "n_customers": (4, 80),
    "n_candidates": (0, 10),
    "project_months": (6, 48),
    "continuation_months": (0, 12),
    "follow_up_months": (0, 24),
    "change_month": (0, 24),
    "hours_per_attempt": (2.0, 40.0),
    "own_hours_per_attempt": (2.0, 80.0),
    "capacity_median": (0.0, 150.0),
    "capacity_spread": (0.0, 0.8),
    "fair_attempts": (0, 6),
    "considered_at_least": (1, 8),
    "considered_more": (0, 12),
}
"""Bounds of what makes runs long; thousands of attempts a month say nothing new."""


def points(
    n: int, seed: int, first: int = 0, after: int | None = None
) -> Iterator[Parameters]:
    """Yield points of a design over the whole space; every switch stands both ways.

    Args:
        n: how many points the design has, 1 or more.
        seed: of the scrambling.
        first: first point to yield.
        after: point behind the last one to yield, or None for the end.
    """
    passport = passports()
    design = qmc.Sobol(len(passport), scramble=True, rng=np.random.default_rng(seed))
    places = design.random(1 << (n - 1).bit_length())[:n]
    for place in places[first:after].tolist():
        values = {
            name: _value(name, passport[name], share)
            for name, share in zip(passport, place, strict=True)
        }
        yield Parameters(**_made_possible(values))


def _value(name: str, passport: dict[str, Any], share: float) -> Any:
    """Return a value of a parameter at a share of its range."""
    default = passport["default"]
    if isinstance(default, bool):
        return (not default) if share < SWITCHED else default
    if share < AS_IT_IS:
        return default
    low, high = NARROWER.get(name, (passport["low"], passport["high"]))
    value = low + (share - AS_IT_IS) / (1.0 - AS_IT_IS) * (high - low)
    return round(value) if isinstance(default, int) else float(value)


def _made_possible(values: dict[str, Any]) -> dict[str, Any]:
    """Return values that one group can have together, changed as little as need be."""
    for form in FORM_NAMES:
        names = f"preparation_share_{form}", f"interaction_share_{form}"
        both = sum(values[name] for name in names)
        if both > 1.0:
            values.update({name: values[name] / (both * 1.000001) for name in names})
    shares = [f"share_{level}" for level in FINANCIER_LEVELS]
    total = sum(values[name] for name in shares)
    for name in shares:
        values[name] = values[name] / total if total > 0.0 else 1.0 / len(shares)
    if values["competitor_share"] > 0.0:
        values["exclude_competitors"] = False
    values["fewest_members"] = min(values["fewest_members"], values["n_members"])
    at_most = values["n_markets"] if values["manager"] else 0
    values["n_assistants"] = min(values["n_assistants"], at_most)
    return values
