"""No outcome by decree: a form changes whom is met and what hours are for, no result.

Only ``model.rules.organisation`` knows what a form means. A few other modules may ask
for it, each for one of the things in which forms differ: whom the manager approaches,
what is offered, which joint activities are held, how hours are split, and who may be a
member.
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
JUDGES = [*RULES, *modules("model/measures")]

MAY_ASK_FOR_THE_FORM = {
    "agents/plans.py": "hours: how much of a member's time is for joint work",
    "agents/hours_by_role.py": "hours: the manager's roles, and journeys",
    "agents/export_manager.py": "doors: by which routes the manager opens them",
    "agents/local_assistant.py": "doors: by which routes an assistant opens them",
    "agents/routes.py": "doors: whom each route may approach",
    "agents/joint_routes.py": "doors: whom each joint route may approach",
    "agents/customer.py": "doors: whether members serve it side by side",
    "agents/joint_activities.py": "activities: which are held, and for whom a fair is",
    "agents/knowledge_sharing.py": "doors: by which route a referral comes in",
    "agents/relationship.py": "hours: whether the manager attends these talks",
    "agents/export_partner_group.py": "which form it is in this month",
    "model/ensemble/calendar.py": "which form it is in this month",
    "model/ensemble/plans.py": "hours: how much of a member's time is for joint work",
    "model/ensemble/manager.py": "hours: the manager's roles, and journeys",
    "model/ensemble/engagements.py": "hours: which talks the manager attends",
    "model/ensemble/campaign.py": "doors: by which routes each opens them",
    "model/ensemble/routes.py": "doors: whom each route may approach",
    "model/ensemble/partners.py": "doors: whether members serve it side by side",
    "model/ensemble/joint_activities.py": "activities: which are held",
    "model/ensemble/trade_fair.py": "activities: for whom a fair is",
    "model/rules/organisation.py": "what a form means",
    "model/composing.py": "members: a system needs members that are close",
    "model/founding.py": "which form it is at founding",
    "model/events.py": "tells that it has changed",
    "model/parameters/formation.py": "what its numbers mean",
    "model/parameters/group.py": "what its numbers mean",
    "model/parameters/work.py": "what its numbers mean",
    "model/parameters/parameters.py": "members: who cannot be one; hours add up",
    "model/sources.py": "texts on what was assumed",
    "model/state.py": "its name in the tables",
    "model/vocabulary.py": "its name",
}
"""Module, and for which of the things in which forms differ it asks."""


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


@pytest.mark.parametrize("path", modules("agents", "model"), ids=name_of)
def test_who_asks_for_the_form_has_a_reason_that_is_no_reward(path):
    named = forms_named_in(tree_of(path))

    assert bool(named) == (name_of(path) in MAY_ASK_FOR_THE_FORM)


def test_events_tell_of_the_form_only_that_it_has_changed():
    named = forms_named_in(tree_of(ROOT / "model/events.py"))

    assert set(named) == {"orientation"}


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
