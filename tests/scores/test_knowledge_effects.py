"""Scores of what knowledge and contacts are good for: use, word of mouth, referrals."""

import pytest

from agents.events import hold_event
from agents.offer import offer_of
from model.vocabulary import (
    CONTACTS_EACH,
    Channel,
    Decision,
    Mechanism,
    OrganisationForm,
)
from tests.scores.nets import in_business, know, listens, net, play_knowledge, played
from tests.scores.playing import in_talks

SUPPLIER = 40
"""The first supplier: behind 24 customers, 12 of their customers, 4 distributors."""

SEMINAR = Mechanism.SEMINAR
CONFERENCE = Mechanism.CONFERENCE
MARKET_ORIENTED = OrganisationForm.MARKET_ORIENTED
BEST = 0.0
"""Luck with which all succeeds that can succeed."""
WORST = 0.999


def test_who_knows_nothing_of_the_most_complex_product_fails_with_the_best_of_luck():
    """Seven tenths of trust are kept of month after month of failing."""
    group = net({Decision.USES_PRODUCT: BEST}, technology=1.0)
    know(group.firms[0], s0=0.5)
    talks = in_business(group, group.firms[0], 0)
    trust = []
    for _ in range(3):
        play_knowledge(group)
        trust.append(talks.trust)

    assert trust == [0.7, 0.7 * 0.7, 0.7 * 0.7 * 0.7]
    assert (group.uses, group.failed_uses) == (0, 3)


@pytest.mark.parametrize(
    ("known", "luck", "trust"),
    [
        # Half of what the maker knows: 1 - 0.8 x 0.5 = 0.6.
        (0.25, 0.59, 1.0),
        (0.25, 0.61, 0.5),
        # Nothing: 0.2.
        (0.0, 0.19, 1.0),
        (0.0, 0.21, 0.5),
        # As much as the maker, or more.
        (0.5, WORST, 1.0),
        (0.75, WORST, 1.0),
    ],
)
def test_the_less_a_customer_knows_of_what_its_maker_knows_the_oftener_it_fails(
    known, luck, trust
):
    group = net({Decision.USES_PRODUCT: luck}, failed_use_trust=0.5)
    know(group.firms[0], s0=0.5)
    know(group.partners[0], s0=known)
    talks = in_business(group, group.firms[0], 0)
    play_knowledge(group)

    assert talks.trust == trust
    assert (group.uses, group.failed_uses) == ((1, 0) if trust == 1.0 else (0, 1))


@pytest.mark.parametrize("values", [{"product_use": False}, {"technology": 0.0}])
def test_nobody_fails_where_products_are_simple_or_use_does_not_count(values):
    group = net({Decision.USES_PRODUCT: WORST}, **values)
    know(group.firms[0], s0=0.5)
    talks = in_business(group, group.firms[0], 0)
    play_knowledge(group)

    assert (talks.trust, group.failed_uses) == (1.0, 0)


def test_what_was_bought_this_month_is_used_from_the_next_one_on():
    group = net({Decision.USES_PRODUCT: WORST}, technology=1.0)
    know(group.firms[0], s0=0.5)
    talks = in_business(group, group.firms[0], 0)
    talks.deal_month = 1
    uses = []
    for _ in range(2):
        play_knowledge(group)
        uses.append(group.failed_uses)

    assert uses == [0, 1]


REFERRING = {Decision.REFERS: lambda _month, _who, whom: 0.499 if whom else 0.0}
"""Whom a partner meets it speaks of, if half of the contact is known."""


def able_to_refer(awareness: float, script=None, **values):
    """Return a net whose first customer uses well and listens to the second one."""
    group = net(REFERRING | (script or {}), **values)
    know(group.firms[0], s0=0.5)
    know(group.partners[0], s0=0.5)
    in_business(group, group.firms[0], 0)
    listens(group.partners[0], group.partners[1], SEMINAR, awareness=awareness)
    new = group.customers[1].relationships[0]
    new.fit = 0.5
    group.firms[0].markets[new.market].entered_month = 0
    return group, new


def test_a_content_customer_leads_the_firm_to_a_contact_that_the_firm_knows_of():
    group, new = able_to_refer(0.5, lead_benefit=0.25, goals=0.0)
    play_knowledge(group)

    assert (group.referrals, group.firms[0].benefit_gained) == (1, 0.25)
    assert (new.is_open, new.contact_month) == (True, 1)
    assert group.customers[1].route == MARKET_ORIENTED


@pytest.mark.parametrize("awareness", [0.0, 0.25])
def test_a_contact_that_the_firm_knows_too_little_of_leads_nowhere(awareness):
    group, new = able_to_refer(awareness)
    play_knowledge(group)

    assert (group.referrals, new.is_open) == (0, False)


