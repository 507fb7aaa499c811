"""Laws of joint activities: saving hours for them, holding them, coming closer."""

from hypothesis import strategies as st

from model.rules import activities
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels

EUR = st.floats(0.0, 1e6)


@laws_of(activities.hours_for_each_activity)
def test_no_activity_gets_more_hours_than_there_are(values):
    assert 0.0 <= activities.hours_for_each_activity(**values) <= values["hours"]


@laws(spare=hours())
def test_the_only_activity_on_the_menu_gets_all_hours(spare):
    assert activities.hours_for_each_activity(spare, 1) == spare


@laws(spare=hours(), n=counts(1))
def test_the_hours_for_all_activities_add_up_to_the_hours_there_are(spare, n):
    each = activities.hours_for_each_activity(spare, n)

    # A division and a multiplication: two rounding errors.
    assert abs(each * n - spare) <= ROUNDING * max(1.0, spare)


@laws_of(activities.development_share)
def test_development_never_gets_more_than_two_thirds_of_joint_work(values):
    assert 0.0 <= activities.development_share(**values) <= 2.0 / 3.0


@laws(level=levels())
def test_only_a_group_for_systems_with_goals_for_the_net_develops(level):
    assert activities.development_share(level, 0.0) == 0.0
    assert activities.development_share(0.0, level) == 0.0


@laws(each=hours(1.0, 80.0), more=hours(0.0, 80.0))
def test_a_member_with_the_hours_of_an_activity_takes_part(each, more):
    assert activities.takes_part(each + more, each)


@laws(each=hours(1.0, 80.0), part=st.floats(0.0, 0.99))
def test_a_member_that_has_saved_too_few_hours_stays_away(each, part):
    assert not activities.takes_part(part * each, each)


@laws(n_members=counts(1))
def test_one_member_alone_makes_no_joint_activity(n_members):
    assert not activities.is_held(1, n_members)


@laws(half=counts(1))
def test_half_of_the_members_are_enough_where_they_are_two(half):
    assert activities.is_held(half, 2 * half) == (half >= 2)


@laws(half=counts(0))
def test_less_than_half_of_the_members_are_not_enough(half):
    assert not activities.is_held(half, 2 * half + 1)


@laws(n_members=counts(2))
def test_an_activity_that_all_members_are_ready_for_is_held(n_members):
    assert activities.is_held(n_members, n_members)


@laws(each=EUR)
def test_an_activity_costs_nothing_for_nobody_and_its_cost_for_one(each):
    costs = [activities.cost_of_all_eur(each, n_members) for n_members in (0, 1)]

    assert costs == [0.0, each]


@laws(each=EUR, n=counts(), more=counts())
def test_what_two_parties_pay_for_an_activity_is_what_both_together_pay(each, n, more):
    apart = activities.cost_of_all_eur(each, n) + activities.cost_of_all_eur(each, more)

    # Two products and a sum against one product.
    together = activities.cost_of_all_eur(each, n + more)
    assert abs(apart - together) <= ROUNDING * max(1.0, together)


@laws_of(activities.hours_left)
def test_an_activity_never_leaves_more_hours_than_were_saved_nor_a_debt(values):
    assert 0.0 <= activities.hours_left(**values) <= values["hours_saved"]


@laws(spent=hours(), more=hours())
def test_hours_saved_are_either_spent_or_left(spent, more):
    saved = spent + more

    # The sum and the difference are rounded.
    left = activities.hours_left(saved, spent)
    assert abs(spent + left - saved) <= ROUNDING * max(1.0, saved)


@laws(saved=hours(), more=hours())
def test_who_comes_without_having_saved_leaves_no_debt(saved, more):
    assert activities.hours_left(saved, saved + more) == 0.0


@laws_of(activities.trust_after_activity)
def test_an_activity_never_lowers_trust_nor_lifts_it_above_one(values):
    after = activities.trust_after_activity(**values)

    assert values["trust"] <= after <= 1.0


@laws(trust=levels(), closeness=levels(), floor=levels())
def test_an_activity_that_brings_nothing_leaves_trust_as_it_is(trust, closeness, floor):
    assert activities.trust_after_activity(trust, 0.0, closeness, floor) == trust


@laws(gain=levels(), closeness=levels(), floor=levels())
def test_members_who_trust_fully_have_nothing_to_gain(gain, closeness, floor):
    assert activities.trust_after_activity(1.0, gain, closeness, floor) == 1.0


@laws(gain=levels(), floor=levels())
def test_strangers_too_far_apart_gain_only_what_needs_no_closeness(gain, floor):
    assert activities.trust_after_activity(0.0, gain, 0.0, floor) == gain * floor


@laws(gain=levels(), floor=levels())
def test_close_strangers_gain_in_full_whatever_the_floor(gain, floor):
    after = activities.trust_after_activity(0.0, gain, 1.0, floor)

    # The floor and what is above it add up to one but for a last bit.
    assert abs(after - gain) <= ROUNDING


@laws(trust=st.floats(0.0, 0.99), gain=st.floats(0.01, 1.0))
def test_the_first_activity_brings_the_most_trust(trust, gain):
    first = activities.trust_after_activity(trust, gain, 1.0, 0.0)
    second = activities.trust_after_activity(first, gain, 1.0, 0.0)

    assert second - first < first - trust


@laws(month=counts(0, 144), active_months=counts(1, 24))
def test_a_pair_that_has_never_met_is_not_active(month, active_months):
    assert not activities.is_active(-1, month, active_months)


@laws(met=counts(0, 144), since=counts(0, 48), active_months=counts(1, 24))
def test_a_pair_is_active_for_just_so_many_months_with_that_of_the_meeting(
    met, since, active_months
):
    is_active = activities.is_active(met, met + since, active_months)

    assert is_active == (since < active_months)
