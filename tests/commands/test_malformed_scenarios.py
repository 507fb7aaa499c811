"""What is malformed is refused in one clear line, and nothing is written."""

import os

import pytest

from experiments.asking import changes, scenario_with
from model.refusal import Refusal
from model.scenario import parse, read, shipped
from tests.commands.malformed import TEXTS
from tests.commands.running import circles, contents, is_one_clear_line

FILE = "my-scenario.toml"
SETTINGS = {
    "no equals sign": ("technology", "name=value"),
    "no name": ("=0.5", "name=value"),
    "nothing": ("", "name=value"),
    "no value": ("technology=", "a number from 0 to 1"),
    "a word": ("technology=high", "'high' is not a number"),
    "no number": ("technology=nan", "nan is not a number"),
    "too much": ("technology=1.5", "a number from 0 to 1 (level)"),
    "half a member": ("n_members=5.5", "a whole number from 1 to 10"),
    "number for a switch": ("rivalry=1", "give true or false"),
    "number for what is on or off": ("open_group=1", "give true or false"),
    "half a month": ("change_month=4.5", "a whole number from 0 to 120"),
    "no market": ("n_markets=0", "a whole number from 1 to 6"),
    "yes for a switch": ("rivalry=yes", "give true or false"),
    "unknown name": ("colour=1", "colour is no parameter"),
    "two equals signs": ("technology=0.5=1", "'0.5=1' is not a number"),
    "line break in the name": ("a\nb=1", "a\\nb"),
    "terminal colours": ("technology=\x1b[31m", "\\x1b[31m"),
    "no text at all": ("technology=\udcff", "\\udcff"),
    "very long name": (f"{'a' * 5000}=1", "aaaa"),
    "5000 digits": (f"n_members={'9' * 5000}", "a whole number from 1 to 10"),
    "20,000 brackets": (f"technology={'[' * 20_000}", "a number from 0 to 1"),
}


def refusal_of(call, *arguments):
    """Return what a call says when it refuses."""
    with pytest.raises(Refusal) as refused:
        call(*arguments)
    return str(refused.value)


@pytest.mark.parametrize("case", TEXTS.values(), ids=TEXTS)
def test_a_malformed_scenario_is_refused_in_one_line(case):
    assert is_one_clear_line(refusal_of(parse, case.text, FILE))


@pytest.mark.parametrize("case", TEXTS.values(), ids=TEXTS)
def test_a_refusal_names_the_file_the_key_and_what_is_allowed(case):
    message = refusal_of(parse, case.text, FILE)

    assert [word for word in (FILE, *case.words) if word not in message] == []


@pytest.mark.parametrize("bound", ["low", "high"])
def test_a_wrong_bound_is_called_by_its_name(bound):
    text = f"[levers]\norientation = {{ value = 0.5, {bound} = 7.0 }}"

    assert f"orientation.{bound}" in refusal_of(parse, text, FILE)


def test_a_bound_that_was_not_given_is_not_spoken_of():
    text = "[levers]\norientation = { value = 0.5, low = 0.6 }"

    assert "None" not in refusal_of(parse, text, FILE)


def test_a_date_is_shown_as_the_person_wrote_it():
    text = "[levers]\norientation = 2020-01-31"

    assert "2020-01-31" in refusal_of(parse, text, FILE)


@pytest.mark.parametrize("case", SETTINGS.values(), ids=SETTINGS)
def test_a_malformed_setting_is_refused_in_one_line(case):
    setting, word = case
    message = refusal_of(lambda: scenario_with("food-products", changes([setting])))

    assert is_one_clear_line(message)
    assert word in message


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        (["orientation=0.5", "competitor_share=0.4"], "competitor_share = 0.4"),
        (["share_local=0.4"], "make the four add up to 1"),
        (["n_assistants=1", "manager=false"], "set n_assistants = 0"),
        (["n_markets=2", "n_assistants=3"], "lower n_assistants"),
        (["n_members=2", "fewest_members=3"], "lower fewest_members"),
    ],
)
def test_settings_that_cannot_go_together_are_refused(settings, word):
    message = refusal_of(lambda: scenario_with("food-products", changes(settings)))

    assert is_one_clear_line(message)
    assert word in message


