"""The committed results are those of the present model."""

import json
from pathlib import Path

import pandas as pd
import pytest

from experiments.comparing.arrangements import ARRANGEMENTS
from experiments.comparing.comparison import OUTCOME_NAMES
from experiments.comparing.statistics import RATIOS
from experiments.files import digest
from experiments.manifest import scenarios_of
from experiments.provenance import machine
from experiments.runner import play_all
from experiments.runs import crossed

FOLDER = Path(__file__).parents[2] / "results" / "organisation_forms"
SAME_MACHINE, OTHER_MACHINE = 1e-12, 0.05
"""Relative tolerances: elsewhere a last bit may turn a decision now and then."""


@pytest.fixture(scope="module")
def manifest():
    return json.loads((FOLDER / "manifest.json").read_text())


@pytest.mark.parametrize("name", ["summary.csv", "differences.csv"])
def test_each_committed_table_is_the_one_of_the_manifest(manifest, name):
    assert digest((FOLDER / name).read_bytes()) == manifest["sha256"][name]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "arrangement"),
    [("food-products", "market-oriented"), ("renewable-energy", "system-oriented")],
)
def test_a_cell_of_the_results_comes_out_again(manifest, name, arrangement):
    scenario = next(s for s in scenarios_of(manifest, FOLDER) if s.name == name)
    point = scenario.parameters.changed(**ARRANGEMENTS[arrangement])
    kept = pd.read_csv(FOLDER / "summary.csv").query(
        "scenario == @name and arrangement == @arrangement"
    )

    runs = crossed([point], manifest["seed"], manifest["replicates"])
    rows = play_all(runs, workers=1)

    table = pd.DataFrame(rows)[OUTCOME_NAMES]
    means = table.mean()
    for ratio, (amount, unit) in RATIOS.items():
        means[ratio] = table[amount].sum() / table[unit].sum()
    is_same = manifest["machine"] == machine()
    tolerance = SAME_MACHINE if is_same else OTHER_MACHINE
    for outcome, mean in zip(kept["outcome"], kept["mean"], strict=True):
        assert means[outcome] == pytest.approx(mean, rel=tolerance, nan_ok=True)
