"""The command from end to end: what it says, what it writes, and that it repeats."""

import csv
import io
import json
import tomllib

import jsonschema
import pytest

from experiments.comparing.arrangements import ARRANGEMENTS
from experiments.files import digest
from model.measures import OUTCOMES
from model.parameters.parameters import passports
from model.scenario import FOLDER, shipped
from tests.commands.malformed import WRONG_KEYS, WRONG_KINDS, WRONG_VALUES
from tests.commands.running import SHORT, circles, contents, is_one_clear_line

WORDS = ("scenarios", "show", "schema", "run", "compare", "repeat", "benchmark")
NAME = "food-products"
# A schema sees one value at a time, and JSON has neither dates nor infinity.
BEYOND_A_SCHEMA = {
    *("duplicate table", "date for a level", "decimal count", "unknown source"),
    *("no number", "infinity", "less than infinity", "more than a double can hold"),
    *("own least above the value", "own most below the value"),
    *("own bounds the wrong way round", "own least is no number"),
    *("integer of 5000 digits", "date for a month", "decimal month"),
}
SAMPLES = {
    name: case
    for name, case in {**WRONG_KEYS, **WRONG_KINDS, **WRONG_VALUES}.items()
    if name not in BEYOND_A_SCHEMA
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("elsewhere")


@pytest.fixture(scope="module")
def played(folder):
    return circles("run", NAME, *SHORT, "--out", "played", folder=folder)


@pytest.fixture(scope="module")
def played_as_json(folder):
    return circles("run", NAME, *SHORT, "--json", folder=folder).stdout


@pytest.fixture(scope="module")
def schema(folder):
    return json.loads(circles("schema", folder=folder).stdout)


@pytest.mark.parametrize("word", WORDS)
def test_each_word_of_the_command_explains_itself(folder, word):
    answer = circles(word, "--help", folder=folder)

    assert answer.returncode == 0
    assert "Usage:" in answer.stdout


def test_the_help_lists_each_word_of_the_command(folder):
    answer = circles("--help", folder=folder)

    assert answer.returncode == 0
    assert [word for word in WORDS if word not in answer.stdout] == []


def test_the_list_names_each_shipped_scenario(folder):
    answer = circles("scenarios", "--json", folder=folder)

    assert [said["name"] for said in json.loads(answer.stdout)] == shipped()


def test_the_list_for_people_names_the_same_scenarios(folder):
    answer = circles("scenarios", folder=folder)

    assert [name for name in shipped() if name not in answer.stdout] == []


def test_a_scenario_is_shown_with_every_parameter(folder):
    answer = circles("show", NAME, "--json", folder=folder)

    assert json.loads(answer.stdout)["parameters"].keys() == passports().keys()


def test_a_scenario_is_shown_to_people_with_the_numbers_of_its_file(folder):
    answer = circles("show", NAME, folder=folder)

    assert "technology*" in answer.stdout
    assert "P-004" in answer.stdout


def test_a_lever_of_two_positions_is_shown_without_a_range(folder):
    answer = circles("show", NAME, "--json", folder=folder)
    row = json.loads(answer.stdout)["parameters"]["open_group"]

    assert (row["value"], row["unit"]) == (False, "on or off")
    assert (row["low"], row["high"]) == (None, None)


def test_a_scenario_that_sets_nothing_says_so(folder):
    (folder / "nothing.toml").write_text("title = '[bold]Nothing'")
    answer = circles("show", "nothing.toml", folder=folder)

    assert "[bold]Nothing" in answer.stdout
    assert "sets nothing" in answer.stdout


def test_the_schema_is_a_json_schema(schema):
    jsonschema.Draft202012Validator.check_schema(schema)

    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("name", shipped())
def test_the_schema_accepts_each_shipped_scenario(schema, name):
    content = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))

    jsonschema.Draft202012Validator(schema).validate(content)


@pytest.mark.parametrize("case", SAMPLES.values(), ids=SAMPLES)
def test_the_schema_refuses_what_the_command_refuses(schema, case):
    content = tomllib.loads(case.text)

    assert not jsonschema.Draft202012Validator(schema).is_valid(content)


def test_a_played_group_is_told_under_its_name(played):
    assert played.returncode == 0
    assert played.stdout.startswith("Food products (seed 1, replicate 0)")


