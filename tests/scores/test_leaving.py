"""Scores of leaving: who goes, when, and what goes along, by hand."""

import pytest

from model.vocabulary import NEVER, NOBODY, LeaveCause, LossCause, RelationshipStage
from tests.scores.playing import ScriptedGroup, in_talks, months_of, plain, play_months

LEAVING = {
    "n_members": 4,
    "leaving": True,
    "commitment_to_stay": 0.25,
    "months_to_leave": 2,
    "need_level": 1.0,
}
"""Four members make components 0 to 3; every customer needs all five."""

AT_ONCE = {**LEAVING, "months_to_leave": 1, "manager_hours": 0.0}
"""Who is below the threshold leaves at the end of the first month."""

IDLE = {**AT_ONCE, "capacity_median": 0.0}
"""Nobody has an hour, so that talks stand still."""

TOO_LITTLE = 0.125
"""Half of the commitment without which a member leaves."""


@pytest.mark.parametrize("open_group", [True, False])
def test_a_member_leaves_after_two_months_below(open_group):
    group = ScriptedGroup(plain(**LEAVING, open_group=open_group))
    firm = group.firms[1]
    firm.commitment = TOO_LITTLE

    months = months_of(group, firm, "left_month", 3)

    assert months == [NEVER, 2, 2]
    assert [member.index for member in group.members] == [0, 2, 3]
    assert group.members_left == 1


def test_nobody_leaves_before_it_has_given_the_group_a_try():
    """Too little commitment from the first month on; three months do not count."""
    group = ScriptedGroup(plain(**{**LEAVING, "months_to_try": 3}))
    firm = group.firms[1]
    firm.commitment = TOO_LITTLE

    assert months_of(group, firm, "left_month", 5) == [NEVER] * 4 + [5]


def test_a_month_above_begins_the_count_anew():
    """Below, above, below, below: 1, 0, 1, 2 months, and the firm leaves."""
    group = ScriptedGroup(plain(**LEAVING))
    firm = group.firms[0]
    months = []
    for commitment in (TOO_LITTLE, 0.5, TOO_LITTLE, TOO_LITTLE):
        firm.commitment = commitment
        group.step()
        months.append(firm.months_below)

    assert (months, firm.left_month) == ([1, 0, 1, 2], 4)


def test_commitment_of_exactly_the_threshold_stays():
    group = ScriptedGroup(plain(**LEAVING))
    group.firms[0].commitment = 0.25
    play_months(group, 3)

    assert (group.firms[0].months_below, len(group.members)) == (0, 4)


def test_without_leaving_the_least_committed_stays():
    group = ScriptedGroup(plain(**{**LEAVING, "leaving": False}))
    group.firms[0].commitment = TOO_LITTLE
    play_months(group, 4)

    assert (group.firms[0].months_below, len(group.members)) == (4, 4)


@pytest.mark.parametrize(
    ("benefit", "expectation", "cause"),
    [
        (0.5, 1.0, LeaveCause.EXPECTED_MORE),
        (1.0, 1.0, LeaveCause.LOST_COMMITMENT),
        (1.0, 0.5, LeaveCause.LOST_COMMITMENT),
    ],
)
def test_who_got_less_than_expected_says_so(benefit, expectation, cause):
    group = ScriptedGroup(plain(**AT_ONCE, impatience=False, benefit_fade=1.0))
    firm = group.firms[0]
    firm.commitment, firm.benefit, firm.expectation = TOO_LITTLE, benefit, expectation
    group.step()

    assert firm.left_by == cause


@pytest.mark.parametrize(
    ("takes_share", "developed", "readiness"),
    [
        # 8 of 8 + 24 hours are a quarter: 0.5 x 3/4.
        (True, (8.0, 24.0, 0.0, 0.0), 0.375),
        # Who has developed nothing takes nothing along.
        (True, (0.0, 24.0, 8.0, 0.0), 0.5),
        (False, (8.0, 24.0, 0.0, 0.0), 0.5),
    ],
)
def test_a_leaver_takes_its_share_of_readiness(takes_share, developed, readiness):
    group = ScriptedGroup(plain(**AT_ONCE, leaver_takes_share=takes_share))
    group.joint_offering_readiness = 0.5
    for firm, hours in zip(group.firms, developed, strict=True):
        firm.development_hours_so_far = hours
    group.firms[0].commitment = TOO_LITTLE
    group.step()

    assert group.joint_offering_readiness == readiness


