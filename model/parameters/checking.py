"""One clear line for a value that no parameter can have."""

import difflib
import math
from datetime import date, time
from typing import Any

from pydantic import ValidationError

from model.parameters.mechanism_sets import NAMES, is_mechanism_set, number_of
from model.parameters.parameters import Parameters, passports
from model.refusal import Refusal

TYPE_NAMES = {float: "a number", int: "a whole number", bool: "true or false"}
SHOWN_CHARACTERS = 60
FEW_NAMES = 10


class ParameterError(Refusal):
    """A parameter name or value that the model cannot take; one line says why."""


def plain(text: str, most: int = SHOWN_CHARACTERS) -> str:
    """Return a text that is safe in a message: on one line, printable and short.

    Args:
        text: anything a person, a file or a program may have written.
        most: characters kept at most.
    """
    safe = "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode()
        for letter in text
    )
    return safe if len(safe) <= most else f"{safe[: most - 3]}..."


def shown(value: Any) -> str:
    """Return a value as a person would write it, short and on one line.

    Args:
        value: anything a file or a command line may hold.
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"'{plain(value)}'"
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, dict):
        return "a table" if value else "{}"
    if isinstance(value, list):
        if any(isinstance(item, list | dict) for item in value):
            return "a list of lists or tables"
        return plain(f"[{', '.join(shown(item) for item in value)}]")
    return plain(repr(value))


def suggestion(name: str, names: list[str]) -> str:
    """Return what to do about an unknown name.

    Args:
        name: the unknown name.
        names: the names there are.
    """
    close = difflib.get_close_matches(name[:SHOWN_CHARACTERS], names, n=1)
    if close:
        return f"did you mean '{close[0]}'?"
    if len(names) <= FEW_NAMES:
        return f"known are {', '.join(names)}"
    return "'circles show food-products' lists all names"


def allowed(name: str) -> str:
    """Return what values a parameter can take, with its unit.

    Args:
        name: name of a parameter.
    """
    passport = passports()[name]
    kind = _kind_of(name)
    if is_mechanism_set(passport):
        return f'{kind}, as in ["seminar", "course"], from {", ".join(NAMES)}'
    if "low" not in passport:
        return kind
    low, high = passport["low"], passport["high"]
    return f"{kind} from {low:g} to {high:g} ({passport['unit']})"


def has_range(name: str) -> bool:
    """Return whether a parameter is a number that can be swept from low to high.

    What is on or off is none, nor is a set of mechanisms.

    Args:
        name: name of a parameter.
    """
    passport = passports()[name]
    return "low" in passport and not is_mechanism_set(passport)


def _kind_of(name: str) -> str:
    """Return what a parameter is, in words."""
    if is_mechanism_set(passports()[name]):
        return "a list of mechanisms"
    return TYPE_NAMES[Parameters.model_fields[name].annotation]  # type: ignore[index]


def check_value(name: str, value: Any, called: str | None = None) -> None:
    """Refuse a name or value that no parameter can have.

    Args:
        name: name of a parameter.
        value: value from a file or a command line.
        called: what the person called it, where that is not the name.

    Raises:
        ParameterError: the name is unknown, or the value has the wrong type or
            lies outside its bounds.
    """
    fields = Parameters.model_fields
    if name not in fields:
        hint = suggestion(name, list(fields))
        raise ParameterError(f"{plain(name)} is no parameter; {hint}")
    kind = fields[name].annotation
    if isinstance(value, bool) or kind is bool:
        is_right = isinstance(value, bool) and kind is bool
    else:
        is_right = isinstance(value, int) or (
            kind is float and isinstance(value, float) and math.isfinite(value)
        )
    passport = passports()[name]
    if is_mechanism_set(passport) and isinstance(value, list):
        _check_names(called or name, value, allowed(name))
        return
    unit = f" {passport['unit']}" if "low" in passport else ""
    if not is_right:
        raise ParameterError(
            f"{called or name} = {shown(value)} is not {_kind_of(name)}; "
            f"give {allowed(name)}"
        )
    if kind is not bool and not passport["low"] <= value <= passport["high"]:
        raise ParameterError(
            f"{called or name} = {shown(value)}{unit} lies outside "
            f"[{passport['low']:g}, {passport['high']:g}]; give {allowed(name)}"
        )


def _check_names(called: str, said: list[Any], right: str) -> None:
    """Refuse a list that is no set of mechanisms."""
    for item in said:
        if item not in NAMES:
            raise ParameterError(
                f"{called} names {shown(item)}, which is no mechanism; give {right}"
            )
        if said.count(item) > 1:
            raise ParameterError(
                f"{called} names {shown(item)} twice; leave one of them out"
            )


def checked(values: dict[str, Any]) -> Parameters:
    """Return a point with these values, or refuse it in one line.

    Args:
        values: value by parameter name, for a set of mechanisms a list of names or
            its number; the others keep their defaults.

    Raises:
        ParameterError: a value is not allowed, or some cannot go together.
    """
    for name, value in values.items():
        check_value(name, value)
    as_numbers: dict[str, Any] = {
        name: number_of(value) if isinstance(value, list) else value
        for name, value in values.items()
    }
    try:
        return Parameters(**as_numbers)
    except ValidationError as error:
        reason = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise ParameterError(reason) from None
