"""Indices of sensitivity against functions whose indices are known from theory."""

import functools
import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from experiments.sensitivity.analysing import indices_of
from experiments.sensitivity.methods import METHODS, study_of, unsure_of
from experiments.studies.designs import points_of, shares_of
from experiments.studies.study import DUMMY
from model.refusal import Refusal
from model.scenario import read
from tests.commands.running import circles, is_one_clear_line

SCENARIO = read("fitness-equipment")
NAMES = ["technology", "compatibility", "cultural_distance"]
SIZES = {"morris": 20, "sobol": 256, "pawn": 200}
WEIGHTS = (3.0, 1.0, 0.0)


def study(method):
    """Return the study of a method with three uncertainties and the dummy."""
    size = SIZES[method]
    return study_of(SCENARIO, NAMES, ["exports_eur"], method, size, 2, seed=1)


def answered(asked, noise=0.0):
    """Return rows of a linear answer, 3 and 1 times the share of the range."""
    shares = shares_of(asked)
    answer = shares[:, :3] @ np.array(WEIGHTS)
    points = np.repeat(np.arange(len(shares)), 2)
    luck = np.random.default_rng(1).normal(0.0, 1.0, 2 * len(shares)) * noise
    return pd.DataFrame({"point": points, "exports_eur": answer[points] + luck})


@functools.cache
def ranked(method, noise=0.0):
    """Return the row of the ranking index of each parameter."""
    asked = study(method)
    table = indices_of(asked, method, answered(asked, noise))
    return table[table["index"] == METHODS[method].ranks_by].set_index("parameter")


def test_the_effect_of_a_linear_answer_is_its_weight():
    found = ranked("morris")

    expected = dict(zip(NAMES, WEIGHTS, strict=True))
    assert found.loc[NAMES, "value"].to_dict() == pytest.approx(expected)


def test_shares_of_the_variance_of_a_linear_answer_are_its_squared_weights():
    found = ranked("sobol")

    # Of 9 + 1 + 0; 256 base points estimate a share within a few hundredths.
    assert found.loc["technology", "value"] == pytest.approx(0.9, abs=0.05)
    assert found.loc["compatibility", "value"] == pytest.approx(0.1, abs=0.02)
    assert found.loc["cultural_distance", "value"] == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("method", METHODS)
def test_what_moves_the_answer_stands_above_the_noise_and_what_does_not_below(method):
    found = ranked(method, noise=0.3)

    assert found["value"].idxmax() == "technology"
    assert found.loc["technology", "is_above_noise"]
    assert not found.loc["cultural_distance", "is_above_noise"]
    assert not found.loc[DUMMY, "is_above_noise"]


@pytest.mark.parametrize("method", METHODS)
def test_each_index_lies_in_its_interval(method):
    found = ranked(method, noise=0.3)

    assert (found["low"] <= found["value"]).all()
    assert (found["value"] <= found["high"]).all()


@pytest.mark.parametrize("method", METHODS)
def test_the_same_rows_give_the_same_indices(method):
    assert ranked(method, noise=0.3).equals(ranked.__wrapped__(method, noise=0.3))


def test_without_names_the_uncertainties_of_the_scenario_are_varied():
    asked = study_of(SCENARIO, [], ["exports_eur"], "pawn", None, 2, 1)

    assert list(asked.uncertainties) == [*unsure_of(SCENARIO), DUMMY]
    assert {"technology", "compatibility"} <= set(asked.uncertainties)
    entry = SCENARIO.entries["technology"]
    assert asked.uncertainties["technology"] == (entry.low, entry.high)


def test_points_have_worlds_of_their_own_or_the_dummy_would_show_no_noise():
    assert study("morris").independent


def test_the_sample_that_is_analysed_is_the_one_that_was_played():
    asked = replace(study("pawn"), levers={})
    between = asked.uncertainties["technology"]

    shares = shares_of(asked)[:, 0]

    played = points_of(asked)["technology"].to_numpy()
    expected = between.low + shares * (between.high - between.low)
    np.testing.assert_allclose(played, expected, rtol=1e-12)


def test_an_outcome_without_a_value_is_refused():
    asked = study("pawn")
    rows = answered(asked)
    rows.loc[rows["point"] == 3, "exports_eur"] = np.nan

    with pytest.raises(Refusal, match="no value in any world of 1 of 200"):
        indices_of(asked, "pawn", rows)


def test_an_outcome_that_nothing_moves_is_refused():
    asked = study("pawn")

    with pytest.raises(Refusal, match="same at all points"):
        indices_of(asked, "pawn", answered(asked).assign(exports_eur=1.0))


WORDS = (
    *("sensitivity", "fitness-equipment", "--out", "s", "--method", "morris"),
    *("--points", "2", "--replicates", "2", "--on", "serial"),
    *("--vary", "technology", "--set", "project_months=6"),
    *("--set", "n_customers=8", "--set", "continuation_months=0"),
)


@pytest.mark.slow
def test_the_command_writes_table_figure_and_manifest_and_goes_on_where_it_was(
    tmp_path,
):
    ran = circles(*WORDS, "--json", folder=tmp_path)
    before = (tmp_path / "s" / "indices.csv").read_bytes()
    again = circles(*WORDS, folder=tmp_path)

    assert ran.returncode == again.returncode == 0, ran.stderr + again.stderr
    assert {row["parameter"] for row in json.loads(ran.stdout)} == {
        "technology",
        DUMMY,
    }
    assert "12 of 12 runs are there already" in again.stderr
    assert (tmp_path / "s" / "indices.csv").read_bytes() == before
    manifest = json.loads((tmp_path / "s" / "manifest.json").read_text())
    assert manifest["method"] == "morris"
    assert (tmp_path / "s" / "sensitivity.svg").stat().st_size > 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--method", "guess"), "use morris, sobol, pawn"),
        (("--outcome", "export"), "outcomes names 'export'"),
        (("--vary", "manager"), "cannot be swept"),
        (("--vary", "dummy"), "stands there already"),
        (("--replicates", "0"), "--replicates = 0"),
        (("--method", "sobol", "--points", "100"), "give 128 or 64"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(tmp_path, words, told):
    ran = circles("sensitivity", "food-products", "--out", "s", *words, folder=tmp_path)

    assert ran.returncode == 2
    assert told in ran.stderr
    assert is_one_clear_line(ran.stderr.strip())
