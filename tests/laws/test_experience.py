"""Laws of what firms and the manager learn about foreign markets."""

from hypothesis import strategies as st

from model.rules import experience
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels


@laws_of(experience.experience_after_meetings)
def test_meetings_never_take_experience_nor_give_more_than_all(values):
    after = experience.experience_after_meetings(**values)

    assert values["experience"] <= after <= 1.0


@laws(before=levels(), gain=levels())
def test_without_meetings_experience_stays_as_it_is(before, gain):
    assert experience.experience_after_meetings(before, 0, gain) == before


@laws(meetings=counts(0, 40), gain=levels())
def test_a_firm_that_knows_everything_has_nothing_to_learn(meetings, gain):
    assert experience.experience_after_meetings(1.0, meetings, gain) == 1.0


@laws(gain=st.floats(0.01, 1.0), meetings=counts(1, 20))
def test_the_first_meetings_teach_most(gain, meetings):
    first = experience.experience_after_meetings(0.0, meetings, gain)
    second = experience.experience_after_meetings(first, meetings, gain) - first

    assert second < first


@laws_of(experience.knowledge_after_month)
def test_market_knowledge_stays_a_level(values):
    assert 0.0 <= experience.knowledge_after_month(**values) <= 1.0


@laws(knowledge=levels(), gain=levels())
def test_a_month_in_a_steady_market_never_takes_knowledge(knowledge, gain):
    assert experience.knowledge_after_month(knowledge, gain, 0.0) >= knowledge


@laws(knowledge=levels())
def test_a_month_that_teaches_nothing_leaves_knowledge_as_it_is(knowledge):
    assert experience.knowledge_after_month(knowledge, 0.0, 0.0) == knowledge


@laws(knowledge=levels(), fading=levels())
def test_what_a_changing_market_makes_void_is_lost_to_who_learns_nothing(
    knowledge, fading
):
    after = experience.knowledge_after_month(knowledge, 0.0, fading)

    assert after == knowledge * (1.0 - fading)


@laws(gain=levels())
def test_a_manager_who_knows_everything_has_nothing_to_learn(gain):
    assert experience.knowledge_after_month(1.0, gain, 0.0) == 1.0


@laws(gain=levels(), fading=levels())
def test_a_manager_who_knows_nothing_learns_the_whole_gain(gain, fading):
    assert experience.knowledge_after_month(0.0, gain, fading) == gain


@laws_of(experience.market_knowledge_gain)
def test_a_month_teaches_a_share_of_what_is_left_to_learn(values):
    assert 0.0 <= experience.market_knowledge_gain(**values) <= 1.0


@laws(gain=levels(), assistant_gain=levels())
def test_a_manager_alone_in_one_market_learns_the_whole_gain(gain, assistant_gain):
    assert experience.market_knowledge_gain(gain, 1, assistant_gain, 0) == gain


@laws(gain=levels(), n_markets=counts(1, 6))
def test_what_one_manager_learns_in_all_markets_adds_up_to_the_gain_in_one(
    gain, n_markets
):
    each = experience.market_knowledge_gain(gain, n_markets, 0.0, 0)

    # A division and a multiplication: two rounding errors.
    assert abs(each * n_markets - gain) <= ROUNDING


@laws(gain=st.floats(0.0, 0.5), assistant_gain=st.floats(0.0, 0.5), n=counts(1, 6))
def test_a_local_assistant_adds_the_same_however_many_markets_there_are(
    gain, assistant_gain, n
):
    alone = experience.market_knowledge_gain(gain, n, assistant_gain, 0)

    helped = experience.market_knowledge_gain(gain, n, assistant_gain, 1)
    assert helped == alone + assistant_gain


@laws_of(experience.experience_in_market)
def test_experience_brought_along_never_hurts_nor_teaches_more_than_all(values):
    useful = experience.experience_in_market(**values)

    assert values["experience"] <= useful <= 1.0


@laws(here=levels(), transfer=levels())
def test_a_firm_without_experience_elsewhere_brings_nothing_along(here, transfer):
    assert experience.experience_in_market(here, 0.0, transfer) == here


@laws(elsewhere=levels(), transfer=levels())
def test_a_newcomer_to_a_market_has_only_what_it_brings_along(elsewhere, transfer):
    useful = experience.experience_in_market(0.0, elsewhere, transfer)

    assert useful == transfer * elsewhere


@laws_of(experience.uncertainty)
def test_no_market_is_more_uncertain_than_it_is_distant(values):
    assert 0.0 <= experience.uncertainty(**values) <= values["cultural_distance"]


@laws(distance=levels(), effect=levels())
def test_an_unknown_market_is_as_uncertain_as_it_is_distant(distance, effect):
    assert experience.uncertainty(distance, 0.0, 0.0, effect) == distance


@laws(distance=levels(), known=levels(), effect=levels())
def test_a_market_known_by_experience_is_certain(distance, known, effect):
    assert experience.uncertainty(distance, 1.0, known, effect) == 0.0


@laws(distance=levels(), learnt=levels(), known=levels())
def test_a_net_that_does_not_pass_on_what_it_knows_takes_no_uncertainty(
    distance, learnt, known
):
    alone = experience.uncertainty(distance, learnt, 0.0, 0.0)

    assert experience.uncertainty(distance, learnt, known, 0.0) == alone


@laws_of(experience.hours_worth)
def test_uncertainty_takes_at_most_its_share_of_the_worth_of_hours(values):
    worth = experience.hours_worth(**values)

    given = values["hours"]
    assert given * (1.0 - values["effect"]) <= worth <= given


@laws(given=hours(), effect=levels())
def test_in_a_certain_market_an_hour_is_worth_an_hour(given, effect):
    assert experience.hours_worth(given, 0.0, effect) == given


@laws(given=hours(), uncertainty=levels())
def test_uncertainty_without_effect_costs_no_hours(given, uncertainty):
    assert experience.hours_worth(given, uncertainty, 0.0) == given


@laws_of(experience.gap_left)
def test_one_more_market_never_leaves_more_to_learn(values):
    assert 0.0 <= experience.gap_left(**values) <= values["gap"]


@laws(gap=levels())
def test_a_market_without_experience_leaves_the_gap_as_it_is(gap):
    assert experience.gap_left(gap, 0.0) == gap


@laws(gap=levels())
def test_full_experience_of_one_market_leaves_nothing_to_learn(gap):
    assert experience.gap_left(gap, 1.0) == 0.0


@laws(one=levels(), other=levels())
def test_it_does_not_matter_which_market_was_learnt_first(one, other):
    after_both = experience.gap_left(experience.gap_left(1.0, one), other)

    # The same product in the other order.
    swapped = experience.gap_left(experience.gap_left(1.0, other), one)
    assert after_both == swapped
