"""Small groups to whom much happens: somebody leaves, joins, withdraws, goes abroad."""

from functools import cache
from typing import Any

from experiments.trajectory import Trajectory, play_scenario
from model.parameters.parameters import Parameters
from model.scenario import Scenario

SMALL: dict[str, Any] = {
    "n_customers": 24,
    "project_months": 18,
    "continuation_months": 6,
    "follow_up_months": 12,
}
RESTLESS = {**SMALL, "commitment_to_stay": 0.5, "patience": 0.5, "months_to_find": 1}
"""Members who leave as soon as they are half committed."""

ABROAD = {"n_markets": 3, "cultural_distance": 0.8, "n_assistants": 1}

NET = {
    "n_members": 1,
    "fewest_members": 1,
    "n_candidates": 0,
    "n_institutes": 4,
    "review": False,
    "integration_needs": False,
    "joint_activities": False,
}
"""One firm with a manager of its own."""

WORLDS: dict[str, tuple[int, dict[str, Any]]] = {
    "market": (1, {**SMALL, "orientation": 0.0, "technology": 0.1}),
    "customer": (1, {**SMALL, "orientation": 0.5, "compatibility": 0.8}),
    "system": (1, {**SMALL, "orientation": 1.0, "compatibility": 0.9, "goals": 0.6}),
    "open": (1, {**RESTLESS, "open_group": True, "n_candidates": 1}),
    "hub leaves": (2, {**RESTLESS, "orientation": 1.0, "open_group": True}),
    "changing": (1, {**SMALL, "change_month": 9, "new_orientation": 1.0}),
    "abroad": (1, {**SMALL, **ABROAD}),
    "strict": (1, {**SMALL, "financiers_patience": 0.25, "target_deals": 20.0}),
    "alone": (1, {**SMALL, "alone": True}),
    "net": (1, {**SMALL, **NET}),
}
"""Seed and changed parameters of each world, by what it shows."""


@cache
def played(name: str) -> Trajectory:
    """Return the trajectory of a world; played once for all tests.

    Args:
        name: one of ``WORLDS``.
    """
    seed, changes = WORLDS[name]
    point = Parameters(**changes)
    return play_scenario(Scenario(name, f"World: {name}", "", point, {}), seed, 0)
