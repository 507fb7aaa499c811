"""Scores of joining: when a place is filled, by whom, and what a newcomer brings."""

import pytest

from model.streams import uniform
from model.vocabulary import NEVER, Decision
from tests.scores.playing import ScriptedGroup, in_talks, months_of, plain, play_months

OPEN = {
    "open_group": True,
    "n_members": 5,
    "n_candidates": 5,
    "leaving": True,
    "commitment_to_stay": 0.25,
    "months_to_leave": 1,
    "months_to_find": 3,
    "need_level": 1.0,
}
"""Ten firms, two makers of each of five components; five of them are founders."""

RIVALS = {**OPEN, "n_candidates": 3, "competitor_share": 0.4}
"""Two of five members make what another one makes; so there are three components."""

STILL = {
    "trust_by_coordination": 0.0,
    "trust_by_contact": 0.0,
    "members_trust_decay": 0.0,
    "existing_ties": 0.0,
}
"""Trust between members stays what it is."""


def after_leaving(place: int = 0, **values) -> ScriptedGroup:
    """Return an open group whose member in this place leaves in month 1."""
    group = ScriptedGroup(plain(**{**OPEN, **values}))
    group.members[place].commitment = 0.125
    group.step()
    return group


def newcomers(group: ScriptedGroup) -> list:
    """Return the members who are no founders."""
    return [firm for firm in group.members if firm.joined_month > 0]


def test_an_open_group_fills_a_place_after_three_months():
    group = after_leaving()

    assert months_of(group, group, "members_joined", 4) == [0, 0, 1, 1]
    assert (group.members_left, len(group.members)) == (1, 5)
    assert [firm.joined_month for firm in newcomers(group)] == [4]


def test_a_closed_group_never_does():
    group = after_leaving(open_group=False)

    assert months_of(group, group, "members_joined", 12) == [0] * 12
    assert (len(group.members), group.no_candidate_month) == (4, NEVER)


@pytest.mark.parametrize("place", range(5))
def test_the_newcomer_makes_what_the_leaver_made(place):
    """All other candidates make what a member makes already."""
    group = after_leaving(place)
    play_months(group, 3)

    (leaver,), (newcomer,) = group.former_members, newcomers(group)

    assert newcomer.component == leaver.component
    assert newcomer is not leaver


def test_two_places_are_filled_in_the_order_in_which_they_fell_empty():
    """Leavers of months 1 and 2; newcomers in months 4 and 5."""
    group = after_leaving()
    group.members[0].commitment = 0.125

    assert months_of(group, group, "members_joined", 4) == [0, 0, 1, 2]


def test_where_nobody_is_outside_the_place_stays_empty():
    """Nobody is found from month 4 on; who left does not come back."""
    group = after_leaving(n_candidates=0)

    months = months_of(group, group, "no_candidate_month", 4)

    assert months == [NEVER, NEVER, 4, 5]
    assert (group.members_joined, len(group.members)) == (0, 4)


def test_a_candidate_who_makes_what_a_member_makes_is_none():
    """The one firm outside makes component 0, and so does a member."""
    group = after_leaving(place=2, n_candidates=1)
    play_months(group, 3)

    assert 0 in [firm.component for firm in group.members]
    assert (group.no_candidate_month, group.members_joined) == (4, 0)


@pytest.mark.parametrize("is_doubled", [True, False])
def test_a_rival_follows_a_rival_and_a_maker_of_its_own_the_like(is_doubled):
    """Five members, three components: one is made once, two are made twice."""
    group = ScriptedGroup(plain(**RIVALS))
    leaver = next(f for f in group.members if bool(f.rivals) is is_doubled)
    leaver.commitment = 0.125
    group.step()
    made = {firm.component for firm in group.members}
    play_months(group, 3)
    (newcomer,) = newcomers(group)

    assert (newcomer.component in made) is is_doubled
    assert {firm.component for firm in group.members} == {0, 1, 2}


def luck_of(row: int, month: int) -> float:
    """Return the luck of a candidate of the pool who happens to be there."""
    return uniform(1, 0, month, Decision.CANDIDATE_IS_THERE.value, row, 0)


def two_candidates(**values) -> tuple[ScriptedGroup, list]:
    """Return a group with one place, and its two candidates, the luckier first."""
    group = after_leaving(n_candidates=10, **values)
    component = group.former_members[0].component
    candidates = [
        firm
        for firm in group.firms
        if firm.component == component and firm.joined_month == NEVER
    ]
    candidates.sort(key=lambda firm: luck_of(firm.index, 4), reverse=True)
    return group, candidates


