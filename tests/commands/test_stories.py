"""The story of a group: short, in plain words, and true to what happened."""

import re

import pytest

from experiments.commands.run import Asked, run_group
from experiments.stories.causes import reason
from experiments.stories.naming import (
    euros,
    firms_called,
    form_name,
    level_name,
    number,
    premium_called,
    span,
)
from experiments.stories.nets import came_to, is_one_firms_net
from experiments.stories.periods import later_periods, period_row, project_periods
from experiments.stories.story import story
from model.measures import OUTCOMES
from model.parameters.parameters import passports
from model.scenario import shipped
from model.vocabulary import EventKind, LossCause, Mechanism, ProjectStatus
from tests.commands.running import SHORT, circles
from tests.commands.worlds import WORLDS, played

LINES = 80
"""A screen or two: what the longest story of the shipped scenarios may take."""


@pytest.fixture(params=WORLDS)
def trajectory(request):
    return played(request.param)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("elsewhere")


def text_of(trajectory):
    """Return the whole story as one text."""
    return " ".join(f"{part.title} {part.text}" for part in story(trajectory))


def printed(capsys, name, *settings, **asked):
    """Return what ``circles run`` prints, from within the test."""
    run_group(name, 1, 0, settings, Asked(**asked))
    return capsys.readouterr().out


def firms_of(trajectory, kind):
    """Return the letters of the firms to which a kind of event happened."""
    n_firms = len(trajectory.end.firms)
    return {
        firms_called([event.who], n_firms).removeprefix("Firm ")
        for event in trajectory.happened
        if event.kind == kind
    }


def firms_named(text, verb):
    """Return the letters of the firms that stand before a verb in a text."""
    found = re.findall(rf"Firms? ([A-Z](?:(?:, | and )[A-Z])*) {verb}", text)
    return {letter for names in found for letter in re.split(r", | and ", names)}


@pytest.mark.parametrize("open_group", ["true", "false"])
@pytest.mark.parametrize("orientation", ["0", "0.5", "1"])
def test_a_story_is_a_screen_or_two(capsys, orientation, open_group):
    """Every form, closed and open; food as a system is a mismatch and still short."""
    told = printed(
        *(capsys, "food-products", f"orientation={orientation}"),
        f"open_group={open_group}",
    )

    assert len(told.splitlines()) <= LINES
    assert max(len(line) for line in told.splitlines()) <= 110


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_scenario_has_a_story_of_readable_length(capsys, name):
    assert 30 <= len(printed(capsys, name).splitlines()) <= LINES


def test_a_story_names_no_parameter_and_no_outcome(trajectory):
    names = {*passports(), *(outcome.name for outcome in OUTCOMES)}
    words = set(re.findall(r"[a-z]+(?:_[a-z]+)+", text_of(trajectory)))

    assert words & names == set()
    assert words == set()


def test_a_story_has_no_cents(trajectory):
    sums = re.findall(r"([\d.,]+)( million)? EUR", text_of(trajectory))

    assert [amount for amount, million in sums if "." in amount and not million] == []


def test_a_story_tells_exactly_who_left(trajectory):
    told = firms_named(text_of(trajectory), "left the group")

    assert told == firms_of(trajectory, EventKind.MEMBER_LEFT)


def test_a_story_tells_exactly_who_joined(trajectory):
    told = firms_named(text_of(trajectory), "joined")

    assert told == firms_of(trajectory, EventKind.MEMBER_JOINED)


def test_a_story_tells_every_market_that_was_entered(trajectory):
    told = firms_named(text_of(trajectory), "entered")

    assert told == firms_of(trajectory, EventKind.MARKET_ENTERED)


def test_a_story_tells_how_the_project_ended(trajectory):
    if trajectory.parameters.alone:
        assert "The project ended" not in text_of(trajectory)
    else:
        month = int(trajectory.end.group[0]["project_end_month"])
        assert f"The project ended with month {month}: " in text_of(trajectory)


def test_a_story_tells_whether_the_project_was_continued(trajectory):
    told = "the project was continued by" in text_of(trajectory)

    assert told == (trajectory.end.group[0]["continued_months"] > 0)


def test_a_story_tells_what_the_control_group_thought_first(trajectory):
    told = "The control group found the project" in text_of(trajectory)

    p = trajectory.parameters
    assert told == (not p.alone and (p.review or not is_one_firms_net(p)))


def test_a_story_tells_every_financier_that_withdrew():
    text = text_of(played("strict"))

    for level in ("local", "regional", "national", "international"):
        assert f"The {level} financier withdrew" in text


