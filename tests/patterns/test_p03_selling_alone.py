"""P03: in market orientation members sell alone; in a system they sell together.

Paper 004, "Organising for success" and "Determinants for organising". Closed groups in
the middle of Figure 2, three years of project without continuation and nothing after.
Trips, marketing and fairs are joint in every form.
"""

import functools

import numpy as np
import pytest

from model.state import State
from model.vocabulary import Activity
from tests.patterns.groups import (
    mean_interval,
    paired_interval,
    project,
    states_of,
)

pytestmark = pytest.mark.slow

REPLICATES = 24
MARKET, CUSTOMER, SYSTEM = 0.0, 0.5, 1.0
MIDDLE = {"technology": 0.45, "compatibility": 0.7, "goals": 0.5}


def share_together(state: State) -> float:
    """Return the share of a group's deals in which members sold together.

    One offer of two or more, or two or more who came through one door and both signed.
    """
    talks = state.relationships
    signed = talks["deal_month"] > 0
    side_by_side = signed & talks["with_others"] & ~talks["is_joint_offer"]
    side_by_side &= side_by_side.sum(axis=0) > 1
    together = (signed & talks["is_joint_offer"]) | side_by_side
    return float(together.sum()) / max(1, int(signed.sum()))


@functools.cache
def played(orientation: float, **values) -> list[State]:
    """Return the groups of a form at the end of the project."""
    point = project(orientation=orientation, follow_up_months=0, **MIDDLE, **values)
    return states_of(point, REPLICATES)


def shares_together(orientation: float, **values) -> np.ndarray:
    """Return, for each group of a form, the share of deals made together."""
    shares = np.array(
        [share_together(state) for state in played(orientation, **values)]
    )
    low, high = mean_interval(shares)
    print(
        f"P03, orientation {orientation:g} {values or ''}: {shares.mean():.0%} of the "
        f"deals together ({low:.0%} to {high:.0%}), n {len(shares)}"
    )
    return shares


def test_market_oriented_members_share_trips_and_fairs_but_sell_alone():
    """Holds by input (D): every door is opened for one member there."""
    held = np.array(
        [
            state.activities["times_held"][
                [Activity.FACT_FINDING_TRIP, Activity.TRADE_FAIR]
            ].sum()
            for state in played(MARKET)
        ]
    )

    assert mean_interval(held)[0] > 0.0
    assert not shares_together(MARKET).any()


def test_customer_oriented_members_sell_part_of_it_together():
    """Margin: between a tenth and a half of the deals, with 95 %."""
    low, high = mean_interval(shares_together(CUSTOMER))

    assert low > 0.1
    assert high < 0.5


def test_system_oriented_members_sell_mostly_together():
    """Margin: more than half of the deals, with 95 %."""
    assert mean_interval(shares_together(SYSTEM))[0] > 0.5


def test_where_no_customer_needs_a_system_fewer_deals_are_joint():
    """Ablation: ``integration_needs`` off; the group offers single products more."""
    usual, ablated = (
        shares_together(SYSTEM, **values)
        for values in ({}, {"integration_needs": False})
    )

    assert paired_interval("P03, need for integration", usual, ablated)[0] > 0.0
