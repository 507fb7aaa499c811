"""The ledger of requirements names only places and tests that there are."""

import ast
import re
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pytest

from model import state, vocabulary
from model.measures import OUTCOMES
from model.parameters.parameters import Parameters
from model.scenario import shipped
from model.schedule import MONTH
from model.vocabulary import EventKind
from tests.house.reading import ROOT, tree_of

LEDGER = ROOT / "model/REQUIREMENTS.md"
NUMBERS = [*range(1, 164)]
HEADER = ["No.", "Requirement", "State", "Where", "Test", "Missing, or why"]
IS_SHOWN = ("there", "partly")
LATER_ISSUE = re.compile(r"\bissue [4-7]\b")


class Row(NamedTuple):
    """What the ledger says about a requirement.

    Attributes:
        number: of the requirement.
        requirement: in a few words.
        standing: there, partly, later or out.
        where: places in the repository, in backticks.
        test: tests that show it, in backticks.
        why: what is missing, or why it is out.
    """

    number: int
    requirement: str
    standing: str
    where: str
    test: str
    why: str


def rows_of(text: str) -> list[Row]:
    """Return the rows of all tables of requirements in a text.

    Args:
        text: in Markdown.

    Raises:
        ValueError: a table has other columns, or a row begins with no number.
    """
    rows = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or cells == HEADER or set(line) <= set("|-: "):
            continue
        if len(cells) != len(HEADER) or not cells[0].isdecimal():
            raise ValueError(f"no row of a requirement: {line}")
        rows.append(Row(int(cells[0]), *cells[1:]))
    return rows


def names_in(tree: ast.Module | ast.ClassDef) -> dict[str, ast.stmt]:
    """Return what a module or class defines, by name."""
    found: dict[str, ast.stmt] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found[node.name] = node
        elif isinstance(node, ast.AnnAssign | ast.Assign):
            targets = [node.target] if isinstance(node, ast.AnnAssign) else node.targets
            found |= {t.id: node for t in targets if isinstance(t, ast.Name)}
    return found


def is_defined(place: str) -> bool:
    """Return whether a file defines a name: ``file.py::name`` or ``::Class.name``."""
    name, _, inner = place.partition("::")
    path = ROOT / name
    if path.suffix != ".py" or not path.is_file():
        return False
    tree: ast.AST = tree_of(path)
    for part in inner.split("."):
        if not isinstance(tree, ast.Module | ast.ClassDef) or part not in names_in(
            tree
        ):
            return False
        tree = names_in(tree)[part]
    return True


def has_state(name: str) -> bool:
    """Return whether a table of states has a variable."""
    table, _, field = name.partition(".")
    kind = getattr(state, table, None)
    return isinstance(kind, np.dtype) and field in state.names_of(kind)


def has_word(name: str) -> bool:
    """Return whether the vocabulary has a word."""
    kind, _, member = name.partition(".")
    return member in getattr(getattr(vocabulary, kind, None), "__members__", ())


def is_told(name: str) -> bool:
    """Return whether a kind of event is in the vocabulary, and told by a run."""
    told = (ROOT / "model/events.py").read_text(encoding="utf-8")
    return name in EventKind.__members__ and f"EventKind.{name}" in told


def is_decision(number: str) -> bool:
    """Return whether there is a decision of this number."""
    text = (ROOT / "model/DECISIONS.md").read_text(encoding="utf-8")
    return number.isdecimal() and f"\n## {number}. " in text


EXISTS: dict[str, Callable[[str], bool]] = {
    "parameter": lambda name: name in Parameters.model_fields,
    "outcome": lambda name: name in [outcome.name for outcome in OUTCOMES],
    "state": has_state,
    "word": has_word,
    "event": is_told,
    "phase": lambda name: name in MONTH,
    "scenario": lambda name: name in shipped(),
    "decision": is_decision,
    "file": lambda name: (ROOT / name).is_file(),
}


