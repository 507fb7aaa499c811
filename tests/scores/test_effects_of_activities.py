"""Scores of what joint activities bring: lessons, contacts, meetings, trust."""

import math

import pytest

from model.vocabulary import NEVER, Activity, Decision, OrganisationForm
from tests.scores.playing import ScriptedGroup, in_talks, plain, play_months
from tests.scores.worlds import JOINT, MEETINGS, TRIPS

FAIRS = {**JOINT, "fair_hours": 4.0, "need_level": 1.0, "niche_width": 2.0}
"""A fair every other month; every customer needs everything."""


def test_a_trip_teaches_like_four_meetings():
    """Each lesson closes 1/16 of the gap, in continuous terms: 1 - exp(-4/16)."""
    values = {"trip_lessons": 4, "experience_gain": 0.0625}
    group = ScriptedGroup(plain(**TRIPS, **values))
    places = [firm.markets[0] for firm in group.firms]
    months = []
    for _ in range(3):
        group.step()
        months.append([(place.meetings, place.experience) for place in places])

    learnt = -math.expm1(-0.25)
    assert months == [
        [(0, 0.0), (0, 0.0)],
        [(4, learnt), (4, learnt)],
        [(0, learnt), (0, learnt)],
    ]


def test_trips_go_to_each_market_in_turn():
    """Trips in months 2, 4, 6 and 8 to two markets, the first one first."""
    values = {"n_markets": 2, "experience_gain": 0.0625, "experience_transfer": 0.0}
    group = ScriptedGroup(plain(**TRIPS, **values, trip_lessons=4))
    visited = []
    for month in range(1, 9):
        group.step()
        if month % 2 == 0:
            visited += [m for m in (0, 1) if group.firms[0].markets[m].meetings == 4]

    assert visited == [0, 1, 0, 1]


AT_THE_FAIR = {Decision.DOOR_OPENS: lambda month, who, whom: (who % 65536 < 8192) * 1.0}
"""Attempts at fairs are counted from 8192; all other doors stay shut."""


def test_a_fair_opens_doors_for_members_in_turn():
    """Three attempts in month 2, fully prepared: members 0, 1 and 0."""
    group = ScriptedGroup(plain(**FAIRS, fair_attempts=3, n_customers=20), AT_THE_FAIR)
    play_months(group, 2)
    begun = [talks for talks in group.relationships if talks.contact_month != NEVER]

    assert group.activities[Activity.TRADE_FAIR].times_held == 1
    assert [(talks.contact_month, talks.seller_row) for talks in begun] == [
        (2, 0),
        (2, 0),
        (2, 1),
    ]
    assert group.activities[Activity.TRADE_FAIR].doors_opened == 3
    assert group.manager.doors_opened == 0


def test_at_the_next_fair_it_is_the_turn_of_others():
    """Three attempts a fair, five members: 0, 1, 2 and then 3, 4, 0."""
    values = {"n_members": 5, "fair_attempts": 3, "n_customers": 60}
    group = ScriptedGroup(plain(**{**FAIRS, **values}), AT_THE_FAIR)
    sellers = []
    for month in range(1, 5):
        group.step()
        begun = [t for t in group.relationships if t.contact_month == month]
        sellers.append([talks.seller_row for talks in begun])

    assert sellers == [[], [0, 1, 2], [], [0, 3, 4]]


def test_a_fair_of_a_system_oriented_group_opens_doors_for_the_system():
    values = {"orientation": 1.0, "joint_share_system": 0.5, "fair_attempts": 1}
    group = ScriptedGroup(plain(**{**FAIRS, **values}), AT_THE_FAIR)
    play_months(group, 2)

    begun = [t.seller_row for t in group.relationships if t.contact_month == 2]

    assert begun == [2]


@pytest.mark.parametrize(("luck", "meetings"), [(0.0, (1, 0)), (1.0, (4, 4))])
def test_a_meeting_of_all_is_one_more_meeting_with_each_joint_customer(luck, meetings):
    """Held in month 2: one more than luck gives, and four is the most there is."""
    group = ScriptedGroup(
        plain(**MEETINGS, work_level=200.0), {Decision.MEETINGS: luck}
    )
    joint = [in_talks(group, seller, 0) for seller in (0, 1)]
    single = in_talks(group, 0, 1)
    group.customers[0].route = OrganisationForm.CUSTOMER_ORIENTED.value
    months = []
    for _ in range(2):
        group.step()
        months.append([talks.meetings for talks in (*joint, single)])

    first = 4 if luck else 0
    assert months == [[first] * 3, [meetings[0], meetings[0], meetings[1]]]


@pytest.mark.parametrize(
    ("closeness", "trust"),
    [
        # 0.25 + 0.5 x 0.75.
        (1.0, [0.25, 0.625]),
        # Half-close: 0.5 x (0.5 + 0.5 x 0.5) = 0.375 of what is missing.
        (0.5, [0.25, 0.53125]),
        # Strange to each other: half of the gain all the same.
        (0.0, [0.25, 0.4375]),
    ],
)
def test_members_trust_each_other_more_after_an_activity(closeness, trust):
    values = {"trust_by_activity": 0.5, "starting_trust_level": 0.25}
    group = ScriptedGroup(plain(**{**TRIPS, **values}, closeness_floor=0.5))
    pair = [group.members_trust[0][1], group.members_trust[1][0]]
    for between in pair:
        between.closeness = closeness
    months = []
    for _ in range(2):
        group.step()
        months.append([between.trust for between in pair])

    assert months == [[trust[0]] * 2, [trust[1]] * 2]


def test_who_held_an_activity_together_has_met_once_in_that_month():
    """A trip and a fair in month 2 are one month with a joint meeting."""
    group = ScriptedGroup(plain(**{**TRIPS, "fair_hours": 4.0}))
    between = group.members_trust[0][1]
    months = []
    for _ in range(4):
        group.step()
        months.append((between.joint_month, between.joint_meetings))

    assert months == [(NEVER, 0), (2, 1), (2, 1), (4, 2)]


def test_customers_meet_everybody_in_the_month_of_the_meeting_only():
    """Held in month 6, the last of the project; nobody calls a meeting in month 7."""
    values = {"project_months": 6, "own_door_share": 0.0, "work_level": 200.0}
    group = ScriptedGroup(plain(**MEETINGS, **values))
    joint = [in_talks(group, seller, 0) for seller in (0, 1)]
    group.customers[0].route = OrganisationForm.CUSTOMER_ORIENTED.value
    play_months(group, 5)
    months = []
    for _ in range(3):
        group.step()
        months.append([talks.meetings for talks in joint])

    assert months == [[1, 1], [0, 0], [0, 0]]