@pytest.mark.parametrize("setting", ["n_markets=2", "n_members=4", "open_group=true"])
def test_what_can_be_is_not_refused(setting):
    assert scenario_with("food-products", changes([setting])).name == "food-products"


@pytest.mark.parametrize(
    ("content", "word"),
    [
        pytest.param(bytes(range(256)), "UTF-8", id="binary"),
        pytest.param("title = 'a'".encode("utf-16"), "UTF-8", id="UTF-16"),
        pytest.param(b"#" * 100_001, "100,000 bytes", id="one byte too many"),
    ],
)
def test_a_file_that_is_no_short_text_is_refused(tmp_path, content, word):
    file = tmp_path / FILE
    file.write_bytes(content)
    message = refusal_of(read, str(file))

    assert is_one_clear_line(message)
    assert FILE in message
    assert word in message


def test_a_text_of_the_greatest_length_is_read(tmp_path):
    file = tmp_path / FILE
    file.write_bytes(b"#" * 100_000)

    assert read(str(file)).name == "my-scenario"


def test_a_text_with_a_byte_order_mark_is_read(tmp_path):
    file = tmp_path / FILE
    file.write_bytes("title = 'Written on Windows'\n".encode("utf-8-sig"))

    assert read(str(file)).title == "Written on Windows"


def test_a_missing_file_is_refused(tmp_path):
    message = refusal_of(read, str(tmp_path / FILE))

    assert is_one_clear_line(message)
    assert "no such file" in message


def test_a_folder_is_refused(tmp_path):
    assert "is a folder" in refusal_of(read, str(tmp_path))


def test_a_pipe_is_refused_at_once_and_not_called_missing(tmp_path):
    os.mkfifo(tmp_path / FILE)
    message = refusal_of(read, str(tmp_path / FILE))

    assert is_one_clear_line(message)
    assert "no such file" not in message


@pytest.mark.parametrize("name", ["", " "])
def test_an_empty_name_is_answered_with_the_names_there_are(name):
    message = refusal_of(read, name)

    assert [known for known in shipped() if known not in message] == []


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("food", id="unknown"),
        pytest.param("FOOD-PRODUCTS", id="capitals"),
        pytest.param("a\nb", id="line break"),
        pytest.param("a\nb.toml", id="line break in a file"),
        pytest.param("a\0b.toml", id="zero byte"),
        pytest.param("\x1b[31mred.toml", id="terminal colours"),
        pytest.param("\udcff.toml", id="no text at all"),
        pytest.param("x" * 5000, id="very long name"),
        pytest.param("x" * 5000 + ".toml", id="very long file"),
    ],
)
def test_a_name_that_is_no_scenario_is_refused_in_one_line(name):
    assert is_one_clear_line(refusal_of(read, name))


@pytest.mark.parametrize(
    "case",
    [
        "misspelt parameter",
        "no number",
        "number for a switch",
        "integer of 400 digits",
        "unclosed text",
        "competitors in a customer-oriented group",
        "shares of financiers above 1",
        "one for on",
    ],
)
def test_the_command_refuses_a_malformed_file_and_writes_nothing(tmp_path, case):
    (tmp_path / FILE).write_text(TEXTS[case].text)
    answer = circles("run", FILE, "--out", "results", folder=tmp_path)

    assert answer.returncode == 2
    assert answer.stdout == ""
    assert is_one_clear_line(answer.stderr.removesuffix("\n"))
    assert contents(tmp_path / "results") == {}


def test_a_refused_command_leaves_no_new_folder_behind(tmp_path):
    circles("run", "nowhere", "--out", "results", folder=tmp_path)

    assert not (tmp_path / "results").exists()
