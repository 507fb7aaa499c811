"""What a story says is so: its numbers fit one another, and what it says of people.

Some worlds are changed by hand after they were played, so that what must be told has
happened whatever the model makes of it.
"""

import re
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from experiments.stories.aftermath import later
from experiments.stories.beginning import beginning
from experiments.stories.ending import ending
from experiments.stories.naming import firms_called
from experiments.stories.portraits import customer_lines
from experiments.stories.sentences import sentence
from experiments.stories.story import story
from experiments.stories.why import accounts
from experiments.trajectory import Trajectory
from model.events import hub_of, seller_name
from model.state import State
from model.vocabulary import (
    NEVER,
    NOBODY,
    EndCause,
    LeaveCause,
    OrganisationForm,
    RelationshipStage,
)
from tests.commands.worlds import WORLDS, played

MONTH = 8
"""A month in the middle of a chapter of the small worlds."""


@pytest.fixture(params=WORLDS)
def trajectory(request):
    return played(request.param)


def changed(name: str, change: Callable[[State, int], None]) -> Trajectory:
    """Return a played world of which every month was changed by hand."""
    was = played(name)
    states = [State(*(table.copy() for table in state)) for state in was.states]
    for month, state in enumerate(states):
        change(state, month)
    return replace(was, states=states)


def text_of(trajectory):
    return " ".join(part.text for part in story(trajectory))


def losses_told(trajectory):
    """Yield customer and last month of the chapter of each important loss."""
    for part in story(trajectory):
        months = re.findall(r"onths? (?:\d+-)?(\d+)$", part.title)
        for customer in re.findall(r"did not win customer (\d+)", part.text):
            yield int(customer) - 1, int(months[0])


def two_members(state):
    return np.flatnonzero(state.are_members)[:2].tolist()


def test_a_customer_is_lost_once_and_if_nobody_of_the_group_has_or_wins_it(trajectory):
    told = list(losses_told(trajectory))
    signed = trajectory.end.relationships["deal_month"]

    assert len(told) == len(dict(told))
    for customer, last in told:
        stage = trajectory.states[last].relationships["stage"][:, customer]
        assert RelationshipStage.CUSTOMER not in stage
        assert not (signed[:, customer] > last).any()


def test_a_loss_is_not_told_where_another_member_sells_to_the_customer():
    customer, last = next(losses_told(played("customer")))

    def sell(state, month):
        if month == last:
            row = int(np.flatnonzero(~state.have_been_members)[0])
            state.relationships["stage"][row, customer] = RelationshipStage.CUSTOMER

    told = list(losses_told(changed("customer", sell)))
    assert (customer, last) not in told


def in_thousands(text):
    return int(text.replace(",", ""))


def test_what_a_customer_pays_for_a_system_adds_up_to_what_it_buys():
    """Price of the deal less its premium is what the customer is said to buy."""
    trajectory = played("system")
    checked = 0
    for event in trajectory.happened:
        said = sentence(event, trajectory.states[event.month])
        found = re.search(r"about ([\d,]+) EUR a year \(([\d,]+) EUR of it", said)
        if found and "all it needs" in said:
            total, premium = (in_thousands(part) for part in found.groups())
            portrait = " ".join(customer_lines(trajectory, event.whom))
            told = " ".join(accounts(trajectory, event.whom)[-1].sentences)

            assert f"for about {total - premium:,} EUR a year" in portrait
            assert f"about {premium:,} EUR a year on top of that" in portrait
            assert f"{premium:,} EUR of it for coming as one system" in told
            checked += 1
    assert checked > 0


def ended(name, cause, continued):
    """Return a world whose project ended for a cause, continued before or not."""
    end = int(played(name).end.group[0]["project_end_month"])

    def end_so(state, month):
        state.group["continued_months"] = continued if month >= end - 1 else 0
        state.group["ended_by"] = cause if month >= end else EndCause.NOT_ENDED

    return changed(name, end_so)


@pytest.mark.parametrize("cause", [EndCause.TARGET_REACHED, EndCause.PERIOD_OVER])
@pytest.mark.parametrize("continued", [0, 6])
def test_a_project_that_was_continued_had_asked_for_more_time(cause, continued):
    """That it had been over is told of both, and whether it reached its target."""
    has_reached = cause == EndCause.TARGET_REACHED
    text = text_of(ended("market", cause, continued))

    assert ("nobody asked for more time" in text) == (has_reached and not continued)
    assert ("its time and six months more were over" in text) == (continued > 0)
    assert ("it had reached its target" in text) == has_reached


