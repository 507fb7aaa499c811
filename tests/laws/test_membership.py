"""Laws of leaving and joining, and of what leavers take along."""

from hypothesis import strategies as st

from model.rules import membership
from model.vocabulary import LeaveCause
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, hours, levels

BENEFITS = st.floats(0.0, 10.0)
MEETINGS = counts(0, 40)


def shares_of_meetings(early, late, n_partners, n_late_partners):
    """Return all partners' shares of the meetings; the first ones negotiated."""
    return [
        membership.share_of_meetings(
            early, late, n_partners, n_late_partners, partner < n_late_partners
        )
        for partner in range(n_partners)
    ]


@laws(months=counts(0, 144), stay=levels(), more=levels())
def test_who_is_committed_enough_to_stay_starts_counting_anew(months, stay, more):
    committed = min(1.0, stay + more)

    assert membership.months_below(months, committed, stay, 1, 0) == 0


@laws(months=counts(0, 144), stay=st.floats(0.01, 1.0), part=st.floats(0.0, 0.99))
def test_a_month_of_too_little_commitment_is_one_more(months, stay, part):
    assert membership.months_below(months, part * stay, stay, 1, 0) == months + 1


@laws(member=counts(0, 24), more=counts(0, 24), commitment=levels(), stay=levels())
def test_no_month_counts_while_a_member_gives_the_group_a_try(
    member, more, commitment, stay
):
    months_to_try = member + more

    assert membership.months_below(0, commitment, stay, member, months_to_try) == 0


@laws_of(membership.leave_cause)
def test_nobody_leaves_without_a_cause(values):
    assert membership.leave_cause(**values) != LeaveCause.NOT_LEFT


@laws(benefit=BENEFITS, missing=st.floats(0.01, 10.0))
def test_a_member_treated_fairly_that_misses_benefit_had_expected_more(
    benefit, missing
):
    cause = membership.leave_cause(benefit, benefit + missing, 0.0)

    assert cause == LeaveCause.EXPECTED_MORE


@laws(expected=BENEFITS, surplus=BENEFITS, unfairness=st.floats(0.01, 10.0))
def test_a_member_treated_unfairly_that_misses_nothing_leaves_for_unfairness(
    expected, surplus, unfairness
):
    cause = membership.leave_cause(expected + surplus, expected, unfairness)

    assert cause == LeaveCause.UNFAIR_SHARE


@laws(benefit=BENEFITS, unfairness=st.floats(0.01, 2.0), more=st.floats(0.5, 5.0))
def test_a_member_that_misses_more_than_it_was_cheated_of_had_expected_more(
    benefit, unfairness, more
):
    expected = benefit + unfairness + more

    cause = membership.leave_cause(benefit, expected, unfairness)
    assert cause == LeaveCause.EXPECTED_MORE


@laws(benefit=counts(), missing=counts(1))
def test_unfairness_as_great_as_what_is_missing_names_the_cause(benefit, missing):
    # Whole deals are exact in binary numbers.
    cause = membership.leave_cause(benefit, benefit + missing, missing)

    assert cause == LeaveCause.UNFAIR_SHARE


@laws(expected=BENEFITS, surplus=BENEFITS)
def test_a_member_that_got_all_it_expected_just_lost_commitment(expected, surplus):
    cause = membership.leave_cause(expected + surplus, expected, 0.0)

    assert cause == LeaveCause.LOST_COMMITMENT


@laws(left=counts(), joined=counts())
def test_once_all_places_are_filled_as_many_have_joined_as_left(left, joined):
    filled = joined + membership.places_to_fill(left, joined)

    assert filled == max(left, joined)


@laws(joined=counts())
def test_where_nobody_has_left_there_is_no_place_to_fill(joined):
    assert membership.places_to_fill(0, joined) == 0


@laws_of(membership.kept_after_leaving)
def test_a_leaver_never_takes_more_than_there_was_nor_brings_anything(values):
    assert 0.0 <= membership.kept_after_leaving(**values) <= values["amount"]


