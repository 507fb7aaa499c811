"""What each choice does: hours, briefing, doors, going on, and experts."""

import itertools

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agents import ExportPartnerGroup
from model.choices import no_choices
from model.state import State
from model.vocabulary import Decision, EndCause, ProjectStatus
from tests.engines.choosing import POINT, ROLES, choices_of, chosen, is_same, played
from tests.engines.laws_of_hours import LAWS_OF_HOURS
from tests.engines.watching import months_of
from tests.scores.playing import ScriptedGroup, bytes_of, in_talks, plain
from tests.strategies import changing_worlds, hours, small_worlds


@settings(
    derandomize=True,
    deadline=None,
    max_examples=25,
    suppress_health_check=list(HealthCheck),
)
@given(
    parameters=small_worlds() | changing_worlds(),
    chosen_hours=st.tuples(hours(), hours(), hours()),
)
def test_whatever_is_chosen_an_hour_is_spent_once(parameters, chosen_hours):
    table = chosen(parameters, **dict(zip(ROLES, chosen_hours, strict=True)))

    for month in months_of(parameters, table):
        for law in LAWS_OF_HOURS:
            law(month)


@pytest.mark.parametrize("choice", ROLES)
@pytest.mark.parametrize("wanted", [0.0, 2.5, 7.5])
def test_the_manager_gives_a_role_the_hours_that_are_chosen(choice, wanted):
    run = played(POINT, chosen(POINT, **{choice: wanted}))

    for state in run[1 : POINT.project_months]:
        assert state.manager[0][ROLES[choice]] == wanted


@pytest.mark.parametrize("choice", ROLES)
def test_hours_chosen_for_one_month_are_chosen_for_no_other(choice):
    by_rules = played(POINT)
    once = played(POINT, chosen(POINT, slice(3, 4), **{choice: 0.0}))

    for month in (1, 2, 3):
        assert bytes_of(once[month]) == bytes_of(by_rules[month])
    assert once[4].manager[0][ROLES[choice]] == 0.0
    assert once[5].manager[0][ROLES[choice]] > 0.0


def test_hours_that_nobody_has_are_not_given():
    """150 hours less a fifth for administration and 6 of travel for each of 5."""
    at_work = 150.0 * 0.8 - 30.0
    table = chosen(POINT, preparation_hours=300.0, interaction_hours=300.0)

    manager = played(POINT, table)[1].manager[0]

    assert manager.sales_preparation_hours == at_work
    assert manager.interaction_hours == manager.coordination_hours == 0.0


def test_hours_that_are_not_chosen_for_any_role_are_idle():
    table = chosen(POINT, **dict.fromkeys(ROLES, 10.0))

    manager = played(POINT, table)[1].manager[0]

    assert [manager[role] for role in ROLES.values()] == [10.0, 10.0, 10.0]


def test_choosing_the_hours_of_other_shares_is_working_by_those_shares():
    other = POINT.changed(preparation_share_market=0.3, interaction_share_market=0.4)
    by_other_shares = played(other)

    imposed = played(POINT, choices_of(by_other_shares))

    assert is_same(imposed, by_other_shares)


def test_only_the_firm_that_is_chosen_briefs_the_manager():
    members = [firm.index for firm in ExportPartnerGroup(POINT, 2, 6).members]
    run = played(POINT, chosen(POINT, brief_firm=members[1]))

    for before, after in itertools.pairwise(run[: POINT.project_months]):
        firms = after.firms
        assert np.flatnonzero(firms["briefing_hours"]).tolist() == [members[1]]
        name = "manager_product_knowledge"
        assert np.flatnonzero(firms[name] > before.firms[name]).tolist() == [members[1]]


def test_who_does_not_brief_the_manager_sells_instead():
    by_rules = played(POINT)[1].firms
    members = np.flatnonzero(by_rules["briefing_hours"]).tolist()
    table = chosen(POINT, brief_firm=members[0])

    firms = played(POINT, table)[1].firms

    assert firms["briefing_hours"][members[0]] == by_rules["briefing_hours"][members[0]]
    for i in members[1:]:
        # Planned hours less 15 % for briefing, 10 % for joint work: 0.9 without.
        assert firms[i].selling_hours == pytest.approx(0.9 * firms[i].hours_planned)


