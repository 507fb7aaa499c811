"""Every number has a passport, is read somewhere, and scenarios stay within bounds."""

import ast
import functools
import itertools
from enum import IntEnum
from pathlib import Path

import pytest

from model import drawing, vocabulary
from model.founding import found
from model.parameters.checking import has_range
from model.parameters.parameters import Parameters, passports
from model.scenario import read, shipped
from tests.house.reading import ROOT, modules, name_of, tree_of, without_docstrings

NUMBERS = {name: p for name, p in passports().items() if has_range(name)}
"""All but switches, sets, and levers that have two positions only."""

ENTRIES = [
    pytest.param(read(name), parameter, id=f"{name}-{parameter}")
    for name in shipped()
    for parameter in read(name).entries
]
ENTRIES_OF_NUMBERS = [entry for entry in ENTRIES if entry.values[1] in NUMBERS]
READERS = [
    path
    for path in modules("model", "agents")
    if path.parent.name != "parameters" or path.name == "parameters.py"
]


@pytest.mark.parametrize("name", passports())
def test_a_parameter_says_what_it_means(name):
    assert passports()[name]["meaning"].strip()


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_has_a_unit(name):
    assert NUMBERS[name]["unit"].strip()


@pytest.mark.parametrize("name", NUMBERS)
def test_the_bounds_of_a_number_contain_its_default(name):
    passport = NUMBERS[name]

    assert passport["low"] < passport["high"]
    assert passport["low"] <= passport["default"] <= passport["high"]


@pytest.mark.parametrize(("scenario", "name"), ENTRIES_OF_NUMBERS)
def test_a_shipped_number_has_bounds_that_contain_it(scenario, name):
    entry = scenario.entries[name]

    assert entry.low <= entry.value <= entry.high


@pytest.mark.parametrize(("scenario", "name"), ENTRIES)
def test_what_is_shipped_has_a_source(scenario, name):
    assert scenario.entries[name].source


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_writes_the_unit_of_each_number(name):
    text = (ROOT / f"model/scenarios/{name}.toml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if "value =" in line]
    with_unit = {line.split()[0] for line in lines if 'unit = "' in line}

    assert len(lines) == len(read(name).entries)
    assert with_unit == set(read(name).entries) & set(NUMBERS)


def is_point(node: ast.expr) -> bool:
    """Return whether an expression stands for a point of the model.

    Args:
        node: what an attribute is read from.
    """
    if isinstance(node, ast.Name):
        return node.id in ("p", "parameters")
    return isinstance(node, ast.Attribute) and node.attr == "parameters"


WORDS = {
    member.name.lower()
    for kind in vars(vocabulary).values()
    if isinstance(kind, type) and issubclass(kind, IntEnum)
    for member in kind
}
"""All words of the vocabulary, as they stand in the names of parameters."""


@functools.cache
def names_read_in(path: Path) -> set[str]:
    """Return the names that a module reads from a point of the model.

    A name may be put together, as in ``getattr(p, f"{role}_market")``: then each text
    of the module with that ending counts; so does each word of the vocabulary after a
    beginning, as in ``getattr(p, f"share_{level.name.lower()}")``.

    Args:
        path: a Python file.
    """
    nodes = list(ast.walk(without_docstrings(tree_of(path))))
    read_in = {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute)
        and (is_point(node.value) or path.name == "parameters.py")
    }
    texts = {n.value for n in nodes if isinstance(n, ast.Constant)}
    pieces = [node.values for node in nodes if isinstance(node, ast.JoinedStr)]
    endings = {piece[-1].value for piece in pieces if hasattr(piece[-1], "value")}
    beginnings = {piece[0].value for piece in pieces if hasattr(piece[0], "value")}
    pairs = [*itertools.product(texts, endings), *itertools.product(beginnings, WORDS)]
    return read_in | {
        a + b for a, b in pairs if isinstance(a, str) and isinstance(b, str)
    }


@pytest.mark.parametrize("name", passports())
def test_a_parameter_is_read_somewhere(name):
    readers = [name_of(path) for path in READERS if name in names_read_in(path)]

    assert readers


def test_each_constant_of_the_vocabulary_is_used_somewhere():
    constants = {name for name in vars(vocabulary) if name.isupper()}
    used = {
        node.id
        for path in modules("model", "agents", "experiments")
        if path.name != "vocabulary.py"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Name)
    }

    assert constants <= used


def test_a_customer_never_needs_more_components_than_the_line_of_business_has():
    fewest = NUMBERS["n_components"]["low"]

    assert fewest >= 1 + drawing.FURTHER_COMPONENTS


def test_the_largest_group_without_rivals_has_a_component_for_each_member():
    most = NUMBERS["n_members"]["high"]
    group = found(Parameters(n_members=most, competitor_share=0.0), 1, 0)
    components = set(group.firms["component"].tolist())

    assert components == set(range(most))
    assert group.needs.shape[1] == NUMBERS["n_components"]["high"]
