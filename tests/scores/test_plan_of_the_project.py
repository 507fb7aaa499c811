"""Scores of what a plan asks for, and what counts as a net."""

import pytest

from model.vocabulary import Verdict
from tests.scores.playing import ScriptedGroup, plain, play_months
from tests.scores.test_control_group import OFFICIALS


def test_pairs_that_work_together_without_trust_are_no_net_yet():
    """All three pairs have met; only two of three trust as much as it takes."""
    group = ScriptedGroup(
        plain(**OFFICIALS, n_members=3, trust_to_go_on=0.25, members_trust_decay=0.0)
    )
    for pair in [between for row in group.members_trust for between in row]:
        pair.joint_month, pair.trust = 2, 0.5
    group.members_trust[0][1].trust = group.members_trust[1][0].trust = 0.125
    play_months(group, 3)

    assert group.control_group.net_reached == pytest.approx(2 / 3)


def test_a_plan_of_less_than_one_deal_asks_for_none():
    """One deal of each of three in twelve months: 3/4 of a deal after three of them."""
    values = {**OFFICIALS, "n_members": 3, "target_deals": 1.0}
    group = ScriptedGroup(plain(**values))
    plans = []
    for month in range(12):
        group.step()
        if (month + 1) % 3 == 0:
            plans.append(
                (group.control_group.deals_planned, group.control_group.verdict)
            )

    assert plans == [
        (0.0, Verdict.ON_PLAN),
        (0.0, Verdict.ON_PLAN),
        (0.0, Verdict.ON_PLAN),
        (1 / 3, Verdict.FAR_BEHIND),
    ]
