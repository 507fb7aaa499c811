"""Laws of trade: who buys what of whom, what it brings, and who feels the benefit."""

import numpy as np

from model.vocabulary import MONTHS_PER_YEAR, NEVER, NOBODY, LossCause
from model.vocabulary import RelationshipStage as Stage
from tests.engines.watching import ROUNDING, Month, at_most, same, total


def each_component_comes_from_one_seller_in_business(month: Month) -> None:
    after = month.after
    n_supplied = np.zeros(after.relationships.shape, dtype=int)
    for j, component in np.argwhere(after.needs["supplied_by"] != NOBODY):
        need = after.needs[j, component]
        assert need.is_needed
        assert after.firms[need.delivered_by].component == component
        n_supplied[need.supplied_by, j] += 1
    promised = after.relationships["share_of_needs"] * after.customers["n_needed"]
    buying = after.relationships["stage"] == Stage.CUSTOMER
    assert (n_supplied == np.where(buying, np.rint(promised), 0)).all()


def what_is_supplied_is_delivered_by_somebody(month: Month) -> None:
    needs = month.after.needs
    assert ((needs["supplied_by"] == NOBODY) == (needs["delivered_by"] == NOBODY)).all()


def a_customer_buys_no_more_than_it_needs(month: Month) -> None:
    sales = month.more("relationships", "sales_eur")
    premium = 1.0 + month.p.premium
    limit = month.after.customers["size_eur"] / MONTHS_PER_YEAR * premium
    # A difference of two totals, each rounded by up to 1e-16 of itself.
    rounding = ROUNDING * month.after.relationships["sales_eur"].sum(axis=0)
    assert (sales.sum(axis=0) <= limit * (1.0 + ROUNDING) + rounding).all()


def what_customers_pay_is_what_firms_export(month: Month) -> None:
    """The premium of a joint order included: its makers share all of it."""
    so_far = total(month.after.firms["exports_eur"])
    assert same(total(month.after.relationships["sales_eur"]), so_far)
    paid = total(month.more("relationships", "sales_eur"))
    assert same(paid, total(month.more("firms", "exports_eur")), of=so_far)


def a_firm_exports_what_it_delivers(month: Month) -> None:
    """At least its part of the price, at most the whole premium beside it."""
    least = np.zeros(len(month.after.firms))
    most = least.copy()
    ordered = month.more("relationships", "orders") > 0
    for j, component in np.argwhere(month.after.needs["supplied_by"] != NOBODY):
        need, customer = month.after.needs[j, component], month.after.customers[j]
        talks = month.after.relationships[need.supplied_by, j]
        if ordered[need.supplied_by, j]:
            part = customer.size_eur / MONTHS_PER_YEAR / customer.n_needed
            premium = month.p.premium * talks.integration_offered
            least[need.delivered_by] += part
            most[need.delivered_by] += part * (
                1.0 + premium * talks.share_of_needs * customer.n_needed
            )
    rounding = ROUNDING * month.after.firms["exports_eur"]
    exports = month.more("firms", "exports_eur")
    assert (exports >= least * (1.0 - ROUNDING) - rounding).all()
    assert (exports <= most * (1.0 + ROUNDING) + rounding).all()


def partners_make_what_the_customer_needs(month: Month) -> None:
    for partners, customer in month.partners:
        components = month.after.firms["component"][list(partners)]
        assert len(set(components.tolist())) == len(partners)
        assert month.after.needs["is_needed"][customer, components].all()


def only_who_took_part_feels_a_benefit_of_sales(month: Month) -> None:
    """Steps and orders are felt by makers of what that customer needs, nobody else."""
    before, after = month.developed
    growth = max(0.0, after - before)
    by_net = 0.5 * month.p.goals * month.p.readiness_benefit * growth
    for i in month.at_work:
        places = month.took_part.get(i, set())
        component = month.after.firms[i].component
        assert month.after.needs["is_needed"][list(places), component].all()
        if not places:
            by_sales = month.felt[i] - by_net
            assert by_sales <= ROUNDING


def who_may_serve_best_is_a_member_who_makes_it(month: Month) -> None:
    needs, firms = month.after.needs, month.after.firms
    for component in range(needs.shape[1]):
        makers = needs["best_maker_by"][:, component]
        makers = makers[makers != NOBODY]
        assert (firms["component"][makers] == component).all()
        assert month.after.are_members[makers].all()


