"""What an actor knows of a subject, and how far two knowledge bases are the same."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from agents.records import take_on
from model.rules import knowledge
from model.state import KNOWLEDGE

if TYPE_CHECKING:
    from agents.firm import Firm
    from agents.partner import Partner


class Knowledge:
    """What an actor knows of a component or of a market.

    Its state variables, with their units, are those of ``model.state.KNOWLEDGE``.
    What is received is taken in at the end of the month, so that all who share
    knowledge in a month share what they knew before.

    Attributes:
        level: what the actor knows, by its own work and from others, 0 to 1.
        received: from others this month, levels.
        received_taught: of it, taught by members.
        received_relayed: of it, taught by members but heard from other partners.
    """

    __slots__ = (
        "learnt",
        "level",
        "own",
        "received",
        "received_relayed",
        "received_taught",
        "relayed",
        "taught",
    )

    own: float
    learnt: float
    taught: float
    relayed: float

    def __init__(self, values: Sequence[Any]) -> None:
        take_on(self, KNOWLEDGE, values)
        self.level = knowledge.level(self.own, self.learnt)
        self.received = self.received_taught = self.received_relayed = 0.0

    def learn(self, learnt: float) -> None:
        """Know so much from others from now on.

        Args:
            learnt: level 0 to 1 - ``own``.
        """
        self.learnt = learnt
        self.level = knowledge.level(self.own, learnt)

    def take_in(self) -> None:
        """Take in what was received this month."""
        room = knowledge.room_for(self.own, self.learnt, self.received)
        self.learn(knowledge.after_month(self.learnt, self.received, room))
        self.taught = knowledge.after_month(self.taught, self.received_taught, room)
        self.relayed = knowledge.after_month(self.relayed, self.received_relayed, room)
        self.received = self.received_taught = self.received_relayed = 0.0

    def get_out_of_date(self, fading: float) -> None:
        """Lose some of what was learnt: a year is over.

        Args:
            fading: share of what was learnt that is out of date.
        """
        self.learn(knowledge.after_year(self.learnt, fading))
        self.taught = knowledge.after_year(self.taught, fading)
        self.relayed = knowledge.after_year(self.relayed, fading)


def overlap_between(actor: "Firm | Partner", other: "Firm | Partner") -> float:
    """Return how far two know the same of the components, level 0 to 1.

    Args:
        actor: one of them.
        other: the other one.
    """
    shared = joined = 0.0
    for mine, theirs in zip(actor.technical, other.technical, strict=True):
        shared += knowledge.shared(mine.level, theirs.level)
        joined += knowledge.joined(mine.level, theirs.level)
    return knowledge.overlap(shared, joined)


def overlap_without_relayed(firm: "Firm", partner: "Partner") -> float:
    """Return the same without what a partner has heard from other partners.

    Args:
        firm: the firm.
        partner: the partner.
    """
    shared = joined = 0.0
    for mine, theirs in zip(firm.technical, partner.technical, strict=True):
        left = knowledge.level_without(theirs.own, theirs.learnt, theirs.relayed)
        shared += knowledge.shared(mine.level, left)
        joined += knowledge.joined(mine.level, left)
    return knowledge.overlap(shared, joined)
