"""Choices of a game as a file: what was written plays the same, nonsense is refused."""

import pytest

from tests.commands.running import circles

SHORT = ["food-products", "--set", "n_customers=20", "--set", "project_months=6"]
SHORT += ["--set", "continuation_months=0", "--set", "follow_up_months=0"]

REFUSED = {
    "a month beyond the run": ("month,goes_on\n99,1\n", "from 1 to 6"),
    "a month that stands there twice": ("month,goes_on\n3,1\n3,0\n", "twice"),
    "a field that nobody chooses": ("month,weather\n3,1\n", "nothing to choose"),
    "half a decision": ("month,goes_on\n6,0.5\n", "a whole number from 0 to 1"),
    "more hours than a month has": ("month,interaction_hours\n2,900\n", "0 to 320"),
    "a word": ("month,interaction_hours\n2,many\n", "not a number"),
    "no month": ("goes_on\n1\n", "has no month"),
    "too many values": ("month,goes_on\n1,1,1\n", "line 2"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("choices")


def test_the_choices_of_a_run_given_back_play_the_same_run(folder):
    first = circles("run", *SHORT, "--out", "first", folder=folder)
    answer = circles(
        "run", *SHORT, "--choices", "first/choices.csv", "--out", "again", folder=folder
    )

    assert (first.returncode, answer.returncode) == (0, 0)
    for file in sorted((folder / "first").glob("*.csv")):
        assert (folder / "again" / file.name).read_bytes() == file.read_bytes()


def test_a_choice_changes_the_run(folder):
    (folder / "stop.csv").write_text("month,interaction_hours\n1,0\n2,0\n3,0\n")
    free = circles("run", *SHORT, "--json", folder=folder)
    chosen = circles("run", *SHORT, "--choices", "stop.csv", "--json", folder=folder)

    assert chosen.returncode == 0
    assert chosen.stdout != free.stdout


@pytest.mark.parametrize(("text", "said"), REFUSED.values(), ids=REFUSED)
def test_a_choice_that_cannot_be_is_refused_in_one_line(folder, text, said):
    (folder / "bad.csv").write_text(text)
    answer = circles("run", *SHORT, "--choices", "bad.csv", folder=folder)

    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.count("\n") == 1
    assert "bad.csv" in answer.stderr
    assert said in answer.stderr


def test_a_file_that_is_not_there_is_refused_in_one_line(folder):
    answer = circles("run", *SHORT, "--choices", "nowhere.csv", folder=folder)

    assert answer.returncode == 2
    assert "nowhere.csv: there is no such file" in answer.stderr
