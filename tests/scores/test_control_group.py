"""Scores of the control group: its patience, its plan, its verdict, its advice."""

import math

import pytest

from model.vocabulary import NEVER, Decision, Verdict
from tests.scores.playing import ScriptedGroup, plain, play_months, sign_deals

OFFICIALS = {
    "technical_expertise": 0.0,
    "marketing_expertise": 0.0,
    "lay_lead_months": 6.0,
    "first_steps_months": 2.0,
    "work_level": 16.0,
    "hours_for_each": 4.0,
    "project_months": 18,
    "target_deals": 2.0,
    "target_net": 0.5,
    "manager_hours": 0.0,
}
"""Six months without results are natural, then twelve for two deals of each member."""


@pytest.mark.parametrize(
    ("technical", "marketing", "lead"),
    [
        (0.0, 0.0, 6.0),
        # Two months, and twice 16 hours at 4 a month.
        (1.0, 1.0, 10.0),
        # Experts for one half of the matter: 6/2 + 10/2.
        (1.0, 0.0, 8.0),
        (0.0, 1.0, 8.0),
        # A quarter of experts in all: 6 x 3/4 + 10/4.
        (0.5, 0.0, 7.0),
    ],
)
def test_experts_know_the_cycle_that_officials_do_not(technical, marketing, lead):
    experts = {"technical_expertise": technical, "marketing_expertise": marketing}
    group = ScriptedGroup(plain(**{**OFFICIALS, **experts}))
    play_months(group, 3)

    assert group.control_group.lead_months == lead


def test_officials_wait_as_long_for_complex_technology_and_experts_longer():
    """Work grows by exp(1.25): in simple lines 10 months, here 2 + 8 exp(1.25)."""
    values = {"technology": 1.0, "work_slope": 1.25}
    leads = []
    for expertise in (0.0, 1.0):
        experts = {"technical_expertise": expertise, "marketing_expertise": expertise}
        group = ScriptedGroup(plain(**{**OFFICIALS, **values, **experts}))
        play_months(group, 3)
        leads.append(group.control_group.lead_months)

    assert leads == [6.0, pytest.approx(2.0 + 8.0 * math.exp(1.25), rel=1e-15)]


def test_the_control_group_meets_each_quarter_and_asks_for_more_each_time():
    """Nothing for six months, then 2 deals in 12 months: half a deal a quarter.

    Of the net a level of 0.5 in 12 months: an eighth a quarter.
    """
    group = ScriptedGroup(plain(**OFFICIALS))
    control = group.control_group
    meetings = [(control.met_month, 0.0, 0.0)]
    for _ in range(18):
        group.step()
        if control.met_month != meetings[-1][0]:
            plan = (control.deals_planned, control.net_planned)
            meetings.append((group.month, *plan))

    assert meetings == [
        (NEVER, 0.0, 0.0),
        (3, 0.0, 0.0),
        (6, 0.0, 0.0),
        (9, 0.5, 0.125),
        (12, 1.0, 0.25),
        (15, 1.5, 0.375),
        (18, 2.0, 0.5),
    ]


def test_it_meets_in_the_last_month_too_and_not_after_the_project():
    group = ScriptedGroup(plain(**{**OFFICIALS, "project_months": 8}))
    months = []
    for _ in range(12):
        group.step()
        months.append(group.control_group.met_month)

    assert months == [NEVER, NEVER, 3, 3, 3, 6, 6, 8, 8, 8, 8, 8]
    # Six months were natural and two are over: all that was asked for by the end.
    assert group.control_group.deals_planned == 2.0


def test_a_project_shorter_than_what_is_natural_is_asked_at_its_end():
    """Experts would wait for 10 months; after 9 the whole target counts."""
    experts = {"technical_expertise": 1.0, "marketing_expertise": 1.0}
    group = ScriptedGroup(plain(**{**OFFICIALS, **experts, "project_months": 9}))
    plans = []
    for _ in range(9):
        group.step()
        plans.append(group.control_group.deals_planned)

    assert plans == [0.0] * 8 + [2.0]


def test_deals_are_counted_for_each_place_in_the_group():
    """Three deals, also those of who has left, are 3/4 for each of four places."""
    values = {"n_members": 4, "leaving": True, "months_to_leave": 1}
    group = ScriptedGroup(plain(**OFFICIALS, **values))
    group.firms[0].commitment = 0.0
    sign_deals(group, 3)
    play_months(group, 3)

    assert (len(group.members), group.control_group.deals_reached) == (3, 0.75)


