"""Laws of members' hours: an hour is spent once."""

from model.rules import effort
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels


@laws_of(effort.hours_planned)
def test_no_firm_plans_more_hours_than_it_has(values):
    assert 0.0 <= effort.hours_planned(**values) <= values["capacity_hours"]


@laws(capacity=hours())
def test_a_committed_firm_without_other_work_gives_all_its_hours(capacity):
    assert effort.hours_planned(capacity, 1.0, 1.0, 1.0) == capacity


@laws(capacity=hours(), effort_share=levels(), home_share=levels())
def test_a_firm_without_commitment_gives_no_hours(capacity, effort_share, home_share):
    assert effort.hours_planned(capacity, 0.0, effort_share, home_share) == 0.0


@laws_of(effort.part)
def test_a_part_never_exceeds_the_whole(values):
    assert 0.0 <= effort.part(**values) <= values["hours"]


@laws(planned=hours())
def test_the_whole_share_is_the_whole(planned):
    assert effort.part(planned, 1.0) == planned


@laws(planned=hours(), first=levels(), second=levels())
def test_two_parts_and_the_rest_of_a_plan_never_exceed_the_plan(planned, first, second):
    one = effort.part(planned, first)
    other = effort.part(effort.rest(planned, one), second)

    # One subtraction and one addition: two rounding errors.
    assert effort.together(one, other) <= planned * (1.0 + ROUNDING)


@laws_of(effort.rest)
def test_what_is_left_is_never_negative_nor_more_than_there_was(values):
    assert 0.0 <= effort.rest(**values) <= values["hours"]


@laws(planned=hours())
def test_nothing_used_leaves_everything(planned):
    assert effort.rest(planned, 0.0) == planned


@laws(planned=hours(), more=hours())
def test_who_used_everything_or_more_has_nothing_left(planned, more):
    assert effort.rest(planned, planned + more) == 0.0


@laws_of(effort.together)
def test_two_amounts_together_are_no_less_than_either(values):
    both = effort.together(**values)

    assert both >= values["hours"]
    assert both >= values["more"]


@laws(some=hours(), more=hours())
def test_it_does_not_matter_which_hours_come_first(some, more):
    assert effort.together(some, more) == effort.together(more, some)


@laws(some=hours())
def test_no_further_hours_add_nothing(some):
    assert effort.together(some, 0.0) == some


@laws_of(effort.smaller)
def test_a_use_of_hours_keeps_to_the_wish_and_to_the_limit(values):
    used = effort.smaller(**values)

    assert used in values.values()
    assert used <= values["hours"]
    assert used <= values["limit"]


@laws(wanted=hours())
def test_where_nothing_is_allowed_nothing_is_used(wanted):
    assert effort.smaller(wanted, 0.0) == 0.0


@laws(some=hours(), more=hours())
def test_a_share_of_a_total_is_a_share(some, more):
    assert 0.0 <= effort.share_of(some, some + more) <= 1.0


@laws(total=hours(0.5))
def test_the_whole_is_the_whole_share_of_itself(total):
    assert effort.share_of(total, total) == 1.0


def test_nothing_has_no_shares():
    assert effort.share_of(0.0, 0.0) == 0.0


@laws(some=hours(), n=counts(1))
def test_equal_shares_add_up_to_what_was_shared(some, n):
    each = effort.equal_share(some, n)

    # A division and a multiplication: two rounding errors.
    assert abs(each * n - some) <= ROUNDING * max(1.0, some)


@laws(some=hours(), n=counts(1))
def test_an_equal_share_never_exceeds_the_whole(some, n):
    assert 0.0 <= effort.equal_share(some, n) <= some


@laws(some=hours())
def test_who_shares_with_nobody_keeps_everything(some):
    assert effort.equal_share(some, 1) == some
