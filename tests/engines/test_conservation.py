"""Conservation laws of hours, purchases and benefits, looked at in every month."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from agents import ExportPartnerGroup
from agents.relationship import Relationship
from model.parameters.parameters import Parameters
from model.scenario import read, shipped
from model.vocabulary import MONTHS_PER_YEAR, NOBODY, LossCause, RelationshipStage
from tests.strategies import small_worlds

ROUNDING = 1e-12
"""Sums of a few dozen terms: each rounds by at most 1.1e-16 of the sum."""


class Watched(ExportPartnerGroup):
    """A group that remembers who was in talks when hours were spent."""

    talks_worked: list[Relationship]
    engagements: dict[tuple[int, int], set[float]]

    def meet_customers(self) -> None:
        """Meet, and remember with whom: later this month a joint door may close."""
        super().meet_customers()
        self.talks_worked = self.open_relationships()
        self.engagements = {}
        for talks in self.talks_worked:
            side = NOBODY if talks.customer.is_joint else talks.seller_row
            place = (talks.customer.index, side)
            self.engagements.setdefault(place, set()).add(talks.manager_hours)


def at_most(used, planned) -> bool:
    """Return whether no more was used than planned, but for rounding."""
    return bool(np.all(np.asarray(used) <= np.asarray(planned) * (1.0 + ROUNDING)))


def same(one: float, other: float) -> bool:
    """Return whether two sums are the same, but for rounding."""
    return abs(one - other) <= ROUNDING * max(abs(one), abs(other))


def firms_spend_an_hour_once(group, before, after):
    firms = after.firms
    uses = firms["briefing_hours"] + firms["joint_hours"] + firms["travel_hours"]
    uses = uses + firms["own_door_hours"] + firms["selling_hours"]
    assert at_most(uses, firms["hours_planned"])


def joint_hours_are_development_and_marketing(group, before, after):
    for firm in after.firms:
        parts = firm.development_hours + firm.joint_marketing_hours
        assert same(parts, firm.joint_hours)


def firms_use_no_more_than_planned(group, before, after):
    assert at_most(after.firms["selling_hours_used"], after.firms["selling_hours"])
    assert at_most(after.firms["own_door_hours_used"], after.firms["own_door_hours"])


def the_manager_plans_an_hour_once(group, before, after):
    manager = after.manager[0]
    outside = manager.administration_hours + manager.travel_hours
    roles = manager.sales_preparation_hours + manager.interaction_hours
    uses = outside + roles + manager.coordination_hours
    assert at_most(uses, manager.hours_planned)


def preparation_and_customers_share_the_hours(group, before, after):
    """Joint marketing adds to preparation, at the pace of members, never to more."""
    if not group.in_project:
        return
    p, manager = group.parameters, after.manager[0]
    marketing = sum(after.firms["joint_marketing_hours"].tolist())
    added = marketing * p.hours_per_attempt / p.own_hours_per_attempt
    there_are = manager.interaction_hours + manager.sales_preparation_hours + added
    used = manager.hours_for_customers + manager.preparation_hours_used
    own = manager.interaction_hours + manager.sales_preparation_hours
    assert at_most(used, there_are)
    assert at_most(manager.hours_for_customers, own)
    assert at_most(manager.interaction_hours_used, manager.hours_for_customers)


def the_report_counts_an_hour_of_the_manager_once(group, before, after):
    used = 0.0
    for role in ("sales_preparation", "interaction", "coordination"):
        field = f"total_{role}_hours"
        used += float(after.manager[0][field] - before.manager[0][field])
    manager = after.manager[0]
    outside = manager.administration_hours + manager.travel_hours
    # Differences of totals: a total rounds by up to 1e-16 of a career of hours.
    assert used + outside <= manager.hours_planned + 1e-9


def hours_are_those_of_this_month(group, before, after):
    """Nothing is left standing from a month in which there was still work."""
    in_business = after.relationships["stage"] == RelationshipStage.CUSTOMER
    settled = in_business & (after.relationships["deal_month"] < group.month)
    for hours in ("manager_hours", "member_hours", "meetings"):
        assert not after.relationships[hours][settled].any()
    if not group.in_project:
        manager = after.manager[0]
        assert manager.hours_prepared == manager.hours_for_customers == 0.0


def a_joint_customer_counts_once_for_the_manager(group, before, after):
    for hours in group.engagements.values():
        assert len(hours) == 1
    spent = sum(hours for (hours,) in group.engagements.values())
    assert same(spent, after.manager[0].interaction_hours_used)


def a_relationship_takes_no_more_than_a_month_can_hold(group, before, after):
    for talks in group.talks_worked:
        assert at_most(talks.manager_hours, group.parameters.hours_at_most)
        assert at_most(talks.member_hours, group.parameters.hours_at_most)


def members_hours_arrive_where_they_are_spent(group, before, after):
    arrived = sum(talks.member_hours for talks in group.talks_worked)
    assert same(arrived, sum(after.firms["selling_hours_used"].tolist()))


def each_component_comes_from_one_seller_in_business(group, before, after):
    n_supplied = np.zeros(after.relationships.shape, dtype=int)
    for j, component in np.argwhere(after.needs["supplied_by"] != NOBODY):
        need = after.needs[j, component]
        assert need.is_needed
        assert after.firms[need.delivered_by].component == component
        n_supplied[need.supplied_by, j] += 1
    stage = after.relationships["stage"]
    promised = after.relationships["share_of_needs"] * after.customers["n_needed"]
    buying = stage == RelationshipStage.CUSTOMER
    assert (n_supplied == np.where(buying, np.rint(promised), 0)).all()


def a_customer_buys_no_more_than_it_needs(group, before, after):
    sales = after.relationships["sales_eur"] - before.relationships["sales_eur"]
    premium = 1.0 + group.parameters.premium
    limit = after.customers["size_eur"] / MONTHS_PER_YEAR * premium
    # A difference of two totals, each rounded by up to 1e-16 of itself.
    rounding = ROUNDING * after.relationships["sales_eur"].sum(axis=0)
    assert (sales.sum(axis=0) <= limit * (1.0 + ROUNDING) + rounding).all()


def what_customers_pay_is_what_firms_export(group, before, after):
    paid = sum(after.relationships["sales_eur"].flatten().tolist())
    assert same(paid, sum(after.firms["exports_eur"].tolist()))


def partners_make_what_the_customer_needs(group, before, after):
    for talks in group.living:
        for firm in talks.partners:
            assert talks.customer.needs[firm.component].is_needed


def levels_stay_levels(group, before, after):
    levels = [
        after.group["joint_offering_readiness"],
        after.target_market["manager_market_knowledge"],
        after.members_trust["trust"],
        after.relationships["trust"],
    ]
    for name in ("commitment", "experience", "manager_product_knowledge"):
        levels.append(after.firms[name])
    for level in levels:
        assert ((level >= 0.0) & (level <= 1.0)).all()


def a_relationship_takes_one_step_a_month(group, before, after):
    old, new = before.relationships["stage"], after.relationships["stage"]
    step = (new == old) | (new == old + 1) | (new == RelationshipStage.LOST)
    assert step.all()


def what_is_lost_stays_lost(group, before, after):
    lost = before.relationships["stage"] == RelationshipStage.LOST
    assert (before.relationships[lost] == after.relationships[lost]).all()


def a_cause_is_named_exactly_for_what_is_lost(group, before, after):
    lost = after.relationships["stage"] == RelationshipStage.LOST
    named = after.relationships["ended_by"] != LossCause.NOT_ENDED
    assert (lost == named).all()


LAWS = (
    firms_spend_an_hour_once,
    joint_hours_are_development_and_marketing,
    firms_use_no_more_than_planned,
    the_manager_plans_an_hour_once,
    preparation_and_customers_share_the_hours,
    the_report_counts_an_hour_of_the_manager_once,
    hours_are_those_of_this_month,
    a_joint_customer_counts_once_for_the_manager,
    a_relationship_takes_no_more_than_a_month_can_hold,
    members_hours_arrive_where_they_are_spent,
    each_component_comes_from_one_seller_in_business,
    a_customer_buys_no_more_than_it_needs,
    what_customers_pay_is_what_firms_export,
    partners_make_what_the_customer_needs,
    levels_stay_levels,
    a_relationship_takes_one_step_a_month,
    what_is_lost_stays_lost,
    a_cause_is_named_exactly_for_what_is_lost,
)


def check_every_month(parameters: Parameters, *laws) -> None:
    """Play a group and look at laws after each month."""
    group = Watched(parameters, 2, 6)
    before = group.snapshot()
    for _ in range(parameters.months):
        group.step()
        after = group.snapshot()
        for law in laws:
            law(group, before, after)
        before = after


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
@settings(
    derandomize=True,
    deadline=None,
    max_examples=25,
    suppress_health_check=list(HealthCheck),
)
@given(parameters=small_worlds())
def test_the_law_holds_in_every_month_of_a_small_world(law, parameters):
    check_every_month(parameters, law)


@pytest.mark.slow
@pytest.mark.parametrize("orientation", [0.0, 0.25, 0.5, 0.75, 1.0])
@pytest.mark.parametrize("name", shipped())
def test_all_laws_hold_in_every_month_of_a_shipped_scenario(name, orientation):
    """Each line of business in each form, and between the forms."""
    point = read(name).parameters.changed(orientation=orientation)

    check_every_month(point, *LAWS)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_law_holds_for_firms_alone_and_for_rivals(law):
    check_every_month(Parameters(alone=True, project_months=12), law)
    check_every_month(Parameters(competitor_share=0.6, project_months=12), law)
