"""Laws of combining knowledge and of what it is good for (``rules.knowledge``)."""

import math

from hypothesis import strategies as st

from model.rules import combining, knowledge, partner_contact, product_use
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, levels

ADDED_UP = st.floats(0.0, 5.0)
HALVES = st.floats(0.0, 0.5)
KNOWN = st.floats(0.01, 1.0)


@laws_of(combining.combined)
def test_no_more_new_knowledge_is_made_than_was_received(values):
    # With half in common the product is one but for a last bit.
    most = values["received"] * (1.0 + ROUNDING)
    assert 0.0 <= combining.combined(**values) <= most


@laws(received=ADDED_UP, capability=levels(), floor=HALVES, gain=HALVES)
def test_who_knows_the_same_or_other_things_alone_has_nothing_to_combine(
    received, capability, floor, gain
):
    for overlap in (0.0, 1.0):
        new = combining.combined(received, overlap, capability, floor, gain)
        assert new == 0.0


@laws(received=ADDED_UP, capability=levels(), far=HALVES, farther=HALVES)
def test_the_farther_from_half_in_common_the_less_is_combined(
    received, capability, far, farther
):
    far, farther = sorted((far, farther))
    for sign in (-1.0, 1.0):
        near = combining.combined(received, 0.5 + sign * far, capability, 0.1, 0.4)
        more = combining.combined(received, 0.5 + sign * farther, capability, 0.1, 0.4)

        # Products are rounded.
        assert more <= near + ROUNDING * max(1.0, received)


@laws(received=ADDED_UP, floor=HALVES, gain=HALVES)
def test_with_half_in_common_capability_decides_what_is_combined(received, floor, gain):
    without = combining.combined(received, 0.5, 0.0, floor, gain)
    full = combining.combined(received, 0.5, 1.0, floor, gain)

    # Times four, and a half of a half: exact.
    assert without == floor * received
    assert full == (floor + gain) * received


@laws_of(combining.created_after)
def test_what_a_firm_creates_stays_a_level_and_never_shrinks(values):
    assert values["created"] <= combining.created_after(**values) <= 1.0


@laws(created=levels(), first=ADDED_UP, second=ADDED_UP)
def test_new_knowledge_in_two_months_counts_as_in_one(created, first, second):
    once = combining.created_after(created, first + second)
    after = combining.created_after(created, first)

    # A power split in two: a few rounding errors.
    assert abs(combining.created_after(after, second) - once) <= ROUNDING
    assert combining.created_after(created, 0.0) == created


@laws(new=st.floats(0.0, 5.0))
def test_who_has_created_nothing_yet_finds_the_share_of_a_first_discovery(new):
    # exp and expm1 are rounded apart.
    found = combining.created_after(0.0, new)
    assert abs(found - (1.0 - math.exp(-new))) <= ROUNDING


@laws_of(combining.own_with_created)
def test_what_is_created_fills_no_more_than_there_is_room(values):
    learnt = combining.own_with_created(**values)

    assert 0.0 <= learnt <= 1.0 - values["own"]
    assert knowledge.level(values["own"], learnt) <= 1.0
    assert combining.own_with_created(values["own"], 1.0) == 1.0 - values["own"]


@laws_of(combining.capability_after_event)
def test_an_event_never_lowers_the_capability_nor_lifts_it_above_one(values):
    after = combining.capability_after_event(**values)

    assert values["capability"] <= after <= 1.0


@laws(gain=levels(), n=counts(0, 40))
def test_each_event_leaves_the_same_share_of_the_capability_to_be_learnt(gain, n):
    capability = 0.0
    for _ in range(n):
        capability = combining.capability_after_event(capability, gain)

    # A few roundings for each event.
    assert abs(capability - (1.0 - math.pow(1.0 - gain, n))) <= ROUNDING


@laws_of(combining.looped)
def test_no_more_goes_round_than_flows(values):
    # Products and their ratio are rounded.
    most = values["amount"] + ROUNDING * max(1.0, values["amount"])
    assert 0.0 <= combining.looped(**values) <= most


@laws(amount=ADDED_UP, overlap=levels(), less=levels(), floor=levels())
def test_nothing_goes_round_where_others_told_a_partner_nothing(
    amount, overlap, less, floor
):
    assert combining.looped(amount, overlap, overlap, floor) == 0.0
    assert combining.looped(amount, overlap * less, overlap, floor) == 0.0


@laws(amount=ADDED_UP, overlap=KNOWN, without=levels(), floor=levels())
def test_what_goes_round_is_what_would_not_be_absorbed_without_it(
    amount, overlap, without, floor
):
    absorbed = knowledge.absorption(overlap, floor, 0.0)
    less = knowledge.absorption(overlap * without, floor, 0.0)
    round_about = combining.looped(amount, overlap, overlap * without, floor)

    # Differences, products and ratios are rounded apart.
    assert abs(round_about - amount * (1.0 - less / absorbed)) <= ROUNDING
    assert combining.looped(amount, overlap, overlap * without, 1.0) == 0.0


def test_nothing_goes_round_where_nothing_is_absorbed():
    assert combining.looped(1.0, 0.0, 0.0, 0.0) == 0.0


