"""Routes by which members reach customers together, and all routes of a form."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from agents.routes import OwnCustomer, Route, may_enter
from model.vocabulary import NOBODY, FirstAttempt, OrganisationForm, Seller

if TYPE_CHECKING:
    from agents.customer import Customer
    from agents.export_partner_group import ExportPartnerGroup
    from agents.relationship import Relationship


class JointCustomer(Route):
    """Doors for all members that fit a customer, at the same time."""

    form = OrganisationForm.CUSTOMER_ORIENTED

    def __init__(
        self,
        group: "ExportPartnerGroup",
        first: int = FirstAttempt.USUAL.value,
        market: int = NOBODY,
    ) -> None:
        address = Seller.JOINT_CUSTOMERS.value
        work_factor = group.members[0].work_factor
        super().__init__(group, address, work_factor, first, market)

    def is_free(self, customer: "Customer") -> bool:
        """Return whether a customer is nobody's yet, or a joint one already.

        Args:
            customer: the customer.
        """
        return customer.route in (NOBODY, self.form)

    def entrants(self, customer: "Customer") -> "Sequence[Relationship]":
        """Return the relationships that begin: of all members that fit, two at least.

        At a joint customer the members there introduce those who come later.

        Args:
            customer: the customer.
        """
        p = self.group.parameters
        fitting = [
            customer.relationships[firm.index]
            for firm in self.group.members
            if may_enter(customer.relationships[firm.index], p.joint_fit_needed)
        ]
        is_new = customer.route == NOBODY
        enough = 2 if p.two_member_door and is_new else 1
        return fitting if len(fitting) >= enough else ()


class SystemCustomer(Route):
    """Doors for the group as a whole, to offer a joint system."""

    form = OrganisationForm.SYSTEM_ORIENTED

    def __init__(
        self,
        group: "ExportPartnerGroup",
        first: int = FirstAttempt.USUAL.value,
        market: int = NOBODY,
    ) -> None:
        system = group.joint_system
        super().__init__(group, system.address, system.work_factor, first, market)

    def entrants(self, customer: "Customer") -> "Sequence[Relationship]":
        """Return the relationship that begins: the joint system's.

        Args:
            customer: the customer.
        """
        talks = customer.relationships[-1]
        return (talks,) if talks.lead and may_enter(talks, 0.0) else ()


def routes_of(
    group: "ExportPartnerGroup",
    form: OrganisationForm,
    first: int = FirstAttempt.USUAL.value,
    market: int = NOBODY,
) -> Sequence[Route]:
    """Return the routes of a form; members take turns for doors of their own.

    Args:
        group: the group.
        form: the organisation form.
        first: number of the first attempt in draws.
        market: index of the only target market, or ``NOBODY`` for all.
    """
    if form == OrganisationForm.MARKET_ORIENTED:
        return [OwnCustomer(firm, first, market) for firm in group.members]
    if form == OrganisationForm.CUSTOMER_ORIENTED:
        return [JointCustomer(group, first, market)]
    return [SystemCustomer(group, first, market)]
