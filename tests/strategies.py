"""What may be true of a group: Hypothesis strategies for numbers and for parameters.

``parameters()`` draws any point that ``Parameters`` allows, ``small_worlds()`` points
that are quick to play. Both take fixed values by name: ``small_worlds(alone=True)``.
"""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from pydantic import ValidationError

from model.parameters.parameters import (
    FINANCIER_LEVELS,
    FORM_NAMES,
    Parameters,
    passports,
)

MOST_HOURS = 320.0
"""The working hours of two full-time people in a month."""

MOST_DEPARTURES = 8
"""How many numbers and switches of a small world lie anywhere within their bounds."""

SMALL = {
    "n_customers": (4, 15),
    "n_members": (2, 6),
    "project_months": (6, 18),
    "continuation_months": (0, 6),
    "follow_up_months": (0, 6),
    "n_candidates": (0, 5),
    "n_markets": (1, 3),
    "n_assistants": (0, 3),
    "fewest_members": (1, 2),
}
"""Least and greatest value of what makes a whole run long."""

LIVELY = {
    "work_level": (0.5, 7.8),
    "trust_gain": (0.06, 0.5),
    "acceptance_level": (0.5, 1.0),
    "development_level": (1.0, 348.0),
    "niche_width": (0.22, 2.0),
    "trust_needed_level": (0.0, 0.24),
    "commitment_to_stay": (0.0, 0.9),
    "months_to_find": (0, 3),
}
"""With these a deal cycle, and members who come and go, fit into a few months."""

DETERMINANTS = (
    "orientation",
    "open_group",
    "technology",
    "compatibility",
    "competitor_share",
    "cultural_distance",
)
"""What makes groups different in paper 004; each small world has its own."""

QUICK = {
    "n_customers": 12,
    "n_candidates": 4,
    "project_months": 8,
    "continuation_months": 4,
    "follow_up_months": 3,
    "change_month": 3,
    "hours_per_attempt": 4.4,
    "own_hours_per_attempt": 8.8,
}
"""A world of this size is played in the time of a few small ones."""

# Thousands of attempts a month would say nothing new and take seconds.
FEW_ATTEMPTS = {
    "capacity_median": (0.0, 80.0),
    "capacity_spread": (0.0, 0.8),
    "hours_per_attempt": (2.0, 40.0),
    "own_hours_per_attempt": (2.0, 80.0),
    "considered_at_least": (1, 8),
    "considered_more": (0, 8),
}


def levels() -> SearchStrategy[float]:
    """Return levels, shares and chances: 0 to 1, both ends included."""
    return st.floats(0.0, 1.0)


def hours(at_least: float = 0.0, at_most: float = MOST_HOURS) -> SearchStrategy[float]:
    """Return hours in a month."""
    return st.floats(at_least, at_most)


def counts(at_least: int = 0, at_most: int = 10) -> SearchStrategy[int]:
    """Return numbers of firms, customers, components or meetings."""
    return st.integers(at_least, at_most)


def words() -> SearchStrategy[int]:
    """Return 32-bit words: seeds, replicates and parts of an address."""
    return st.integers(0, 0xFFFFFFFF)


def values_of(
    name: str, low: float | None = None, high: float | None = None
) -> SearchStrategy[Any]:
    """Return the values that a parameter can take, by its passport.

    Args:
        name: name of a parameter.
        low: least value wanted, where that is more than the passport's.
        high: greatest value wanted, where that is less than the passport's.
    """
    passport = passports()[name]
    if "low" not in passport:
        return st.booleans()
    least = passport["low"] if low is None else low
    greatest = passport["high"] if high is None else high
    if Parameters.model_fields[name].annotation is int:
        return st.integers(least, greatest)
    return st.floats(float(least), float(greatest))


def parameters(**fixed: Any) -> SearchStrategy[Parameters]:
    """Return any point of the model, every number anywhere between its bounds.

    Args:
        **fixed: value by parameter name, the same in every point.
    """
    names = [name for name in Parameters.model_fields if name not in fixed]
    drawn = st.fixed_dictionaries({name: values_of(name) for name in names})
    return drawn.map(lambda values: possible({**values, **fixed}, set(fixed)))


@st.composite
def small_worlds(draw: st.DrawFn, **fixed: Any) -> Parameters:
    """Draw a point that is quick to play, and in which something happens.

    Size, pace and determinants are always drawn, a few other numbers and switches
    lie anywhere within their bounds, and all others keep their defaults.

    Args:
        draw: given by Hypothesis.
        **fixed: value by parameter name, the same in every point.
    """
    bounds = {**SMALL, **LIVELY, **FEW_ATTEMPTS}
    others = [name for name in Parameters.model_fields if name not in SMALL]
    departures = draw(
        st.lists(st.sampled_from(others), max_size=MOST_DEPARTURES, unique=True)
    )
    drawn = [*SMALL, *LIVELY, *DETERMINANTS, *departures]
    values = {name: draw(values_of(name, *bounds.get(name, ()))) for name in drawn}
    defaults = Parameters().model_dump()
    return possible({**defaults, **values, **fixed}, set(fixed))


def possible(values: dict[str, Any], fixed: set[str]) -> Parameters:
    """Return the point nearest to these values that a group can have.

    Args:
        values: value by parameter name, each within its bounds.
        fixed: names of values that give way only where nothing else can.
    """
    point = dict(values)
    for form in FORM_NAMES:
        shares = [f"interaction_share_{form}", f"preparation_share_{form}"]
        yielding, other = sorted(shares, key=lambda name: name in fixed)
        point[yielding] = min(point[yielding], 1.0 - point[other])
    point["n_assistants"] = min(point["n_assistants"], point["n_markets"])
    if not point["manager"]:
        point["n_assistants"] = 0
    point["fewest_members"] = min(point["fewest_members"], point["n_members"])
    share_out(point, fixed)
    tolerant = Parameters(**{**point, "exclude_competitors": False})
    try:
        return Parameters(**point)
    except ValidationError:
        if "competitor_share" in fixed:
            return tolerant
        return Parameters(**{**point, "competitor_share": 0.0})


def share_out(point: dict[str, Any], fixed: set[str]) -> None:
    """Let the financiers' shares add up to 1; the national one gives way.

    Args:
        point: value by parameter name; the four shares are changed.
        fixed: names of values that must not give way.
    """
    shares = [f"share_{level}" for level in FINANCIER_LEVELS]
    if fixed.intersection(shares):
        return
    parts = [round(point[name] * 8.0) for name in shares]
    while sum(parts) != 8:
        place = parts.index(max(parts))
        parts[place] += 1 if sum(parts) < 8 else -1
    point.update(zip(shares, (part / 8.0 for part in parts), strict=True))


def extreme_worlds(**fixed: Any) -> SearchStrategy[Parameters]:
    """Return points as ``parameters`` does, of a size that is quick to play.

    Args:
        **fixed: value by parameter name, the same in every point.
    """
    return parameters(**{**QUICK, **fixed})


def changing_worlds(**fixed: Any) -> SearchStrategy[Parameters]:
    """Return small worlds in which members leave and firms of the pool join.

    Args:
        **fixed: value by parameter name, the same in every point.
    """
    coming_and_going = {
        "open_group": True,
        "leaving": True,
        "commitment_to_stay": 0.6,
        "months_to_find": 1,
        "fewest_members": 1,
    }
    return small_worlds(**{**coming_and_going, **fixed})
