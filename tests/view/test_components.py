"""Components without a browser: what a handler does with whatever a browser sends."""

import json

import pytest

from model.refusal import Refusal

pytest.importorskip("solara", reason="the extra 'app' is missing")

from view.pages.frame import SORRY, answering
from view.pages.watch import read
from view.wishes import Wish, wish_in


def answers(act, message=""):
    """Return what a handler says when it gets a message."""
    said = []
    answering(act, said.append)(message)
    return said


def test_a_refusal_is_said_in_its_own_words():
    def act(_):
        raise Refusal("that cannot be")

    assert answers(act) == ["that cannot be."]


def test_a_failure_is_said_in_words_without_its_traceback(caplog):
    def act(_):
        raise ZeroDivisionError("a secret")

    assert answers(act) == [SORRY]
    assert "secret" not in SORRY
    assert "ZeroDivisionError" in caplog.text


def test_what_went_well_takes_the_last_words_away():
    assert answers(lambda _: None) == [""]


@pytest.mark.parametrize("message", [None, b"\xff", 1e308, [], {"a": 1}, "{}}", "\0"])
def test_a_forged_message_is_answered_whatever_it_is(message):
    (said,) = answers(wish_in, message)

    assert said
    assert said != SORRY


def test_a_broken_address_shows_the_first_group_and_says_so():
    assert read("seed=1") == (Wish(), "")
    assert read("seed=-1")[0] == Wish()
    assert "cannot be shown" in read("seed=-1")[1]


def test_a_wish_survives_the_address():
    message = json.dumps({"scenario": "air", "seed": 2, "technology": 0.25})

    assert read(wish_in(message).query) == (wish_in(message), "")
