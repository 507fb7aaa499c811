"""Three routes by which a door is opened; one for each organisation form.

A route says who may be approached, how promising that is, and whose relationships
begin. The chance that the door opens is one rule for all.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

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
    """Doors for one member, to customers of its own.

    Attributes:
        form: organisation form of the route.
        address: address of its draws.
        attempts: attempts made this month.
        approachable: customers at whose door it could knock.
    """

    form = OrganisationForm.MARKET_ORIENTED

    def __init__(self, group: "ExportPartnerGroup", firm: "Firm") -> None:
        self.group = group
        self.firm = firm
        self.address = firm.address
        self.work_factor = firm.work_factor
        self.attempts = 0
        self.approachable = [
            customer
            for customer in group.customers
            if customer.route in (NOBODY, self.form)
            and customer.relationships[firm.index].is_unknown
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
        approachable: customers whom nobody of the group has approached yet.
    """

    form = OrganisationForm.CUSTOMER_ORIENTED
    address = Seller.JOINT_CUSTOMERS.value

    def __init__(self, group: "ExportPartnerGroup") -> None:
        self.group = group
        self.work_factor = group.firms[0].work_factor
        self.attempts = 0
        self.approachable = [c for c in group.customers if c.route == NOBODY]

    def entrants(self, customer: "Customer") -> Sequence["Relationship"]:
        """Return the relationships that begin: of all members that fit, two at least.

        Args:
            customer: the customer.
        """
        p = self.group.parameters
        fitting = [
            talks
            for talks in customer.relationships[:-1]
            if talks.fit > p.joint_fit_needed and talks.is_unknown
        ]
        enough = 2 if p.two_member_door else 1
        return fitting if len(fitting) >= enough else ()


class SystemCustomer:
    """Doors for the group as a whole, to offer a joint system.

    Attributes:
        form: organisation form of the route.
        address: address of its draws.
        attempts: attempts made this month.
        approachable: customers whom nobody of the group has approached yet.
    """

    form = OrganisationForm.SYSTEM_ORIENTED
    address = Seller.JOINT_SYSTEM.value

    def __init__(self, group: "ExportPartnerGroup") -> None:
        self.group = group
        self.work_factor = group.joint_system.work_factor
        self.attempts = 0
        self.approachable = [
            customer
            for customer in group.customers
            if customer.route == NOBODY and customer.relationships[-1].is_unknown
        ]

    def entrants(self, customer: "Customer") -> Sequence["Relationship"]:
        """Return the relationship that begins: the joint system's.

        Args:
            customer: the customer.
        """
        relationship = customer.relationships[-1]
        return (relationship,) if relationship.fit > 0.0 else ()


type Route = OwnCustomer | JointCustomer | SystemCustomer


def hours_bound(group: "ExportPartnerGroup", talks: Iterable["Relationship"]) -> float:
    """Return the hours that open relationships need in a month at least.

    Args:
        group: the group.
        talks: the open relationships that count.
    """
    hours = 0.0
    for relationship in talks:
        hours += hours_needed(group, relationship.seller.work_factor)
    return hours


def hours_needed(group: "ExportPartnerGroup", work_factor: float) -> float:
    """Return the hours that one more open relationship would need at least.

    Args:
        group: the group.
        work_factor: how much work the seller's offers take.
    """
    return attention.hours_needed(group.parameters.hours_for_each, work_factor)


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


def attempt(route: Route, market_knowledge: float, preparedness: float) -> bool:
    """Knock at the most promising door of a few; return whether it has opened.

    Args:
        route: the route.
        market_knowledge: of whoever knocks, level 0 to 1.
        preparedness: hours spent as a share of a full preparation, 0 to 1.
    """
    who = pair(route.address, route.attempts)
    route.attempts += 1
    customer = _choose(route, who, market_knowledge)
    if customer is None:
        return False
    group = route.group
    p = group.parameters
    entrants = route.entrants(customer)
    partners = [firm for entrant in entrants for firm in entrant.partners]
    chance = doors.door_probability(
        preparedness, p.base_door_probability, group.credibility_of(partners)
    )
    if group.draw(Decision.DOOR_OPENS, who, customer.index) >= chance:
        return False
    route.approachable.remove(customer)
    customer.route = route.form.value
    for entrant in entrants:
        entrant.begin()
        entrant.reward(
            p.joint_lead_benefit if len(partners) > 1 else p.lead_benefit
        )
    return True


def _choose(route: Route, who: int, market_knowledge: float) -> "Customer | None":
    """Return the most promising of a few approachable customers, if any fits."""
    group = route.group
    p = group.parameters
    n_approachable = len(route.approachable)
    if n_approachable == 0:
        return None
    n_considered = doors.customers_considered(
        p.considered_at_least, p.considered_more, market_knowledge
    )
    considered = []
    for place in range(n_considered):
        draw = group.draw(Decision.CUSTOMER_CONSIDERED, who, place)
        considered.append(route.approachable[nth(n_approachable, draw)])
    promises = [promise_of(route, customer) for customer in considered]
    chosen = best(promises)
    return considered[chosen] if promises[chosen] > 0.0 else None
