"""Laws of how firms and customers differ at the start (``model.rules.formation``)."""

from itertools import combinations

from hypothesis import strategies as st

from model.rules import formation
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels

SPREADS = st.floats(0.0, 2.0)
NORMAL_VALUES = st.floats(-8.0, 8.0)
MEDIANS = st.floats(0.01, 0.99)


@laws_of(formation.need_probability)
def test_the_chance_to_need_a_component_is_a_chance(values):
    assert 0.0 <= formation.need_probability(**values) <= 1.0


@laws(level=levels(), slope=levels())
def test_in_simple_technology_customers_need_components_at_the_level(level, slope):
    assert formation.need_probability(level, slope, 0.0) == level


@laws(components_left=counts(1), data=st.data())
def test_the_chance_of_a_component_to_be_needed_is_a_chance(components_left, data):
    still_needed = data.draw(counts(0, components_left))

    chance = formation.chance_to_be_needed(still_needed, components_left)
    assert 0.0 <= chance <= 1.0


@laws(components_left=counts(1))
def test_no_component_is_needed_once_all_are_chosen(components_left):
    assert formation.chance_to_be_needed(0, components_left) == 0.0


@laws(n=counts(1))
def test_every_component_is_needed_where_no_other_is_left(n):
    assert formation.chance_to_be_needed(n, n) == 1.0


def test_every_set_of_two_components_out_of_four_has_the_same_chance():
    """There are six such sets; going through them one by one, each has one sixth."""
    for chosen in combinations(range(4), 2):
        chance, still_needed = 1.0, 2
        for component in range(4):
            needed = formation.chance_to_be_needed(still_needed, 4 - component)
            chance *= needed if component in chosen else 1.0 - needed
            still_needed -= component in chosen

        # Four products of rounded thirds and halves.
        assert abs(chance - 1.0 / 6.0) <= ROUNDING


@laws_of(formation.customer_size_eur)
def test_no_customer_buys_for_less_than_nothing(values):
    assert formation.customer_size_eur(**values) >= 0.0


@laws(size=hours(), factor=st.floats(0.0, 20.0), z=NORMAL_VALUES)
def test_customers_without_spread_are_of_one_size_in_simple_technology(size, factor, z):
    assert formation.customer_size_eur(size, factor, 0.0, 0.0, z) == size


@laws(size=hours(), factor=st.floats(0.0, 20.0), spread=SPREADS)
def test_the_median_customer_of_complex_technology_is_larger_by_the_factor(
    size, factor, spread
):
    median = formation.customer_size_eur(size, factor, 1.0, spread, 0.0)

    assert median == size * (1.0 + factor)


@laws_of(formation.member_niche)
def test_every_member_stands_on_the_line_of_business(values):
    assert 0.0 <= formation.member_niche(**values) <= 1.0


@laws(spread=st.floats(0.0, 0.5), draw=levels())
def test_fully_compatible_members_stand_in_the_middle(spread, draw):
    assert formation.member_niche(spread, 1.0, draw) == 0.5


@laws(spread=st.floats(0.0, 0.5))
def test_incompatible_members_reach_the_greatest_distance_on_both_sides(spread):
    ends = [formation.member_niche(spread, 0.0, draw) for draw in (0.0, 1.0)]

    assert ends == [0.5 - spread, 0.5 + spread]


@laws(spread=st.floats(0.0, 0.5), less=levels(), more=levels(), draw=levels())
def test_more_compatible_members_never_stand_further_from_the_middle(
    spread, less, more, draw
):
    less, more = sorted((less, more))
    far = abs(formation.member_niche(spread, less, draw) - 0.5)

    # The place is rounded once when the distance is added to the middle.
    assert abs(formation.member_niche(spread, more, draw) - 0.5) <= far + ROUNDING


@laws_of(formation.capacity_hours)
def test_a_firm_spares_no_less_than_nothing_and_no_more_than_it_can(values):
    assert 0.0 <= formation.capacity_hours(**values) <= values["hours_at_most"]


@laws(median=hours(), z=NORMAL_VALUES)
def test_firms_without_spread_all_have_the_median_hours(median, z):
    assert formation.capacity_hours(median, 0.0, 1600.0, z) == median


@laws(median=hours(), spread=SPREADS)
def test_the_median_firm_has_the_median_hours_whatever_the_spread(median, spread):
    assert formation.capacity_hours(median, spread, 1600.0, 0.0) == median


@laws_of(formation.hub_score)
def test_no_firm_scores_higher_as_a_hub_than_its_hours(values):
    assert 0.0 <= formation.hub_score(**values) <= values["capacity_hours"]


@laws(capacity=hours())
def test_a_firm_whose_component_nobody_needs_is_no_hub(capacity):
    assert formation.hub_score(capacity, 0.0) == 0.0


@laws(capacity=hours())
def test_a_firm_that_serves_all_needs_scores_all_its_hours(capacity):
    assert formation.hub_score(capacity, 1.0) == capacity


@laws_of(formation.starting_commitment)
def test_commitment_at_founding_lies_between_none_and_all(values):
    assert 0.0 < formation.starting_commitment(**values) < 1.0


@laws(median=MEDIANS, spread=st.floats(0.0, 3.0))
def test_the_median_firm_has_the_median_commitment(median, spread):
    committed = formation.starting_commitment(median, spread, 0.0)

    # Odds and back: three rounding errors.
    assert abs(committed - median) <= ROUNDING


@laws(spread=st.floats(0.0, 3.0), z=NORMAL_VALUES)
def test_round_an_even_median_high_and_low_commitment_mirror_each_other(spread, z):
    high = formation.starting_commitment(0.5, spread, z)

    # Odds and back on either side: a few rounding errors.
    assert abs(formation.starting_commitment(0.5, spread, -z) - (1.0 - high)) <= (
        ROUNDING
    )
