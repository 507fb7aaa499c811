"""Scores of knowledge that flows: lessons, questions and everyday talk, by hand.

Expected levels are sums of a few products; both sides are rounded a few times.
"""

import math

import pytest

from agents.knowledge_flows import ask, teach
from model.vocabulary import Channel, Decision, FlowDirection, Mechanism
from tests.scores.nets import COST, amounts, know, listens, net, play_knowledge
from tests.scores.playing import in_talks

SUPPLIER = 40
"""The first supplier: behind 24 customers, 12 of their customers, 4 distributors."""

MEETS = {Decision.CONTACT_MEETS: 0.0}
"""Everybody meets its first contact."""

SUPPORT = Mechanism.SUPPORT
SEMINAR = Mechanism.SEMINAR
RESEARCH = Mechanism.RESEARCH


def close(value: float):
    """Return a number that is met but for a few roundings."""
    return pytest.approx(value, rel=1e-12, abs=1e-15)


def in_first_talks(meetings: int, firm_knows=None, customer_knows=None, **values):
    """Return a net whose firm has met its first customer this month."""
    group = net(values.pop("script", None), hours_per_meeting=8.0, **values)
    know(group.firms[0], **(firm_knows or {"s0": 0.75}))
    know(group.partners[0], **(customer_knows or {"s0": 0.25}))
    talks = in_talks(group, 0, 0)
    talks.meetings = meetings
    return group


@pytest.mark.parametrize("meetings", [0, 1, 2, 4])
def test_meetings_teach_a_customer_the_lesson_of_the_gap_that_it_absorbs(meetings):
    """8 hours a meeting, of 31.2 needed; a third of the two bases is the same.

    The gap is 0.75 - 0.25; 0.2 + 0.8 / 3 of a lesson is understood, 0.3 of it lost.
    """
    group = in_first_talks(meetings)
    play_knowledge(group)

    taught = (1.0 - math.exp(-8.0 * meetings / COST)) * 0.5 * (0.2 + 0.8 / 3.0) * 0.7
    product = group.partners[0].knowledge[0]
    assert (product.learnt, product.taught) == close((taught, taught))
    assert (product.level, product.relayed) == close((0.25 + taught, 0.0))
    expected = {(FlowDirection.FOCAL_TO_CUSTOMER, SUPPORT): close(taught)}
    assert amounts(group, Channel.EDUCATION) == (expected if meetings else {})


def test_the_second_month_closes_the_same_share_of_what_is_left():
    """The gap and the overlap are those that the first month left."""
    group = in_first_talks(2)
    product = group.partners[0].knowledge[0]

    share = (1.0 - math.exp(-16.0 / COST)) * 0.7
    known = 0.25
    for _ in range(2):
        play_knowledge(group)
        known += share * (0.75 - known) * (0.2 + 0.8 * known / 0.75)
        assert product.level == close(known)


def test_who_knows_the_product_as_well_as_its_maker_is_taught_nothing():
    group = in_first_talks(4, {"s0": 0.5}, {"s0": 0.5, "s1": 0.125})
    play_knowledge(group)

    assert [subject.learnt for subject in group.partners[0].knowledge] == [0.0] * 8
    assert amounts(group, Channel.EDUCATION) == {}


def test_a_firm_teaches_its_own_component_and_nothing_else():
    """It knows all components but the first, which is its own, better by 0.5."""
    others = {f"s{subject}": 0.5 for subject in range(1, 5)}
    group = in_first_talks(4, {"s0": 0.25, **others}, {"s0": 0.25})
    play_knowledge(group)

    assert amounts(group, Channel.EDUCATION) == {}


def test_nothing_is_taken_in_before_the_month_is_over():
    group = in_first_talks(1)
    firm, customer = group.firms[0], group.partners[0]
    product = customer.knowledge[0]
    for _ in range(2):
        teach(firm, customer, 8.0, SUPPORT)

    once = (1.0 - math.exp(-8.0 / COST)) * 0.5 * (0.2 + 0.8 / 3.0) * 0.7
    assert (product.level, product.learnt) == (0.25, 0.0)
    assert product.received == close(2.0 * once)


def test_what_a_customer_learns_this_month_others_hear_next_month():
    """Customer 1 listens to customer 0, which the firm teaches in both months."""
    group = in_first_talks(1, customer_knows={"s0": 0.0, "s1": 0.5}, script=MEETS)
    know(group.partners[1], s1=0.5)
    listens(group.partners[1], group.partners[0], SEMINAR)
    heard = []
    for _ in range(2):
        play_knowledge(group)
        heard.append(group.partners[1].knowledge[0].learnt)

    assert heard[0] == 0.0
    assert heard[1] > 0.0


