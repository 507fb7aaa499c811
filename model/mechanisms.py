"""What a mechanism takes, and whom it serves by which channel.

Both engines read parameters here, so that none has a list of mechanisms of its own.
"""

from typing import NamedTuple

import numpy as np

from model.compiled import compilable
from model.parameters.parameters import Parameters
from model.rules.coordination import is_available
from model.vocabulary import Invited, Mechanism, PartnerKind, Side

CONFERENCE = Mechanism.CONFERENCE.value
SEMINAR = Mechanism.SEMINAR.value
COURSE = Mechanism.COURSE.value
STANDARDISATION = Mechanism.STANDARDISATION.value
BUSINESS = Mechanism.BUSINESS.value
RESEARCH = Mechanism.RESEARCH.value
SUPPORT = Mechanism.SUPPORT.value
PRODUCT_DEVELOPMENT = Mechanism.PRODUCT_DEVELOPMENT.value
LOCAL_MARKET_DECISION = Mechanism.LOCAL_MARKET_DECISION.value
SUPPLIER = PartnerKind.SUPPLIER.value
CUSTOMERS = Side.CUSTOMERS.value
SUPPLIERS = Side.SUPPLIERS.value
BOTH_SIDES = Invited.BOTH_SIDES.value


class Taking(NamedTuple):
    """What one event takes.

    Attributes:
        hours: of the firm's coordination, hours.
        cost_eur: EUR.
        reach: partners it has room for.
        lesson_hours: hours with each partner.
        interval: months from one to the next.
    """

    hours: float
    cost_eur: float
    reach: int
    lesson_hours: float
    interval: int


@compilable
def side_of(kind: int) -> int:
    """Return the side of the net that a kind of partner is on.

    Args:
        kind: member of ``PartnerKind``.
    """
    return SUPPLIERS if kind >= SUPPLIER else CUSTOMERS


@compilable
def is_on(p: Parameters | np.record, mechanism: int) -> bool:
    """Return whether there is a mechanism at all.

    Args:
        p: one point of the model, or its record.
        mechanism: member of ``Mechanism``.
    """
    if mechanism == CONFERENCE:
        return bool(p.conferences)
    if mechanism == SEMINAR:
        return bool(p.seminars)
    if mechanism == COURSE:
        return bool(p.courses)
    if mechanism == STANDARDISATION:
        return bool(p.standards)
    if mechanism == BUSINESS:
        return bool(p.business_talks)
    if mechanism == RESEARCH:
        return bool(p.research_projects)
    if mechanism == SUPPORT:
        return bool(p.customer_support)
    if mechanism == PRODUCT_DEVELOPMENT:
        return bool(p.development_with_partners)
    if mechanism == LOCAL_MARKET_DECISION:
        return bool(p.local_market_decisions)
    return bool(p.academic_work)


@compilable
def teaches(p: Parameters | np.record, mechanism: int, side: int) -> bool:
    """Return whether members can teach partners by a mechanism.

    Args:
        p: one point of the model, or its record.
        mechanism: member of ``Mechanism``.
        side: member of ``Side``.
    """
    available = (
        p.education_of_customers if side == CUSTOMERS else p.education_of_suppliers
    )
    return bool(p.education and is_on(p, mechanism)) and is_available(
        available, mechanism
    )


@compilable
def asks(p: Parameters | np.record, mechanism: int, side: int) -> bool:
    """Return whether partners share in decisions by a mechanism.

    Args:
        p: one point of the model, or its record.
        mechanism: member of ``Mechanism``.
        side: member of ``Side``.
    """
    available = (
        p.decisions_with_customers if side == CUSTOMERS else p.decisions_with_suppliers
    )
    return bool(p.joint_decisions and is_on(p, mechanism)) and is_available(
        available, mechanism
    )


