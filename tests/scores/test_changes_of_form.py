"""Scores of how a group works: change of form, management, hours by waiting work."""

import pytest

from model.vocabulary import Decision, OrganisationForm
from tests.scores.playing import ScriptedGroup, in_talks, months_of, plain

CHANGING = {
    "n_members": 5,
    "orientation": 0.0,
    "change_month": 2,
    "new_orientation": 1.0,
    "manager_hours": 160.0,
    "administration_share": 0.25,
    "travel": True,
    "travel_hours": 6.0,
    "preparation_share_market": 0.5,
    "interaction_share_market": 0.25,
    "preparation_share_system": 0.125,
    "interaction_share_system": 0.375,
    "joint_share_market": 0.125,
    "joint_share_system": 0.5,
    "briefing_share": 0.0,
}
"""Two months of market orientation, then a system: 120 hours less journeys of 6."""


def test_the_managers_roles_change_with_the_form():
    """90 hours by 1/2, 1/4 and the rest; then 114 by 1/8, 3/8 and the rest."""
    group = ScriptedGroup(plain(**CHANGING))
    manager, months = group.manager, []
    for _ in range(3):
        group.step()
        months.append(
            (
                manager.travel_hours,
                manager.sales_preparation_hours,
                manager.interaction_hours,
                manager.coordination_hours,
            )
        )

    market, system = (30.0, 45.0, 22.5, 22.5), (6.0, 14.25, 42.75, 57.0)
    assert months == [market, market, system]


def test_members_give_the_joint_hours_of_the_new_form():
    """16 hours: an eighth, then half of them."""
    group = ScriptedGroup(plain(**CHANGING))

    assert months_of(group, group.firms[0], "joint_hours", 3) == [2.0, 2.0, 8.0]


@pytest.mark.parametrize("change_month", [0, 3])
def test_a_group_that_does_not_change_keeps_its_form(change_month):
    """0 is never; month 3 is the last of the old form."""
    group = ScriptedGroup(plain(**{**CHANGING, "change_month": change_month}))

    assert months_of(group, group, "orientation", 3) == [0.0, 0.0, 0.0]


def test_doors_are_opened_by_the_route_of_the_form_of_the_month():
    """Full attempts: two own customers at first, then one customer of the system."""
    values = {
        "change_month": 1,
        "travel": False,
        "need_level": 1.0,
        "niche_width": 2.0,
        "full_pipeline": False,
        "n_customers": 40,
        "hours_per_attempt": 30.0,
        "joint_share_market": 0.0,
        "joint_share_system": 0.0,
        "preparation_share_system": 0.25,
    }
    group = ScriptedGroup(plain(**{**CHANGING, **values}), {Decision.DOOR_OPENS: 0.0})
    sellers = []
    for month in (1, 2):
        group.step()
        begun = [t for t in group.relationships if t.contact_month == month]
        sellers.append([talks.seller_row for talks in begun])

    assert sellers == [[0, 1], [5]]


def test_customers_of_the_old_form_stay_by_their_route():
    """Own talks go on as own talks, closed to the system's doors."""
    group = ScriptedGroup(plain(**CHANGING, work_level=200.0, full_pipeline=False))
    talks = in_talks(group, 0, 0)
    months_of(group, group, "month", 4)

    assert group.customers[0].route == OrganisationForm.MARKET_ORIENTED
    assert talks.is_open
    assert not group.customers[0].relationships[-1].is_open


@pytest.mark.parametrize(
    ("management", "hours"),
    [
        # 16 hours: 1/4 for briefing, 1/8 for joint work, the rest for selling.
        (1.0, (4.0, 2.0, 10.0)),
        (0.5, (2.0, 1.0, 13.0)),
        # Who follows nobody sells.
        (0.0, (0.0, 0.0, 16.0)),
    ],
)
def test_members_follow_as_much_of_the_plan_as_management_achieves(management, hours):
    values = {**CHANGING, "briefing_share": 0.25, "management": management}
    group = ScriptedGroup(plain(**values))
    group.step()
    firm = group.firms[0]

    assert (firm.briefing_hours, firm.joint_hours, firm.selling_hours) == hours


FOLLOWING = {
    **CHANGING,
    "change_month": 0,
    "travel": False,
    "hours_follow_work": True,
    "hours_for_each": 8.0,
    "full_pipeline": True,
    "hours_per_attempt": 40.0,
}
"""120 hours; each open talk needs 8; five members give 2 hours each to the net."""


@pytest.mark.parametrize(
    ("n_talks", "manager_hours", "roles"),
    [
        # No talks: 10 hours of net, all the others for doors.
        (0, 160.0, (110.0, 0.0, 10.0)),
        # 16 hours for two talks, 10 for the net, 94 for doors.
        (2, 160.0, (94.0, 16.0, 10.0)),
        # 24 + 10 hours of work wait, and there are 17: no doors, half of each.
        (3, 17.0 / 0.75, (0.0, 12.0, 5.0)),
    ],
)
def test_hours_may_follow_the_work_that_waits(n_talks, manager_hours, roles):
    group = ScriptedGroup(plain(**{**FOLLOWING, "manager_hours": manager_hours}))
    for customer in range(n_talks):
        in_talks(group, 0, customer)
    group.step()
    manager = group.manager
    planned = (manager.sales_preparation_hours, manager.interaction_hours)

    # Shares of hours are rounded twice, far below this.
    assert (*planned, manager.coordination_hours) == pytest.approx(roles, abs=1e-12)


def test_the_form_says_nothing_where_hours_follow_work():
    """But for joint work, which is 8 hours of each of five members in system form."""
    group = ScriptedGroup(plain(**{**FOLLOWING, "orientation": 1.0}))
    group.step()
    manager = group.manager
    planned = (manager.sales_preparation_hours, manager.interaction_hours)

    assert (*planned, manager.coordination_hours) == pytest.approx(
        (80.0, 0.0, 40.0), abs=1e-12
    )


def test_a_members_own_negotiations_are_no_work_for_the_manager():
    """One talk is prepared, one negotiated: 8 hours wait for the manager, not 16."""
    group = ScriptedGroup(plain(**FOLLOWING))
    for customer in (0, 1):
        in_talks(group, 0, customer)
    group.customers[1].relationships[0].start_negotiation()
    group.step()

    assert group.manager.interaction_hours == pytest.approx(8.0, abs=1e-12)
