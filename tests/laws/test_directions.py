"""In which direction each rule moves with each of its arguments."""

import inspect
from itertools import product
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.laws.directions import TABLE, Row
from tests.laws.inputs import ROUNDING, Rule, inputs, range_of, rules


class Direction(NamedTuple):
    """What a rule does when one argument rises and all others stay.

    Attributes:
        rule: the rule.
        argument: name of the argument.
        sign: 1 if the rule never falls with it, -1 if it never rises.
    """

    rule: Rule
    argument: str
    sign: int


def directions(row: Row) -> list[Direction]:
    """Return the directions of one rule, one for each argument that has one."""
    rising = [Direction(row.rule, name, 1) for name in row.rises.split()]
    return rising + [Direction(row.rule, name, -1) for name in row.falls.split()]


def sentence(direction: Direction) -> str:
    """Return a direction as a sentence."""
    verb = "never_falls_with" if direction.sign > 0 else "never_rises_with"
    return f"{direction.rule.__name__}_{verb}_{direction.argument}"


def quarters(rule: Rule, argument: str) -> tuple[Any, Any]:
    """Return two values inside the range of an argument; where it is small, its ends.

    Args:
        rule: the rule.
        argument: name of the argument.
    """
    low, high = range_of(rule, argument)
    kind = inspect.signature(rule).parameters[argument].annotation
    width = high - low
    inside = kind(low + 0.25 * width), kind(low + 0.75 * width)
    return inside if inside[0] != inside[1] else (kind(low), kind(high))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.rule.__name__)
@settings(derandomize=True, deadline=None, max_examples=30)
@given(data=st.data())
def test_a_rule_never_moves_against_its_directions(row, data):
    values, others = data.draw(inputs(row.rule)), data.draw(inputs(row.rule))

    # Where an argument occurs twice in a rule, rounding may cost a last bit.
    tolerance = ROUNDING * max(1.0, abs(row.rule(**values)))
    for rule, argument, sign in directions(row):
        less, more = sorted((values[argument], others[argument]))
        before = rule(**{**values, argument: less})
        after = rule(**{**values, argument: more})
        assert sign * (after - before) >= -tolerance, argument


@pytest.mark.parametrize(
    "direction", [d for row in TABLE for d in directions(row)], ids=sentence
)
def test_a_rule_moves_somewhere_with_each_argument(direction):
    rule, argument, sign = direction
    others = [name for name in inspect.signature(rule).parameters if name != argument]
    less, more = quarters(rule, argument)

    def moves(fixed: dict[str, Any]) -> bool:
        change = rule(**fixed, **{argument: more}) - rule(**fixed, **{argument: less})
        return sign * change > 0

    points = product(*(quarters(rule, name) for name in others))
    assert any(moves(dict(zip(others, point, strict=True))) for point in points)


@pytest.mark.parametrize("name", rules())
def test_every_argument_of_every_rule_stands_in_the_table(name):
    arguments = sorted(inspect.signature(rules()[name]).parameters)

    rows = [row for row in TABLE if row.rule is rules()[name]]
    named = [" ".join((row.rises, row.falls, row.shaped)).split() for row in rows]

    assert [sorted(names) for names in named] == [arguments]
