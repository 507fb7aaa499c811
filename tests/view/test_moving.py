"""Between whom knowledge moves is what the model counts, and partners have a story."""

import json

import numpy as np
import pytest

from experiments.trajectory import run
from model.measures import OUTCOME, measure_project_end
from model.parameters.parameters import as_record
from model.refusal import Refusal
from model.vocabulary import Channel, PartnerKind
from view import partners, places
from view.credibility import credibility
from view.moving import moves, moves_by_month
from view.telling import told
from view.watching import page_of
from view.wishes import Wish, checked


@pytest.fixture(scope="module")
def net():
    return run("air", engine="ensemble")


@pytest.mark.parametrize("scenario", ["air", "gene", "renewable-energy"])
def test_no_month_shows_a_channel_by_which_nothing_flowed(scenario):
    history = run(scenario, engine="ensemble").history
    amount = history.flows["amount"].sum(axis=(2, 3))
    flowed = np.diff(amount, axis=0, prepend=0.0) > 0.0
    found = moves(history)

    assert not (found.taught.any(axis=1) & ~flowed[:, Channel.EDUCATION]).any()
    assert not (found.asked.any(axis=1) & ~flowed[:, Channel.JOINT_DECISIONS]).any()
    assert found.taught.any()
    assert found.asked.any()


def test_who_meets_is_who_stands_in_the_list_of_contacts(net):
    for month, moved in enumerate(moves_by_month(net.history)):
        contacts = net.states[month].contacts
        met = int((contacts["met_month"] == month).sum()) if month else 0
        assert len(moved["met"]) == met
        for giver, taker in moved["met"]:
            assert giver in contacts["other"][taker]


def test_partners_are_named_by_kind_and_counted_from_one(net):
    called = partners.names(net.end)

    assert called[:2] == ["customer 1", "customer 2"]
    assert called[60] == "product user 1"
    assert called[-1] == "research institute 6"
    assert len(set(called)) == len(called) == len(net.end.partners)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("supplier 3", "works on component"),
        ("product user 2", "uses what customer 2 buys"),
        ("distributor 4", "sells in market"),
        ("research institute 1", "works on component"),
    ],
)
def test_a_partner_says_who_it_is(name, words):
    story = json.loads(told(Wish("air"), name))

    assert words in story["first"][0]
    assert story["moments"]


@pytest.mark.parametrize("name", ["supplier 11", "supplier 0", "product user", "air"])
def test_a_partner_that_there_is_not_is_refused(name):
    with pytest.raises(Refusal, match="nobody"):
        told(Wish("air"), name)


@pytest.mark.parametrize("n_end_customers", [0, 1, 60])
def test_everybody_of_a_large_net_stands_inside_the_picture(n_end_customers):
    most = {"n_suppliers": 40, "n_institutes": 40, "n_distributors": 10}
    wish = checked({"scenario": "air", **most, "n_end_customers": n_end_customers})
    page = json.loads(page_of(wish).run)

    everybody = [
        *page["firms"],
        *page["customers"],
        *page["partners"],
        *page["markets"],
    ]
    for one in everybody:
        assert 10 <= one["x"] <= places.WIDTH - 10
        assert 10 <= one["y"] <= places.HEIGHT - 10
    assert len(page["partners"]) == 90 + n_end_customers


def test_product_users_stand_behind_their_customer(net):
    stand = places.partners(net.end)
    kinds = net.end.partners["kind"].tolist()

    for row, kind in enumerate(kinds):
        if kind == PartnerKind.END_CUSTOMER:
            of = stand[int(net.end.partners["customer"][row])]
            assert abs(of.x - stand[row].x) < 60
            assert abs(of.y - stand[row].y) < 60


def test_markets_have_labels_where_there_are_several():
    assert json.loads(page_of(Wish("renewable-energy")).run)["markets"] == []
    assert len(json.loads(page_of(Wish("distant-markets")).run)["markets"]) == 4


def test_the_form_is_told_from_the_month_it_changes():
    changes = {"change_month": 20, "new_orientation": 1.0}
    wish = checked({"scenario": "food-products", **changes})
    group = run("food-products", changes=changes, engine="ensemble")
    told_in = [e.month for e, _ in group.events() if e.kind.name == "FORM_CHANGED"]

    forms = json.loads(page_of(wish).run)["forms"]

    assert [form[1] for form in forms] == [
        "market-oriented, closed",
        "system-oriented, closed",
    ]
    assert [form[0] for form in forms[1:]] == told_in
    assert forms[0][2] != forms[1][2]


@pytest.mark.parametrize("scenario", ["renewable-energy", "air"])
def test_credibility_ends_with_the_project_at_its_measured_value(scenario):
    group = run(scenario, engine="ensemble")
    last = int(group.project_end.group[0]["month"])

    level = credibility(group)

    assert len(level) == len(group.states)
    row = np.zeros(1, OUTCOME)
    measure_project_end(as_record(group.parameters), group.states[12], row[0])
    assert level[12] == pytest.approx(row["credibility"][0], abs=0.001)
    assert level[0] is None
    assert level[last] == pytest.approx(group.outcomes()["credibility"], abs=0.001)
    assert level[last + 1 :] == [None] * (len(level) - last - 1)
