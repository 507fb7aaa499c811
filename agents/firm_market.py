"""What a firm knows of a target market, and whether it has entered."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from agents.records import take_on
from model.rules import experience, knowledge
from model.state import FIRM_MARKET
from model.vocabulary import NEVER

if TYPE_CHECKING:
    from agents.firm import Firm
    from agents.target_market import TargetMarket


class FirmMarket:
    """A firm's experience of a target market.

    Its state variables, with their units, are those of ``model.state.FIRM_MARKET``.
    """

    __slots__ = (
        "entered_month",
        "experience",
        "meetings",
        "uncertainty",
        "useful_experience",
    )

    experience: float
    useful_experience: float
    uncertainty: float
    entered_month: int
    meetings: int

    def __init__(self, values: Sequence[Any]) -> None:
        take_on(self, FIRM_MARKET, values)

    @property
    def is_entered(self) -> bool:
        """Whether the firm does business there."""
        return self.entered_month != NEVER

    def _network_knowledge(self, firm: "Firm", market: "TargetMarket") -> float:
        """Return what the firm has from its net: manager and partners."""
        return knowledge.either(
            market.manager_market_knowledge, firm.local[market.index].learnt
        )

    def learn(self, gain: float) -> None:
        """Learn from this month's meetings.

        Args:
            gain: share of what is left to learn that a meeting teaches.
        """
        self.experience = experience.experience_after_meetings(
            self.experience, self.meetings, gain
        )

    def consider(self, firm: "Firm", market: "TargetMarket", elsewhere: float) -> None:
        """Judge how uncertain the market is by now, and perhaps enter it.

        Args:
            firm: whose view it is.
            market: the target market.
            elsewhere: the firm's greatest experience of another market, level 0 to 1.
        """
        p = firm.model.parameters
        self.useful_experience = experience.experience_in_market(
            self.experience, elsewhere, p.experience_transfer
        )
        self.uncertainty = experience.uncertainty(
            market.cultural_distance,
            self.useful_experience,
            self._network_knowledge(firm, market)
            if p.network_market_knowledge
            else 0.0,
            p.network_knowledge_effect,
        )
        is_certain = self.uncertainty < p.entry_uncertainty
        if not self.is_entered and (is_certain or not p.gradual_internationalisation):
            self.entered_month = firm.model.month
