"""The month as a list you can print; both engines play it in this order."""

from typing import Protocol

from model.compiled import compilable
from model.vocabulary import MONTHS_PER_HALF_YEAR, MONTHS_PER_QUARTER, MONTHS_PER_YEAR

MONTH: tuple[str, ...] = (
    "decide_plans",
    "brief_manager",
    "open_doors",
    "hold_joint_activities",
    "meet_customers",
    "decide_offers",
    "lose_contacts",
    "take_orders",
    "share_knowledge",
    "gain_experience",
    "renew_commitment",
    "renew_trust_between_members",
    "leave_and_join",
    "keep_accounts",
    "review_project",
)
"""Phases of a month, in order. Each sees what earlier phases left."""


class Engine(Protocol):
    """Anything that has one method for each phase of the month."""

    def decide_plans(self) -> None:
        """Set the hours of members and manager."""


@compilable
def is_end_of_quarter(month: int) -> bool:
    """Return whether a quarter ends with this month.

    Args:
        month: months played, 1 or more.
    """
    return month % MONTHS_PER_QUARTER == 0


@compilable
def is_end_of_half_year(month: int) -> bool:
    """Return whether a half-year ends with this month.

    Args:
        month: months played, 1 or more.
    """
    return month % MONTHS_PER_HALF_YEAR == 0


@compilable
def is_end_of_year(month: int) -> bool:
    """Return whether a year ends with this month.

    Args:
        month: months played, 1 or more.
    """
    return month % MONTHS_PER_YEAR == 0


def play_month(engine: Engine) -> None:
    """Play one month: each phase once, in the order of ``MONTH``.

    Args:
        engine: has a method of the name of each phase.
    """
    for phase in MONTH:
        getattr(engine, phase)()
