"""Laws of who pays for the project."""

from model.rules.financing import public_cost_eur
from tests.laws.inputs import laws, laws_of
from tests.strategies import hours, levels


@laws_of(public_cost_eur)
def test_financiers_never_pay_more_than_the_cost(values):
    assert 0.0 <= public_cost_eur(**values) <= values["cost_eur"]


@laws(cost=hours())
def test_a_full_subsidy_pays_the_whole_cost(cost):
    assert public_cost_eur(cost, 1.0) == cost


@laws(cost=hours())
def test_without_subsidy_financiers_pay_nothing(cost):
    assert public_cost_eur(cost, 0.0) == 0.0


@laws(rate=levels())
def test_what_costs_nothing_costs_financiers_nothing(rate):
    assert public_cost_eur(0.0, rate) == 0.0
