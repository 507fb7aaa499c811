"""P28: facilitators can start co-operation, but only members make it work."""

import numpy as np
import pytest

from model.parameters.parameters import Parameters
from tests.patterns.groups import paired_interval, table

pytestmark = pytest.mark.slow

REPLICATES = 16
FORMS = (0.5, 1.0)
IDLE, ACTIVE = 2.0, 45.0
"""Hours a month that the median member can spare."""


def cooperation(orientation: float, manager: bool, hours: float, ties: float = 0.0):
    """Return joint activities and deals of two years.

    Strangers, unless ties are given. Leaving and reviews are off: a group without
    results would be stopped, and then there is nothing to compare.
    """
    point = Parameters(
        orientation=orientation,
        technology=0.45,
        compatibility=0.7,
        goals=0.5,
        manager=manager,
        capacity_median=hours,
        existing_ties=ties,
        project_months=24,
        continuation_months=0,
        follow_up_months=0,
        n_customers=40,
        leaving=False,
        review=False,
    )
    return table(point, ["joint_activities", "first_deals"], REPLICATES)


@pytest.mark.parametrize("orientation", FORMS)
def test_a_facilitator_of_idle_members_starts_next_to_nothing(orientation):
    """Paper 004, "Co-operation motives": up to the members to make it work.

    Margin: a twentieth of the joint activities and deals of active members.
    """
    idle = cooperation(orientation, manager=True, hours=IDLE)
    active = cooperation(orientation, manager=True, hours=ACTIVE)

    for name in idle:
        paired_interval(
            f"P28, orientation {orientation:g}, {name}, idle and active",
            idle[name],
            active[name],
        )
        assert np.mean(idle[name]) < 0.05 * np.mean(active[name])


@pytest.mark.parametrize("orientation", FORMS)
def test_without_a_facilitator_active_strangers_rarely_work_together(orientation):
    """Paper 004, "Export partner groups": co-operation does not always emerge.

    Within the two years. Margin: less than a quarter of the joint activities, and the
    interval of the difference lies below 0.
    """
    alone = cooperation(orientation, manager=False, hours=ACTIVE)["joint_activities"]
    led = cooperation(orientation, manager=True, hours=ACTIVE)["joint_activities"]
    _, high = paired_interval(
        f"P28, orientation {orientation:g}, joint activities, manager off and on",
        alone,
        led,
    )

    assert high < 0.0
    assert np.mean(alone) < 0.25 * np.mean(led)


@pytest.mark.parametrize("orientation", FORMS)
def test_members_who_trust_each_other_from_before_need_no_facilitator_to_start(
    orientation,
):
    """Ablation: all pairs have done business before (``existing_ties`` 1).

    Paper 004, "Export partner groups": co-operation is then a natural prolongation of
    previous activities. The interval of what ties add without manager lies above 0.
    """
    tied, strangers = (
        cooperation(orientation, manager=False, hours=ACTIVE, ties=ties)
        for ties in (1.0, 0.0)
    )
    low, _ = paired_interval(
        f"P28, orientation {orientation:g}, joint activities, tied and strangers",
        tied["joint_activities"],
        strangers["joint_activities"],
    )

    assert low > 0.0
