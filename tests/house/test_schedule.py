"""The month is a list that can be printed; model description and state follow it."""

import functools
import inspect
import re

import pytest

from agents import ExportPartnerGroup
from model import state
from model.parameters.parameters import Parameters, passports
from model.schedule import MONTH
from model.vocabulary import Decision
from tests.house.reading import ROOT, modules

DESCRIPTION = ROOT / "model/ODD.md"
RULE_MODULES = [p.stem for p in modules("model/rules") if p.name != "__init__.py"]


@functools.cache
def words_in_backticks() -> set[str]:
    """Return the words of the model description that stand in backticks."""
    text = DESCRIPTION.read_text(encoding="utf-8")
    spans = re.findall(r"`([^`\n]+)`", text)
    return {word for span in spans for word in re.split(r"\W+", span)}


@pytest.fixture(scope="module")
def group():
    return ExportPartnerGroup(Parameters(n_customers=4, n_assistants=1), 1, 0)


@pytest.mark.parametrize("phase", MONTH)
def test_a_phase_is_a_method_that_says_what_it_does(phase):
    assert inspect.getdoc(vars(ExportPartnerGroup)[phase])


def test_no_phase_comes_twice_in_a_month():
    assert len(set(MONTH)) == len(MONTH)


def test_the_phases_stand_in_the_group_in_the_order_of_the_month():
    methods = [name for name in vars(ExportPartnerGroup) if name in MONTH]

    assert tuple(methods) == MONTH


@pytest.mark.parametrize("phase", MONTH)
def test_the_model_description_names_each_phase(phase):
    assert phase in words_in_backticks()


@pytest.mark.parametrize("name", passports())
def test_the_model_description_names_each_parameter(name):
    assert name in words_in_backticks()


@pytest.mark.parametrize("decision", [decision.name for decision in Decision])
def test_the_model_description_names_each_decision_of_luck(decision):
    assert decision in words_in_backticks()


@pytest.mark.parametrize("module", RULE_MODULES)
def test_the_model_description_names_each_module_of_rules(module):
    assert module in words_in_backticks()


@pytest.mark.parametrize("decision", [decision.name for decision in Decision])
def test_a_decision_says_whose_luck_it_is(decision):
    table = inspect.getdoc(Decision) or ""

    assert re.search(rf"^{decision} {{2,}}\S.* {{2,}}\S", table, re.MULTILINE)


OWNERS = {
    "group": (state.GROUP, lambda group: group),
    "choice": (state.CHOICE, lambda group: group.choice),
    "control_group": (state.CONTROL_GROUP, lambda group: group.control_group),
    "financiers": (state.FINANCIER, lambda group: group.financiers[0]),
    "activities": (state.ACTIVITY, lambda group: group.activities[0]),
    "attendances": (state.ATTENDANCE, lambda group: group.firms[0].attendances[0]),
    "target_markets": (state.TARGET_MARKET, lambda group: group.target_markets[0]),
    "manager": (state.MANAGER, lambda group: group.manager),
    "assistants": (state.ASSISTANT, lambda group: group.assistants[0]),
    "firms": (state.FIRM, lambda group: group.firms[0]),
    "firm_markets": (state.FIRM_MARKET, lambda group: group.firms[0].markets[0]),
    "customers": (state.CUSTOMER, lambda group: group.customers[0]),
    "needs": (state.NEED, lambda group: group.customers[0].needs[0]),
    "relationships": (state.RELATIONSHIP, lambda group: group.relationships[0]),
    "members_trust": (state.MEMBER_TRUST, lambda group: group.members_trust[0][1]),
    "partners": (state.PARTNER, lambda group: group.partners[0]),
    "knowledge": (state.KNOWLEDGE, lambda group: group.firms[0].knowledge[0]),
    "contacts": (state.CONTACT, lambda group: group.partners[0].places[0]),
    "mechanisms": (state.MECHANISM, lambda group: group.mechanisms[0]),
    "flows": (state.FLOW, lambda group: group.flows.cells[0][0][0]),
}
"""By table of the state: its record type, and somebody to whom a row belongs."""


def test_each_table_of_the_state_has_an_owner():
    assert tuple(OWNERS) == state.State._fields


@pytest.mark.parametrize("table", OWNERS)
def test_a_state_variable_is_declared_by_whom_it_belongs_to(group, table):
    # Values are taken on by name, so only the declaration shows what a reader sees.
    kind, owner = OWNERS[table]
    declared = inspect.get_annotations(type(owner(group)))

    assert [name for name in state.names_of(kind) if name not in declared] == []
