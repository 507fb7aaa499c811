"""Designs lay points where they say, and the same ones for the same study."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from experiments.studies.designs import points_of
from experiments.studies.study import (
    DUMMY,
    GIVEN,
    KINDS,
    LATIN_HYPERCUBE,
    MORRIS,
    ONE_AT_A_TIME,
    SALTELLI,
    SOBOL,
    Design,
    Range,
)
from model.refusal import Refusal
from tests.sweeps.small import STUDY

TWO = {"technology": Range(0.2, 0.6), "compatibility": Range(0.0, 1.0)}
SAMPLE = replace(STUDY, levers={}, uncertainties=TWO)
OWN = [kind for kind in KINDS if kind not in GIVEN]


def laid(kind, points=8, steps=3, study=SAMPLE):
    """Return the points of a study by a design."""
    return points_of(replace(study, design=Design(kind, points, steps)))


@pytest.mark.parametrize("kind", OWN)
def test_every_point_lies_within_its_ranges(kind):
    table = laid(kind)

    for name, (low, high) in TWO.items():
        base = getattr(SAMPLE.scenario.parameters, name)
        within = table[name].between(low, high) | (table[name] == base)
        assert within.all()


@pytest.mark.parametrize("kind", OWN)
def test_the_same_study_has_the_same_points(kind):
    assert laid(kind).equals(laid(kind))


@pytest.mark.parametrize("kind", [LATIN_HYPERCUBE, SOBOL, SALTELLI, MORRIS])
def test_another_seed_has_another_sample(kind):
    assert not laid(kind).equals(laid(kind, study=replace(SAMPLE, seed=6)))


@pytest.mark.parametrize("kind", OWN)
def test_all_levers_are_played_at_every_point(kind):
    levers = {"orientation": [0.0, 0.5, 1.0], "open_group": [False, True]}

    table = laid(kind, study=replace(SAMPLE, levers=levers))

    laid_alone = laid(kind)
    assert len(table) == 6 * len(laid_alone)
    for _, part in table.groupby(["orientation", "open_group"]):
        alone = part[list(TWO)].reset_index(drop=True)
        assert alone.equals(laid_alone)


def test_a_grid_holds_every_combination_once():
    table = laid("grid", steps=3)

    expected = {(t, c) for t in (0.2, 0.4, 0.6) for c in (0.0, 0.5, 1.0)}
    found = {tuple(np.round(row, 12)) for row in table.to_numpy()}
    assert found == expected
    assert len(table) == len(expected)


def test_a_grid_of_whole_numbers_holds_none_of_them_twice():
    study = replace(SAMPLE, uncertainties={"n_candidates": Range(0, 3)})

    assert laid("grid", steps=50, study=study)["n_candidates"].tolist() == [0, 1, 2, 3]


def test_a_latin_hypercube_has_one_point_in_each_slice_of_each_range():
    table = laid(LATIN_HYPERCUBE, points=20)

    for name, (low, high) in TWO.items():
        slices = np.floor((table[name] - low) / (high - low) * 20)
        assert sorted(slices) == list(range(20))


def test_sobols_points_fill_every_quarter_equally():
    table = laid(SOBOL, points=16)

    halves = (table["technology"] >= 0.4) * 2 + (table["compatibility"] >= 0.5)
    assert halves.value_counts().tolist() == [4, 4, 4, 4]


def test_saltelli_changes_one_uncertainty_between_two_samples():
    table = laid(SALTELLI, points=8).to_numpy().reshape(8, 4, 2)

    for first, change_0, change_1, second in table:
        assert list(change_0) == [second[0], first[1]]
        assert list(change_1) == [first[0], second[1]]


def test_morris_walks_one_uncertainty_at_a_time():
    walks = laid(MORRIS, points=5).to_numpy().reshape(5, 3, 2)

    for walk in walks:
        changed = [np.flatnonzero(a != b).tolist() for a, b in pairwise(walk)]
        assert sorted(changed) == [[0], [1]]


def test_one_at_a_time_leaves_all_others_as_the_scenario_has_them():
    table = laid(ONE_AT_A_TIME, steps=4)

    base = [getattr(SAMPLE.scenario.parameters, name) for name in TWO]
    moved = (table[list(TWO)].to_numpy() != base).sum(axis=1)
    assert moved[0] == 0
    assert set(moved[1:]) == {1}


def test_a_dummy_is_sampled_like_any_uncertainty():
    study = replace(SAMPLE, uncertainties={**TWO, DUMMY: Range(0.0, 1.0)})

    assert laid(LATIN_HYPERCUBE, study=study)[DUMMY].nunique() == 8


def test_points_of_a_table_are_kept_in_their_order():
    table = pd.DataFrame({"technology": [0.9, 0.1]})
    study = replace(
        SAMPLE,
        levers={"orientation": [0.0, 1.0]},
        uncertainties={},
        design=Design("table", table=table),
    )

    assert points_of(study)["technology"].tolist() == [0.9, 0.9, 0.1, 0.1]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"question": " "}, "question is empty"),
        ({"replicates": 0}, "replicates = 0"),
        ({"seed": -1}, "seed = -1"),
        ({"outcomes": ("export_eur",)}, "did you mean 'exports_eur'"),
        ({"outcomes": ()}, "outcomes is empty"),
        ({"levers": {"orientation": [2.0]}}, "lies outside [0, 1]"),
        ({"levers": {"orientation": [1.0, 1.0]}}, "twice"),
        ({"levers": {"technology": [0.1]}}, "a lever and an uncertainty"),
        ({"uncertainties": {"technology": Range(0.5, 0.5)}}, "not below"),
        ({"uncertainties": {"technology": Range(0.5, 1.5)}}, "technology.high = 1.5"),
        ({"uncertainties": {"manager": Range(0, 1)}}, "manager"),
        ({"design": Design("spiral")}, "'spiral' is no design"),
        ({"design": Design("points")}, "has no points"),
        ({"design": Design(SALTELLI, points=7)}, "give 8 or 4"),
        ({"design": Design(MORRIS), "uncertainties": {}}, "needs uncertainties"),
        ({"design": Design("grid", steps=10_000)}, "more than 10,000,000"),
    ],
    ids=str,
)
def test_a_study_that_cannot_be_is_refused_in_one_line(changes, told):
    with pytest.raises(Refusal) as refused:
        points_of(replace(SAMPLE, **changes))

    assert told in str(refused.value)
    assert "\n" not in str(refused.value)
