"""Scores of groups without a manager, and of what lasts after the project."""

import pytest

from model.vocabulary import Decision, OrganisationForm, RelationshipStage
from tests.scores.playing import ScriptedGroup, in_talks, months_of, plain, play_months

OWN = {
    "capacity_median": 64.0,
    "own_door_share": 0.25,
    "own_hours_per_attempt": 4.0,
    "full_pipeline": False,
    "need_level": 1.0,
    "niche_width": 2.0,
    "n_customers": 20,
    "joint_share_market": 0.25,
    "briefing_share": 0.25,
    "trust_by_coordination": 0.0,
    "trust_by_contact": 0.0,
    "trust_by_joint_customer": 0.0,
    "members_trust_decay": 0.0,
    "starting_trust_level": 0.25,
    "work_level": 200.0,
}
"""32 hours of each member; every customer needs everything; trust stays as it is."""

UNMANAGED = {**OWN, "manager": False, "joint_activities": True}


def trusting(group: ScriptedGroup, level: float, *pairs: tuple[int, int]) -> None:
    """Let these pairs of members trust each other so much."""
    for one, other in pairs:
        group.members_trust[one][other].trust = level
        group.members_trust[other][one].trust = level


def opened(group: ScriptedGroup) -> list[tuple[int, int]]:
    """Return seller and customer of each relationship that began this month."""
    return [
        (talks.seller_row, talks.customer.index)
        for talks in group.relationships
        if talks.contact_month == group.month
    ]


def test_without_a_manager_nobody_is_briefed_and_members_knock_themselves():
    """32 hours, none for briefing; 2 joint; a quarter of 30 for doors: 7.5 hours."""
    group = ScriptedGroup(plain(**UNMANAGED))
    group.step()
    firm = group.firms[0]

    assert (firm.briefing_hours, firm.manager_product_knowledge) == (0.0, 0.0)
    assert (firm.own_door_hours, firm.selling_hours) == (7.5, 22.5)
    # 4 hours and 3.5.
    assert (firm.door_attempts, firm.own_door_hours_used) == (2, 7.5)
    assert (group.manager.hours_planned, group.manager.door_attempts) == (0.0, 0)


@pytest.mark.parametrize(("trust", "hours"), [(0.0, 0.0), (0.25, 2.0), (1.0, 8.0)])
def test_without_a_manager_members_work_together_as_far_as_they_trust(trust, hours):
    """A quarter of 32 hours at full trust."""
    group = ScriptedGroup(plain(**UNMANAGED))
    trusting(group, trust, (0, 1))
    group.step()

    assert group.firms[0].joint_hours == hours


def test_it_is_mean_trust_in_the_others_that_counts():
    """Firm 0 trusts one fully and one not at all: 1/2; the others 1/2 and 0."""
    group = ScriptedGroup(plain(**UNMANAGED, n_members=3))
    trusting(group, 0.0, (0, 2), (1, 2))
    trusting(group, 1.0, (0, 1))
    group.step()

    assert [firm.joint_hours for firm in group.firms] == [4.0, 4.0, 0.0]


def test_without_a_manager_firms_speak_for_themselves():
    """Technology 1: a manager who knows nothing is not believed, a firm is."""
    values = {"technology": 1.0, "briefing": False, "credibility_counts": True}
    levels = []
    for manager in (True, False):
        group = ScriptedGroup(plain(**{**OWN, **values}, manager=manager))
        group.step()
        levels.append(group.target_markets[0].credibility_of(group.members))

    assert levels == [0.0, 1.0]


AT_CUSTOMER_0 = {
    Decision.DOOR_OPENS: lambda month, who, whom: 0.0 if whom == 0 else 1.0
}
"""Luck shows customer 0 and opens its door alone."""


@pytest.mark.parametrize(
    ("trust", "doors", "route"),
    [
        # Firm 0 knocks for both.
        (0.5, [1, 0], OrganisationForm.CUSTOMER_ORIENTED),
        # Trust of exactly 0.25 is not above it: each knocks for itself.
        (0.25, [1, 1], OrganisationForm.MARKET_ORIENTED),
    ],
)
def test_members_who_trust_each_other_open_a_door_together(trust, doors, route):
    group = ScriptedGroup(plain(**UNMANAGED, trust_to_go_on=0.25), AT_CUSTOMER_0)
    trusting(group, trust, (0, 1))
    group.step()

    assert opened(group) == [(0, 0), (1, 0)]
    assert [firm.doors_opened for firm in group.firms] == doors
    assert group.customers[0].route == route


