"""P09: joint development adds nothing to simple products; P10: complex ones need it.

Paper 004, "Organisation as a multi-dimensional phenomenon": net-related goals mean
joint product development. It is possible in simple lines of unlike members, but of
little or no value; compatible firms in complex technology with mere sales goals leave
opportunities unused.

Closed groups, three years without continuation and two after. Customers are of one size
(``customer_size_spread`` 0): it takes away luck that has nothing to do with the claim.
"""

import functools

import numpy as np
import pytest

from agents import ExportPartnerGroup
from model.parameters.parameters import Parameters
from tests.patterns.groups import SEED, outcome, paired_interval, project

pytestmark = pytest.mark.slow

REPLICATES, MANY = 100, 400
CUSTOMER, SYSTEM = 0.5, 1.0
SALES, NET = 0.0, 1.0
SIMPLE = {"technology": 0.1, "compatibility": 0.1}
COMPLEX = {"technology": 0.85, "compatibility": 0.9}


def point(orientation: float, goals: float, **values) -> Parameters:
    """Return a group with these goals among 30 customers of one size."""
    return project(
        orientation=orientation,
        goals=goals,
        customer_size_spread=0.0,
        n_customers=30,
        **values,
    )


@functools.cache
def exports(orientation: float, goals: float, **values) -> np.ndarray:
    """Return the exports of each group, million EUR."""
    return many_exports(orientation, goals, **values)[:REPLICATES]


@functools.cache
def many_exports(orientation: float, goals: float, **values) -> np.ndarray:
    """Return the same of more groups, where a difference is to be found small."""
    return outcome(point(orientation, goals, **values), "exports_eur", MANY) / 1e6


@functools.cache
def potential() -> np.ndarray:
    """Return what a system group exports whose joint offering is ready at once."""
    everything = []
    for replicate in range(REPLICATES):
        parameters = point(SYSTEM, NET, **COMPLEX)
        group = ExportPartnerGroup(parameters, SEED, replicate)
        group.joint_offering_readiness = 1.0
        for _ in range(parameters.months):
            group.step()
        everything.append(sum(firm.exports_eur for firm in group.firms) / 1e6)
    return np.array(everything)


@pytest.mark.parametrize(
    "orientation",
    [CUSTOMER, SYSTEM],
)
def test_joint_development_of_simple_products_of_unlike_firms_adds_next_to_nothing(
    orientation,
):
    """P09: margin: with 95 % no more than a tenth of the exports with sales goals."""
    sales, net = (many_exports(orientation, goals, **SIMPLE) for goals in (SALES, NET))

    _, high = paired_interval(f"P09, orientation {orientation:g}", net, sales)

    assert high < 0.1 * np.mean(sales)


def test_sales_goals_leave_opportunities_of_compatible_complex_firms_unused():
    """P10: margin: less than 0.7 of the potential is realised, with 95 %."""
    realised = exports(SYSTEM, SALES, **COMPLEX)

    _, high = paired_interval("P10, sales goals", realised, 0.7 * potential())

    assert high < 0.0


def test_net_goals_use_more_of_the_opportunities():
    """P10, the other half."""
    sales, net = (exports(SYSTEM, goals, **COMPLEX) for goals in (SALES, NET))

    assert paired_interval("P10, net against sales goals", net, sales)[0] > 0.0


def test_what_net_goals_add_comes_from_joint_development():
    """P10, ablation: ``joint_development`` off; what goals add falls."""
    usual, ablated = (
        exports(SYSTEM, NET, **COMPLEX, **values)
        - exports(SYSTEM, SALES, **COMPLEX, **values)
        for values in ({}, {"joint_development": False})
    )

    assert paired_interval("P10, development on against off", usual, ablated)[0] > 0.0


def test_in_complex_technology_the_same_goals_add_more_than_in_simple():
    """P09, the condition that makes it vanish; shares of exports with sales goals."""
    gains = [
        exports(SYSTEM, NET, **corner) / np.mean(exports(SYSTEM, SALES, **corner))
        - exports(SYSTEM, SALES, **corner) / np.mean(exports(SYSTEM, SALES, **corner))
        for corner in (COMPLEX, SIMPLE)
    ]

    assert paired_interval("P09, complex against simple", *gains)[0] > 0.0
