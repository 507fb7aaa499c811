"""Laws of what an orientation means between market, customer and system."""

import pytest

from model.rules.organisation import form_share, mixed_share
from model.vocabulary import OrganisationForm
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import levels

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
