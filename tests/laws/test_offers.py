"""Laws of offers and orders: integration, acceptance, sales (``model.rules.deals``)."""

from hypothesis import strategies as st

from model.rules import deals
from model.vocabulary import MONTHS_PER_YEAR
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, levels

EUR = st.floats(0.0, 1e7)
PREMIUMS = st.floats(0.0, 2.0)
NEEDS_WITHOUT_PRICE = st.floats(0.01, 1.0)


@laws(technology=levels(), n_needed=counts(1, 5))
def test_the_need_for_integration_is_a_level(technology, n_needed):
    assert 0.0 <= deals.integration_need(technology, n_needed) <= 1.0


@laws(technology=levels())
def test_one_component_needs_no_integration(technology):
    assert deals.integration_need(technology, 1) == 0.0


@laws(n_needed=counts(1, 5))
def test_the_simplest_technology_needs_no_integration(n_needed):
    assert deals.integration_need(0.0, n_needed) == 0.0


@laws(n_needed=counts(1, 10), data=st.data())
def test_a_share_of_needs_is_a_share(n_needed, data):
    n_served = data.draw(counts(0, n_needed))

    assert 0.0 <= deals.share_of_needs(n_served, n_needed) <= 1.0


@laws(n_needed=counts(1, 10))
def test_who_serves_every_component_serves_the_whole_need(n_needed):
    assert deals.share_of_needs(n_needed, n_needed) == 1.0


@laws_of(deals.integration_offered)
def test_nobody_offers_more_integration_than_its_offer_covers(values):
    assert 0.0 <= deals.integration_offered(**values) <= values["coverage"]


@laws(coverage=levels(), weight=levels())
def test_strangers_without_a_joint_offering_offer_no_integration(coverage, weight):
    assert deals.integration_offered(coverage, 0.0, 0.0, weight) == 0.0


@laws(coverage=levels(), trust=levels(), weight=levels())
def test_a_ready_offering_is_as_integrated_as_it_covers(coverage, trust, weight):
    assert deals.integration_offered(coverage, trust, 1.0, weight) == coverage


@laws_of(deals.integration_served)
def test_at_worst_the_need_for_integration_stays_unserved(values):
    served = deals.integration_served(**values)

    assert 1.0 - values["need"] <= served <= 1.0


@laws(offered=levels())
def test_who_needs_no_integration_is_always_served(offered):
    assert deals.integration_served(0.0, offered) == 1.0


@laws(need=levels())
def test_a_complete_system_serves_every_need(need):
    assert deals.integration_served(need, 1.0) == 1.0


@laws_of(deals.price_accepted)
def test_the_price_is_accepted_by_a_share_of_customers(values):
    assert 0.0 <= deals.price_accepted(**values) <= 1.0


@laws(need=levels(), price=levels(), enough=NEEDS_WITHOUT_PRICE)
def test_an_offer_without_integration_costs_nothing_extra(need, price, enough):
    assert deals.price_accepted(need, 0.0, price, enough) == 1.0


@laws(offered=levels(), price=levels(), enough=NEEDS_WITHOUT_PRICE, more=levels())
def test_the_price_does_not_hurt_who_needs_the_system(offered, price, enough, more):
    assert deals.price_accepted(enough + more, offered, price, enough) == 1.0


@laws(price=levels(), enough=NEEDS_WITHOUT_PRICE)
def test_an_unneeded_complete_system_loses_the_full_share_of_customers(price, enough):
    assert deals.price_accepted(0.0, 1.0, price, enough) == 1.0 - price


@laws_of(deals.acceptance_probability)
def test_no_offer_is_accepted_more_often_than_a_perfect_one(values):
    chance = deals.acceptance_probability(**values)

    assert 0.0 <= chance <= values["acceptance_level"]


@laws(level=levels())
def test_a_perfect_offer_is_accepted_at_the_acceptance_level(level):
    assert deals.acceptance_probability(level, 1.0, 1.0, 1.0) == level


@laws(level=levels(), served=levels(), price=levels())
def test_an_offer_that_does_not_fit_is_never_accepted(level, served, price):
    assert deals.acceptance_probability(level, 0.0, served, price) == 0.0


@laws_of(deals.expected_sales)
def test_nobody_expects_more_than_all_purchases_and_the_premium(values):
    assert 0.0 <= deals.expected_sales(**values) <= 1.0 + values["premium"]


