"""The control group looks at the plan of the project."""

import numpy as np

from model.compiled import compiled
from model.ensemble.pairs import share_of_trusting_pairs
from model.rules import cooperation, reviewing


@compiled
def deals_of_each_member(p: np.record, s: np.record) -> float:
    """Return the first deals so far for each place in the group.

    Args:
        p: the point of the model.
        s: state of one group.
    """
    return cooperation.mean_of(s.group[0].deals, p.n_members)


@compiled
def _planned(p: np.record, s: np.record, target: float) -> float:
    """Return what the plan asks for by now of a target for the project's end."""
    return reviewing.planned(
        target,
        float(s.group[0].month),
        s.control_group[0].lead_months,
        float(p.project_months),
    )


@compiled
def meet_control_group(p: np.record, s: np.record, room: np.record) -> None:
    """Compare deals and co-operation with what the plan asks for by now.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    report, choice = s.control_group[0], s.choice[0]
    report.met_month = s.group[0].month
    work = 0.0
    if room.n_members > 0:
        work = room.work_needed[0]
    report.lead_months = reviewing.lead_months(
        reviewing.mean_expertise(
            choice.technical_expertise, choice.marketing_expertise
        ),
        p.lay_lead_months,
        p.first_steps_months,
        reviewing.cycle_months(work, p.hours_for_each),
    )
    report.deals_planned = reviewing.in_whole_deals(
        _planned(p, s, p.target_deals), p.n_members
    )
    report.net_planned = _planned(p, s, p.target_net)
    report.deals_reached = deals_of_each_member(p, s)
    report.net_reached = reviewing.net_level(
        s.group[0].joint_offering_readiness, share_of_trusting_pairs(p, s, room)
    )
    report.verdict = reviewing.verdict(sales_kept(s), net_kept(s), p.goals)


@compiled
def sales_kept(s: np.record) -> float:
    """Return the share of the plan for deals that was reached, 0 to 1.

    Args:
        s: state of one group.
    """
    report = s.control_group[0]
    return reviewing.reached(report.deals_reached, report.deals_planned)


@compiled
def net_kept(s: np.record) -> float:
    """Return the share of the plan for the net that was reached, 0 to 1.

    Args:
        s: state of one group.
    """
    report = s.control_group[0]
    return reviewing.reached(report.net_reached, report.net_planned)