def make_close(group: ScriptedGroup, near, far) -> None:
    """Put one firm next to all members, another far from them."""
    for member in group.members:
        for firm, closeness in ((near, 1.0), (far, 0.0)):
            group.members_trust[firm.index][member.index].closeness = closeness


@pytest.mark.parametrize(
    ("orientation", "chosen"),
    [
        # Nothing but luck counts in market form.
        (0.0, 0),
        # Closeness weighs 2, and luck never more than 1.
        (1.0, 1),
    ],
)
def test_a_system_oriented_group_takes_the_closer_candidate(orientation, chosen):
    group, candidates = two_candidates(orientation=orientation)
    make_close(group, near=candidates[1], far=candidates[0])
    play_months(group, 3)

    assert newcomers(group) == [candidates[chosen]]


@pytest.mark.parametrize(("detected", "chosen"), [(0.0, 0), (1.0, 1)])
def test_detected_demand_prefers_the_candidate_whom_customers_want(detected, chosen):
    group, candidates = two_candidates()
    group.detected_demand = detected
    for customer in group.customers:
        for firm, fit in zip(candidates, (0.0, 1.0), strict=True):
            customer.relationships[firm.index].fit = fit
    play_months(group, 3)

    assert newcomers(group) == [candidates[chosen]]


@pytest.mark.parametrize(("weight", "chosen"), [(0.0, 0), (2.0, 1)])
def test_earlier_business_with_members_counts_for_its_weight(weight, chosen):
    group, candidates = two_candidates(selection_by_ties=weight)
    for member in group.members:
        between = group.members_trust[candidates[1].index][member.index]
        between.is_tied = True
    play_months(group, 3)

    assert newcomers(group) == [candidates[chosen]]


@pytest.mark.parametrize(("are_strangers", "trust"), [(True, 0.25), (False, 0.75)])
def test_newcomers_are_strangers_or_trusted_like_the_others(are_strangers, trust):
    """Three pairs trust each other fully, three by half: 3/4 in the mean."""
    values = {**STILL, "starting_trust_level": 0.25}
    group = after_leaving(**values, newcomers_are_strangers=are_strangers)
    first, *others = group.members
    for firm in group.members:
        for other in group.members:
            level = 1.0 if first in (firm, other) else 0.5
            group.members_trust[firm.index][other.index].trust = level
    play_months(group, 3)
    (newcomer,) = newcomers(group)

    for firm in (first, *others):
        assert group.members_trust[newcomer.index][firm.index].trust == trust
        assert group.members_trust[firm.index][newcomer.index].trust == trust


def test_a_newcomer_takes_part_from_the_next_month_and_expects_from_zero():
    """Joined in month 4; 2 deals in 4 months are half a deal in month 5."""
    values = {"full_expectation": 2.0, "expectation_months": 4.0}
    group = after_leaving(**values, satisfaction_steepness=1.0)
    play_months(group, 3)
    (newcomer,) = newcomers(group)
    founder = next(firm for firm in group.members if firm is not newcomer)
    months = [(newcomer.hours_planned, newcomer.expectation, founder.expectation)]
    group.step()
    months.append((newcomer.hours_planned, newcomer.expectation, founder.expectation))

    assert months == [(0.0, 0.0, 2.0), (16.0, 0.5, 2.0)]


def test_the_manager_has_to_learn_the_newcomers_products():
    group = after_leaving(briefing_share=0.5, briefing_rate=1.0)
    play_months(group, 3)
    (newcomer,) = newcomers(group)
    known = [newcomer.manager_product_knowledge]
    founders = [firm.manager_product_knowledge for firm in group.members]
    group.step()

    assert known == [0.0]
    assert max(founders) > 0.99
    assert newcomer.manager_product_knowledge > 0.99


def test_a_newcomer_takes_the_leavers_part_in_the_joint_system():
    """All five needs are covered, four without the leaver, five with the newcomer."""
    group = ScriptedGroup(plain(**OPEN, orientation=1.0, capacity_median=0.0))
    talks = in_talks(group, 10, 0)
    makers = [len(talks.partners)]
    group.members[0].commitment = 0.125
    for _ in range(4):
        group.step()
        makers.append(len(talks.partners))

    assert makers == [5, 4, 4, 4, 5]
    assert newcomers(group)[0] in talks.partners
    assert group.former_members[0] not in talks.partners
