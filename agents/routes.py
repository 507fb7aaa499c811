"""Routes to a customer's door: what they are, and those to customers of one's own.

A route says who may be approached and whose relationships begin. Whom it may approach
is looked up when the first attempt is made; most months a route makes none.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from model.vocabulary import (
    NOBODY,
    FirstAttempt,
    OrganisationForm,
    RelationshipStage,
)

if TYPE_CHECKING:
    from agents.customer import Customer
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.relationship import Relationship

UNKNOWN = RelationshipStage.UNKNOWN.value


class Route:
    """A way to customers' doors.

    Attributes:
        form: organisation form of the route.
        address: address of its draws.
        work_factor: how much work its offers take.
        attempts: number of the next attempt this month.
        market: index of the only target market, or ``NOBODY`` for all.
        prospect: a customer at whose door it is worth knocking, as last seen.
    """

    form = OrganisationForm.MARKET_ORIENTED

    def __init__(
        self,
        group: "ExportPartnerGroup",
        address: int,
        work_factor: float,
        first: int = FirstAttempt.USUAL.value,
        market: int = NOBODY,
    ) -> None:
        self.group = group
        self.address = address
        self.work_factor = work_factor
        self.attempts = first
        self.market = market
        self.prospect: Customer | None = None
        self._approachable: list[Customer] | None = None

    @property
    def approachable(self) -> "list[Customer]":
        """Customers at whose door it could knock this month."""
        if self._approachable is None:
            self._approachable = [
                customer
                for customer in self.group.customers
                if self.market in (NOBODY, customer.market) and self.is_free(customer)
            ]
        return self._approachable

    def is_free(self, customer: "Customer") -> bool:
        """Return whether a customer is open to this route.

        Args:
            customer: the customer.
        """
        return customer.route == NOBODY

    def entrants(self, customer: "Customer") -> "Sequence[Relationship]":
        """Return the relationships that begin when this customer opens.

        Args:
            customer: the customer.
        """
        raise NotImplementedError

    def form_of(self, entrants: "Sequence[Relationship]") -> OrganisationForm:
        """Return by which organisation form these relationships begin.

        Args:
            entrants: the relationships that begin.
        """
        return self.form


def may_enter(talks: "Relationship", fit_needed: float) -> bool:
    """Return whether a seller fits a customer it has not met, in a market it knows.

    What the customer buys already nobody else can sell it.

    Args:
        talks: between the firm and the customer.
        fit_needed: fit that is too little, level 0 to 1.
    """
    return (
        talks.fit > fit_needed
        and talks.stage == UNKNOWN
        and talks.lead[0].markets[talks.customer.market].is_entered
        and talks.customer.needs[talks.lead[0].component].supplied_by == NOBODY
    )


class OwnCustomer(Route):
    """Doors for one firm, to customers of its own."""

    def __init__(
        self,
        firm: "Firm",
        first: int = FirstAttempt.USUAL.value,
        market: int = NOBODY,
    ) -> None:
        super().__init__(firm.model, firm.address, firm.work_factor, first, market)
        self.firm = firm

    def is_free(self, customer: "Customer") -> bool:
        """Return whether nobody but this route has a claim on a customer.

        Args:
            customer: the customer.
        """
        firm = self.firm
        return (
            customer.route in (NOBODY, self.form)
            and customer.relationships[firm.index].stage == UNKNOWN
            and customer.needs[firm.component].supplied_by == NOBODY
        )

    def entrants(self, customer: "Customer") -> "Sequence[Relationship]":
        """Return the relationship that begins: the firm's own, if it fits at all.

        Args:
            customer: the customer.
        """
        talks = customer.relationships[self.firm.index]
        return (talks,) if may_enter(talks, 0.0) else ()


class CustomerOfFriends(OwnCustomer):
    """Doors that a member opens without a manager, for those it trusts as well."""

    def entrants(self, customer: "Customer") -> "Sequence[Relationship]":
        """Return the firm's relationship, and those of trusted members that fit too.

        Args:
            customer: the customer.
        """
        own = super().entrants(customer)
        if not own or customer.route != NOBODY:
            return own
        p = self.group.parameters
        trusts = self.group.members_trust[self.firm.index]
        friends = [
            customer.relationships[other.index]
            for other in self.group.members
            if trusts[other.index].trust > p.trust_to_go_on and other is not self.firm
        ]
        return [*own, *(t for t in friends if may_enter(t, p.joint_fit_needed))]

    def form_of(self, entrants: "Sequence[Relationship]") -> OrganisationForm:
        """Return the form: several firms share a joint customer.

        Args:
            entrants: the relationships that begin.
        """
        if len(entrants) > 1:
            return OrganisationForm.CUSTOMER_ORIENTED
        return self.form
