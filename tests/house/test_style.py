"""Style, types and floors: the tools of the house have nothing to say.

Caches lie in the test's own folder or nowhere, so that runs may be parallel and the
checkout read-only.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.reading import ROOT


def said_by(*words: str) -> str:
    """Return what a tool says, "" if it is content.

    Args:
        *words: the command.
    """
    answer = subprocess.run(
        words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300
    )
    return "" if answer.returncode == 0 else f"{answer.stdout}\n{answer.stderr}"


@pytest.mark.parametrize("words", [("check",), ("format", "--check", "--diff")])
def test_every_line_keeps_the_style_of_the_house(words):
    assert not said_by(sys.executable, "-m", "ruff", *words, "--no-cache", ".")


def test_every_function_keeps_its_types(tmp_path):
    cache = f"--cache-dir={tmp_path / 'types'}"

    assert not said_by(sys.executable, "-m", "mypy", cache)


def test_imports_only_point_down():
    tool = Path(sys.executable).with_name("lint-imports")

    assert not said_by(str(tool), "--no-cache")