def test_without_awareness_the_best_of_luck_leads_nowhere():
    group, _ = able_to_refer(0.0, {Decision.REFERS: BEST})
    play_knowledge(group, 3)

    assert group.referrals == 0


def test_a_customer_that_fails_refers_nobody():
    group, _ = able_to_refer(1.0, {Decision.USES_PRODUCT: WORST})
    know(group.partners[0])
    play_knowledge(group)

    assert (group.failed_uses, group.referrals) == (1, 0)


@pytest.mark.parametrize("values", [{"referrals": False}, {"referral_rate": 0.0}])
def test_without_referrals_no_contact_leads_to_a_customer(values):
    group, _ = able_to_refer(1.0, **values)
    play_knowledge(group)

    assert group.referrals == 0


def test_nobody_is_led_to_a_customer_it_has_met_or_to_where_it_does_not_fit():
    group, new = able_to_refer(1.0)
    new.fit = 0.0
    play_knowledge(group)

    met, known = able_to_refer(1.0)
    in_talks(met, 0, 1)
    play_knowledge(met)
    assert (group.referrals, met.referrals) == (0, 0)
    assert known.contact_month == 0


def test_a_shared_supplier_refers_whether_or_not_anybody_uses_anything():
    group = net(REFERRING)
    supplier = group.partners[SUPPLIER]
    listens(supplier, group.partners[1], SEMINAR, awareness=0.5)
    new = group.customers[1].relationships[0]
    new.fit = 0.5
    group.firms[0].markets[new.market].entered_month = 0
    play_knowledge(group)

    assert (group.referrals, new.is_open) == (1, True)


@pytest.mark.parametrize(
    ("awareness", "trust"),
    # A tenth of what is missing to 0.75, as far as the firm knows of the contact.
    [(1.0, 0.25 + 0.1 * 0.5), (0.5, 0.25 + 0.1 * 0.5 * 0.5), (0.0, 0.25)],
)
def test_a_customer_in_talks_hears_from_one_who_buys(awareness, trust):
    group = net({Decision.CONTACT_MEETS: 0.0})
    in_business(group, group.firms[0], 0, trust=0.75)
    talks = in_talks(group, 0, 1, trust=0.25)
    listens(group.partners[1], group.partners[0], SEMINAR, awareness=awareness)
    play_knowledge(group)

    # Products in another order are rounded apart.
    assert talks.trust == pytest.approx(trust, rel=1e-15)


def test_an_event_shows_who_meets_whom_and_a_month_forgets_some_of_it():
    """0.3; then 0.97 of it in the same month; then 0.3 more of what is missing."""
    group = net()
    pair = group.partners[:2]
    awareness = []
    for _ in range(2):
        group.begin_month()
        hold_event(group, SEMINAR, group.members, pair)
        group.share_knowledge()
        awareness.append([partner.contacts[0].awareness for partner in pair])

    first = 0.3 * 0.97
    second = (first + 0.3 * (1.0 - first)) * 0.97
    # Products are rounded.
    assert awareness == [
        pytest.approx([each] * 2, rel=1e-15) for each in (first, second)
    ]


def test_a_partner_with_six_contacts_meets_no_seventh():
    group = net()
    partner = group.partners[0]
    for other in group.partners[1:9]:
        hold_event(group, CONFERENCE, group.members, (partner, other))

    assert partner.n_contacts == CONTACTS_EACH
    assert [contact.other for contact in partner.contacts] == [1, 2, 3, 4, 5, 6]
    assert [group.partners[k].n_contacts for k in range(1, 9)] == [1] * 8


def test_who_meets_a_contact_again_has_no_further_one():
    group = net()
    pair = group.partners[:2]
    for mechanism in (SEMINAR, CONFERENCE):
        hold_event(group, mechanism, group.members, pair)

    assert [partner.n_contacts for partner in pair] == [1, 1]
    assert pair[0].contacts[0].mechanism == SEMINAR


@pytest.mark.parametrize(
    ("fit", "improves", "after"),
    # Half of the misfit, for the half of what there is to find.
    [(0.5, True, 0.5 + 0.5 * 0.5 * 0.5), (0.5, False, 0.5), (0.0, True, 0.0)],
)
def test_new_knowledge_takes_a_part_of_the_misfit(fit, improves, after):
    group = net(product_improves=improves, development_fit=0.5)
    group.firms[0].created_knowledge = 0.5
    offer = offer_of(group, group.customers[0], group.members, fit, 0.0)

    assert offer.fit == after


def test_members_see_no_more_than_flows_and_all_that_they_take_part_in():
    for channel, rows in zip(Channel, played(24).flows.cells, strict=True):
        for flow in (each for row in rows for each in row):
            assert 0.0 <= flow.seen <= flow.amount
            assert channel == Channel.DIRECT_CONTACT or flow.seen == flow.amount
