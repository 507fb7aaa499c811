"""Three routes to a customer's door; one for each organisation form.

A route says who may be approached and whose relationships begin. Whom it may approach
is looked up when the first attempt is made; most months a route makes none.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from model.vocabulary import NOBODY, OrganisationForm, RelationshipStage, Seller

if TYPE_CHECKING:
    from agents.customer import Customer
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.relationship import Relationship

UNKNOWN = RelationshipStage.UNKNOWN.value


class OwnCustomer:
    """Doors for one member, to customers of its own.

    Attributes:
        form: organisation form of the route.
        address: address of its draws.
        attempts: attempts made this month.
        is_looked_up: whether ``approachable`` is that of this month.
        approachable: customers at whose door it could knock.
    """

    form = OrganisationForm.MARKET_ORIENTED

    def __init__(self, group: "ExportPartnerGroup", firm: "Firm") -> None:
        self.group = group
        self.firm = firm
        self.address = firm.address
        self.work_factor = firm.work_factor
        self.attempts = 0
        self.approachable: list[Customer] = []
        self.is_looked_up = False

    def look_up(self) -> None:
        """Look up which customers the member could approach."""
        self.is_looked_up = True
        routes = (NOBODY, self.form.value)
        firm = self.firm
        self.approachable = [
            customer
            for customer in self.group.customers
            if customer.route in routes
            and customer.relationships[firm.index].stage == UNKNOWN
            and customer.needs[firm.component].supplied_by == NOBODY
        ]

    def entrants(self, customer: "Customer") -> Sequence["Relationship"]:
        """Return the relationships that begin when this customer opens the door.

        Args:
            customer: the customer.
        """
        relationship = customer.relationships[self.firm.index]
        return (relationship,) if relationship.fit > 0.0 else ()


class JointCustomer:
    """Doors for several members at once, who then sell side by side.

    Attributes:
        form: organisation form of the route.
        address: address of its draws.
        attempts: attempts made this month.
        is_looked_up: whether ``approachable`` is that of this month.
        approachable: customers whom nobody of the group has approached yet.
    """

    form = OrganisationForm.CUSTOMER_ORIENTED
    address = Seller.JOINT_CUSTOMERS.value

    def __init__(self, group: "ExportPartnerGroup") -> None:
        self.group = group
        self.work_factor = group.firms[0].work_factor
        self.attempts = 0
        self.approachable: list[Customer] = []
        self.is_looked_up = False

    def look_up(self) -> None:
        """Look up which customers the members could approach together."""
        self.is_looked_up = True
        self.approachable = [c for c in self.group.customers if c.route == NOBODY]

    def entrants(self, customer: "Customer") -> Sequence["Relationship"]:
        """Return the relationships that begin: of all members that fit, two at least.

        Args:
            customer: the customer.
        """
        p = self.group.parameters
        fitting = [
            talks
            for talks in customer.relationships[:-1]
            if talks.fit > p.joint_fit_needed and talks.stage == UNKNOWN
        ]
        enough = 2 if p.two_member_door else 1
        return fitting if len(fitting) >= enough else ()


class SystemCustomer:
    """Doors for the group as a whole, to offer a joint system.

    Attributes:
        form: organisation form of the route.
        address: address of its draws.
        attempts: attempts made this month.
        is_looked_up: whether ``approachable`` is that of this month.
        approachable: customers whom nobody of the group has approached yet.
    """

    form = OrganisationForm.SYSTEM_ORIENTED
    address = Seller.JOINT_SYSTEM.value

    def __init__(self, group: "ExportPartnerGroup") -> None:
        self.group = group
        self.work_factor = group.joint_system.work_factor
        self.attempts = 0
        self.approachable: list[Customer] = []
        self.is_looked_up = False

    def look_up(self) -> None:
        """Look up which customers the group could approach as a whole."""
        self.is_looked_up = True
        self.approachable = [
            customer
            for customer in self.group.customers
            if customer.route == NOBODY and customer.relationships[-1].stage == UNKNOWN
        ]

    def entrants(self, customer: "Customer") -> Sequence["Relationship"]:
        """Return the relationship that begins: the joint system's.

        Args:
            customer: the customer.
        """
        relationship = customer.relationships[-1]
        return (relationship,) if relationship.fit > 0.0 else ()


type Route = OwnCustomer | JointCustomer | SystemCustomer
