"""Laws of trust between two members from month to month, and of means."""

import pytest
from hypothesis import strategies as st

from model.rules.cooperation import (
    mean_of,
    trust_after_rivalry,
    trust_between_members,
)
from tests.laws.inputs import laws, laws_of
from tests.strategies import counts, hours, levels

# Greatest growth that the parameters allow: 320 h x 0.1 and twice 0.5.
GROWTHS = st.floats(0.0, 33.0)
DECAYS = st.floats(0.0, 0.5)


@laws(trust=levels(), growth=GROWTHS, closeness=levels(), floor=levels(), decay=DECAYS)
def test_trust_between_members_stays_a_level(trust, growth, closeness, floor, decay):
    after = trust_between_members(trust, growth, closeness, floor, decay)

    assert 0.0 <= after <= 1.0


@pytest.mark.parametrize("trust", [1e-18, 1e-20, 1e-300])
def test_trust_that_has_all_but_faded_never_turns_negative(trust):
    assert trust_between_members(trust, 0.0, 1.0, 0.3, 0.013) >= 0.0


@laws(trust=levels(), closeness=levels(), floor=levels(), decay=DECAYS)
def test_unused_trust_fades_by_its_decay(trust, closeness, floor, decay):
    after = trust_between_members(trust, 0.0, closeness, floor, decay)

    assert after == trust * (1.0 - decay)


@laws(trust=levels(), growth=GROWTHS, closeness=levels(), floor=levels())
def test_trust_that_does_not_fade_never_shrinks(trust, growth, closeness, floor):
    after = trust_between_members(trust, growth, closeness, floor, 0.0)

    assert after >= trust


@laws(trust=levels(), growth=GROWTHS, closeness=levels(), decay=DECAYS)
def test_closeness_does_not_matter_where_growth_needs_none(
    trust, growth, closeness, decay
):
    far = trust_between_members(trust, growth, 0.0, 1.0, decay)

    assert trust_between_members(trust, growth, closeness, 1.0, decay) == far


@laws(trust=levels(), growth=GROWTHS)
def test_firms_too_far_apart_learn_no_trust_where_all_growth_needs_closeness(
    trust, growth
):
    after = trust_between_members(trust, growth, 0.0, 0.0, 0.0)

    assert after == trust


@laws_of(trust_after_rivalry)
def test_rivalry_never_raises_trust(values):
    assert 0.0 <= trust_after_rivalry(**values) <= values["trust"]


@laws(trust=levels())
def test_rivalry_that_keeps_all_trust_changes_nothing(trust):
    assert trust_after_rivalry(trust, 1.0) == trust


@laws(trust=levels())
def test_rivalry_that_keeps_no_trust_leaves_none(trust):
    assert trust_after_rivalry(trust, 0.0) == 0.0


@laws(value=levels(), n=st.sampled_from([1, 2, 4, 8]))
def test_the_mean_of_equal_values_is_that_value(value, n):
    # Doubling is exact in binary numbers, so the total is exact too.
    assert mean_of(value * n, n) == value


@laws(total=hours(), n=counts(1))
def test_a_mean_lies_between_nothing_and_the_total(total, n):
    assert 0.0 <= mean_of(total, n) <= total


@laws(total=hours())
def test_the_mean_of_nothing_is_zero(total):
    assert mean_of(total, 0) == 0.0
