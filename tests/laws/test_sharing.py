"""Laws of sharing premiums and of what unfairness does (``model.rules.membership``)."""

from hypothesis import strategies as st

from model.rules import deals, membership
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels

EUR = st.floats(0.0, 1e6)
BENEFITS = st.floats(0.0, 10.0)


@st.composite
def input_shares(draw):
    """Draw the shares of a few partners in their joint hours; the first one signs."""
    given = draw(st.lists(hours(1.0), min_size=1, max_size=10))
    return [own / sum(given) for own in given]


def shares_of_premium(input_shares, keeps):
    """Return all partners' shares of a premium; the first one signed."""
    return [
        membership.share_of_premium(own, keeps, partner == 0)
        for partner, own in enumerate(input_shares)
    ]


@laws_of(membership.share_of_premium)
def test_a_share_of_a_premium_is_a_share(values):
    assert 0.0 <= membership.share_of_premium(**values) <= 1.0


@laws(inputs=input_shares(), keeps=levels())
def test_the_shares_of_a_premium_add_up_to_one_over_all_partners(inputs, keeps):
    # A few roundings for each partner.
    assert abs(sum(shares_of_premium(inputs, keeps)) - 1.0) <= ROUNDING


@laws(inputs=input_shares())
def test_a_premium_of_which_nothing_is_kept_is_shared_by_input(inputs):
    assert shares_of_premium(inputs, 0.0) == inputs


@laws(inputs=input_shares())
def test_a_premium_that_is_kept_whole_goes_to_who_signs(inputs):
    signer, *others = shares_of_premium(inputs, 1.0)

    assert signer == 1.0
    assert others == [0.0] * (len(inputs) - 1)


@laws(own=levels(), less=levels(), more=levels())
def test_the_more_is_kept_the_more_gets_who_signs_and_the_less_the_others(
    own, less, more
):
    less, more = sorted((less, more))
    signer = membership.share_of_premium(own, less, True)
    other = membership.share_of_premium(own, less, False)

    # What is kept and what is shared are rounded apart.
    assert membership.share_of_premium(own, more, True) >= signer - ROUNDING
    assert membership.share_of_premium(own, more, False) <= other


@laws(price=EUR, premium=EUR, inputs=input_shares(), keeps=levels())
def test_what_the_partners_get_adds_up_to_the_price_and_the_premium(
    price, premium, inputs, keeps
):
    equal = deals.sales_of_each(price, len(inputs))
    got = [
        deals.sales_with_premium(equal, premium, share)
        for share in shares_of_premium(inputs, keeps)
    ]

    # A few roundings for each partner.
    whole = price + premium
    assert abs(sum(got) - whole) <= ROUNDING * max(1.0, whole)


@laws_of(membership.unfairness)
def test_nobody_is_treated_more_unfairly_than_to_get_nothing_for_all(values):
    assert 0.0 <= membership.unfairness(**values) <= values["n_partners"]


@laws(own=levels(), more=levels(), n=counts(1))
def test_who_gets_at_least_what_it_gave_is_treated_fairly(own, more, n):
    assert membership.unfairness(own, own + more, n) == 0.0


@laws(n=counts(1))
def test_who_gave_all_and_gets_nothing_misses_the_equal_shares_of_all(n):
    assert membership.unfairness(1.0, 0.0, n) == n


@laws(inputs=input_shares(), keeps=levels())
def test_whoever_signs_is_treated_fairly(inputs, keeps):
    share = membership.share_of_premium(inputs[0], keeps, True)

    # The share is what was given and more, but for a last bit.
    assert membership.unfairness(inputs[0], share, len(inputs)) <= ROUNDING


@laws(n=counts(2), keeps=levels())
def test_of_equal_partners_who_did_not_sign_each_misses_what_was_kept(n, keeps):
    share = membership.share_of_premium(1.0 / n, keeps, False)

    # A difference of rounded shares, times the number of partners.
    unfair = membership.unfairness(1.0 / n, share, n)
    assert abs(unfair - keeps) <= ROUNDING


