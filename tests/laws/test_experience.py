"""Laws of what firms and the manager learn about foreign markets."""

from hypothesis import strategies as st

from model.rules.experience import experience_after_meetings, knowledge_after_month
from tests.laws.inputs import laws, laws_of
from tests.strategies import counts, levels


@laws_of(experience_after_meetings)
def test_meetings_never_take_experience_nor_give_more_than_all(values):
    after = experience_after_meetings(**values)

    assert values["experience"] <= after <= 1.0


@laws(experience=levels(), gain=levels())
def test_without_meetings_experience_stays_as_it_is(experience, gain):
    after = experience_after_meetings(experience, 0, gain)

    assert after == experience


@laws(meetings=counts(0, 40), gain=levels())
def test_a_firm_that_knows_everything_has_nothing_to_learn(meetings, gain):
    assert experience_after_meetings(1.0, meetings, gain) == 1.0


@laws(gain=st.floats(0.01, 1.0), meetings=counts(1, 20))
def test_the_first_meetings_teach_most(gain, meetings):
    first = experience_after_meetings(0.0, meetings, gain)
    second = experience_after_meetings(first, meetings, gain) - first

    assert second < first


@laws_of(knowledge_after_month)
def test_a_month_in_the_market_never_takes_knowledge_nor_gives_more_than_all(values):
    assert values["knowledge"] <= knowledge_after_month(**values) <= 1.0


@laws(knowledge=levels())
def test_a_month_that_teaches_nothing_leaves_knowledge_as_it_is(knowledge):
    assert knowledge_after_month(knowledge, 0.0) == knowledge


@laws(gain=levels())
def test_a_manager_who_knows_everything_has_nothing_to_learn(gain):
    assert knowledge_after_month(1.0, gain) == 1.0


@laws(gain=levels())
def test_a_manager_who_knows_nothing_learns_the_whole_gain(gain):
    assert knowledge_after_month(0.0, gain) == gain
