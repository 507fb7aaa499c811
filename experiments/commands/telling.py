"""How the story of a group, a customer or an actor is printed."""

import textwrap

from rich.text import Text

from experiments.commands.console import console
from experiments.commands.run_tables import (
    MONTHS,
    STEPS,
    outcomes_table,
    periods_table,
    table_of,
)
from experiments.stories.actors import Actor
from experiments.stories.lives import life_of
from experiments.stories.naming import capital
from experiments.stories.portraits import (
    customer_lines,
    introduction,
    verdict_in_a_line,
)
from experiments.stories.story import Chapter, story
from experiments.stories.why import accounts
from experiments.trajectory import Trajectory
from model.events import seller_name
from model.vocabulary import EventKind

WIDEST = 100


def say_paragraph(text: str, indent: str = "  ") -> None:
    """Print a paragraph.

    Args:
        text: the paragraph.
        indent: what stands before each line.
    """
    say_hanging(indent, text)


def say_hanging(mark: str, text: str) -> None:
    """Print a paragraph behind a mark.

    Args:
        mark: what stands before the first line.
        text: the paragraph.
    """
    for line in wrapped(text, mark, " " * len(mark)):
        say_line(line)


def wrapped(text: str, first: str, others: str) -> list[str]:
    """Return a text as lines of readable width.

    Args:
        text: the text.
        first: what stands before the first line.
        others: what stands before the other lines.
    """
    return textwrap.wrap(
        text,
        min(console().width, WIDEST),
        initial_indent=first,
        subsequent_indent=others,
        break_on_hyphens=False,
    )


def say_line(line: str = "", style: str | None = None) -> None:
    """Print a line as it is.

    Args:
        line: the line.
        style: how it looks on a terminal.
    """
    console().print(line, style=style, markup=False, soft_wrap=True)


def title_of(trajectory: Trajectory) -> str:
    """Return the title of a run.

    Args:
        trajectory: what was played.
    """
    return (
        f"{trajectory.scenario.title} (seed {trajectory.seed}, replicate "
        f"{trajectory.replicate})"
    )


def tell_story(trajectory: Trajectory) -> None:
    """Print the story of a group.

    Args:
        trajectory: what was played.
    """
    say_line(title_of(trajectory), "bold")
    first, *others = story(trajectory)
    _tell(first)
    say_line()
    console().print(periods_table(trajectory))
    say_line()
    for chapter in others:
        _tell(chapter)
    say_line()
    say_paragraph(f"Ask further: {_further(trajectory)}.", "")


def _tell(chapter: Chapter) -> None:
    """Print a chapter; its title stands out on a terminal."""
    title = f"{chapter.title}:"
    first, *others = wrapped(f"{title} {chapter.text}", "", "  ")
    line = Text(first)
    line.stylize("bold", 0, len(title))
    console().print(line, soft_wrap=True)
    for other in others:
        say_line(other)


def _further(trajectory: Trajectory) -> str:
    """Return what one can ask next, with a customer that is worth asking about."""
    worth = [e for e in trajectory.happened if e.kind == EventKind.DEAL_SIGNED]
    worth = worth or [e for e in trajectory.happened if e.kind == EventKind.DOOR_OPENED]
    best = max(worth, key=lambda event: event.amount, default=None)
    customer = 1 if best is None else best.whom + 1
    end = trajectory.end
    exporter = seller_name(int(end.firms["exports_eur"].argmax()), len(end.firms))
    actor = exporter if trajectory.parameters.alone else "control group"
    return (
        f'--why {customer} (a customer), --actor "{actor}", --months, --outcomes, '
        "--gexf net.gexf, --out DIR"
    )


def tell_why(trajectory: Trajectory, customer: int) -> None:
    """Print all that happened between a group and a customer.

    Args:
        trajectory: what was played.
        customer: index of the customer, from 0.
    """
    say_line(f"{title_of(trajectory)}: customer {customer + 1}", "bold")
    for line in customer_lines(trajectory, customer):
        say_paragraph(line)
    for account in accounts(trajectory, customer):
        say_line()
        say_line(f"{capital(account.seller)} and customer {customer + 1}", "bold")
        console().print(table_of(account.steps, STEPS))
        for line in account.sentences:
            say_paragraph(line)
    say_line()
    say_paragraph(verdict_in_a_line(trajectory, customer))


def tell_life(trajectory: Trajectory, actor: Actor) -> None:
    """Print the life of an actor.

    Args:
        trajectory: what was played.
        actor: whose life.
    """
    say_line(f"{title_of(trajectory)}: {actor.name}", "bold")
    say_paragraph(introduction(trajectory, actor))
    life = life_of(trajectory, actor)
    for month, sentences in life:
        first, *others = sentences
        say_hanging(f"{month:5}  ", first)
        for line in others:
            say_hanging("       ", line)
    if not life:
        say_paragraph("Nothing ever changed.")


def tell_months(trajectory: Trajectory) -> None:
    """Print the table of all months.

    Args:
        trajectory: what was played.
    """
    say_line()
    say_line("Month by month", "bold")
    console().print(table_of(trajectory.months().to_dict("records"), MONTHS))


def tell_outcomes(trajectory: Trajectory) -> None:
    """Print the table of all outcomes.

    Args:
        trajectory: what was played.
    """
    say_line()
    say_line("Outcomes", "bold")
    console().print(outcomes_table(trajectory))
