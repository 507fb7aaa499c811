"""The life of one actor, month by month; only months in which something changed."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from experiments.stories.actors import Actor, Kind
from experiments.stories.changes import LEVELS, Level, changes
from experiments.stories.sentences import sentence
from experiments.tables import OF_TALKS
from experiments.trajectory import Trajectory
from model.events import Event
from model.state import State
from model.vocabulary import NOBODY, EventKind

OF_FIRMS = (
    EventKind.MEMBER_LEFT,
    EventKind.MEMBER_JOINED,
    EventKind.MARKET_ENTERED,
)
OF_PROJECT = (
    EventKind.PROJECT_CONTINUED,
    EventKind.PROJECT_ENDED,
    EventKind.FORM_CHANGED,
)
OF_THE_GROUP = (
    *OF_PROJECT,
    EventKind.MEMBER_LEFT,
    EventKind.MEMBER_JOINED,
    EventKind.NO_CANDIDATE,
    EventKind.HUB_CHANGED,
    EventKind.ACTIVITY_HELD,
)
OF_OTHERS: Mapping[Kind, tuple[EventKind, ...]] = {
    Kind.MANAGER: OF_PROJECT,
    Kind.CONTROL_GROUP: (EventKind.CONTROL_GROUP_MET, *OF_PROJECT),
    Kind.FINANCIER: (EventKind.FINANCIER_WITHDREW, *OF_PROJECT),
    Kind.ASSISTANT: OF_PROJECT,
}

STEP = 0.1
"""A level is told when it has moved so far from where it was told last."""


class Moment(NamedTuple):
    """What changed for an actor in a month.

    Attributes:
        month: the month.
        sentences: what changed.
    """

    month: int
    sentences: list[str]


def life_of(trajectory: Trajectory, actor: Actor) -> list[Moment]:
    """Return the months in which something changed for an actor.

    Args:
        trajectory: what was played.
        actor: whose life.
    """
    levels = LEVELS.get(actor.kind, {})
    told = {
        name: level(trajectory.states[0], actor.row) for name, level in levels.items()
    }
    happened: dict[int, list[Event]] = {}
    for event in trajectory.happened:
        if concerns(event, actor, trajectory):
            happened.setdefault(event.month, []).append(event)
    life = []
    for month, after in enumerate(trajectory.states[1:], start=1):
        before = trajectory.states[month - 1]
        said = [sentence(event, after) for event in happened.get(month, [])]
        said.extend(changes(actor, before, after))
        said.extend(_moved(levels, told, after, actor.row))
        if said:
            life.append(Moment(month, said))
    return life


def concerns(event: Event, actor: Actor, trajectory: Trajectory) -> bool:
    """Return whether an event belongs to the life of an actor.

    Args:
        event: what happened.
        actor: whose life.
        trajectory: what was played.
    """
    if event.kind == EventKind.ORDER_TAKEN:
        return False
    if actor.kind == Kind.CUSTOMER:
        return event.kind in OF_TALKS and event.whom == actor.row
    if actor.kind == Kind.FIRM:
        return _concerns_firm(event, actor.row, trajectory)
    if actor.kind == Kind.GROUP:
        is_own = event.kind in OF_TALKS and event.who == actor.row
        return is_own or event.kind in OF_THE_GROUP
    return event.kind in OF_OTHERS.get(actor.kind, ()) and (
        actor.kind != Kind.FINANCIER or event.who in (actor.row, NOBODY)
    )


def _concerns_firm(event: Event, row: int, trajectory: Trajectory) -> bool:
    """Return whether an event belongs to the life of a firm."""
    if event.kind == EventKind.HUB_CHANGED:
        return row in (event.who, event.whom)
    if event.kind in OF_TALKS and event.who == len(trajectory.end.firms):
        states = trajectory.states[event.month - 1 : event.month + 1]
        makers = [state.needs["delivered_by"][event.whom] for state in states]
        signs = event.kind in (EventKind.DEAL_SIGNED, EventKind.ORDERS_STOPPED)
        return signs and any(row in delivered.tolist() for delivered in makers)
    return event.kind in (*OF_TALKS, *OF_FIRMS) and event.who == row


def _moved(
    levels: Mapping[str, Level], told: dict[str, float], state: State, row: int
) -> Iterator[str]:
    """Yield the levels that have moved far from where they were told last."""
    for name, level in levels.items():
        now = level(state, row)
        if abs(now - told[name]) >= STEP:
            went = "rose" if now > told[name] else "fell"
            yield f"{name} {went} to {now:.2f} (from {told[name]:.2f})."
            told[name] = now
