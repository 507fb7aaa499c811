"""The committed results of the shipped studies are those of the present model."""

import io
import json

import numpy as np
import pandas as pd
import pytest

from experiments.commands.study import MANIFEST, TOLD, built, folder_of, named
from experiments.commands.sweep import Asked
from experiments.engines import ENSEMBLE
from experiments.files import digest
from experiments.studies import figures
from experiments.studies.shipped import SHIPPED
from experiments.studies.summaries import leads, shares_with_a_deal
from experiments.sweeps.environment import environment
from experiments.sweeps.places import SERIAL
from tests.commands.running import circles
from tests.house.reading import ROOT

RESULTS = ROOT / "results"
OF_THE_MACHINE = ("cpu class", "machine", "C library", "python", "numba", "numpy")
ELSEWHERE = 0.05
"""Relative tolerance: on another machine a last bit may turn a decision."""


def kept(name):
    """Return the manifest of a study's results."""
    path = RESULTS / folder_of(name) / MANIFEST
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SHIPPED)
def test_each_committed_table_is_the_one_of_its_manifest(name):
    for table, said in kept(name)["sha256"].items():
        assert digest((RESULTS / folder_of(name) / table).read_bytes()) == said


@pytest.mark.parametrize("name", SHIPPED)
def test_the_committed_results_are_of_the_study_as_it_is(name):
    study, said = SHIPPED[name], kept(name)["study"]

    assert said["question"] == study.question
    assert (said["seed"], said["replicates"]) == (study.seed, study.replicates)
    assert said["levers"] == {key: list(v) for key, v in study.levers.items()}


@pytest.mark.slow
def test_a_study_comes_out_again():
    name = "form-and-line"
    files = built(named(name), Asked(1, ENSEMBLE, SERIAL, again=False))

    manifest, here = kept(name), environment()
    is_same_machine = all(manifest["environment"][k] == here[k] for k in OF_THE_MACHINE)
    if is_same_machine:
        assert {t: digest(files[t]) for t in manifest["sha256"]} == manifest["sha256"]
        return
    for table in manifest["sha256"]:
        old = pd.read_csv(RESULTS / folder_of(name) / table).select_dtypes("number")
        new = pd.read_csv(io.BytesIO(files[table])).select_dtypes("number")
        np.testing.assert_allclose(new["mean"], old["mean"], rtol=ELSEWHERE)


def test_who_leads_is_told_by_paired_worlds():
    worlds = np.arange(4)
    forms = {0.0: 1.0 + worlds, 0.5: 2.0 + worlds, 1.0: 0.0 * worlds}
    rows = pd.concat(
        pd.DataFrame(
            {
                "technology": 0.5,
                "compatibility": 0.5,
                "orientation": orientation,
                "replicate": worlds,
                "exports_eur": values,
                "first_deals": -values,
            }
        )
        for orientation, values in forms.items()
    )

    exports, deals = leads(rows).to_dict("records")

    # Customer-oriented is ahead by exactly 1 in each world: no spread, no doubt.
    assert (exports["best_orientation"], exports["second_orientation"]) == (0.5, 0.0)
    assert exports["lead_low"] == exports["lead_mean"] == exports["lead_high"] == 1.0
    assert exports["mean"] == 3.5
    assert deals["best_orientation"] == 1.0


def test_shares_keep_between_0_and_1_and_never_claim_certainty():
    rows = pd.DataFrame(
        {
            "technology": 0.5,
            "orientation": 0.0,
            "project_months": np.repeat([12, 24, 36], 10),
            "first_deals_in_project": [0] * 10 + [1, 0] * 5 + [2] * 10,
        }
    )

    found = shares_with_a_deal(rows)

    assert found["share"].tolist() == [0.0, 0.5, 1.0]
    assert (found["low"] >= -1e-15).all()
    assert (found["high"] <= 1.0 + 1e-15).all()
    assert (found["high"] - found["low"] > 0.2).all()
    assert found["low"][1] == pytest.approx(1.0 - found["high"][1])


@pytest.mark.parametrize("name", SHIPPED)
def test_the_figure_of_a_study_is_drawn_from_its_committed_table(name):
    told = TOLD[name]
    table = pd.read_csv(RESULTS / folder_of(name) / told.table)

    figure = getattr(figures, told.figure)(SHIPPED[name], table, "0" * 8)

    assert len(figure.axes) >= 2
    assert figure.get_suptitle()


def test_results_that_are_missing_are_refused(tmp_path):
    ran = circles("reproduce", "form-and-line", "--results", "none", folder=tmp_path)

    assert ran.returncode == 2
    assert "circles study" in ran.stderr


def test_an_unknown_study_is_refused(tmp_path):
    ran = circles("study", "none", "--out", "x", folder=tmp_path)

    assert ran.returncode == 2
    assert "use form-and-line, project-length" in ran.stderr
    assert not (tmp_path / "x").exists()
