"""Scores of several target markets and of local assistants in them, by hand."""

import pytest

from model.vocabulary import Decision, OrganisationForm
from tests.scores.playing import ScriptedGroup, in_talks, months_of, plain, play_months

TRAVELLING = {
    "n_members": 5,
    "manager_hours": 160.0,
    "administration_share": 0.25,
    "travel": True,
    "travel_hours": 6.0,
}
"""160 hours less a quarter for administration leave 120; a journey takes 6."""

LEARNING = {
    "n_markets": 2,
    "starting_market_knowledge": 0.0,
    "market_knowledge_gain": 0.5,
    "assistant_knowledge_gain": 0.25,
    "transition_fading": 0.5,
}
"""A month in one market teaches half of what is left to learn."""

ASSISTED = {
    "n_markets": 2,
    "n_assistants": 1,
    "n_customers": 20,
    "need_level": 1.0,
    "niche_width": 2.0,
    "full_pipeline": False,
    "manager_hours": 0.0,
    "joint_share_market": 0.0,
    "assistant_preparation_hours": 20.0,
    "assistant_interaction_hours": 12.0,
    "hours_per_attempt": 8.0,
}
"""An assistant in the first of two markets; the manager has no hours."""


@pytest.mark.parametrize(
    ("orientation", "n_markets", "travel"),
    [
        # Five members, one journey each; twice as many for two markets.
        (0.0, 1, 30.0),
        (0.0, 2, 60.0),
        # More than half of the 120 hours there are: 5 x 6 x 6 = 180.
        (0.0, 6, 60.0),
        # Joint visits are one journey to each market.
        (0.5, 3, 18.0),
        (1.0, 6, 36.0),
    ],
)
def test_each_market_is_visited_every_month_if_there_are_hours(
    orientation, n_markets, travel
):
    group = ScriptedGroup(
        plain(**TRAVELLING, orientation=orientation, n_markets=n_markets)
    )
    group.step()
    manager = group.manager
    roles = (manager.sales_preparation_hours, manager.interaction_hours)

    assert manager.travel_hours == travel
    # Roundings of three parts of at most 120 hours.
    assert sum(roles, manager.coordination_hours) == pytest.approx(
        120.0 - travel, abs=1e-12
    )


def knowledge(months: int, **values) -> list[list[float]]:
    """Return the manager's knowledge of each market, month by month."""
    group = ScriptedGroup(plain(**{**LEARNING, **values}))
    known = []
    for _ in range(months):
        group.step()
        known.append([m.manager_market_knowledge for m in group.target_markets])
    return known


def test_in_one_market_the_manager_learns_half_of_what_is_left():
    assert knowledge(3, n_markets=1) == [[0.5], [0.75], [0.875]]


def test_two_markets_divide_what_a_month_teaches():
    """A quarter each: 0.25, then 0.25 + 0.25 x 0.75."""
    assert knowledge(2) == [[0.25, 0.25], [0.4375, 0.4375]]


def test_in_a_changing_market_half_of_the_knowledge_becomes_void():
    """The first of two is changing: 0.25 / 2 = 0.125, then + 0.25 x 0.875."""
    assert knowledge(2, transition_share=0.5) == [[0.25, 0.25], [0.34375, 0.4375]]


def test_an_assistant_adds_to_what_the_manager_learns_of_its_market():
    """0.25 + 0.25 a month in the first market, 0.25 in the other."""
    months = knowledge(2, n_assistants=1)

    assert months == [[0.5, 0.25], [0.75, 0.4375]]


def test_nobody_learns_more_than_all():
    """0.5 + 0.75 of the rest is all of it."""
    values = {"n_markets": 1, "n_assistants": 1, "assistant_knowledge_gain": 0.75}

    assert knowledge(1, **values) == [[1.0]]


def test_after_the_project_the_manager_learns_no_more():
    months = knowledge(8, n_markets=1, project_months=6, transition_share=1.0)

    # Nor is anything forgotten that nobody needs: the manager has left.
    assert months[6:] == [months[5], months[5]]


