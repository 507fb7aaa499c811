"""Scores of joint activities: hours saved, when they are held, and cost, by hand."""

import pytest

from model.vocabulary import Activity
from tests.scores.playing import ScriptedGroup, in_talks, plain
from tests.scores.worlds import JOINT, MEETINGS, TRIPS


def saved(group: ScriptedGroup, kind: Activity, months: int) -> list[tuple]:
    """Return firm 0's hours saved, and times held, at the end of some months."""
    values = []
    for _ in range(months):
        group.step()
        hours = group.firms[0].attendances[kind].hours_saved
        values.append((hours, group.activities[kind].times_held))
    return values


@pytest.mark.parametrize(
    ("orientation", "goals", "hours"),
    [
        # 6 joint hours: marketing, trips and fairs.
        (0.0, 0.0, (6.0, 0.0, 2.0, 4.0)),
        # Goals for the net need no joint product where customers are one's own ...
        (0.0, 1.0, (6.0, 0.0, 2.0, 4.0)),
        # 8 joint hours: customer meetings are the fourth kind.
        (0.5, 0.0, (8.0, 0.0, 2.0, 6.0)),
        (1.0, 0.0, (8.0, 0.0, 2.0, 6.0)),
        # ... half of the way to a system they take 1 of 2, at its end 2 of 3.
        (0.75, 1.0, (8.0, 4.0, 1.0, 3.0)),
        (1.0, 0.5, (8.0, 4.0, 1.0, 3.0)),
        (1.0, 1.0, (8.0, 16.0 / 3.0, 2.0 / 3.0, 2.0)),
    ],
)
def test_joint_hours_are_divided_equally_over_the_menu_of_the_form(
    orientation, goals, hours
):
    group = ScriptedGroup(plain(**JOINT, orientation=orientation, goals=goals))
    group.step()
    firm = group.firms[0]
    divided = (firm.development_hours, firm.joint_marketing_hours, firm.activity_hours)

    # Thirds are rounded.
    assert (firm.joint_hours, *divided) == pytest.approx(hours, rel=1e-15)


def test_without_joint_activities_all_of_it_is_joint_marketing():
    group = ScriptedGroup(plain(**{**TRIPS, "joint_activities": False}))
    months = saved(group, Activity.FACT_FINDING_TRIP, 2)

    assert months == [(0.0, 0), (0.0, 0)]
    assert group.firms[0].joint_marketing_hours == 6.0


def test_an_activity_is_held_when_its_hours_are_saved():
    """2 hours, then 4 of 4: held and spent; again two months later."""
    group = ScriptedGroup(plain(**TRIPS))

    months = saved(group, Activity.FACT_FINDING_TRIP, 4)

    assert months == [(2.0, 0), (0.0, 1), (2.0, 1), (0.0, 2)]
    assert group.activities[Activity.FACT_FINDING_TRIP].held_month == 4
    assert group.firms[0].attendances[Activity.TRADE_FAIR].hours_saved == 8.0


def test_hours_that_are_left_over_count_for_the_next_one():
    """A trip takes 3: 2, 4 - 3 = 1, 3 - 3 = 0."""
    group = ScriptedGroup(plain(**{**TRIPS, "trip_hours": 3.0}))

    months = saved(group, Activity.FACT_FINDING_TRIP, 3)

    assert months == [(2.0, 0), (1.0, 1), (0.0, 2)]


def test_an_activity_costs_each_member_in_the_month_it_is_held():
    """1 000 for each of two members, in months 2 and 4."""
    group = ScriptedGroup(plain(**TRIPS, manager_cost_eur=0.0))
    trip = group.activities[Activity.FACT_FINDING_TRIP]
    costs = []
    for _ in range(4):
        group.step()
        costs.append((group.activity_cost_eur, trip.cost_eur, group.cost_eur))

    assert costs == [
        (0.0, 0.0, 0.0),
        (2000.0, 2000.0, 2000.0),
        (0.0, 2000.0, 2000.0),
        (2000.0, 4000.0, 4000.0),
    ]


def test_who_has_saved_half_the_hours_comes_every_other_time():
    """Firm 2 gives half the hours: trips of two in month 2, of all three in month 4."""
    group = ScriptedGroup(plain(**{**TRIPS, "n_members": 3}))
    group.firms[2].commitment = 0.25
    trip = group.activities[Activity.FACT_FINDING_TRIP]
    late = group.firms[2].attendances[Activity.FACT_FINDING_TRIP]
    months = []
    for _ in range(4):
        group.step()
        months.append((trip.attendees, trip.cost_eur, late.hours_saved))

    assert months == [
        (0, 0.0, 1.0),
        (2, 2000.0, 2.0),
        (2, 2000.0, 3.0),
        (5, 5000.0, 0.0),
    ]
    assert late.times_attended == 1
    assert group.members_trust[0][2].joint_meetings == 1
    assert group.members_trust[0][1].joint_meetings == 2


@pytest.mark.parametrize(
    ("n_members", "n_ready", "times_held"),
    [
        # One member alone holds nothing, two of two do, and two of four.
        (2, 1, 0),
        (2, 2, 1),
        (4, 2, 1),
        # Two of five are less than half.
        (5, 2, 0),
        (5, 3, 1),
    ],
)
def test_an_activity_needs_two_members_and_half_of_all(n_members, n_ready, times_held):
    """The others have no hours; who is ready keeps its hours until it is held."""
    group = ScriptedGroup(plain(**{**TRIPS, "n_members": n_members}))
    for firm in group.firms[n_ready:]:
        firm.commitment = 0.0

    months = saved(group, Activity.FACT_FINDING_TRIP, 2)

    assert months == [(2.0, 0), (0.0 if times_held else 4.0, times_held)]


def test_without_a_joint_customer_the_hours_for_meetings_are_kept():
    group = ScriptedGroup(plain(**MEETINGS))
    in_talks(group, 0, 0)

    months = saved(group, Activity.JOINT_CUSTOMER_MEETING, 3)

    assert months == [(2.0, 0), (4.0, 0), (6.0, 0)]


def test_a_market_oriented_group_saves_nothing_for_customer_meetings():
    group = ScriptedGroup(plain(**{**MEETINGS, "orientation": 0.0}))

    assert saved(group, Activity.JOINT_CUSTOMER_MEETING, 1) == [(0.0, 0)]


def test_development_is_a_meeting_of_the_members_that_costs_nothing():
    """4 of 8 joint hours a month: the 4 that a meeting takes each of the two."""
    values = {"goals": 0.5, "joint_share_system": 0.5, "customer_meeting_hours": 4.0}
    group = ScriptedGroup(plain(**{**JOINT, **values, "orientation": 1.0}))
    months = saved(group, Activity.JOINT_PRODUCT_DEVELOPMENT, 2)
    development = group.activities[Activity.JOINT_PRODUCT_DEVELOPMENT]

    assert months == [(0.0, 1), (0.0, 2)]
    assert (development.cost_eur, group.activity_cost_eur) == (0.0, 0.0)
