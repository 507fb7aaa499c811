"""What a comparison says: no more than its numbers, and nothing that was not played."""

import pytest

from experiments.comparing import statistics
from experiments.comparing.arrangements import (
    ALONE,
    ARRANGEMENTS,
    FORMS,
    OPEN_TWIN,
    notes,
)
from experiments.comparing.headline import findings, headline, second_line
from model.scenario import read
from tests.commands.by_hand import comparison_by_hand, table_by_hand

MARKET, CUSTOMER, SYSTEM = FORMS
SURE = {  # Four worlds; the system-oriented form has most in each of them.
    MARKET: {"exports_eur": (100.0, 110.0, 90.0, 100.0)},
    CUSTOMER: {"exports_eur": (150.0, 160.0, 140.0, 150.0)},
    SYSTEM: {"exports_eur": (200.0, 211.0, 189.0, 200.0)},
}


def said(cells, **more):
    """Return the only paragraph about a comparison of one scenario."""
    (paragraph,) = findings(comparison_by_hand(cells, **more))
    return paragraph


def test_the_headline_names_the_form_that_exports_reliably_more_than_each_other():
    assert headline(comparison_by_hand(SURE)).startswith(
        "Most exports: the system-oriented form."
    )


def test_a_form_that_leads_by_luck_alone_is_not_in_the_headline():
    cells = {**SURE, SYSTEM: {"exports_eur": (0.0, 900.0, 0.0, 0.0)}}

    assert "Most exports: no form reliably" in headline(comparison_by_hand(cells))


def test_forms_are_compared_as_closed_groups():
    open_market = {"exports_eur": (900.0, 910.0, 890.0, 900.0)}
    cells = {**SURE, OPEN_TWIN[MARKET]: open_market, ALONE: open_market}

    assert "the system-oriented form" in headline(comparison_by_hand(cells))


def test_the_headline_counts_scenarios():
    names = ("food-products", "boat-building")

    assert "system-oriented in 2 of 2 scenarios" in headline(
        comparison_by_hand(SURE, names)
    )


def test_a_paragraph_tells_how_far_the_other_forms_fall_short():
    # 150 and 100 are 25 % and 50 % less than 200.
    assert "customer-oriented 25% less, market-oriented 50% less" in said(SURE)


def test_opening_that_brings_reliably_more_exports_is_counted():
    # 10 or 12 EUR more in each world, 11 on average: 11 % of 100.
    opened = {"exports_eur": (110.0, 122.0, 100.0, 112.0)}
    cells = {**SURE, OPEN_TWIN[MARKET]: opened}
    cells |= {OPEN_TWIN[form]: SURE[form] for form in (CUSTOMER, SYSTEM)}

    assert "brings reliably more exports to 1 of 3 groups, fewer to 0" in second_line(
        comparison_by_hand(cells)
    )
    assert (
        "market-oriented +11% (reliably), customer-oriented in no world, "
        "system-oriented in no world"
    ) in said(cells)


def test_opening_that_brings_reliably_fewer_exports_is_counted_apart():
    cells = {**SURE, **{OPEN_TWIN[form]: SURE[form] for form in (MARKET, CUSTOMER)}}

    assert "brings reliably more exports to 0 of 3 groups, fewer to 1" in second_line(
        comparison_by_hand(cells)
    )


def test_what_firms_did_alone_is_told_with_the_form_that_selected_them():
    cells = {**SURE, ALONE: {"exports_eur": (50.0, 50.0, 50.0, 500.0)}}

    # 162.5 EUR on average; more in three of four worlds.
    assert "(0) selects export 162 EUR" in said(cells)
    assert "and more in 75% of the worlds" in said(cells)
    assert "own orientation (1) selects" in said(cells, scenarios=["renewable-energy"])


def test_the_public_pays_all_its_money_for_all_deals():
    # 100 + 300 EUR for 0 + 4 deals; a mean of ratios would say 75 EUR.
    paid = {"public_cost_eur": (100.0, 300.0), "first_deals": (0.0, 4.0)}

    assert f"{MARKET} 100 EUR" in said({MARKET: paid})


def test_money_without_any_deal_has_no_price():
    spent = {"public_cost_eur": (100.0, 300.0)}

    assert "system-oriented no deal" in said({SYSTEM: spent})


def test_where_nobody_exports_nobody_leads():
    nothing = {name: {"exports_eur": (0.0, 0.0)} for name in ARRANGEMENTS}

    assert "no form exports anything" in said(nothing)
    assert "nan" not in said(nothing)


def test_a_ratio_of_sums_has_the_interval_of_its_linearised_values():
    # By hand: 400 EUR for 4 deals are 100 each; 2 deals in the mean world. The worlds
    # count 100 + (100 - 0) / 2 = 150 and 100 + (300 - 400) / 2 = 50: a standard error
    # of 50 and, with one degree of freedom, an interval of 12.706 times that.
    paid = {"public_cost_eur": (100.0, 300.0), "first_deals": (0.0, 4.0)}
    table = table_by_hand("x", {MARKET: paid})
    row = statistics.summary(table, ["public_cost_per_deal_eur"]).iloc[0]

    assert (row["mean"], row["n"]) == (100.0, 2)
    # Student's t is known to four digits here.
    assert row["high"] - row["mean"] == pytest.approx(12.706 * 50.0, rel=1e-4)


def test_the_difference_of_two_ratios_counts_every_world():
    paid = {"public_cost_eur": (100.0, 300.0), "first_deals": (0.0, 4.0)}
    cheap = {"public_cost_eur": (100.0, 100.0), "first_deals": (4.0, 0.0)}
    table = table_by_hand("x", {MARKET: paid, CUSTOMER: cheap})
    rows = statistics.differences(table, ["public_cost_per_deal_eur"])
    row = rows.query("arrangement == @CUSTOMER and minus == @MARKET").iloc[0]

    # 200 EUR for 4 deals are 50 each, 50 less than 100.
    assert (row["mean"], row["n"]) == (-50.0, 2)


def test_a_difference_can_be_read_from_both_sides():
    comparison = comparison_by_hand(SURE)
    more = comparison.difference("food-products", SYSTEM, MARKET, "exports_eur")
    less = comparison.difference("food-products", MARKET, SYSTEM, "exports_eur")

    assert (more["mean"], more["share_above"]) == (100.0, 1.0)
    assert (less["mean"], less["share_above"]) == (-100.0, 0.0)
    assert (less["low"], less["high"]) == (-more["high"], -more["low"])


@pytest.mark.parametrize(("worlds", "is_few"), [(2, True), (9, True), (10, False)])
def test_few_worlds_are_warned_of(worlds, is_few):
    told = notes([read("food-products")], worlds)

    assert [f"only {worlds} worlds" in note for note in told] == [True] * is_few
