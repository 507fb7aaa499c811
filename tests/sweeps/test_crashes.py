"""Whatever happens to a worker, a run or a file: the rest of the sweep goes on."""

import dataclasses
import json
import os

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from experiments.engines import ENGINES
from experiments.sweeps import parts
from experiments.sweeps.driving import LOST, play_sweep
from experiments.sweeps.environment import Mismatch
from experiments.sweeps.kept import read_plan
from experiments.sweeps.locking import is_driven, only_driver
from experiments.sweeps.looking import faults, state_of
from experiments.sweeps.places import PROCESSES, SERIAL, port_to
from experiments.sweeps.plan import PLAN
from experiments.sweeps.playing import play_task
from experiments.sweeps.rows import read_rows
from model.refusal import Refusal
from tests.sweeps.faults import (
    CURSED,
    MARK,
    break_disk,
    end_worker_always,
    end_worker_once,
    play_never,
)
from tests.sweeps.small import bytes_of, planned, played


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """The plan of the small study, played here."""
    return played(tmp_path_factory.mktemp("undisturbed") / "sweep")


def resumed(folder):
    """Play what is missing, here."""
    play_sweep(folder, port_to(SERIAL, None))


@pytest.mark.slow
def test_a_worker_that_is_killed_changes_no_byte(undisturbed, tmp_path, monkeypatch):
    monkeypatch.setenv(MARK, str(tmp_path / "mark"))
    planned(tmp_path / "sweep")

    play_sweep(tmp_path / "sweep", port_to(PROCESSES, 2), player=end_worker_once)

    assert (tmp_path / "mark").exists()
    assert bytes_of(tmp_path / "sweep") == bytes_of(undisturbed.folder)


@pytest.mark.slow
def test_a_chunk_that_ends_each_worker_is_recorded_and_the_sweep_goes_on(
    undisturbed, tmp_path
):
    plan = planned(tmp_path)

    play_sweep(tmp_path, port_to(PROCESSES, 1), player=end_worker_always)

    state = state_of(plan)
    assert list(state.lost) == [CURSED]
    assert len(state.listed) == len(plan.chunks) - 1
    assert state.n_missing == 0
    rows = read_rows(tmp_path)
    assert len(rows) == plan.n_runs
    crashed = rows[rows["status"] == "crashed"]
    assert len(crashed) == plan.chunks[CURSED].n_runs
    assert crashed[list(plan.outcomes)].isna().all(axis=None)

    play_sweep(tmp_path, port_to(SERIAL, None), player=play_never)
    play_sweep(tmp_path, port_to(SERIAL, None), again=True)

    assert bytes_of(tmp_path) == bytes_of(undisturbed.folder)
    assert state_of(plan).lost == {}


@pytest.mark.parametrize("engine", ENGINES)
def test_a_run_that_fails_is_a_row_with_its_error_and_spares_the_others(
    undisturbed, engine
):
    task = undisturbed.task_of(undisturbed.chunks[0])
    patience = np.ones(len(task.values["technology"]))
    patience[2] = 0.0  # no plan allows this; it divides by zero
    whole = task._replace(values={**task.values, "patience": patience**0})

    broken = play_task(
        task._replace(values={**task.values, "patience": patience}), engine
    )

    rows = pq.read_table(pa.BufferReader(broken.content)).to_pandas()
    sound = pq.read_table(pa.BufferReader(play_task(whole, engine).content)).to_pandas()
    assert broken.n_failed == 1
    assert rows["status"].tolist() == ["ok", "ok", "failed", "ok", "ok", "ok", "ok"]
    assert "patience" in rows["error"][2]
    assert rows["error"][2].isprintable()
    assert rows.drop(index=2).equals(sound.assign(patience=patience).drop(index=2))
    assert rows.loc[2, list(task.outcomes)].isna().all()


