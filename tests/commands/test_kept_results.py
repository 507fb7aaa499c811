"""A folder of results is built anew by its own command alone; else nothing is lost."""

import json
from dataclasses import replace

import pytest

from experiments.engines import ENSEMBLE
from experiments.files import json_bytes
from experiments.manifest import NAME, is_rebuilt, manifest_of, tables_of
from experiments.writing import writing
from model.refusal import Refusal
from model.scenario import read
from tests.commands.by_hand import comparison_by_hand
from tests.commands.running import contents, is_one_clear_line

FOOD, BOATS = read("food-products"), read("boat-building")
MINE = FOOD._replace(name="mine")
CHANGES = {"n_customers": 8, "rivalry": False}
SAME = {"replicates": 2, "seed": 1, "changes": CHANGES}


def kept_in(folder, scenario=FOOD):
    """Write a comparison of one scenario, in two worlds, into a folder."""
    compared = comparison_by_hand({"alone": {"exports_eur": (1.0, 2.0)}})
    compared = replace(compared, scenarios=[scenario], changes=CHANGES)
    with writing(folder) as results:
        tables = tables_of(compared).items()
        digests = {name: results.add(name, pieces) for name, pieces in tables}
        manifest = manifest_of(compared, digests, 1.0, ENSEMBLE)
        results.add(NAME, json_bytes(manifest))
    return folder


@pytest.fixture
def folder(tmp_path):
    return kept_in(tmp_path)


def refusal_of(folder, scenarios=(FOOD,), **asked):
    """Return why a comparison may not be written into a folder."""
    before = contents(folder)
    with pytest.raises(Refusal) as refused:
        is_rebuilt(folder, scenarios, **{**SAME, **asked})
    assert contents(folder) == before
    return str(refused.value)


def test_an_empty_folder_is_free(tmp_path):
    assert not is_rebuilt(tmp_path, [FOOD], **SAME)


def test_a_folder_of_other_things_is_free(tmp_path):
    (tmp_path / "thesis.txt").write_text("chapter one")

    assert not is_rebuilt(tmp_path, [FOOD], **SAME)


def test_the_same_command_builds_its_results_anew(folder):
    assert is_rebuilt(folder, [FOOD], **SAME)


def test_results_of_a_former_model_are_built_anew_by_the_same_command(folder):
    manifest = json.loads((folder / NAME).read_bytes())
    del manifest["scenarios"][0]["parameters"]["open_group"]
    (folder / NAME).write_text(json.dumps(manifest))

    assert is_rebuilt(folder, [FOOD], **SAME)


@pytest.mark.parametrize(
    "asked",
    [
        {"seed": 2},
        {"replicates": 3},
        {"changes": {}},
        {"changes": {**CHANGES, "n_customers": 9}},
        {"scenarios": (BOATS,)},
        {"scenarios": (FOOD, BOATS)},
    ],
    ids=str,
)
def test_another_comparison_is_not_overwritten(folder, asked):
    message = refusal_of(folder, **asked)

    assert is_one_clear_line(message.replace(str(folder), "folder"))
    assert "food-products; 2 worlds, seed 1" in message
    assert "give another folder" in message


def test_a_persons_own_scenario_is_known_by_its_numbers(tmp_path):
    kept_in(tmp_path, MINE)
    other = MINE._replace(parameters=MINE.parameters.changed(technology=0.9))

    assert is_rebuilt(tmp_path, [MINE], **SAME)
    assert "or other numbers" in refusal_of(tmp_path, [other])


@pytest.mark.parametrize("name", ["outcomes.csv", "comparison.png"])
def test_a_file_without_a_manifest_is_not_overwritten(tmp_path, name):
    (tmp_path / name).write_text("mine")

    assert name in refusal_of(tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda m: m.pop("replicates"), id="one group"),
        pytest.param(lambda m: m.update(scenarios="abc"), id="scenarios are a text"),
        pytest.param(lambda m: m.update(scenarios=[{}]), id="scenario without a name"),
        pytest.param(lambda m: m.update(changes=7), id="changes are a number"),
    ],
)
def test_results_of_another_kind_are_not_overwritten(folder, change):
    manifest = json.loads((folder / NAME).read_bytes())
    change(manifest)
    (folder / NAME).write_text(json.dumps(manifest))

    assert "of no comparison" in refusal_of(folder)


def test_a_manifest_that_is_no_json_is_not_overwritten(folder):
    (folder / NAME).write_text("mine")

    assert "of no comparison" in refusal_of(folder)
