"""Scores of events for one side of the net or both: who could come, and who meets."""

import math

import pytest

from agents.attendees import are_of_both_sides, attendees, those_who_could_come
from agents.events import hold_event
from model.mechanisms import introduces, invites, referrers_among
from model.rules.coordination import number_reached
from model.vocabulary import Channel, FlowDirection, Invited, Mechanism, Side
from tests.scores.nets import COST, amounts, know, net, only
from tests.scores.playing import in_talks

SUPPLIER = 40
"""The first supplier: behind 24 customers, 12 of their customers, 4 distributors."""

ONLY_BUSINESS = 1 << Mechanism.BUSINESS
NOTHING = 0
COLUMNS = (
    *("education_of_customers", "education_of_suppliers"),
    *("decisions_with_customers", "decisions_with_suppliers"),
    *("contact_between_customers", "contact_between_suppliers", "contact_across"),
)


def business(**values):
    """Return a net whose only mechanism, business talks, brings the sides together."""
    columns = {**dict.fromkeys(COLUMNS, NOTHING), "contact_across": ONLY_BUSINESS}
    return net(**only(Mechanism.BUSINESS, manager_hours=320.0), **columns, **values)


def test_both_sides_stand_in_turn_as_long_as_both_last():
    """24 customers and 16 others downstream, 16 upstream, all at a conference."""
    group = net()
    pool = those_who_could_come(group, Mechanism.CONFERENCE, Invited.BOTH_SIDES)
    sides = [partner.side for partner in pool]

    assert sides[:32] == [Side.CUSTOMERS, Side.SUPPLIERS] * 16
    assert sides[32:] == [Side.CUSTOMERS] * 24
    assert len({partner.index for partner in pool}) == 56


@pytest.mark.parametrize("invited", [Invited.CUSTOMERS, Invited.SUPPLIERS])
def test_an_event_for_one_side_is_for_that_side(invited):
    pool = those_who_could_come(net(), Mechanism.CONFERENCE, invited)

    assert {partner.side for partner in pool} == {invited}


def test_without_suppliers_and_institutes_there_are_no_two_sides():
    group = net(n_suppliers=0, n_institutes=0)
    pool = those_who_could_come(group, Mechanism.CONFERENCE, Invited.BOTH_SIDES)

    assert len(pool) == 40
    assert not are_of_both_sides(pool)
    assert are_of_both_sides(
        those_who_could_come(net(), Mechanism.CONFERENCE, Invited.BOTH_SIDES)
    )


def test_where_nobody_knows_a_customer_business_talks_have_nobody_of_that_side():
    """Customers are known once they have been met; who makes parts is known."""
    group = business()
    firm, mechanism = group.firms[0], Mechanism.BUSINESS
    before = those_who_could_come(group, mechanism, Invited.BOTH_SIDES)
    in_talks(group, 0, 3)
    present = attendees(group, firm, mechanism, Invited.BOTH_SIDES)

    # Distributors are known from the start, and stand before suppliers.
    assert {partner.index for partner in before} == {*range(36, 56)}
    assert [partner.side for partner in present] == [Side.CUSTOMERS, Side.SUPPLIERS]
    assert len(present) == number_reached(99, group.parameters.business_reach) == 2


def test_a_customer_and_a_supplier_brought_together_learn_from_each_other():
    """An hour together; nothing in common, so that a fifth is understood, 0.3 lost."""
    group = business(contact_hours=1.0)
    customer, supplier = group.partners[0], group.partners[SUPPLIER]
    know(customer, s1=0.5)
    know(supplier, s2=0.25)
    group.begin_month()
    hold_event(group, Mechanism.BUSINESS, group.members, [customer, supplier])
    group.share_knowledge()

    heard = (1.0 - math.exp(-1.0 / COST)) * 0.2 * 0.7
    flowed = amounts(group, Channel.DIRECT_CONTACT)
    assert flowed == pytest.approx(
        {
            (FlowDirection.CUSTOMER_TO_SUPPLIER, Mechanism.BUSINESS): heard * 0.5,
            (FlowDirection.SUPPLIER_TO_CUSTOMER, Mechanism.BUSINESS): heard * 0.25,
        },
        rel=1e-12,
    )
    assert supplier.contacts[0].other == customer.index
    assert amounts(group, Channel.EDUCATION) == {}


def test_a_firm_holds_business_talks_for_those_it_brings_together():
    group = business()
    in_talks(group, 0, 3)
    for _ in range(6):
        group.step()

    held = group.mechanisms[Mechanism.BUSINESS]
    assert held.times_held == 6
    assert held.partners_reached == 12
    assert held.hours == 6 * group.parameters.business_hours


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("other", COLUMNS)
def test_both_are_invited_if_they_meet_or_if_there_is_something_for_each(column, other):
    columns = {**dict.fromkeys(COLUMNS, NOTHING), column: ONLY_BUSINESS}
    p = net(**{**columns, other: ONLY_BUSINESS}).parameters
    sides = {
        name.rpartition("_")[2] for name in (column, other) if "contact" not in name
    }
    meet = introduces(p, Mechanism.BUSINESS, Side.CUSTOMERS, Side.SUPPLIERS)

    assert meet == ("contact_across" in (column, other))
    assert invites(p, Mechanism.BUSINESS, Invited.BOTH_SIDES) == (
        meet or sides == {"customers", "suppliers"}
    )


def test_who_can_refer_whom():
    """Customers refer customers, suppliers too; nobody refers a supplier."""
    assert [referrers_among(each) for each in Invited] == [2, 0, 1]
