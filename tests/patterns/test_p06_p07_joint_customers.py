"""P06: with joint customers the manager's time brings more; P07 is reported only.

Paper 004, "Determinants for organising": customer orientation is more efficient than
market orientation, since the manager can focus on joint customers, in the same
situations as market orientation; joint customers ask for relatively high compatibility.

So: a simple line, compatible members, sales goals, one target market at some distance;
deals for each year of the manager. Closed groups, three years without continuation and
nothing after, so that both had the manager for the same time. P07, that the gain is
larger in one market than in several, does not hold (``not_yet``).
"""

import functools

import numpy as np
import pytest

from tests.patterns.groups import outcome, paired_interval, project

pytestmark = pytest.mark.slow

REPLICATES = 40
MARKET, CUSTOMER = 0.0, 0.5
YEARS = 3.0


@functools.cache
def deals_a_year(orientation: float, compatibility: float, **values) -> np.ndarray:
    """Return the deals for each year of the manager, by group."""
    point = project(
        orientation=orientation,
        technology=0.1,
        compatibility=compatibility,
        goals=0.0,
        cultural_distance=0.5,
        follow_up_months=0,
        **values,
    )
    return outcome(point, "first_deals", REPLICATES) / YEARS


def gain(compatibility: float = 0.7, **values) -> tuple[float, float]:
    """Return the interval of what customer orientation adds, deals a year."""
    return paired_interval(
        f"P06, compatibility {compatibility:g} {values or ''}",
        deals_a_year(CUSTOMER, compatibility, **values),
        deals_a_year(MARKET, compatibility, **values),
    )


def test_with_joint_customers_a_year_of_the_manager_brings_more_deals():
    assert gain()[0] > 0.0


def test_without_travel_it_brings_no_more():
    """Ablation: ``travel`` off; margin: the gain of a visit for all is gone."""
    usual, ablated = (
        deals_a_year(CUSTOMER, 0.7, travel=travel)
        - deals_a_year(MARKET, 0.7, travel=travel)
        for travel in (True, False)
    )

    assert paired_interval("P06, travel on against off", usual, ablated)[0] > 0.0


def test_members_without_joint_customers_gain_nothing():
    """The other condition: unlike members fit different customers."""
    usual, unlike = (
        deals_a_year(CUSTOMER, level) - deals_a_year(MARKET, level)
        for level in (0.7, 0.1)
    )

    assert paired_interval("P06, compatible against unlike", usual, unlike)[0] > 0.0