def test_what_was_heard_of_members_from_others_is_relayed_in_proportion():
    """Of what customer 0 knows, 0.5, a half was taught: so is half of what it tells.

    Nothing is in common, so that a fifth is understood and 0.3 of that lost.
    """
    group = net(MEETS, contact_hours=4.0)
    teller, hearer = group.partners[:2]
    know(teller, s0=0.25)
    teller.knowledge[0].learn(0.25)
    teller.knowledge[0].taught = 0.25
    listens(hearer, teller, SEMINAR, awareness=0.5)
    play_knowledge(group)

    heard = (1.0 - math.exp(-4.0 / COST)) * 0.5 * 0.2 * 0.7
    subject = hearer.knowledge[0]
    assert (subject.learnt, subject.relayed) == close((heard, heard / 2.0))
    assert subject.taught == 0.0
    cell = group.flows.cells[Channel.DIRECT_CONTACT][FlowDirection.BETWEEN_CUSTOMERS]
    flow = cell[SEMINAR]
    assert (flow.amount, flow.seen, flow.transfers) == close((heard, heard / 2.0, 1))


@pytest.mark.parametrize(
    ("taker", "giver", "direction"),
    [
        (0, 1, FlowDirection.BETWEEN_CUSTOMERS),
        (0, SUPPLIER, FlowDirection.SUPPLIER_TO_CUSTOMER),
        (SUPPLIER, 0, FlowDirection.CUSTOMER_TO_SUPPLIER),
        (SUPPLIER, SUPPLIER + 1, FlowDirection.BETWEEN_SUPPLIERS),
    ],
)
def test_talk_between_partners_counts_in_the_direction_in_which_it_goes(
    taker, giver, direction
):
    group = net(MEETS)
    know(group.partners[giver], s0=0.5)
    listens(group.partners[taker], group.partners[giver], SEMINAR)
    play_knowledge(group)

    assert list(amounts(group, Channel.DIRECT_CONTACT)) == [(direction, SEMINAR)]


def asked(script=None, mechanism=RESEARCH, **values):
    """Return a net whose firm has asked its first supplier for 40 hours.

    The firm knows 0.5 of its own component and of the second one; the supplier as
    much of the second, and 0.5 of the third. So a third of the bases is the same.
    """
    group = net(script, capability_gain=0.0, **values)
    know(group.firms[0], s0=0.5, s1=0.5)
    know(group.partners[SUPPLIER], s1=0.5, s2=0.5, s5=0.5)
    group.begin_month()
    ask(group.firms[0], group.partners[SUPPLIER], 40.0, mechanism)
    group.share_knowledge()
    return group


RECEIVED = (1.0 - math.exp(-40.0 / COST)) * 0.5 * (0.2 + 0.8 / 3.0) * 0.7
"""Of 40 hours on a gap of a half, a third of the bases in common."""


def test_a_firm_learns_from_a_partner_what_the_partner_knows_better():
    firm = asked().firms[0]

    assert firm.knowledge[2].learnt == close(RECEIVED)
    assert [firm.knowledge[subject].learnt for subject in (1, 3, 4, 5)] == [0.0] * 4


@pytest.mark.parametrize("capability", [0.0, 0.5])
def test_what_was_received_is_combined_into_new_knowledge_of_the_own_product(
    capability,
):
    """A tenth, and 0.4 more with full capability, of 4 x 1/3 x 2/3 of it."""
    group = net(capability_gain=0.0)
    know(group.firms[0], s0=0.5, s1=0.5)
    know(group.partners[SUPPLIER], s1=0.5, s2=0.5)
    group.coordination_capability = capability
    ask(group.firms[0], group.partners[SUPPLIER], 40.0, RESEARCH)
    play_knowledge(group)

    firm = group.firms[0]
    new = (0.1 + 0.4 * capability) * RECEIVED * 8.0 / 9.0
    created = 1.0 - math.exp(-new)
    assert group.combined_knowledge == close(new)
    assert group.partners[SUPPLIER].given_knowledge == close(new)
    assert firm.created_knowledge == close(created)
    assert firm.knowledge[0].level == close(0.5 + 0.5 * created)


def test_of_local_markets_a_firm_learns_of_markets_alone_and_combines_nothing():
    """The first market is the sixth subject, behind five components."""
    group = asked(mechanism=Mechanism.LOCAL_MARKET_DECISION)
    firm = group.firms[0]

    assert firm.knowledge[5].learnt == close(RECEIVED)
    assert firm.knowledge[2].learnt == 0.0
    assert (group.combined_knowledge, firm.created_knowledge) == (0.0, 0.0)


def test_a_year_puts_out_of_date_what_was_learnt_but_not_what_is_known_by_own_work():
    """0.8 x 0.12 of 0.5; nothing before the twelfth month."""
    group = net()
    know(group.partners[0], s0=0.25)
    group.partners[0].knowledge[0].learn(0.5)
    levels = []
    for _ in range(12):
        play_knowledge(group)
        levels.append(group.partners[0].knowledge[0].level)

    assert levels[:11] == [0.75] * 11
    assert levels[11] == close(0.25 + 0.5 * (1.0 - 0.8 * 0.12))


def test_who_would_know_more_than_everything_knows_everything():
    """0.5 by own work, 0.25 from others, and 0.75 this month."""
    group = net()
    know(group.partners[0], s0=0.5)
    subject = group.partners[0].knowledge[0]
    subject.learn(0.25)
    subject.received = subject.received_taught = 0.75
    subject.take_in()

    # There is room for a half of it all.
    assert (subject.level, subject.learnt, subject.taught) == (1.0, 0.5, 0.375)