def test_a_corrupt_part_is_put_aside_and_played_again(undisturbed, tmp_path):
    played(tmp_path)
    victim = parts.listed(tmp_path)[4].path
    content = bytearray(victim.read_bytes())
    content[len(content) // 2] ^= 1
    victim.write_bytes(content)

    assert any(victim.name in line for line in faults(read_plan(tmp_path)))
    with pytest.raises(Refusal, match="corrupt"):
        read_rows(tmp_path)
    resumed(tmp_path)

    assert bytes_of(tmp_path) == bytes_of(undisturbed.folder)
    assert (tmp_path / parts.ASIDE / victim.name).read_bytes() == content
    assert faults(read_plan(tmp_path)) == []


def test_a_missing_part_is_found_and_played_again(undisturbed, tmp_path):
    played(tmp_path)
    parts.listed(tmp_path)[2].path.unlink()

    assert faults(read_plan(tmp_path)) == ["chunk 2: not played yet (7 runs)"]
    resumed(tmp_path)

    assert bytes_of(tmp_path) == bytes_of(undisturbed.folder)


def test_what_a_killed_driver_left_half_written_counts_for_nothing(
    undisturbed, tmp_path
):
    planned(tmp_path)
    name, content = next(iter(bytes_of(undisturbed.folder).items()))
    half = tmp_path / parts.FOLDER / f".{name}.abcd"
    half.write_bytes(content[: len(content) // 2])

    resumed(tmp_path)

    assert bytes_of(tmp_path) == bytes_of(undisturbed.folder)
    assert not half.exists()


def test_a_disk_that_refuses_loses_no_part_that_was_written(undisturbed, tmp_path):
    planned(tmp_path)

    with pytest.raises(Refusal, match="every part there is safe") as refused:
        play_sweep(tmp_path, port_to(SERIAL, None), player=break_disk)

    assert "circles sweep resume" in str(refused.value)
    assert len(bytes_of(tmp_path)) == CURSED
    resumed(tmp_path)
    assert bytes_of(tmp_path) == bytes_of(undisturbed.folder)


def test_only_one_driver_at_a_time(tmp_path):
    planned(tmp_path)

    with only_driver(tmp_path):
        assert is_driven(tmp_path)
        with pytest.raises(Refusal, match=f"process {os.getpid()} .*drives this"):
            play_sweep(tmp_path, port_to(SERIAL, None), player=play_never)

    assert not is_driven(tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        lambda plan: plan["study"].update(seed=6),
        lambda plan: plan.update(blocks=[[0, 18, 0, 5]]),
        lambda plan: plan.update(sha256="0" * 64),
    ],
    ids=["seed", "worlds", "seal"],
)
def test_a_plan_that_was_changed_is_refused(tmp_path, change):
    played(tmp_path)
    path = tmp_path / PLAN.format(0)
    plan = json.loads(path.read_bytes())
    change(plan)
    path.write_text(json.dumps(plan))
    before = bytes_of(tmp_path)

    with pytest.raises(Mismatch, match="a plan never changes"):
        resumed(tmp_path)

    assert bytes_of(tmp_path) == before


def test_points_that_were_changed_are_refused(tmp_path):
    plan = planned(tmp_path)
    plan.design.assign(technology=0.5).to_parquet(tmp_path / "design-0000.parquet")

    with pytest.raises(Mismatch, match="is not what was planned"):
        resumed(tmp_path)


def test_another_model_does_not_go_on_with_a_sweep(undisturbed, tmp_path):
    plan = planned(tmp_path)
    other = {**plan.environment, "model source": "0" * 64}
    task = plan.task_of(plan.chunks[0])._replace(environment=other)

    with pytest.raises(Mismatch, match=r"worker .* model source is .* but 0000"):
        play_task(task, "ensemble")


def test_a_part_of_another_plan_is_refused(undisturbed, tmp_path):
    planned(tmp_path, seed=6)
    name, content = next(iter(bytes_of(undisturbed.folder).items()))
    (tmp_path / parts.FOLDER / name).write_bytes(content)

    with pytest.raises(Mismatch, match="is not of this plan"):
        resumed(tmp_path)


def test_another_study_is_not_planned_over_a_sweep(tmp_path):
    plan = planned(tmp_path)

    assert planned(tmp_path).first == plan.first
    with pytest.raises(Refusal, match="holds another sweep"):
        planned(tmp_path, seed=6)
    assert read_plan(tmp_path).first == plan.first


def test_an_impossible_point_is_refused_before_anything_is_played(tmp_path):
    with pytest.raises(Refusal, match=r"point 1: fewest_members = 9.*lower"):
        planned(tmp_path / "sweep", levers={"fewest_members": [1, 9]})

    assert not (tmp_path / "sweep").exists()


def test_a_state_tells_every_run_once(undisturbed):
    told = state_of(undisturbed)._replace(lost={0: "x"}, n_played=10)

    total = told.n_played + told.n_lost + told.n_missing
    assert total == undisturbed.n_runs
    assert not (undisturbed.folder / LOST).exists()
    assert dataclasses.is_dataclass(undisturbed)
