"""A group that is watched: what every conservation law looks at, month by month."""

import functools
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from agents import ExportPartnerGroup
from agents.relationship import Relationship
from model.parameters.parameters import Parameters
from model.state import Records, State
from model.vocabulary import NOBODY

ROUNDING = 1e-12
"""Sums of a few dozen terms: each rounds by at most 1.1e-16 of the sum."""

KEPT = 300
"""Worlds kept in memory: each law looks at the same small ones."""


class Worked(NamedTuple):
    """Talks as they were when the month's hours were spent.

    Attributes:
        engagement: customer, and seller; all sellers to a joint customer are one.
        market: target market of the customer.
        manager_hours: the manager's hours.
        assistant_hours: the local assistant's hours.
        member_hours: the partners' hours.
        member_hours_worth: what these are worth in an uncertain market.
    """

    engagement: tuple[int, int]
    market: int
    manager_hours: float
    assistant_hours: float
    member_hours: float
    member_hours_worth: float


class Month(NamedTuple):
    """A month of a group: the state before and after, and what lies between.

    Attributes:
        p: the point that is played.
        before: state at the end of the month before.
        after: state at the end of the month.
        at_work: firms that were members when hours were planned.
        talks: all that were in talks when hours were spent.
        felt: benefit that each firm had gained when orders had been delivered.
        developed: readiness of the joint offering before and after development.
        took_part: by firm, customers at whom it took a step or delivered.
        partners: partners and customer of all that was alive after the orders.
    """

    p: Parameters
    before: State
    after: State
    at_work: tuple[int, ...]
    talks: tuple[Worked, ...]
    felt: tuple[float, ...]
    developed: tuple[float, float]
    took_part: dict[int, set[int]]
    partners: tuple[tuple[tuple[int, ...], int], ...]

    @property
    def number(self) -> int:
        """Number of the month."""
        return int(self.after.group[0].month)

    def more(self, table: str, field: str) -> Any:
        """Return by how much something has grown in the month."""
        return getattr(self.after, table)[field] - getattr(self.before, table)[field]


class Watched(ExportPartnerGroup):
    """A group that remembers what a snapshot at the end of the month cannot tell."""

    facts: dict[str, Any]

    def decide_plans(self) -> None:
        """Plan, and remember who was a member then."""
        self.facts = {"at_work": tuple(firm.index for firm in self.members)}
        super().decide_plans()

    def hold_joint_activities(self) -> None:
        """Hold them, and remember how far the joint offering was ready."""
        before = self.joint_offering_readiness
        super().hold_joint_activities()
        self.facts["developed"] = (before, self.joint_offering_readiness)

    def meet_customers(self) -> None:
        """Meet, and remember with whom: later this month a joint door may close."""
        super().meet_customers()
        self.facts["talks"] = tuple(map(worked, self.open_relationships()))

    def take_orders(self) -> None:
        """Deliver, and remember who took part in what, and felt it."""
        super().take_orders()
        took_part: dict[int, set[int]] = {}
        for talks in self.relationships:
            if self.month in (talks.contact_month, talks.negotiation_month):
                for firm in talks.partners:
                    took_part.setdefault(firm.index, set()).add(talks.customer.index)
        for customer in self.customers:
            for need in customer.needs:
                if need.delivered_by != NOBODY:
                    took_part.setdefault(need.delivered_by, set()).add(customer.index)
        self.facts["took_part"] = took_part
        self.facts["felt"] = tuple(firm.benefit_gained for firm in self.firms)
        self.facts["partners"] = tuple(
            (tuple(firm.index for firm in talks.partners), talks.customer.index)
            for talks in self.living
        )


def worked(talks: Relationship) -> Worked:
    """Return how talks stand after this month's meetings."""
    side = NOBODY if talks.customer.is_joint else talks.seller_row
    return Worked(
        (talks.customer.index, side),
        talks.market,
        talks.manager_hours,
        talks.assistant_hours,
        talks.member_hours,
        talks.member_hours_worth,
    )


def months_of(p: Parameters, choices: Records | None = None) -> Iterator[Month]:
    """Yield the months of a world, as they are played."""
    group = Watched(p, 2, 6, choices)
    before = group.snapshot()
    for _ in range(p.months):
        group.step()
        after = group.snapshot()
        yield Month(p, before, after, **group.facts)
        before = after


@functools.lru_cache(maxsize=KEPT)
def kept_months_of(p: Parameters) -> tuple[Month, ...]:
    """Return the months of a small world; played once for all laws."""
    return tuple(months_of(p))


def at_most(used: Any, planned: Any) -> bool:
    """Return whether no more was used than planned, but for rounding."""
    # Numbers below the least ordinary one have few digits: there rounding is coarse.
    most = np.asarray(planned) * (1.0 + ROUNDING) + sys.float_info.min
    return bool(np.all(np.asarray(used) <= most))


def same(one: float, other: float, of: float = 0.0) -> bool:
    """Return whether two sums are the same, but for rounding.

    Args:
        one: a sum.
        other: another one.
        of: total so far where both are differences of totals, which round too.
    """
    most = max(abs(one), abs(other), abs(of))
    return abs(one - other) <= ROUNDING * most + sys.float_info.min


def total(values: Any) -> float:
    """Return the sum of a column."""
    return float(np.asarray(values, dtype=float).sum())
