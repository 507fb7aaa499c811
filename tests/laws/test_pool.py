"""Laws of the pool of firms that members come from (``model.rules.formation``)."""

import math
from collections import Counter

from hypothesis import strategies as st

from model.rules import formation
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, levels

LEVELS_OF_STRANGERS = st.floats(0.0, 0.3)
GAINS_OF_TIES = st.floats(0.0, 0.7)


@st.composite
def groups(draw):
    """Draw how many members a group has, and how many of them are rivals."""
    n_members = draw(counts(2))
    return n_members, draw(counts(0, n_members - 1))


def made_by(rows, group, n_components=10):
    """Return what firms of the pool make, row by row.

    Args:
        rows: rows of the pool.
        group: members of the group, and how many of them are rivals.
        n_components: components in the line of business.
    """
    return [formation.component_of(row, *group, n_components) for row in rows]


@laws_of(formation.starting_trust)
def test_trust_before_the_group_is_a_level(values):
    assert values["level"] <= formation.starting_trust(**values) <= 1.0


@laws(level=LEVELS_OF_STRANGERS, gain=GAINS_OF_TIES, compatibility=levels())
def test_strangers_start_with_the_trust_of_strangers(level, gain, compatibility):
    trust = formation.starting_trust(level, gain, False, compatibility)

    assert trust == level


@laws(level=LEVELS_OF_STRANGERS, gain=GAINS_OF_TIES)
def test_earlier_business_of_compatible_firms_adds_its_whole_gain(level, gain):
    assert formation.starting_trust(level, gain, True, 1.0) == level + gain


@laws(level=LEVELS_OF_STRANGERS, gain=GAINS_OF_TIES, is_tied=st.booleans())
def test_earlier_business_of_incompatible_firms_brings_no_trust(level, gain, is_tied):
    assert formation.starting_trust(level, gain, is_tied, 0.0) == level


@laws_of(formation.detected_demand)
def test_a_pre_study_never_detects_more_than_formation_looks_for(values):
    assert 0.0 <= formation.detected_demand(**values) <= values["formation"]


@laws(demand_based=levels(), needed=st.floats(0.5, 24.0))
def test_without_a_pre_study_no_demand_is_detected(demand_based, needed):
    assert formation.detected_demand(demand_based, 0, needed) == 0.0


@laws(months=counts(0, 12), needed=st.floats(0.5, 24.0))
def test_supply_based_formation_looks_for_no_demand(months, needed):
    assert formation.detected_demand(0.0, months, needed) == 0.0


@laws(months=counts(1, 12))
def test_the_months_needed_leave_one_over_e_of_the_demand_undetected(months):
    detected = formation.detected_demand(1.0, months, float(months))

    # The rule takes the difference from one in one step, the law in two.
    assert abs(detected - (1.0 - math.exp(-1.0))) <= ROUNDING


@laws(demand_based=st.floats(0.01, 1.0), months=counts(1, 6), needed=st.floats(1, 24))
def test_the_first_months_of_a_pre_study_detect_most(demand_based, months, needed):
    first = formation.detected_demand(demand_based, months, needed)
    both = formation.detected_demand(demand_based, 2 * months, needed)

    assert both - first < first


@laws_of(formation.weighed)
def test_no_quality_of_a_candidate_counts_for_more_than_its_weight(values):
    assert 0.0 <= formation.weighed(**values) <= values["weight"]


@laws(weight=st.floats(0.0, 20.0))
def test_a_full_quality_that_counts_in_full_has_its_whole_weight(weight):
    assert formation.weighed(weight, 1.0, 1.0) == weight


@laws(weight=st.floats(0.0, 20.0), level=levels())
def test_a_quality_that_does_not_count_in_this_group_weighs_nothing(weight, level):
    assert formation.weighed(weight, 0.0, level) == 0.0


@laws(competitor_share=levels(), n_members=counts(1))
def test_never_are_all_members_rivals(competitor_share, n_members):
    rivals = formation.number_of_rivals(competitor_share, n_members)

    assert 0 <= rivals <= n_members - 1


@laws(n_members=counts(1))
def test_without_competitors_there_are_no_rivals(n_members):
    assert formation.number_of_rivals(0.0, n_members) == 0


@laws(n_members=counts(1))
def test_where_all_compete_all_but_the_first_are_rivals(n_members):
    assert formation.number_of_rivals(1.0, n_members) == n_members - 1


@laws(group=groups())
def test_as_many_members_as_rivals_make_what_an_earlier_member_makes(group):
    n_members, n_rivals = group
    made = made_by(range(n_members), group)

    assert sum(component in made[:i] for i, component in enumerate(made)) == n_rivals


@laws(group=groups())
def test_complementary_members_make_the_first_components_one_each(group):
    n_members, n_rivals = group
    n_makers = n_members - n_rivals

    assert made_by(range(n_makers), group) == list(range(n_makers))


@laws(group=groups())
def test_rivals_are_spread_evenly_over_components(group):
    makers = Counter(made_by(range(group[0]), group)).values()

    assert max(makers) - min(makers) <= 1


@laws(group=groups(), n_components=counts(1), n_candidates=counts(0, 20))
def test_what_a_firm_of_the_pool_makes_is_a_component_of_the_line_of_business(
    group, n_components, n_candidates
):
    n_members, n_rivals = group
    n_components = max(n_components, n_members - n_rivals)

    made = made_by(range(n_members + n_candidates), group, n_components)
    assert all(0 <= component < n_components for component in made)


@laws(n_members=counts(2), n_components=counts(1))
def test_candidates_for_a_complementary_group_make_all_components_in_turn(
    n_members, n_components
):
    candidates = range(n_members, n_members + 2 * n_components)

    made = made_by(candidates, (n_members, 0), n_components)
    assert made == 2 * list(range(n_components))


@laws(group=groups())
def test_candidates_for_a_group_with_rivals_make_in_turn_what_its_members_make(group):
    n_members, n_rivals = group
    n_makers = n_members - n_rivals

    # Without rivals a candidate may bring a component that nobody makes yet.
    n_components = n_makers if n_rivals == 0 else 10
    candidates = range(n_members, n_members + 2 * n_makers)
    assert made_by(candidates, group, n_components) == 2 * list(range(n_makers))


@laws_of(formation.earlier_experience)
def test_no_firm_brings_more_experience_than_the_most_experienced(values):
    assert 0.0 <= formation.earlier_experience(**values) <= values["most"]


@laws(most=levels())
def test_firms_bring_along_anything_from_no_experience_to_the_most(most):
    brought = [formation.earlier_experience(most, draw) for draw in (0.0, 0.5, 1.0)]

    assert brought == [0.0, 0.5 * most, most]
