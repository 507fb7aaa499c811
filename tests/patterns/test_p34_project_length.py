"""P34: longer projects bring more, with diminishing returns, most to systems."""

import functools

import numpy as np
import pytest

from model.parameters.parameters import Parameters
from tests.patterns.groups import last_state, paired_interval

pytestmark = pytest.mark.slow

REPLICATES = 16
LENGTHS = (12, 36, 60, 84)
LINES = {
    "market": {"technology": 0.1, "compatibility": 0.1, "goals": 0.0},
    "customer": {
        "technology": 0.45,
        "compatibility": 0.7,
        "goals": 0.5,
        "orientation": 0.5,
    },
    "system": {
        "technology": 0.85,
        "compatibility": 0.9,
        "goals": 1.0,
        "orientation": 1.0,
    },
}
"""The diagonal of Figure 2, each line in its own form."""
EQUALLY_EASY = {
    "trust_thresholds": False,
    "work_slope": 0.0,
    "credibility_counts": False,
}


@functools.cache
def deals(form: str, **values) -> dict[int, np.ndarray]:
    """Return the deals signed in projects of different lengths.

    Closed groups; reviews are off, so nothing in a month depends on how long the
    project will last: the months of a short project are the first ones of a long one.
    """
    point = Parameters(
        **LINES[form],
        project_months=max(LENGTHS),
        continuation_months=0,
        follow_up_months=0,
        review=False,
        **values,
    )
    signed = []
    for replicate in range(REPLICATES):
        months = last_state(point, replicate).relationships["deal_month"]
        signed.append([np.sum((months > 0) & (months <= n)) for n in LENGTHS])
    return dict(zip(LENGTHS, np.array(signed, dtype=float).T, strict=True))


def test_the_months_of_a_short_project_are_the_first_of_a_long_one():
    """What ``deals`` takes for granted, for one group of each form."""
    for form, line in LINES.items():
        point = Parameters(
            **line,
            project_months=36,
            continuation_months=0,
            follow_up_months=0,
            review=False,
        )
        months = last_state(point, 0).relationships["deal_month"]
        assert np.sum(months > 0) == deals(form)[36][0]


@pytest.mark.parametrize(
    ("form", "shorter", "longer"),
    [
        ("market", 12, 36),
        ("customer", 12, 36),
        ("system", 12, 36),
        ("market", 36, 60),
        ("system", 36, 60),
    ],
)
def test_longer_projects_sign_more_deals(form, shorter, longer):
    """Paper 004, "Further research": what is a suitable time limit?

    The interval of what two more years add lies above 0. A customer-oriented group has
    come to its customers after three years; more time adds nothing reliable.
    """
    signed = deals(form)
    low, _ = paired_interval(
        f"P34, {form}, deals in {longer} and {shorter} months",
        signed[longer],
        signed[shorter],
    )

    assert low > 0.0


@pytest.mark.parametrize("form", LINES)
def test_returns_to_length_diminish(form):
    """Two years from month 60 on add less than two years from month 12 on."""
    signed = deals(form)
    low, _ = paired_interval(
        f"P34, {form}, deals of months 13 to 36 and 61 to 84",
        signed[36] - signed[12],
        signed[84] - signed[60],
    )

    assert low > 0.0


def later_share(form: str, **values) -> np.ndarray:
    """Return what the years after the third add, as a share of the mean until then."""
    signed = deals(form, **values)
    return (signed[84] - signed[36]) / np.mean(signed[36])


@pytest.mark.parametrize("form", ["market", "customer"])
def test_system_oriented_groups_gain_most_from_length(form):
    """Paper 004, "Roles in export partner groups": continuation is needed most there.

    What the years after the third add to the first three; the interval of the
    difference lies above 0.
    """
    low, _ = paired_interval(
        f"P34, share added after month 36, system and {form}",
        later_share("system"),
        later_share(form),
    )

    assert low > 0.0


def test_where_complex_deals_come_as_fast_systems_gain_less_from_length():
    """Ablation: thresholds and credibility off, slope of work 0.

    It is the long cycle that makes length worth so much there. Margin: less than half
    of the share is left, and the loss is reliable.
    """
    slow, fast = later_share("system"), later_share("system", **EQUALLY_EASY)

    assert paired_interval("P34, system, slow and fast cycle", slow, fast)[0] > 0.0
    assert np.mean(fast) < 0.5 * np.mean(slow)
