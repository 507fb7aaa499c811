"""Laws of what actors know, of lessons, and of what is new (``rules.knowledge``)."""

import math

from hypothesis import strategies as st

from model.rules import knowledge, product_use
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels

NEEDED = hours(1.0, 4200.0)
ADDED_UP = st.floats(0.0, 5.0)
BASES = st.lists(st.tuples(levels(), levels()), min_size=1, max_size=6)


@st.composite
def knowing(draw):
    """Draw what an actor knows of a subject by its own work, and from others."""
    own = draw(levels())
    return own, draw(levels()) * (1.0 - own)


def overlap_of(bases):
    """Return how far the knowledge bases of two are the same."""
    shared = sum(knowledge.shared(*subject) for subject in bases)
    return knowledge.overlap(shared, sum(knowledge.joined(*each) for each in bases))


@laws_of(knowledge.hours_to_learn)
def test_complex_technology_never_takes_fewer_hours_to_learn(values):
    assert knowledge.hours_to_learn(**values) >= values["hours"]


@laws(needed=hours(1.0, 200.0), slope=st.floats(0.0, 20.0))
def test_the_most_complex_technology_takes_more_hours_by_the_slope(needed, slope):
    assert knowledge.hours_to_learn(needed, slope, 0.0) == needed
    assert knowledge.hours_to_learn(needed, slope, 1.0) == needed * (1.0 + slope)


@laws_of(knowledge.lesson)
def test_no_lesson_closes_more_than_the_whole_gap(values):
    assert 0.0 <= knowledge.lesson(**values) <= 1.0


@laws(needed=NEEDED)
def test_a_lesson_of_the_hours_needed_leaves_one_over_e_and_one_of_none_all(needed):
    # exp and expm1 are rounded apart.
    assert abs(knowledge.lesson(needed, needed) - (1.0 - math.exp(-1.0))) <= ROUNDING
    assert knowledge.lesson(0.0, needed) == 0.0


@laws(first=hours(), second=hours(), needed=NEEDED)
def test_two_lessons_close_as_much_as_one_of_the_same_hours(first, second, needed):
    left = [1.0 - knowledge.lesson(spent, needed) for spent in (first, second)]

    # A power split in two: a few rounding errors.
    once = knowledge.lesson(first + second, needed)
    assert abs(left[0] * left[1] - (1.0 - once)) <= ROUNDING


@laws(level=levels(), other=levels())
def test_what_two_share_and_what_they_join_are_what_each_of_them_knows(level, other):
    shared, joined = knowledge.shared(level, other), knowledge.joined(level, other)

    assert sorted((level, other)) == [shared, joined]


@laws(bases=BASES)
def test_the_overlap_of_two_knowledge_bases_is_a_level(bases):
    assert 0.0 <= overlap_of(bases) <= 1.0


@laws(bases=BASES)
def test_overlap_is_the_same_whoever_is_asked(bases):
    assert overlap_of(bases) == overlap_of([(b, a) for a, b in bases])


@laws(own=st.lists(st.floats(0.01, 1.0), min_size=1, max_size=6))
def test_who_knows_the_same_overlaps_fully_and_who_knows_other_things_not_at_all(own):
    assert overlap_of([(level, level) for level in own]) == 1.0
    assert overlap_of([(level, 0.0) for level in own]) == 0.0


def test_two_who_know_nothing_have_nothing_in_common():
    assert knowledge.overlap(0.0, 0.0) == 0.0


@laws_of(knowledge.absorption)
def test_nobody_absorbs_more_than_a_lesson(values):
    assert 0.0 <= knowledge.absorption(**values) <= 1.0


@laws(overlap=levels(), floor=levels(), loss=levels())
def test_what_is_lost_in_any_case_is_lost_with_everything_in_common(
    overlap, floor, loss
):
    # The floor and what is above it add up to one but for a last bit.
    assert abs(knowledge.absorption(1.0, floor, loss) - (1.0 - loss)) <= ROUNDING
    assert knowledge.absorption(0.0, floor, 0.0) == floor
    assert knowledge.absorption(overlap, floor, 1.0) == 0.0


@laws_of(knowledge.flow)
def test_no_more_flows_than_the_gap_between_two(values):
    gap = max(0.0, values["level"] - values["takers_level"])

    assert 0.0 <= knowledge.flow(**values) <= gap


@laws(lesson=levels(), level=levels(), more=levels(), absorption=levels())
def test_nobody_learns_from_who_knows_no_more(lesson, level, more, absorption):
    wiser = level + more

    assert knowledge.flow(lesson, level, wiser, absorption) == 0.0


@laws(level=levels(), takers=levels())
def test_a_full_lesson_without_loss_closes_the_gap(level, takers):
    assert knowledge.flow(1.0, level, takers, 1.0) == knowledge.gap(level, takers)


