"""The group as one seller: a joint system made of several members' components."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from agents.offer import Offer, offer_of
from model.founding import best_partner
from model.rules import cooperation, deals
from model.vocabulary import Seller

if TYPE_CHECKING:
    from agents.customer import Customer
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.relationship import Relationship
    from model.state import State


class JointSystem:
    """What the members sell together; the last row of sellers.

    Attributes:
        group: the group whose system it is.
        rivals: nobody competes with the whole group.
    """

    def __init__(self, group: "ExportPartnerGroup", founded: "State") -> None:
        self.group = group
        self.rivals: Sequence[Firm] = ()
        self._founded = founded

    @property
    def address(self) -> int:
        """The address of this seller in draws."""
        return Seller.JOINT_SYSTEM.value

    @property
    def work_factor(self) -> float:
        """How much more work a joint system takes than one firm's offer."""
        return self.group.parameters.joint_work_factor

    def partners_for(self, customer: "Customer") -> Sequence["Firm"]:
        """Return the members whose components this customer needs, by component.

        Args:
            customer: to whom the system is offered.
        """
        state = self._founded
        chosen = [
            best_partner(
                customer.index, component, state.firms, state.needs, state.relationships
            )
            for component in range(len(customer.needs))
        ]
        return tuple(self.group.firms[firm] for firm in chosen if firm >= 0)

    def trust_among(self, partners: Sequence["Firm"]) -> float:
        """Return the mean trust among the partners of an offer, level 0 to 1.

        Args:
            partners: members in the offer.
        """
        total = 0.0
        n_pairs = 0
        for firm in partners:
            for other in partners:
                if other is not firm:
                    total += self.group.members_trust[firm.index][other.index].trust
                    n_pairs += 1
        return cooperation.mean_of(total, n_pairs)

    def best_offer(self, relationship: "Relationship") -> Offer:
        """Return the offer that promises most: a joint one, or the best member's.

        Args:
            relationship: in which the offer is made.
        """
        customer = relationship.customer
        integration = self.integration_for(relationship)
        best = offer_of(
            self.group, customer, relationship.partners, relationship.fit, integration
        )
        for firm in relationship.partners:
            fit = customer.relationships[firm.index].fit
            single = offer_of(self.group, customer, (firm,), fit, 0.0)
            if single.expected_sales > best.expected_sales:
                best = single
        return best

    def integration_for(self, relationship: "Relationship") -> float:
        """Return how far the joint offer comes as one system; one firm alone 0.

        Args:
            relationship: in which the offer is made.
        """
        if len(relationship.partners) < 2:
            return 0.0
        return deals.integration_offered(
            relationship.coverage,
            self.trust_among(relationship.partners),
            self.group.joint_offering_readiness,
            self.group.parameters.integration_by_trust,
        )
