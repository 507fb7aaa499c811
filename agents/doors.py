"""Three routes by which a door is opened; one for each organisation form.

A route says who may be approached, how promising that is, and whose relationships
begin. The chance that the door opens is one rule for all.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from model.choosing import best, nth
from model.rules import attention, doors
from model.streams import pair
from model.vocabulary import NOBODY, Decision, OrganisationForm, Seller

if TYPE_CHECKING:
    from agents.customer import Customer
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.relationship import Relationship


class OwnCustomer:
    """A door for one member, to a customer of its own."""

    route = OrganisationForm.MARKET_ORIENTED.value
    work_factor = 1.0

    def __init__(self, group: "ExportPartnerGroup", firm: "Firm") -> None:
        self.group = group
        self.firm = firm
        self.address = firm.address

    def is_approachable(self, customer: "Customer") -> bool:
        """Return whether the member could knock at this customer's door.

        Args:
            customer: a customer in the target market.
        """
        return (
            customer.route in (NOBODY, self.route)
            and customer.relationships[self.firm.index].is_unknown
            and customer.needs[self.firm.component].supplied_by == NOBODY
        )

    def entrants(self, customer: "Customer") -> Sequence["Relationship"]:
        """Return the relationships that begin when this customer opens the door.

        Args:
            customer: the customer.
        """
        relationship = customer.relationships[self.firm.index]
        return (relationship,) if relationship.fit > 0.0 else ()


class JointCustomer:
    """One door for several members, who then sell side by side."""

    route = OrganisationForm.CUSTOMER_ORIENTED.value
    address = Seller.JOINT_CUSTOMERS.value
    work_factor = 1.0

    def __init__(self, group: "ExportPartnerGroup") -> None:
        self.group = group

    def is_approachable(self, customer: "Customer") -> bool:
        """Return whether nobody of the group has come in by another door.

        Args:
            customer: a customer in the target market.
        """
        return customer.route == NOBODY

    def entrants(self, customer: "Customer") -> Sequence["Relationship"]:
        """Return the relationships that begin: of all members that fit, two at least.

        Args:
            customer: the customer.
        """
        p = self.group.parameters
        fitting = [
            customer.relationships[firm.index]
            for firm in self.group.firms
            if customer.relationships[firm.index].fit > p.joint_fit_needed
            and customer.relationships[firm.index].is_unknown
        ]
        enough = 2 if p.two_member_door else 1
        return fitting if len(fitting) >= enough else ()


class SystemCustomer:
    """One door for the group as a whole, to offer a joint system."""

    route = OrganisationForm.SYSTEM_ORIENTED.value
    address = Seller.JOINT_SYSTEM.value

    def __init__(self, group: "ExportPartnerGroup") -> None:
        self.group = group
        self.work_factor = group.joint_system.work_factor

    def is_approachable(self, customer: "Customer") -> bool:
        """Return whether nobody of the group has been at this customer's door.

        Args:
            customer: a customer in the target market.
        """
        return customer.route == NOBODY and customer.relationships[-1].is_unknown

    def entrants(self, customer: "Customer") -> Sequence["Relationship"]:
        """Return the relationship that begins: the joint system's.

        Args:
            customer: the customer.
        """
        relationship = customer.relationships[-1]
        return (relationship,) if relationship.fit > 0.0 else ()


type Route = OwnCustomer | JointCustomer | SystemCustomer


def pipeline_is_full(
    route: Route, hours: float, attended: "Sequence[Relationship]"
) -> bool:
    """Return whether one more open relationship would starve those that are open.

    Args:
        route: by which the next door would be opened.
        hours: hours for customers this month, of whoever opens the door.
        attended: open relationships that need those hours.
    """
    p = route.group.parameters
    if not p.full_pipeline:
        return False
    bound = 0.0
    for talks in attended:
        bound += attention.hours_needed(p.hours_for_each, talks.seller.work_factor)
    more = attention.hours_needed(p.hours_for_each, route.work_factor)
    return attention.pipeline_is_full(hours, bound, more)


def promise_of(route: Route, customer: "Customer") -> float:
    """Return how promising a customer is by this route, EUR a year; 0 for nobody.

    Args:
        route: the route.
        customer: the customer.
    """
    promise = 0.0
    for relationship in route.entrants(customer):
        promise += doors.promise(
            customer.size_eur, relationship.fit, relationship.coverage
        )
    return promise


def choose_customer(
    route: Route, attempt: int, market_knowledge: float
) -> "Customer | None":
    """Return the most promising of a few approachable customers, if any fits.

    Args:
        route: the route.
        attempt: how many attempts this seller has made this month.
        market_knowledge: of whoever knocks, level 0 to 1.
    """
    group = route.group
    p = group.parameters
    approachable = [c for c in group.customers if route.is_approachable(c)]
    if not approachable:
        return None
    n_considered = doors.customers_considered(
        p.considered_at_least, p.considered_more, market_knowledge
    )
    who = pair(route.address, attempt)
    considered = [
        approachable[
            nth(
                len(approachable),
                group.draw(Decision.CUSTOMER_CONSIDERED, who, place),
            )
        ]
        for place in range(n_considered)
    ]
    promises = np.array([promise_of(route, customer) for customer in considered])
    chosen = best(promises)
    return considered[chosen] if promises[chosen] > 0.0 else None


def knock(
    route: Route, customer: "Customer", attempt: int, preparedness: float
) -> bool:
    """Return whether the customer opens the door, and begin what follows.

    Args:
        route: the route.
        customer: the customer.
        attempt: how many attempts this seller has made this month.
        preparedness: hours spent as a share of a full preparation, 0 to 1.
    """
    group = route.group
    p = group.parameters
    entrants = route.entrants(customer)
    partners = [firm for entrant in entrants for firm in entrant.partners]
    chance = doors.door_probability(
        preparedness, p.base_door_probability, group.credibility_of(partners)
    )
    draw = group.draw(
        Decision.DOOR_OPENS, pair(route.address, attempt), customer.index
    )
    if draw >= chance:
        return False
    customer.route = route.route
    is_shared = len(partners) > 1
    for entrant in entrants:
        entrant.begin()
        entrant.reward(p.joint_lead_benefit if is_shared else p.lead_benefit)
    return True
