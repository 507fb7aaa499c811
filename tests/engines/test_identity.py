"""A run is a pure function of (parameters, seed, replicate), on luck with addresses."""

import hashlib
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from mesa import Model

from agents import ExportPartnerGroup
from model.parameters.parameters import Parameters
from model.scenario import read, shipped
from model.state import FIRM, NEED, RELATIONSHIP, names_of
from model.vocabulary import Decision, OrganisationForm
from tests.scores.playing import history
from tests.strategies import small_worlds

REPOSITORY = Path(__file__).parents[2]
LARGEST_WORD = 0xFFFFFFFF
FEW_WORLDS = settings(
    derandomize=True,
    deadline=None,
    max_examples=20,
    suppress_health_check=list(HealthCheck),
)
AT_FOUNDING = {
    Decision.CUSTOMER_NICHE,
    Decision.CUSTOMER_SIZE,
    Decision.NUMBER_OF_NEEDS,
    Decision.NEEDED_COMPONENT,
    Decision.MEMBER_NICHE,
    Decision.MEMBER_CAPACITY,
    Decision.MEMBER_COMMITMENT,
}

PLAY_AND_DIGEST = """
import hashlib
from agents import ExportPartnerGroup
from model.scenario import read
from tests.scores.playing import history
group = ExportPartnerGroup(read("fitness-equipment").parameters, 7, 3)
print(hashlib.sha256(history(group, 9)).hexdigest())
"""

RECORD_FOUNDING = """
from model import founding
from model.parameters.parameters import Parameters
asked = []
uniform = founding.uniform
def recorded(*address):
    asked.append(tuple(int(word) for word in address))
    return uniform(*address)
founding.uniform = recorded
founding.found(Parameters(), 1, 0)
decisions = sorted({address[3] for address in asked})
print(len(asked) > 0, len(asked) == len(set(asked)), decisions)
print({address[2] for address in asked})
"""


class RecordingGroup(ExportPartnerGroup):
    """A group that remembers the address of every draw."""

    asked: list[tuple[int, int, int, int]]

    def draw(self, decision: Decision, who: int, whom: int = 0) -> float:
        """Return the draw, and remember its address."""
        self.__dict__.setdefault("asked", []).append(
            (self.month, int(decision), who, whom)
        )
        return super().draw(decision, who, whom)


def addresses(parameters: Parameters) -> list[tuple[int, int, int, int]]:
    """Return the addresses of all draws of a run."""
    group = RecordingGroup(parameters, 1, 0)
    for _ in range(parameters.months):
        group.step()
    return group.asked


def plain_source(program: str) -> str:
    """Return what a program prints where nothing is compiled."""
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=REPOSITORY,
        env={**os.environ, "NUMBA_DISABLE_JIT": "1"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


@FEW_WORLDS
@given(parameters=small_worlds())
def test_the_same_world_played_twice_has_the_same_bytes(parameters):
    groups = [ExportPartnerGroup(parameters, 5, 8) for _ in range(2)]

    assert len({history(group, parameters.months) for group in groups}) == 1


@pytest.mark.parametrize(("seed", "replicate"), [(2, 0), (1, 1), (0, 1)])
def test_another_seed_or_replicate_is_another_world(seed, replicate):
    parameters = Parameters()

    one = history(ExportPartnerGroup(parameters, 1, 0), 6)
    other = history(ExportPartnerGroup(parameters, seed, replicate), 6)

    assert one != other


def test_a_run_leaves_all_other_generators_as_they_were():
    def generators_of_all() -> tuple:
        numpy_state = np.random.get_state()  # noqa: NPY002 - the one to watch
        return random.getstate(), repr((numpy_state[1].tolist(), *numpy_state[2:]))

    before = generators_of_all()
    group = ExportPartnerGroup(Parameters(), 1, 0)
    for _ in range(12):
        group.step()

    assert generators_of_all() == before


def test_a_run_leaves_mesas_own_generators_as_they_were():
    """Mesa makes them from the group's ``rng=0``; nobody ever draws from them."""
    group = ExportPartnerGroup(Parameters(), 1, 0)
    fresh = Model(rng=0)
    for _ in range(12):
        group.step()

    assert group.random.getstate() == fresh.random.getstate()
    assert group.rng.bit_generator.state == fresh.rng.bit_generator.state


@FEW_WORLDS
@given(parameters=small_worlds(competitor_share=0.0))
def test_no_address_is_asked_twice_in_a_group_without_rivals(parameters):
    asked = addresses(parameters)

    assert len(asked) == len(set(asked))


def test_no_address_is_asked_twice_where_rivals_win_in_the_same_month():
    """Two makers of one component, ready in month 1 at every customer they fit."""
    group = RecordingGroup(Parameters(n_members=2, competitor_share=1.0), 1, 0)
    for customer in group.customers:
        customer.route = OrganisationForm.MARKET_ORIENTED.value
        for talks in customer.relationships[:-1]:
            talks.begin()
            talks.start_negotiation()
            talks.progress = talks.trust = talks.fit = 1.0
    group.step()

    assert len(group.asked) == len(set(group.asked))


@pytest.mark.parametrize("orientation", [0.0, 0.25, 0.5, 0.75, 1.0])
@pytest.mark.parametrize("name", shipped())
def test_no_address_is_asked_twice_in_a_shipped_scenario(name, orientation):
    parameters = read(name).parameters.changed(orientation=orientation)

    asked = addresses(parameters)

    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("orientation", [0.0, 0.5, 1.0])
def test_each_part_of_an_address_is_a_word_of_32_bits(orientation):
    asked = addresses(Parameters(orientation=orientation))

    assert all(0 <= word <= LARGEST_WORD for address in asked for word in address)


def test_a_month_asks_only_for_decisions_that_founding_does_not_ask():
    asked = addresses(Parameters(competitor_share=0.4))

    assert not {decision for _, decision, _, _ in asked} & AT_FOUNDING
    assert min(month for month, _, _, _ in asked) == 1


def test_founding_asks_each_of_its_addresses_once_and_in_month_0():
    told = plain_source(RECORD_FOUNDING).splitlines()

    assert told == [f"True True {sorted(map(int, AT_FOUNDING))}", "{0}"]


@pytest.fixture(scope="module")
def firms_alone():
    """Return five firms alone, and the same five with a sixth beside them.

    With six components in both, the line of business is the same.
    """
    worlds = []
    for n_members in (5, 6):
        point = Parameters(alone=True, n_components=6, n_members=n_members)
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


@pytest.mark.parametrize("field", ["niche", "size_eur", "n_needed", "integration_need"])
def test_one_more_firm_leaves_the_customers_as_they_are(firms_alone, field):
    """``route`` is left out: the sixth firm may be the first to come in."""
    five, six = firms_alone

    assert five.customers[field].tobytes() == six.customers[field].tobytes()


@pytest.mark.parametrize("field", names_of(NEED))
def test_one_more_firm_leaves_the_needs_that_the_others_serve(firms_alone, field):
    five, six = firms_alone

    assert five.needs[:, :5][field].tobytes() == six.needs[:, :5][field].tobytes()


def test_plain_source_and_compiled_code_give_the_same_bytes():
    group = ExportPartnerGroup(read("fitness-equipment").parameters, 7, 3)

    compiled = hashlib.sha256(history(group, 9)).hexdigest()

    assert plain_source(PLAY_AND_DIGEST).strip() == compiled
