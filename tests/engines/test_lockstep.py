"""Both engines live through the same months: the same bytes in every variable."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from experiments.knowledge.columns import COLUMNS
from experiments.lockstep import Difference, difference, first_difference
from experiments.space import points
from model.choices import no_choices
from model.founding import months_of
from model.parameters.parameters import Parameters, as_record, passports
from model.scenario import read, shipped
from model.vocabulary import Mechanism
from tests.engines.choosing import choices_of, played
from tests.strategies import changing_worlds, extreme_worlds, small_worlds, words

WORLDS = settings(
    derandomize=True,
    deadline=None,
    max_examples=100,
    suppress_health_check=list(HealthCheck),
)
N_POINTS = 24


@WORLDS
@given(parameters=small_worlds(), seed=words(), replicate=words())
def test_engines_agree_in_small_worlds(parameters, seed, replicate):
    assert first_difference(parameters, seed, replicate) is None


@WORLDS
@given(parameters=changing_worlds(), replicate=words())
def test_engines_agree_where_members_come_and_go(parameters, replicate):
    assert first_difference(parameters, 1, replicate) is None


@WORLDS
@given(parameters=extreme_worlds(), replicate=words())
def test_engines_agree_at_the_ends_of_the_bounds(parameters, replicate):
    assert first_difference(parameters, 1, replicate) is None


@settings(WORLDS, max_examples=40)
@given(data=st.data(), replicate=words())
def test_engines_agree_in_nets_of_single_firms(data, replicate):
    """Any mechanisms in any column of Figure 2, and few or no partners of a kind."""
    sets, few = st.integers(0, 2 ** len(Mechanism) - 1), st.integers(0, 6)
    columns = {column.name: data.draw(sets) for column in COLUMNS}
    kinds = ("n_end_customers", "n_distributors", "n_suppliers", "n_institutes")
    numbers = {name: data.draw(few) for name in kinds}
    net = read("flow").parameters.changed(
        **{**columns, **numbers, "n_customers": 12, "project_months": 30}
    )

    assert first_difference(net, 1, replicate) is None


@pytest.mark.slow
@pytest.mark.parametrize("point", points(N_POINTS, seed=3))
def test_engines_agree_all_over_the_space(point):
    assert first_difference(point, 3, 0) is None


@pytest.mark.slow
@pytest.mark.parametrize("orientation", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("name", shipped())
def test_engines_agree_in_the_shipped_scenarios(name, orientation):
    point = read(name).parameters.changed(orientation=orientation, open_group=True)

    assert first_difference(point, 1, 0) is None


@settings(WORLDS, max_examples=40)
@given(parameters=small_worlds(), data=st.data())
def test_engines_agree_on_what_persons_choose(parameters, data):
    """Of what the rules of one world would choose, some months are another world's."""
    choices = choices_of(played(parameters))
    months = data.draw(st.lists(st.booleans(), min_size=len(choices)))
    own = no_choices(parameters)
    for month in range(len(choices)):
        if months[month]:
            own[month] = choices[len(choices) - 1 - month]

    assert first_difference(parameters, 5, 1, own) is None


def test_the_design_turns_every_switch_both_ways():
    design = list(points(64, seed=1))
    switches = [n for n, p in passports().items() if isinstance(p["default"], bool)]

    assert switches
    for name in switches:
        assert {getattr(point, name) for point in design} == {False, True}, name


def test_a_part_of_the_design_is_that_part():
    design = list(points(40, seed=2))

    assert list(points(40, seed=2, first=10, after=20)) == design[10:20]


@WORLDS
@given(parameters=small_worlds())
def test_kernels_play_as_many_months_as_agents(parameters):
    assert months_of(as_record(parameters)) == parameters.months


def test_a_difference_names_place_variable_and_values():
    state = played(Parameters(project_months=6, follow_up_months=0))[3]
    other = type(state)(*(table.copy() for table in state))
    trust = state.relationships["trust"][1, 4]
    other.relationships["trust"][1, 4] = np.nextafter(trust, 2.0)

    found = difference(state, other)

    assert found[:5] == (3, "", "relationships", (1, 4), "trust")
    assert found.readable == trust != found.ensemble


def test_zero_and_minus_zero_differ():
    state = played(Parameters(project_months=6, follow_up_months=0))[1]
    other = type(state)(*(table.copy() for table in state))
    other.group["activity_cost_eur"] = -0.0

    assert difference(state, other).variable == "activity_cost_eur"


def test_a_difference_is_told_in_one_line():
    found = Difference(7, "open_doors", "firms", (2,), "deals", 1, 2)

    assert found.told() == (
        "month 7, open_doors: firms[2].deals = 1 (readable) but 2 (ensemble)"
    )
