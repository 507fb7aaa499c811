"""Scores of the accounts: what a month costs, and who pays it, by hand."""

import pytest

from model.vocabulary import FinancierLevel
from tests.scores.playing import ScriptedGroup, in_talks, months_of, plain, play_months
from tests.scores.worlds import TRIPS

EQUAL = {f"share_{level.name.lower()}": 0.25 for level in FinancierLevel}

COSTS = {
    **EQUAL,
    "n_members": 4,
    "project_months": 6,
    "manager_cost_eur": 8000.0,
    "assistant_cost_eur": 1000.0,
    "subsidy_rate": 0.5,
    "hour_cost_eur": 0.0,
    "pre_study_cost_eur": 4000.0,
}
"""8 000 a month, half of it public; four financiers and four members, equal parts."""


def costs(group: ScriptedGroup) -> tuple[float, float, float, float]:
    """Return cost, public cost, what a financier and what a member has paid."""
    financier, firm = group.financiers[0], group.firms[0]
    return group.cost_eur, group.public_cost_eur, financier.paid_eur, firm.cost_eur


def test_financiers_pay_their_shares_and_members_share_the_rest():
    """4 000 is public, 1 000 of each; the members pay 1 000 each."""
    group = ScriptedGroup(plain(**COSTS))
    months = []
    for _ in range(8):
        group.step()
        months.append(costs(group))

    in_project = [
        (8000.0 * month, 4000.0 * month, 1000.0 * month, 1000.0 * month)
        for month in range(1, 7)
    ]
    assert months == [*in_project, in_project[-1], in_project[-1]]


def test_each_local_assistant_costs_its_pay():
    """8 000 + 2 x 1 000 = 10 000: 5 000, 1 250 and 1 250."""
    group = ScriptedGroup(plain(**COSTS, n_markets=2, n_assistants=2))
    group.step()

    assert costs(group) == (10000.0, 5000.0, 1250.0, 1250.0)


def test_without_a_manager_people_cost_nothing():
    group = ScriptedGroup(plain(**COSTS, manager=False))
    group.step()

    assert costs(group) == (0.0, 0.0, 0.0, 0.0)


def test_joint_activities_are_shared_like_the_manager():
    """Two members travel in month 2 for 1 000 each: 8 000, then 10 000 a month.

    Public are 4 000 and 5 000, a member pays 2 000 and 2 500.
    """
    group = ScriptedGroup(plain(**{**TRIPS, **COSTS, "n_members": 2}))
    months = []
    for _ in range(2):
        group.step()
        months.append(costs(group))

    assert months == [
        (8000.0, 4000.0, 1000.0, 2000.0),
        (18000.0, 9000.0, 2250.0, 4500.0),
    ]


def test_financiers_pay_unequal_shares():
    """Of 4 000: 1/8, 1/8, 1/2 and 1/4."""
    shares = dict(zip(EQUAL, (0.125, 0.125, 0.5, 0.25), strict=True))
    group = ScriptedGroup(plain(**{**COSTS, **shares}))
    group.step()

    assert [f.paid_eur for f in group.financiers] == [500.0, 500.0, 2000.0, 1000.0]


def test_a_pre_study_is_paid_beforehand():
    """Two months of 4 000, half of it public: 1 000 of each of four financiers.

    Of 150 000 that each has set aside 149 000 are left.
    """
    values = {"pre_study_months": 2, "public_budget_eur": 600000.0}
    group = ScriptedGroup(plain(**{**COSTS, **values}))

    assert (group.cost_eur, group.public_cost_eur) == (8000.0, 4000.0)
    assert [f.paid_eur for f in group.financiers] == [1000.0] * 4
    assert [f.budget_eur for f in group.financiers] == [149000.0] * 4


def test_firms_alone_have_no_pre_study():
    group = ScriptedGroup(plain(**COSTS, alone=True, formation=1.0))
    group.step()

    assert costs(group) == (0.0, 0.0, 0.0, 0.0)
    assert group.detected_demand == 0.0


@pytest.mark.parametrize("pre_study_months", [0, 2])
def test_all_that_a_project_costs_is_paid_by_somebody(pre_study_months):
    """A member leaves on the way, a financier withdraws, and the budget runs out."""
    values = {
        "pre_study_months": pre_study_months,
        "public_budget_eur": 16000.0,
        "leaving": True,
        "months_to_leave": 3,
    }
    group = ScriptedGroup(plain(**{**COSTS, **values}))
    group.firms[3].commitment = 0.0
    group.financiers[0].withdrawal_month = 1
    play_months(group, 8)

    paid_by_members = sum(firm.cost_eur for firm in group.firms)
    paid_by_financiers = sum(financier.paid_eur for financier in group.financiers)

    assert group.public_cost_eur == paid_by_financiers
    # A few sums of amounts of some thousands.
    assert paid_by_members + paid_by_financiers == pytest.approx(
        group.cost_eur, abs=1e-9
    )


def test_a_members_own_hours_cost_what_its_people_cost():
    """16 hours: 4 of briefing, 4 joint; of 8 for selling its one customer takes 6."""
    values = {"briefing_share": 0.25, "joint_share_market": 0.25, "hours_at_most": 6.0}
    point = plain(**{**COSTS, **values, "hour_cost_eur": 32.0}, manager_hours=0.0)
    group = ScriptedGroup(point)
    in_talks(group, 0, 0)
    group.step()

    # 1 000 for the project, and 14 and 8 hours of 32 EUR.
    assert [firm.cost_eur for firm in group.firms[:2]] == [1448.0, 1256.0]


def test_a_firm_alone_pays_for_its_journeys_and_for_doors_it_knocks_at():
    """16 hours: 6 on the road, a quarter of 10 for doors; no customer to talk with.

    600 for the journey; 6 + 2.5 hours of 32 EUR are 272.
    """
    values = {
        "alone": True,
        "travel": True,
        "travel_hours": 6.0,
        "own_door_share": 0.25,
        "own_hours_per_attempt": 8.0,
        "journey_cost_eur": 600.0,
        "hour_cost_eur": 32.0,
        "need_level": 1.0,
        "niche_width": 2.0,
        "full_pipeline": False,
    }
    group = ScriptedGroup(plain(**{**COSTS, **values}))

    assert months_of(group, group.firms[0], "cost_eur", 2) == [872.0, 1744.0]


def test_candidates_pay_nothing():
    group = ScriptedGroup(plain(**{**COSTS, "hour_cost_eur": 32.0}, n_candidates=4))
    play_months(group, 3)

    outside = [firm.cost_eur for firm in group.firms if not firm.is_member]

    assert outside == [0.0] * 4
    assert all(firm.cost_eur > 0.0 for firm in group.members)


def test_a_leavers_hours_cost_it_in_the_month_in_which_it_leaves_too():
    """It has given 4 hours of 32 EUR for joint work, and they count."""
    values = {
        "leaving": True,
        "months_to_leave": 1,
        "joint_share_market": 0.25,
        "briefing_share": 0.0,
        "hour_cost_eur": 32.0,
        "manager_cost_eur": 0.0,
        "manager_hours": 0.0,
        "commitment_to_stay": 0.75,
    }
    group = ScriptedGroup(plain(**{**COSTS, **values}))
    for firm in group.firms[1:]:
        firm.commitment = 1.0
    group.step()

    assert (group.firms[0].left_month, group.firms[0].joint_hours) == (1, 4.0)
    assert group.firms[0].cost_eur == 128.0
