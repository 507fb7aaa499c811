"""A row of results depends on its own run alone, whoever plays it, and with whom."""

import numpy as np
import pytest

from experiments import ensembles
from experiments.ensembles import chunks_played, play_ensemble
from experiments.runner import play_all
from experiments.runs import Run, Runs, crossed
from experiments.trajectory import run
from model.ensemble.desk import new_desk
from model.ensemble.keeping import history_of
from model.ensemble.playing import states_of
from model.parameters.parameters import Parameters
from model.state import State
from tests.scores.playing import bytes_of

SHORT = {"project_months": 12, "continuation_months": 0, "follow_up_months": 6}
POINTS = [
    Parameters(**SHORT),
    Parameters(**SHORT, orientation=1.0, n_members=9, n_customers=80),
    Parameters(**SHORT, orientation=0.5, open_group=True, n_members=2, n_customers=4),
    Parameters(**SHORT, alone=True, n_markets=3),
    Parameters(**{**SHORT, "project_months": 30}, orientation=0.25, n_assistants=1),
]
RUNS = crossed(POINTS, 11, 9)


def rows_of(runs, threads=1):
    """Return the bytes of each run's outcomes."""
    return [row.tobytes() for row in play_ensemble(runs, threads, lambda _: None)]


@pytest.fixture(scope="module")
def alone():
    """The outcomes of each run, played with nobody before or beside it."""
    return [rows_of(Runs.of([each]))[0] for each in RUNS]


def test_neighbours_of_any_size_do_not_matter(alone):
    assert rows_of(RUNS) == alone


@pytest.mark.parametrize("threads", [2, 3, 8])
def test_threads_do_not_matter(alone, threads):
    assert rows_of(RUNS, threads) == alone


@pytest.mark.parametrize("groups", [1, 2, 7, 1000])
def test_the_size_of_chunks_does_not_matter(alone, monkeypatch, groups):
    monkeypatch.setattr(ensembles, "GROUPS_PER_CHUNK", groups)

    assert rows_of(RUNS, threads=2) == alone


def test_order_does_not_matter(alone):
    order = np.random.default_rng(4).permutation(len(RUNS)).tolist()
    shuffled = Runs(POINTS, RUNS.which[order], RUNS.luck[order])

    assert rows_of(shuffled) == [alone[place] for place in order]


def test_both_engines_give_the_same_rows(alone):
    rows = play_all(RUNS, workers=1, engine="readable")

    assert [row.tobytes() for row in rows] == alone


def test_no_runs_have_no_rows():
    assert len(play_all([], workers=2)) == 0


def test_chunks_are_not_kept(monkeypatch):
    """Whoever takes chunk by chunk needs no memory for all."""
    monkeypatch.setattr(ensembles, "GROUPS_PER_CHUNK", 5)
    taken = [(first, len(rows)) for first, rows in chunks_played(RUNS, threads=2)]

    assert sorted(taken) == [(first, 5) for first in range(0, len(RUNS), 5)]


def test_who_stops_taking_chunks_stops_the_threads():
    many = crossed(POINTS[:1], 1, 100_000)
    chunks = chunks_played(many, threads=2)
    next(chunks)

    chunks.close()


def test_what_goes_wrong_in_a_thread_is_told(monkeypatch):
    def fails(*_):
        raise ZeroDivisionError("in a thread")

    monkeypatch.setattr(ensembles, "play_groups", fails)

    with pytest.raises(ZeroDivisionError, match="in a thread"):
        play_ensemble(RUNS, 2, lambda _: None)


def test_finished_runs_are_counted():
    told = []
    play_ensemble(RUNS, 2, told.append)

    assert sum(told) == len(RUNS)


def test_trajectories_of_both_engines_are_the_same():
    readable, ensemble = (
        run("boat-building", seed=3, engine=name) for name in ("readable", "ensemble")
    )

    assert [bytes_of(s) for s in readable.states] == [
        bytes_of(s) for s in ensemble.states
    ]
    assert readable.outcomes() == pytest.approx(ensemble.outcomes(), nan_ok=True, rel=0)


def test_a_state_is_a_state_of_its_own():
    states = states_of(POINTS[0], 1, 0)
    states[1].firms["commitment"] = 7.0

    assert isinstance(states[2], State)
    assert not (states[2].firms["commitment"] == 7.0).any()


def test_runs_are_seen_as_they_were_given():
    given = [Run(POINTS[1], 3, 4), Run(POINTS[0], 5, 6), Run(POINTS[1], 3, 5)]

    assert list(Runs.of(given)) == given
    assert Runs.of(given)[1] == given[1]
    assert list(Runs.of(given).part(1, 3)) == given[1:]


def test_a_desk_holds_the_largest_group_that_there_can_be():
    desk = new_desk()
    largest = history_of(
        Parameters(
            n_members=10,
            n_candidates=20,
            n_customers=200,
            n_components=10,
            n_markets=6,
            n_assistants=6,
        ),
        1,
    )

    for name, table in zip(State._fields, largest, strict=True):
        room = desk.states[name][0]
        assert all(a >= b for a, b in zip(room.shape, table.shape[1:], strict=True))
