"""All months at once tell what month by month tells."""

import numpy as np
import pytest

from experiments.history import history_of, month_columns, talks_of
from experiments.trajectory import run
from model.events import events
from model.scenario import shipped
from tests.commands.worlds import WORLDS, played


@pytest.mark.parametrize("scenario", shipped())
def test_what_happened_is_what_happened_in_each_month(scenario):
    group = run(scenario, seed=5, engine="ensemble")
    months = zip(group.states, group.states[1:], strict=False)

    told = [event for before, after in months for event in events(before, after)]

    assert list(group.happened) == told


@pytest.mark.parametrize("world", WORLDS)
def test_no_kind_of_event_is_missed(world):
    """In these worlds together every kind of event happens (tests/engines)."""
    group = played(world)
    months = zip(group.states, group.states[1:], strict=False)

    told = [event for before, after in months for event in events(before, after)]

    assert list(group.happened) == told


@pytest.mark.parametrize("engine", ["ensemble", "readable"])
def test_the_tables_of_all_months_are_those_of_each_month(engine):
    group = run("food-products", engine=engine)

    for table, months in zip(
        group.history, zip(*group.states, strict=True), strict=True
    ):
        assert all((a == b).all() for a, b in zip(table, months, strict=True))


def test_months_put_in_another_order_are_kept_in_that_order():
    states = run("air", engine="ensemble").states
    backwards = history_of(states[::-1])

    assert backwards.group["month"][:, 0].tolist() == [*range(len(states))][::-1]


def test_nothing_happens_in_relationships_that_have_not_begun():
    history = run("renewable-energy", engine="ensemble").history
    talks = talks_of(history)
    others = history.relationships["contact_month"].copy()

    others[:, talks.sellers, talks.customers] = -1

    assert (others == -1).all()
    assert not np.delete(history.relationships["stage"], talks.customers, 2).any()


def test_the_columns_of_a_month_are_those_of_its_state():
    group = run("boat-building", engine="ensemble")
    columns = month_columns(group.history)

    for month in (0, 7, len(group.states) - 1):
        state = group.states[month]
        stage = state.relationships["stage"]
        assert columns["negotiating"][month] == (stage == 2).sum()
        assert columns["members"][month] == state.are_members.sum()
        assert columns["public_cost_eur"][month] == state.group[0]["public_cost_eur"]
    total = columns["exports_eur"].sum()
    assert total == pytest.approx(group.end.firms["exports_eur"].sum(), rel=1e-12)
