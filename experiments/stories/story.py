"""The story of a group in words a programme officer understands."""

from collections.abc import Sequence
from typing import NamedTuple

from experiments.stories.aftermath import later
from experiments.stories.beginning import beginning
from experiments.stories.chapters import chapter
from experiments.stories.customers_won import Loss, greatest_losses
from experiments.stories.ending import ending
from experiments.stories.naming import capital, number, span
from experiments.stories.periods import (
    Period,
    last_month_told,
    later_periods,
    period_row,
    project_periods,
)
from experiments.trajectory import Trajectory


class Chapter(NamedTuple):
    """A part of the story.

    Attributes:
        title: what it is about, or which months.
        sentences: what is told.
    """

    title: str
    sentences: list[str]

    @property
    def text(self) -> str:
        """The sentences as one paragraph."""
        return " ".join(self.sentences)


def story(trajectory: Trajectory) -> list[Chapter]:
    """Return the story of a group: who it is, its chapters, and what was left.

    Args:
        trajectory: what was played.
    """
    p = trajectory.parameters
    losses = greatest_losses(trajectory)
    chapters = [Chapter("Who they are", beginning(trajectory))]
    for period in project_periods(trajectory):
        told = _told(trajectory, period, losses)
        chapters.append(Chapter(capital(str(period)), told))
    chapters.append(Chapter("What it came to", ending(trajectory)))
    if later_periods(trajectory):
        first, last = last_month_told(trajectory) + 1, p.months
        period = Period(first, last)
        told = _told(trajectory, period, losses)
        chapters.append(Chapter(f"After the project, {period}", told))
        title = f"{capital(span(last - first + 1))} later"
        chapters.append(Chapter(title, later(trajectory)))
    elif p.alone:
        chapters.append(Chapter("In the end", later(trajectory)))
    return chapters


def _told(trajectory: Trajectory, period: Period, losses: Sequence[Loss]) -> list[str]:
    """Return what happened in a period; if nothing, how the work went on."""
    row = period_row(trajectory, period)
    sentences = chapter(trajectory, period, losses)
    if not row["contacts"] and not row["in_talks"] and not row["deals"]:
        return [*sentences, "No contact was made, and no talks were going on."]
    contacts = capital(number(row["contacts"], "new contact"))
    going_on = number(row["in_talks"], "talk")
    return sentences or [f"{contacts}, no deal; {going_on} still going on."]
