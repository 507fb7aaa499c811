"""Page Compare says what ``circles compare`` says of the same worlds."""

import json

import numpy as np
import pytest

from experiments import compare
from experiments.comparing.arrangements import FORMS
from model.scenario import read
from view.comparing import SHOWN, best_forms, compared_of, comparison, head_of
from view.lengths import lengths, tried
from view.pairing import CELLS, scaled, verdict, words
from view.wishes import Wish

WISH = Wish("food-products", 3, 0, (("n_members", 4),))
WORLDS = 20


@pytest.fixture(scope="module")
def page():
    return json.loads(comparison(WISH, WORLDS))


@pytest.fixture(scope="module")
def tables():
    changes = {"n_members": 4}
    return compare("food-products", replicates=WORLDS, seed=3, changes=changes)


@pytest.mark.parametrize("outcome", SHOWN)
def test_every_world_is_the_one_of_circles_compare(page, tables, outcome):
    shown = next(found for found in page["outcomes"] if found["name"] == outcome)

    for cell in shown["cells"]:
        rows = tables.outcomes[tables.outcomes["arrangement"] == cell["name"]]
        there = rows.sort_values("replicate")[outcome].dropna()
        assert cell["worlds"] == pytest.approx(there.tolist(), abs=501)
        assert cell["without"] == WORLDS - len(there)


def test_words_count_pairs_of_the_same_world(page, tables):
    exports = {
        name: tables.outcomes[tables.outcomes["arrangement"] == name]
        .sort_values("replicate")["exports_eur"]
        .to_numpy()
        for name in CELLS
    }
    wins = int((exports[FORMS[1]] > exports[FORMS[0]]).sum())
    told = page["outcomes"][0]["words"][0][0]

    assert told.startswith(
        f"In {max(wins, WORLDS - wins)} of {WORLDS} worlds the closed"
    )


def test_forms_and_worlds_are_what_is_compared_and_no_levers():
    wish = Wish("air", 2, 7, (("open_group", True), ("technology", 0.4)))
    head = json.loads(head_of(compared_of(wish)))

    assert compared_of(wish) == Wish("air", 2, 0, (("technology", 0.4),))
    names = [lever["name"] for part in head["levers"] for lever in part["levers"]]
    assert "orientation" not in names
    assert "technology" in names


def test_the_map_is_the_one_of_the_shipped_study():
    cells = json.loads(best_forms())

    assert len({(c["technology"], c["compatibility"]) for c in cells}) == len(cells)
    assert {cell["form"] for cell in cells} <= set(FORMS)


def test_the_mean_difference_is_that_of_circles_compare(page, tables):
    told = page["outcomes"][0]["words"][0]
    found = tables.differences
    row = found[
        (found["outcome"] == "exports_eur")
        & (found["minus"] == FORMS[0])
        & (found["arrangement"] == FORMS[1])
    ].iloc[0]
    sign = 1 if told[0].index(FORMS[1]) < told[0].index(FORMS[0]) else -1

    numbers, unit = scaled([sign * row[end] for end in ("mean", "low", "high")], "EUR")
    low, high = sorted(numbers[1:], key=float)
    said = f"{numbers[0]} {unit} (95% interval {low} to {high})"
    assert told[1].startswith(f"Mean difference: {said}.")
    is_clear = row["low"] > 0 or row["high"] < 0
    assert ("no clear difference" in told[1]) is not is_clear


def test_words_are_right_by_hand():
    values = np.zeros((len(CELLS), 4))
    values[CELLS.index(FORMS[0])] = [1.0, 2.0, 3.0, np.nan]
    values[CELLS.index(FORMS[1])] = [2.0, 1.0, 3.0, 9.0]
    values[CELLS.index(FORMS[2])] = [5.0, 5.0, 4.0, 9.0]

    told = words("signs more", "deals", values)

    assert told[2][0] == (
        "In 3 of 3 worlds in which both have one the closed system-oriented group"
        " signs more than the closed market-oriented group."
    )
    assert told[2][1].startswith("Mean difference: 2.7 deals")
    assert "and in 1 it is the same" in told[0][0]
    assert told[0][1].endswith("That may be luck: no clear difference.")


