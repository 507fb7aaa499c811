"""P24: a control group of outside experts makes the manager more credible.

The credibility half holds by input (tag D): experts lend knowledge, knowledge is
credibility. What follows for contacts and negotiations does not.
"""

import functools

import numpy as np
import pytest

from model.parameters.parameters import Parameters
from tests.patterns.groups import group_after, mean_interval, paired_interval

pytestmark = pytest.mark.slow

REPLICATES = 10
SIMPLE, COMPLEX = 0.1, 0.85
FORMS = (0.0, 0.5, 1.0)
MONTHS = 36
OUTCOMES = CREDIBILITY, CONTACTS, NEGOTIATIONS = (
    "credibility",
    "contacts",
    "negotiations",
)


@functools.cache
def reached(
    orientation: float, technology: float, experts: bool, **values
) -> dict[str, np.ndarray]:
    """Return credibility, contacts and negotiations under experts or officials.

    Reviews are off: experts also know how long to wait, which is another mechanism.
    Leaving is off, so that all groups have their manager until the end.
    """
    expertise = 1.0 if experts else 0.0
    point = Parameters(
        orientation=orientation,
        technology=technology,
        technical_expertise=expertise,
        marketing_expertise=expertise,
        continuation_months=0,
        follow_up_months=0,
        review=False,
        leaving=False,
        **values,
    )
    groups = [group_after(point, r, MONTHS) for r in range(REPLICATES)]
    found = [
        (
            group.target_markets[0].credibility_of(group.members),
            sum(talks.contact_month > 0 for talks in group.relationships),
            sum(talks.negotiation_month > 0 for talks in group.relationships),
        )
        for group in groups
    ]
    return dict(zip(OUTCOMES, np.array(found, dtype=float).T, strict=True))


def gain(orientation: float, technology: float, name: str, **values) -> np.ndarray:
    """Return what experts add to an outcome, as a share of the officials' mean."""
    experts, officials = (
        reached(orientation, technology, who, **values)[name] for who in (True, False)
    )
    mean = np.mean(officials)
    paired_interval(
        f"P24, orientation {orientation:g}, technology {technology:g}, {name}",
        experts / mean,
        officials / mean,
    )
    return (experts - officials) / mean


@pytest.mark.parametrize("orientation", FORMS)
def test_experts_make_a_manager_credible_above_all_in_complex_technology(orientation):
    """Paper 004, "Roles in export partner groups": experts add credibility.

    Holds by input. Gain and interaction with technology lie above 0.
    """
    complex_gain = gain(orientation, COMPLEX, CREDIBILITY)
    more = complex_gain - gain(orientation, SIMPLE, CREDIBILITY)

    assert mean_interval(complex_gain)[0] > 0.0
    assert mean_interval(more)[0] > 0.0


@pytest.mark.parametrize("name", [CONTACTS, NEGOTIATIONS])
def test_experts_open_doors_above_all_in_complex_technology(name):
    """Paper 004, the same place: credible towards the customers.

    Mean of the three forms, of which the claim says nothing. Gain and interaction with
    technology have their intervals above 0. Deals are left out: their gain is not
    reliable in every form, and too great where there are hardly any (not_yet).
    """
    complex_gain, simple_gain = (
        np.mean([gain(form, technology, name) for form in FORMS], axis=0)
        for technology in (COMPLEX, SIMPLE)
    )
    low, _ = paired_interval(f"P24, {name}, all forms", complex_gain, simple_gain)

    assert mean_interval(complex_gain)[0] > 0.0
    assert low > 0.0


@pytest.mark.parametrize("orientation", FORMS)
def test_experts_do_not_double_what_a_manager_achieves(orientation):
    """Advice supports a manager and does not replace one; margin: below x 2.

    Credibility, contacts and negotiations; for deals see ``not_yet``.
    """
    for name in OUTCOMES:
        assert np.mean(gain(orientation, COMPLEX, name)) < 1.0


def test_experts_who_give_no_advice_change_nothing():
    """Ablation: ``expert_advice`` off; the same to the last bit."""
    for name in OUTCOMES:
        assert not gain(FORMS[1], COMPLEX, name, expert_advice=False).any()