def test_only_the_friend_comes_along_and_only_where_it_fits():
    """Firm 0 trusts 1 and 2, and customer 0 has no use for what 2 makes."""
    point = plain(**UNMANAGED, n_members=4, trust_to_go_on=0.375)
    first = {Decision.DOOR_OPENS: lambda month, who, whom: (who + whom > 0) * 1.0}
    group = ScriptedGroup(point, first)
    trusting(group, 0.5, (0, 1), (0, 2))
    group.customers[0].relationships[2].fit = 0.0
    group.step()

    assert opened(group) == [(0, 0), (1, 0)]


def test_a_lead_with_friends_is_worth_less_than_one_of_ones_own():
    """Half as much here, for each of the two."""
    values = {"lead_benefit": 0.125, "joint_lead_benefit": 0.0625, "impatience": False}
    point = plain(**{**UNMANAGED, **values}, trust_to_go_on=0.25)
    group = ScriptedGroup(point, AT_CUSTOMER_0)
    trusting(group, 0.5, (0, 1))
    group.step()

    assert [firm.benefit for firm in group.firms] == [0.0625, 0.0625]


AFTER = {**OWN, "project_months": 6, "own_effort_share": 0.5, "impatience": False}
"""After the project members give 16 hours, a quarter of them for doors."""


def test_after_the_project_members_give_half_and_all_of_it_to_their_own_export():
    group = ScriptedGroup(plain(**AFTER, manager_hours=0.0))
    play_months(group, 5)
    firm, months = group.firms[0], []
    for _ in range(2):
        group.step()
        months.append(
            (
                firm.hours_planned,
                firm.briefing_hours,
                firm.joint_hours,
                firm.own_door_hours,
                firm.selling_hours,
            )
        )

    assert months == [(32.0, 8.0, 8.0, 0.0, 16.0), (16.0, 0.0, 0.0, 4.0, 12.0)]


def test_after_the_project_friends_go_on_together_and_others_alone():
    """Firm 0 opens customer 0 for its friend too; firm 2 opens customer 1 for itself.

    Firm 1 has no luck of its own.
    """
    values = {"n_members": 3, "trust_to_go_on": 0.375, "manager_hours": 0.0}
    doors = ((7, 0, 0), (7, 2, 1))
    script = {
        Decision.DOOR_OPENS: lambda month, who, whom: (
            0.0 if (month, who // 65536, whom) in doors else 1.0
        )
    }
    group = ScriptedGroup(plain(**{**AFTER, **values}), script)
    trusting(group, 0.5, (0, 1))
    trusting(group, 0.0, (0, 2), (1, 2))
    play_months(group, 7)

    assert opened(group) == [(0, 0), (1, 0), (2, 1)]
    assert group.customers[0].is_joint
    assert not group.customers[1].is_joint


def test_nobody_leaves_or_joins_a_group_whose_project_is_over():
    values = {"leaving": True, "open_group": True, "n_candidates": 5, "n_members": 5}
    group = ScriptedGroup(plain(**{**AFTER, **values}))
    play_months(group, 6)
    for firm in group.members:
        firm.commitment = 0.0

    assert months_of(group, group, "members_left", 4) == [0, 0, 0, 0]


def test_trust_that_comes_from_being_in_one_group_comes_no_more():
    """It fades by half a month; in the project, contact would renew it."""
    values = {"members_trust_decay": 0.5, "trust_by_contact": 0.25}
    group = ScriptedGroup(plain(**{**AFTER, **values}, manager_hours=0.0))
    play_months(group, 6)
    trusting(group, 1.0, (0, 1))

    levels = months_of(group, group.members_trust[0][1], "trust", 3)

    assert levels == [0.5, 0.25, 0.125]


def test_signed_customers_go_on_ordering_after_the_project():
    """A customer of 120 000 with five needs: 2 000 a month."""
    group = ScriptedGroup(plain(**AFTER))
    talks = in_talks(group, 0, 0, RelationshipStage.CUSTOMER, share_of_needs=0.2)
    talks.deal_month = 0
    group.customers[0].buy(talks, component=0, firm_index=0)
    play_months(group, 6)

    assert months_of(group, talks, "sales_eur", 2) == [14000.0, 16000.0]
