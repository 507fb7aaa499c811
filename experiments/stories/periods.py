"""The chapters of a run: quarters, half-years or years, and one row for each."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from experiments.stories.causes import VERDICTS
from experiments.trajectory import Trajectory
from model.events import Event
from model.measures import total_of_column
from model.vocabulary import (
    MONTHS_PER_HALF_YEAR,
    MONTHS_PER_QUARTER,
    MONTHS_PER_YEAR,
    EventKind,
    RelationshipStage,
    Verdict,
)

MOST_PERIODS = 9
"""A project is told in so many chapters at most; a story is a screen or two."""


class Period(NamedTuple):
    """Some months in a row.

    Attributes:
        first: first month.
        last: last month.
    """

    first: int
    last: int

    def holds(self, event: Event) -> bool:
        """Return whether something happened in these months.

        Args:
            event: what happened.
        """
        return self.first <= event.month <= self.last

    def __str__(self) -> str:
        """Return the months in words."""
        if self.first == self.last:
            return f"month {self.first}"
        return f"months {self.first}-{self.last}"


def last_month_told(trajectory: Trajectory) -> int:
    """Return the last month of the project; of everything where there is none.

    Args:
        trajectory: what was played.
    """
    p = trajectory.parameters
    return p.months if p.alone else int(trajectory.project_end.group[0]["month"])


def length_for(months: int) -> int:
    """Return the length of chapters that tell so many months.

    Args:
        months: months in all, 0 or more.

    Returns:
        A quarter, half a year or a year.
    """
    if months <= MONTHS_PER_YEAR:
        return MONTHS_PER_QUARTER
    if months <= MOST_PERIODS * MONTHS_PER_HALF_YEAR:
        return MONTHS_PER_HALF_YEAR
    return MONTHS_PER_YEAR


def cut(first: int, last: int, length: int) -> list[Period]:
    """Return months cut into periods of a length; the last may be shorter.

    Args:
        first: first month.
        last: last month; less than ``first`` for no month at all.
        length: months of a period.
    """
    starts = range(first, last + 1, length)
    return [Period(start, min(start + length - 1, last)) for start in starts]


def project_periods(trajectory: Trajectory) -> list[Period]:
    """Return the periods of the project, or of firms alone.

    Args:
        trajectory: what was played.
    """
    last = last_month_told(trajectory)
    return cut(1, last, length_for(last))


def later_periods(trajectory: Trajectory) -> list[Period]:
    """Return the years after the project.

    Args:
        trajectory: what was played.
    """
    first = last_month_told(trajectory) + 1
    return cut(first, trajectory.parameters.months, MONTHS_PER_YEAR)


def period_told_with(trajectory: Trajectory, month: int) -> Period:
    """Return the period with which a month is told; all after the project is one.

    Args:
        trajectory: what was played.
        month: month, 1 or more.
    """
    for period in project_periods(trajectory):
        if month <= period.last:
            return period
    return Period(last_month_told(trajectory) + 1, trajectory.parameters.months)


def count(happened: Sequence[Event], period: Period, *kinds: EventKind) -> int:
    """Return how many things of some kinds happened in a period.

    Args:
        happened: what happened.
        period: the months that count.
        *kinds: the kinds that count.
    """
    return sum(event.kind in kinds and period.holds(event) for event in happened)


def period_row(trajectory: Trajectory, period: Period) -> dict[str, Any]:
    """Return a period of a group as one row.

    Args:
        trajectory: what was played.
        period: the months.
    """
    happened = trajectory.happened
    before, end = trajectory.states[period.first - 1], trajectory.states[period.last]
    stage = end.relationships["stage"]
    in_talks = (stage == RelationshipStage.PREPARING) | (
        stage == RelationshipStage.NEGOTIATING
    )
    met = int(end.control_group[0]["met_month"]) >= period.first
    verdict = int(end.control_group[0]["verdict"]) if met else Verdict.NOT_MET
    return {
        "first_month": period.first,
        "last_month": period.last,
        "members": int(end.are_members.sum()),
        "contacts": count(happened, period, EventKind.DOOR_OPENED),
        "in_talks": int(in_talks.sum()),
        "deals": count(happened, period, EventKind.DEAL_SIGNED),
        "lost": count(
            happened, period, EventKind.RELATIONSHIP_LOST, EventKind.ORDERS_STOPPED
        ),
        "customers": int((stage == RelationshipStage.CUSTOMER).any(axis=0).sum()),
        "exports_eur": total_of_column(end.firms["exports_eur"])
        - total_of_column(before.firms["exports_eur"]),
        "joint_activities": count(happened, period, EventKind.ACTIVITY_HELD),
        "events_with_partners": int(
            (end.mechanisms["times_held"] - before.mechanisms["times_held"]).sum()
        ),
        "control_group": VERDICTS[Verdict(verdict)] if met else "",
    }
