"""Larger samples of firms such as the eight biotechnology firms of paper 000.

The paper asks for a test on a larger sample. Its eight firms say how common each
mechanism is in each column of Figure 2; here as many firms as wanted are drawn so.
"""

import functools
from typing import Any

from experiments.asking import LARGEST_SEED, check_count
from model.parameters.checking import shown
from model.parameters.mechanism_sets import is_mechanism_set
from model.parameters.parameters import Parameters, passports
from model.refusal import Refusal
from model.scenario import read
from model.streams import uniform
from model.vocabulary import FOUNDING, Mechanism

BIOTECH_FIRMS = ("air", "beat", "cell", "digit", "exhale", "flow", "gene", "heal")
"""The scenarios of the eight firms of paper 000."""

MOST_FIRMS = 100_000

SAMPLING = LARGEST_SEED
"""Stands where a draw names its decision; none of a group has this number, so that no
group shares its luck with the sample it comes from."""


def columns() -> list[str]:
    """Return the parameters that say which mechanisms a firm has, by column."""
    return [name for name, said in passports().items() if is_mechanism_set(said)]


@functools.cache
def frequencies() -> dict[str, dict[Mechanism, float]]:
    """Return, by column and mechanism, the share of the eight firms that have it.

    Made once, for all: nobody writes into it.
    """
    eight = _eight()
    return {
        column: {
            mechanism: _share_with(mechanism, [firm[column] for firm in eight])
            for mechanism in Mechanism
        }
        for column in columns()
    }


def biotech_firms(n: int, seed: int) -> list[Parameters]:
    """Return points of the model for a sample of firms like the eight of paper 000.

    Each mechanism of each column is there with the frequency it has among the eight
    firms, on its own: which mechanisms go together in a firm is left to chance. All
    else is what the eight have in common, and the default where they differ. Every
    draw has an address, so firm k is the same in a sample of any size.

    Args:
        n: firms, 1 to 100,000.
        seed: seed of the sample, 0 to 4294967295.

    Raises:
        model.refusal.Refusal: n or seed is no whole number within its bounds.
    """
    _check("n", n, 1, MOST_FIRMS)
    _check("seed", seed, 0, LARGEST_SEED)
    base = Parameters(**_in_common())
    return [base.changed(**_mechanisms_of(firm, seed)) for firm in range(n)]


def _check(name: str, value: Any, low: int, high: int) -> None:
    """Refuse what is no whole number within its bounds."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise Refusal(
            f"{name} = {shown(value)} is not a whole number; "
            f"give a whole number from {low} to {high}"
        )
    check_count(name, value, low, high)


def _eight() -> list[dict[str, Any]]:
    """Return the values of each of the eight firms, by parameter name."""
    return [read(name).parameters.model_dump() for name in BIOTECH_FIRMS]


def _share_with(mechanism: Mechanism, sets: list[int]) -> float:
    """Return the share of some sets of mechanisms that have one of them."""
    with_it = [number for number in sets if (number >> mechanism.value) & 1]
    return len(with_it) / len(sets)


def _in_common() -> dict[str, Any]:
    """Return the values that the eight firms have in common."""
    first, *others = _eight()
    return {
        name: value
        for name, value in first.items()
        if all(other[name] == value for other in others)
    }


def _mechanisms_of(firm: int, seed: int) -> dict[str, int]:
    """Return the mechanisms of one firm of the sample, by column."""
    drawn = dict.fromkeys(columns(), 0)
    for place, column in enumerate(drawn):
        for mechanism, frequency in frequencies()[column].items():
            luck = uniform(seed, firm, FOUNDING, SAMPLING, place, mechanism.value)
            if luck < frequency:
                drawn[column] |= 1 << mechanism.value
    return drawn
