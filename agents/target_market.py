"""The foreign market that a group aims at."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mesa import Agent

from agents.records import take_on
from model.rules.experience import knowledge_after_month
from model.state import TARGET_MARKET

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup


class TargetMarket(Agent):  # type: ignore[misc]
    """A target market, and what the manager has learnt about it.

    Attributes:
        cultural_distance: level 0 to 1.
        manager_market_knowledge: level 0 to 1.
    """

    model: "ExportPartnerGroup"
    cultural_distance: float
    manager_market_knowledge: float

    def __init__(self, group: "ExportPartnerGroup", values: Sequence[Any]) -> None:
        super().__init__(group)
        take_on(self, TARGET_MARKET, values)

    def teach_manager(self) -> None:
        """Let the manager learn from a month's work in this market."""
        self.manager_market_knowledge = knowledge_after_month(
            self.manager_market_knowledge, self.model.parameters.market_knowledge_gain
        )