@laws(level=levels(), other=levels())
def test_a_gap_is_what_one_knows_more_and_never_a_debt(level, other):
    gaps = knowledge.gap(level, other), knowledge.gap(other, level)

    assert max(gaps) == abs(level - other)
    assert min(gaps) == 0.0


@laws(known=knowing())
def test_nobody_knows_more_than_everything(known):
    assert known[0] <= knowledge.level(*known) <= 1.0


@laws(known=knowing(), share=levels())
def test_without_a_part_of_it_an_actor_still_knows_its_own_and_never_more(known, share):
    own, learnt = known
    without = knowledge.level_without(own, learnt, learnt * share)

    assert own <= without <= knowledge.level(own, learnt)
    assert knowledge.level_without(own, learnt, 0.0) == knowledge.level(own, learnt)
    assert knowledge.level_without(own, learnt, 1.0) == own


@laws_of(knowledge.handed_on)
def test_no_more_of_an_origin_is_handed_on_than_flows(values):
    assert 0.0 <= knowledge.handed_on(**values) <= values["amount"]


@laws(amount=ADDED_UP, level=st.floats(0.01, 1.0), share=levels())
def test_what_is_handed_on_is_in_proportion_to_what_the_giver_knows(
    amount, level, share
):
    handed_on = knowledge.handed_on(amount, level * share, level)

    # A product and its ratio are rounded.
    assert abs(handed_on - amount * share) <= ROUNDING * max(1.0, amount)
    assert knowledge.handed_on(amount, level, level) == amount
    assert knowledge.handed_on(amount, 0.0, 0.0) == 0.0


@laws(known=knowing(), received=ADDED_UP)
def test_there_is_room_for_all_until_an_actor_knows_everything(known, received):
    own, learnt = known
    room = knowledge.room_for(own, learnt, received)

    assert 0.0 <= room <= 1.0
    assert (room == 1.0) == (learnt + received <= 1.0 - own)


def test_who_knows_everything_has_room_for_nothing_but_needs_none():
    assert knowledge.room_for(1.0, 0.0, 0.0) == 1.0
    assert knowledge.room_for(1.0, 0.0, 0.5) == 0.0


@laws(known=knowing(), received=ADDED_UP)
def test_a_month_of_lessons_never_teaches_more_than_everything(known, received):
    own, learnt = known
    room = knowledge.room_for(own, learnt, received)
    after = knowledge.after_month(learnt, received, room)

    # What there is room for is a ratio, taken times what it was divided by.
    assert 0.0 <= after <= 1.0 - own + ROUNDING
    assert after >= min(learnt, 1.0 - own) - ROUNDING


@laws(learnt=levels(), fading=levels(), technology=levels(), rate=levels())
def test_a_year_takes_its_share_of_what_was_learnt(learnt, fading, technology, rate):
    assert 0.0 <= knowledge.after_year(learnt, fading) <= learnt
    assert knowledge.after_year(learnt, 0.0) == learnt
    assert knowledge.after_year(learnt, 1.0) == 0.0
    assert 0.0 <= knowledge.fading_in(technology, rate) <= rate


@laws(rate=levels())
def test_in_simple_technology_nothing_gets_out_of_date(rate):
    assert knowledge.fading_in(0.0, rate) == 0.0
    assert knowledge.fading_in(1.0, rate) == rate


@laws(level=levels(), other=levels())
def test_two_who_do_not_know_the_same_of_a_market_know_more_together(level, other):
    together = knowledge.either(level, other)

    # One minus what both miss: a last bit of one.
    assert max(level, other) - ROUNDING <= together <= 1.0
    assert knowledge.either(1.0, other) == 1.0
    assert abs(knowledge.either(0.0, other) - other) <= ROUNDING


@laws_of(knowledge.by_own_work)
def test_nobody_knows_more_by_own_work_than_there_is(values):
    own = knowledge.by_own_work(**values)

    assert 0.0 <= own <= values["at_most"]
    assert not values["is_own_field"] or own >= 0.5 * values["at_most"]


@laws_of(knowledge.starting_expertise)
def test_expertise_is_highest_in_the_stage_that_is_ones_own(values):
    expertise = knowledge.starting_expertise(**values)

    low, high = 0.0, values["at_least"]
    if values["is_own_stage"]:
        low, high = values["at_least"], 1.0
    assert low <= expertise <= high


@laws(makers=levels(), share=levels(), more=levels())
def test_who_knows_as_much_as_the_maker_knows_the_product(makers, share, more):
    assert 0.0 <= product_use.share_known(makers * share, makers) <= 1.0
    assert product_use.share_known(makers + more, makers) == 1.0


@laws(makers=st.floats(0.01, 1.0))
def test_who_knows_nothing_of_a_product_knows_no_share_of_it(makers):
    assert product_use.share_known(0.0, makers) == 0.0


@laws(meetings=counts(0, 4), each=hours(0.0, 80.0))
def test_every_meeting_takes_its_hours(meetings, each):
    assert knowledge.hours_of_meetings(meetings, each) == meetings * each
