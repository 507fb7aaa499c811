"""The rules of the theory and what may go into them, by the names of arguments."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from model import rules as package
from tests.laws import inputs_of_knowledge

Rule = Callable[..., Any]
Range = tuple[float, float]

ROUNDING = 1e-12
"""Far above the rounding errors of one rule, far below what a group could notice."""

HOURS = (0.0, 320.0)
EUR = (0.0, 1e7)
BENEFIT = (0.0, 20.0)
LOG_SPREAD = (0.0, 2.0)
FEW = (1, 10)

RANGES: dict[str, Range] = {
    # Hours a month, and hours that something takes.
    "hours": HOURS,
    "used": HOURS,
    "more": HOURS,
    "limit": HOURS,
    "manager_hours": HOURS,
    "member_hours": HOURS,
    "marketing_hours": HOURS,
    "interaction_hours": HOURS,
    "coordination_hours": HOURS,
    "capacity_hours": HOURS,
    "median_hours": HOURS,
    "hours_at_most": (1.0, 1600.0),
    "hours_bound": HOURS,
    "hours_more": (0.5, 200.0),
    "hours_for_each": (0.5, 40.0),
    "hours_per_visit": (0.0, 60.0),
    "hours_per_attempt": (0.5, 40.0),
    "own_hours_per_attempt": (0.5, 80.0),
    "hours_per_meeting": (0.5, 80.0),
    "hours_enough": (1.0, 320.0),
    "hours_each": (0.0, 80.0),
    "hours_saved": (0.0, 160.0),
    "hours_spent": (0.0, 160.0),
    "hours_so_far": (0.0, 4000.0),
    "waiting": (0.0, 160.0),
    "waiting_in_all": (160.0, 640.0),
    "work": (0.5, 10000.0),
    "work_level": (0.5, 10000.0),
    "work_slope": (0.0, 4.0),
    "joint_factor": (1.0, 5.0),
    "capability": (0.25, 4.0),
    # Money a year, a month or in all.
    "size_eur": EUR,
    "sales_eur": EUR,
    "cost_eur": EUR,
    "cost_each_eur": EUR,
    "public_eur": EUR,
    "budget_eur": EUR,
    "paid_eur": EUR,
    "manager_eur": EUR,
    "assistant_eur": EUR,
    "monthly_eur": EUR,
    "equal_eur": EUR,
    "premium_eur": EUR,
    "hour_cost_eur": (0.0, 500.0),
    "premium": (0.0, 2.0),
    "technology_factor": (0.0, 20.0),
    # What members get and expect, in deals.
    "amount": BENEFIT,
    "benefit": BENEFIT,
    "gained": (-5.0, 20.0),
    "expectation": (0.0, 10.0),
    "target": (0.0, 20.0),
    "planned": (0.0, 20.0),
    "result": (0.0, 20.0),
    "plan": (0.0, 20.0),
    "unfairness": (0.0, 2.0),
    "weight": (0.0, 20.0),
    "full_expectation": (0.0, 10.0),
    "expectation_months": (1.0, 84.0),
    "months_needed": (0.25, 700.0),
    "patience": (0.25, 4.0),
    "satisfaction": (-1.0, 1.0),
    "steepness": (0.1, 10.0),
    # Numbers of things, months and times.
    "n_members": (4, 10),
    "n_rivals": (0, 3),
    "firm": (0, 30),
    "n_markets": (1, 6),
    "market": (0, 5),
    "n_assistants": (0, 6),
    "n_ready": (0, 10),
    "left_in_time": (0, 10),
    "joined": (0, 10),
    "n_levels": (4, 8),
    "n_served": (0, 5),
    "n_needed": (1, 5),
    "n_components": (1, 10),
    "n_makers": FEW,
    "n_partners": FEW,
    "n": FEW,
    "form": (0, 2),
    "meetings": (0, 4),
    "early_meetings": (0, 40),
    "late_meetings": (0, 40),
    "still_needed": (0, 10),
    "components_left": FEW,
    "at_least": (1, 50),
    "months": (0, 60),
    "young_months": (0, 60),
    "earlier": (0, 144),
    "month": (0, 144),
    "change_month": (0, 120),
    "months_since_joining": (0, 60),
    "months_to_try": (0, 24),
    "joint_month": (-1, 60),
    "active_months": (1, 60),
    "pre_study_months": (0, 12),
    "lay_months": (0.0, 36.0),
    "first_months": (0.0, 24.0),
    "cycle_months": (0.0, 500.0),
    "lead": (0.0, 60.0),
    "length": (6.0, 84.0),
    "young_factor": (1.0, 2.0),
    # What differs between firms and customers.
    "z": (-8.0, 8.0),
    "spread": LOG_SPREAD,
    "median": (0.01, 0.99),
    "niche_spread": (0.0, 0.5),
    "niche_width": (0.02, 2.0),
    "total_misfit": (0.0, 10.0),
    "total": (1.0, 320.0),
    "progress": (0.0, 3.0),
    "need_without_price": (0.01, 1.0),
    # Growth of trust between members in a month; see the laws of co-operation.
    "growth": (0.0, 0.6),
    "coordination_gain": (0.0, 0.1),
    "contact_gain": (0.0, 0.5),
    "joint_gain": (0.0, 0.5),
    "decay": (0.0, 0.5),
    **inputs_of_knowledge.RANGES,
}
"""Least and greatest value of an argument; those that are not here are levels."""

RANGES_IN: dict[tuple[str, str], Range] = {
    ("knowledge_after_briefing", "slope"): (0.0, 20.0),
    ("expectation", "months"): (0, 144),
    ("customers_considered", "more"): (0, 50),
    ("preparedness", "hours"): (0.0, 40.0),
    ("pipeline_is_full", "interaction_hours"): (0.0, 480.0),
    ("benefit_after_month", "benefit"): (-5.0, 20.0),
    ("orders_stop_probability", "rate"): (0.0, 0.5),
    ("starting_trust", "level"): (0.0, 0.3),
    ("starting_trust", "gain"): (0.0, 0.7),
    ("starting_commitment", "spread"): (0.0, 3.0),
    ("trust_needed", "level"): (0.0, 0.5),
    ("trust_needed", "slope"): (0.0, 0.5),
    ("is_held", "n_members"): (2, 10),
    ("is_active", "month"): (0, 60),
    ("distance_of_market", "spread"): (0.0, 0.5),
    ("cycle_months", "hours"): (0.5, 40.0),
    ("planned", "months"): (0.0, 120.0),
    ("sales_weight_at", "level"): (0, 3),
    ("detected_demand", "months_needed"): (0.5, 24.0),
    ("market_knowledge_gain", "n_assistants"): (0, 1),
    ("idle_discontent", "hours"): (0.0, 40.0),
    ("idle_discontent", "capacity_hours"): (40.0, 320.0),
    **inputs_of_knowledge.RANGES_IN,
}
"""The same where one rule means something of its own."""


def rules() -> dict[str, Rule]:
    """Return every rule of the theory, by the names of its module and itself."""
    found: dict[str, Rule] = {}
    for info in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__:
                found[f"{info.name}.{name}"] = function
    return found


def range_of(rule: Rule, argument: str) -> Range:
    """Return the least and the greatest value of an argument of a rule."""
    is_count = inspect.signature(rule).parameters[argument].annotation is int
    usual = RANGES.get(argument, FEW if is_count else (0.0, 1.0))
    return RANGES_IN.get((rule.__name__, argument), usual)


def values_for(rule: Rule, argument: str) -> SearchStrategy[Any]:
    """Return what may be given to a rule for one of its arguments."""
    kind = inspect.signature(rule).parameters[argument].annotation
    if kind is bool:
        return st.booleans()
    low, high = range_of(rule, argument)
    if kind is int:
        return st.integers(int(low), int(high))
    return st.floats(float(low), float(high))


@cache
def inputs(rule: Rule) -> SearchStrategy[dict[str, Any]]:
    """Return what may be given to a rule, all of its arguments by name."""
    arguments = inspect.signature(rule).parameters
    return st.fixed_dictionaries({name: values_for(rule, name) for name in arguments})


def laws(**arguments: SearchStrategy[Any]) -> Callable[[Rule], Rule]:
    """Return a decorator: a law that holds for all numbers drawn from these.

    Args:
        **arguments: what the law is stated for, by the names of its arguments.
    """
    once = settings(derandomize=True, deadline=None, max_examples=30)
    return lambda law: once(given(**arguments)(law))


def laws_of(rule: Rule) -> Callable[[Rule], Rule]:
    """Return a decorator: a law about one rule, for everything it may be given.

    Args:
        rule: the rule; the law's ``values`` are its arguments by name.
    """
    return laws(values=inputs(rule))