def test_the_verdict_is_right_by_hand():
    """System-oriented leads in each world; the two others lead each other in turn."""
    values = np.array([[1.0, 2.0, 3.0], [2.0, 1.0, 3.3], [8.0, 9.0, 9.5]])

    assert verdict("deals", values) == (
        "Most on average: the closed system-oriented group (8.8 deals, reliably); "
        "least on average: the closed market-oriented group (2.0 deals, which may be "
        "luck)."
    )
    assert "(35 %, reliably)" in verdict(
        "share", np.array([[0.1] * 2, [0.2] * 2, [0.35] * 2])
    )
    assert verdict("members", np.zeros((3, 5))).endswith("come out the same.")
    assert verdict("months", np.full((3, 2), np.nan)).startswith("Not every form")


@pytest.mark.parametrize("outcome", SHOWN)
def test_the_verdict_is_that_of_circles_compare(page, tables, outcome):
    told = next(found for found in page["outcomes"] if found["name"] == outcome)
    best, is_sure = tables.best("food-products", outcome)
    first = told["verdict"].partition(";")[0]

    assert f"the closed {best} group (" in first
    assert ("reliably" in first) is is_sure


@pytest.mark.parametrize(
    ("values", "unit", "told"),
    [
        ([7_240_000.0, 90_000.0], "EUR", (["7.2", "0.1"], "million EUR")),
        ([-43_210.0, -400.0], "EUR/deal", (["-43", "0"], "thousand EUR/deal")),
        ([12.4, 3.0], "EUR", (["12", "3"], "EUR")),
        ([0.253, -0.1], "share", (["25", "-10"], "percentage points")),
        ([1.26, 2.0], "months", (["1.3", "2.0"], "months")),
    ],
)
def test_amounts_are_told_with_their_unit(values, unit, told):
    assert scaled(values, unit) == told


def test_bands_end_where_the_outcomes_stand(page):
    months = read("food-products").parameters.months
    drawn = {band["name"]: band for band in page["bands"]}
    for outcome in page["outcomes"]:
        if outcome["name"] not in drawn:
            continue
        for form in drawn[outcome["name"]]["forms"]:
            cells = {cell["name"]: cell for cell in outcome["cells"]}
            assert [line[-1] for line in form["closed"]] == pytest.approx(
                cells[form["name"]]["quantiles"], abs=501
            )
            assert len(form["open"]) == months + 1


def test_bands_lie_in_order_and_what_adds_up_never_falls(page):
    for band in page["bands"]:
        for form in band["forms"]:
            lines = np.array(form["closed"])
            assert (np.diff(lines, axis=0) >= 0).all()
            if band["name"] in ("exports_eur", "first_deals", "public_cost_eur"):
                assert (np.diff(lines, axis=1) >= 0).all()


def test_other_lengths_are_watched_for_equally_long():
    asked = read("food-products").parameters
    found = json.loads(lengths(WISH, ("exports_eur", "first_deals_in_project")))

    assert found["months"] == tried(asked)
    assert asked.project_months in found["months"]
    assert max(found["months"]) + asked.continuation_months <= asked.months
    for forms in found["outcomes"].values():
        assert [form["name"] for form in forms] == list(FORMS)
        assert all(len(form["quantiles"]) == len(found["months"]) for form in forms)


def test_the_length_that_was_asked_for_is_the_group_that_is_compared(page):
    told = json.loads(lengths(WISH, ("first_deals_in_project",)))
    asked = told["months"].index(told["asked"])
    whole = json.loads(comparison(WISH, told["worlds"]))
    cells = {
        cell["name"]: cell
        for outcome in whole["outcomes"]
        if outcome["name"] == "first_deals_in_project"
        for cell in outcome["cells"]
    }
    for form in told["outcomes"]["first_deals_in_project"]:
        mine = cells[form["name"]]["quantiles"][1:4]
        assert form["quantiles"][asked] == mine
