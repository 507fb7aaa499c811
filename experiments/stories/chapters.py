"""What happened in a period, in a few sentences: people, deals, losses, reviews."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from experiments.stories import customers_won
from experiments.stories.causes import reason
from experiments.stories.customers_won import Loss
from experiments.stories.naming import (
    ACTIVITIES,
    financiers_called,
    firms_called,
    listed,
    markets_called,
    span,
)
from experiments.stories.nets import has_control_group, held_in
from experiments.stories.periods import Period
from experiments.stories.reviews import kept_of_the_plan
from experiments.stories.sentences import sentence, why_ended
from experiments.trajectory import Trajectory
from model.events import Event
from model.rules import reviewing
from model.vocabulary import NEVER, Activity, EndCause, EventKind, FinancierLevel

MAJORITY = 0.5


def chapter(
    trajectory: Trajectory, period: Period, losses: Sequence[Loss]
) -> list[str]:
    """Return what happened in a period, in plain sentences.

    Args:
        trajectory: what was played.
        period: the months to tell.
        losses: losses that are told one by one, whenever they happened.
    """
    happened: dict[EventKind, list[Event]] = {kind: [] for kind in EventKind}
    for event in trajectory.happened:
        if period.holds(event):
            happened[event.kind].append(event)
    return [
        *_constellation(trajectory, happened),
        *_markets(trajectory, happened[EventKind.MARKET_ENTERED]),
        *customers_won.deals_signed(trajectory, happened[EventKind.DEAL_SIGNED]),
        *customers_won.customers_lost(
            trajectory, happened[EventKind.RELATIONSHIP_LOST], losses
        ),
        *customers_won.orders_stopped(trajectory, happened[EventKind.ORDERS_STOPPED]),
        *_activities(trajectory, happened[EventKind.ACTIVITY_HELD]),
        *held_in(trajectory, period),
        *_reviews(trajectory, happened[EventKind.CONTROL_GROUP_MET]),
        *_project(trajectory, happened),
    ]


def _constellation(
    trajectory: Trajectory, happened: dict[EventKind, list[Event]]
) -> Iterator[str]:
    """Yield who left and why, who joined, and what form the group took."""
    yield from _leavers_and_newcomers(trajectory, happened)
    if happened[EventKind.NO_CANDIDATE]:
        yield "No firm was found for an empty place."
    hubs = happened[EventKind.HUB_CHANGED]
    # Only a group that sells jointly has work for a hub.
    if (trajectory.end.relationships[-1]["contact_month"] == NEVER).all():
        hubs = []
    for event in [*happened[EventKind.FORM_CHANGED], *hubs]:
        yield sentence(event, trajectory.states[event.month])


def _leavers_and_newcomers(
    trajectory: Trajectory, happened: dict[EventKind, list[Event]]
) -> Iterator[str]:
    """Yield who left and who joined, month by month; those of a kind in a row at once.

    Sorting keeps who leaves before who takes the place in the same month.
    """
    n_firms = len(trajectory.end.firms)
    moves = [*happened[EventKind.MEMBER_LEFT], *happened[EventKind.MEMBER_JOINED]]
    moves.sort(key=lambda event: event.month)
    for (kind, cause), in_a_row in groupby(moves, key=lambda e: (e.kind, e.cause)):
        events = list(in_a_row)
        firms = firms_called(sorted(event.who for event in events), n_firms)
        if kind == EventKind.MEMBER_LEFT:
            yield f"{firms} left the group {_in_months(events)}: {reason(cause)}."
        else:
            yield f"{firms} joined {_in_months(events)}."


def _in_months(events: Sequence[Event]) -> str:
    """Return when something happened: "in month 3", "in months 3 and 5"."""
    months = sorted({event.month for event in events})
    return f"in month{'s' * (len(months) > 1)} {listed([str(m) for m in months])}"


def _markets(trajectory: Trajectory, entries: Sequence[Event]) -> Iterator[str]:
    """Yield who entered which market."""
    entered: dict[tuple[int, ...], list[int]] = {}
    for firm in sorted({event.who for event in entries}):
        markets = tuple(sorted(e.whom for e in entries if e.who == firm))
        entered.setdefault(markets, []).append(firm)
    end = trajectory.end
    for markets, firms in entered.items():
        called = markets_called(markets, len(end.target_markets))
        yield f"{firms_called(firms, len(end.firms))} entered {called}."


def _activities(trajectory: Trajectory, held: Sequence[Event]) -> Iterator[str]:
    """Yield the first joint activity of each kind; the ending counts them all."""
    first: dict[int, Event] = {}
    for event in trajectory.happened:
        if event.kind == EventKind.ACTIVITY_HELD:
            first.setdefault(event.who, event)
    named = [ACTIVITIES[kind] for kind in Activity if first.get(kind) in held]
    if named:
        yield f"The members held their first {listed(named)}."


def _reviews(trajectory: Trajectory, met: Sequence[Event]) -> Iterator[str]:
    """Yield what the control group said, and for which financiers it was too little."""
    if not met or not has_control_group(trajectory.parameters):
        return
    yield from _verdicts(trajectory, met)
    month = met[-1].month
    before, after = (trajectory.states[m].financiers for m in (month - 1, month))
    waiting = [
        level
        for level in FinancierLevel
        if after["reviews_below"][level] == 1 > before["reviews_below"][level]
        and after["share"][level] > 0.0
    ]
    if waiting:
        yield f"It was too little for {financiers_called(waiting)}."


def _verdicts(trajectory: Trajectory, met: Sequence[Event]) -> Iterator[str]:
    """Yield what the control group said, unless it still says the same."""
    earlier = [
        event.cause
        for event in trajectory.happened
        if event.kind == EventKind.CONTROL_GROUP_MET and event.month < met[0].month
    ]
    last = earlier[-1] if earlier else None
    said = []
    for event in met:
        if event.cause != last:
            said.append(reason(event.cause))
        last = event.cause
    if said:
        report = trajectory.states[met[-1].month].control_group[0]
        kept = kept_of_the_plan(last, report, "by then")
        yield f"The control group found the project {', then '.join(said)}: {kept}"


def _project(
    trajectory: Trajectory, happened: dict[EventKind, list[Event]]
) -> Iterator[str]:
    """Yield who withdrew, and whether the project was continued or ended, and why."""
    for event in happened[EventKind.FINANCIER_WITHDREW]:
        yield sentence(event, trajectory.states[event.month])
    for event in happened[EventKind.PROJECT_CONTINUED]:
        yield (
            f"In month {event.month} the project was continued by "
            f"{span(int(event.amount))}: {_why_continued(trajectory, event)}."
        )
    for event in happened[EventKind.PROJECT_ENDED]:
        why = _why_ended(trajectory, event)
        yield f"The project ended with month {event.month}: {why}."


def _why_ended(trajectory: Trajectory, event: Event) -> str:
    """Return why the project ended, and why nobody asked for more time."""
    p = trajectory.parameters
    after = trajectory.states[event.month]
    could_go_on = p.review and p.subsidy_rate > 0.0 and p.continuation_months > 0
    was_continued = after.group[0]["continued_months"] > 0
    why = why_ended(event, after)
    if event.cause == EndCause.TARGET_REACHED and could_go_on and not was_continued:
        return f"{why}, so nobody asked for more time"
    return why


def _why_continued(trajectory: Trajectory, event: Event) -> str:
    """Return why the financiers continued the project."""
    p = trajectory.parameters
    accepted = reviewing.accepted(p.achievement_accepted, p.financiers_patience)
    in_favour = 0.0
    for financier in trajectory.states[event.month].financiers:
        has_stayed = financier["withdrawal_month"] == NEVER
        if has_stayed and financier["achievement"] >= accepted:
            in_favour += financier["share"]
    if in_favour >= MAJORITY:
        return "it had not reached its target, but enough of it for its financiers"
    return "the talks that were going on promised more than another year would cost"