@laws_of(membership.commitment_after_sharing)
def test_sharing_never_raises_commitment_nor_takes_more_than_its_effect(values):
    after = membership.commitment_after_sharing(**values)

    before = values["commitment"]
    assert before * (1.0 - values["effect"]) <= after <= before


@laws(before=levels(), effect=levels())
def test_a_fair_share_leaves_commitment_as_it_is(before, effect):
    assert membership.commitment_after_sharing(before, 0.0, effect) == before


@laws(before=levels(), effect=levels(), unfair=levels())
def test_up_to_an_equal_share_unfairness_costs_commitment_in_proportion(
    before, effect, unfair
):
    after = membership.commitment_after_sharing(before, unfair, effect)

    # What is kept and what is lost are rounded apart.
    assert abs(before - after - before * effect * unfair) <= ROUNDING


@laws(before=levels(), effect=levels(), more=st.floats(0.0, 9.0))
def test_beyond_an_equal_share_unfairness_costs_no_more_commitment(
    before, effect, more
):
    wholly = membership.commitment_after_sharing(before, 1.0, effect)

    assert membership.commitment_after_sharing(before, 1.0 + more, effect) == wholly


@laws_of(membership.joint_hours_given)
def test_nobody_gives_more_joint_hours_than_planned(values):
    assert 0.0 <= membership.joint_hours_given(**values) <= values["hours"]


@laws(planned=hours())
def test_who_was_treated_fairly_gives_all_the_joint_hours_planned(planned):
    assert membership.joint_hours_given(planned, 0.0) == planned


@laws(planned=hours(), more=st.floats(0.0, 9.0))
def test_who_missed_an_equal_share_or_more_gives_no_joint_hours(planned, more):
    assert membership.joint_hours_given(planned, 1.0 + more) == 0.0


@laws_of(membership.input_after_month)
def test_what_was_given_this_month_is_remembered_in_full(values):
    after = membership.input_after_month(**values)

    given = values["hours"]
    assert given <= after <= values["hours_so_far"] + given


@laws(so_far=hours(0.0, 4000.0), given=hours())
def test_what_is_never_forgotten_adds_up_and_what_is_forgotten_at_once_is_gone(
    so_far, given
):
    remembered = [
        membership.input_after_month(so_far, given, fading) for fading in (0.0, 1.0)
    ]

    assert remembered == [so_far + given, given]


@laws(given=hours(), fading=st.floats(0.01, 1.0))
def test_steady_input_counts_for_as_many_months_as_make_one_forgotten(given, fading):
    """Where a tenth is forgotten each month, ten months of input are remembered."""
    steady = given / fading

    # A ratio, a product and a sum are rounded.
    after = membership.input_after_month(steady, given, fading)
    assert abs(after - steady) <= ROUNDING * max(1.0, steady)


@laws_of(membership.idle_discontent)
def test_idle_discontent_is_a_level(values):
    assert 0.0 <= membership.idle_discontent(**values) <= 1.0


@laws(expected=BENEFITS, surplus=BENEFITS, given=hours(0.0, 40.0))
def test_who_got_what_it_expected_is_content_however_idle(expected, surplus, given):
    assert membership.idle_discontent(expected, expected + surplus, given, 40.0) == 0.0


@laws(expected=BENEFITS, benefit=BENEFITS, capacity=hours())
def test_who_gives_all_it_can_is_not_idle(expected, benefit, capacity):
    discontent = membership.idle_discontent(expected, benefit, capacity, capacity)

    assert discontent == 0.0


@laws(benefit=BENEFITS, missing=st.floats(1.5, 10.0), capacity=hours(1.0))
def test_who_gives_nothing_and_misses_a_whole_deal_is_fully_discontent(
    benefit, missing, capacity
):
    discontent = membership.idle_discontent(benefit + missing, benefit, 0.0, capacity)

    assert discontent == 1.0
