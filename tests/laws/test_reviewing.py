"""Laws of how control group and financiers judge a project by its plan."""

import pytest
from hypothesis import strategies as st

from model.rules import reviewing
from model.vocabulary import FinancierLevel, Verdict
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels

EUR = st.floats(0.0, 1e7)
TARGETS = st.floats(0.0, 20.0)


@laws_of(reviewing.mean_expertise)
def test_a_control_group_is_as_expert_as_its_experts_are_in_the_mean(values):
    low, high = sorted(values.values())

    assert low <= reviewing.mean_expertise(**values) <= high


@laws(technical=levels(), marketing=levels())
def test_technical_and_marketing_experts_count_alike(technical, marketing):
    expertise = reviewing.mean_expertise(technical, marketing)

    assert reviewing.mean_expertise(marketing, technical) == expertise


@laws_of(reviewing.lead_months)
def test_a_control_group_waits_between_the_months_of_officials_and_of_experts(values):
    lead = reviewing.lead_months(**values)

    experts = values["first_months"] + values["cycle_months"]
    low, high = sorted((values["lay_months"], experts))
    # Two rounded products and their sum: a last bit beyond.
    assert low - ROUNDING * high <= lead <= high + ROUNDING * high


@laws(lay=hours(0.0, 36.0), first=hours(0.0, 24.0), cycle=hours(0.0, 500.0))
def test_officials_expect_one_pace_of_every_technology(lay, first, cycle):
    assert reviewing.lead_months(0.0, lay, first, cycle) == lay


@laws(lay=hours(0.0, 36.0), first=hours(0.0, 24.0), cycle=hours(0.0, 500.0))
def test_experts_wait_for_the_first_steps_and_the_cycle(lay, first, cycle):
    assert reviewing.lead_months(1.0, lay, first, cycle) == first + cycle


@laws(each=hours(0.5, 40.0))
def test_stages_of_a_month_each_make_a_cycle_of_two_months(each):
    assert reviewing.cycle_months(each, each) == 2.0


@laws_of(reviewing.net_level)
def test_the_level_of_the_net_is_one_of_the_two_and_below_neither(values):
    level = reviewing.net_level(**values)

    assert level in values.values()
    assert all(level >= value for value in values.values())


@laws_of(reviewing.achievement)
def test_achievement_lies_between_that_in_sales_and_that_in_the_net(values):
    low, high = sorted((values["sales"], values["net"]))

    # Two rounded products and their sum: a last bit beyond.
    weighed = reviewing.achievement(**values)
    assert low - ROUNDING <= weighed <= high + ROUNDING


@laws(sales=levels(), net=levels())
def test_who_weighs_only_sales_sees_only_sales_and_the_other_only_the_net(sales, net):
    seen = [reviewing.achievement(sales, net, weight) for weight in (1.0, 0.0)]

    assert seen == [sales, net]


@laws(
    weight=levels(),
    sales=TARGETS,
    net=levels(),
    share=levels(),
    patience=st.floats(0.25, 4.0),
)
def test_no_financier_is_discontent_with_a_plan_that_asks_nothing(
    weight, sales, net, share, patience
):
    achieved = reviewing.achievement(
        reviewing.reached(sales, 0.0), reviewing.reached(net, 0.0), weight
    )

    assert achieved >= reviewing.accepted(share, patience)


@laws(nearest=levels(), farthest=levels())
def test_the_weight_of_sales_goes_from_the_nearest_to_the_farthest_financier(
    nearest, farthest
):
    n_levels = len(FinancierLevel)
    weights = [
        reviewing.sales_weight_at(level, n_levels, nearest, farthest)
        for level in FinancierLevel
    ]

    assert weights[0] == nearest
    # The difference is rounded before it is added.
    assert abs(weights[-1] - farthest) <= ROUNDING
    assert weights in (sorted(weights), sorted(weights, reverse=True))


@laws(weight=levels(), level=counts(0, 3))
def test_financiers_who_agree_weigh_sales_alike_at_every_level(weight, level):
    assert reviewing.sales_weight_at(level, 4, weight, weight) == weight


@laws_of(reviewing.accepted)
def test_what_a_financier_accepts_is_a_level(values):
    assert 0.0 <= reviewing.accepted(**values) <= 1.0


@laws(share=levels())
def test_a_financier_twice_as_patient_accepts_half_as_much(share):
    accepted = [reviewing.accepted(share, patience) for patience in (1.0, 2.0)]

    assert accepted == [share, 0.5 * share]


@laws(sales=TARGETS, net=levels(), goals=levels())
def test_a_project_whose_plan_asks_nothing_is_on_plan(sales, net, goals):
    kept = reviewing.reached(sales, 0.0), reviewing.reached(net, 0.0)

    assert reviewing.verdict(*kept, goals) == Verdict.ON_PLAN


@laws(goals=levels())
def test_a_project_that_has_reached_nothing_of_its_plan_is_far_behind(goals):
    assert reviewing.verdict(0.0, 0.0, goals) == Verdict.FAR_BEHIND


@laws(goals=levels())
def test_a_project_that_has_reached_half_of_its_plan_is_behind(goals):
    assert reviewing.verdict(0.5, 0.5, goals) == Verdict.BEHIND


@pytest.mark.parametrize(
    ("sales", "verdict"),
    [
        (0.8, Verdict.ON_PLAN),
        (0.79, Verdict.BEHIND),
        (0.4, Verdict.BEHIND),
        (0.39, Verdict.FAR_BEHIND),
    ],
)
def test_a_sales_project_is_on_plan_from_four_fifths_and_behind_from_two(
    sales, verdict
):
    assert reviewing.verdict(sales, 1.0, 0.0) == verdict


@laws(sales=levels(), net=levels(), other=levels())
def test_a_verdict_on_sales_goals_looks_at_sales_and_one_on_net_goals_at_the_net(
    sales, net, other
):
    on_sales = reviewing.verdict(sales, other, 0.0)
    on_net = reviewing.verdict(other, net, 1.0)

    assert on_sales == reviewing.verdict(sales, net, 0.0)
    assert on_net == reviewing.verdict(sales, net, 1.0)


@laws_of(reviewing.expected_orders_eur)
def test_no_talks_promise_more_than_all_the_customer_buys(values):
    assert 0.0 <= reviewing.expected_orders_eur(**values) <= values["size_eur"]


@laws(size=EUR)
def test_talks_that_cannot_fail_promise_all_the_customer_buys(size):
    assert reviewing.expected_orders_eur(size, 1.0, 1.0, 1.0) == size


@laws(monthly=EUR, rate=levels())
def test_a_year_costs_the_public_at_most_twelve_months(monthly, rate):
    assert 0.0 <= reviewing.yearly_cost_eur(monthly, rate) <= 12.0 * monthly


@laws(monthly=EUR)
def test_a_year_without_subsidy_costs_the_public_nothing_and_with_full_one_all(monthly):
    costs = [reviewing.yearly_cost_eur(monthly, rate) for rate in (0.0, 1.0)]

    assert costs == [0.0, 12.0 * monthly]
