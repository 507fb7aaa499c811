"""Every rule and number says where it comes from, every argument what it means."""

import ast
import re

import pytest

from model.parameters.parameters import passports
from model.scenario import read, shipped
from model.sources import SOURCES
from tests.house.reading import (
    PACKAGES,
    arguments_of,
    modules,
    name_of,
    public_definitions,
    section,
)

SOURCE_ID = re.compile(r"\b[PAN]-\d+\b")
RULES = [named for path in modules("model/rules") for named in public_definitions(path)]

# Typer shows the docstrings of the command as help; what an option means stands there.
HELP_TEXTS = ("cli.py", "cli_sweeps.py", "cli_studies.py")
MODULES = [path for path in modules(*PACKAGES) if path.name not in HELP_TEXTS]


def cited_by(named):
    """Return the ids in a rule's section on sources."""
    return SOURCE_ID.findall(section(ast.get_docstring(named.node) or "", "Source"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.place)
def test_a_rule_names_a_known_source_and_no_unknown_one(rule):
    cited = cited_by(rule)

    assert cited
    assert set(cited) <= set(SOURCES)


@pytest.mark.parametrize("parameter", passports())
def test_a_parameter_names_known_sources(parameter):
    cited = passports()[parameter]["source"].split()

    assert cited
    assert set(cited) <= set(SOURCES)


@pytest.mark.parametrize("source", SOURCES)
def test_a_source_is_used_by_a_rule_a_parameter_or_a_scenario(source):
    by_rules = {name for rule in RULES for name in cited_by(rule)}
    by_parameters = {
        name for passport in passports().values() for name in passport["source"].split()
    }
    by_scenarios = {
        name
        for scenario in map(read, shipped())
        for entry in scenario.entries.values()
        for name in entry.source.split()
    }

    assert source in by_rules | by_parameters | by_scenarios


def test_a_source_has_an_id_that_this_test_can_find():
    assert [name for name in SOURCES if not SOURCE_ID.fullmatch(name)] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_public_name_says_what_it_is(path):
    silent = [
        named.place
        for named in public_definitions(path)
        if not ast.get_docstring(named.node)
    ]

    assert not silent


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_argument_is_explained(path):
    missing = [
        f"{named.place}: {name}"
        for named in public_definitions(path)
        for name in arguments_of(named)
        if not is_explained(name, ast.get_docstring(named.node) or "")
    ]

    assert not missing


def is_explained(argument: str, docstring: str) -> bool:
    """Return whether a docstring says what an argument means.

    Args:
        argument: its name.
        docstring: of the function.
    """
    explained = section(docstring, "Args")
    return bool(re.search(rf"^\s+\**{argument}: \S", explained, re.MULTILINE))