def test_an_assistant_knocks_with_its_own_hours_in_its_own_market():
    """20 hours: 8 + 8 + 4; every well-prepared attempt opens, all in market 0."""
    script = {
        Decision.DOOR_OPENS: 0.0,
        Decision.CUSTOMER_CONSIDERED: lambda month, who, place: place * 0.4,
    }
    group = ScriptedGroup(plain(**ASSISTED), script)
    group.step()
    assistant = group.assistants[0]
    begun = [talks for talks in group.relationships if talks.contact_month == 1]

    assert assistant.preparation_hours_used == 20.0
    assert (assistant.doors_opened, group.manager.doors_opened) == (3, 0)
    assert [talks.customer.market for talks in begun] == [0, 0, 0]
    # Members take turns: two, and the first again.
    assert [talks.seller_row for talks in begun] == [0, 0, 1]


def test_an_assistant_does_not_knock_where_the_pipeline_is_full():
    """12 hours for customers, two talks bind 4 each: one more, and it is full."""
    values = {"full_pipeline": True, "hours_for_each": 4.0}
    group = ScriptedGroup(plain(**{**ASSISTED, **values}), {Decision.DOOR_OPENS: 0.0})
    for customer in (0, 1):
        in_talks(group, 0, customer)
    group.step()

    assert group.assistants[0].doors_opened == 1


def talks_in_markets(group: ScriptedGroup, markets: list[int]) -> list:
    """Return talks of firm 0 with a customer in each of these markets."""
    unmet = list(group.customers)
    begun = []
    for market in markets:
        customer = next(c for c in unmet if c.market == market)
        unmet.remove(customer)
        begun.append(in_talks(group, 0, customer.index))
    return begun


def test_an_assistant_divides_its_hours_among_the_talks_in_its_market():
    """12 hours for two talks in market 0, none for the one in market 1."""
    group = ScriptedGroup(plain(**ASSISTED), {Decision.DOOR_OPENS: 1.0})
    talks = talks_in_markets(group, [0, 0, 1])
    group.step()

    assert [each.assistant_hours for each in talks] == [6.0, 6.0, 0.0]
    assert group.assistants[0].interaction_hours_used == 12.0


def test_an_assistant_gives_only_what_the_manager_has_left_to_do():
    """The manager gives each of two 6 of the 10 hours that they can use: 4 each."""
    values = {
        "manager_hours": 12.0,
        "administration_share": 0.0,
        "preparation_share_market": 0.0,
        "interaction_share_market": 1.0,
        "hours_at_most": 10.0,
        "assistant_preparation_hours": 0.0,
    }
    group = ScriptedGroup(plain(**{**ASSISTED, **values}))
    talks = talks_in_markets(group, [0, 0])
    group.step()

    assert [(t.manager_hours, t.assistant_hours) for t in talks] == [(6.0, 4.0)] * 2
    assert group.assistants[0].interaction_hours_used == 8.0


def test_an_assistants_hours_prepare_like_the_managers():
    """6 of the 24 hours that a stage takes: a quarter of it; members add nothing."""
    values = {"work_level": 24.0, "trust_weight": 0.0, "capacity_median": 0.0}
    group = ScriptedGroup(plain(**{**ASSISTED, **values}))
    talks = talks_in_markets(group, [0, 0])
    group.step()

    assert [each.progress for each in talks] == [0.25, 0.25]


def test_an_assistant_leaves_a_members_own_negotiation_to_the_member():
    group = ScriptedGroup(plain(**ASSISTED))
    talks = talks_in_markets(group, [0, 0])
    talks[0].start_negotiation()
    group.step()

    assert [each.assistant_hours for each in talks] == [0.0, 12.0]


def test_a_joint_customer_counts_once_for_an_assistant():
    """Two members at one joint customer and one at another: 6 hours for each."""
    group = ScriptedGroup(plain(**ASSISTED, orientation=0.5))
    first, second = talks_in_markets(group, [0, 0])
    partner = in_talks(group, 1, first.customer.index)
    for talks in (first, second):
        talks.customer.route = OrganisationForm.CUSTOMER_ORIENTED.value
    group.step()

    assert [t.assistant_hours for t in (first, partner, second)] == [6.0, 6.0, 6.0]
    assert group.assistants[0].interaction_hours_used == 12.0


def test_there_is_no_assistant_after_the_project():
    group = ScriptedGroup(plain(**ASSISTED, project_months=6))
    play_months(group, 5)

    hours = months_of(group, group.assistants[0], "interaction_hours", 2)

    assert hours == [12.0, 0.0]
    assert group.assistants[0].preparation_hours == 0.0