@laws(amount=levels())
def test_who_had_no_share_takes_nothing_and_who_had_all_takes_all(amount):
    kept = [membership.kept_after_leaving(amount, share) for share in (0.0, 1.0)]

    assert kept == [amount, 0.0]


@laws(amount=levels(), share=levels())
def test_what_one_keeps_without_the_other_adds_up_to_what_there_was(amount, share):
    without_one = membership.kept_after_leaving(amount, share)
    without_other = membership.kept_after_leaving(amount, 1.0 - share)

    # Each product is rounded.
    assert abs(without_one + without_other - amount) <= ROUNDING


@laws(amount=levels(), first=hours(1.0), second=hours(1.0), others=hours(1.0))
def test_two_leavers_one_after_the_other_take_the_shares_of_both(
    amount, first, second, others
):
    """The second leaver's share is of what is left after the first one."""
    total = first + second + others
    kept = membership.kept_after_leaving(amount, first / total)
    kept = membership.kept_after_leaving(kept, second / (second + others))

    # Ratios and products are rounded.
    assert abs(kept - amount * others / total) <= ROUNDING


@laws_of(membership.share_of_meetings)
def test_a_share_of_meetings_is_a_share(values):
    assert 0.0 <= membership.share_of_meetings(**values) <= 1.0


@laws(n=counts(1), n_late=counts(1), negotiates=st.booleans())
def test_nobody_has_a_share_of_meetings_that_have_not_been(n, n_late, negotiates):
    assert membership.share_of_meetings(0, 0, n, n_late, negotiates) == 0.0


@laws(early=MEETINGS, late=MEETINGS, n_partners=counts(1), data=st.data())
def test_the_shares_of_all_partners_in_their_meetings_add_up_to_one(
    early, late, n_partners, data
):
    n_late = data.draw(counts(1, n_partners))
    shares = shares_of_meetings(early, late, n_partners, n_late)

    # One rounded ratio for each partner.
    assert abs(sum(shares) - (1.0 if early + late else 0.0)) <= ROUNDING


@laws(early=counts(1, 40), n=counts(1))
def test_partners_who_have_not_yet_negotiated_have_equal_shares(early, n):
    shares = shares_of_meetings(early, 0, n, 1)

    # A division by the number of meetings and back.
    assert all(abs(share - 1.0 / n) <= ROUNDING for share in shares)


@laws(late=counts(1, 40), n=counts(1))
def test_who_negotiated_alone_without_preparation_has_all_the_meetings(late, n):
    assert shares_of_meetings(0, late, n, 1) == [1.0] + [0.0] * (n - 1)


@laws(early=counts(1, 40), late=counts(1, 40), n=counts(2))
def test_who_negotiates_alone_has_a_greater_share_than_who_only_prepares(
    early, late, n
):
    hub, *others = shares_of_meetings(early, late, n, 1)

    assert all(hub > share for share in others)


@laws_of(membership.frustration_after_month)
def test_the_managers_frustration_stays_a_level(values):
    assert 0.0 <= membership.frustration_after_month(**values) <= 1.0


@laws(before=levels(), gain=levels(), relief=levels())
def test_frustration_passes_among_members_who_are_content_or_active(
    before, gain, relief
):
    after = membership.frustration_after_month(before, 0.0, gain, relief)

    assert after == before * (1.0 - relief)


@laws(before=levels(), discontent=levels(), gain=levels())
def test_frustration_that_does_not_pass_never_falls(before, discontent, gain):
    after = membership.frustration_after_month(before, discontent, gain, 0.0)

    assert after >= before


@laws(discontent=levels(), gain=levels(), relief=levels())
def test_a_manager_who_was_not_frustrated_feels_this_months_discontent(
    discontent, gain, relief
):
    after = membership.frustration_after_month(0.0, discontent, gain, relief)

    assert after == gain * discontent
