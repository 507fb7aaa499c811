"""The passport of a number: what makes a plain value a parameter of the model."""

from enum import StrEnum
from typing import Any

from pydantic import Field

from model.parameters.mechanism_sets import NAMES, UNIT, number_of


class Kind(StrEnum):
    """What a parameter is to the person who sets it."""

    LEVER = "lever"
    UNCERTAINTY = "uncertainty"
    RULE = "rule"
    SWITCH = "switch"


def number(
    default: float,
    meaning: str,
    *,
    unit: str,
    low: float,
    high: float,
    source: str,
    kind: Kind = Kind.RULE,
) -> Any:
    """Return the field of a number with its passport.

    Args:
        default: value where a scenario says nothing.
        meaning: what the number means, one phrase.
        unit: unit, or "level", "share", "count".
        low: least value allowed.
        high: greatest value allowed.
        source: ids from ``model.sources``, divided by spaces.
        kind: what it is to the person who sets it.
    """
    return Field(
        default,
        ge=low,
        le=high,
        description=meaning,
        json_schema_extra={
            "unit": unit,
            "low": low,
            "high": high,
            "source": source,
            "kind": kind.value,
        },
    )


def switch(
    meaning: str, *, source: str, default: bool = True, kind: Kind = Kind.SWITCH
) -> Any:
    """Return the field of what is on or off: a mechanism, or a lever of two positions.

    Args:
        meaning: what happens while it is on.
        source: ids from ``model.sources``, divided by spaces.
        default: on or off where a scenario says nothing.
        kind: what it is to the person who sets it.
    """
    return Field(
        default,
        description=meaning,
        json_schema_extra={
            "unit": "on or off",
            "source": source,
            "kind": kind.value,
        },
    )


def mechanisms(default: int, meaning: str) -> Any:
    """Return the field of a set of mechanisms; a scenario gives their names.

    Args:
        default: the set as a number: mechanism k counts 2 to the k.
        meaning: what these mechanisms serve.
    """
    return number(
        default,
        meaning,
        unit=UNIT,
        low=0,
        high=number_of(NAMES),
        source="P-000 A-52",
    )
