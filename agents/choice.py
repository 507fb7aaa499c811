"""What manager and financiers choose this month: the rules' own, or a person's."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from agents.records import take_on
from model.state import CHOICE
from model.vocabulary import NOBODY, RULES_DECIDE

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from model.state import Records


class Choice:
    """The choices of a month; where a person has chosen, that counts.

    Its state variables, with their units, are those of ``model.state.CHOICE``.

    Attributes:
        table: what persons have chosen, month by month, or None.
    """

    preparation_hours: float
    interaction_hours: float
    coordination_hours: float
    brief_firm: int
    door_customer: int
    goes_on: int
    technical_expertise: float
    marketing_expertise: float

    def __init__(
        self,
        group: "ExportPartnerGroup",
        values: Sequence[Any],
        table: "Records | None",
    ) -> None:
        self._group = group
        self.table = table
        take_on(self, CHOICE, values)

    def given(self, name: str) -> Any:
        """Return what a person has chosen for this month, -1 where rules decide.

        Args:
            name: field of ``model.state.CHOICE``.
        """
        if self.table is None:
            return RULES_DECIDE
        return self.table[name][self._group.month - 1].item()

    def chosen(self, name: str, by_rules: Any) -> Any:
        """Return what counts this month: a person's choice, else the rules' own.

        Args:
            name: field of ``model.state.CHOICE``.
            by_rules: what the rules would choose.
        """
        given = self.given(name)
        return by_rules if given == RULES_DECIDE else given

    def begin_month(self) -> None:
        """Take up what persons have chosen; the rest is chosen in its phase."""
        p = self._group.parameters
        self.brief_firm = int(self.given("brief_firm"))
        self.door_customer = self.goes_on = NOBODY
        self.technical_expertise = self.chosen(
            "technical_expertise", p.technical_expertise
        )
        self.marketing_expertise = self.chosen(
            "marketing_expertise", p.marketing_expertise
        )
