"""A visitor's file plays what it says, or is refused in words."""

import json
import time

import pytest

from model.parameters.parameters import passports
from model.refusal import Refusal
from model.scenario import FOLDER, shipped
from view.downloading import content_of
from view.uploading import MOST_BYTES, uploaded
from view.wishes import Wish, checked, wish_of

LONG = MOST_BYTES - 10


def sent(text, name="mine.toml", **luck):
    """Return the message that the page sends for a file."""
    return json.dumps({"name": name, "text": text, **luck})


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_file_is_the_shipped_scenario(name):
    text = (FOLDER / f"{name}.toml").read_text(encoding="utf-8")

    found = uploaded(sent(text, f"{name}.toml", seed=4, replicate=1))

    assert found.wish == Wish(name, 4, 1)
    assert "all its values are the same" in found.said


def test_what_was_downloaded_can_be_given_back():
    values = {"technology": 0.1 + 0.2, "n_customers": 45, "open_group": True}
    wish = checked({"scenario": "air", "education_of_customers": ["course"], **values})

    found = uploaded(sent(content_of("scenario.toml", wish).decode()))

    assert found.wish.played().parameters == wish.played().parameters
    assert wish_of(found.wish.query) == found.wish
    assert "Every value was taken" in found.said


def test_a_file_with_two_changes_is_told_with_two_names():
    text = (FOLDER / "air.toml").read_text(encoding="utf-8")
    text = text.replace("technology = { value = 0.8", "technology = { value = 0.7")
    text = text.replace(
        "n_end_customers = { value = 12", "n_end_customers = { value = 9"
    )

    found = uploaded(sent("\ufeff" + text))

    assert dict(found.wish.values) == {"technology": 0.7, "n_end_customers": 9}
    assert "2 changed values: technology, n end customers" in found.said


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("\0\x01\x02", "not TOML"),
        ("x" * (MOST_BYTES + 1), "larger than 64,000 bytes"),
        ("\u20ac" * (MOST_BYTES // 2), "larger than 64,000 bytes"),
        ("x = " + "[" * LONG, "nest too deeply"),
        ("x = " + "{a = " * (LONG // 5), "nest too deeply"),
        ("a." * (LONG // 2) + "a = 1", "dots"),
        ("[" + "a." * (LONG // 2) + "a]", "dots"),
        ("x = " + "9" * LONG, "a number is too long"),
        ("[levers]\nn_members = 9999", "outside"),
        ("[levers]\nn_members = '5'", "not a whole number"),
        ("[levers]\norientation = nan", "not a number"),
        ("[levers]\norientation = 1e999", "not a number"),
        ("[levers]\nn_members = [[1]]", "not a whole number"),
        ("levers = 3", "not a table"),
        ("title = 3", "not a text"),
        ("[levers]\n'<script>alert(1)</script>' = 1", "is no parameter"),
        ("[levers]\nn_assistants = 3", "at most one local assistant"),
        ("scenario = '../secret'", "unknown at the top"),
    ],
)
def test_a_hostile_or_wrong_file_is_refused_in_one_short_line(text, reason):
    began = time.monotonic()
    with pytest.raises(Refusal, match=reason) as refused:
        uploaded(sent(text))

    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 500
    assert str(refused.value).startswith("mine.toml: ")
    assert time.monotonic() - began < 2


def test_a_file_with_too_many_changes_for_an_address_is_refused():
    lines = ["[rules]"]
    for name, passport in passports().items():
        if passport["kind"] == "rule" and isinstance(passport["default"], float):
            value = passport["default"] * (1 - 1e-9)
            if passport["low"] <= value != passport["default"]:
                lines.append(f"{name} = {value!r}")

    with pytest.raises(Refusal, match="circles run FILE") as refused:
        uploaded(sent("\n".join(lines)))

    assert "values differ" in str(refused.value)


@pytest.mark.parametrize(
    "message",
    [
        *(None, 7, b"x", "", "[]", "{", "[" * 5000, '{"name": "a"}'),
        '{"name": 1, "text": ""}',
        '{"name": "a.toml", "text": ["x"]}',
        "x" * 10_000_000,
    ],
)
def test_a_forged_message_is_refused_in_words(message):
    with pytest.raises(Refusal, match="cannot send"):
        uploaded(message)


def test_a_forged_seed_is_refused():
    with pytest.raises(Refusal, match="no whole number"):
        uploaded(sent("", seed="<b>"))


def test_a_name_that_is_no_name_is_shown_harmless():
    with pytest.raises(Refusal) as refused:
        uploaded(sent("=", "<b>\n" + "x" * 500))

    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 300
