"""A run is a pure function of (parameters, seed, replicate)."""

import hashlib
import random

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from mesa import Model

from agents import ExportPartnerGroup
from model.parameters.parameters import Parameters
from model.scenario import read
from tests.engines.plainly import plain_source
from tests.scores.playing import history
from tests.strategies import changing_worlds, small_worlds

FEW_WORLDS = settings(
    derandomize=True,
    deadline=None,
    max_examples=20,
    suppress_health_check=list(HealthCheck),
)
PLAY_AND_DIGEST = """
import hashlib
from agents import ExportPartnerGroup
from model.scenario import read
from tests.scores.playing import history
group = ExportPartnerGroup(read("fitness-equipment").parameters, 7, 3)
print(hashlib.sha256(history(group, 9)).hexdigest())
"""


@FEW_WORLDS
@given(parameters=small_worlds() | changing_worlds())
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


def test_plain_source_and_compiled_code_give_the_same_bytes():
    group = ExportPartnerGroup(read("fitness-equipment").parameters, 7, 3)

    compiled = hashlib.sha256(history(group, 9)).hexdigest()

    assert plain_source(PLAY_AND_DIGEST).strip() == compiled