def test_two_leavers_take_what_both_have_developed():
    """8 and 4 of 16 hours: a quarter of the readiness is left, 0.5 x 4/16."""
    group = ScriptedGroup(plain(**AT_ONCE))
    group.joint_offering_readiness = 0.5
    for firm, hours in zip(group.firms, (8.0, 4.0, 4.0, 0.0), strict=True):
        firm.development_hours_so_far = hours
    for firm in group.firms[:2]:
        firm.commitment = TOO_LITTLE
    group.step()

    assert group.joint_offering_readiness == 0.125


@pytest.mark.parametrize(
    ("leaver", "stage", "hub", "kept"),
    [
        # Eight meetings while all four prepared: a quarter goes.
        (3, RelationshipStage.PREPARING, True, 0.75),
        # Four of all and four of the hub: the hub held 4/4 + 4 of 8, others 4/4.
        (0, RelationshipStage.NEGOTIATING, True, 0.375),
        (3, RelationshipStage.NEGOTIATING, True, 0.875),
        # Where all negotiate, each held 4/4 + 4/4 of 8.
        (3, RelationshipStage.NEGOTIATING, False, 0.75),
    ],
)
def test_joint_talks_lose_the_leavers_share_of_meetings(leaver, stage, hub, kept):
    group = ScriptedGroup(plain(**IDLE, orientation=1.0, hub=hub))
    negotiating = 4 if stage == RelationshipStage.NEGOTIATING else 0
    meetings = {"total_meetings": 8, "negotiation_meetings": negotiating}
    talks = in_talks(group, 4, 0, stage, trust=0.5, progress=0.25, **meetings)
    group.firms[leaver].commitment = TOO_LITTLE
    group.step()

    assert (talks.trust, talks.progress) == (0.5 * kept, 0.25 * kept)
    assert talks.is_open


def test_nothing_goes_along_where_leavers_take_no_share():
    values = {"orientation": 1.0, "leaver_takes_share": False}
    group = ScriptedGroup(plain(**IDLE, **values))
    talks = in_talks(group, 4, 0, trust=0.5, progress=0.25, total_meetings=8)
    group.firms[0].commitment = TOO_LITTLE
    group.step()

    assert (talks.trust, talks.progress) == (0.5, 0.25)


def test_own_open_talks_end_with_the_seller_and_others_go_on():
    group = ScriptedGroup(plain(**IDLE))
    own, same_customer = in_talks(group, 0, 0), in_talks(group, 1, 0)
    other = in_talks(group, 0, 1)
    group.firms[0].commitment = TOO_LITTLE
    group.step()

    assert [(talks.end_month, talks.ended_by) for talks in (own, other)] == [
        (1, LossCause.SELLER_LEFT),
        (1, LossCause.SELLER_LEFT),
    ]
    assert same_customer.is_open
    # Customer 1 has nobody left to talk with, so that its door is shut again.
    assert group.customers[1].route == NOBODY


def test_a_joint_system_without_any_maker_left_ends():
    """Customer 0 needs component 2 alone: its one maker leaves."""
    group = ScriptedGroup(plain(**IDLE, orientation=1.0))
    customer = group.customers[0]
    customer.n_needed = 1
    for component, need in enumerate(customer.needs):
        need.is_needed = component == 2
        need.best_maker_by = 2 if need.is_needed else NOBODY
    talks = customer.relationships[-1]
    talks.gather_partners()
    in_talks(group, 4, 0)
    group.firms[2].commitment = TOO_LITTLE
    group.step()

    assert (talks.end_month, talks.ended_by) == (1, LossCause.NO_SELLER_LEFT)


def test_when_the_hub_leaves_the_next_takes_over():
    """Equal at first, so firm 0 leads; then firm 2, which has the higher score."""
    group = ScriptedGroup(plain(**IDLE, orientation=1.0))
    talks = in_talks(group, 4, 0)
    for firm, score in zip(group.firms, (8.0, 2.0, 4.0, 2.0), strict=True):
        firm.hub_score = score
    assert [firm.is_hub for firm in group.firms] == [True, False, False, False]
    assert talks.lead[0].index == 0

    group.firms[0].commitment = TOO_LITTLE
    group.step()

    assert [firm.is_hub for firm in group.firms] == [False, False, True, False]
    assert talks.lead[0].index == 2
    assert [firm.index for firm in talks.partners] == [1, 2, 3]


def test_what_the_group_can_cover_shrinks_with_a_leaver():
    """Four of five needs, then three; component 3 has no maker any more."""
    group = ScriptedGroup(plain(**IDLE, orientation=1.0))
    customer = group.customers[0]
    coverage = [customer.relationships[-1].coverage]
    group.firms[3].commitment = TOO_LITTLE
    group.step()
    coverage.append(customer.relationships[-1].coverage)

    assert coverage == [0.8, 0.6]
    assert [need.best_maker_by for need in customer.needs] == [0, 1, 2, NOBODY, NOBODY]
