"""One more firm, or one more candidate, changes nobody else's luck."""

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings

from agents import ExportPartnerGroup
from model.founding import found
from model.parameters.parameters import Parameters
from model.state import FIRM, NEED, RELATIONSHIP, State, names_of
from model.vocabulary import NEVER
from tests.scores.playing import bytes_of, states
from tests.strategies import changing_worlds, small_worlds

FEW_WORLDS = settings(
    derandomize=True,
    deadline=None,
    max_examples=30,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def firms_alone():
    """Return five firms alone, and the same five with a sixth beside them.

    With six components in both, the line of business is the same.
    """
    worlds = []
    for n_members in (5, 6):
        point = Parameters(
            alone=True, n_components=6, n_members=n_members, n_candidates=0
        )
        group = ExportPartnerGroup(point, 1, 4)
        for _ in range(30):
            group.step()
        worlds.append(group.snapshot())
    assert worlds[0].firms["deals"].sum() > 0
    return worlds


@pytest.mark.parametrize("field", [name for name in names_of(FIRM) if name != "is_hub"])
def test_one_more_firm_changes_nothing_for_firms_it_does_not_touch(firms_alone, field):
    """``is_hub`` is left out: who is fittest depends on who there is."""
    five, six = firms_alone

    assert five.firms[field].tobytes() == six.firms[:5][field].tobytes()


@pytest.mark.parametrize("field", names_of(RELATIONSHIP))
def test_one_more_firm_changes_no_talks_of_the_others(firms_alone, field):
    five, six = firms_alone

    assert (
        five.relationships[:5][field].tobytes()
        == six.relationships[:5][field].tobytes()
    )


@pytest.mark.parametrize("field", ["market", "niche", "size_eur", "n_needed"])
def test_one_more_firm_leaves_the_customers_as_they_are(firms_alone, field):
    """``route`` is left out: the sixth firm may be the first to come in."""
    five, six = firms_alone

    assert five.customers[field].tobytes() == six.customers[field].tobytes()


@pytest.mark.parametrize("field", names_of(NEED))
def test_one_more_firm_leaves_the_needs_that_the_others_serve(firms_alone, field):
    five, six = firms_alone

    assert five.needs[:, :5][field].tobytes() == six.needs[:, :5][field].tobytes()


def without_the_last_firm(state: State) -> State:
    """Return a state without the last row of the pool; the joint system moves up."""
    last = len(state.firms) - 1
    needs = state.needs.copy()
    needs["supplied_by"][needs["supplied_by"] == last + 1] = last
    return state._replace(
        firms=state.firms[:last],
        firm_markets=state.firm_markets[:last],
        attendances=state.attendances[:last],
        needs=needs,
        relationships=np.delete(state.relationships, last, axis=0),
        members_trust=state.members_trust[:last, :last],
        knowledge=np.delete(state.knowledge, last, axis=0),
    )


@FEW_WORLDS
@given(parameters=small_worlds() | changing_worlds())
def test_a_candidate_who_never_joins_changes_nothing_for_anybody(parameters):
    one_more = parameters.changed(n_candidates=parameters.n_candidates + 1)
    few = states(ExportPartnerGroup(parameters, 1, 4), parameters.months)
    more = list(states(ExportPartnerGroup(one_more, 1, 4), parameters.months))
    assume(more[-1].firms[-1].joined_month == NEVER)

    for month, (one, other) in enumerate(zip(few, more, strict=True)):
        assert bytes_of(one) == bytes_of(without_the_last_firm(other)), month


@FEW_WORLDS
@given(parameters=small_worlds())
def test_a_candidate_more_leaves_the_others_as_they_were_drawn(parameters):
    """Whoever is chosen then: niche, capacity, customers and ties stay the same."""
    one_more = parameters.changed(n_candidates=parameters.n_candidates + 1)
    few, more = found(parameters, 1, 4), found(one_more, 1, 4)
    n_firms = parameters.n_firms

    for name in ("niche", "component", "capacity_hours", "commitment", "hub_score"):
        assert few.firms[name].tobytes() == more.firms[:n_firms][name].tobytes()
    assert few.customers.tobytes() == more.customers.tobytes()
    pairs = more.members_trust[:n_firms, :n_firms]
    assert few.members_trust.tobytes() == pairs.tobytes()
    talks = more.relationships[:n_firms]
    assert few.relationships[:n_firms].tobytes() == talks.tobytes()
