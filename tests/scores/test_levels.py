"""Scores of trust, commitment, benefit and expectation, month by month, by hand."""

import pytest

from model.vocabulary import WEEKS, Decision
from tests.scores.playing import (
    ScriptedGroup,
    in_talks,
    months_of,
    plain,
    play_months,
)

ONE_MEETING = 0.5
"""8 hours where 32 make a meeting likely: no meeting up to 0.37, one up to 0.79."""

ALONE = {
    "alone": True,
    "own_door_share": 0.0,
    "work_level": 200.0,
    "hours_per_meeting": 64.0,
    "impatience": False,
}
"""16 hours of each firm go to the one customer it talks with."""


def test_a_meeting_a_month_halves_the_distrust_that_is_left():
    """Gain 0.5, full credibility, no decay: 0, then 0.5, 0.75, 0.875."""
    point = plain(**ALONE, trust_gain=0.5)
    group = ScriptedGroup(point, {Decision.MEETINGS: ONE_MEETING})
    talks = in_talks(group, seller=0, customer=0)

    assert months_of(group, talks, "trust", 3) == [0.5, 0.75, 0.875]


def test_weeks_without_a_meeting_halve_the_trust_that_was_won():
    """One meeting: 0 to 0.5; three weeks at 0.5: 0.5 / 8 = 0.0625."""
    point = plain(**{**ALONE, "trust_decay": 0.5}, trust_gain=0.5)
    group = ScriptedGroup(point, {Decision.MEETINGS: ONE_MEETING})
    talks = in_talks(group, seller=0, customer=0)

    assert months_of(group, talks, "trust", 1) == [0.0625]


def test_trust_fades_by_four_weeks_in_a_month_without_meetings():
    """1 x 0.5 x 0.5 x 0.5 x 0.5 = 0.0625, and again."""
    group = ScriptedGroup(plain(**{**ALONE, "trust_decay": 0.5}))
    talks = in_talks(group, seller=0, customer=0, trust=1.0)

    assert months_of(group, talks, "trust", 2) == [0.0625, 0.0625 * 0.0625]


def test_four_meetings_are_the_most_that_a_month_holds():
    """Luck just below 1 takes what there is: 4, 8, 12 meetings in three months."""
    group = ScriptedGroup(plain(**ALONE), {Decision.MEETINGS: 1.0})
    talks = in_talks(group, seller=0, customer=0)

    meetings = months_of(group, talks, "total_meetings", 3)

    assert meetings == [WEEKS, 2 * WEEKS, 3 * WEEKS]


@pytest.mark.parametrize(
    ("benefit", "expected", "levels"),
    [
        # Satisfaction tanh(10 x 8) = 1: half of what is missing is added.
        (8.0, 0.0, [0.75, 0.875, 0.9375]),
        # Satisfaction tanh(10 x -8) = -1: half of what there is goes.
        (0.0, 8.0, [0.25, 0.125, 0.0625]),
        # As much as expected: tanh(0) = 0, nothing moves.
        (8.0, 8.0, [0.5, 0.5, 0.5]),
    ],
)
def test_commitment_goes_half_the_way_each_month(benefit, expected, levels):
    """Speed 0.5, from 0.5; benefits do not fade, expectation is full in month 1."""
    values = {
        "commitment_moves": True,
        "commitment_speed": 0.5,
        "commitment_by_experience": 0.0,
        "satisfaction_steepness": 10.0,
        "benefit_fade": 1.0,
        "impatience": True,
        "full_expectation": expected,
        "expectation_months": 1.0,
    }
    group = ScriptedGroup(plain(**{**ALONE, **values}))
    group.firms[0].benefit = benefit

    assert months_of(group, group.firms[0], "commitment", 3) == levels


def test_members_who_trust_each_other_fully_meet_half_way():
    """Pull 0.5, trust 1: 0.25 and 0.75 both move by 0.5 x 0.5 to 0.5."""
    values = {
        "commitment_moves": True,
        "commitment_speed": 0.0,
        "commitment_by_experience": 0.0,
        "commitment_pull": 0.5,
    }
    group = ScriptedGroup(plain(**values))
    group.firms[0].commitment, group.firms[1].commitment = 0.25, 0.75
    for one, other in ((0, 1), (1, 0)):
        group.members_trust[one][other].trust = 1.0
    group.step()

    # 0.25 + 0.5 x (0.75 - 0.25) = 0.5 and 0.75 + 0.5 x (0.25 - 0.75) = 0.5.
    assert [firm.commitment for firm in group.firms] == [0.5, 0.5]


def test_a_success_is_felt_half_as_much_each_month():
    """A deal's worth of 1, fade 0.5: 1, 0.5, 0.25, 0.125."""
    group = ScriptedGroup(plain(**ALONE, benefit_fade=0.5))
    group.firms[0].enjoy_sales(1.0)

    benefits = months_of(group, group.firms[0], "benefit", 4)

    assert benefits == [1.0, 0.5, 0.25, 0.125]


def test_net_related_goals_halve_the_worth_of_sales():
    """Goals 1: a deal is worth 1 x (1 - 0.5) = 0.5, then 0.25."""
    group = ScriptedGroup(plain(**{**ALONE, "goals": 1.0}, benefit_fade=0.5))
    group.firms[0].enjoy_sales(1.0)

    assert months_of(group, group.firms[0], "benefit", 2) == [0.5, 0.25]


def test_expectation_rises_in_a_straight_line_and_stays():
    """2 deals in 4 months: 0.5 a month."""
    values = {"impatience": True, "full_expectation": 2.0, "expectation_months": 4.0}
    group = ScriptedGroup(plain(**{**ALONE, **values}))

    levels = months_of(group, group.firms[0], "expectation", 6)

    assert levels == [0.5, 1.0, 1.5, 2.0, 2.0, 2.0]


def test_a_manager_who_explains_complex_technology_doubles_the_months():
    """4 months x (1 + 1 x 1) = 8: a quarter of a deal a month."""
    values = {
        "technology": 1.0,
        "full_expectation": 2.0,
        "expectation_months": 4.0,
        "coordination_hours_enough": 1.0,
    }
    group = ScriptedGroup(plain(**values))

    levels = months_of(group, group.firms[0], "expectation", 3)

    assert levels == [0.25, 0.5, 0.75]


def test_after_the_project_expectation_fades_towards_half_of_it():
    """Full at 2 in month 1; half the effort lets expect 1; half of what is above goes.

    2, then 1 + 1/2, 1 + 1/4, 1 + 1/8.
    """
    values = {
        "project_months": 6,
        "full_expectation": 2.0,
        "expectation_months": 1.0,
        "own_effort_share": 0.5,
        "benefit_fade": 0.5,
    }
    group = ScriptedGroup(plain(**values))
    play_months(group, 5)

    levels = months_of(group, group.firms[0], "expectation", 4)

    assert levels == [2.0, 1.5, 1.25, 1.125]
