"""Sets of mechanisms: a person writes names, compiled code reads one number.

In the number, mechanism k of ``vocabulary.Mechanism`` counts 2 to the k.
"""

from collections.abc import Iterable
from typing import Any

from model.vocabulary import Mechanism

NAMES = tuple(mechanism.name.lower() for mechanism in Mechanism)
"""The mechanisms as a person writes them, in the order of their numbers."""

UNIT = "mechanisms"
"""Unit by which the passport of a set of mechanisms is known."""


def is_mechanism_set(passport: dict[str, Any]) -> bool:
    """Return whether a parameter is a set of mechanisms.

    Args:
        passport: of a parameter.
    """
    return bool(passport["unit"] == UNIT)


def number_of(names: Iterable[str]) -> int:
    """Return a set of mechanisms as a number.

    Args:
        names: of mechanisms, in any order, such as "seminar".

    Raises:
        KeyError: a name is that of no mechanism.
    """
    number = 0
    for name in names:
        number |= 1 << Mechanism[name.upper()].value
    return number


def names_in(number: int) -> list[str]:
    """Return the names of a set of mechanisms, in the order of their numbers.

    Args:
        number: the set, 0 to 1023.
    """
    return [
        mechanism.name.lower()
        for mechanism in Mechanism
        if (number >> mechanism.value) & 1
    ]
