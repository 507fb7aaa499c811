"""Which customers a period won and lost, in a few sentences."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from experiments.history import are_living
from experiments.stories.naming import capital, euros, number
from experiments.stories.periods import period_told_with
from experiments.stories.sentences import loss_reason, sentence
from experiments.trajectory import Trajectory
from model.events import Event, seller_name, yearly_sales_eur
from model.vocabulary import EventKind

MOST_LOSSES = 3
"""So many losses of a run are important enough to be told one by one."""

MOST_DEALS = 2
"""So many deals of a period are told one by one; of more, the largest."""


class Loss(NamedTuple):
    """A customer that was lost, and what it would have been worth.

    Attributes:
        event: the loss.
        stake_eur: what it would have bought, EUR a year.
    """

    event: Event
    stake_eur: float


def stake_eur(trajectory: Trajectory, event: Event) -> float:
    """Return what a lost customer would have bought, or did buy, EUR a year.

    Args:
        trajectory: what was played.
        event: a loss, or orders that stopped.
    """
    before = trajectory.states[event.month - 1]
    talks = before.relationships[event.who, event.whom]
    if event.kind == EventKind.ORDERS_STOPPED:
        return yearly_sales_eur(talks)
    return float(before.customers["size_eur"][event.whom] * talks["coverage"])


def greatest_losses(trajectory: Trajectory) -> list[Loss]:
    """Return the losses that cost most, of those that came to negotiation.

    What never fitted was never within reach, so a stake counts as far as it fitted.
    Several sellers may lose one customer; it is lost when the last of them loses it.

    Args:
        trajectory: what was played.
    """
    talks = trajectory.end.relationships
    last: dict[int, Event] = {}
    for event in trajectory.happened:
        if (
            event.kind == EventKind.RELATIONSHIP_LOST
            and talks["negotiation_month"][event.who, event.whom] > 0
        ):
            last[event.whom] = event
    lost = [
        Loss(event, stake_eur(trajectory, event))
        for event in last.values()
        if _is_lost_to_all(trajectory, event)
    ]
    lost.sort(key=lambda x: -x.stake_eur * talks["fit"][x.event.who, x.event.whom])
    return lost[:MOST_LOSSES]


def _is_lost_to_all(trajectory: Trajectory, loss: Event) -> bool:
    """Return whether nobody else of the group has the customer, or wins it later."""
    told = period_told_with(trajectory, loss.month)
    then = trajectory.states[told.last].relationships[:, loss.whom]
    signed = trajectory.end.relationships["deal_month"][:, loss.whom]
    return not are_living(then).any() and not (signed > loss.month).any()


def deals_signed(trajectory: Trajectory, signed: Sequence[Event]) -> Iterator[str]:
    """Yield the deals that were signed, and what they were worth.

    Args:
        trajectory: what was played.
        signed: the deals of a period.
    """
    if len(signed) <= MOST_DEALS:
        yield from (sentence(e, trajectory.states[e.month]) for e in signed)
        return
    total = 0.0
    for event in signed:
        total += event.amount
    largest = max(signed, key=lambda event: event.amount)
    said = sentence(largest, trajectory.states[largest.month])
    yield (
        f"{capital(number(len(signed), 'deal'))} were signed, together worth about "
        f"{euros(total)} a year. The largest: {said}"
    )


def customers_lost(
    trajectory: Trajectory, lost: Sequence[Event], important: Sequence[Loss]
) -> Iterator[str]:
    """Yield the important losses; the ending tells why most others were lost.

    Args:
        trajectory: what was played.
        lost: talks of a period that came to nothing.
        important: losses that are told one by one, of any period.
    """
    for event, stake in sorted(important, key=lambda loss: loss.event.month):
        if event not in lost:
            continue
        after = trajectory.states[event.month]
        talks = after.relationships[event.who, event.whom]
        seller = seller_name(event.who, len(after.firms))
        yield (
            f"An important customer was lost: {seller} did not win customer "
            f"{event.whom + 1}, worth up to {euros(stake)} a year; "
            f"{loss_reason(talks)}."
        )


def orders_stopped(trajectory: Trajectory, stopped: Sequence[Event]) -> Iterator[str]:
    """Yield which customers stopped ordering.

    Args:
        trajectory: what was played.
        stopped: the events of a period.
    """
    if len(stopped) <= MOST_DEALS:
        yield from (sentence(e, trajectory.states[e.month]) for e in stopped)
    else:
        yield f"{capital(number(len(stopped), 'customer'))} stopped ordering."
