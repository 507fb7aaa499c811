"""The project under review: it is stopped, continued, or comes to its end."""

import numpy as np

from model.compiled import compiled
from model.ensemble.accounts import monthly_cost_eur, pays
from model.ensemble.control_group import (
    deals_of_each_member,
    meet_control_group,
    net_kept,
    sales_kept,
)
from model.ensemble.manager import chosen
from model.ensemble.records import N_LEVELS
from model.rules import reviewing
from model.schedule import is_end_of_half_year, is_end_of_quarter
from model.vocabulary import NEVER, EndCause, ProjectStatus

STOP, GO_ON = 0, 1
CONTINUED = ProjectStatus.CONTINUED.value
ENDED_EARLY = ProjectStatus.ENDED_EARLY.value
ENDED = ProjectStatus.ENDED.value
PERIOD_OVER = EndCause.PERIOD_OVER.value
TARGET_REACHED = EndCause.TARGET_REACHED.value
NOT_CONTINUED = EndCause.NOT_CONTINUED.value
FINANCIERS_STOPPED = EndCause.FINANCIERS_STOPPED.value
BUDGET_SPENT = EndCause.BUDGET_SPENT.value
TOO_FEW_MEMBERS = EndCause.TOO_FEW_MEMBERS.value


@compiled
def review_project(p: np.record, s: np.record, room: np.record) -> None:
    """Let control group and financiers look at the project, and decide on it.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    group = s.group[0]
    if not group.in_project:
        return
    is_reviewed = p.review and p.subsidy_rate > 0.0
    is_last = group.month == group.project_end_month
    half_year = is_end_of_half_year(group.month)
    if is_end_of_quarter(group.month) or is_last:
        meet_control_group(p, s, room)
    if is_reviewed and (half_year or is_last):
        for level in range(N_LEVELS):
            _review(p, s, s.financiers[level])
    if room.n_members < p.fewest_members:
        _end_project(s, TOO_FEW_MEMBERS)
    elif p.subsidy_rate > 0.0 and not _somebody_pays(s):
        _end_project(s, FINANCIERS_STOPPED if _has_money(s) else BUDGET_SPENT)
    elif is_last:
        _decide_on_continuation(p, s, room)
    elif is_reviewed and half_year:
        _decide_on_going_on(s, room)


@compiled
def _is_content(p: np.record, financier: np.record) -> bool:
    """Return whether the last review found as much as a financier accepts."""
    return bool(
        financier.achievement
        >= reviewing.accepted(p.achievement_accepted, p.financiers_patience)
    )


@compiled
def _review(p: np.record, s: np.record, financier: np.record) -> None:
    """Judge the project by the control group's report; perhaps lose patience."""
    financier.achievement = reviewing.achievement(
        sales_kept(s), net_kept(s), financier.sales_weight
    )
    if _is_content(p, financier):
        financier.reviews_below = 0
    else:
        financier.reviews_below += 1
    if (
        financier.withdrawal_month == NEVER
        and financier.reviews_below >= p.reviews_to_withdraw
    ):
        financier.withdrawal_month = s.group[0].month


@compiled
def _somebody_pays(s: np.record) -> bool:
    """Return whether any financier still pays."""
    for level in range(N_LEVELS):
        if pays(s.financiers[level]):
            return True
    return False


@compiled
def _has_money(s: np.record) -> bool:
    """Return whether any financier has money left."""
    for level in range(N_LEVELS):
        if s.financiers[level].budget_eur > 0.0:
            return True
    return False


@compiled
def _share_still_paying(s: np.record) -> float:
    """Return the share of the public cost of those who have not withdrawn."""
    share = 0.0
    for level in range(N_LEVELS):
        if pays(s.financiers[level]):
            share += s.financiers[level].share
    return share


@compiled
def _share_in_favour(p: np.record, s: np.record, room: np.record) -> float:
    """Return the share of the public cost of those who would continue."""
    promises = _pipeline_pays(p, s, room)
    has_talks = room.n_open > 0
    share = 0.0
    for level in range(N_LEVELS):
        financier = s.financiers[level]
        if pays(financier) and ((_is_content(p, financier) and has_talks) or promises):
            share += financier.share
    return share


@compiled
def _pipeline_pays(p: np.record, s: np.record, room: np.record) -> bool:
    """Return whether open talks promise more than a year of the project costs."""
    expected = 0.0
    for place in range(room.n_open):
        seller, j = room.open[place].seller, room.open[place].customer
        talks = s.relationships[seller, j]
        expected += reviewing.expected_orders_eur(
            s.customers[j].size_eur, p.acceptance_level, talks.fit, talks.coverage
        )
    monthly = monthly_cost_eur(p, s)
    return expected >= reviewing.yearly_cost_eur(monthly, p.subsidy_rate)


@compiled
def _goes_on(s: np.record, room: np.record, by_rules: int) -> bool:
    """Return whether the project goes on: as somebody has chosen, or by the rules."""
    given = room.given[0].goes_on
    s.choice[0].goes_on = int(chosen(float(given), float(by_rules)))
    return bool(s.choice[0].goes_on == GO_ON)


@compiled
def _decide_on_going_on(s: np.record, room: np.record) -> None:
    """Stop the project if most of the public money has been withdrawn."""
    if not _goes_on(s, room, GO_ON if _share_still_paying(s) >= 0.5 else STOP):
        _end_project(s, FINANCIERS_STOPPED)


@compiled
def _decide_on_continuation(p: np.record, s: np.record, room: np.record) -> None:
    """Continue the project once, or let it end."""
    group = s.group[0]
    has_reached = deals_of_each_member(p, s) >= p.target_deals
    if not (
        p.review
        and p.subsidy_rate > 0.0
        and p.continuation_months > 0
        and group.status != CONTINUED
    ):
        _end_project(s, TARGET_REACHED if has_reached else PERIOD_OVER)
        return
    wants = not has_reached and _share_in_favour(p, s, room) >= 0.5
    if _goes_on(s, room, GO_ON if wants else STOP):
        group.status = CONTINUED
        group.project_end_month += p.continuation_months
        group.continued_months = p.continuation_months
    else:
        _end_project(s, TARGET_REACHED if has_reached else NOT_CONTINUED)


@compiled
def _end_project(s: np.record, cause: int) -> None:
    """End the project with this month."""
    group = s.group[0]
    group.status = ENDED_EARLY if group.month < group.project_end_month else ENDED
    group.project_end_month = group.month
    group.ended_by = cause
