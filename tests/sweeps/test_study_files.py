"""Study files: data alone; what cannot be is refused, what is there is understood."""

import pandas as pd
import pytest

from experiments.studies.designs import points_of
from experiments.studies.reading import read_study
from model.refusal import Refusal

WHOLE = """
question = "Does the form matter?"
scenario = "boat-building"
replicates = 7
seed = 3
outcomes = ["exports_eur"]
independent = true
[set]
n_customers = 20
[levers]
orientation = [0.0, 0.5]
education_of_customers = [["support"], ["seminar", "course"]]
[uncertainties]
technology = { low = 0.1, high = 0.9 }
n_suppliers = {}
dummy = {}
[design]
kind = "latin-hypercube"
points = 5
"""
ASKS = 'question = "q"\n'


def written(folder, text, name="study.toml"):
    """Return the name of a study file with a text."""
    path = folder / name
    path.write_text(text)
    return str(path)


def test_a_study_file_says_what_is_played(tmp_path):
    study = read_study(written(tmp_path, WHOLE))

    assert study.scenario.parameters.n_customers == 20
    assert study.scenario.name == "boat-building"
    assert (study.replicates, study.seed, study.independent) == (7, 3, True)
    assert study.uncertainties["technology"] == (0.1, 0.9)
    assert study.uncertainties["n_suppliers"] == (0.0, 60.0)
    assert len(points_of(study)) == 5 * 2 * 2


def test_a_scenario_and_a_table_are_looked_for_beside_the_study(tmp_path):
    written(tmp_path, 'title = "Mine"\n[levers]\ngoals = 0.9\n', "mine.toml")
    pd.DataFrame({"technology": [0.1, 0.2]}).to_csv(tmp_path / "p.csv", index=False)
    text = 'scenario = "mine.toml"\n[design]\nkind = "table"\nfile = "p.csv"\n'

    study = read_study(written(tmp_path, ASKS + text))

    assert study.scenario.parameters.goals == 0.9
    assert points_of(study)["technology"].tolist() == [0.1, 0.2]


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_table_gives_every_bit_of_its_numbers(tmp_path, ending):
    table = pd.DataFrame(
        {
            "technology": [0.1 + 0.2, 1 / 3],
            "n_candidates": [1, 2],
            "manager": [True, False],
        }
    )
    if ending == "csv":
        table.to_csv(tmp_path / "p.csv", index=False, float_format="%.17g")
    else:
        table.to_parquet(tmp_path / "p.parquet")
    text = f'[design]\nkind = "table"\nfile = "p.{ending}"\n'

    points = points_of(read_study(written(tmp_path, ASKS + text)))

    pd.testing.assert_frame_equal(points, table, check_exact=True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "has no question"),
        ("question = 1", "question = 1 is not a text in quotes"),
        ("x", "not TOML"),
        (ASKS + "replicate = 3", "replicate is unknown at the top"),
        (ASKS + "replicates = true", "replicates = true is not a whole number"),
        (ASKS + "replicates = 0", "replicates = 0 lies outside"),
        (ASKS + 'scenario = "none.toml"', "there is no such file"),
        (ASKS + "[set]\ntechnologi = 0.1", "did you mean 'technology'"),
        (ASKS + "[levers]\ntechnology = 0.1", "no list of values"),
        (ASKS + "[uncertainties]\ntechnology = 0.1", "is no range"),
        (ASKS + "[uncertainties]\ntechnology = {lo = 0.1}", "lo is unknown"),
        (ASKS + "[uncertainties]\ntechnology = {low = 'a'}", "technology.low = 'a'"),
        (ASKS + "[uncertainties]\nmanager = {}", "cannot be swept"),
        (ASKS + "[design]\nkind = 1", "kind = 1 is not a text"),
        (ASKS + "[design]\nkind = 'sobol'\n[[points]]\ngoals = 1", "takes no points"),
        (ASKS + "[design]\nkind = 'table'\nfile = 'no.csv'", "there is no such file"),
        (ASKS + "[[points]]\ntechnology = 2.0", "row 1: technology = 2.0"),
        (ASKS + "[[points]]\ntechnology = 0.2\n[[points]]\ngoals = 1", "is empty"),
    ],
)
def test_a_study_that_cannot_be_is_refused_in_one_line(tmp_path, text, told):
    with pytest.raises(Refusal) as refused:
        read_study(written(tmp_path, text))

    message = str(refused.value).replace(str(tmp_path), "")
    assert told in message
    assert message.isprintable()
    assert len(message) < 400


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"technologi\n0.1\n", "did you mean 'technology'"),
        (b"technology\n", "has no points"),
        (b"technology\nhigh\n", "technology = 'high' is not a number"),
        (b"technology\n0.1\n7\n", "row 2: technology = 7.0"),
        (b"n_candidates\n1.5\n", "not a whole number"),
        (b"\xff\xfe\x00", "not a table"),
        (b"technology\n\"__import__('os').abort()\"\n", "is not a number"),
    ],
)
def test_a_table_that_cannot_be_is_refused_in_one_line(tmp_path, content, told):
    (tmp_path / "p.csv").write_bytes(content)
    text = '[design]\nkind = "table"\nfile = "p.csv"\n'

    with pytest.raises(Refusal) as refused:
        read_study(written(tmp_path, ASKS + text))

    assert told in str(refused.value)
    assert str(refused.value).isprintable()
