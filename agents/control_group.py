"""The project's control group: officials or experts who look at the plan."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mesa import Agent

from agents.net import share_of_trusting_pairs
from agents.records import take_on
from model.rules import cooperation, reviewing
from model.state import CONTROL_GROUP

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup


class ControlGroup(Agent):  # type: ignore[misc]
    """Owner, financiers and chamber of commerce; or outside experts.

    The state variables, with their units, are those of ``model.state.CONTROL_GROUP``.
    """

    model: "ExportPartnerGroup"
    met_month: int
    lead_months: float
    deals_planned: float
    deals_reached: float
    net_planned: float
    net_reached: float
    verdict: int

    def __init__(self, group: "ExportPartnerGroup", values: Sequence[Any]) -> None:
        super().__init__(group)
        take_on(self, CONTROL_GROUP, values)

    @property
    def sales_kept(self) -> float:
        """Share of the plan for deals that was reached, 0 to 1."""
        return reviewing.reached(self.deals_reached, self.deals_planned)

    @property
    def net_kept(self) -> float:
        """Share of the plan for the net that was reached, 0 to 1."""
        return reviewing.reached(self.net_reached, self.net_planned)

    def meet(self) -> None:
        """Compare deals and co-operation with what the plan asks for by now."""
        group = self.model
        p = group.parameters
        self.met_month = group.month
        self.lead_months = self._lead_months()
        self.deals_planned = reviewing.in_whole_deals(
            self._planned(p.target_deals), p.n_members
        )
        self.net_planned = self._planned(p.target_net)
        self.deals_reached = deals_of_each_member(group)
        self.net_reached = reviewing.net_level(
            group.joint_offering_readiness, share_of_trusting_pairs(group)
        )
        self.verdict = reviewing.verdict(self.sales_kept, self.net_kept, p.goals)

    def _lead_months(self) -> float:
        """Return the months without results that this control group finds natural."""
        p = self.model.parameters
        choice = self.model.choice
        work = self.model.members[0].work_needed if self.model.members else 0.0
        return reviewing.lead_months(
            reviewing.mean_expertise(
                choice.technical_expertise, choice.marketing_expertise
            ),
            p.lay_lead_months,
            p.first_steps_months,
            reviewing.cycle_months(work, p.hours_for_each),
        )

    def _planned(self, target: float) -> float:
        """Return what the plan asks for by now of a target for the project's end."""
        group = self.model
        return reviewing.planned(
            target,
            float(group.month),
            self.lead_months,
            float(group.parameters.project_months),
        )


def deals_of_each_member(group: "ExportPartnerGroup") -> float:
    """Return the first deals so far for each place in the group.

    A deal is a contract: one with a joint system counts once.

    Args:
        group: the group.
    """
    return cooperation.mean_of(group.deals, group.parameters.n_members)