@laws(amount=ADDED_UP, given=ADDED_UP, others=ADDED_UP)
def test_other_partners_helped_to_make_no_more_than_there_is(amount, given, others):
    part = combining.from_other_partners(amount, given, given + others)

    assert 0.0 <= part <= amount


@laws(amount=ADDED_UP, all_given=KNOWN)
def test_a_partner_who_gave_all_gets_nothing_new_and_who_gave_nothing_only_new(
    amount, all_given
):
    assert combining.from_other_partners(amount, all_given, all_given) == 0.0
    assert combining.from_other_partners(amount, 0.0, all_given) == amount
    assert combining.from_other_partners(amount, 0.0, 0.0) == 0.0


@laws_of(product_use.use_probability)
def test_the_chance_of_good_use_is_lowest_where_nothing_is_known(values):
    assert 1.0 - values["technology"] <= product_use.use_probability(**values) <= 1.0


@laws(technology=levels(), known=levels())
def test_nobody_fails_with_a_simple_product_nor_with_one_it_knows(technology, known):
    assert product_use.use_probability(0.0, known) == 1.0
    assert product_use.use_probability(technology, 1.0 + known) == 1.0


def test_who_knows_nothing_of_the_most_complex_product_always_fails():
    assert product_use.use_probability(1.0, 0.0) == 0.0


@laws(trust=levels(), kept=levels())
def test_failing_with_a_product_never_raises_trust(trust, kept):
    assert 0.0 <= product_use.trust_after_failed_use(trust, kept) <= trust
    assert product_use.trust_after_failed_use(trust, 1.0) == trust
    assert product_use.trust_after_failed_use(trust, 0.0) == 0.0


@laws_of(partner_contact.trust_after_word)
def test_a_good_word_never_lowers_trust_nor_lifts_it_above_that_of_who_buys(values):
    after = partner_contact.trust_after_word(**values)

    # A difference and a sum are rounded.
    highest = max(values["trust"], values["others_trust"])
    assert values["trust"] <= after <= min(1.0, highest + ROUNDING)


@laws(trust=levels(), other=levels(), effect=levels(), less=levels())
def test_a_word_moves_nobody_that_the_seller_does_not_know_of_or_who_trusts_more(
    trust, other, effect, less
):
    assert partner_contact.trust_after_word(trust, other, 0.0, effect) == trust
    assert partner_contact.trust_after_word(trust, trust * less, 1.0, effect) == trust


@laws_of(product_use.credibility_with_learning)
def test_customers_who_have_learnt_never_doubt_more(values):
    after = product_use.credibility_with_learning(**values)

    assert values["credible"] <= after <= 1.0


@laws(credible=levels(), technology=levels(), known=levels(), effect=levels())
def test_learning_takes_no_doubt_in_simple_technology_nor_where_nothing_is_known(
    credible, technology, known, effect
):
    learnt = product_use.credibility_with_learning

    assert learnt(credible, 0.0, known, effect) == credible
    assert learnt(credible, technology, 0.0, effect) == credible
    assert learnt(credible, technology, known, 0.0) == credible
    # One minus the doubt gives it back but for a last bit.
    assert abs(learnt(credible, 1.0, 1.0 + known, 1.0) - 1.0) <= ROUNDING


@laws_of(combining.fit_after_development)
def test_development_with_partners_never_makes_a_product_fit_less(values):
    assert values["fit"] <= combining.fit_after_development(**values) <= 1.0


@laws(fit=KNOWN, created=levels(), effect=levels())
def test_what_does_not_fit_at_all_never_will(fit, created, effect):
    assert combining.fit_after_development(0.0, created, effect) == 0.0
    assert combining.fit_after_development(fit, 0.0, effect) == fit
    # One minus the misfit gives it back but for a last bit.
    assert abs(combining.fit_after_development(fit, 1.0, 1.0) - 1.0) <= ROUNDING


@laws(awareness=levels(), gain=levels())
def test_an_event_shows_a_part_of_what_was_not_known_of_a_contact(awareness, gain):
    assert awareness <= partner_contact.awareness_after_event(awareness, gain) <= 1.0
    assert partner_contact.awareness_after_event(awareness, 0.0) == awareness
    assert partner_contact.awareness_after_event(0.0, gain) == gain
    assert partner_contact.awareness_after_event(1.0, gain) == 1.0


@laws(awareness=levels(), fading=levels())
def test_what_is_known_of_a_contact_is_forgotten(awareness, fading):
    assert 0.0 <= partner_contact.awareness_after_month(awareness, fading) <= awareness
    assert partner_contact.awareness_after_month(awareness, 0.0) == awareness
    assert partner_contact.awareness_after_month(awareness, 1.0) == 0.0


@laws(amount=ADDED_UP, awareness=levels())
def test_nobody_sees_more_than_there_is(amount, awareness):
    assert 0.0 <= partner_contact.seen(amount, awareness) <= amount
    assert partner_contact.seen(amount, 1.0) == amount
    assert partner_contact.seen(amount, 0.0) == 0.0
