"""What the tests of the house read: the repository's folder, its modules, its docs."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PACKAGES = ("model", "agents", "experiments", "view")
type Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


class Named(NamedTuple):
    """A public function, method or class, and where it stands.

    Attributes:
        place: file and line, for messages.
        node: its syntax tree.
        is_method: whether its first argument is the instance or class.
    """

    place: str
    node: Definition
    is_method: bool


def modules(*folders: str) -> list[Path]:
    """Return the Python files of some folders, in the order of the alphabet.

    Args:
        *folders: names below the repository's root.
    """
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(path for path in found if "__pycache__" not in path.parts)


def name_of(path: Path) -> str:
    """Return a file's path from the repository's root.

    Args:
        path: a file of the repository.
    """
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a file.

    Args:
        path: a Python file.
    """
    return ast.parse(path.read_text(encoding="utf-8"))


def public_definitions(path: Path) -> Iterator[Named]:
    """Yield public functions and classes of a module, and public methods of those.

    Args:
        path: a Python file.
    """
    for node in tree_of(path).body:
        if not isinstance(node, Definition.__value__) or node.name.startswith("_"):
            continue
        yield Named(f"{name_of(path)}:{node.lineno} {node.name}", node, False)
        for inner in node.body if isinstance(node, ast.ClassDef) else ():
            if isinstance(inner, ast.FunctionDef) and not inner.name.startswith("_"):
                place = f"{name_of(path)}:{inner.lineno} {node.name}.{inner.name}"
                yield Named(place, inner, not is_static(inner))


def is_static(function: ast.FunctionDef) -> bool:
    """Return whether a method gets neither instance nor class.

    Args:
        function: a method.
    """
    return any(
        isinstance(decorator, ast.Name) and decorator.id == "staticmethod"
        for decorator in function.decorator_list
    )


def arguments_of(named: Named) -> list[str]:
    """Return the names of a function's arguments, without instance or class.

    Args:
        named: a function or method.
    """
    if isinstance(named.node, ast.ClassDef):
        return []
    given = named.node.args
    every = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    names = [argument.arg for argument in every]
    names += [extra.arg for extra in (given.vararg, given.kwarg) if extra]
    return names[1:] if named.is_method else names


def without_docstrings(tree: ast.Module) -> ast.Module:
    """Return a syntax tree in which no docstring is left.

    Args:
        tree: of a module; it is changed.
    """
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [
                line
                for line in body
                if not (
                    isinstance(line, ast.Expr)
                    and isinstance(line.value, ast.Constant)
                    and isinstance(line.value.value, str)
                )
            ]
    return tree


def section(docstring: str, title: str) -> str:
    """Return a section of a docstring in Google style, "" if it has none.

    Args:
        docstring: cleaned of its indentation.
        title: such as "Source".
    """
    found = re.search(rf"^{title}:\n((?:[ \t]+.*\n?|\n)+)", docstring, re.MULTILINE)
    return found.group(1) if found else ""
