"""The data of page Watch tell what the trajectory tells, and fit through a wire."""

import json
import zlib

import pytest

from experiments.trajectory import run
from model.parameters.parameters import passports
from model.refusal import Refusal
from model.scenario import read, shipped
from view import places
from view.levers import NAMES, levers
from view.luck import among, deals_in_worlds
from view.telling import told
from view.watching import page_of
from view.wishes import Wish

WISH = Wish("food-products", 3, 2, (("open_group", True),))
MOST_BYTES = 40_000


@pytest.fixture(scope="module")
def group():
    changes = {"open_group": True}
    return run("food-products", seed=3, replicate=2, changes=changes)


@pytest.fixture(scope="module")
def played():
    return json.loads(page_of(WISH).run)


def test_the_page_shows_what_the_readable_engine_plays(group, played):
    months = group.months()

    assert played["series"]["first_deals"] == months["first_deals"].tolist()
    assert played["series"]["negotiating"] == months["negotiating"].tolist()
    assert [len(f["members"]) for f in played["frames"]] == months["members"].tolist()


def test_what_stands_at_the_levers_is_what_ran():
    head = json.loads(page_of(WISH).head)
    point = WISH.played().parameters

    shown = {x["name"]: x["value"] for part in head["levers"] for x in part["levers"]}

    assert shown == {name: getattr(point, name) for name in NAMES}
    assert (head["scenario"], head["seed"], head["replicate"]) == WISH[:3]
    assert head["changed"] == ["open_group"]


def test_every_lever_has_its_passport():
    for part in levers(read("air").parameters):
        for lever in part["levers"]:
            passport = passports()[lever["name"]]
            assert lever["meaning"] == passport["meaning"]
            assert lever["unit"] == passport["unit"]
            assert lever["low"] == passport.get("low")
            assert lever["high"] == passport.get("high")
            assert len(lever["sources"]) == len(passport["source"].split())


@pytest.mark.parametrize("name", NAMES)
def test_every_lever_changes_what_is_played(name):
    scenario = "renewable-energy"
    usual = getattr(read(scenario).parameters, name)
    passport = passports()[name]
    most = min(passport.get("high", 1), 3) if name.startswith("n_") else None
    other = not usual if isinstance(usual, bool) else most or passport["high"]
    if other == usual:
        other = passport["low"]
    extra = (("n_markets", 3),) if name == "n_assistants" else ()

    plain = page_of(Wish(scenario, values=extra)).run

    assert page_of(Wish(scenario, values=((name, other), *extra))).run != plain


def test_every_event_but_orders_is_told_with_the_same_words(group, played):
    expected = [
        [event.month, sentence]
        for event, sentence in group.events()
        if event.kind.name != "ORDER_TAKEN"
    ]

    assert [[event[0], event[4]] for event in played["events"]] == expected


@pytest.mark.parametrize("scenario", shipped())
def test_each_scenario_fits_through_the_wire(scenario):
    page = page_of(Wish(scenario))

    assert len(zlib.compress(page.run.encode())) < MOST_BYTES
    assert "NaN" not in page.run


def test_the_same_wish_gives_the_same_page_whoever_asks():
    before = page_of(WISH)
    page_of(Wish("air"))
    page_of.cache_clear()

    assert page_of(WISH) == before


@pytest.mark.parametrize("scenario", ["food-products", "distant-markets", "air"])
def test_everybody_stands_inside_the_picture_and_nobody_on_another(scenario):
    run_of = json.loads(page_of(Wish(scenario)).run)
    everybody = [(a["x"], a["y"]) for a in [*run_of["firms"], *run_of["customers"]]]

    assert len(set(everybody)) == len(everybody)
    for x, y in everybody:
        assert 20 <= x <= places.WIDTH - 20
        assert 20 <= y <= places.HEIGHT - 20


def test_a_lost_deal_is_explained_with_the_words_of_circles_why(group):
    lost = next(e for e, _ in group.events() if e.kind.name == "RELATIONSHIP_LOST")

    story = json.loads(told(WISH, f"customer {lost.whom + 1}"))

    sentences = " ".join(s for a in story["accounts"] for s in a["sentences"])
    assert f"It ended in month {lost.month}: " in sentences


def test_a_member_tells_its_life(played):
    name = played["firms"][0]["name"]

    story = json.loads(told(WISH, name))

    assert story["name"] == name
    assert "makes component" in story["first"][0]
    assert story["moments"]


@pytest.mark.parametrize(
    "name", ["Firm Z", "nobody", "", None, 3, ["Firm A"], "x" * 99]
)
def test_asking_about_nobody_is_answered_in_words(name):
    with pytest.raises(Refusal, match="nobody"):
        told(WISH, name)


def test_other_worlds_differ_in_luck_alone():
    wish = Wish("food-products", 3, 5)
    outcomes = run("food-products", seed=3, replicate=5, engine="ensemble").outcomes()

    deals = deals_in_worlds(wish._replace(replicate=0))

    assert deals[5] == outcomes["first_deals_in_project"]
    assert sum(json.loads(among(wish))["counts"]) == len(deals)
