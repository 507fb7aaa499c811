"""What persons choose for manager and financiers, month by month, as a table.

A table has one row for each month of the run and the fields of ``state.CHOICE``; where
it holds -1 the rules decide. Choices equal to the rules' own change nothing.
"""

import math
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from model.parameters.checking import plain, shown, suggestion
from model.parameters.parameters import Parameters
from model.refusal import Refusal
from model.state import CHOICE, Records, names_of
from model.vocabulary import RULES_DECIDE

HOURS = ("preparation_hours", "interaction_hours", "coordination_hours")
LEVELS = ("technical_expertise", "marketing_expertise")
MOST_HOURS = 320.0


class ChoicesError(Refusal):
    """A choice that nobody can make; one line says which, where and what to do."""


def no_choices(parameters: Parameters) -> Records:
    """Return a table in which the rules decide everything.

    Args:
        parameters: the point that is played.
    """
    table = np.zeros(parameters.months, CHOICE)
    for name in names_of(CHOICE):
        table[name] = RULES_DECIDE
    return table


def table_of_choices(
    parameters: Parameters, rows: Iterable[Mapping[str, Any]]
) -> Records:
    """Return the table of some choices, each a month and the fields chosen.

    Args:
        parameters: the point that is played.
        rows: each with ``month`` and values by field of ``state.CHOICE``; what is left
            out, or empty, is decided by the rules.

    Raises:
        ChoicesError: a month, a field or a value cannot be.
    """
    table = no_choices(parameters)
    months = set()
    for row in rows:
        month = _month(parameters, row)
        if month in months:
            raise ChoicesError(f"month {month} stands there twice; keep one row")
        months.add(month)
        for name, value in row.items():
            if name == "month" or value is None or value == "":
                continue
            table[name][month - 1] = _value(parameters, month, name, value)
    return table


def _month(parameters: Parameters, row: Mapping[str, Any]) -> int:
    """Return the month of a row, 1 or more."""
    if "month" not in row:
        raise ChoicesError("a row has no month; each choice needs the month it is for")
    month = _number(row["month"], "month")
    if month != int(month) or not 1 <= month <= parameters.months:
        raise ChoicesError(
            f"month = {shown(row['month'])} is no month of this run; give a whole "
            f"number from 1 to {parameters.months}"
        )
    return int(month)


def _value(parameters: Parameters, month: int, name: str, value: Any) -> float:
    """Return a chosen value, checked."""
    if name not in names_of(CHOICE):
        hint = suggestion(name, list(names_of(CHOICE)))
        raise ChoicesError(f"{plain(name)} is nothing to choose; {hint}")
    number = _number(value, f"month {month}: {name}")
    low, high, is_whole = _bounds(parameters, name)
    if number == RULES_DECIDE:
        return number
    if not low <= number <= high or (is_whole and number != int(number)):
        kind = "a whole number" if is_whole else "a number"
        raise ChoicesError(
            f"month {month}: {name} = {shown(value)} cannot be chosen; give {kind} "
            f"from {low:g} to {high:g}, or leave it empty where the rules decide"
        )
    return number


def _bounds(parameters: Parameters, name: str) -> tuple[float, float, bool]:
    """Return least and greatest value of a field, and whether it is a whole number."""
    if name in HOURS:
        return 0.0, MOST_HOURS, False
    if name in LEVELS:
        return 0.0, 1.0, False
    greatest = {
        "brief_firm": parameters.n_firms - 1,
        "door_customer": parameters.n_customers - 1,
        "goes_on": 1,
    }
    return 0.0, float(greatest[name]), True


def _number(value: Any, called: str) -> float:
    """Return a value as a number, or refuse it."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise ChoicesError(
            f"{called} = {shown(value)} is not a number; give one, or leave it empty"
        ) from None
    if not math.isfinite(number):
        raise ChoicesError(f"{called} = {shown(value)} is not a finite number")
    return number
