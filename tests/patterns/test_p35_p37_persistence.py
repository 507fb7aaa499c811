"""P35, P37: early deals keep members in the group; young relationships end soonest."""

import functools
from itertools import pairwise

import numpy as np
import pytest

from model.ensemble.playing import states_of as states_of_all_months
from model.parameters.parameters import Parameters
from model.vocabulary import LossCause
from tests.patterns.groups import SEED, last_state

pytestmark = pytest.mark.slow

REPLICATES = 36
UNFELT = {"deal_benefit": 0.0, "order_benefit": 0.0}
CHURN_REPLICATES = 90
YOUNG = 12
AGAIN = 400


@functools.cache
def exits(**values) -> np.ndarray:
    """Return exits and member-months before and after a member's first deal.

    Customer orientation in the middle of Figure 2, with members who start half-hearted
    so that there are exits to count. Reviews are off: a stopped project ends the
    watching. Columns: exits before, months before, exits after, months after.
    """
    point = Parameters(
        orientation=0.5,
        technology=0.45,
        compatibility=0.7,
        goals=0.5,
        commitment_median=0.4,
        continuation_months=0,
        follow_up_months=0,
        n_customers=40,
        review=False,
        **values,
    )
    counts = np.zeros((REPLICATES, 4))
    for replicate in range(REPLICATES):
        for before, after in pairwise(states_of_all_months(point, SEED, replicate)):
            at_work, has_left = before.are_members, ~after.are_members
            has_sold = before.firms["deals"] > 0
            for place, are_so in enumerate((~has_sold, has_sold)):
                counts[replicate, 2 * place] += np.sum(at_work & are_so & has_left)
                counts[replicate, 2 * place + 1] += np.sum(at_work & are_so)
    return counts


def hazards(counts: np.ndarray) -> tuple[float, float]:
    """Return exits a month before and after the first deal."""
    total = counts.sum(axis=0)
    return float(total[0] / total[1]), float(total[2] / total[3])


def interval_of_fall(counts: np.ndarray, label: str) -> tuple[float, float]:
    """Return the interval of how much the hazard falls with the first deal.

    Whole groups are drawn again and again: members of a group share their luck.
    """
    rng = np.random.default_rng(SEED)
    falls = []
    for _ in range(AGAIN):
        before, after = hazards(counts[rng.integers(0, len(counts), len(counts))])
        falls.append(before - after)
    low, high = np.quantile(falls, [0.025, 0.975])
    before, after = hazards(counts)
    print(
        f"{label}: {before:.4f} and {after:.4f} a month, fall ({low:+.4f} to "
        f"{high:+.4f}), n {len(counts)}"
    )
    return float(low), float(high)


def test_members_leave_less_once_they_have_had_a_deal():
    """P35. Evaluation of groups in Kvarken: early tangible results and commitment.

    The interval of the fall lies above 0.
    """
    assert interval_of_fall(exits(), "P35, exits")[0] > 0.0


def test_where_deals_are_not_felt_members_leave_no_less_after_one():
    """P35. Ablation: ``deal_benefit`` and ``order_benefit`` 0.

    It is the result that counts and not that impatient members leave before it.
    Margin: no reliable fall, and the intervals with and without do not touch.
    """
    low, _ = interval_of_fall(exits(), "P35, exits")
    low_unfelt, high_unfelt = interval_of_fall(exits(**UNFELT), "P35, deals not felt")

    assert low_unfelt <= 0.0
    assert high_unfelt < low


@functools.cache
def endings(**values) -> np.ndarray:
    """Return ends and months of customers young and old, one row per group.

    Simple lines, market orientation: most deals. Watched for four years after the
    project. Columns: ends young, months young, ends old, months old.
    """
    point = Parameters(
        technology=0.1,
        compatibility=0.1,
        goals=0.0,
        project_months=24,
        continuation_months=0,
        follow_up_months=36,
        n_customers=40,
        review=False,
        **values,
    )
    counts = []
    for replicate in range(CHURN_REPLICATES):
        talks = last_state(point, replicate).relationships
        talks = talks[talks["deal_month"] > 0]
        has_ended = talks["ended_by"] == LossCause.ORDERS_STOPPED
        last = np.where(has_ended, talks["end_month"], point.months)
        months = last - talks["deal_month"]
        is_young = months <= YOUNG
        counts.append(
            (
                np.sum(has_ended & is_young),
                np.sum(np.minimum(months, YOUNG)),
                np.sum(has_ended & ~is_young),
                np.sum(np.maximum(months - YOUNG, 0)),
            )
        )
    return np.array(counts, dtype=float)


def test_relationships_end_most_often_in_their_first_year():
    """P37. Baseline of exporting (N-01): the risk of an end falls with duration.

    Holds by input: a young relationship's risk is doubled (``young_factor``). The
    interval of the fall lies above 0. How many end, and that a few grow fast, does not
    hold (not_yet).
    """
    assert interval_of_fall(endings(), "P37, ends")[0] > 0.0


def test_without_the_risk_of_youth_hardly_a_fall_is_left():
    """P37. Ablation: ``young_factor`` 1; trust that grows is what may be left of it.

    Margin: less than half of the fall.
    """
    before, after = hazards(endings())
    before_alike, after_alike = hazards(endings(young_factor=1.0))
    interval_of_fall(endings(young_factor=1.0), "P37, youth is no risk")

    assert before_alike - after_alike < 0.5 * (before - after)
