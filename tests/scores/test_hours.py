"""Scores of hours: how members and manager spend a month, by hand."""

import pytest

from model.vocabulary import Decision, Seller
from tests.scores.playing import ScriptedGroup, in_talks, plain

MANAGER = {
    "n_members": 5,
    "manager_hours": 160.0,
    "administration_share": 0.25,
    "travel": True,
    "travel_hours": 6.0,
    "preparation_share_market": 0.5,
    "interaction_share_market": 0.25,
    "preparation_share_customer": 0.25,
    "interaction_share_customer": 0.5,
    "preparation_share_system": 0.125,
    "interaction_share_system": 0.375,
}
"""160 hours less a quarter for administration leave 120; a journey takes 6."""


@pytest.mark.parametrize(
    ("orientation", "travel", "roles"),
    [
        # Five journeys: 120 - 30 = 90, shared 1/2, 1/4 and what is left.
        (0.0, 30.0, (45.0, 22.5, 22.5)),
        # One joint journey: 120 - 6 = 114, shared 1/4, 1/2 and what is left.
        (0.5, 6.0, (28.5, 57.0, 28.5)),
        # One joint journey: 114, shared 1/8, 3/8 and what is left.
        (1.0, 6.0, (14.25, 42.75, 57.0)),
        # Half-way: 6 x (1 + 4/2) = 18 of travel; 102 x 3/8, 102 x 3/8, the rest.
        (0.25, 18.0, (38.25, 38.25, 25.5)),
    ],
)
def test_a_month_of_the_manager_in_each_form(orientation, travel, roles):
    group = ScriptedGroup(plain(**MANAGER, orientation=orientation))
    group.step()
    manager = group.manager

    planned = (manager.sales_preparation_hours, manager.interaction_hours)

    assert (manager.administration_hours, manager.travel_hours) == (40.0, travel)
    assert (*planned, manager.coordination_hours) == roles


def test_there_is_no_manager_after_the_project():
    group = ScriptedGroup(plain(**MANAGER, project_months=6))
    hours = []
    for _ in range(7):
        group.step()
        hours.append(group.manager.hours_planned)

    assert hours == [160.0] * 6 + [0.0]


def test_a_month_of_a_member_in_the_project():
    """32 x 0.5 = 16: briefing 1/8, joint work 1/4, half of it development."""
    shares = {"briefing_share": 0.125, "joint_share_system": 0.25, "goals": 0.5}
    group = ScriptedGroup(plain(**shares, orientation=1.0))
    group.step()
    firm = group.firms[0]

    assert firm.hours_planned == 16.0
    assert firm.briefing_hours == 2.0
    assert (firm.development_hours, firm.joint_marketing_hours) == (2.0, 2.0)
    assert firm.selling_hours == 10.0


def test_a_month_of_a_firm_on_its_own():
    """16 hours: a journey of 6, then a quarter of the 10 left opens doors."""
    group = ScriptedGroup(
        plain(alone=True, travel=True, travel_hours=6.0, own_door_share=0.25)
    )
    group.step()
    firm = group.firms[0]

    hours = (firm.travel_hours, firm.own_door_hours, firm.selling_hours)

    assert hours == (6.0, 2.5, 7.5)


def test_a_busy_home_leaves_half_the_hours_in_the_months_that_luck_says():
    """Chance 0.25: luck of 0.125 is busy, 0.25 and more is not."""
    luck = {1: 0.125, 2: 0.25, 3: 0.75}
    group = ScriptedGroup(
        plain(busy_share=0.5, busy_probability=0.25),
        {Decision.HOME_IS_BUSY: lambda month, who, whom: luck[month]},
    )
    hours = []
    for _ in luck:
        group.step()
        hours.append(group.firms[0].hours_planned)

    assert hours == [8.0, 16.0, 16.0]


def test_a_firm_divides_its_hours_equally_over_its_talks():
    """16 hours over four customers: 4 each; the other firm has two: 8 each."""
    group = ScriptedGroup(plain(alone=True, own_door_share=0.0, work_level=200.0))
    first = [in_talks(group, 0, customer) for customer in range(4)]
    second = [in_talks(group, 1, customer) for customer in range(2)]
    group.step()

    assert [talks.member_hours for talks in first] == [4.0] * 4
    assert [talks.member_hours for talks in second] == [8.0] * 2


def test_what_a_month_cannot_hold_is_not_spent():
    """16 hours for one customer who takes 10 at most: 6 stay unused."""
    point = plain(alone=True, own_door_share=0.0, work_level=200.0, hours_at_most=10.0)
    group = ScriptedGroup(point)
    talks = in_talks(group, 0, 0)
    group.step()

    assert (talks.member_hours, group.firms[0].selling_hours_used) == (10.0, 10.0)


def test_work_counts_half_without_trust_and_in_full_with_it():
    """16 hours of 32 that a stage takes, trust weight 0.5: 1/4 and 1/2 a month.

    The second month completes the stage of the one who trusts: 0 of the next is done.
    """
    point = plain(alone=True, own_door_share=0.0, work_level=32.0, trust_weight=0.5)
    group = ScriptedGroup(point)
    without = in_talks(group, 0, 0, trust=0.0)
    trusting = in_talks(group, 1, 1, trust=1.0)
    progress = []
    for _ in range(2):
        group.step()
        progress.append((without.progress, trusting.progress))

    assert progress == [(0.25, 0.5), (0.5, 0.0)]


def attempts_by_seller(group: ScriptedGroup) -> dict[int, int]:
    """Return how many attempts to open a door each seller made, by its address."""
    half_word = 65536
    packed = {
        who
        for decision, _, who, _ in group.asked
        if decision is Decision.CUSTOMER_CONSIDERED
    }
    sellers = [who // half_word for who in packed]
    return {seller: sellers.count(seller) for seller in set(sellers)}


def test_between_two_forms_the_hours_of_preparation_are_divided_not_doubled():
    """At 0.25: 102 x 3/8 = 38.25 hours, half by each route.

    19.125 hours at 4 an attempt are 4 full ones and an eighth of one: 5 by the
    members in turn, 5 by the group for joint customers.
    """
    values = {
        "orientation": 0.25,
        "hours_per_attempt": 4.0,
        "full_pipeline": False,
        "n_customers": 60,
        "two_member_door": False,
        "briefing_share": 0.0,
        "joint_share_market": 0.0,
        "joint_share_customer": 0.0,
    }
    group = ScriptedGroup(plain(**MANAGER, **values))
    group.step()

    attempts = attempts_by_seller(group)

    assert attempts.pop(Seller.JOINT_CUSTOMERS) == 5
    assert attempts == {0: 1, 1: 1, 2: 1, 3: 1, 4: 1}
    assert group.manager.preparation_hours_used == 38.25
