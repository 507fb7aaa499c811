"""Scores of orders, exports and accounts over months, by hand."""

import pytest

from model.vocabulary import Decision, LossCause, RelationshipStage
from tests.scores.playing import ScriptedGroup, in_talks, plain, play_months

ALONE = {"alone": True, "own_door_share": 0.0, "impatience": False}


def sold(point, script=None, **values):
    """Return a group whose firm 0 signs a deal with customer 0 in month 1."""
    group = ScriptedGroup(point, {Decision.OFFER_ACCEPTED: 0.0, **(script or {})})
    for name, value in values.items():
        setattr(group.customers[0], name, value)
    done = {"progress": 2.0, "trust": 1.0}
    talks = in_talks(group, 0, 0, RelationshipStage.NEGOTIATING, **done)
    return group, talks


def test_a_customer_of_120_000_orders_for_10_000_each_month():
    """It needs one component, so all of 120 000 / 12 is the firm's."""
    group, talks = sold(plain(**ALONE))
    sales = []
    for _ in range(6):
        group.step()
        sales.append(talks.sales_eur)

    assert sales == [10000.0, 20000.0, 30000.0, 40000.0, 50000.0, 60000.0]


def test_who_serves_one_of_two_needs_gets_half():
    """10 000 x 1/2 = 5 000 a month, six months."""
    group, talks = sold(plain(**ALONE), n_needed=2)
    play_months(group, 6)

    assert (talks.orders, group.firms[0].exports_eur) == (6, 30000.0)


def test_six_months_of_orders_are_two_quarters_with_exports():
    group, _ = sold(plain(**ALONE))
    play_months(group, 6)

    assert [firm.quarters_with_exports for firm in group.firms] == [2, 0]


def test_without_repeat_orders_only_the_deal_itself_is_delivered():
    group, talks = sold(plain(**ALONE, repeat_orders=False))
    play_months(group, 6)

    assert (talks.orders, talks.sales_eur) == (1, 10000.0)


def test_a_joint_system_earns_a_premium_that_its_makers_share():
    """Two makers serve both needs; readiness 1 makes integration 1.

    10 000 x 1 x (1 + 0.25) = 12 500, and 6 250 for each of the two.
    """
    point = plain(
        orientation=1.0, need_level=1.0, premium=0.25, manager_hours=0.0, n_members=5
    )
    group = ScriptedGroup(point, {Decision.OFFER_ACCEPTED: 0.0})
    customer = group.customers[0]
    customer.n_needed = 2
    # A need above 0.3 makes integration welcome at any price.
    customer.integration_need = 0.5
    system = customer.relationships[-1]
    system.partners = system.partners[:2]
    group.joint_offering_readiness = 1.0
    done = {"progress": 2.0, "trust": 1.0, "coverage": 1.0}
    in_talks(group, 5, 0, RelationshipStage.NEGOTIATING, **done)
    group.step()

    assert system.sales_eur == 12500.0
    assert [firm.exports_eur for firm in group.firms] == [6250.0, 6250.0, 0.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("young_months", "orders"),
    [
        # Never young: 0.5 x (1 - 0.5) = 0.25 is below luck of 0.375 in every month.
        (0, 6),
        # A month old is young no more where youth lasts a month.
        (1, 6),
        # Young at one month of age: 0.25 x 2 = 0.5 is above it: one order only.
        (2, 1),
    ],
)
def test_young_relationships_stop_ordering_more_easily(young_months, orders):
    values = {"order_loss_rate": 0.5, "young_months": young_months, "trust_gain": 0.0}
    point = plain(**ALONE, **values, trust_needed_level=0.5)
    group, talks = sold(point, {Decision.ORDERS_STOP: 0.375})
    talks.trust = 0.5
    play_months(group, 6)

    assert talks.orders == orders


def test_a_customer_who_stops_is_lost_and_buys_nothing_more():
    """Luck keeps it until month 4: orders in months 1, 2 and 3."""
    stops = {Decision.ORDERS_STOP: lambda month, who, whom: 0.0 if month == 4 else 1.0}
    point = plain(**ALONE, order_loss_rate=0.5, trust_gain=0.0, trust_needed_level=0.5)
    group, talks = sold(point, stops)
    talks.trust = 0.5
    play_months(group, 6)

    assert (talks.end_month, talks.ended_by) == (4, LossCause.ORDERS_STOPPED)
    assert talks.sales_eur == 30000.0
    assert {need.supplied_by for need in group.customers[0].needs} == {-1}


def test_cost_runs_with_the_project_and_public_money_pays_its_part():
    """8 000 a month for 6 months, a quarter of it public: 48 000 and 12 000."""
    point = plain(project_months=6, manager_cost_eur=8000.0, subsidy_rate=0.25)
    group = ScriptedGroup(point)
    accounts = []
    for _ in range(8):
        group.step()
        accounts.append((group.cost_eur, group.public_cost_eur))

    in_project = [(8000.0 * month, 2000.0 * month) for month in range(1, 7)]
    assert accounts == [*in_project, (48000.0, 12000.0), (48000.0, 12000.0)]


def test_firms_alone_cost_the_public_nothing():
    group = ScriptedGroup(plain(alone=True, manager_cost_eur=8000.0))
    play_months(group, 6)

    assert (group.cost_eur, group.public_cost_eur) == (0.0, 0.0)


def test_a_month_of_repeat_orders_is_a_small_benefit_that_adds_up():
    """Deal month: stage 0.125 + deal 1; then 0.0625 a month; half fades each month.

    1.125, 0.5625 + 0.0625 = 0.625, 0.3125 + 0.0625 = 0.375, 0.1875 + 0.0625 = 0.25.
    """
    values = {"benefit_fade": 0.5, "stage_benefit": 0.125, "order_benefit": 0.0625}
    group, _ = sold(plain(**ALONE, **values))
    benefits = []
    for _ in range(4):
        group.step()
        benefits.append(group.firms[0].benefit)

    assert benefits == [1.125, 0.625, 0.375, 0.25]