def open_joint_talks_are_those_of_members_who_make_what_is_needed(month: Month) -> None:
    needs, firms = month.after.needs, month.after.firms
    stage = month.after.relationships["stage"][-1]
    in_talks = (stage == Stage.PREPARING) | (stage == Stage.NEGOTIATING)
    for component in range(needs.shape[1]):
        partners = needs["joint_partner"][in_talks, component]
        partners = partners[partners != NOBODY]
        assert (firms["component"][partners] == component).all()
        assert month.after.are_members[partners].all()
    assert (needs["joint_partner"][in_talks] != NOBODY).any(axis=1).all()


def who_signed_a_joint_deal_stays_its_partner(month: Month) -> None:
    """Whoever comes and goes: a signed deal is delivered by those who signed."""
    is_customer = month.before.relationships["stage"][-1] == Stage.CUSTOMER
    old = month.before.needs["joint_partner"][is_customer]
    assert (month.after.needs["joint_partner"][is_customer] == old).all()


def a_group_counts_each_first_deal_once(month: Month) -> None:
    signed = month.after.relationships["deal_month"] != NEVER
    assert month.after.group["deals"][0] == np.count_nonzero(signed)


def a_relationship_takes_one_step_a_month(month: Month) -> None:
    old = month.before.relationships["stage"]
    new = month.after.relationships["stage"]
    assert ((new == old) | (new == old + 1) | (new == Stage.LOST)).all()


def what_is_lost_stays_lost(month: Month) -> None:
    """But for what the members, changed, could offer there in the future."""
    lost = month.before.relationships["stage"] == Stage.LOST
    for name in month.before.relationships.dtype.names:
        if name not in ("fit", "coverage"):
            old = month.before.relationships[name][lost]
            assert (old == month.after.relationships[name][lost]).all(), name


def a_cause_is_named_exactly_for_what_is_lost(month: Month) -> None:
    talks = month.after.relationships
    lost = talks["stage"] == Stage.LOST
    assert (lost == (talks["ended_by"] != LossCause.NOT_ENDED)).all()
    assert (lost == (talks["end_month"] != NEVER)).all()


def contact_comes_before_negotiation_and_deal(month: Month) -> None:
    talks = month.after.relationships
    earlier = np.zeros(talks.shape, dtype=int)
    for name in ("contact_month", "negotiation_month", "deal_month"):
        there = talks[name] != NEVER
        assert (earlier[there] >= 0).all()
        assert (talks[name][there] > earlier[there]).all()
        earlier = np.where(there, talks[name], NEVER)
    last = np.maximum(talks["contact_month"], talks["deal_month"])
    ended = talks["end_month"] != NEVER
    assert (talks["end_month"][ended] >= last[ended]).all()
    assert (talks["end_month"][ended] <= month.number).all()


def a_customer_remembers_its_route_while_somebody_is_there(month: Month) -> None:
    stage = month.after.relationships["stage"]
    alive = (stage >= Stage.PREPARING) & (stage <= Stage.CUSTOMER)
    assert ((month.after.customers["route"] != NOBODY) == alive.any(axis=0)).all()


def sellers_who_have_left_hold_no_talks(month: Month) -> None:
    """What they have sold they go on delivering; talks end when they leave."""
    stage = month.after.relationships["stage"][:-1]
    in_talks = (stage == Stage.PREPARING) | (stage == Stage.NEGOTIATING)
    assert not in_talks[~month.after.are_members].any()


def a_customer_meets_at_most_once_a_week(month: Month) -> None:
    talks = month.after.relationships
    assert at_most(talks["meetings"], 4)
    assert at_most(talks["negotiation_meetings"], talks["total_meetings"])


LAWS_OF_TRADE = (
    a_group_counts_each_first_deal_once,
    each_component_comes_from_one_seller_in_business,
    what_is_supplied_is_delivered_by_somebody,
    a_customer_buys_no_more_than_it_needs,
    what_customers_pay_is_what_firms_export,
    a_firm_exports_what_it_delivers,
    partners_make_what_the_customer_needs,
    only_who_took_part_feels_a_benefit_of_sales,
    who_may_serve_best_is_a_member_who_makes_it,
    open_joint_talks_are_those_of_members_who_make_what_is_needed,
    who_signed_a_joint_deal_stays_its_partner,
    a_relationship_takes_one_step_a_month,
    what_is_lost_stays_lost,
    a_cause_is_named_exactly_for_what_is_lost,
    contact_comes_before_negotiation_and_deal,
    a_customer_remembers_its_route_while_somebody_is_there,
    sellers_who_have_left_hold_no_talks,
    a_customer_meets_at_most_once_a_week,
)
