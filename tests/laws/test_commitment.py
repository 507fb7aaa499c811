"""Laws of what members get, what they expect, and what follows for commitment."""

from hypothesis import strategies as st

from model.rules import commitment
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels


@laws_of(commitment.sales_benefit)
def test_sales_are_worth_at_most_their_amount_and_at_least_half_of_it(values):
    benefit = commitment.sales_benefit(**values)

    assert 0.5 * values["amount"] <= benefit <= values["amount"]


@laws(amount=hours())
def test_sales_count_in_full_for_pure_sales_goals(amount):
    assert commitment.sales_benefit(amount, 0.0) == amount


@laws_of(commitment.net_benefit)
def test_the_net_is_worth_at_most_half_its_amount(values):
    assert 0.0 <= commitment.net_benefit(**values) <= 0.5 * values["amount"]


@laws(amount=hours())
def test_the_net_is_worth_nothing_to_pure_sales_goals(amount):
    assert commitment.net_benefit(amount, 0.0) == 0.0


@laws(amount=hours(), goals=levels())
def test_whatever_the_goals_sales_and_net_together_are_worth_one_amount(amount, goals):
    sales = commitment.sales_benefit(amount, goals)

    # The sum of two rounded halves may differ from the whole by their last bits.
    assert abs(sales + commitment.net_benefit(amount, goals) - amount) <= (
        ROUNDING * max(1.0, amount)
    )


@laws_of(commitment.benefit_per_level)
def test_a_grown_level_is_worth_at_most_the_whole_benefit(values):
    assert 0.0 <= commitment.benefit_per_level(**values) <= values["benefit"]


@laws(benefit=hours(), level=levels())
def test_a_level_that_has_not_grown_is_worth_nothing(benefit, level):
    assert commitment.benefit_per_level(benefit, level, level) == 0.0


@laws(benefit=hours(), level=levels())
def test_a_level_that_has_fallen_is_worth_nothing_and_costs_nothing(benefit, level):
    assert commitment.benefit_per_level(benefit, level, 1.0) == 0.0


@laws(benefit=hours(), fade=levels())
def test_a_month_without_gains_never_raises_the_benefit_perceived(benefit, fade):
    assert 0.0 <= commitment.benefit_after_month(benefit, 0.0, fade) <= benefit


@laws(benefit=hours(), gained=hours())
def test_what_fades_at_once_leaves_only_this_months_gains(benefit, gained):
    assert commitment.benefit_after_month(benefit, gained, 0.0) == gained


@laws(benefit=hours(), gained=hours())
def test_what_never_fades_adds_up(benefit, gained):
    assert commitment.benefit_after_month(benefit, gained, 1.0) == benefit + gained


@laws_of(commitment.months_to_expect)
def test_explaining_the_cycle_stretches_patience_at_most_to_the_double(values):
    months = commitment.months_to_expect(**values)

    unexplained = values["expectation_months"] * values["patience"]
    assert unexplained <= months <= 2.0 * unexplained


@laws(months=hours(1.0, 84.0), patience=hours(0.25, 4.0), coordination=levels())
def test_in_simple_technology_there_is_nothing_to_explain(
    months, patience, coordination
):
    needed = commitment.months_to_expect(months, patience, 0.0, coordination)

    assert needed == months * patience


@laws_of(commitment.full_expectation)
def test_nobody_expects_more_of_less_effort(values):
    assert 0.0 <= commitment.full_expectation(**values) <= values["expectation"]


@laws(expectation=hours())
def test_full_effort_expects_the_full_benefit(expectation):
    assert commitment.full_expectation(expectation, 1.0) == expectation


@laws_of(commitment.expectation)
def test_nobody_ever_expects_more_than_the_full_benefit(values):
    assert 0.0 <= commitment.expectation(**values) <= values["full_expectation"]


@laws(full=hours(), needed=hours(1.0))
def test_nobody_expects_anything_at_founding(full, needed):
    assert commitment.expectation(0.0, full, needed) == 0.0


@laws(full=hours(), needed=hours(1.0), more=hours())
def test_the_full_benefit_is_expected_from_its_month_on(full, needed, more):
    assert commitment.expectation(needed + more, full, needed) == full


@laws_of(commitment.expectation_after_month)
def test_what_a_firm_expects_moves_towards_its_target_and_not_beyond(values):
    after = commitment.expectation_after_month(**values)

    low, high = sorted((values["expectation"], values["target"]))
    # The difference is rounded before it is added: one last bit beyond.
    assert low <= after <= high + ROUNDING * max(1.0, high)


