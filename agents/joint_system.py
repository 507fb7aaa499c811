"""The group as one seller: a joint system made of several members' components."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from agents.net import trust_among
from agents.offer import Offer, offer_of
from model.rules import cooperation, deals
from model.vocabulary import NOBODY, Seller

if TYPE_CHECKING:
    from agents.customer import Customer
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.relationship import Relationship


class JointSystem:
    """What the members sell together; the last row of sellers.

    Attributes:
        group: the group whose system it is.
        rivals: nobody competes with the whole group.
        work_factor: how much more work its offers take than one firm's.
        work_needed: effective hours that one stage takes.
    """

    def __init__(self, group: "ExportPartnerGroup") -> None:
        self.group = group
        self.rivals: Sequence[Firm] = ()
        p = group.parameters
        self.work_factor = p.joint_work_factor
        self.work_needed = deals.work_needed(
            p.work_level, p.work_slope, p.technology, self.work_factor
        )

    @property
    def address(self) -> int:
        """The address of this seller in draws."""
        return Seller.JOINT_SYSTEM.value

    def partners_for(self, customer: "Customer") -> Sequence["Firm"]:
        """Let members take part whose components fit best; return them, by component.

        Who takes part is remembered with the customer's needs.

        Args:
            customer: to whom the system is offered.
        """
        for need in customer.needs:
            need.joint_partner = need.best_maker_by
        return self.partners_at(customer)

    def partners_at(self, customer: "Customer") -> Sequence["Firm"]:
        """Return the members who take part in the talks with a customer, by component.

        Args:
            customer: to whom the system is offered.
        """
        indices = [need.joint_partner for need in customer.needs]
        return tuple(self.group.firms[index] for index in indices if index != NOBODY)

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
            trust_among(self.group, relationship.partners),
            self.group.joint_offering_readiness,
            self.group.parameters.integration_by_trust,
        )

    def develop(self) -> None:
        """Let members develop the joint offering; its growth is a benefit to all."""
        group = self.group
        p = group.parameters
        hours = 0.0
        for firm in group.members:
            hours += firm.development_hours
            firm.development_hours_so_far += firm.development_hours
        effect = cooperation.development_effect(
            trust_among(group, group.members),
            p.development_trust_floor,
            group.manager.coordination_level(),
            p.development_coordination_floor,
        )
        work = cooperation.development_work(
            p.development_level, p.development_slope, p.technology
        )
        before = group.joint_offering_readiness
        group.joint_offering_readiness = cooperation.readiness_after_development(
            before, hours, effect, work
        )
        for firm in group.members:
            firm.enjoy_the_net(
                p.readiness_benefit, group.joint_offering_readiness, before
            )
