"""Laws of the customer's trust in the seller, and of the seller's credibility."""

import math

from hypothesis import strategies as st

from model.rules import trust
from model.vocabulary import WEEKS
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels

SLOPES = st.floats(0.0, 20.0)
NEEDS = st.floats(0.0, 0.5)


@laws_of(trust.knowledge_after_briefing)
def test_a_briefing_never_takes_knowledge_nor_gives_more_than_all(values):
    after = trust.knowledge_after_briefing(**values)

    assert values["knowledge"] <= after <= 1.0


@laws(knowledge=levels(), technology=levels(), rate=levels(), slope=SLOPES)
def test_without_a_briefing_the_manager_knows_what_it_knew(
    knowledge, technology, rate, slope
):
    after = trust.knowledge_after_briefing(knowledge, 0.0, technology, rate, slope)

    assert after == knowledge


@laws(briefing=hours(), technology=levels(), rate=levels(), slope=SLOPES)
def test_a_manager_who_knows_the_products_has_nothing_to_learn(
    briefing, technology, rate, slope
):
    after = trust.knowledge_after_briefing(1.0, briefing, technology, rate, slope)

    assert after == 1.0


@laws(first=hours(0.0, 40.0), second=hours(0.0, 40.0), technology=levels())
def test_two_briefings_teach_as_much_as_one_of_the_same_hours(
    first, second, technology
):
    once = trust.knowledge_after_briefing(0.0, first + second, technology, 0.01, 2.0)

    after = trust.knowledge_after_briefing(0.0, first, technology, 0.01, 2.0)
    twice = trust.knowledge_after_briefing(after, second, technology, 0.01, 2.0)
    # A power split in two: a few rounding errors.
    assert abs(twice - once) <= ROUNDING


@laws_of(trust.credibility)
def test_credibility_is_a_level(values):
    assert 0.0 <= trust.credibility(**values) <= 1.0


@laws(technology=levels(), distance=levels())
def test_who_knows_product_and_market_is_fully_credible(technology, distance):
    # The two parts of expertise add up to one but for a last bit.
    assert abs(trust.credibility(technology, 1.0, 1.0, distance) - 1.0) <= ROUNDING


@laws(product=levels(), market=levels())
def test_in_simple_technology_next_door_everybody_is_credible(product, market):
    assert trust.credibility(0.0, product, market, 0.0) == 1.0


@laws(product=levels(), market=levels())
def test_in_complex_technology_next_door_product_knowledge_decides(product, market):
    assert trust.credibility(1.0, product, market, 0.0) == product


@laws(technology=levels(), product=levels(), distance=levels())
def test_knowing_the_market_fully_makes_up_for_any_distance(
    technology, product, distance
):
    near = trust.credibility(technology, product, 1.0, 0.0)

    assert trust.credibility(technology, product, 1.0, distance) == near


@laws_of(trust.advised)
def test_advice_never_takes_knowledge_nor_gives_more_than_all(values):
    assert values["knowledge"] <= trust.advised(**values) <= 1.0


@laws(knowledge=levels(), effect=levels())
def test_a_control_group_of_officials_lends_the_manager_no_knowledge(knowledge, effect):
    assert trust.advised(knowledge, 0.0, effect) == knowledge


@laws(expertise=levels(), effect=levels())
def test_a_manager_who_knows_everything_needs_no_advice(expertise, effect):
    assert trust.advised(1.0, expertise, effect) == 1.0


@laws(knowledge=levels(), effect=levels())
def test_full_expertise_closes_its_part_of_what_the_manager_does_not_know(
    knowledge, effect
):
    unknown = 1.0 - trust.advised(knowledge, 1.0, effect)

    # Each side is rounded a few times.
    assert abs(unknown - (1.0 - knowledge) * (1.0 - effect)) <= ROUNDING


@laws_of(trust.hours_in_meetings)
def test_meetings_take_no_more_hours_than_manager_and_members_spend(values):
    spent = values["manager_hours"] + values["member_hours"]

    assert values["manager_hours"] <= trust.hours_in_meetings(**values) <= spent


@laws(manager=hours(), members=hours())
def test_a_partner_alone_brings_all_its_hours_to_meetings(manager, members):
    assert trust.hours_in_meetings(manager, members, 1) == manager + members


@laws(manager=hours(), each=hours(), n=st.sampled_from([1, 2, 4, 8]))
def test_partners_who_come_together_make_no_more_meetings_than_one(manager, each, n):
    # Doubling is exact in binary numbers, so the hours of all are exact too.
    assert trust.hours_in_meetings(manager, each * n, n) == manager + each


@laws_of(trust.meeting_probability)
def test_the_chance_of_a_meeting_is_a_chance(values):
    assert 0.0 <= trust.meeting_probability(**values) <= 1.0


@laws(per_meeting=hours(0.5, 80.0))
def test_without_hours_nobody_meets(per_meeting):
    assert trust.meeting_probability(0.0, per_meeting) == 0.0


@laws(per_meeting=hours(0.5, 80.0))
def test_the_hours_of_a_meeting_leave_one_week_over_e_without_one(per_meeting):
    chance = trust.meeting_probability(per_meeting, per_meeting)

    assert chance == 1.0 - math.exp(-1.0)


@laws_of(trust.trust_after_month)
def test_a_customers_trust_stays_a_level(values):
    assert 0.0 <= trust.trust_after_month(**values) <= 1.0


@laws(before=levels(), meetings=counts(0, WEEKS), credible=levels(), gain=levels())
def test_a_month_of_meetings_never_lowers_trust_that_does_not_fade(
    before, meetings, credible, gain
):
    after = trust.trust_after_month(before, meetings, credible, gain, 0.0)

    # One minus the distrust gives the trust back but for a last bit.
    assert after >= before - ROUNDING


@laws(before=levels(), credible=levels(), gain=levels(), decay=levels())
def test_a_month_without_meetings_never_raises_trust(before, credible, gain, decay):
    after = trust.trust_after_month(before, 0, credible, gain, decay)

    # As above, a last bit of one.
    assert after <= before + ROUNDING


@laws(before=levels(), meetings=counts(0, WEEKS), gain=levels())
def test_meetings_with_a_seller_who_is_not_credible_build_no_trust(
    before, meetings, gain
):
    after = trust.trust_after_month(before, meetings, 0.0, gain, 0.0)

    # As above, a last bit of one.
    assert abs(after - before) <= ROUNDING


@laws(before=levels(), credible=levels(), gain=levels(), decay=levels())
def test_a_meeting_every_week_leaves_trust_no_time_to_fade(
    before, credible, gain, decay
):
    lasting = trust.trust_after_month(before, WEEKS, credible, gain, 0.0)

    assert trust.trust_after_month(before, WEEKS, credible, gain, decay) == lasting


@laws_of(trust.trust_needed)
def test_the_trust_a_stage_needs_is_a_level(values):
    assert 0.0 <= trust.trust_needed(**values) <= 1.0


@laws(level=NEEDS, slope=NEEDS)
def test_in_simple_technology_the_last_stage_needs_the_trust_level(level, slope):
    assert trust.trust_needed(level, slope, 0.0, 1.0) == level


@laws(level=NEEDS, slope=NEEDS, technology=levels())
def test_a_stage_that_asks_for_no_share_of_trust_needs_none(level, slope, technology):
    assert trust.trust_needed(level, slope, technology, 0.0) == 0.0
