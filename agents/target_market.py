"""The foreign market that a group aims at."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mesa import Agent

from agents.records import take_on
from model.rules import cooperation, experience, trust
from model.state import TARGET_MARKET

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm


class TargetMarket(Agent):  # type: ignore[misc]
    """A target market, and what the manager has learnt about it.

    Attributes:
        index: which target market, from 0.
        cultural_distance: level 0 to 1.
        is_in_transition: whether its ways of doing business are changing.
        manager_market_knowledge: level 0 to 1.
        n_assistants: local assistants there, 0 or 1.
    """

    model: "ExportPartnerGroup"
    cultural_distance: float
    is_in_transition: bool
    manager_market_knowledge: float

    def __init__(
        self, group: "ExportPartnerGroup", index: int, values: Sequence[Any]
    ) -> None:
        super().__init__(group)
        self.index = index
        self.n_assistants = 0
        take_on(self, TARGET_MARKET, values)

    def teach_manager(self) -> None:
        """Let the manager learn from a month's work in this market."""
        p = self.model.parameters
        self.manager_market_knowledge = experience.knowledge_after_month(
            self.manager_market_knowledge,
            experience.market_knowledge_gain(
                p.market_knowledge_gain,
                p.n_markets,
                p.assistant_knowledge_gain,
                self.n_assistants,
            ),
            p.transition_fading if self.is_in_transition else 0.0,
        )

    def credibility_of(self, partners: "Sequence[Firm]") -> float:
        """Return how credible the sellers' side is here this month, level 0 to 1.

        While a manager is at work the manager speaks for the members, with the advice
        of experts; otherwise each firm speaks for itself and knows its own products.

        Args:
            partners: members whose components are sold.
        """
        group = self.model
        p = group.parameters
        if not p.credibility_counts:
            return 1.0
        if group.has_manager:
            product, market = self._manager_knows(partners)
        else:
            product, market = 1.0, self._firms_know(partners)
        return trust.credibility(p.technology, product, market, self.cultural_distance)

    def _manager_knows(self, partners: "Sequence[Firm]") -> tuple[float, float]:
        """Return the manager's advised knowledge of products and of this market."""
        known = 0.0
        for firm in partners:
            known += firm.manager_product_knowledge
        product = cooperation.mean_of(known, len(partners))
        market = self.manager_market_knowledge
        p = self.model.parameters
        if p.expert_advice:
            choice = self.model.choice
            product = trust.advised(
                product, choice.technical_expertise, p.advice_effect
            )
            market = trust.advised(market, choice.marketing_expertise, p.advice_effect)
        return product, market

    def _firms_know(self, partners: "Sequence[Firm]") -> float:
        """Return the partners' mean experience that is of use in this market."""
        learnt = 0.0
        for firm in partners:
            learnt += firm.markets[self.index].useful_experience
        return cooperation.mean_of(learnt, len(partners))
