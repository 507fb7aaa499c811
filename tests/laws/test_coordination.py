"""Laws of what an event with partners promises, and of whose turn it is."""

from hypothesis import strategies as st

from model.choosing import nth
from model.rules import combining, coordination
from model.vocabulary import DevelopmentStage, Mechanism
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, levels

WORTHS = st.floats(0.0, 20.0)
ADDED_UP = st.floats(0.0, 12.0)
DRAWS = st.floats(0.0, 1.0, exclude_max=True)
SETS = st.sets(st.sampled_from(Mechanism))


@laws(available=SETS)
def test_those_mechanisms_are_available_that_are_in_the_set(available):
    as_number = sum(2**mechanism for mechanism in available)
    found = {each for each in Mechanism if coordination.is_available(as_number, each)}

    assert found == available


@laws(month=counts(0, 144), interval=counts(1, 60))
def test_what_was_never_held_can_always_be_had(month, interval):
    assert coordination.is_due(-1, month, interval)


@laws(held=counts(0, 144), since=counts(0, 60), interval=counts(1, 60))
def test_a_mechanism_comes_round_after_its_interval(held, since, interval):
    assert coordination.is_due(held, held + since, interval) == (since >= interval)


@laws(n=counts(0, 60), reach=counts(1, 60))
def test_an_event_reaches_no_more_than_could_come_and_have_room(n, reach):
    reached = coordination.number_reached(n, reach)

    assert reached in (n, reach)
    assert 0 <= reached <= min(n, reach)


@laws_of(coordination.worth_of_teaching)
def test_teaching_promises_no_more_than_all_there_is_to_teach(values):
    promised = coordination.worth_of_teaching(**values)

    assert 0.0 <= promised <= values["later_use"]


@laws(lesson=levels(), gap=levels(), use=WORTHS)
def test_where_there_is_nothing_to_teach_teaching_promises_nothing(lesson, gap, use):
    assert coordination.worth_of_teaching(lesson, 0.0, use) == 0.0
    assert coordination.worth_of_teaching(0.0, gap, use) == 0.0
    assert coordination.worth_of_teaching(lesson, gap, 0.0) == 0.0


@laws(technology=levels(), use=WORTHS, answer=WORTHS)
def test_to_teach_who_does_not_use_the_product_is_good_for_answers_alone(
    technology, use, answer
):
    assert coordination.later_use(technology, use, answer, False) == answer
    assert coordination.later_use(0.0, use, answer, True) == answer
    assert coordination.later_use(1.0, use, answer, True) == answer + use


@laws_of(coordination.worth_of_asking)
def test_asking_promises_no_more_than_all_that_is_new_is_worth(values):
    most = values["novelty"] * values["worth"]

    # Products in another order are rounded apart.
    promised = coordination.worth_of_asking(**values)
    assert 0.0 <= promised <= most + ROUNDING * max(1.0, most)


@laws(lesson=levels(), novelty=ADDED_UP, share=levels(), worth=WORTHS)
def test_asking_promises_nothing_where_nothing_is_new_or_can_be_combined(
    lesson, novelty, share, worth
):
    assert coordination.worth_of_asking(lesson, 0.0, share, worth) == 0.0
    assert coordination.worth_of_asking(lesson, novelty, 0.0, worth) == 0.0


@laws_of(coordination.novelty_of)
def test_no_more_is_new_than_the_partner_knows_better(values):
    # With half in common the product is one but for a last bit.
    most = values["gaps"] * (1.0 + ROUNDING)
    assert 0.0 <= coordination.novelty_of(**values) <= most


@laws(gaps=ADDED_UP, absorption=levels())
def test_nothing_can_be_combined_with_all_or_nothing_in_common(gaps, absorption):
    assert coordination.novelty_of(gaps, absorption, 0.0) == 0.0
    assert coordination.novelty_of(gaps, absorption, 1.0) == 0.0
    # Times four, and a half of a half: exact.
    assert coordination.novelty_of(gaps, absorption, 0.5) == gaps * absorption


@laws(gaps=ADDED_UP, far=st.floats(0.0, 0.5), farther=st.floats(0.0, 0.5))
def test_the_farther_from_half_in_common_the_less_is_new(gaps, far, farther):
    far, farther = sorted((far, farther))
    for sign in (-1.0, 1.0):
        near = coordination.novelty_of(gaps, 1.0, 0.5 + sign * far)

        # Products are rounded.
        more = coordination.novelty_of(gaps, 1.0, 0.5 + sign * farther)
        assert more <= near + ROUNDING * max(1.0, gaps)


