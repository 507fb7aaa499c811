"""Public financiers at four levels: they pay, review, and may withdraw."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mesa import Agent

from agents.records import take_on
from model.rules import financing, reviewing
from model.state import FINANCIER
from model.vocabulary import NEVER, FinancierLevel

if TYPE_CHECKING:
    from agents.control_group import ControlGroup
    from agents.export_partner_group import ExportPartnerGroup


class Financier(Agent):  # type: ignore[misc]
    """A public financier of the project.

    The state variables, with their units, are those of ``model.state.FINANCIER``.

    Attributes:
        level: local, regional, national or international.
    """

    model: "ExportPartnerGroup"
    share: float
    sales_weight: float
    budget_eur: float
    paid_eur: float
    achievement: float
    reviews_below: int
    withdrawal_month: int

    def __init__(
        self,
        group: "ExportPartnerGroup",
        level: FinancierLevel,
        values: Sequence[Any],
    ) -> None:
        super().__init__(group)
        self.level = level
        take_on(self, FINANCIER, values)

    @property
    def pays(self) -> bool:
        """Whether it has not withdrawn and has money left."""
        return self.withdrawal_month == NEVER and self.budget_eur > 0.0

    @property
    def is_content(self) -> bool:
        """Whether the last review found as much as it accepts."""
        p = self.model.parameters
        return self.achievement >= reviewing.accepted(
            p.achievement_accepted, p.financiers_patience
        )

    def pay(self, public_eur: float) -> float:
        """Pay this month's share of the public cost; return what was paid, EUR.

        Args:
            public_eur: public part of the cost, EUR.
        """
        if not self.pays:
            return 0.0
        paid = financing.financier_pays_eur(public_eur, self.share, self.budget_eur)
        self.budget_eur = financing.budget_left(self.budget_eur, paid)
        self.paid_eur += paid
        return paid

    def review(self, report: "ControlGroup") -> None:
        """Judge the project by the control group's report; perhaps lose patience.

        Args:
            report: what the control group has found.
        """
        self.achievement = reviewing.achievement(
            report.sales_kept, report.net_kept, self.sales_weight
        )
        if self.is_content:
            self.reviews_below = 0
        else:
            self.reviews_below += 1
        if (
            self.withdrawal_month == NEVER
            and self.reviews_below >= self.model.parameters.reviews_to_withdraw
        ):
            self.withdrawal_month = self.model.month
