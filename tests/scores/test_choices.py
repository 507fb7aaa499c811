"""Scores of what a person chooses for manager and financiers, month by month."""

import pytest

from model.choices import table_of_choices
from model.vocabulary import NOBODY, Decision, EndCause, FinancierLevel, ProjectStatus
from tests.scores.playing import ScriptedGroup, plain, play_months

MANAGER = {
    "manager_hours": 160.0,
    "administration_share": 0.25,
    "preparation_share_market": 0.5,
    "interaction_share_market": 0.25,
    "n_customers": 20,
    "full_pipeline": False,
    "hours_per_attempt": 30.0,
    "joint_share_market": 0.0,
}
"""120 hours without administration: 60 for doors, 30 with customers, 30 for the net."""

REVIEWED = {
    **{f"share_{level.name.lower()}": 0.25 for level in FinancierLevel},
    "review": True,
    "project_months": 12,
    "continuation_months": 6,
    "lay_lead_months": 0.0,
    "technical_expertise": 0.0,
    "marketing_expertise": 0.0,
    "target_deals": 1.0,
    "achievement_accepted": 0.5,
    "reviews_to_withdraw": 10,
}
"""Nothing will have been reached; but nobody loses patience so soon."""

ROLES = ("sales_preparation_hours", "interaction_hours", "coordination_hours")


def chosen(values: dict, *rows: dict, script=None) -> ScriptedGroup:
    """Return a group in which a person has chosen something."""
    point = plain(**values)
    return ScriptedGroup(point, script, table_of_choices(point, rows))


@pytest.mark.parametrize(
    ("row", "roles"),
    [
        ({}, (60.0, 30.0, 30.0)),
        # What is not chosen stays by the form; the net gets the rest.
        ({"preparation_hours": 80.0}, (80.0, 30.0, 10.0)),
        ({"interaction_hours": 0.0}, (60.0, 0.0, 60.0)),
        # What is left of hours for the net is divided as before, two to one.
        ({"coordination_hours": 0.0}, (80.0, 40.0, 0.0)),
        ({"coordination_hours": 90.0}, (20.0, 10.0, 90.0)),
        ({"coordination_hours": 200.0}, (0.0, 0.0, 120.0)),
        ({"preparation_hours": 50.0, "coordination_hours": 10.0}, (50.0, 30.0, 10.0)),
        # An hour is spent once: doors first, then customers, then the net.
        ({"preparation_hours": 100.0}, (100.0, 20.0, 0.0)),
        ({"preparation_hours": 200.0}, (120.0, 0.0, 0.0)),
    ],
)
def test_a_person_divides_the_managers_hours(row, roles):
    group = chosen(MANAGER, {"month": 1, **row})
    group.step()

    # Two thirds are rounded.
    used = tuple(getattr(group.manager, role) for role in ROLES)
    assert used == pytest.approx(roles, rel=1e-15)
    assert group.choice.coordination_hours == group.manager.coordination_hours


def test_a_choice_counts_in_its_month_only():
    group = chosen(MANAGER, {"month": 2, "preparation_hours": 80.0})
    months = []
    for _ in range(3):
        group.step()
        months.append(group.manager.sales_preparation_hours)

    assert months == [60.0, 80.0, 60.0]


def test_the_month_remembers_what_was_chosen_by_whomever():
    group = chosen(MANAGER, {"month": 2, "interaction_hours": 10.0})
    months = []
    for _ in range(2):
        group.step()
        choice = group.choice
        months.append((choice.preparation_hours, choice.interaction_hours))

    assert months == [(60.0, 30.0), (60.0, 10.0)]


def test_only_the_firm_that_a_person_names_briefs_the_manager():
    """16 hours, a quarter of them for briefing; the others use theirs for selling."""
    values = {"briefing_share": 0.25, "n_members": 3}
    group = chosen({**MANAGER, **values}, {"month": 2, "brief_firm": 1})
    months = []
    for _ in range(2):
        group.step()
        months.append([(f.briefing_hours, f.selling_hours) for f in group.firms])

    assert months == [
        [(4.0, 12.0)] * 3,
        [(0.0, 16.0), (4.0, 12.0), (0.0, 16.0)],
    ]


ALL_NEEDED = {"need_level": 1.0, "niche_width": 2.0, "hours_per_attempt": 20.0}
"""Every customer needs what any member makes; 60 hours are three attempts."""


