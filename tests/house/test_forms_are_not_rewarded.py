"""No outcome by decree: a form changes whom is met and what hours are for, no result.

Only ``model.rules.organisation`` knows what a form means. In the readable engine a
few modules may ask for it, each for one of the things in which forms differ.
"""

import ast
import re
from pathlib import Path

import pytest

from tests.house.reading import ROOT, modules, name_of, tree_of, without_docstrings

FORM = re.compile(
    r"OrganisationForm|orientation|nearest_form|form_share|mixed_share|FORM_NAMES"
    r"|(market|customer|system)[_-]oriented"
    r"|share_(market|customer|system)$",
    re.IGNORECASE,
)
RULES = [
    path
    for path in modules("model/rules")
    if path.name not in ("__init__.py", "organisation.py")
]
JUDGES = [*RULES, ROOT / "model/measures.py", ROOT / "model/events.py"]

MAY_ASK_FOR_THE_FORM = {
    "agents/plans.py": "hours: how much of a member's time is for joint work",
    "agents/export_manager.py": "hours: the manager's roles, and by which routes "
    "doors are opened",
    "agents/routes.py": "doors: whom each route may approach",
    "agents/doors.py": "doors: a customer remembers by which route it was opened",
    "agents/customer.py": "doors: whether members serve it side by side",
    "agents/relationship.py": "hours: whether the manager attends these talks",
}


def forms_named_in(tree: ast.Module) -> list[str]:
    """Return each name or text in some code that speaks of a form.

    Args:
        tree: syntax tree of a module; its docstrings do not count.
    """
    named = []
    for node in ast.walk(without_docstrings(tree)):
        words = [getattr(node, field, None) for field in ("id", "attr", "arg", "name")]
        if isinstance(node, ast.Constant):
            words.append(node.value)
        named += [w for w in words if isinstance(w, str) and FORM.search(w)]
    return named


@pytest.mark.parametrize("path", JUDGES, ids=name_of)
def test_neither_a_rule_nor_a_measure_knows_the_form(path):
    assert not forms_named_in(tree_of(path))


@pytest.mark.parametrize("path", modules("agents"), ids=name_of)
def test_an_agent_asks_for_the_form_only_for_hours_and_doors(path):
    named = forms_named_in(tree_of(path))

    assert not named or name_of(path) in MAY_ASK_FOR_THE_FORM


@pytest.mark.parametrize(
    "snippet",
    [
        "bonus = 2.0 if p.orientation > 0.5 else 1.0",
        "if form == OrganisationForm.SYSTEM_ORIENTED: pass",
        "def acceptance(orientation): return 1.0",
        "bonus = {'customer-oriented': 2.0}",
        "bonus = p.joint_share_system",
        "from model.rules.organisation import form_share",
    ],
)
def test_the_checker_sees_a_reward(snippet):
    assert forms_named_in(ast.parse(snippet))


@pytest.mark.parametrize("module", MAY_ASK_FOR_THE_FORM)
def test_every_exception_is_a_module_that_exists(module):
    assert Path(ROOT / module).is_file()
