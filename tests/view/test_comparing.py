"""Page Compare says what ``circles compare`` says of the same worlds."""

import json

import pytest

from experiments import compare
from experiments.comparing.arrangements import FORMS
from view.comparing import CELLS, SHOWN, best_forms, compared_of, comparison, head_of
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
    told = page["outcomes"][0]["words"][0]

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
