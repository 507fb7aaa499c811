"""Laws of who pays for the project, and of what is left of the public money."""

from hypothesis import strategies as st

from model.rules import financing
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels

EUR = st.floats(0.0, 1e7)

# Shares in eighths are exact in binary numbers, and so is their sum.
SHARES = st.lists(counts(0, 8), min_size=3, max_size=3).map(
    lambda cuts: [
        (high - low) / 8.0
        for low, high in zip([0, *sorted(cuts)], [*sorted(cuts), 8], strict=True)
    ]
)
"""Shares of four financiers; they add up to 1."""


def nearly(amount: float) -> float:
    """Return how far two roundings of the same amount may lie apart, EUR."""
    return ROUNDING * max(1.0, amount)


@laws_of(financing.public_cost_eur)
def test_financiers_never_pay_more_than_the_cost(values):
    assert 0.0 <= financing.public_cost_eur(**values) <= values["cost_eur"]


@laws(cost=EUR)
def test_a_full_subsidy_pays_the_whole_cost(cost):
    assert financing.public_cost_eur(cost, 1.0) == cost


@laws(cost=EUR)
def test_without_subsidy_financiers_pay_nothing(cost):
    assert financing.public_cost_eur(cost, 0.0) == 0.0


@laws(rate=levels())
def test_what_costs_nothing_costs_financiers_nothing(rate):
    assert financing.public_cost_eur(0.0, rate) == 0.0


@laws_of(financing.financier_pays_eur)
def test_no_financier_pays_more_than_its_share_nor_than_it_has(values):
    paid = financing.financier_pays_eur(**values)

    assert 0.0 <= paid <= values["budget_eur"]
    assert paid <= values["public_eur"] * values["share"]


@laws(public=EUR, share=levels())
def test_a_financier_without_money_pays_nothing(public, share):
    assert financing.financier_pays_eur(public, share, 0.0) == 0.0


@laws(public=EUR, shares=SHARES)
def test_financiers_with_money_enough_pay_the_public_cost_together(public, shares):
    paid = [financing.financier_pays_eur(public, share, public) for share in shares]

    # One rounded product for each financier.
    assert abs(sum(paid) - public) <= nearly(public)


@laws(budget=EUR, shares=SHARES)
def test_the_budgets_of_all_financiers_add_up_to_the_public_money(budget, shares):
    budgets = [financing.budget_of(budget, share) for share in shares]

    # One rounded product for each financier.
    assert abs(sum(budgets) - budget) <= nearly(budget)


@laws_of(financing.budget_left)
def test_a_budget_never_grows_nor_turns_into_a_debt(values):
    assert 0.0 <= financing.budget_left(**values) <= values["budget_eur"]


@laws_of(financing.financier_pays_eur)
def test_public_money_is_either_paid_or_left(values):
    budget = values["budget_eur"]
    paid = financing.financier_pays_eur(**values)

    # The difference and the sum are rounded.
    left = financing.budget_left(budget, paid)
    assert abs(paid + left - budget) <= nearly(budget)


@laws(manager=EUR, assistant=EUR)
def test_without_assistants_a_project_costs_what_the_manager_costs(manager, assistant):
    assert financing.project_cost_eur(manager, assistant, 0) == manager


@laws(manager=EUR, assistant=EUR, n=counts(0, 5))
def test_each_assistant_costs_the_same(manager, assistant, n):
    fewer = financing.project_cost_eur(manager, assistant, n)
    more = financing.project_cost_eur(manager, assistant, n + 1)

    # A product and a sum are rounded on either side.
    assert abs(more - fewer - assistant) <= nearly(more)


@laws(monthly=EUR, early=counts(0, 60), late=counts(0, 60))
def test_two_periods_cost_as_much_as_one_of_the_same_months(monthly, early, late):
    once = financing.cost_of_months_eur(monthly, early + late)

    # Two rounded products and a sum against one product.
    first = financing.cost_of_months_eur(monthly, early)
    second = financing.cost_of_months_eur(monthly, late)
    assert abs(first + second - once) <= nearly(once)


@laws(monthly=EUR)
def test_a_month_costs_what_a_month_costs_and_no_month_nothing(monthly):
    costs = [financing.cost_of_months_eur(monthly, months) for months in (0, 1)]

    assert costs == [0.0, monthly]


@laws(given=hours(), more=hours(), hour_cost=st.floats(0.0, 500.0))
def test_two_uses_of_hours_cost_a_firm_as_much_as_one_of_the_same_hours(
    given, more, hour_cost
):
    once = financing.cost_of_hours_eur(given + more, hour_cost)

    # Two rounded products and a sum against one product.
    first = financing.cost_of_hours_eur(given, hour_cost)
    second = financing.cost_of_hours_eur(more, hour_cost)
    assert abs(first + second - once) <= nearly(once)


@laws(hour_cost=st.floats(0.0, 500.0))
def test_an_hour_costs_a_firm_what_an_hour_costs(hour_cost):
    assert financing.cost_of_hours_eur(1.0, hour_cost) == hour_cost


@laws_of(financing.left_to_members_eur)
def test_no_member_pays_more_than_the_cost_nor_earns_on_it(values):
    assert 0.0 <= financing.left_to_members_eur(**values) <= values["cost_eur"]


@laws(cost=EUR, rate=levels(), n_members=counts(1))
def test_what_members_and_financiers_pay_is_the_cost(cost, rate, n_members):
    paid = financing.public_cost_eur(cost, rate)
    each = financing.left_to_members_eur(cost, paid, n_members)

    # A product, a difference and a division are rounded.
    assert abs(paid + each * n_members - cost) <= nearly(cost)


@laws(cost=EUR, rate=levels(), shares=SHARES, budget=EUR, n_members=counts(1))
def test_the_cost_is_paid_even_where_financiers_run_out_of_money(
    cost, rate, shares, budget, n_members
):
    wanted = financing.public_cost_eur(cost, rate)
    paid = sum(
        financing.financier_pays_eur(wanted, share, financing.budget_of(budget, share))
        for share in shares
    )

    each = financing.left_to_members_eur(cost, paid, n_members)
    # A few roundings for each financier.
    assert abs(paid + each * n_members - cost) <= nearly(cost)


@laws(cost=EUR, n_members=counts(1))
def test_members_pay_nothing_of_what_financiers_pay_in_full(cost, n_members):
    assert financing.left_to_members_eur(cost, cost, n_members) == 0.0