@laws_of(coordination.share_combined)
def test_the_share_that_a_firm_can_combine_is_a_share(values):
    share = coordination.share_combined(**values)

    assert values["floor"] <= share <= 1.0


@laws(
    received=st.floats(0.0, 5.0),
    overlap=levels(),
    capability=levels(),
    lesson=levels(),
    absorption=levels(),
)
def test_asking_promises_what_it_will_bring(
    received, overlap, capability, lesson, absorption
):
    """What a partner knows better, taught and absorbed, is what will be combined."""
    share = coordination.share_combined(capability, 0.1, 0.4)
    novelty = coordination.novelty_of(received, absorption, overlap)
    promised = coordination.worth_of_asking(lesson, novelty, share, 1.0)
    flow = lesson * received * absorption

    # Products in another order are rounded apart.
    brought = combining.combined(flow, overlap, capability, 0.1, 0.4)
    assert abs(promised - brought) <= ROUNDING * max(1.0, received)


@laws(n=counts(0, 60), worth=WORTHS)
def test_one_alone_meets_nobody_and_only_customers_refer(n, worth):
    assert coordination.worth_of_introducing(n, worth, 0) == 0.0
    assert coordination.worth_of_introducing(0, worth, 2) == 0.0
    assert coordination.worth_of_introducing(1, worth, 2) == 0.0
    # Halves are exact.
    assert coordination.worth_of_introducing(2, worth, 2) == worth
    assert coordination.worth_of_introducing(2, worth, 1) == worth / 2.0


@laws(n=counts(2, 60), worth=WORTHS)
def test_each_who_comes_after_the_first_meets_one_more(n, worth):
    first = coordination.worth_of_introducing(n, worth, 2)
    second = coordination.worth_of_introducing(n + 1, worth, 2)

    # A product and a difference are rounded.
    assert abs(second - first - worth) <= ROUNDING * max(1.0, second)


@laws(n=counts(0, 60), each=WORTHS, contact=WORTHS, spent=st.floats(1.0, 400.0))
def test_an_event_of_twice_the_hours_promises_half_for_each(n, each, contact, spent):
    once = coordination.worth_per_hour(n, each, contact, spent)

    # Halves are exact.
    assert coordination.worth_per_hour(n, each, contact, 2.0 * spent) == once / 2.0
    assert once >= 0.0


@laws(each=WORTHS, contact=WORTHS, spent=st.floats(1.0, 400.0))
def test_an_event_to_which_nobody_comes_promises_nothing_of_anybody(
    each, contact, spent
):
    assert coordination.worth_per_hour(0, each, contact, spent) == contact / spent


@laws(stage=counts(0, 2), needed=counts(1, 24))
def test_development_stays_in_a_stage_until_its_rounds_are_held(stage, needed):
    for rounds in range(1, needed):
        assert coordination.stage_after_round(stage, rounds, needed) == stage
    assert coordination.stage_after_round(stage, needed, needed) != stage


@laws(needed=counts(1, 24))
def test_after_the_idea_comes_the_test_then_production_then_the_next_idea(needed):
    stages = [DevelopmentStage.IDEA]
    for _ in range(3):
        stages.append(coordination.stage_after_round(stages[-1], needed, needed))

    idea, test, production = DevelopmentStage
    assert stages == [idea, test, production, idea]


@laws_of(coordination.place_among)
def test_the_contact_that_is_met_is_one_of_them_or_none(values):
    place = coordination.place_among(**values)

    is_met = values["n"] > 0 and values["draw"] < values["chance"]
    assert (0 <= place < values["n"]) == is_met
    assert is_met or place == -1


@laws(draw=DRAWS, chance=st.floats(0.01, 1.0), n=counts(1, 6))
def test_each_contact_is_as_likely_to_be_met_as_any_other(draw, chance, n):
    """The chance is divided into as many equal parts as there are contacts."""
    place = coordination.place_among(draw * chance, chance, n)

    # The place is where the draw falls; products and ratios are rounded at its ends.
    assert place / n - ROUNDING <= draw <= (place + 1) / n + ROUNDING


@laws(draw=DRAWS, n=counts(1, 6))
def test_a_partner_who_meets_somebody_for_sure_meets_whom_the_draw_points_at(draw, n):
    assert coordination.place_among(draw, 1.0, n) == nth(n, draw)


@laws(n=counts(1, 60), data=st.data())
def test_who_goes_round_a_list_takes_everybody_once_in_order(n, data):
    first = data.draw(counts(0, n - 1))
    places = [coordination.place_in_turn(first, step, n) for step in range(n)]

    assert places == [*range(first, n), *range(first)]
