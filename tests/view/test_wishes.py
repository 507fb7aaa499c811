"""What a browser sends: an address or a message says what it says, or is refused."""

import json

import pytest

from model.refusal import Refusal
from view.wishes import Wish, wish_in, wish_of

WISH = Wish("food-products", 7, 3, (("orientation", 0.5), ("open_group", True)))


def test_an_address_without_anything_shows_the_first_group():
    assert wish_of(None) == wish_of("") == wish_of("?") == Wish()
    assert Wish().query == ""


def test_an_address_says_the_same_when_it_is_read_again():
    assert wish_of(WISH.query) == WISH
    assert wish_of("?" + WISH.query) == WISH


def test_an_address_stays_short():
    assert len(WISH.query) < 100


def test_a_value_of_the_scenario_itself_is_no_change():
    assert wish_of("scenario=food-products&orientation=0").values == ()


def test_a_message_of_the_page_says_the_same_as_an_address():
    said = {"scenario": "food-products", "seed": 7, "replicate": 3}

    message = json.dumps({**said, "orientation": 0.5, "open_group": True})

    assert wish_in(message) == WISH


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("scenario=nowhere", "no shipped scenario"),
        ("scenario=../../secret.toml", "no shipped scenario"),
        ("scenario=model/scenarios/air.toml", "no shipped scenario"),
        ("seed=-1", "no whole number"),
        ("seed=1.5", "no whole number"),
        ("seed=nan", "no whole number"),
        ("seed=99999999999999999999999999", "no whole number"),
        ("seed=\u0663", "no whole number"),
        ("seed=1&seed=2", "twice"),
        ("orientation=2", "outside"),
        ("orientation=inf", "not a number"),
        ("orientation=", "not a number"),
        ("n_members=2.5", "not a whole number"),
        ("open_group=7", "true or false"),
        ("n_customers=2000", "outside"),
        ("orientation=[[[[1]]]]", "not a number"),
        ("colour=blue", "no lever of this page"),
        ("orientation", "not written as"),
        ("a=1&" * 900, "longer"),
        ("n_assistants=3", "at most one local assistant"),
        ("scenario=%00", "no shipped scenario"),
    ],
)
def test_an_address_that_cannot_be_is_refused_in_words(query, reason):
    with pytest.raises(Refusal, match=reason) as refused:
        wish_of(query)

    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 400


@pytest.mark.parametrize(
    "message",
    [
        None,
        7,
        "",
        "[]",
        "null",
        "{",
        "[" * 1900,
        {"scenario": "air"},
        "x" * 5000,
        '{"seed": true}',
        '{"seed": 1e400}',
        '{"seed": [1]}',
        '{"orientation": NaN}',
        '{"orientation": {"value": 1}}',
        '{"scenario": ["air"]}',
        '{"scenario": {}}',
        '{"__class__": 1}',
    ],
)
def test_a_forged_message_is_refused_in_words(message):
    with pytest.raises(Refusal):
        wish_in(message)