def test_a_played_group_leaves_whole_files_and_no_temporary_ones(played, folder):
    names = set(contents(folder / "played"))

    assert names >= {"manifest.json", "months.csv", "events.csv", "outcomes.csv"}
    assert [name for name in names if not name.endswith((".csv", ".json"))] == []


def test_the_manifest_of_a_group_knows_each_table_by_its_digest(played, folder):
    files = contents(folder / "played")
    manifest = json.loads(files.pop("manifest.json"))

    assert manifest["sha256"] == {name: digest(files[name]) for name in files}


def test_the_months_of_a_group_begin_with_its_founding(played, folder):
    text = contents(folder / "played")["months.csv"].decode()

    assert [row["month"] for row in csv.DictReader(io.StringIO(text))] == list(
        "0123456"
    )


def test_json_stands_alone_on_standard_output(played_as_json):
    assert set(json.loads(played_as_json)["outcomes"]) == {o.name for o in OUTCOMES}


def test_json_never_holds_what_is_no_json(played_as_json):
    assert "NaN" not in played_as_json
    assert "Infinity" not in played_as_json


def test_the_same_seed_gives_the_same_bytes(played, folder):
    circles("run", NAME, *SHORT, "--out", "again", folder=folder)

    assert contents(folder / "again") == contents(folder / "played")


@pytest.mark.parametrize(
    "change",
    [("--seed", "2"), ("--replicate", "1"), ("--set", "technology=0.9")],
    ids=lambda change: change[0],
)
def test_another_seed_world_or_number_gives_other_months(played, folder, change):
    out = f"other{change[0]}"
    circles("run", NAME, *SHORT, *change, "--out", out, folder=folder)

    months = contents(folder / out)["months.csv"]
    assert months != contents(folder / "played")["months.csv"]


def test_a_scenario_file_of_ones_own_is_played(folder):
    text = 'title = "My own group"\n[levers]\nn_members = 3\n'
    (folder / "mine.toml").write_text(text)
    answer = circles("run", "mine.toml", *SHORT, folder=folder)

    assert answer.stdout.startswith("My own group (seed 1, replicate 0)")
    assert "Three firms" in answer.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("run", NAME, "--seed", "-1"),
        ("run", NAME, "--seed", "4294967296"),
        ("run", NAME, "--replicate", "4294967296"),
        ("compare", NAME, *SHORT, "--replicates", "0"),
        ("compare", NAME, *SHORT, "--replicates", "4294967296"),
        ("compare", NAME, *SHORT, "--replicates", "2", "--workers", "0"),
        ("compare", NAME, *SHORT, "--replicates", "2", "--workers", "4294967296"),
        ("benchmark", "--runs", "0"),
    ],
    ids=lambda words: " ".join([words[0], *words[-2:]]),
)
def test_a_count_out_of_bounds_is_refused_in_one_line(folder, words):
    answer = circles(*words, folder=folder)

    assert (answer.returncode, answer.stdout) == (2, "")
    assert is_one_clear_line(answer.stderr.removesuffix("\n"))


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        (("--visitors", "3"), "--app"),
        (("--seconds", "60"), "--app"),
        (("--app", "--runs", "20"), "--seconds"),
    ],
    ids=lambda words: " ".join(words),
)
def test_an_option_of_the_other_benchmark_is_refused(folder, words, left_out):
    """Even with its usual value: passed over, it would seem to have been heeded."""
    answer = circles("benchmark", *words, folder=folder)

    assert (answer.returncode, answer.stdout) == (2, "")
    assert is_one_clear_line(answer.stderr.removesuffix("\n"))
    assert left_out in answer.stderr


@pytest.mark.parametrize("word", ["run", "compare"])
def test_an_out_that_cannot_be_written_is_refused_before_any_run(folder, word):
    (folder / "in-the-way").write_text("a file")
    answer = circles(word, NAME, *SHORT, "--out", "in-the-way", folder=folder)

    assert (answer.returncode, answer.stdout) == (2, "")
    assert "Playing" not in answer.stderr
    assert is_one_clear_line(answer.stderr.removesuffix("\n"))


def test_every_arrangement_has_a_name_of_its_own():
    assert len({str(values) for values in ARRANGEMENTS.values()}) == len(ARRANGEMENTS)
