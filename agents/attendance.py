"""A member's hours for joint activities."""

from collections.abc import Sequence
from typing import Any

from agents.records import take_on
from model.state import ATTENDANCE


class Attendance:
    """A member's hours for a kind of joint activity.

    Its state variables, with their units, are those of ``model.state.ATTENDANCE``.
    """

    __slots__ = ("hours_saved", "times_attended")

    hours_saved: float
    times_attended: int

    def __init__(self, values: Sequence[Any]) -> None:
        take_on(self, ATTENDANCE, values)
