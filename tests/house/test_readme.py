"""The documents keep what they promise: their tables, code blocks and commands."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from experiments.parameter_table import FILES, with_table
from model.scenario import parse
from tests.commands.running import circles

CHECKOUT = Path(__file__).parents[2]
README = (CHECKOUT / "README.md").read_text()


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_parameter_table_is_printed_from_the_code(path):
    text = path.read_text()

    assert text == with_table(text)


@pytest.mark.parametrize("code", blocks("python"))
def test_the_python_of_the_readme_runs(code, tmp_path):
    (tmp_path / "script.py").write_text(code)
    ran = subprocess.run(
        [sys.executable, "script.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout


def test_the_scenario_of_the_readme_is_one():
    (text,) = blocks("toml")

    scenario = parse(text, "my-scenario.toml")

    assert scenario.title == tomllib.loads(text)["title"]
    assert scenario.parameters.compatibility == 0.8


def test_the_commands_of_the_readme_run(tmp_path):
    (toml,) = blocks("toml")
    (tmp_path / "my-scenario.toml").write_text(toml)
    lines = [line.partition("#")[0] for line in blocks("sh")[1].splitlines()]
    quick = ["--replicates", "2"]

    for line in lines:
        words = shlex.split(line)[1:]
        if words[0] == "compare":
            words = [word for word in words if word not in ("--replicates", "50")]
            words += quick
        ran = circles(*words, folder=tmp_path)
        assert ran.returncode == 0, f"{line}: {ran.stderr}"


def test_each_link_of_the_documents_leads_somewhere():
    for document in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "model/ODD.md"):
        path = CHECKOUT / document
        for target in re.findall(r"\]\(([^)#]+)\)", path.read_text()):
            if not target.startswith("http"):
                assert (path.parent / target).exists(), f"{document}: {target}"
