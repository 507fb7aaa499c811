"""What is compared: seven arrangements of a scenario, each what its name says."""

import pandas as pd
import pytest

from experiments import compare, run
from experiments.comparing.arrangements import (
    ALONE,
    ARRANGEMENTS,
    DIAGONAL,
    FORMS,
    OPEN_TWIN,
    cells,
    choose,
    notes,
)
from experiments.comparing.statistics import RATIOS
from experiments.trajectory import play
from model.founding import found
from model.parameters.parameters import Parameters
from model.refusal import Refusal
from model.scenario import read, shipped

SHORT = {
    "n_customers": 8,
    "project_months": 9,
    "continuation_months": 0,
    "follow_up_months": 0,
}
# Some firms find their commitment too low within months, and others join at once.
RESTLESS = {**SHORT, "commitment_to_stay": 0.35, "months_to_find": 0}
WORLDS = range(8)
MARKET, OPEN_MARKET = FORMS[0], OPEN_TWIN[FORMS[0]]
COMPARED_VALUES = {
    "orientation": 0.5,
    "alone": True,
    "open_group": True,
    "choose_by_determinants": True,
    "change_month": 6,
    "new_orientation": 1.0,
}


@pytest.fixture(scope="module")
def restless():
    """A few worlds, by arrangement and world; members leave in some of them."""
    table = compare(
        "boat-building", replicates=len(WORLDS), changes=RESTLESS, workers=1
    ).outcomes
    return table.set_index(["arrangement", "replicate"])


def founders(parameters, world):
    """Return which firms of the pool are there from the beginning."""
    return found(parameters, 1, world).firms["joined_month"].tolist()


def test_a_comparison_without_names_takes_the_diagonal_of_figure_2():
    chosen = choose(None, 2, 1, None, 1)

    assert [scenario.name for scenario in chosen] == list(DIAGONAL)
    assert set(DIAGONAL) < set(shipped())


def test_every_shipped_scenario_can_be_compared():
    chosen = choose(shipped(), 2, 1, None, 1)

    assert [scenario.name for scenario in chosen] == shipped()


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_says_what_is_from_a_paper_and_what_is_assumed(name):
    scenario = read(name)

    assert "From paper 004:" in scenario.about
    assert "Assumed:" in scenario.about
    assert all(entry.source for entry in scenario.entries.values())


@pytest.mark.parametrize("name", shipped())
def test_each_number_of_a_shipped_scenario_has_a_range_that_can_be_swept(name):
    entries = read(name).entries

    assert [
        key
        for key, entry in entries.items()
        if not isinstance(entry.value, bool | list)
        and (entry.low is None or entry.high is None or not entry.low < entry.high)
    ] == []


@pytest.mark.parametrize(("name", "value"), COMPARED_VALUES.items())
def test_what_is_compared_cannot_be_set(name, value):
    with pytest.raises(Refusal, match=f"^{name} is what a comparison compares"):
        compare("food-products", replicates=2, changes={name: value})


def test_a_compared_form_is_kept_to_the_end():
    changing = {"change_month": 6, "choose_by_determinants": True}
    scenario = read("boat-building")
    points = cells(
        scenario._replace(parameters=scenario.parameters.changed(**changing))
    )

    assert [points[form].starting_orientation for form in FORMS] == [0.0, 0.5, 1.0]
    assert {point.change_month for point in points.values()} == {0}


def test_a_change_of_form_that_is_left_aside_is_told():
    scenario = read("boat-building")
    changing = scenario._replace(parameters=scenario.parameters.changed(change_month=6))

    assert "change_month = 6 is left aside" in notes([changing], 100)[0]


@pytest.mark.parametrize("name", shipped())
def test_firms_alone_are_those_that_the_scenarios_own_form_selects(name):
    own = read(name).parameters
    alone = cells(read(name))[ALONE]

    assert alone.alone
    assert [founders(alone, world) for world in WORLDS] == [
        founders(own, world) for world in WORLDS
    ]


def test_an_open_group_that_nobody_leaves_is_the_closed_one():
    stays = Parameters(**{**SHORT, "leaving": False})
    closed = play(stays.changed(open_group=False), 3, 0)
    opened = play(stays.changed(open_group=True), 3, 0)

    assert pd.Series(opened).equals(pd.Series(closed))


def test_members_leave_in_some_of_these_worlds_and_in_some_they_do_not(restless):
    assert set(restless.loc[MARKET]["members_left"] > 0) == {True, False}


@pytest.mark.parametrize("world", WORLDS)
def test_each_world_of_an_open_group_can_be_played_alone(restless, world):
    changes = {**RESTLESS, **ARRANGEMENTS[OPEN_MARKET]}
    alone = run("boat-building", replicate=world, changes=changes).outcomes()
    row = restless.loc[(OPEN_MARKET, world)].drop("scenario").astype(float)

    assert row.equals(pd.Series(alone))


def test_firms_join_open_groups_and_no_closed_ones(restless):
    joined = restless["members_joined"].groupby(level=0).sum()

    assert joined[OPEN_MARKET] > 0
    assert [joined[name] for name in (*FORMS, ALONE)] == [0, 0, 0, 0]


@pytest.mark.parametrize(("outcome", "parts"), RATIOS.items())
def test_the_ratio_of_one_world_is_that_of_the_same_amounts(restless, outcome, parts):
    known = restless[restless[outcome].notna()]
    above, below = (known[part] for part in parts)

    assert len(known) > 0
    # A quotient of the very same numbers: the very same number.
    assert (known[outcome] == above / below).all()


def test_seven_arrangements_are_compared():
    assert [*ARRANGEMENTS] == [
        "market-oriented",
        "market-oriented, open",
        "customer-oriented",
        "customer-oriented, open",
        "system-oriented",
        "system-oriented, open",
        "alone",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_an_open_group_differs_from_the_closed_one_in_being_open_alone(form):
    closed, opened = ARRANGEMENTS[form], ARRANGEMENTS[OPEN_TWIN[form]]

    assert {**closed, "open_group": True} == opened
    assert closed["open_group"] is False
