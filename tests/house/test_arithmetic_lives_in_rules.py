"""Agents speak, rules compute: no arithmetic in agents, only plain numbers in rules."""

import ast

import pytest

from tests.house.arithmetic import arithmetic_in
from tests.house.reading import ROOT, modules, name_of, tree_of

ENGINES = [*modules("agents"), *modules("model/ensemble")]
RULES = [path for path in modules("model/rules") if path.name != "__init__.py"]
ALLOWED_IMPORTS = {"math", "model.compiled", "model.vocabulary"}
MOST_ARGUMENTS = 6

COMPUTING = {
    "product": "hours = share * total",
    "ratio": "share = hours / total",
    "power": "square = trust ** 2",
    "whole ratio": "quarter = month // 3",
    "remainder": "month = month % 12",
    "sum outside a subscript": "both = hours + travel",
    "difference outside a subscript": "rest = hours - travel",
    "running product": "chance *= trust",
    "running difference": "hours -= travel",
    "mathematics": "chance = math.exp(trust)",
    "imported mathematics": "from math import exp",
    "least": "hours = min(hours, limit)",
    "most": "hours = max(hours, limit)",
    "size": "gap = abs(gap)",
    "total": "hours = sum(spent)",
    "rounding": "hours = round(hours)",
    "ranking": "first = sorted(firms)",
    "total of an array": "total = trust.sum()",
    "mean by numpy": "mean = np.mean(trust)",
}

SPEAKING = {
    "comparison": "is_ready = progress >= 1.0",
    "running sum": "total += firm.joint_hours",
    "next row": "others = firms[index + 1 :]",
    "last row": "joint = relationships[-1]",
    "counting": "for place in range(len(firms)): pass",
}


@pytest.mark.parametrize("path", ENGINES, ids=name_of)
def test_an_agent_computes_nothing_itself(path):
    assert not arithmetic_in(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("snippet", COMPUTING.values(), ids=COMPUTING)
def test_the_checker_sees_each_kind_of_arithmetic(snippet):
    assert arithmetic_in(snippet)


@pytest.mark.parametrize("snippet", SPEAKING.values(), ids=SPEAKING)
def test_the_checker_lets_words_pass(snippet):
    assert not arithmetic_in(snippet)


def test_there_are_agents_and_rules_to_check():
    assert ROOT / "agents/firm.py" in ENGINES
    assert ROOT / "model/rules/trust.py" in RULES


@pytest.mark.parametrize("path", RULES, ids=name_of)
def test_a_rule_uses_no_power_and_no_built_in_sum(path):
    nodes = list(ast.walk(tree_of(path)))
    powers = [
        node.lineno for node in nodes if isinstance(getattr(node, "op", 0), ast.Pow)
    ]
    called = [node.func for node in nodes if isinstance(node, ast.Call)]
    sums = [f.lineno for f in called if isinstance(f, ast.Name) and f.id == "sum"]
    other_powers = [
        f.lineno for f in called if isinstance(f, ast.Attribute) and f.attr == "pow"
    ]

    assert not powers + sums + other_powers


@pytest.mark.parametrize("path", RULES, ids=name_of)
def test_a_rule_knows_only_words_the_compiler_switch_and_mathematics(path):
    imported = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            imported.add(node.module)

    assert imported <= ALLOWED_IMPORTS


@pytest.mark.parametrize("path", RULES, ids=name_of)
def test_a_rule_has_at_most_six_arguments(path):
    too_many = {
        node.name: len(node.args.args)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef) and len(node.args.args) > MOST_ARGUMENTS
    }

    assert not too_many
