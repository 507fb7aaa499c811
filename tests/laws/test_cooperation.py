"""Laws of closeness, trust between members, and the readiness of the joint offering."""

import math

from hypothesis import strategies as st

from model.rules import cooperation
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels

WIDTHS = st.floats(0.02, 2.0)


@laws_of(cooperation.closeness)
def test_closeness_is_a_level(values):
    assert 0.0 <= cooperation.closeness(**values) <= 1.0


@laws(niche=levels(), width=WIDTHS)
def test_firms_at_the_same_place_are_as_close_as_can_be(niche, width):
    assert cooperation.closeness(niche, niche, width) == 1.0


@laws(niche=levels(), other=levels(), width=WIDTHS)
def test_one_firm_is_as_close_to_another_as_the_other_to_it(niche, other, width):
    there = cooperation.closeness(niche, other, width)

    assert cooperation.closeness(other, niche, width) == there


@laws(near=levels(), far=levels(), width=WIDTHS)
def test_a_greater_distance_never_means_more_closeness(near, far, width):
    near, far = sorted((near, far))

    assert cooperation.closeness(0.0, far, width) <= cooperation.closeness(
        0.0, near, width
    )


@laws(width=st.floats(0.02, 1.0))
def test_closeness_has_fallen_to_one_over_e_at_the_width_of_a_niche(width):
    assert cooperation.closeness(width, 0.0, width) == math.exp(-1.0)


@laws_of(cooperation.misfit)
def test_misfit_is_never_below_zero(values):
    assert cooperation.misfit(**values) >= 0.0


@laws(niche=levels(), width=WIDTHS)
def test_a_maker_at_the_customers_place_fits_perfectly(niche, width):
    assert cooperation.misfit(niche, niche, width) == 0.0


@laws(niche=levels(), other=levels(), width=WIDTHS)
def test_a_system_of_one_component_fits_as_that_component_does(niche, other, width):
    fit = cooperation.closeness(niche, other, width)

    assert cooperation.system_fit(cooperation.misfit(niche, other, width), 1) == fit


@laws_of(cooperation.system_fit)
def test_the_fit_of_a_system_is_a_level(values):
    assert 0.0 <= cooperation.system_fit(**values) <= 1.0


@laws(misfit=st.floats(0.0, 10.0))
def test_a_system_of_nothing_fits_nobody(misfit):
    assert cooperation.system_fit(misfit, 0) == 0.0


@laws(n=counts(1))
def test_a_system_without_misfits_fits_perfectly(n):
    assert cooperation.system_fit(0.0, n) == 1.0


@laws_of(cooperation.coordination_level)
def test_coordination_is_a_level(values):
    assert 0.0 <= cooperation.coordination_level(**values) <= 1.0


@laws(enough=hours(1.0))
def test_no_hours_coordinate_nothing(enough):
    assert cooperation.coordination_level(0.0, enough) == 0.0


@laws(enough=hours(1.0), more=hours())
def test_hours_beyond_enough_coordinate_no_better(enough, more):
    assert cooperation.coordination_level(enough + more, enough) == 1.0


@laws_of(cooperation.development_work)
def test_development_never_takes_less_than_in_the_simplest_technology(values):
    assert cooperation.development_work(**values) >= values["work_level"]


@laws(level=hours(1.0), slope=st.floats(0.0, 4.0))
def test_in_the_simplest_technology_development_takes_its_level(level, slope):
    assert cooperation.development_work(level, slope, 0.0) == level


@laws_of(cooperation.development_effect)
def test_an_hour_of_development_is_worth_at_most_an_hour(values):
    # Each factor adds two rounded parts of one; both may be a last bit too high.
    assert 0.0 <= cooperation.development_effect(**values) <= 1.0 + ROUNDING


@laws(trust_floor=levels(), coordination_floor=levels())
def test_without_trust_and_coordination_only_the_floors_are_left(
    trust_floor, coordination_floor
):
    effect = cooperation.development_effect(0.0, trust_floor, 0.0, coordination_floor)

    assert effect == trust_floor * coordination_floor


@laws_of(cooperation.readiness_after_development)
def test_development_never_makes_the_offering_less_ready_nor_more_than_ready(values):
    after = cooperation.readiness_after_development(**values)

    assert values["readiness"] <= after <= 1.0


@laws(readiness=levels(), effect=levels(), work=hours(1.0))
def test_without_hours_the_offering_stays_as_it_is(readiness, effect, work):
    after = cooperation.readiness_after_development(readiness, 0.0, effect, work)

    assert after == readiness


@laws_of(cooperation.lower)
def test_the_lower_commitment_is_one_of_the_two_and_above_neither(values):
    result = cooperation.lower(**values)

    assert result in values.values()
    assert all(result <= value for value in values.values())


@laws(commitment=levels())
def test_of_two_equal_commitments_the_lower_is_that(commitment):
    assert cooperation.lower(commitment, commitment) == commitment


@laws_of(cooperation.trust_growth)
def test_what_members_do_together_never_makes_trust_shrink(values):
    assert cooperation.trust_growth(**values) >= 0.0


@laws(commitment=levels(), gain=levels())
def test_members_who_do_nothing_together_grow_no_trust(commitment, gain):
    assert cooperation.trust_growth(0.0, commitment, gain, 0.0, 0.0) == 0.0


@laws(coordination=hours(), gain=levels(), contact=levels(), joint=levels())
def test_coordination_is_lost_on_those_who_do_not_stand_behind_it(
    coordination, gain, contact, joint
):
    growth = cooperation.trust_growth(coordination, 0.0, gain, contact, joint)

    assert growth == contact + joint