@compilable
def introduces(
    p: Parameters | np.record, mechanism: int, side: int, other_side: int
) -> bool:
    """Return whether partners meet each other by a mechanism.

    Args:
        p: one point of the model, or its record.
        mechanism: member of ``Mechanism``.
        side: side of the net of one of them.
        other_side: that of the other.
    """
    available = p.contact_across
    if side == other_side:
        available = (
            p.contact_between_customers
            if side == CUSTOMERS
            else p.contact_between_suppliers
        )
    return bool(p.direct_contact and is_on(p, mechanism)) and is_available(
        available, mechanism
    )


@compilable
def invites(p: Parameters | np.record, mechanism: int, invited: int) -> bool:
    """Return whether an event has anything for those it is for.

    Args:
        p: one point of the model, or its record.
        mechanism: member of ``Mechanism``.
        invited: member of ``Invited``; both sides are invited only if the two are
            brought together, or if there is something for each.
    """
    if invited != BOTH_SIDES:
        return is_on(p, mechanism)
    return introduces(p, mechanism, CUSTOMERS, SUPPLIERS) or (
        (teaches(p, mechanism, CUSTOMERS) or asks(p, mechanism, CUSTOMERS))
        and (teaches(p, mechanism, SUPPLIERS) or asks(p, mechanism, SUPPLIERS))
    )


@compilable
def referrers_among(invited: int) -> int:
    """Return how many of two who meet at an event can refer the other to the firm.

    Customers can be referred, by customers and by suppliers that they share.

    Args:
        invited: member of ``Invited``.
    """
    if invited == BOTH_SIDES:
        return 1
    return 2 if invited == CUSTOMERS else 0


@compilable
def taking_of(p: Parameters | np.record, mechanism: int) -> Taking:
    """Return what one event of a mechanism takes.

    Args:
        p: one point of the model, or its record.
        mechanism: member of ``Mechanism``.
    """
    if mechanism == CONFERENCE:
        return Taking(
            p.conference_hours,
            p.conference_cost_eur,
            p.conference_reach,
            p.conference_lesson_hours,
            p.conference_interval,
        )
    if mechanism == SEMINAR:
        return Taking(
            p.seminar_hours,
            p.seminar_cost_eur,
            p.seminar_reach,
            p.seminar_lesson_hours,
            p.seminar_interval,
        )
    if mechanism == COURSE:
        return Taking(
            p.course_hours,
            p.course_cost_eur,
            p.course_reach,
            p.course_lesson_hours,
            p.course_interval,
        )
    if mechanism == STANDARDISATION:
        return Taking(
            p.standardisation_hours,
            p.standardisation_cost_eur,
            p.standardisation_reach,
            p.standardisation_lesson_hours,
            p.standardisation_interval,
        )
    if mechanism == BUSINESS:
        return Taking(
            p.business_hours,
            p.business_cost_eur,
            p.business_reach,
            p.business_lesson_hours,
            p.business_interval,
        )
    return _taking_of_others(p, mechanism)


@compilable
def _taking_of_others(p: Parameters | np.record, mechanism: int) -> Taking:
    """Return what one event of the other half of the mechanisms takes."""
    if mechanism == RESEARCH:
        return Taking(
            p.research_hours,
            p.research_cost_eur,
            p.research_reach,
            p.research_lesson_hours,
            p.research_interval,
        )
    if mechanism == SUPPORT:
        return Taking(
            p.support_hours,
            p.support_cost_eur,
            p.support_reach,
            p.support_lesson_hours,
            p.support_interval,
        )
    if mechanism == PRODUCT_DEVELOPMENT:
        return Taking(
            p.product_development_hours,
            p.product_development_cost_eur,
            p.product_development_reach,
            p.product_development_lesson_hours,
            p.product_development_interval,
        )
    if mechanism == LOCAL_MARKET_DECISION:
        return Taking(
            p.local_market_decision_hours,
            p.local_market_decision_cost_eur,
            p.local_market_decision_reach,
            p.local_market_decision_lesson_hours,
            p.local_market_decision_interval,
        )
    return Taking(
        p.academia_hours,
        p.academia_cost_eur,
        p.academia_reach,
        p.academia_lesson_hours,
        p.academia_interval,
    )
