"""Scores of door opening: attempts by hours, and luck against chance, by hand."""

import pytest

from model.vocabulary import Decision, OrganisationForm, RelationshipStage
from tests.scores.playing import ScriptedGroup, in_talks, plain

OWN_DOORS = {
    "alone": True,
    "capacity_median": 64.0,
    "own_door_share": 0.625,
    "own_hours_per_attempt": 8.0,
    "base_door_probability": 0.5,
    "full_pipeline": False,
    "need_level": 1.0,
    "niche_width": 2.0,
}
"""64 x 0.5 = 32 hours, 20 of them for doors; every customer needs everything."""


def after_a_month(script=None, **values) -> ScriptedGroup:
    """Return firms alone after a month in which they knock at doors."""
    group = ScriptedGroup(plain(**{**OWN_DOORS, **values}), script)
    group.step()
    return group


def test_20_hours_are_two_full_attempts_and_half_a_one():
    """8 + 8 + 4."""
    firm = after_a_month().firms[0]

    assert (firm.door_attempts, firm.own_door_hours_used) == (3, 20.0)


def test_experience_of_one_half_saves_a_quarter_of_the_preparation():
    """8 x (1 - 0.25) = 6 hours: 6 + 6 + 6 + 2."""
    group = ScriptedGroup(plain(**OWN_DOORS))
    group.firms[0].experience = 0.5
    group.step()

    assert group.firms[0].door_attempts == 4


@pytest.mark.parametrize(
    ("luck", "opened"),
    [
        # Full attempts: chance 0.5; the half one: 0.25.
        (0.125, 3),
        (0.25, 2),
        (0.375, 2),
        (0.5, 0),
    ],
)
def test_half_a_preparation_has_half_the_chance(luck, opened):
    group = after_a_month({Decision.DOOR_OPENS: luck}, n_customers=10)

    assert group.firms[0].doors_opened == opened


def test_half_the_credibility_is_half_the_chance():
    """Technology 0.5 and no product knowledge: 0.5 x 0.5 = 0.25 in the project."""
    values = {
        "alone": False,
        "technology": 0.5,
        "credibility_counts": True,
        "briefing": False,
        "joint_share_market": 0.0,
        "manager_hours": 80.0,
        "administration_share": 0.0,
        "preparation_share_market": 0.5,
        "hours_per_attempt": 40.0,
        "n_customers": 10,
    }
    opened = [
        after_a_month({Decision.DOOR_OPENS: luck}, **values).manager.doors_opened
        for luck in (0.125, 0.25)
    ]

    assert opened == [1, 0]


def test_a_firm_knocks_at_the_door_that_promises_most():
    """8 hours, one attempt: of customers 0 and 3, equal in fit, the larger one."""
    group = ScriptedGroup(
        plain(**{**OWN_DOORS, "own_door_share": 0.25}),
        {
            Decision.DOOR_OPENS: 0.0,
            Decision.CUSTOMER_CONSIDERED: lambda month, who, place: place * 0.75,
        },
    )
    for customer in group.customers:
        customer.relationships[0].fit = 1.0
    group.customers[3].size_eur = 240000.0
    group.step()

    begun = [
        customer.index
        for customer in group.customers
        if customer.relationships[0].contact_month == 1
    ]

    assert begun == [3]


def test_a_door_that_opened_is_a_contact_of_the_month_and_a_lead():
    """A lead of one's own is worth 0.06, felt in full in the month itself."""
    group = after_a_month(
        {Decision.DOOR_OPENS: 0.0}, impatience=False, lead_benefit=0.0625
    )
    begun = [
        talks
        for talks in group.relationships
        if talks.contact_month == 1 and talks.seller_row == 0
    ]

    assert {talks.stage for talks in begun} == {RelationshipStage.PREPARING}
    assert len(begun) == group.firms[0].doors_opened
    assert group.firms[0].benefit == 0.0625 * len(begun)


JOINT = {
    "orientation": 0.5,
    "n_members": 5,
    "n_customers": 4,
    "need_level": 1.0,
    "niche_width": 2.0,
    "full_pipeline": False,
    "manager_hours": 64.0,
    "administration_share": 0.0,
    "preparation_share_customer": 0.5,
    "interaction_share_customer": 0.25,
    "hours_per_attempt": 8.0,
    "joint_share_customer": 0.25,
    "own_hours_per_attempt": 16.0,
}
"""Preparation 32 hours; 5 members add 5 x 16 x 0.25 = 20 at half the pace: 42."""

ONE_DOOR = {Decision.DOOR_OPENS: lambda month, who, whom: 0.0 if whom == 0 else 1.0}
"""Only customer 0 opens its door."""


def test_joint_marketing_adds_to_preparation_at_the_pace_of_members():
    """32 + 20 x 8 / 16 = 42 hours: five full attempts and a quarter of one."""
    group = ScriptedGroup(plain(**JOINT))
    group.step()

    assert group.manager.hours_prepared == 42.0
    assert group.manager.door_attempts == 6


def test_one_door_opens_for_all_members_that_fit():
    """All five make what customer 0 needs, so one attempt begins five talks."""
    group = ScriptedGroup(plain(**JOINT), ONE_DOOR)
    group.step()

    begun = [talks for talks in group.relationships if talks.contact_month == 1]

    assert group.manager.doors_opened == 1
    assert [(talks.seller_row, talks.customer.index) for talks in begun] == [
        (0, 0),
        (1, 0),
        (2, 0),
        (3, 0),
        (4, 0),
    ]


def test_a_customer_that_fits_only_one_member_opens_no_joint_door():
    """The two-member rule spends the attempt; without it one talks begins."""
    begun = []
    for two_member_door in (True, False):
        group = ScriptedGroup(plain(**JOINT, two_member_door=two_member_door), ONE_DOOR)
        for talks in group.relationships:
            talks.fit = 1.0 if talks.seller_row == 2 else 0.0
        group.step()
        begun.append(sum(talks.is_open for talks in group.relationships))

    assert begun == [0, 1]


def test_a_customer_open_by_one_route_is_closed_to_the_others():
    group = ScriptedGroup(plain(**JOINT), {Decision.DOOR_OPENS: 0.0})
    for customer in group.customers:
        customer.route = OrganisationForm.SYSTEM_ORIENTED.value
    group.step()

    assert group.manager.doors_opened == 0


@pytest.mark.parametrize(
    ("capability", "attempts"),
    [
        # 32 hours at 8, at 4 and at 16.
        (1.0, 4),
        (2.0, 8),
        (0.5, 2),
    ],
)
def test_a_capable_manager_prepares_more_attempts(capability, attempts):
    values = {"manager_capability": capability, "joint_share_customer": 0.0}
    group = ScriptedGroup(plain(**{**JOINT, **values}))
    group.step()

    assert group.manager.door_attempts == attempts


def test_members_at_a_joint_customer_introduce_who_comes_later():
    """Of five members four are there; the fifth needs no second one for a new door."""
    group = ScriptedGroup(plain(**JOINT, work_level=200.0), ONE_DOOR)
    for seller in range(4):
        in_talks(group, seller, 0)
    group.customers[0].route = OrganisationForm.CUSTOMER_ORIENTED.value
    group.step()

    begun = [talks for talks in group.relationships if talks.contact_month == 1]

    assert [talks.seller_row for talks in begun] == [4]
    assert begun[0].with_others