@laws(share=levels(), premium=PREMIUMS, integration=levels())
def test_an_offer_nobody_accepts_is_expected_to_bring_nothing(
    share, premium, integration
):
    assert deals.expected_sales(0.0, share, premium, integration) == 0.0


@laws(acceptance=levels(), share=levels(), premium=PREMIUMS)
def test_without_integration_there_is_no_premium(acceptance, share, premium):
    expected = deals.expected_sales(acceptance, share, premium, 0.0)

    assert expected == acceptance * share


@laws_of(deals.monthly_sales)
def test_a_customer_never_orders_more_than_its_size_and_the_premium(values):
    ordered = deals.monthly_sales(**values)

    most = values["size_eur"] / MONTHS_PER_YEAR * (1.0 + values["premium"])
    assert 0.0 <= ordered <= most


@laws(size=EUR, premium=PREMIUMS, integration=levels())
def test_who_serves_no_need_sells_nothing(size, premium, integration):
    assert deals.monthly_sales(size, 0.0, premium, integration) == 0.0


@laws(monthly=EUR, premium=PREMIUMS)
def test_a_whole_need_without_integration_brings_a_twelfth_of_the_year(
    monthly, premium
):
    ordered = deals.monthly_sales(12.0 * monthly, 1.0, premium, 0.0)

    # Times twelve and divided by twelve: two rounding errors.
    assert abs(ordered - monthly) <= ROUNDING * max(1.0, monthly)


@laws_of(deals.premium_part)
def test_an_order_is_the_price_without_premium_and_the_premium(values):
    price = deals.monthly_sales(values["size_eur"], values["share_of_needs"], 0.0, 0.0)

    # The whole is rounded in another order than its two parts.
    ordered = deals.monthly_sales(**values)
    assert abs(price + deals.premium_part(**values) - ordered) <= (
        ROUNDING * max(1.0, ordered)
    )


@laws(size=EUR, share=levels(), premium=PREMIUMS)
def test_no_customer_pays_a_premium_for_components_that_are_not_integrated(
    size, share, premium
):
    assert deals.premium_part(size, share, premium, 0.0) == 0.0


@laws(size=EUR, share=levels())
def test_a_premium_of_half_the_price_is_half_of_what_a_complete_system_costs(
    size, share
):
    price = deals.monthly_sales(size, share, 0.0, 0.0)

    # Halving is exact in binary numbers.
    assert deals.premium_part(size, share, 0.5, 1.0) == 0.5 * price


@laws_of(deals.sales_with_premium)
def test_a_maker_gets_its_equal_part_and_at_most_the_whole_premium_more(values):
    got = deals.sales_with_premium(**values)

    equal = values["equal_eur"]
    assert equal <= got <= equal + values["premium_eur"]


@laws(equal=EUR, premium=EUR)
def test_a_maker_without_a_share_of_the_premium_gets_its_equal_part(equal, premium):
    assert deals.sales_with_premium(equal, premium, 0.0) == equal


@laws(sales=EUR, n_makers=counts(1))
def test_what_the_makers_get_adds_up_to_the_order(sales, n_makers):
    each = deals.sales_of_each(sales, n_makers)

    # A division and a multiplication: two rounding errors.
    assert abs(each * n_makers - sales) <= ROUNDING * max(1.0, sales)


@laws(sales=EUR)
def test_a_maker_alone_gets_the_whole_order(sales):
    assert deals.sales_of_each(sales, 1) == sales


@laws(month=counts(0, 144), later=counts(0, 144))
def test_months_go_by_one_by_one(month, later):
    assert deals.months_since(month, month + later) == later


@laws_of(deals.orders_stop_probability)
def test_the_chance_that_orders_stop_is_a_chance(values):
    assert 0.0 <= deals.orders_stop_probability(**values) <= 1.0


@laws(rate=st.floats(0.0, 0.5), months=counts(0, 60), factor=st.floats(1.0, 2.0))
def test_a_customer_who_trusts_fully_never_stops_ordering(rate, months, factor):
    assert deals.orders_stop_probability(rate, 1.0, months, 12, factor) == 0.0


@laws(rate=st.floats(0.0, 0.5), later=counts(0, 60), factor=st.floats(1.0, 2.0))
def test_a_relationship_is_young_before_its_month_and_never_after(rate, later, factor):
    young = deals.orders_stop_probability(rate, 0.0, 11, 12, factor)

    assert young == rate * factor
    assert deals.orders_stop_probability(rate, 0.0, 12 + later, 12, factor) == rate
