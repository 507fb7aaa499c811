"""``circles sweep`` as a person uses it: words, files, exit status."""

import csv
import json
import os

import pandas as pd
import pytest
import xarray

from experiments.sweeps import parts
from experiments.sweeps.driving import LOST, LOST_NAME
from experiments.sweeps.kept import read_plan
from experiments.sweeps.locking import only_driver
from experiments.sweeps.plan import PLAN
from experiments.sweeps.rows import read_rows
from tests.commands.running import SHORT, circles, is_one_clear_line
from tests.sweeps.small import bytes_of, played

STUDY = """
question = "Does the form matter?"
replicates = 3
outcomes = ["exports_eur", "months_to_first_deal"]
[levers]
orientation = [0.0, 1.0]
open_group = [false, true]
[uncertainties]
technology = { low = 0.1, high = 0.9 }
[design]
steps = 3
"""
HERE = ("--on", "serial")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with a sweep ``s`` that was planned, played, extended and resumed."""
    folder = tmp_path_factory.mktemp("sweeps")
    (folder / "study.toml").write_text(STUDY)
    told = []
    for words in (
        ("plan", "study.toml", "--out", "s", "--chunk", "8", *SHORT),
        ("run", "s", *HERE),
        ("extend", "s", "--replicates", "5"),
        ("status", "s", "--json"),
        ("resume", "s", *HERE),
        ("verify", "s"),
        *(
            ("export", "s", "--format", kind, "--out", "e")
            for kind in ("csv", "behaviorspace", "netcdf")
        ),
    ):
        ran = circles("sweep", *words, folder=folder)
        assert ran.returncode == 0, ran.stderr
        told.append(ran.stdout)
    (folder / "told.json").write_text(json.dumps(told))
    return folder


def said(folder, place):
    """Return what the command at a place said."""
    return json.loads((folder / "told.json").read_text())[place]


def test_a_plan_tells_what_will_be_played(folder):
    assert "12 points x 3 worlds: 36 runs in 5 parts" in said(folder, 0)


def test_a_status_tells_what_is_missing(folder):
    told = json.loads(said(folder, 3))

    assert (told["runs_played"], told["runs_missing"], told["runs"]) == (36, 24, 60)


def test_a_manifest_tells_where_rows_are_from(folder):
    manifest = json.loads((folder / "s" / "manifest.json").read_text())

    assert manifest["sha256"].keys() == bytes_of(folder / "s").keys()
    assert manifest["environment"]["cpu class"]
    technology = manifest["scenario"]["parameters"]["technology"]
    assert {"value", "unit", "source"} <= technology.keys()
    assert all(column["unit"] for column in manifest["columns"])


def test_csv_reproduces_every_bit(folder):
    exported = pd.read_csv(
        folder / "e" / "rows.csv", float_precision="round_trip", keep_default_na=True
    )
    rows = read_rows(folder / "s")

    names = ["point", "replicate", "orientation", "open_group", "technology"]
    names += ["exports_eur", "months_to_first_deal"]
    exported = exported.sort_values(["point", "replicate"], ignore_index=True)
    assert (exported[names].fillna(-1) == rows[names].fillna(-1)).all(axis=None)


def test_every_column_has_a_unit_and_a_meaning(folder):
    told = pd.read_csv(folder / "e" / "columns.csv", keep_default_na=False)
    header = (folder / "e" / "rows.csv").read_text().splitlines()[0]

    assert told["column"].tolist() == header.split(",")
    assert (told["unit"] != "").all()
    assert (told["meaning"] != "").all()


def test_behaviorspace_finds_its_layout(folder):
    with (folder / "e" / "behaviorspace-table.csv").open(newline="") as file:
        head, columns, rows = [], None, []
        for number, line in enumerate(csv.reader(file)):
            if number < 6:
                head.append(line)
            elif number == 6:
                columns = line
            else:
                rows.append(dict(zip(columns, line, strict=True)))

    assert head[0][0].startswith("BehaviorSpace results")
    assert head[4] == ["min-pxcor", "max-pxcor", "min-pycor", "max-pycor"]
    assert columns[0] == "[run number]"
    assert "[step]" in columns
    assert [int(row["[run number]"]) for row in rows] == list(range(1, 61))
    assert {row["open_group"] for row in rows} == {"true", "false"}
    assert {row["[step]"] for row in rows} == {"6"}


def test_netcdf_holds_every_outcome_over_points_and_worlds(folder):
    rows = read_rows(folder / "s").set_index(["point", "replicate"])

    with xarray.open_dataset(folder / "e" / "rows.nc", engine="scipy") as data:
        assert data["exports_eur"].attrs["units"] == "EUR"
        assert data["exports_eur"].shape == (12, 5)
        for point, replicate in rows.index:
            value = float(data["exports_eur"][point, replicate])
            assert value == rows.loc[(point, replicate), "exports_eur"]


def test_all_columns_are_told_with_their_units(tmp_path):
    ran = circles("columns", "--json", folder=tmp_path)

    told = {row["column"]: row for row in json.loads(ran.stdout)}
    assert told["exports_eur"]["unit"] == "EUR"
    assert told["technology"]["kind"] == "uncertainty"
    assert all(row["unit"] and row["meaning"] for row in told.values())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("plan", "none.toml", "--out", "x"), "No such file"),
        (("plan", "none", "--out", "x"), "shipped are form-and-line"),
        (("plan", "form-and-line", "--out", "s"), "holds another sweep"),
        (("plan", "form-and-line", "--out", "x", "--chunk", "0"), "--chunk = 0"),
        (
            ("plan", "form-and-line", "--out", "x", "--set", "technology=1"),
            "is what the study varies",
        ),
        (("plan", "form-and-line", "--out", ""), "give a folder"),
        (("run", "x"), "holds no plan"),
        (("run", "s", "--workers", "0"), "workers = 0"),
        (("run", "s", "--on", "moon"), "address of a dask scheduler"),
        (("run", "s", "--engine", "steam"), "no engine"),
        (("extend", "s"), "nothing to add"),
        (("extend", "s", "--replicates", "5"), "[6, 1000000]"),
        (("extend", "s", "--points", "study.toml"), "ends in .csv or .parquet"),
        (("extend", "s", "--points", "other.csv"), "give exactly these"),
        (("export", "s", "--format", "xls", "--out", "e"), "use csv, behaviorspace"),
        (("status", "x"), "holds no plan"),
        (("verify", "x"), "holds no plan"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(folder, words, told):
    (folder / "other.csv").write_text("technology\n0.5\n")
    before = sorted(path.name for path in folder.iterdir())

    ran = circles("sweep", *words, folder=folder)

    assert ran.returncode == 2
    assert told in ran.stderr
    assert is_one_clear_line(ran.stderr.strip())
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_changed_plan_has_an_exit_status_of_its_own(tmp_path):
    played(tmp_path / "s")
    path = tmp_path / "s" / PLAN.format(0)
    path.write_text(path.read_text().replace('"seed": 5', '"seed": 6'))

    ran = circles("sweep", "resume", "s", *HERE, folder=tmp_path)

    assert ran.returncode == 4
    assert is_one_clear_line(ran.stderr.strip())


def test_a_sweep_with_a_lost_chunk_has_an_exit_status_of_its_own(tmp_path):
    plan = played(tmp_path / "s")
    lost = next(part for part in parts.listed(plan.folder) if part.number == 2)
    lost.path.unlink()
    (tmp_path / "s" / LOST).mkdir()
    told = {"chunk": 2, "key": lost.key, "reason": "it took all memory"}
    (tmp_path / "s" / LOST / LOST_NAME.format(2)).write_text(json.dumps(told))

    ran = circles("sweep", "resume", "s", *HERE, folder=tmp_path)
    again = circles("sweep", "resume", "s", "--again", *HERE, folder=tmp_path)

    assert ran.returncode == 3
    assert "it took all memory" in ran.stdout
    assert "--again" in ran.stdout
    assert again.returncode == 0


def test_a_second_driver_is_refused_and_the_first_one_named(tmp_path):
    played(tmp_path / "s")

    with only_driver(tmp_path / "s"):
        ran = circles("sweep", "resume", "s", *HERE, folder=tmp_path)

    assert ran.returncode == 2
    assert f"process {os.getpid()}" in ran.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_refused(tmp_path):
    played(tmp_path / "s")
    (tmp_path / "s").chmod(0o500)

    ran = circles("sweep", "resume", "s", *HERE, folder=tmp_path)

    (tmp_path / "s").chmod(0o700)
    assert ran.returncode == 2
    assert "cannot be written" in ran.stderr


def test_a_corrupt_part_is_found(tmp_path):
    plan = played(tmp_path / "s")
    name = sorted(bytes_of(plan.folder))[3]
    (plan.folder / "parts" / name).write_bytes(b"no table")

    ran = circles("sweep", "verify", "s", folder=tmp_path)
    status = circles("sweep", "status", "s", folder=tmp_path)
    export = circles("sweep", "export", "s", "--out", "e", folder=tmp_path)

    assert ran.returncode == 1
    assert f"{name}: corrupt" in ran.stdout
    assert status.returncode == 0
    assert export.returncode == 2
    assert not (tmp_path / "e" / "rows.csv").exists()
    assert read_plan(plan.folder).n_runs == 72
