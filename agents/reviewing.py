"""The project under review: it is stopped, continued, or comes to its end."""

from typing import TYPE_CHECKING

from agents.control_group import deals_of_each_member
from model.rules import reviewing
from model.schedule import is_end_of_half_year, is_end_of_quarter
from model.vocabulary import EndCause, ProjectStatus

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup

STOP, GO_ON = 0, 1


def review_project(group: "ExportPartnerGroup") -> None:
    """Let control group and financiers look at the project, and decide on it.

    Args:
        group: a group whose project is running.
    """
    p = group.parameters
    is_reviewed = p.review and p.subsidy_rate > 0.0
    is_last = group.month == group.project_end_month
    if is_end_of_quarter(group.month) or is_last:
        group.control_group.meet()
    if is_reviewed and (is_end_of_half_year(group.month) or is_last):
        for financier in group.financiers:
            financier.review(group.control_group)
    if len(group.members) < p.fewest_members:
        end_project(group, EndCause.TOO_FEW_MEMBERS)
    elif p.subsidy_rate > 0.0 and not any(f.pays for f in group.financiers):
        end_project(group, _who_stopped(group))
    elif is_last:
        _decide_on_continuation(group)
    elif is_reviewed and is_end_of_half_year(group.month):
        _decide_on_going_on(group)


def _who_stopped(group: "ExportPartnerGroup") -> EndCause:
    """Return why nobody pays: all have withdrawn, or the money is spent."""
    has_money = any(financier.budget_eur > 0.0 for financier in group.financiers)
    return EndCause.FINANCIERS_STOPPED if has_money else EndCause.BUDGET_SPENT


def share_still_paying(group: "ExportPartnerGroup") -> float:
    """Return the share of the public cost of those who have not withdrawn.

    Args:
        group: the group.
    """
    share = 0.0
    for financier in group.financiers:
        if financier.pays:
            share += financier.share
    return share


def share_in_favour(group: "ExportPartnerGroup") -> float:
    """Return the share of the public cost of those who would continue.

    A financier continues a project that keeps enough of its plan and has customers to
    talk to, or whose talks promise more than another year would cost the public.

    Args:
        group: the group.
    """
    promises = pipeline_pays(group)
    has_talks = len(group.open_relationships()) > 0
    share = 0.0
    for financier in group.financiers:
        if financier.pays and ((financier.is_content and has_talks) or promises):
            share += financier.share
    return share


def pipeline_pays(group: "ExportPartnerGroup") -> bool:
    """Return whether open talks promise more than a year of the project costs.

    Args:
        group: the group.
    """
    p = group.parameters
    expected = 0.0
    for talks in group.open_relationships():
        expected += reviewing.expected_orders_eur(
            talks.customer.size_eur, p.acceptance_level, talks.fit, talks.coverage
        )
    monthly = group.monthly_cost_eur
    return expected >= reviewing.yearly_cost_eur(monthly, p.subsidy_rate)


def _decide_on_going_on(group: "ExportPartnerGroup") -> None:
    """Stop the project if most of the public money has been withdrawn."""
    by_rules = GO_ON if share_still_paying(group) >= 0.5 else STOP
    group.choice.goes_on = int(group.choice.chosen("goes_on", by_rules))
    if group.choice.goes_on == STOP:
        end_project(group, EndCause.FINANCIERS_STOPPED)


def _decide_on_continuation(group: "ExportPartnerGroup") -> None:
    """Continue the project once, or let it end."""
    p = group.parameters
    has_reached = deals_of_each_member(group) >= p.target_deals
    may_continue = (
        p.review
        and p.subsidy_rate > 0.0
        and p.continuation_months > 0
        and group.status != ProjectStatus.CONTINUED
    )
    if not may_continue:
        over = EndCause.TARGET_REACHED if has_reached else EndCause.PERIOD_OVER
        end_project(group, over)
        return
    wants = not has_reached and share_in_favour(group) >= 0.5
    group.choice.goes_on = int(group.choice.chosen("goes_on", GO_ON if wants else STOP))
    if group.choice.goes_on == GO_ON:
        group.status = ProjectStatus.CONTINUED.value
        group.project_end_month += p.continuation_months
        group.continued_months = p.continuation_months
    else:
        end_project(
            group,
            EndCause.TARGET_REACHED if has_reached else EndCause.NOT_CONTINUED,
        )


def end_project(group: "ExportPartnerGroup", cause: EndCause) -> None:
    """End the project with this month.

    Args:
        group: the group.
        cause: why it ends.
    """
    is_early = group.month < group.project_end_month
    status = ProjectStatus.ENDED_EARLY if is_early else ProjectStatus.ENDED
    group.status = status.value
    group.project_end_month = group.month
    group.ended_by = cause.value
