"""Laws of work, progress and losses on the way from contact to deal."""

from hypothesis import strategies as st

from model.rules import deals
from model.vocabulary import LossCause
from tests.laws.inputs import laws, laws_of
from tests.strategies import hours, levels

PROGRESS = st.floats(0.0, 3.0)


@laws_of(deals.work_needed)
def test_no_stage_takes_less_work_than_the_simplest_one(values):
    assert deals.work_needed(**values) >= values["work_level"]


@laws(level=hours(0.5), slope=st.floats(0.0, 4.0))
def test_one_product_of_the_simplest_technology_takes_the_work_level(level, slope):
    assert deals.work_needed(level, slope, 0.0, 1.0) == level


@laws_of(deals.preparing_hours)
def test_members_never_hinder_preparation_nor_add_more_than_their_hours(values):
    effective = deals.preparing_hours(**values)

    manager, members = values["manager_hours"], values["member_hours"]
    assert manager <= effective <= manager + members


@laws(members=hours())
def test_without_a_manager_members_who_count_in_full_prepare_alone(members):
    assert deals.preparing_hours(0.0, members, 1.0) == members


@laws(manager=hours(), members=hours())
def test_members_who_are_no_help_in_preparation_add_nothing(manager, members):
    assert deals.preparing_hours(manager, members, 0.0) == manager


@laws_of(deals.negotiating_hours)
def test_support_never_counts_for_more_hours_than_members_give(values):
    effective = deals.negotiating_hours(**values)

    members = values["member_hours"]
    assert members <= effective <= 2.0 * members


@laws(manager=hours(), effectiveness=levels())
def test_a_manager_cannot_close_a_deal_that_no_member_negotiates(
    manager, effectiveness
):
    assert deals.negotiating_hours(manager, 0.0, effectiveness) == 0.0


@laws(members=hours(), effectiveness=levels())
def test_members_can_negotiate_without_a_manager(members, effectiveness):
    assert deals.negotiating_hours(0.0, members, effectiveness) == members


@laws_of(deals.hindered_hours)
def test_a_rival_never_adds_to_ones_work(values):
    assert 0.0 <= deals.hindered_hours(**values) <= values["hours"]


@laws(worked=hours())
def test_a_rival_without_effect_hinders_nothing(worked):
    assert deals.hindered_hours(worked, 1.0) == worked


@laws_of(deals.progress_after_work)
def test_work_never_undoes_progress(values):
    assert deals.progress_after_work(**values) >= values["progress"]


@laws(progress=PROGRESS, trust=levels(), weight=levels(), work=hours(0.5))
def test_without_hours_nothing_progresses(progress, trust, weight, work):
    assert deals.progress_after_work(progress, 0.0, trust, weight, work) == progress


@laws(work=hours(0.5))
def test_all_work_that_needs_no_trust_completes_a_stage(work):
    assert deals.progress_after_work(0.0, work, 0.0, 0.0, work) == 1.0


@laws(progress=PROGRESS, worked=hours(), work=hours(0.5))
def test_work_that_needs_trust_is_lost_on_a_customer_without_any(
    progress, worked, work
):
    assert deals.progress_after_work(progress, worked, 0.0, 1.0, work) == progress


@laws(progress=st.floats(1.0, 3.0))
def test_the_surplus_of_a_completed_stage_is_what_was_done_beyond_it(progress):
    # From 1 to 3 both steps are exact, by Sterbenz's lemma or because bits remain.
    assert deals.surplus(progress) >= 0.0
    assert deals.surplus(progress) + 1.0 == progress


@laws_of(deals.goes_cold_probability)
def test_trust_never_makes_talks_go_cold_sooner(values):
    chance = deals.goes_cold_probability(**values)

    assert 0.0 <= chance <= values["cold_rate"]


@laws(rate=levels(), weight=levels())
def test_without_trust_talks_go_cold_at_the_full_rate(rate, weight):
    assert deals.goes_cold_probability(rate, weight, 0.0) == rate


@laws(rate=levels())
def test_talks_never_go_cold_where_full_trust_takes_all_risk_away(rate):
    assert deals.goes_cold_probability(rate, 1.0, 1.0) == 0.0


@laws_of(deals.refusal_cause)
def test_an_offer_is_refused_for_one_of_three_causes(values):
    assert deals.refusal_cause(**values) in (
        LossCause.NO_INTEREST,
        LossCause.POOR_FIT,
        LossCause.NO_JOINT_SYSTEM,
    )


@laws(level=levels())
def test_a_perfect_offer_is_refused_for_want_of_interest_only(level):
    assert deals.refusal_cause(level, 1.0, 1.0) == LossCause.NO_INTEREST


@laws(level=levels(), fit=levels())
def test_an_offer_without_need_of_a_system_is_never_refused_for_lack_of_one(level, fit):
    assert deals.refusal_cause(level, fit, 1.0) != LossCause.NO_JOINT_SYSTEM


@laws(level=st.floats(0.01, 1.0))
def test_an_offer_that_fits_nothing_is_refused_for_its_fit(level):
    assert deals.refusal_cause(level, 0.0, 1.0) == LossCause.POOR_FIT


@laws(level=st.floats(0.01, 1.0))
def test_parts_offered_to_who_needs_a_whole_are_refused_for_want_of_a_system(level):
    assert deals.refusal_cause(level, 1.0, 0.0) == LossCause.NO_JOINT_SYSTEM


@laws(progress=st.floats(1.0, 3.0))
def test_talks_whose_work_was_done_went_cold_waiting_for_trust(progress):
    assert deals.cold_cause(progress) == LossCause.TRUST_TOO_LOW


@laws(progress=st.floats(0.0, 1.0, exclude_max=True))
def test_talks_whose_work_was_not_done_just_went_cold(progress):
    assert deals.cold_cause(progress) == LossCause.WENT_COLD
