"""A customer abroad: a company, agent or distributor."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mesa import Agent

from agents.records import take_on
from model.state import CUSTOMER, NEED
from model.vocabulary import NOBODY, OrganisationForm

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.relationship import Relationship


class Need:
    """A customer's need for one component, and who serves it.

    Attributes:
        is_needed: whether the customer needs the component at all.
        best_maker_by: index of the member whose component fits best, or ``NOBODY``.
        joint_partner: index of the member that takes part with it in the joint system's
            talks, or ``NOBODY``; who has signed stays so when members change.
        supplied_by: row of the seller it buys from, or ``NOBODY``.
        delivered_by: index of the member that delivers, or ``NOBODY``.
    """

    __slots__ = (
        "best_maker_by",
        "delivered_by",
        "is_needed",
        "joint_partner",
        "supplied_by",
    )

    is_needed: bool
    best_maker_by: int
    joint_partner: int
    supplied_by: int
    delivered_by: int

    def __init__(self, values: Sequence[Any]) -> None:
        take_on(self, NEED, values)


class Customer(Agent):  # type: ignore[misc]
    """A business customer who may buy some components from the group.

    Attributes:
        index: which customer, from 0.
        market: index of the target market it is in.
        niche: place on the line of business, 0 to 1.
        size_eur: purchases in the line of business, EUR/year.
        n_needed: components it needs.
        integration_need: how much they must work as one system, level 0 to 1.
        route: organisation form by which the group came in, or ``NOBODY``.
        needs: one for each component of the line of business.
        relationships: with each firm of the pool, the joint system last.
        meets_everybody: whether members met it together at an activity this month.
    """

    model: "ExportPartnerGroup"
    market: int
    niche: float
    size_eur: float
    n_needed: int
    integration_need: float
    route: int

    def __init__(
        self,
        group: "ExportPartnerGroup",
        index: int,
        values: Sequence[Any],
        needs: Sequence[Sequence[Any]],
    ) -> None:
        super().__init__(group)
        self.index = index
        take_on(self, CUSTOMER, values)
        self.needs = [Need(need) for need in needs]
        self.relationships: list[Relationship] = []
        self.meets_everybody = False

    @property
    def is_joint(self) -> bool:
        """Whether members serve it side by side, through one door."""
        return self.route == OrganisationForm.CUSTOMER_ORIENTED

    def buy(
        self, relationship: "Relationship", component: int, firm_index: int
    ) -> None:
        """Buy a component from a seller, to be delivered by a member.

        Args:
            relationship: with the seller of the accepted offer.
            component: the component bought.
            firm_index: index of the member that makes it.
        """
        need = self.needs[component]
        need.supplied_by = relationship.seller_row
        need.delivered_by = firm_index

    def stop_buying(self, relationship: "Relationship") -> None:
        """Stop buying anything from a seller.

        Args:
            relationship: with that seller.
        """
        for need in self.needs:
            if need.supplied_by == relationship.seller_row:
                need.supplied_by = NOBODY
                need.delivered_by = NOBODY

    def close_door_if_unused(self) -> None:
        """Be open to any route again when no relationship is left."""
        if not any(relationship.is_alive for relationship in self.relationships):
            self.route = NOBODY