@pytest.mark.parametrize(
    ("readiness", "months_ago", "net"),
    [
        # Of three pairs one has met of late, and trusts enough.
        (0.0, 3, 1 / 3),
        # Half a year ago is no longer of late.
        (0.0, 6, 0.0),
        # The better of both counts.
        (0.75, 3, 0.75),
        (0.25, 3, 1 / 3),
    ],
)
def test_the_net_is_readiness_or_pairs_that_work_together(readiness, months_ago, net):
    group = ScriptedGroup(plain(**OFFICIALS, n_members=3, trust_to_go_on=0.0625))
    group.joint_offering_readiness = readiness
    for one, other in ((0, 2), (2, 0)):
        group.members_trust[one][other].joint_month = 9 - months_ago
    play_months(group, 9)

    assert group.control_group.net_reached == net


@pytest.mark.parametrize(
    ("deals", "goals", "verdict"),
    [
        # Half a deal of each of four is planned: 2 of 2, 1 of 2, none.
        (2, 0.0, Verdict.ON_PLAN),
        (1, 0.0, Verdict.BEHIND),
        (0, 0.0, Verdict.FAR_BEHIND),
        # Of the net 1/16 of the 1/8 planned; it alone counts for goals of the net.
        (2, 1.0, Verdict.BEHIND),
        # Half and half: (1 + 1/2) / 2 = 3/4, and (0 + 1/2) / 2 = 1/4.
        (2, 0.5, Verdict.BEHIND),
        (0, 0.5, Verdict.FAR_BEHIND),
    ],
)
def test_the_verdict_weighs_deals_and_net_by_the_goals(deals, goals, verdict):
    values = {"n_members": 4, "joint_development": False}
    group = ScriptedGroup(plain(**OFFICIALS, **{**values, "goals": goals}))
    sign_deals(group, deals)
    group.joint_offering_readiness = 0.0625
    play_months(group, 9)

    assert group.control_group.verdict == verdict


def test_as_long_as_nothing_is_planned_all_is_on_plan():
    group = ScriptedGroup(plain(**OFFICIALS))
    play_months(group, 6)

    assert group.control_group.verdict == Verdict.ON_PLAN
    assert (group.control_group.sales_kept, group.control_group.net_kept) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("technical", "marketing", "advice", "credibility"),
    [
        # Technology 1 and no product knowledge: nobody believes the manager.
        (0.0, 0.0, True, 0.0),
        # Experts close half of the gap in product knowledge, 0 to 0.5 ...
        (1.0, 0.0, True, 0.5 * math.exp(-1.0)),
        # ... half as many experts a quarter; marketing experts half in the market.
        (0.5, 1.0, True, 0.25 * math.exp(-0.5)),
        (1.0, 1.0, False, 0.0),
    ],
)
def test_experts_lend_the_manager_knowledge(technical, marketing, advice, credibility):
    """Distance 1: credibility is knowledge of the product x exp(-what is unknown)."""
    values = {
        "technology": 1.0,
        "cultural_distance": 1.0,
        "starting_market_knowledge": 0.0,
        "market_knowledge_gain": 0.0,
        "briefing": False,
        "credibility_counts": True,
        "expert_advice": advice,
        "advice_effect": 0.5,
        "technical_expertise": technical,
        "marketing_expertise": marketing,
    }
    group = ScriptedGroup(plain(**values))
    group.step()

    assert group.target_markets[0].credibility_of(group.members) == credibility


def test_with_advice_half_the_doors_open_that_stayed_shut():
    """Credibility 0.5 halves the chance of 0.5: luck of 0.125 opens, 0.25 does not."""
    values = {
        "technology": 1.0,
        "credibility_counts": True,
        "briefing": False,
        "expert_advice": True,
        "advice_effect": 0.5,
        "technical_expertise": 1.0,
        "joint_share_market": 0.0,
        "manager_hours": 40.0,
        "administration_share": 0.0,
        "preparation_share_market": 0.5,
        "hours_per_attempt": 20.0,
        "base_door_probability": 0.5,
        "full_pipeline": False,
        "n_customers": 20,
    }
    opened = []
    for luck in (0.125, 0.25):
        group = ScriptedGroup(plain(**values), {Decision.DOOR_OPENS: luck})
        group.step()
        opened.append(group.manager.doors_opened)

    assert opened == [1, 0]
