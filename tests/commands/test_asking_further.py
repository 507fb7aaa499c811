"""What one can ask of a run: why a customer was won or lost, and an actor's life."""

import json
import re

import numpy as np
import pytest

from experiments.commands.run import Asked, check
from experiments.stories import portraits
from experiments.stories.actors import Kind, actor_called, actors_of
from experiments.stories.lives import life_of
from experiments.stories.why import accounts
from experiments.tables import OF_TALKS
from model.events import seller_name
from model.refusal import Refusal
from model.vocabulary import NOBODY, EventKind, RelationshipStage
from tests.commands.running import SHORT, circles, is_one_clear_line
from tests.commands.worlds import WORLDS, played

RUN = ("run", "food-products", *SHORT)


@pytest.fixture(params=WORLDS)
def trajectory(request):
    return played(request.param)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("elsewhere")


def every_account(trajectory):
    """Yield seller, customer and what is told of them, for all that ever met."""
    n_firms = len(trajectory.end.firms)
    sellers = {seller_name(row, n_firms): row for row in range(n_firms + 1)}
    for customer in range(len(trajectory.end.customers)):
        for account in accounts(trajectory, customer):
            yield sellers[account.seller], customer, account


def test_every_relationship_that_began_is_accounted_for(trajectory):
    told = {(seller, customer) for seller, customer, _ in every_account(trajectory)}
    began = np.argwhere(trajectory.end.relationships["contact_month"] > 0)

    assert told == {tuple(pair) for pair in began.tolist()}


def test_the_steps_of_talks_are_all_their_months_with_all_their_meetings(trajectory):
    for seller, customer, account in every_account(trajectory):
        talks = trajectory.states[account.steps[-1]["month"]].relationships
        months = [step["month"] for step in account.steps]
        first = int(talks[seller, customer]["contact_month"])

        assert months == list(range(first, first + len(months)))
        meetings = sum(step["meetings"] for step in account.steps)
        assert meetings == talks[seller, customer]["total_meetings"]


def test_a_stage_ends_only_with_its_work_done_and_with_the_trust_it_needs(trajectory):
    """Who leaves takes a share of the trust along: such a month is left out."""
    left = set(trajectory.end.firms["left_month"].tolist())
    ended = 0
    for seller, customer, account in every_account(trajectory):
        talks = trajectory.end.relationships[seller, customer]
        ends = {int(talks["negotiation_month"]), int(talks["offer_month"])} - left
        for step in account.steps:
            if step["month"] in ends:
                ended += 1
                assert step["work_done"] == 1.0
                assert step["trust"] >= step["trust_needed"]
    assert ended > 0


def test_joint_talks_tell_which_partner_left_them():
    trajectory = played("hub leaves")
    left = trajectory.end.firms["left_month"]
    told = [
        sentence
        for _, _, account in every_account(trajectory)
        for sentence in account.sentences
        if "left the group; work done and trust fell" in sentence
    ]

    months = {int(re.findall(r"In month (\d+) ", text)[0]) for text in told}
    assert months
    assert months <= set(left[left > 0].tolist())


def test_an_account_tells_the_chance_of_the_offer_and_how_it_ended(trajectory):
    for seller, customer, account in every_account(trajectory):
        talks = trajectory.end.relationships[seller, customer]
        told = " ".join(account.sentences)

        assert ("the chance was" in told) == (talks["offer_month"] > 0)
        assert (f"{talks['acceptance']:.0%}" in told) or talks["offer_month"] < 0
        assert ("It ended in month" in told) == (talks["end_month"] > 0)
        assert ("It signed in month" in told) == (talks["deal_month"] > 0)


def test_a_customer_buys_in_the_end_from_whom_it_is_said_to_buy(trajectory):
    for customer, supplied in enumerate(trajectory.end.needs["supplied_by"].tolist()):
        told = portraits.verdict_in_a_line(trajectory, customer)
        buys = trajectory.end.relationships["stage"][:, customer]

        assert ("it buys from Firm" in told or "from the group" in told) == any(
            seller != NOBODY for seller in supplied
        )
        assert (RelationshipStage.CUSTOMER in buys) == (
            "buys from none" not in told
        ) or ("Nobody" in told)


def test_a_customer_nobody_met_is_told_with_who_could_have_served_it(trajectory):
    contact = trajectory.end.relationships["contact_month"]
    for customer in np.flatnonzero((contact < 0).all(axis=0)).tolist():
        assert accounts(trajectory, customer) == []
        assert "Nobody of the group" in portraits.verdict_in_a_line(
            trajectory, customer
        )
        assert "made by" in (
            told := " ".join(portraits.customer_lines(trajectory, customer))
        ) or ("No firm of the group makes" in told)


