"""What a control group has found, in words."""

from enum import IntEnum
from typing import Any

from model.vocabulary import Verdict


def kept_of_the_plan(verdict: IntEnum | None, report: Any, when: str) -> str:
    """Return what was reached beside what was planned, as the end of a sentence.

    Args:
        verdict: what the control group found, a ``Verdict``.
        report: row of the table of control groups, at the end of that month.
        when: by when it was planned, as in "by now".
    """
    words = (
        f"{report['deals_reached']:.1f} deals for each member, "
        f"{report['deals_planned']:.1f} planned {when}; co-operation "
        f"{report['net_reached']:.0%}, {report['net_planned']:.0%} planned."
    )
    fell_short = (
        report["deals_reached"] < report["deals_planned"]
        or report["net_reached"] < report["net_planned"]
    )
    if verdict == Verdict.ON_PLAN and fell_short:
        words += " Four fifths of both, weighed by the goals, count as on plan."
    return words
