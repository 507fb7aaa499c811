"""P23: companies expect faster progress than the cycle allows, without own input."""

import functools

import numpy as np
import pytest

from model.parameters.parameters import Parameters
from tests.patterns.groups import group_after, paired_interval

pytestmark = pytest.mark.slow

REPLICATES = 20
FEW_REPLICATES = 12
MONTHS = 12
FORMS = (0.0, 0.5)
"""In system form a manager who co-ordinates explains the cycle; hardly a gap grows."""
EQUALLY_EASY = {
    "trust_thresholds": False,
    "work_slope": 0.0,
    "credibility_counts": False,
    "integration_needs": False,
}


@functools.cache
def after_a_year(replicates: int = FEW_REPLICATES, **values) -> dict[str, np.ndarray]:
    """Return how members and manager feel after the first year.

    Leaving and reviews are off: who has left is not asked any more.
    """
    point = Parameters(
        project_months=MONTHS,
        continuation_months=0,
        follow_up_months=0,
        n_customers=40,
        leaving=False,
        review=False,
        **values,
    )
    groups = [group_after(point, r, MONTHS) for r in range(replicates)]
    gaps = [[firm.expectation - firm.benefit for firm in g.members] for g in groups]
    commitment = [[firm.commitment for firm in g.members] for g in groups]
    return {
        "gap": np.mean(gaps, axis=1),
        "commitment": np.mean(commitment, axis=1),
        "frustration": np.array([group.manager.frustration for group in groups]),
    }


def gap_at(orientation: float, technology: float, **values) -> np.ndarray:
    """Return expectation less benefit after a year, mean over members."""
    values = {"orientation": orientation, "technology": technology, **values}
    return after_a_year(REPLICATES, **values)["gap"]


@pytest.mark.parametrize(("simpler", "harder"), [(0.1, 0.45), (0.45, 0.85)])
@pytest.mark.parametrize("orientation", FORMS)
def test_the_gap_between_expected_and_real_benefit_grows_with_technology(
    orientation, simpler, harder
):
    """Paper 004, "Roles in export partner groups": companies want a faster pace.

    Expectation less benefit at month 12; the interval lies above 0 at each step.
    """
    low, _ = paired_interval(
        f"P23, orientation {orientation:g}, gap, technology {harder:g} and {simpler:g}",
        gap_at(orientation, harder),
        gap_at(orientation, simpler),
    )

    assert low > 0.0


@pytest.mark.parametrize("orientation", FORMS)
def test_where_technology_does_not_slow_the_cycle_the_gap_hardly_grows(orientation):
    """Ablation: the same thresholds, work, credibility and needs in all technology.

    Margin: less than half of the growth is left, and the loss is reliable.
    """
    grown, left = (
        gap_at(orientation, 0.85, **easy) - gap_at(orientation, 0.1, **easy)
        for easy in ({}, EQUALLY_EASY)
    )
    low, _ = paired_interval(f"P23, orientation {orientation:g}, growth", grown, left)

    assert low > 0.0
    assert np.mean(left) < 0.5 * np.mean(grown)


@pytest.mark.parametrize("orientation", FORMS)
def test_members_without_input_frustrate_the_manager_more(orientation):
    """Paper 004, the same place: results expected without input or activity.

    Members who start with little commitment give few of their hours.
    """
    low, _ = paired_interval(
        f"P23, orientation {orientation:g}, frustration, idle and active members",
        after_a_year(orientation=orientation, commitment_median=0.3)["frustration"],
        after_a_year(orientation=orientation, commitment_median=0.8)["frustration"],
    )

    assert low > 0.0


@pytest.mark.parametrize("orientation", FORMS)
def test_impatience_lowers_commitment_and_frustrates(orientation):
    """Paper 004, the same place; ``impatience`` off is the ablation of both.

    Who expects nothing is not disappointed and frustrates nobody.
    """
    impatient = after_a_year(orientation=orientation)
    patient = after_a_year(orientation=orientation, impatience=False)
    _, high = paired_interval(
        f"P23, orientation {orientation:g}, commitment, impatient and patient",
        impatient["commitment"],
        patient["commitment"],
    )

    assert high < 0.0
    assert (impatient["frustration"] > 0.0).all()
    assert not patient["frustration"].any()
