"""Laws of what an orientation means between market, customer and system."""

import pytest

from model.rules.organisation import (
    form_share,
    mixed_share,
    orientation_by_determinants,
    orientation_in_month,
    shares_by_waiting_work,
)
from model.vocabulary import OrganisationForm
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels

POINTS = {
    OrganisationForm.MARKET_ORIENTED: 0.0,
    OrganisationForm.CUSTOMER_ORIENTED: 0.5,
    OrganisationForm.SYSTEM_ORIENTED: 1.0,
}


@laws_of(form_share)
def test_the_share_of_a_form_is_a_share(values):
    assert 0.0 <= form_share(**values) <= 1.0


@laws(orientation=levels())
def test_the_shares_of_the_three_forms_add_up_to_one(orientation):
    shares = [form_share(orientation, form) for form in OrganisationForm]

    # Near 0 a share is what one lacks, rounded to the last bit of one.
    assert abs(sum(shares) - 1.0) <= ROUNDING


@pytest.mark.parametrize("form", OrganisationForm)
def test_at_the_point_of_a_form_all_doors_follow_it(form):
    shares = [form_share(POINTS[form], other) for other in OrganisationForm]

    assert shares == [float(other == form) for other in OrganisationForm]


@laws(orientation=levels())
def test_no_group_is_market_and_system_oriented_at_once(orientation):
    market = form_share(orientation, OrganisationForm.MARKET_ORIENTED)
    system = form_share(orientation, OrganisationForm.SYSTEM_ORIENTED)

    assert market == 0.0 or system == 0.0


@laws(near=levels(), far=levels())
def test_the_more_system_oriented_a_group_the_fewer_doors_for_single_members(near, far):
    near, far = sorted((near, far))
    form = OrganisationForm.MARKET_ORIENTED

    assert form_share(far, form) <= form_share(near, form)


@laws(near=levels(), far=levels())
def test_the_more_system_oriented_a_group_the_more_doors_for_joint_systems(near, far):
    near, far = sorted((near, far))
    form = OrganisationForm.SYSTEM_ORIENTED

    assert form_share(far, form) >= form_share(near, form)


@laws_of(mixed_share)
def test_a_mixed_share_lies_between_those_it_is_mixed_from(values):
    shares = [values[name] for name in ("market", "customer", "system")]

    # A difference and a sum: a last bit beyond the neighbour.
    low, high = min(shares) - ROUNDING, max(shares) + ROUNDING
    assert low <= mixed_share(**values) <= high


@laws(market=levels(), customer=levels(), system=levels())
def test_a_market_oriented_group_has_the_market_oriented_share(
    market, customer, system
):
    assert mixed_share(0.0, market, customer, system) == market


@laws(market=levels(), customer=levels(), system=levels())
def test_a_customer_oriented_group_has_the_customer_oriented_share(
    market, customer, system
):
    # The difference is rounded before it is added to the market-oriented share.
    assert abs(mixed_share(0.5, market, customer, system) - customer) <= ROUNDING


@laws(market=levels(), customer=levels(), system=levels())
def test_a_system_oriented_group_has_the_system_oriented_share(
    market, customer, system
):
    # The difference is rounded before it is added to the customer-oriented share.
    assert abs(mixed_share(1.0, market, customer, system) - system) <= ROUNDING


@laws(orientation=levels(), market=levels(), customer=levels(), system=levels())
def test_a_mixed_share_mixes_the_forms_by_their_shares(
    orientation, market, customer, system
):
    """Table 1 read along a straight line: each form counts by its share."""
    by_forms = (
        market * form_share(orientation, OrganisationForm.MARKET_ORIENTED)
        + customer * form_share(orientation, OrganisationForm.CUSTOMER_ORIENTED)
        + system * form_share(orientation, OrganisationForm.SYSTEM_ORIENTED)
    )

    # The same sum in another order: a few rounding errors.
    mixed = mixed_share(orientation, market, customer, system)
    assert abs(mixed - by_forms) <= ROUNDING


@laws(orientation=levels(), share=levels())
def test_forms_that_agree_leave_nothing_to_mix(orientation, share):
    assert mixed_share(orientation, share, share, share) == share


@laws_of(orientation_by_determinants)
def test_no_group_is_tied_closer_than_its_products_are_compatible(values):
    orientation = orientation_by_determinants(**values)

    assert 0.0 <= orientation <= values["compatibility"]


@laws(technology=levels(), goals=levels())
def test_compatible_firms_co_operate_as_deeply_as_technology_and_goals_ask(
    technology, goals
):
    orientation = orientation_by_determinants(technology, 1.0, goals)

    low, high = sorted((technology, goals))
    assert low <= orientation <= high


@laws(compatibility=levels())
def test_simple_technology_and_sales_goals_ask_for_market_orientation(compatibility):
    assert orientation_by_determinants(0.0, compatibility, 0.0) == 0.0


def test_complex_technology_net_goals_and_compatible_firms_ask_for_a_system():
    assert orientation_by_determinants(1.0, 1.0, 1.0) == 1.0


@laws(starting=levels(), new=levels(), month=counts(1, 144))
def test_a_group_that_never_changes_keeps_its_orientation(starting, new, month):
    assert orientation_in_month(starting, new, 0, month) == starting


@laws(starting=levels(), new=levels(), change=counts(1, 120), later=counts(1, 24))
def test_a_change_of_orientation_comes_after_its_month_and_lasts(
    starting, new, change, later
):
    assert orientation_in_month(starting, new, change, change) == starting
    assert orientation_in_month(starting, new, change, change + later) == new


@laws(waiting=hours(0.5), other=hours(), share=levels())
def test_a_share_by_waiting_work_is_a_share(waiting, other, share):
    assert 0.0 <= shares_by_waiting_work(waiting, waiting + other, share) <= 1.0


@laws(doors=hours(0.5), customers=hours(), net=hours(), share=levels())
def test_the_shares_of_roles_by_waiting_work_add_up_to_one(
    doors, customers, net, share
):
    total = doors + customers + net
    shares = [
        shares_by_waiting_work(waiting, total, share)
        for waiting in (doors, customers, net)
    ]

    # One rounded ratio for each role.
    assert abs(sum(shares) - 1.0) <= ROUNDING


@laws(waiting=hours(0.001, 8.0), share=levels())
def test_the_only_role_with_waiting_work_has_all_the_time(waiting, share):
    assert shares_by_waiting_work(waiting, waiting, share) == 1.0


@laws(share=levels())
def test_where_no_work_waits_a_role_has_its_usual_share(share):
    assert shares_by_waiting_work(0.0, 0.0, share) == share


@laws(waiting=hours(), less=hours(1.0), more=hours())
def test_the_more_work_waits_in_other_roles_the_less_time_is_left_for_one(
    waiting, less, more
):
    usual = shares_by_waiting_work(waiting, waiting + less, 0.0)

    assert shares_by_waiting_work(waiting, waiting + less + more, 0.0) <= usual