@pytest.mark.parametrize(
    ("wanted", "opened", "first"),
    [
        (None, [(0, 0), (0, 1), (1, 0)], 0),
        (7, [(0, 0), (0, 7), (1, 0)], 7),
    ],
)
def test_the_first_knock_of_a_month_is_at_the_door_that_a_person_names(
    wanted, opened, first
):
    """Luck shows the first customers only; members 0, 1 and 0 knock in turn."""
    row = {"month": 1, "door_customer": wanted}
    script = {Decision.DOOR_OPENS: 0.0}
    group = chosen({**MANAGER, **ALL_NEEDED}, row, script=script)
    group.step()
    begun = [talks for talks in group.relationships if talks.contact_month == 1]

    assert [(talks.seller_row, talks.customer.index) for talks in begun] == opened
    assert group.choice.door_customer == first


def test_a_door_that_a_person_names_may_stay_shut():
    """The chosen customer is asked once, and luck is not with the manager."""
    row = {"month": 1, "door_customer": 7}
    group = chosen({**MANAGER, **ALL_NEEDED}, row)
    group.step()

    asked = [
        whom for decision, *_, whom in group.asked if decision == Decision.DOOR_OPENS
    ]

    assert asked == [7, 0, 0]
    assert group.manager.doors_opened == 0


def test_a_customer_who_does_not_fit_cannot_be_named():
    """The member whose turn it is makes nothing that customer 7 needs."""
    row = {"month": 1, "door_customer": 7}
    group = chosen({**MANAGER, **ALL_NEEDED}, row, script={Decision.DOOR_OPENS: 0.0})
    group.customers[7].relationships[0].fit = 0.0
    group.step()

    assert not group.customers[7].relationships[0].is_alive
    assert group.choice.door_customer == 0


@pytest.mark.parametrize(
    ("rows", "status", "cause", "month"),
    [
        # By the rules nobody has withdrawn at the half-year, and nobody continues.
        ((), ProjectStatus.ENDED, EndCause.NOT_CONTINUED, 12),
        (
            ({"month": 6, "goes_on": 0},),
            ProjectStatus.ENDED_EARLY,
            EndCause.FINANCIERS_STOPPED,
            6,
        ),
        # There is nothing to decide in month 5.
        (
            ({"month": 5, "goes_on": 0},),
            ProjectStatus.ENDED,
            EndCause.NOT_CONTINUED,
            12,
        ),
        (
            ({"month": 12, "goes_on": 1},),
            ProjectStatus.ENDED,
            EndCause.PERIOD_OVER,
            18,
        ),
    ],
)
def test_a_person_stops_or_continues_the_project(rows, status, cause, month):
    group = chosen(REVIEWED, *rows)
    play_months(group, 20)

    assert (group.status, group.ended_by) == (status, cause)
    assert group.project_end_month == month


def test_a_person_may_go_on_though_most_of_the_money_has_gone():
    """Three of four have withdrawn: by the rules the project would stop."""
    statuses = []
    for rows in ((), ({"month": 6, "goes_on": 1},)):
        group = chosen(REVIEWED, *rows)
        for financier in group.financiers[:3]:
            financier.withdrawal_month = 1
        play_months(group, 6)
        statuses.append((group.status, group.choice.goes_on))

    assert statuses == [(ProjectStatus.ENDED_EARLY, 0), (ProjectStatus.RUNNING, 1)]


def test_between_two_reviews_there_is_nothing_to_decide():
    group = chosen(REVIEWED)
    months = []
    for _ in range(12):
        group.step()
        months.append(group.choice.goes_on)

    assert months == [NOBODY] * 5 + [1] + [NOBODY] * 5 + [0]


def test_a_person_calls_experts_into_the_control_group():
    """Officials allow 0 months; experts 2 and twice 16 hours at 4 a month."""
    values = {**REVIEWED, "first_steps_months": 2.0, "work_level": 16.0}
    experts = {"month": 6, "technical_expertise": 1.0, "marketing_expertise": 0.5}
    group = chosen({**values, "hours_for_each": 4.0}, experts)
    months = []
    for _ in range(3):
        play_months(group, 3)
        months.append(group.control_group.lead_months)

    # Three quarters of the experts there could be: 0.75 x 10.
    assert months == [0.0, 7.5, 0.0]