@laws(before=hours(), more=hours(), fade=levels())
def test_more_is_expected_at_once(before, more, fade):
    assert commitment.expectation_after_month(before, before + more, fade) == (
        before + more
    )


@laws(target=hours(0.0, 10.0), more=hours(0.5, 10.0), fade=st.floats(0.1, 0.9))
def test_less_is_expected_by_and_by(target, more, fade):
    after = commitment.expectation_after_month(target + more, target, fade)

    assert target < after < target + more


@laws(target=hours(), more=hours())
def test_habits_that_do_not_last_leave_only_the_target(target, more):
    assert commitment.expectation_after_month(target + more, target, 0.0) == target


@laws_of(commitment.satisfaction)
def test_satisfaction_stays_between_minus_one_and_one(values):
    assert -1.0 <= commitment.satisfaction(**values) <= 1.0


@laws(benefit=hours(), steepness=hours(0.1, 10.0))
def test_who_gets_just_what_it_expects_is_neither_pleased_nor_displeased(
    benefit, steepness
):
    assert commitment.satisfaction(benefit, benefit, steepness) == 0.0


@laws(benefit=hours(), expected=hours(), steepness=hours(0.1, 10.0))
def test_a_surplus_pleases_as_much_as_the_same_lack_displeases(
    benefit, expected, steepness
):
    pleased = commitment.satisfaction(benefit, expected, steepness)

    assert commitment.satisfaction(expected, benefit, steepness) == -pleased


@laws(surplus=hours(), gentle=hours(0.1, 5.0), more=hours(0.0, 5.0))
def test_sharper_judgement_makes_a_surplus_please_no_less(surplus, gentle, more):
    gently = commitment.satisfaction(surplus, 0.0, gentle)

    assert commitment.satisfaction(surplus, 0.0, gentle + more) >= gently


@laws_of(commitment.commitment_after_results)
def test_results_never_move_commitment_out_of_its_range(values):
    assert 0.0 <= commitment.commitment_after_results(**values) <= 1.0


@laws(before=levels(), speed=levels())
def test_results_as_expected_leave_commitment_as_it_is(before, speed):
    assert commitment.commitment_after_results(before, 0.0, speed) == before


@laws(before=levels(), pleasure=levels(), slow=levels(), fast=levels())
def test_a_faster_firm_is_moved_no_less_by_good_results(before, pleasure, slow, fast):
    slow, fast = sorted((slow, fast))
    slowly = commitment.commitment_after_results(before, pleasure, slow)

    assert commitment.commitment_after_results(before, pleasure, fast) >= slowly


@laws(before=levels(), displeasure=levels(), slow=levels(), fast=levels())
def test_a_faster_firm_is_moved_no_less_by_bad_results(before, displeasure, slow, fast):
    slow, fast = sorted((slow, fast))
    slowly = commitment.commitment_after_results(before, -displeasure, slow)

    assert commitment.commitment_after_results(before, -displeasure, fast) <= slowly


@laws_of(commitment.commitment_in_company)
def test_company_draws_commitment_towards_the_others_and_not_beyond(values):
    after = commitment.commitment_in_company(**values)

    low, high = sorted((values["commitment"], values["others_commitment"]))
    # The difference is rounded before it is added: one last bit beyond.
    assert low - ROUNDING <= after <= high + ROUNDING


@laws(before=levels(), others=levels(), pull=levels())
def test_firms_that_do_not_trust_each_other_do_not_move_each_other(
    before, others, pull
):
    assert commitment.commitment_in_company(before, others, 0.0, pull) == before


@laws(before=levels(), trust=levels(), pull=levels())
def test_firms_of_one_mind_stay_of_one_mind(before, trust, pull):
    assert commitment.commitment_in_company(before, before, trust, pull) == before


@laws_of(commitment.commitment_with_experience)
def test_experience_never_lowers_commitment_nor_lifts_it_above_one(values):
    after = commitment.commitment_with_experience(**values)

    assert values["commitment"] <= after <= 1.0


@laws(before=levels(), gain=levels())
def test_without_experience_commitment_stays_as_it_is(before, gain):
    assert commitment.commitment_with_experience(before, 0.0, gain) == before


@laws(before=levels(), months=counts(0, 36))
def test_commitment_never_leaves_its_range_however_long_results_please(before, months):
    after = before
    for _ in range(months):
        after = commitment.commitment_after_results(after, 1.0, 0.5)

    assert before <= after <= 1.0
