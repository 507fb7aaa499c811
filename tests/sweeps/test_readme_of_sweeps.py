"""What the README says about sweeps is what happens."""

import re
import shlex

import pytest

from experiments.studies.designs import points_of
from experiments.studies.reading import read_study
from experiments.sweeps.kept import read_plan
from experiments.sweeps.looking import faults
from tests.commands.running import SHORT, circles
from tests.house.reading import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
STUDY = re.findall(r"```ini\n# (\S+)\n(.*?)```", README, re.DOTALL)
FEWER = {"points = 50": "points = 3", "replicates = 40": "replicates = 2"}


def commands():
    """Return the commands of the how-to, without their comments."""
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    block = next(text for text in blocks if "sweep plan" in text)
    return [line.partition("#")[0] for line in block.splitlines()]


@pytest.fixture
def folder(tmp_path):
    """A folder with the study of the README, with fewer points and worlds."""
    ((name, text),) = STUDY
    for many, few in FEWER.items():
        assert many in text
        text = text.replace(many, few)
    (tmp_path / name).write_text(text)
    return tmp_path


def test_the_study_of_the_readme_can_be_played(tmp_path):
    ((name, text),) = STUDY
    (tmp_path / name).write_text(text)

    study = read_study(str(tmp_path / name))

    assert len(points_of(study)) == 50 * 3
    assert study.replicates == 40


@pytest.mark.slow
def test_the_how_to_of_the_readme_runs_from_plan_to_export(folder):
    for line in commands():
        words = shlex.split(line)[1:]
        if words[1] == "plan":
            words += SHORT
        if words[1] in ("run", "resume"):
            words += ["--on", "serial"]
        words = ["3" if word == "60" else word for word in words]
        ran = circles(*words, folder=folder)
        assert ran.returncode == 0, f"{line}: {ran.stderr}"

    plan = read_plan(folder / "my-sweep")
    assert plan.n_runs == 3 * 3 * 3
    assert faults(plan) == []
    assert (folder / "my-tables" / "rows.csv").exists()
