"""Scores of public financiers: reviews, patience, withdrawal, an early end, by hand."""

import pytest

from model.vocabulary import NEVER, EndCause, FinancierLevel, ProjectStatus
from tests.scores.playing import (
    ScriptedGroup,
    months_of,
    plain,
    play_months,
    sign_deals,
)

EQUAL = {f"share_{level.name.lower()}": 0.25 for level in FinancierLevel}
"""Four financiers, each pays a quarter."""

REVIEWED = {
    **EQUAL,
    "review": True,
    "n_members": 4,
    "project_months": 24,
    "technical_expertise": 0.0,
    "marketing_expertise": 0.0,
    "lay_lead_months": 0.0,
    "target_deals": 2.0,
    "target_net": 0.5,
    "sales_weight_nearest": 0.0,
    "sales_weight_farthest": 0.75,
    "achievement_accepted": 0.25,
    "reviews_to_withdraw": 2,
    "joint_development": False,
    "manager_hours": 0.0,
    "leaving": True,
    "months_to_leave": 1,
}
"""Asked for at once: half a deal of each member and a net of 1/8 each half-year."""


def reviewed(deals: int = 0, readiness: float = 0.0, **values) -> ScriptedGroup:
    """Return a project with so many deals, and so ready a joint offering."""
    group = ScriptedGroup(plain(**{**REVIEWED, **values}))
    sign_deals(group, deals)
    group.joint_offering_readiness = readiness
    return group


def test_the_farther_a_financier_the_more_it_weighs_sales():
    """Weights 0, 1/4, 1/2 and 3/4 of half a plan for deals, and none of the net.

    One deal of four places is 1/4, where 1/2 was planned.
    """
    group = reviewed(deals=1)
    play_months(group, 6)

    assert [f.sales_weight for f in group.financiers] == [0.0, 0.25, 0.5, 0.75]
    assert [f.achievement for f in group.financiers] == [0.0, 0.125, 0.25, 0.375]


def test_the_nearest_financier_looks_at_the_net():
    """A net of 1/16, where 1/8 was planned: half of it, less the weight of sales."""
    group = reviewed(readiness=0.0625)
    play_months(group, 6)

    assert [f.achievement for f in group.financiers] == [0.5, 0.375, 0.25, 0.125]


def test_two_reviews_below_what_it_accepts_make_a_financier_withdraw():
    """Accepted is 1/4. With 2 deals after a year half of the plan is kept.

    Twice 0 and 1/8 are too little for the two nearest; the others go on.
    """
    group = reviewed(deals=1)
    play_months(group, 6)
    below = [[financier.reviews_below for financier in group.financiers]]
    sign_deals(group, 2)
    play_months(group, 6)
    below.append([financier.reviews_below for financier in group.financiers])

    assert below == [[1, 1, 0, 0], [2, 2, 0, 0]]
    months = [financier.withdrawal_month for financier in group.financiers]
    assert months == [12, 12, NEVER, NEVER]


def test_a_good_review_begins_the_count_anew():
    """Nothing, then all of the plan, then nothing again, of deals alone."""
    values = {"sales_weight_nearest": 1.0, "sales_weight_farthest": 1.0}
    group = reviewed(**values)
    below = []
    for deals in (0, 4, 0):
        sign_deals(group, deals)
        play_months(group, 6)
        below.append(group.financiers[0].reviews_below)

    assert (below, group.financiers[0].withdrawal_month) == ([1, 0, 1], NEVER)


def test_without_reviews_nobody_withdraws():
    group = reviewed(review=False)
    play_months(group, 24)

    assert {f.withdrawal_month for f in group.financiers} == {NEVER}
    assert (group.status, group.ended_by) == (
        ProjectStatus.ENDED,
        EndCause.PERIOD_OVER,
    )


@pytest.mark.parametrize(
    ("patience", "content"),
    [
        # Accepted is 1/4, half of that, and twice as much: exactly that is enough.
        (1.0, [False, False, True, True]),
        (2.0, [False, True, True, True]),
        (0.5, [False, False, False, False]),
    ],
)
def test_a_patient_financier_accepts_half_as_much(patience, content):
    """Achievements 0, 1/8, 1/4, 3/8."""
    group = reviewed(deals=1, financiers_patience=patience)
    play_months(group, 6)

    assert [financier.is_content for financier in group.financiers] == content


