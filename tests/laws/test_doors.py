"""Laws of opening doors: preparing, being let in, and choosing whom to approach."""

from hypothesis import strategies as st

from model.rules import doors
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels


@laws(full=hours(0.5, 40.0))
def test_an_ordinary_manager_takes_the_ordinary_hours_for_an_attempt(full):
    assert doors.hours_for_managers_attempt(full, 1.0) == full


@laws(full=hours(0.5, 40.0), capability=st.floats(0.25, 2.0))
def test_a_manager_twice_as_capable_takes_half_the_hours(full, capability):
    # Doubling and halving are exact in binary numbers.
    taken = doors.hours_for_managers_attempt(full, capability)

    assert doors.hours_for_managers_attempt(full, 2.0 * capability) == 0.5 * taken


@laws_of(doors.hours_for_attempt)
def test_experience_saves_at_most_half_of_the_preparation(values):
    needed = doors.hours_for_attempt(**values)

    full = values["hours_per_attempt"]
    assert 0.5 * full <= needed <= full


@laws(full=hours(0.5))
def test_without_experience_an_attempt_takes_its_full_hours(full):
    assert doors.hours_for_attempt(full, 0.0) == full


@laws_of(doors.hours_prepared)
def test_joint_marketing_never_takes_from_the_managers_preparation(values):
    assert doors.hours_prepared(**values) >= values["manager_hours"]


@laws(manager=hours(), pace=hours(0.5), own_pace=hours(0.5))
def test_without_joint_marketing_only_the_manager_prepares(manager, pace, own_pace):
    assert doors.hours_prepared(manager, 0.0, pace, own_pace) == manager


@laws(marketing=hours(), pace=hours(0.5, 40.0))
def test_members_as_quick_as_the_manager_prepare_as_much(marketing, pace):
    prepared = doors.hours_prepared(0.0, marketing, pace, pace)

    # A multiplication and a division by the same number: two rounding errors.
    assert abs(prepared - marketing) <= ROUNDING * max(1.0, marketing)


@laws_of(doors.preparedness)
def test_preparedness_is_a_share(values):
    assert 0.0 <= doors.preparedness(**values) <= 1.0


@laws(full=hours(0.5), more=hours())
def test_who_took_all_the_hours_or_more_is_fully_prepared(full, more):
    assert doors.preparedness(full + more, full) == 1.0


@laws(full=hours(0.5))
def test_an_attempt_prepared_for_half_the_time_counts_half(full):
    assert doors.preparedness(0.5 * full, full) == 0.5


@laws_of(doors.door_probability)
def test_no_door_opens_more_often_than_to_a_credible_and_prepared_seller(values):
    chance = doors.door_probability(**values)

    assert 0.0 <= chance <= values["base_probability"]


@laws(base=levels())
def test_a_credible_and_prepared_seller_has_the_full_chance(base):
    assert doors.door_probability(1.0, base, 1.0) == base


@laws(prepared=levels(), base=levels())
def test_no_door_opens_to_who_is_not_credible(prepared, base):
    assert doors.door_probability(prepared, base, 0.0) == 0.0


@laws(base=levels(), credible=levels())
def test_no_door_opens_to_who_is_not_prepared(base, credible):
    assert doors.door_probability(0.0, base, credible) == 0.0


@laws_of(doors.customers_considered)
def test_knowledge_of_market_and_demand_adds_at_most_the_further_customers(values):
    considered = doors.customers_considered(**values)

    at_least = values["at_least"]
    assert at_least <= considered <= at_least + values["more"]


@laws(at_least=counts(1, 50), more=counts(0, 50))
def test_who_knows_neither_market_nor_demand_considers_only_the_least(at_least, more):
    assert doors.customers_considered(at_least, more, 0.0, 0.0) == at_least


@laws(at_least=counts(1, 50), more=counts(0, 50), detected=levels())
def test_full_market_knowledge_considers_all_the_further_customers(
    at_least, more, detected
):
    considered = doors.customers_considered(at_least, more, 1.0, detected)

    assert considered == at_least + more


@laws(at_least=counts(1, 50), more=counts(0, 50), known=levels())
def test_fully_detected_demand_makes_up_for_any_lack_of_market_knowledge(
    at_least, more, known
):
    considered = doors.customers_considered(at_least, more, known, 1.0)

    assert considered == at_least + more


@laws(at_least=counts(1, 50), more=counts(0, 50), known=levels(), detected=levels())
def test_knowing_the_market_and_having_looked_for_demand_count_alike(
    at_least, more, known, detected
):
    considered = doors.customers_considered(at_least, more, known, detected)

    assert considered == doors.customers_considered(at_least, more, detected, known)


@laws_of(doors.promise)
def test_no_customer_promises_more_than_all_its_purchases(values):
    assert 0.0 <= doors.promise(**values) <= values["size_eur"]


@laws(size=hours(), coverage=levels())
def test_a_customer_whom_the_offer_does_not_fit_promises_nothing(size, coverage):
    assert doors.promise(size, 0.0, coverage) == 0.0


@laws(size=hours())
def test_a_customer_served_perfectly_promises_all_its_purchases(size):
    assert doors.promise(size, 1.0, 1.0) == size
