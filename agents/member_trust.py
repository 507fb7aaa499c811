"""What two members are to each other."""

from collections.abc import Sequence
from typing import Any

from agents.records import take_on
from model.state import MEMBER_TRUST


class MemberTrust:
    """What two members are to each other.

    Attributes:
        is_tied: whether they did business before the group.
        closeness: closeness of their niches, level 0 to 1.
        trust: trust between them, level 0 to 1.
        joint_month: last month in which they met over something joint, or ``NEVER``.
        joint_meetings: months in which they did, so far.
    """

    __slots__ = ("closeness", "is_tied", "joint_meetings", "joint_month", "trust")

    is_tied: bool
    closeness: float
    trust: float
    joint_month: int
    joint_meetings: int

    def __init__(self, values: Sequence[Any]) -> None:
        take_on(self, MEMBER_TRUST, values)

    def meet(self, month: int) -> None:
        """Meet over something joint; several times a month count once.

        Args:
            month: the month.
        """
        if self.joint_month != month:
            self.joint_meetings += 1
        self.joint_month = month