@pytest.mark.parametrize(
    ("withdrawn", "status", "cause"),
    [
        # Half of the public money is left: the project goes on.
        (2, ProjectStatus.RUNNING, EndCause.NOT_ENDED),
        (3, ProjectStatus.ENDED_EARLY, EndCause.FINANCIERS_STOPPED),
    ],
)
def test_a_project_stops_when_less_than_half_of_the_money_is_left(
    withdrawn, status, cause
):
    """All are content now; some have left before the half-year."""
    group = reviewed(deals=4, readiness=1.0)
    for financier in group.financiers[:withdrawn]:
        financier.withdrawal_month = 3
    play_months(group, 6)

    assert (group.status, group.ended_by) == (status, cause)


def test_money_counts_and_not_heads():
    """One of four pays half and one more: national and international go on alone."""
    shares = {"share_local": 0.25, "share_regional": 0.25, "share_national": 0.5}
    group = reviewed(deals=4, readiness=1.0, **shares, share_international=0.0)
    for level in (FinancierLevel.LOCAL, FinancierLevel.REGIONAL):
        group.financiers[level].withdrawal_month = 3
    play_months(group, 6)

    assert group.status == ProjectStatus.RUNNING


def test_a_stopped_project_has_no_manager_from_the_next_month_on():
    group = reviewed(deals=4, readiness=1.0, manager_hours=160.0)
    for financier in group.financiers[:3]:
        financier.withdrawal_month = 3
    play_months(group, 5)
    months = []
    for _ in range(2):
        group.step()
        months.append((group.in_project, group.manager.hours_planned))

    assert months == [(True, 160.0), (False, 0.0)]
    assert group.project_end_month == 6


def test_between_two_half_years_a_project_goes_on_with_little_money():
    group = reviewed()
    for financier in group.financiers[:3]:
        financier.withdrawal_month = 1
    play_months(group, 5)

    assert group.status == ProjectStatus.RUNNING


def test_when_all_have_withdrawn_the_project_ends_in_that_month():
    """Nothing reached in two half-years."""
    group = reviewed()
    play_months(group, 12)

    assert {f.withdrawal_month for f in group.financiers} == {12}
    assert (group.status, group.ended_by, group.project_end_month) == (
        ProjectStatus.ENDED_EARLY,
        EndCause.FINANCIERS_STOPPED,
        12,
    )


SPENT = {"manager_cost_eur": 8000.0, "subsidy_rate": 0.5, "public_budget_eur": 10000.0}
"""4 000 of public money a month: 10 000 last two months and a half."""


def test_a_project_ends_when_the_public_money_is_spent():
    group = reviewed(**SPENT)

    paid = months_of(group, group, "public_cost_eur", 4)

    assert paid == [4000.0, 8000.0, 10000.0, 10000.0]
    assert [f.budget_eur for f in group.financiers] == [0.0] * 4
    assert (group.status, group.ended_by, group.project_end_month) == (
        ProjectStatus.ENDED_EARLY,
        EndCause.BUDGET_SPENT,
        3,
    )


def test_members_pay_what_the_spent_budget_does_not():
    """Month 3: 8 000 less 2 000, a quarter each; before that 4 000, a quarter each."""
    group = reviewed(**SPENT, hour_cost_eur=0.0)

    costs = months_of(group, group.firms[0], "cost_eur", 4)

    assert costs == [1000.0, 2000.0, 3500.0, 3500.0]


def test_who_has_withdrawn_pays_no_more():
    """1 000 each a month; the members pay the quarter that is missing."""
    group = reviewed(manager_cost_eur=8000.0, subsidy_rate=0.5, hour_cost_eur=0.0)
    group.financiers[0].withdrawal_month = 1
    play_months(group, 2)

    assert [f.paid_eur for f in group.financiers] == [0.0, 2000.0, 2000.0, 2000.0]
    assert [firm.cost_eur for firm in group.firms] == [2500.0] * 4


@pytest.mark.parametrize(
    ("leavers", "fewest", "cause"),
    [
        (2, 2, EndCause.NOT_ENDED),
        (3, 2, EndCause.TOO_FEW_MEMBERS),
        (3, 1, EndCause.NOT_ENDED),
        (4, 1, EndCause.TOO_FEW_MEMBERS),
    ],
)
def test_a_project_ends_when_too_few_members_are_left(leavers, fewest, cause):
    group = reviewed(fewest_members=fewest)
    for firm in group.firms[:leavers]:
        firm.commitment = 0.125
    play_months(group, 2)

    assert group.ended_by == cause
    assert group.project_end_month == (24 if cause == EndCause.NOT_ENDED else 1)