def test_a_story_tells_the_change_of_form():
    told = text_of(played("changing"))

    assert "The group is system-oriented from this month on." in told


def test_a_story_tells_when_nobody_was_found_for_an_empty_place():
    assert "No firm was found for an empty place." in text_of(played("open"))


def test_firms_alone_have_no_group_in_their_story():
    text = text_of(played("alone"))
    words = ("manager", "control group", "financier", "project")

    told = [word for word in words if word in text.replace("a manager", "")]
    assert told == []


def test_one_firm_with_a_net_has_partners_and_no_group_in_its_story():
    """What it says of events is what was held; of a group there is no word."""
    trajectory = played("net")
    text = text_of(trajectory)
    held = trajectory.project_end.mechanisms["times_held"]

    told = [word for word in ("group", "member", "each firm") if word in text]
    assert told == []
    assert held[Mechanism.SEMINAR] > 0
    assert f"{number(int(held[Mechanism.SEMINAR]), 'seminar')}" in text
    assert "four research institutes" in text
    assert text.count("partners the firm held") > 0


def test_the_flows_of_a_story_are_those_of_the_state():
    trajectory = played("net")
    amounts = trajectory.project_end.flows["amount"].sum(axis=(1, 2))
    shares = [f"{amount / amounts.sum():.0%}" for amount in amounts]
    text = " ".join(came_to(trajectory))

    assert f"{shares[0]} was taught" in text
    assert f"{shares[1]} came back" in text
    assert f"{shares[2]} went from partner to partner" in text


def test_the_periods_of_a_run_are_all_its_months_once(trajectory):
    periods = [*project_periods(trajectory), *later_periods(trajectory)]
    months = [m for period in periods for m in range(period.first, period.last + 1)]

    assert months == list(range(1, trajectory.parameters.months + 1))


def test_a_period_ends_with_the_project(trajectory):
    if not trajectory.parameters.alone:
        last = project_periods(trajectory)[-1].last
        group = trajectory.states[last].group[0]
        assert group["status"] in (ProjectStatus.ENDED, ProjectStatus.ENDED_EARLY)


@pytest.mark.parametrize(
    ("column", "outcome"),
    [
        ("contacts", "doors_opened"),
        ("deals", "first_deals"),
        ("exports_eur", "exports_eur"),
        ("joint_activities", "joint_activities"),
    ],
)
def test_the_periods_add_up_to_the_outcome(trajectory, column, outcome):
    periods = [*project_periods(trajectory), *later_periods(trajectory)]
    total = sum(period_row(trajectory, period)[column] for period in periods)

    # Differences of running sums of some hundred orders: each loses a last bit.
    assert total == pytest.approx(trajectory.outcomes()[outcome], rel=1e-12)


def test_tables_of_months_and_outcomes_come_only_when_asked_for(folder):
    plain = circles("run", "food-products", *SHORT, folder=folder).stdout
    tables = ("--months", "--outcomes")
    full = circles("run", "food-products", *SHORT, *tables, folder=folder).stdout
    added = full.removeprefix(plain)

    assert len(added) < len(full)
    assert [o.name for o in OUTCOMES if o.name not in added.split()] == []
    assert "Month by month" in added


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        (euros(1_249_000.0), "1.2 million EUR"),
        (euros(3_000_000.0), "3 million EUR"),
        (euros(33_333.33), "33,000 EUR"),
        (euros(4_321.0), "4,300 EUR"),
        (number(1, "deal"), "one deal"),
        (number(0, "deal"), "no deals"),
        (number(13, "deal"), "13 deals"),
        (span(36), "three years"),
        (span(7), "seven months"),
        (form_name(0.25), "between market- and customer-oriented"),
        (form_name(1.0), "system-oriented"),
        (level_name(0.0), "very low"),
        (level_name(1.0), "very high"),
        (firms_called([0, 2, 3], 9), "Firms A, C and D"),
        (firms_called([9], 9), "the group"),
    ],
)
def test_numbers_and_names_are_said_as_one_says_them(said, plain):
    assert said == plain


@pytest.mark.parametrize("total", [60_200.0, 10_400.0, 245_600.0])
def test_a_premium_is_the_difference_of_the_sums_that_are_said(total):
    price = 0.93 * total
    said = [euros(total), euros(price), premium_called(total, price)]
    whole, parts, premium = (
        int(text.removesuffix(" EUR").replace(",", "")) for text in said
    )

    assert whole == parts + premium


@pytest.mark.parametrize("cause", [LossCause.NO_INTEREST, LossCause.NO_JOINT_SYSTEM])
def test_a_customer_that_negotiated_to_the_end_declined_the_offer(cause):
    assert "declined" in reason(cause)
