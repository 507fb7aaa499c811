"""What two members are to each other."""

from collections.abc import Sequence
from typing import Any

from agents.records import take_on
from model.state import MEMBER_TRUST


class MemberTrust:
    """What two members are to each other.

    Attributes:
        closeness: closeness of their niches, level 0 to 1.
        trust: trust between them, level 0 to 1.
    """

    __slots__ = ("closeness", "trust")

    closeness: float
    trust: float

    def __init__(self, values: Sequence[Any]) -> None:
        take_on(self, MEMBER_TRUST, values)