def test_the_hub_negotiates_only_where_it_takes_part():
    start = played("system").states[0]
    scores = np.where(start.are_members, start.firms["hub_score"], -1.0)
    hub = seller_name(hub_of(start), len(start.firms))
    text = " ".join(beginning(played("system")))

    assert hub_of(start) == int(scores.argmax())
    assert f"{hub}, the hub firm, is the strongest of all" in text
    assert "negotiates for all" not in text
    assert "the strongest of the partners negotiates" in text


def test_nobody_shares_a_market_where_there_are_several():
    def market_oriented(state, _):
        state.group["orientation"] = 0.0

    text = " ".join(beginning(changed("abroad", market_oriented)))

    assert "The three target markets" in text
    assert "a market" not in text


def test_who_dares_to_work_in_all_markets_is_told_apart_from_who_does_in_some():
    one, other = two_members(played("abroad").states[0])

    def enter(state, _):
        state.firm_markets["entered_month"] = NEVER
        state.firm_markets["entered_month"][one] = 0
        state.firm_markets["entered_month"][other, 0] = 0

    trajectory = changed("abroad", enter)
    n_firms = len(trajectory.end.firms)
    all_of, some = (firms_called([row], n_firms) for row in (one, other))
    text = " ".join(beginning(trajectory))

    assert f"Only {all_of} dares to work in all of them yet; {some} dares" in text


def test_where_nobody_was_met_no_contacts_are_counted():
    founded = played("alone").states[0].relationships

    def meet_nobody(state, _):
        state.relationships[:] = founded

    text = " ".join(ending(changed("alone", meet_nobody)))

    assert "Nobody got in contact with any customer." in text
    assert "no contacts" not in text


def test_comings_and_goings_are_told_in_order_of_months():
    start = played("market").states[0]
    leaver = two_members(start)[0]
    newcomer = int(np.flatnonzero(~start.have_been_members)[0])

    def come_and_go(state, month):
        if month >= MONTH:
            state.firms["joined_month"][newcomer] = MONTH
        if month > MONTH:
            state.firms["left_month"][leaver] = MONTH + 1
            state.firms["left_by"][leaver] = LeaveCause.EXPECTED_MORE

    text = text_of(changed("market", come_and_go))

    came = text.index(f"joined in month {MONTH}")
    assert came < text.index(f"left the group in month {MONTH + 1}")


def sharing_a_customer(route, is_active):
    """Return a world in which two members supply one customer at the end."""
    pair = two_members(played("market").end)

    def supply(state, month):
        state.members_trust["joint_month"] = NEVER
        state.relationships["stage"] = RelationshipStage.UNKNOWN
        state.needs["delivered_by"] = NOBODY
        state.needs["delivered_by"][0, :2] = pair
        state.customers["route"] = NOBODY
        state.customers["route"][0] = route
        if is_active:
            state.members_trust["joint_month"][pair[0], pair[1]] = month

    return " ".join(later(changed("market", supply)))


def test_who_happens_to_share_a_customer_does_not_work_together():
    told = sharing_a_customer(OrganisationForm.MARKET_ORIENTED, is_active=False)

    assert "No firms work together any more." in told


def test_pairs_that_work_together_are_told_with_what_they_do():
    joint, own = (
        sharing_a_customer(route, is_active=True)
        for route in (
            OrganisationForm.CUSTOMER_ORIENTED,
            OrganisationForm.MARKET_ORIENTED,
        )
    )

    assert "still work together: they deliver to joint customers." in joint
    assert "still work together: they met over joint business in the last" in own


@pytest.mark.parametrize(("frustration", "is_told"), [(0.29, False), (0.31, True)])
def test_the_managers_frustration_is_told_from_where_it_weighs(frustration, is_told):
    def frustrate(state, _):
        state.manager["frustration"] = frustration

    text = " ".join(ending(changed("market", frustrate)))

    assert ("frustrated the export manager" in text) == is_told
    assert "members expected results without" not in text