def is_place(place: str) -> bool:
    """Return whether there is such a place."""
    if "::" in place:
        return is_defined(place)
    kind, _, name = place.partition(": ")
    return kind in EXISTS and EXISTS[kind](name)


def is_test(test: str) -> bool:
    """Return whether there is such a test, or a file with tests."""
    name, _, function = test.partition("::")
    if not re.fullmatch(r"tests/(\w+/)*test_\w+\.py", name):
        return False
    if function:
        return function.startswith("test_") and is_defined(test)
    path = ROOT / name
    return path.is_file() and any(
        n.startswith("test_") for n in names_in(tree_of(path))
    )


def faults_of(row: Row) -> list[str]:
    """Return what is wrong with a row of the ledger."""
    places, tests = (re.findall("`([^`]+)`", cell) for cell in (row.where, row.test))
    faults = [f"no such place: {place}" for place in places if not is_place(place)]
    faults += [f"no such test: {test}" for test in tests if not is_test(test)]
    for cell in (row.where, row.test):
        if re.sub("`[^`]+`", "", cell).strip(" ,"):
            faults.append(f"words that nobody can check: {cell}")
    if not row.requirement:
        faults.append("it does not say what is required")
    if row.standing not in (*IS_SHOWN, "later", "out"):
        faults.append(f"no such state: {row.standing}")
    if row.standing in IS_SHOWN and not (places and tests):
        faults.append("neither there nor partly there without a place and a test")
    if row.standing != "there" and not row.why:
        faults.append("it does not say what is missing, or why")
    if row.standing == "later" and not LATER_ISSUE.search(row.why):
        faults.append("it does not say in which issue it comes")
    return faults


ROWS = rows_of(LEDGER.read_text(encoding="utf-8"))


def test_each_requirement_stands_in_the_ledger_once():
    assert sorted(row.number for row in ROWS) == NUMBERS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.number))
def test_a_requirement_has_its_place_and_its_test_or_a_reason(row):
    assert faults_of(row) == []


GOOD = Row(
    26,
    "Commitment of each member",
    "there",
    "`state: FIRM.commitment`, `model/state.py::FIRM`, `agents/firm.py::Firm.export`",
    "`tests/house/test_requirements.py`",
    "",
)


def test_the_checker_lets_a_right_row_pass():
    assert faults_of(GOOD) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"where": "`model/rules/trust.py::no_such_rule`"},
        {"where": "`model/rules/no_such_file.py::credibility`"},
        {"where": "`agents/firm.py::Firm.no_such_method`"},
        {"where": "`agents/firm.py::export`"},
        {"where": "`agents/firm.py::`"},
        *({"where": f"`{kind}: nothing_of_that_name`"} for kind in EXISTS),
        {"where": "`state: FIRM.trust_in_nobody`"},
        {"where": "`state: NO_TABLE.commitment`"},
        {"where": "`word: Activity.NO_ACTIVITY`"},
        {"where": "`rumour: commitment`"},
        {"where": "`commitment`"},
        {"where": "somewhere in `state: FIRM.commitment`"},
        {"where": ""},
        {"test": ""},
        {"test": "`tests/house/test_no_such_file.py`"},
        {"test": "`tests/house/test_requirements.py::test_no_such_test`"},
        {"test": "`tests/house/test_requirements.py::faults_of`"},
        {"test": "`tests/house/reading.py`"},
        {"requirement": ""},
        {"standing": "nearly"},
        {"standing": "partly"},
        {"standing": "out"},
        {"standing": "later", "why": "some day"},
    ],
    ids=str,
)
def test_the_checker_sees_a_wrong_row(wrong):
    assert faults_of(GOOD._replace(**wrong))


@pytest.mark.parametrize(
    "line", ["| 26 | Commitment | there | here |", "| 26a | a | there | b | c | d |"]
)
def test_a_row_that_is_none_is_not_passed_over(line):
    with pytest.raises(ValueError, match="no row of a requirement"):
        rows_of(line)
