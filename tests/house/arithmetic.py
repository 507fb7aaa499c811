"""Finds arithmetic where only words should stand: in agents and in kernels."""

import ast
from collections.abc import Iterator

FORBIDDEN_CALLS = {"min", "max", "abs", "sum", "round", "sorted", "pow", "divmod"}
REDUCTIONS = {
    *("sum", "mean", "min", "max", "prod", "std", "var", "dot", "cumsum", "median"),
    *("average", "nansum", "nanmean", "sort", "argmin", "argmax", "argsort"),
}
SYMBOLS: dict[type[ast.operator], str] = {
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.MatMult: "@",
    ast.Add: "+",
    ast.Sub: "-",
}
RUNNING_SUM = ast.Add
"""The one operation that may be written into a variable: ``total += value``."""


def arithmetic_in(source: str) -> list[str]:
    """Return each piece of arithmetic in some source, with its line.

    Allowed are comparisons, ``+=``, whole-number ``+`` and ``-`` in subscripts,
    ``range`` and ``len``.

    Args:
        source: Python source.
    """
    tree = ast.parse(source)
    addresses = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript)
        for inner in ast.walk(node.slice)
    }
    return [
        f"line {getattr(node, 'lineno', 0)}: {what}"
        for node in ast.walk(tree)
        for what in _found_in(node, is_address=id(node) in addresses)
    ]


def _found_in(node: ast.AST, is_address: bool) -> Iterator[str]:
    """Yield what is forbidden about one node of the syntax tree."""
    if isinstance(node, ast.BinOp) and type(node.op) in SYMBOLS:
        if not (is_address and isinstance(node.op, ast.Add | ast.Sub)):
            yield SYMBOLS[type(node.op)]
    elif isinstance(node, ast.AugAssign) and not isinstance(node.op, RUNNING_SUM):
        yield f"{SYMBOLS.get(type(node.op), 'operator')}="
    elif isinstance(node, ast.Import | ast.ImportFrom):
        names = [getattr(node, "module", None), *(alias.name for alias in node.names)]
        yield from ("math" for name in names if name in ("math", "cmath"))
    elif isinstance(node, ast.Call):
        yield from _forbidden_call(node.func)


def _forbidden_call(function: ast.expr) -> Iterator[str]:
    """Yield the name of a called function that computes."""
    if isinstance(function, ast.Name) and function.id in FORBIDDEN_CALLS:
        yield f"{function.id}()"
    if isinstance(function, ast.Attribute):
        if isinstance(function.value, ast.Name) and function.value.id == "math":
            yield f"math.{function.attr}"
        elif function.attr in REDUCTIONS:
            yield f".{function.attr}()"
