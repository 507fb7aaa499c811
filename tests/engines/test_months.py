"""Both engines play the phases of the month that the schedule names, in its order."""

import ast
from pathlib import Path

from model.ensemble import months
from model.schedule import MONTH


def called_in(function):
    """Return the names that a function of the array engine's month calls, in order."""
    tree = ast.parse(Path(months.__file__).read_text(encoding="utf-8"))
    found = next(
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name == function
    )
    calls = [n.value for n in found.body if isinstance(n, ast.Expr)]
    return [call.func.id for call in calls if isinstance(call, ast.Call)]


def test_kernels_are_called_in_the_order_of_the_schedule():
    assert called_in("play_month") == ["begin_month", *MONTH]
