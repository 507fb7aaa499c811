"""The estimator that the patterns use, against examples done by hand."""

import math

from tests.patterns.groups import kaplan_meier_median


def test_without_censoring_it_is_the_middle_duration():
    assert kaplan_meier_median([1, 2, 3, 4, 5], [True] * 5) == 3.0


def test_one_still_open_moves_the_median_back():
    """After 1: 3/4. Open at 2. After 3: 3/4 x 1/2 = 3/8, below a half."""
    assert kaplan_meier_median([1, 2, 3, 4], [True, False, True, True]) == 3.0


def test_one_that_leaves_in_a_month_of_deals_was_at_risk_in_it():
    """At 2 four are at risk and one ends: 3/4; at 3 two of two: 0."""
    assert kaplan_meier_median([2, 2, 3, 3], [True, False, True, True]) == 3.0


def test_where_most_go_on_there_is_no_median_yet():
    assert kaplan_meier_median([1, 9, 9], [True, False, False]) == math.inf