@pytest.mark.parametrize(
    ("said", "kind", "row"),
    [
        ("Firm A", Kind.FIRM, 0),
        ("  firm   b ", Kind.FIRM, 1),
        ("THE GROUP", Kind.GROUP, 11),
        ("Manager", Kind.MANAGER, 0),
        ("the export manager", Kind.MANAGER, 0),
        ("Control Group", Kind.CONTROL_GROUP, 0),
        ("the National financier", Kind.FINANCIER, 2),
        ("customer 12", Kind.CUSTOMER, 11),
        ("assistant 1", Kind.ASSISTANT, 0),
    ],
)
def test_an_actor_is_found_whatever_the_capitals_and_spaces(said, kind, row):
    actor = actor_called(said, played("abroad").parameters)

    assert (actor.kind, actor.row) == (kind, row)


@pytest.mark.parametrize("said", ["", "bob", "Firm", "customer 25", "assistant 2"])
def test_an_unknown_actor_is_refused_with_all_there_are(said):
    with pytest.raises(Refusal, match="nobody is called so") as refusal:
        actor_called(said, played("abroad").parameters)

    for name in ("Firm A to K", "manager", "national", "customer 1 to 24", "assistant"):
        assert name in str(refusal.value)
    assert is_one_clear_line(str(refusal.value))


@pytest.mark.parametrize("said", ["manager", "control group", "local financier"])
def test_firms_alone_have_nobody_from_a_programme_to_ask_about(said):
    with pytest.raises(Refusal, match=r"Firm A to K, customer 1 to 24$"):
        actor_called(said, played("alone").parameters)


def test_every_actor_has_a_life_of_months_in_which_something_changed(trajectory):
    for actor in actors_of(trajectory.parameters):
        life = life_of(trajectory, actor)
        months = [moment.month for moment in life]

        assert months == sorted(set(months))
        assert all(moment.sentences for moment in life)
        assert portraits.introduction(trajectory, actor)[0].isupper()


def test_a_customers_life_is_all_that_happened_with_it_but_single_orders(trajectory):
    for actor in actors_of(trajectory.parameters):
        if actor.kind == Kind.CUSTOMER:
            told = sum(len(moment.sentences) for moment in life_of(trajectory, actor))
            kinds = set(OF_TALKS) - {EventKind.ORDER_TAKEN}
            assert told == sum(
                event.kind in kinds and event.whom == actor.row
                for event in trajectory.happened
            )


def test_a_member_that_leaves_tells_what_it_felt_and_expected():
    trajectory = played("open")
    leavers = {
        (event.who, event.month)
        for event in trajectory.happened
        if event.kind == EventKind.MEMBER_LEFT
    }

    told = {
        (actor.row, moment.month)
        for actor in actors_of(trajectory.parameters)
        for moment in life_of(trajectory, actor)
        if actor.kind == Kind.FIRM
        and any("It felt a benefit of" in said for said in moment.sentences)
    }
    assert told == leavers


def test_a_financier_that_withdraws_tells_so_in_that_month():
    trajectory = played("strict")
    actor = actor_called("national financier", trajectory.parameters)
    month = int(trajectory.end.financiers["withdrawal_month"][actor.row])
    (told,) = [m for m in life_of(trajectory, actor) if m.month == month]

    assert any("withdrew" in sentence for sentence in told.sentences)


def test_why_and_actor_stand_in_json_too(folder):
    asked = ("--why", "3", "--actor", "firm a", "--json")
    answer = json.loads(circles(*RUN, *asked, folder=folder).stdout)

    assert answer["why"]["customer"] == 3
    assert answer["actor"]["name"] == "Firm A"
    assert answer["story"][0]["title"] == "Who they are"


@pytest.mark.parametrize(
    "asked",
    [
        Asked(why=0),
        Asked(why=25),
        Asked(actor="the chamber of commerce"),
        Asked(actor="\x1b[31m"),
        Asked(month="3"),
        Asked(gexf="net.gexf", month="37"),
        Asked(gexf="net.gexf", month="-1"),
        Asked(gexf="net.gexf", month="soon"),
        Asked(gexf="missing/net.gexf"),
        Asked(gexf="."),
        Asked(gexf=""),
        Asked(gexf="\0"),
    ],
    ids=repr,
)
def test_what_cannot_be_asked_is_refused_in_one_line(asked):
    with pytest.raises(Refusal) as refusal:
        check(asked, played("market").parameters)

    assert is_one_clear_line(str(refusal.value))


@pytest.mark.parametrize("words", [("--why", "9"), ("--why", "twelve")], ids=repr)
def test_a_refusal_has_an_exit_status_of_its_own(folder, words):
    answer = circles(*RUN, *words, folder=folder)

    assert (answer.returncode, answer.stdout) == (2, "")
    assert is_one_clear_line(answer.stderr.removesuffix("\n"))
