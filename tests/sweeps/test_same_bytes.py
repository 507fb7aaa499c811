"""Workers, engine, order and interruptions change not one byte of any part."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from experiments.engines import ENGINES, READABLE
from experiments.runner import play_all
from experiments.runs import Run
from experiments.studies.study import DUMMY, Range
from experiments.sweeps.driving import play_sweep
from experiments.sweeps.extending import extend_sweep
from experiments.sweeps.places import SERIAL, port_to
from experiments.sweeps.ports import Port
from experiments.sweeps.rows import read_rows
from model.parameters.parameters import Parameters
from tests.sweeps.faults import play_backwards, play_never
from tests.sweeps.small import STUDY, bytes_of, planned, played


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """The plan of the small study, played here."""
    return played(tmp_path_factory.mktemp("undisturbed") / "sweep")


def test_the_readable_engine_gives_the_same_bytes(undisturbed, tmp_path):
    planned(tmp_path)

    play_sweep(tmp_path, port_to(SERIAL, None), READABLE)

    assert bytes_of(tmp_path) == bytes_of(undisturbed.folder)


class Threads(Port):
    """A port to any other executor: four threads, each with a chunk ahead."""

    def opened(self):
        """Return the threads."""
        return ThreadPoolExecutor(4)


def test_workers_that_finish_out_of_order_give_the_same_bytes(undisturbed, tmp_path):
    planned(tmp_path)

    play_sweep(tmp_path, Threads(8), player=play_backwards)

    assert bytes_of(tmp_path) == bytes_of(undisturbed.folder)


def test_each_row_is_the_run_that_it_says(undisturbed):
    rows = read_rows(undisturbed.folder)
    names = list(STUDY.outcomes)
    runs = [
        Run(Parameters(**{**undisturbed.base, **point}), seed, replicate)
        for point, seed, replicate in zip(
            rows[undisturbed.varied].to_dict("records"),
            rows["seed"].tolist(),
            rows["replicate"].tolist(),
            strict=True,
        )
    ]

    alone = pd.DataFrame(play_all(runs, workers=1))[names]

    pd.testing.assert_frame_equal(rows[names], alone, check_exact=True)


def test_every_run_of_the_study_is_a_row_exactly_once(undisturbed):
    rows = read_rows(undisturbed.folder)

    pairs = list(zip(rows["point"], rows["replicate"], strict=True))
    expected = [(p, r) for p in range(len(undisturbed.design)) for r in range(4)]
    assert pairs == expected


def test_all_points_are_played_in_one_world_before_the_next_begins(undisturbed):
    worlds = [
        replicate for c in undisturbed.chunks for replicate in c.runs()[1].tolist()
    ]

    assert all(before <= after for before, after in pairwise(worlds))


def test_all_points_share_their_worlds(undisturbed):
    luck = read_rows(undisturbed.folder).groupby("point")[["seed", "replicate"]]

    assert {tuple(map(tuple, part.to_numpy())) for _, part in luck} == {
        tuple((STUDY.seed, replicate) for replicate in range(STUDY.replicates))
    }


def test_independent_points_share_no_world(tmp_path):
    played(tmp_path, independent=True, replicates=2)

    rows = read_rows(tmp_path)

    assert not rows.duplicated(["seed", "replicate"]).any()


def test_nothing_is_played_twice(undisturbed):
    play_sweep(undisturbed.folder, port_to(SERIAL, None), player=play_never)


@pytest.mark.parametrize("n_there", [1, 5, 10])
def test_a_sweep_resumed_anywhere_gives_the_same_bytes(undisturbed, tmp_path, n_there):
    planned(tmp_path)
    whole = bytes_of(undisturbed.folder)
    for name in sorted(whole)[::-1][:n_there]:
        (tmp_path / "parts" / name).write_bytes(whole[name])

    play_sweep(tmp_path, port_to(SERIAL, None))

    assert bytes_of(tmp_path) == whole


def test_more_worlds_leave_every_part_and_give_the_rows_of_a_larger_study(tmp_path):
    plan = played(tmp_path / "grown", replicates=2)
    before = bytes_of(plan.folder)

    extend_sweep(plan.folder, replicates=4, runs_per_chunk=7)
    play_sweep(plan.folder, port_to(SERIAL, None))

    whole = played(tmp_path / "whole")
    assert before.items() <= bytes_of(plan.folder).items()
    pd.testing.assert_frame_equal(read_rows(plan.folder), read_rows(whole.folder))


def test_more_points_are_played_in_the_worlds_of_the_others(tmp_path):
    plan = played(tmp_path)
    before = bytes_of(plan.folder)
    more = pd.DataFrame(
        {"orientation": [0.5], "technology": [0.3], "n_candidates": [2]}
    )

    extend_sweep(plan.folder, points=more)
    extend_sweep(plan.folder, replicates=6)
    play_sweep(plan.folder, port_to(SERIAL, None))

    rows = read_rows(plan.folder)
    assert before.items() <= bytes_of(plan.folder).items()
    assert set(rows.groupby("point").size()) == {6}
    assert len(rows) == 6 * (len(plan.design) + 1)
    assert rows["point"].max() == len(plan.design)


def test_a_dummy_changes_no_outcome(tmp_path):
    ranges = {"technology": Range(0.1, 0.9), DUMMY: Range(0.0, 1.0)}
    played(tmp_path, uncertainties=ranges)

    rows = read_rows(tmp_path)

    keys = ["orientation", "technology", "replicate"]
    assert rows[DUMMY].nunique() > 1
    assert (rows.groupby(keys)[list(STUDY.outcomes)].nunique() <= 1).all(axis=None)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_study_without_anything_varied_is_one_point(tmp_path, engine):
    plan = planned(tmp_path, levers={}, uncertainties={})

    play_sweep(tmp_path, port_to(SERIAL, None), engine)

    assert len(plan.design) == 1
    assert np.array_equal(read_rows(tmp_path)["replicate"], range(STUDY.replicates))
