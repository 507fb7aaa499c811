"""What the months of relationships in talks or business add to a run by arrays."""

from functools import partial

import numpy as np
from scipy.stats import linregress

from experiments.benchmarking.timing import Figures, milliseconds
from experiments.ensembles import records_player
from model.ensemble.desk import points_table
from model.ensemble.playing import states_of
from model.parameters.parameters import Parameters
from model.vocabulary import RelationshipStage

WORLDS = 200
"""Worlds of one point: some have half as many relationship-months as others."""
TIMES = 7
"""Each world is played so often; its fastest run counts."""
NANOSECONDS_IN_MS = 1e6
ALIVE = RelationshipStage.PREPARING.value, RelationshipStage.CUSTOMER.value


def relationships(parameters: Parameters) -> Figures:
    """Return what active relationship-months cost: each of all, and a further one.

    The first divides the whole run by them: founding, firms, partners and accounts
    included. The second is the slope of a line through the worlds of the point: what
    a run takes longer where talks or business last a month longer, with all that
    comes of it.

    Args:
        parameters: the point that is played.
    """
    active = np.array([_active(parameters, world) for world in range(WORLDS)])
    taken = _ns_of_worlds(parameters)
    line = linregress(active, taken)
    return {
        "active_relationship_months_a_run": float(active.mean()),
        "ns_of_a_run_for_each": float(taken.mean() / active.mean()),
        "ns_for_a_further_one": float(line.slope),
        "its_standard_error_ns": float(line.stderr),
    }


def _active(parameters: Parameters, world: int) -> int:
    """Return how many months relationships in talks or business live in a run."""
    months = 0
    for state in states_of(parameters, 0, world)[1:]:
        stage = state.relationships["stage"]
        months += int(np.sum((stage >= ALIVE[0]) & (stage <= ALIVE[1])))
    return months


def _ns_of_worlds(parameters: Parameters) -> np.ndarray:
    """Return the nanoseconds that the fastest run of each world takes."""
    play, points, which = records_player(), points_table([parameters]), np.zeros(1, int)
    fastest = np.full(WORLDS, np.inf)
    for _ in range(TIMES):
        for world in range(WORLDS):
            ms = milliseconds(partial(play, points, which, np.array([[0, world]])))
            fastest[world] = min(fastest[world], ms * NANOSECONDS_IN_MS)
    return fastest
