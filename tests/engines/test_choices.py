"""Choices as data: a person chooses in place of the rules, for a month or for all."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agents import ExportPartnerGroup
from model.choices import no_choices
from model.scenario import read, shipped
from model.state import CHOICE, names_of
from tests.engines.choosing import POINT, ROLES, choices_of, chosen, is_same, played
from tests.scores.playing import bytes_of, history
from tests.strategies import changing_worlds, small_worlds

FEW_WORLDS = settings(
    derandomize=True,
    deadline=None,
    max_examples=25,
    suppress_health_check=list(HealthCheck),
)


@FEW_WORLDS
@given(parameters=small_worlds() | changing_worlds())
def test_choosing_what_the_rules_choose_changes_nothing(parameters):
    by_rules = played(parameters)

    assert is_same(played(parameters, choices_of(by_rules)), by_rules)


@pytest.mark.slow
@pytest.mark.parametrize("orientation", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("name", shipped())
def test_choosing_what_the_rules_choose_changes_no_shipped_scenario(name, orientation):
    parameters = read(name).parameters.changed(orientation=orientation)
    by_rules = played(parameters)

    assert is_same(played(parameters, choices_of(by_rules)), by_rules)


def test_where_the_first_attempt_finds_nobody_the_second_is_not_chosen_for_it():
    """Each attempt looks at one customer only, who often does not fit."""
    point = POINT.changed(considered_at_least=1, considered_more=0, need_level=0.3)
    by_rules = played(point)

    assert is_same(played(point, choices_of(by_rules)), by_rules)


@FEW_WORLDS
@given(parameters=small_worlds())
def test_where_nobody_chooses_the_rules_decide(parameters):
    nobody_chooses = played(parameters, no_choices(parameters))

    assert is_same(nobody_chooses, played(parameters))


@FEW_WORLDS
@given(parameters=small_worlds(), name=st.sampled_from(names_of(CHOICE)))
def test_one_field_chosen_as_by_the_rules_leaves_the_others_to_them(parameters, name):
    by_rules = played(parameters)
    table = no_choices(parameters)
    table[name] = choices_of(by_rules)[name]

    assert is_same(played(parameters, table), by_rules)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *((role, 5.0) for role in ROLES),
        *(("brief_firm", 0), ("door_customer", 0), ("goes_on", 0)),
        *(("technical_expertise", 0.9), ("marketing_expertise", 0.9)),
    ],
)
def test_each_choice_changes_what_becomes_of_the_group(name, value):
    """Not only what is told of the choice itself."""
    one, other = played(POINT), played(POINT, chosen(POINT, **{name: value}))

    without_choices = [
        b"".join(bytes_of(state._replace(choice=state.choice[:0])) for state in run)
        for run in (one, other)
    ]
    assert without_choices[0] != without_choices[1]


def test_no_choice_is_left_when_the_project_is_over():
    table = chosen(POINT, slice(18, None), preparation_hours=50.0, goes_on=1)

    assert history(ExportPartnerGroup(POINT, 2, 6, table), 18) == history(
        ExportPartnerGroup(POINT, 2, 6), 18
    )
    for state in played(POINT, table)[19:]:
        assert not state.manager[0].hours_planned
        assert not state.group[0].in_project
