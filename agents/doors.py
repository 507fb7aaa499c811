"""Opening doors: whom to approach, and whether the door opens; one rule for all."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from agents.routes import CustomerOfFriends, OwnCustomer, Route
from model.choosing import best, nth
from model.rules import attention, doors, effort
from model.streams import pair
from model.vocabulary import NOBODY, Decision

if TYPE_CHECKING:
    from agents.customer import Customer
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.relationship import Relationship


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


def has_prospects(route: Route) -> bool:
    """Return whether anybody is left at whose door it is worth knocking.

    Args:
        route: the route.
    """
    # Who was a prospect at the last look mostly still is: no need to look at all again.
    if route.prospect is None or not route.entrants(route.prospect):
        route.prospect = next(
            (each for each in route.approachable if route.entrants(each)), None
        )
    return route.prospect is not None


def attempt(
    route: Route, market_knowledge: float, preparedness: float, wanted: int = NOBODY
) -> "tuple[Customer | None, bool]":
    """Knock at the most promising door of a few.

    Args:
        route: the route.
        market_knowledge: of whoever knocks, level 0 to 1.
        preparedness: hours spent as a share of a full preparation, 0 to 1.
        wanted: index of the customer that somebody has chosen, or ``NOBODY``.

    Returns:
        At whose door, and whether it has opened.
    """
    who = pair(route.address, route.attempts)
    route.attempts += 1
    customer = _wanted(route, wanted) or _choose(route, who, market_knowledge)
    if customer is None:
        return None, False
    group = route.group
    p = group.parameters
    entrants = route.entrants(customer)
    partners = [firm for entrant in entrants for firm in entrant.partners]
    chance = doors.door_probability(
        preparedness,
        p.base_door_probability,
        group.target_markets[customer.market].credibility_of(partners),
    )
    if group.draw(Decision.DOOR_OPENS, who, customer.index) >= chance:
        return customer, False
    route.approachable.remove(customer)
    customer.route = route.form_of(entrants).value
    for entrant in entrants:
        entrant.begin(with_others=customer.is_joint)
        entrant.reward(p.joint_lead_benefit if len(partners) > 1 else p.lead_benefit)
    return customer, True


def _wanted(route: Route, wanted: int) -> "Customer | None":
    """Return the customer that somebody has chosen, if the route leads there."""
    for customer in route.approachable if wanted != NOBODY else ():
        if customer.index == wanted and route.entrants(customer):
            return customer
    return None


def _choose(route: Route, who: int, market_knowledge: float) -> "Customer | None":
    """Return the most promising of a few approachable customers, if any fits."""
    group = route.group
    p = group.parameters
    n_approachable = len(route.approachable)
    if n_approachable == 0:
        return None
    n_considered = doors.customers_considered(
        p.considered_at_least,
        p.considered_more,
        market_knowledge,
        group.detected_demand,
    )
    considered = []
    for place in range(n_considered):
        draw = group.draw(Decision.CUSTOMER_CONSIDERED, who, place)
        considered.append(route.approachable[nth(n_approachable, draw)])
    promises = [promise_of(route, customer) for customer in considered]
    chosen = best(promises)
    return considered[chosen] if promises[chosen] > 0.0 else None


def open_own_doors(firm: "Firm") -> None:
    """Let a firm open doors without a manager, with its own hours for that.

    Args:
        firm: a firm without a manager.
    """
    group = firm.model
    p = group.parameters
    full_hours = doors.hours_for_attempt(p.own_hours_per_attempt, firm.experience)
    bound = hours_bound(group, firm.open_relationships())
    more = hours_needed(group, firm.work_factor)
    route = OwnCustomer(firm) if p.alone else CustomerOfFriends(firm)
    hours = firm.own_door_hours
    while hours > 0.0:
        if p.full_pipeline and attention.pipeline_is_full(
            firm.selling_hours, bound, more
        ):
            break
        if not has_prospects(route):
            break
        spent = effort.smaller(hours, full_hours)
        firm.own_door_hours_used += spent
        firm.door_attempts += 1
        _, opened = attempt(
            route, firm.experience, doors.preparedness(spent, full_hours)
        )
        if opened:
            firm.doors_opened += 1
            bound += more
        hours = effort.rest(hours, spent)
