"""The foreign market that a group aims at."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mesa import Agent

from agents.records import take_on
from model.rules import cooperation
from model.rules.experience import knowledge_after_month
from model.rules.trust import credibility
from model.state import TARGET_MARKET

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm


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

    def credibility_of(self, partners: "Sequence[Firm]") -> float:
        """Return how credible the sellers' side is here this month, level 0 to 1.

        While the project lasts the manager speaks for the members; afterwards, and
        alone, each firm speaks for itself and knows its own products.

        Args:
            partners: members whose components are sold.
        """
        group = self.model
        p = group.parameters
        if not p.credibility_counts:
            return 1.0
        product = 1.0
        market = self.manager_market_knowledge
        if group.in_project:
            known = 0.0
            for firm in partners:
                known += firm.manager_product_knowledge
            product = cooperation.mean_of(known, len(partners))
        else:
            learnt = 0.0
            for firm in partners:
                learnt += firm.experience
            market = cooperation.mean_of(learnt, len(partners))
        return credibility(p.technology, product, market, self.cultural_distance)
