"""``circles knowledge``: what flowed beside what is available, and nonsense refused."""

import json

import pytest

from experiments.knowledge.columns import COLUMNS
from experiments.knowledge.figure import ARROWS
from model.vocabulary import Mechanism
from tests.commands.running import circles

SHORT = ("--set", "project_months=12", "--replicates", "2")


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    folder = tmp_path_factory.mktemp("knowledge")
    said = circles(
        "knowledge", "air", "gene", *SHORT, "--out", "flows", "--json", folder=folder
    )
    assert said.returncode == 0, said.stderr
    return folder / "flows", json.loads(said.stdout)


def test_every_column_and_mechanism_is_told(found):
    _, content = found

    assert len(content["columns"]) == 2 * len(COLUMNS)
    assert len(content["flows"]) == 2 * len(COLUMNS) * len(Mechanism)


def test_nothing_flows_by_what_is_not_available(found):
    _, content = found
    flows = [row for row in content["flows"] if not row["is_available"]]

    assert flows
    assert {row["amount"] for row in flows} == {0.0}


def test_shares_of_flow_add_up(found):
    _, content = found
    for name in ("air", "gene"):
        rows = [row for row in content["columns"] if row["scenario"] == name]
        assert sum(row["share_of_flow"] for row in rows) == pytest.approx(1.0)


def test_all_files_are_written(found):
    folder, _ = found
    names = {path.name for path in folder.iterdir()}

    assert names == {
        *("flows.csv", "columns.csv", "outcomes.csv", "manifest.json"),
        *("knowledge.png", "knowledge.svg"),
    }


def test_results_are_never_overwritten(found):
    folder, _ = found
    before = (folder / "flows.csv").read_bytes()
    said = circles("knowledge", "air", "--out", "flows", folder=folder.parent)

    assert said.returncode == 2
    assert "nothing is overwritten" in said.stderr
    assert (folder / "flows.csv").read_bytes() == before


def test_the_table_keeps_input_and_result_apart(tmp_path):
    said = circles("knowledge", "digit", *SHORT, folder=tmp_path)

    assert said.returncode == 0, said.stderr
    assert "available (input)" in said.stdout
    assert "flow (result)" in said.stdout


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("knowledge", "airr"), "is no shipped scenario"),
        (("knowledge", "air", "--replicates", "1"), "replicates = 1 lies outside"),
        (("knowledge", "air", "--set", "education=maybe"), "education"),
        (("knowledge", "air", "--set", 'contact_across=["tea"]'), "contact_across"),
        (("knowledge", "--firms", "7"), "--firms = 7 lies outside"),
        (("knowledge", "--firms", "8", "--set", "n_members=99"), "n_members = 99"),
        (("knowledge", "--firms", "8", "--set", "technology=abc"), "technology"),
        (("knowledge", "--firms", "8", "--set", "n_assistants=9"), "n_assistants"),
        (("knowledge", "air", "--firms", "8"), "--firms draws firms of its own"),
    ],
)
def test_nonsense_gets_one_line(tmp_path, words, expected):
    said = circles(*words, folder=tmp_path)

    assert said.returncode == 2
    assert expected in said.stderr
    assert len(said.stderr.strip().splitlines()) == 1
    assert said.stdout == ""


def test_each_column_has_an_arrow():
    assert list(ARROWS)
    assert set(ARROWS) == {column.name for column in COLUMNS}


@pytest.fixture(scope="module")
def sampled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample")
    said = circles(
        *("knowledge", "--firms", "12", *SHORT, "--out", "sample", "--json"),
        folder=folder,
    )
    assert said.returncode == 0, said.stderr
    return folder, json.loads(said.stdout)


def test_a_sample_has_a_row_for_each_firm_whose_shares_add_up(sampled):
    _, content = sampled

    assert [firm["firm"] for firm in content["firms"]] == list(range(12))
    for firm in content["firms"]:
        shares = sum(firm[f"share_of_{column.name}"] for column in COLUMNS)
        assert shares == pytest.approx(1.0)
        assert firm["mechanisms"] == sum(firm[column.name] for column in COLUMNS)


def test_nothing_flows_to_a_firm_of_the_sample_by_a_column_it_lacks(sampled):
    _, content = sampled
    lacking = [
        firm[f"share_of_{column.name}"]
        for firm in content["firms"]
        for column in COLUMNS
        if firm[column.name] == 0
    ]

    assert lacking
    assert set(lacking) == {0.0}


def test_a_rank_correlation_lies_in_its_interval_and_within_one(sampled):
    _, content = sampled
    known = [row for row in content["relations"] if row["rank_correlation"] is not None]

    assert known
    for row in known:
        assert -1.0 <= row["rank_correlation_low"] <= row["rank_correlation"]
        assert row["rank_correlation"] <= row["rank_correlation_high"] <= 1.0


def test_a_sample_is_written_and_never_overwritten(sampled):
    folder, _ = sampled
    names = {path.name for path in (folder / "sample").iterdir()}
    said = circles("knowledge", "--firms", "8", "--out", "sample", folder=folder)

    assert names == {
        *("firms.csv", "columns.csv", "relations.csv", "manifest.json"),
        *("sample.png", "sample.svg"),
    }
    assert said.returncode == 2
    assert "nothing is overwritten" in said.stderr


def test_the_sample_tells_input_and_result_apart(tmp_path):
    said = circles("knowledge", "--firms", "8", *SHORT, folder=tmp_path)

    assert said.returncode == 0, said.stderr
    assert "firms that have it" in said.stdout
    assert "does not vary" in said.stdout or "(+" in said.stdout
