"""Nets of single firms on the same luck, and what to read from them.

The open world of ``model.md``: all ten mechanisms are available with every partner,
there are as many customers as suppliers and institutes, and the firm spends its hours
where it expects most of them. Nothing here is Figure 2's availability.
"""

import functools
from typing import Any

import numpy as np

from experiments.knowledge.columns import COLUMNS
from experiments.knowledge.flows import Ends, ends_of
from model.parameters.parameters import Parameters
from model.scenario import read
from model.state import State
from model.vocabulary import Channel, FlowDirection, Mechanism
from tests.patterns.groups import SEED

REPLICATES = 100
BIOTECH = ("air", "beat", "cell", "digit", "exhale", "flow", "gene", "heal")
OPEN_WORLD = {
    "n_customers": 30,
    "n_end_customers": 0,
    "n_distributors": 0,
    "n_suppliers": 15,
    "n_institutes": 15,
    **{column.name: Parameters.model_fields[column.name].default for column in COLUMNS},
}
NO_KNOWLEDGE = {"knowledge_flows": False}


def open_net(**values: Any) -> Parameters:
    """Return a net in which everything is available, of the kind of the eight firms."""
    return read("beat").parameters.changed(**{**OPEN_WORLD, **values})


@functools.cache
def ends(parameters: Parameters, replicates: int = REPLICATES) -> Ends:
    """Return what is left of the same worlds after the last month, played once."""
    return ends_of(parameters, SEED, replicates, 1, lambda _: None)


def outcome(
    parameters: Parameters, name: str, replicates: int = REPLICATES
) -> np.ndarray:
    """Return an outcome of each world."""
    return ends(parameters, replicates).outcomes[name]


def flowed(
    parameters: Parameters,
    channel: Channel | None = None,
    directions: tuple[FlowDirection, ...] = tuple(FlowDirection),
    mechanism: Mechanism | None = None,
) -> np.ndarray:
    """Return what has flowed in each world, by a channel and mechanism or by all."""
    amounts = ends(parameters).flows["amount"]
    if channel is not None:
        amounts = amounts[:, [channel.value]]
    if mechanism is not None:
        amounts = amounts[..., [mechanism.value]]
    return amounts[:, :, list(directions)].sum(axis=(1, 2, 3))


def months_of(parameters: Parameters, replicate: int) -> list[State]:
    """Return the state of a net at founding and at the end of each month."""
    from model.ensemble.playing import states_of

    return states_of(parameters, SEED, replicate)
