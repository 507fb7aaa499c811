"""Laws of how the export manager's month is shared."""

from model.rules.attention import hours_needed, pipeline_is_full, travel_hours
from tests.laws.inputs import laws, laws_of
from tests.strategies import counts, hours


@laws_of(travel_hours)
def test_travel_takes_between_one_journey_and_one_for_each_member(values):
    travelled = travel_hours(**values)

    one = values["hours_per_visit"]
    assert one <= travelled <= one * values["n_members"]


@laws(visit=hours(), n=counts(1))
def test_joint_visits_are_one_journey(visit, n):
    assert travel_hours(visit, n, 1.0) == visit


@laws(visit=hours(), n=counts(1))
def test_visits_that_are_not_joint_take_a_journey_for_each_member(visit, n):
    assert travel_hours(visit, n, 0.0) == visit * n


@laws_of(hours_needed)
def test_a_joint_system_needs_at_least_the_hours_of_one_firms_offer(values):
    assert hours_needed(**values) >= values["hours_for_each"]


@laws(each=hours(0.5))
def test_one_firms_offer_needs_just_the_hours_for_each(each):
    assert hours_needed(each, 1.0) == each


@laws(bound=hours(), more=hours(0.5))
def test_half_the_hours_that_one_more_relationship_needs_leave_no_room(bound, more):
    assert pipeline_is_full(bound + 0.5 * more, bound, more)


@laws(bound=hours(), more=hours(0.5))
def test_just_enough_hours_for_one_more_relationship_leave_room_for_it(bound, more):
    assert not pipeline_is_full(bound + more, bound, more)


@laws(more=hours(0.5))
def test_a_manager_without_hours_for_customers_has_no_room_for_any(more):
    assert pipeline_is_full(0.0, 0.0, more)
