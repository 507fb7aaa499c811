"""Comparing and repeating: the same tables whoever plays them, and known by digest."""

import csv
import io
import json
import shutil

import pytest

from experiments.comparing.arrangements import ARRANGEMENTS
from experiments.files import digest
from tests.commands.running import SHORT, circles, contents, is_one_clear_line

TABLES = ("outcomes.csv", "summary.csv", "differences.csv")
# Three worlds of four closed arrangements are more than one chunk: both workers get
# work.
WORLDS = 3
COMPARE = ("compare", "food-products", *SHORT, "--replicates", str(WORLDS))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("elsewhere")


@pytest.fixture(scope="module")
def compared(folder):
    return circles(*COMPARE, "--workers", "1", "--out", "one", folder=folder)


def altered(folder, name, change):
    """Return a copy of the comparison's folder with another manifest."""
    copy = folder / name
    shutil.copytree(folder / "one", copy)
    manifest = json.loads((copy / "manifest.json").read_bytes())
    change(manifest)
    (copy / "manifest.json").write_text(json.dumps(manifest))
    return name


def test_a_comparison_shows_every_arrangement(compared):
    assert compared.returncode == 0
    assert [name for name in ARRANGEMENTS if name not in compared.stdout] == []


def test_few_worlds_are_warned_of_before_they_are_played(compared):
    note, *others = compared.stderr.splitlines()

    assert "only 3 worlds for each cell" in note
    assert "Playing groups" in others[-1]


def test_a_comparison_shows_no_number_that_is_none(compared):
    assert "nan" not in compared.stdout


def test_a_comparison_leaves_whole_files_and_no_temporary_ones(compared, folder):
    images = ("comparison.png", "comparison.svg")

    assert set(contents(folder / "one")) == {*TABLES, *images, "manifest.json"}


def test_a_comparison_has_one_row_for_each_world_of_each_arrangement(compared, folder):
    text = contents(folder / "one")["outcomes.csv"].decode()
    rows = list(csv.DictReader(io.StringIO(text)))
    found = [(row["arrangement"], row["replicate"]) for row in rows]

    assert found == [(name, world) for name in ARRANGEMENTS for world in "012"]


def test_the_manifest_knows_each_table_by_its_digest(compared, folder):
    files = contents(folder / "one")
    manifest = json.loads(files["manifest.json"])

    assert manifest["sha256"] == {name: digest(files[name]) for name in TABLES}


def test_the_manifest_knows_what_was_set_and_what_was_compared(compared, folder):
    manifest = json.loads(contents(folder / "one")["manifest.json"])
    given = dict(word.split("=") for word in SHORT if "=" in word)

    assert {name: str(value) for name, value in manifest["changes"].items()} == given
    assert manifest["arrangements"] == ARRANGEMENTS


def test_another_comparison_never_overwrites_the_first(compared, folder):
    before = contents(folder / "one")
    answer = circles(*COMPARE, "--seed", "2", "--out", "one", folder=folder)

    assert (answer.returncode, answer.stdout) == (2, "")
    assert is_one_clear_line(answer.stderr.removesuffix("\n"))
    assert contents(folder / "one") == before


def test_two_workers_write_the_same_bytes_as_one(compared, folder):
    circles(*COMPARE, "--workers", "2", "--out", "two", folder=folder)
    one, two = contents(folder / "one"), contents(folder / "two")
    del one["manifest.json"], two["manifest.json"]

    assert one == two


def test_json_of_a_comparison_stands_alone_on_standard_output(folder):
    answer = circles(*COMPARE, "--workers", "1", "--json", folder=folder)
    content = json.loads(answer.stdout)

    assert (content["seed"], content["replicates"]) == (1, WORLDS)
    assert len(content["findings"]) == 1
    assert "only 3 worlds" in content["notes"][0]


def test_a_comparison_repeats_byte_for_byte(compared, folder):
    answer = circles("repeat", "one", folder=folder)

    assert answer.returncode == 0
    assert "The same, byte for byte" in answer.stdout


def test_a_table_that_comes_out_differently_is_named(compared, folder):
    def change(manifest):
        manifest["sha256"]["summary.csv"] = "0" * 64

    name = altered(folder, "other-digest", change)
    answer = circles("repeat", name, "--workers", "1", folder=folder)

    assert answer.returncode == 1
    assert "Different: summary.csv." in answer.stdout


def test_repeating_changes_no_file(compared, folder):
    before = contents(folder / "one")
    circles("repeat", "one", "--workers", "1", folder=folder)

    assert contents(folder / "one") == before


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda m: m.pop("seed"), id="no seed"),
        pytest.param(lambda m: m.update(seed="1"), id="seed is a text"),
        pytest.param(lambda m: m.update(replicates=2.0), id="half worlds"),
        pytest.param(lambda m: m.update(sha256=[]), id="digests are a list"),
        pytest.param(lambda m: m.update(scenarios=[]), id="no scenario"),
        pytest.param(lambda m: m.update(scenarios="abc"), id="scenarios are a text"),
        pytest.param(
            lambda m: m["scenarios"][0]["parameters"]["technology"].update(value=5),
            id="a value out of bounds",
        ),
        pytest.param(
            lambda m: m["scenarios"][0].update(parameters={}), id="no parameters"
        ),
    ],
)
def test_a_manifest_that_is_none_of_ours_is_refused(compared, folder, request, change):
    name = altered(folder, request.node.callspec.id.replace(" ", "-"), change)
    answer = circles("repeat", name, "--workers", "1", folder=folder)

    assert (answer.returncode, answer.stdout) == (2, "")
    assert is_one_clear_line(answer.stderr.removesuffix("\n"))


@pytest.mark.parametrize("workers", ["0", "-1", "4294967296"])
def test_repeating_refuses_a_number_of_workers_there_cannot_be(
    compared, folder, workers
):
    answer = circles("repeat", "one", "--workers", workers, folder=folder)

    assert (answer.returncode, answer.stdout) == (2, "")
    assert is_one_clear_line(answer.stderr.removesuffix("\n"))


def test_a_folder_without_manifest_cannot_be_repeated(folder):
    (folder / "empty").mkdir()
    answer = circles("repeat", "empty", folder=folder)

    assert answer.returncode == 2
    assert is_one_clear_line(answer.stderr.removesuffix("\n"))
