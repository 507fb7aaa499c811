"""Laws of how the export manager's month is shared."""

from model.rules.attention import (
    hours_needed,
    manager_hours,
    pipeline_is_full,
    travel_hours,
)
from tests.laws.inputs import laws, laws_of
from tests.strategies import counts, hours, levels


@laws_of(manager_hours)
def test_frustration_takes_at_most_its_share_of_the_managers_hours(values):
    given = manager_hours(**values)

    planned, effect = values["hours"], values["frustration_effect"]
    assert planned * (1.0 - effect) <= given <= planned


@laws(planned=hours(), effect=levels())
def test_a_manager_who_is_not_frustrated_gives_all_hours(planned, effect):
    assert manager_hours(planned, 0.0, effect) == planned


@laws(planned=hours(), frustration=levels())
def test_a_manager_whom_frustration_does_not_hold_back_gives_all_hours(
    planned, frustration
):
    assert manager_hours(planned, frustration, 0.0) == planned


@laws(planned=hours())
def test_full_frustration_with_full_effect_leaves_the_manager_idle(planned):
    assert manager_hours(planned, 1.0, 1.0) == 0.0


@laws_of(travel_hours)
def test_travel_to_a_market_takes_from_one_journey_to_one_for_each_member(values):
    travelled = travel_hours(**values)

    least = values["hours_per_visit"] * values["n_markets"]
    most = values["hours_per_visit"] * values["n_members"] * values["n_markets"]
    assert least <= travelled <= most


@laws(visit=hours(), n=counts(1))
def test_joint_visits_are_one_journey(visit, n):
    assert travel_hours(visit, n, 1.0, 1) == visit


@laws(visit=hours(), n=counts(1))
def test_visits_that_are_not_joint_take_a_journey_for_each_member(visit, n):
    assert travel_hours(visit, n, 0.0, 1) == visit * n


@laws(visit=hours(), n=counts(1), joint=levels(), n_markets=counts(1, 6))
def test_every_market_takes_as_much_travel_as_one(visit, n, joint, n_markets):
    one = travel_hours(visit, n, joint, 1)

    assert travel_hours(visit, n, joint, n_markets) == one * n_markets


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
