"""Laws of the plan that a project is judged by."""

from hypothesis import strategies as st

from model.rules import reviewing
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels

TARGETS = st.floats(0.0, 20.0)
LEADS = st.floats(0.0, 60.0)


@laws_of(reviewing.planned)
def test_no_plan_asks_for_more_than_its_target(values):
    assert 0.0 <= reviewing.planned(**values) <= values["target"]


@laws(target=TARGETS, lead=LEADS, early=levels(), more=hours(0.5, 84.0))
def test_a_plan_asks_for_nothing_while_waiting_is_natural(target, lead, early, more):
    assert reviewing.planned(target, early * lead, lead, lead + more) == 0.0


@laws(target=TARGETS, lead=LEADS, length=hours(6.0, 84.0), more=hours(0.0, 36.0))
def test_at_the_end_and_later_a_plan_asks_for_its_whole_target(
    target, lead, length, more
):
    assert reviewing.planned(target, length + more, lead, length) == target


@laws(target=TARGETS, lead=counts(0, 60), half=counts(1, 40))
def test_half_way_after_the_lead_a_plan_asks_for_half_its_target(target, lead, half):
    # Whole months and halves are exact in binary numbers.
    asked = reviewing.planned(target, lead + half, lead, lead + 2 * half)

    assert asked == 0.5 * target


@laws(target=TARGETS, length=hours(6.0, 84.0), more=hours(0.0, 60.0), early=levels())
def test_a_plan_shorter_than_natural_waiting_asks_for_nothing_before_its_end(
    target, length, more, early
):
    asked = reviewing.planned(target, 0.99 * early * length, length + more, length)

    assert asked == 0.0


@laws_of(reviewing.reached)
def test_what_was_reached_of_a_plan_is_a_share(values):
    assert 0.0 <= reviewing.reached(**values) <= 1.0


@laws(result=TARGETS)
def test_a_plan_that_asks_nothing_is_always_reached(result):
    assert reviewing.reached(result, 0.0) == 1.0


@laws(plan=st.floats(0.05, 20.0), more=TARGETS)
def test_more_than_the_plan_asks_counts_no_more_than_all_of_it(plan, more):
    assert reviewing.reached(plan + more, plan) == 1.0


@laws(plan=st.floats(0.05, 20.0))
def test_half_of_what_the_plan_asks_is_half_of_it_reached(plan):
    assert reviewing.reached(0.5 * plan, plan) == 0.5


@laws_of(reviewing.in_whole_deals)
def test_a_plan_in_whole_deals_asks_for_less_than_one_deal_less(values):
    whole = reviewing.in_whole_deals(**values)
    group = whole * values["n"]

    assert abs(group - round(group)) <= ROUNDING * max(1.0, group)
    missing = (values["planned"] - whole) * values["n"]
    # The rule forgives a plan that is a billionth short of a deal.
    assert -1e-8 <= missing < 1.0


@laws(n_members=counts(2, 10), deals=counts(0, 40))
def test_a_plan_of_whole_deals_stays_as_it_is(n_members, deals):
    planned = deals / n_members

    assert reviewing.in_whole_deals(planned, n_members) == planned
