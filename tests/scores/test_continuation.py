"""Scores of the end of a project: continued once, target reached, not continued."""

import pytest

from model.vocabulary import EndCause, FinancierLevel, ProjectStatus
from tests.scores.playing import (
    ScriptedGroup,
    in_talks,
    months_of,
    plain,
    play_months,
    sign_deals,
)

DECIDED = {
    **{f"share_{level.name.lower()}": 0.25 for level in FinancierLevel},
    "review": True,
    "n_members": 4,
    "project_months": 6,
    "continuation_months": 6,
    "target_deals": 2.0,
    "target_net": 0.5,
    "sales_weight_nearest": 0.0,
    "sales_weight_farthest": 0.75,
    "achievement_accepted": 0.25,
    "manager_cost_eur": 8000.0,
    "subsidy_rate": 0.5,
    "acceptance_level": 0.5,
    "joint_development": False,
    "manager_hours": 160.0,
    "capacity_median": 0.0,
    "work_level": 200.0,
    "hours_per_attempt": 40.0,
    "trust_by_contact": 0.0,
}
"""At the end two deals of each member and a net of 1/2; half of the year is public."""

OVER = (ProjectStatus.ENDED, EndCause.PERIOD_OVER)
CONTINUED = (ProjectStatus.CONTINUED, EndCause.NOT_ENDED)
NOT_CONTINUED = (ProjectStatus.ENDED, EndCause.NOT_CONTINUED)
REACHED = (ProjectStatus.ENDED, EndCause.TARGET_REACHED)


def decided(
    deals: int = 0, readiness: float = 0.0, has_talks: bool = True, **values
) -> ScriptedGroup:
    """Return a project of six months after its last month; talks promise nothing."""
    group = ScriptedGroup(plain(**{**DECIDED, **values}))
    sign_deals(group, deals)
    if has_talks:
        in_talks(group, 3, 3, fit=0.0)
    group.joint_offering_readiness = readiness
    play_months(group, 6)
    return group


@pytest.mark.parametrize(
    ("deals", "readiness", "decision"),
    [
        # Half of the deals: 1/8 and 1/4 and 3/8, and 0 for the nearest.
        (4, 0.0, CONTINUED),
        # 3/8 of the deals: 3/32, 6/32 and 9/32; only the farthest is content.
        (3, 0.0, NOT_CONTINUED),
        # Half of the net: 1/2, 3/8, 1/4 and 1/8; three of four are content.
        (0, 0.25, CONTINUED),
        # Two deals of each member were the target.
        (8, 0.5, REACHED),
        (7, 0.5, CONTINUED),
        (0, 0.0, NOT_CONTINUED),
    ],
)
def test_a_project_goes_on_where_half_of_the_money_is_content_and_not_yet_there(
    deals, readiness, decision
):
    group = decided(deals, readiness)

    assert (group.status, group.ended_by) == decision


def test_a_project_without_anybody_to_talk_to_is_not_continued():
    """However content its financiers are with what it has reached."""
    group = decided(deals=7, readiness=0.5, has_talks=False)

    assert (group.status, group.ended_by) == NOT_CONTINUED


def test_a_continued_project_keeps_its_manager_for_as_long_as_agreed():
    group = decided(deals=4, readiness=0.5)

    hours = months_of(group, group.manager, "hours_planned", 7)

    assert hours == [160.0] * 6 + [0.0]
    assert (group.project_end_month, group.continued_months) == (12, 6)


def test_a_project_is_continued_only_once():
    group = decided(deals=4, readiness=0.5)
    play_months(group, 6)

    assert (group.status, group.ended_by) == OVER
    assert group.project_end_month == 12


@pytest.mark.parametrize("values", [{"continuation_months": 0}, {"review": False}])
def test_where_nobody_may_continue_it_the_project_ends_with_its_period(values):
    group = decided(deals=4, readiness=0.5, **values)

    assert (group.status, group.ended_by) == OVER


@pytest.mark.parametrize(
    ("values", "decision"),
    [
        # 120 000 x 1/2 x fit 1 x all needs = 60 000; a year costs 12 x 8 000 / 2.
        ({}, CONTINUED),
        # 12 x 10 000 / 2 = 60 000 is just as much, 12 x 10 240 / 2 is more.
        ({"manager_cost_eur": 10000.0}, CONTINUED),
        ({"manager_cost_eur": 10240.0}, NOT_CONTINUED),
        ({"acceptance_level": 0.25}, NOT_CONTINUED),
    ],
)
def test_open_talks_that_promise_more_than_a_year_costs_continue_a_project(
    values, decision
):
    group = ScriptedGroup(plain(**{**DECIDED, **values}))
    in_talks(group, 0, 0, coverage=1.0)
    play_months(group, 6)

    assert (group.status, group.ended_by) == decision


def test_half_the_fit_promises_half():
    """Two talks of 30 000 promise as much as one of 60 000; one alone does not."""
    decisions = []
    for customers in ((0, 1), (0,)):
        group = ScriptedGroup(plain(**DECIDED))
        for customer in customers:
            in_talks(group, 0, customer, fit=0.5, coverage=1.0)
        play_months(group, 6)
        decisions.append((group.status, group.ended_by))

    assert decisions == [CONTINUED, NOT_CONTINUED]


def test_who_has_withdrawn_does_not_continue_a_project():
    """Three of four have gone before the end; the last one is content."""
    group = ScriptedGroup(plain(**{**DECIDED, "project_months": 8}))
    sign_deals(group, 4)
    group.joint_offering_readiness = 0.5
    play_months(group, 7)
    for financier in group.financiers[:3]:
        financier.withdrawal_month = 7
    group.step()

    assert (group.status, group.ended_by) == NOT_CONTINUED


def test_in_a_continuation_the_whole_target_is_asked_for():
    """Two deals of each member by month 6, and still two by month 9."""
    group = decided(deals=4, readiness=0.5)
    play_months(group, 3)

    assert (group.month, group.control_group.deals_planned) == (9, 2.0)


def test_financiers_may_stop_a_continued_project_too():
    """Content at the end of the project; all of them leave in the continuation."""
    group = decided(deals=4, readiness=0.5, continuation_months=12)
    for financier in group.financiers[:3]:
        financier.withdrawal_month = 7
    play_months(group, 6)

    assert (group.status, group.ended_by, group.project_end_month) == (
        ProjectStatus.ENDED_EARLY,
        EndCause.FINANCIERS_STOPPED,
        12,
    )


def test_a_status_of_a_project_from_founding_to_its_end():
    group = ScriptedGroup(plain(**{**DECIDED, "continuation_months": 0}))
    statuses = [group.status]
    for _ in range(7):
        group.step()
        statuses.append(group.status)

    assert statuses == [
        ProjectStatus.FOUNDED,
        *[ProjectStatus.RUNNING] * 5,
        *[ProjectStatus.ENDED] * 2,
    ]