def knocked_at(group: ScriptedGroup) -> list[int]:
    """Return the customers at whose doors there was a knock, in order."""
    opens = Decision.DOOR_OPENS
    return [whom for decision, _, _, whom in group.asked if decision == opens]


@pytest.mark.parametrize("orientation", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("customer", [1, 2, 3])
def test_the_first_attempt_of_the_month_goes_to_the_customer_chosen(
    orientation, customer
):
    """All four need all components, and every niche is near: each route leads there."""
    point = plain(orientation=orientation, need_level=1.0, niche_width=2.0)
    by_rules = ScriptedGroup(point)
    group = ScriptedGroup(point, choices=chosen(point, door_customer=customer))
    by_rules.step()
    group.step()

    assert knocked_at(group)[0] == group.choice.door_customer == customer
    assert knocked_at(group)[1:] == knocked_at(by_rules)[1:]


def test_a_customer_whose_door_is_open_is_not_chosen_again():
    """The wish cannot be fulfilled, so the rules decide."""
    point = plain(need_level=1.0, niche_width=2.0)
    group = ScriptedGroup(point, choices=chosen(point, door_customer=0))
    for seller in (0, 1):
        in_talks(group, seller, 0)
    group.step()

    assert 0 not in knocked_at(group)
    assert group.choice.door_customer == knocked_at(group)[0]


def end_of(run: list[State]) -> tuple[int, int, int]:
    """Return last month of the project, how it stands, and why it has ended."""
    group = run[-1].group[0]
    return int(group.project_end_month), int(group.status), int(group.ended_by)


MILD = POINT.changed(achievement_accepted=0.0, target_deals=20.0)
"""Financiers who accept everything, and a target that nobody reaches."""

STRICT = POINT.changed(
    achievement_accepted=1.0, reviews_to_withdraw=9, acceptance_level=0.0
)
"""Financiers who accept nothing but the whole plan, and talks without a promise."""


@pytest.mark.parametrize("goes_on", [-1, 1])
def test_a_project_that_may_go_on_is_continued_to_its_end(goes_on):
    run = played(MILD, chosen(MILD, goes_on=goes_on))

    assert run[12].choice[0].goes_on == 1
    assert end_of(run) == (18, ProjectStatus.ENDED, EndCause.PERIOD_OVER)


def test_financiers_who_are_not_content_do_not_continue_a_project():
    by_rules, goes_on = played(STRICT), played(STRICT, chosen(STRICT, goes_on=1))

    assert by_rules[12].choice[0].goes_on == 0
    assert end_of(by_rules)[0] == 12
    assert end_of(goes_on) == (18, ProjectStatus.ENDED, EndCause.PERIOD_OVER)


def test_financiers_stop_a_project_at_a_half_year_if_that_is_chosen():
    run = played(MILD, chosen(MILD, goes_on=0))

    assert run[6].choice[0].goes_on == 0
    assert end_of(run) == (6, ProjectStatus.ENDED_EARLY, EndCause.FINANCIERS_STOPPED)


def test_financiers_do_not_continue_a_project_if_that_is_chosen():
    run = played(MILD, chosen(MILD, slice(11, 12), goes_on=0))

    assert end_of(run) == (12, ProjectStatus.ENDED, EndCause.NOT_CONTINUED)


@pytest.mark.parametrize("goes_on", [0, 1])
def test_between_half_years_there_is_nothing_to_decide(goes_on):
    months = [month - 1 for month in range(1, MILD.months + 1) if month % 6]
    table = no_choices(MILD)
    table["goes_on"][months] = goes_on

    assert is_same(played(MILD, table), played(MILD))


@pytest.mark.parametrize("name", ["technical_expertise", "marketing_expertise"])
def test_choosing_experts_is_having_them_in_the_control_group(name):
    point = POINT.changed(technology=0.6, expert_advice=True)
    with_experts = point.changed(**{name: 1.0})

    chosen_experts = played(point, chosen(point, **{name: 1.0}))

    assert is_same(chosen_experts[1:], played(with_experts)[1:])
    assert not is_same(chosen_experts, played(point))
