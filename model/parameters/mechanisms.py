"""The ten mechanisms: whether there are any, what one takes, and whom it serves."""

from typing import Any

from pydantic import BaseModel

from model.parameters.passport import mechanisms, number, switch


def hours(default: float, meaning: str) -> Any:
    """Return the field of the hours that a mechanism takes a firm.

    Args:
        default: value where a scenario says nothing.
        meaning: what the number means, one phrase.
    """
    return number(
        default, meaning, unit="hours", low=1.0, high=400.0, source="P-000 A-52"
    )


def cost(default: float, meaning: str) -> Any:
    """Return the field of what a mechanism costs.

    Args:
        default: value where a scenario says nothing.
        meaning: what the number means, one phrase.
    """
    return number(
        default, meaning, unit="EUR", low=0.0, high=100000.0, source="P-000 A-52"
    )


def reach(default: int, meaning: str) -> Any:
    """Return the field of how many partners a mechanism has room for.

    Args:
        default: value where a scenario says nothing.
        meaning: what the number means, one phrase.
    """
    return number(
        default, meaning, unit="partners", low=1, high=60, source="P-000 A-52"
    )


def lesson(default: float, meaning: str) -> Any:
    """Return the field of the hours that a mechanism gives to each partner.

    Args:
        default: value where a scenario says nothing.
        meaning: what the number means, one phrase.
    """
    return number(
        default, meaning, unit="hours", low=0.0, high=400.0, source="P-000 A-52"
    )


def interval(default: int, meaning: str) -> Any:
    """Return the field of how often a mechanism can be had.

    Args:
        default: value where a scenario says nothing.
        meaning: what the number means, one phrase.
    """
    return number(default, meaning, unit="months", low=1, high=60, source="P-000 A-52")


class MechanismParameters(BaseModel):
    """Switch, hours, cost and reach of each mechanism (``vocabulary.Mechanism``)."""

    conferences: bool = switch("conferences carry knowledge", source="P-000")
    conference_hours: float = hours(24.0, "hours that one takes the firm: conferences")
    conference_cost_eur: float = cost(3000.0, "cost of one: conferences")
    conference_reach: int = reach(30, "partners that one has room for: conferences")
    conference_lesson_hours: float = lesson(0.5, "hours with each partner: conferences")
    conference_interval: int = interval(3, "months from one to the next: conferences")
    seminars: bool = switch("seminars carry knowledge", source="P-000")
    seminar_hours: float = hours(16.0, "hours that one takes the firm: seminars")
    seminar_cost_eur: float = cost(1000.0, "cost of one: seminars")
    seminar_reach: int = reach(11, "partners that one has room for: seminars")
    seminar_lesson_hours: float = lesson(4.0, "hours with each partner: seminars")
    seminar_interval: int = interval(1, "months from one to the next: seminars")
    courses: bool = switch("courses carry knowledge", source="P-000")
    course_hours: float = hours(40.0, "hours that one takes the firm: courses")
    course_cost_eur: float = cost(2500.0, "cost of one: courses")
    course_reach: int = reach(8, "partners that one has room for: courses")
    course_lesson_hours: float = lesson(20.0, "hours with each partner: courses")
    course_interval: int = interval(1, "months from one to the next: courses")
    standards: bool = switch("committees on standards carry knowledge", source="P-000")
    standardisation_hours: float = hours(
        16.0, "hours that one takes the firm: committees on standards"
    )
    standardisation_cost_eur: float = cost(
        1500.0, "cost of one: committees on standards"
    )
    standardisation_reach: int = reach(
        6, "partners that one has room for: committees on standards"
    )
    standardisation_lesson_hours: float = lesson(
        2.0, "hours with each partner: committees on standards"
    )
    standardisation_interval: int = interval(
        3, "months from one to the next: committees on standards"
    )
    business_talks: bool = switch("business talks carry knowledge", source="P-000")
    business_hours: float = hours(6.0, "hours that one takes the firm: business talks")
    business_cost_eur: float = cost(200.0, "cost of one: business talks")
    business_reach: int = reach(2, "partners that one has room for: business talks")
    business_lesson_hours: float = lesson(
        3.0, "hours with each partner: business talks"
    )
    business_interval: int = interval(1, "months from one to the next: business talks")
    research_projects: bool = switch(
        "research projects carry knowledge", source="P-000"
    )
    research_hours: float = hours(
        60.0, "hours that one takes the firm: research projects"
    )
    research_cost_eur: float = cost(3000.0, "cost of one: research projects")
    research_reach: int = reach(2, "partners that one has room for: research projects")
    research_lesson_hours: float = lesson(
        40.0, "hours with each partner: research projects"
    )
    research_interval: int = interval(
        1, "months from one to the next: research projects"
    )
    customer_support: bool = switch("support carries knowledge", source="P-000")
    support_hours: float = hours(12.0, "hours that one takes the firm: support")
    support_cost_eur: float = cost(300.0, "cost of one: support")
    support_reach: int = reach(1, "partners that one has room for: support")
    support_lesson_hours: float = lesson(12.0, "hours with each partner: support")
    support_interval: int = interval(1, "months from one to the next: support")
    development_with_partners: bool = switch(
        "rounds of product development carry knowledge", source="P-000"
    )
    product_development_hours: float = hours(
        40.0, "hours that one takes the firm: rounds of product development"
    )
    product_development_cost_eur: float = cost(
        2000.0, "cost of one: rounds of product development"
    )
    product_development_reach: int = reach(
        2, "partners that one has room for: rounds of product development"
    )
    product_development_lesson_hours: float = lesson(
        30.0, "hours with each partner: rounds of product development"
    )
    product_development_interval: int = interval(
        1, "months from one to the next: rounds of product development"
    )
    local_market_decisions: bool = switch(
        "decisions on local markets carry knowledge", source="P-000"
    )
    local_market_decision_hours: float = hours(
        8.0, "hours that one takes the firm: decisions on local markets"
    )
    local_market_decision_cost_eur: float = cost(
        400.0, "cost of one: decisions on local markets"
    )
    local_market_decision_reach: int = reach(
        2, "partners that one has room for: decisions on local markets"
    )
    local_market_decision_lesson_hours: float = lesson(
        6.0, "hours with each partner: decisions on local markets"
    )
    local_market_decision_interval: int = interval(
        1, "months from one to the next: decisions on local markets"
    )
    academic_work: bool = switch("academic work carries knowledge", source="P-000")
    academia_hours: float = hours(10.0, "hours that one takes the firm: academic work")
    academia_cost_eur: float = cost(500.0, "cost of one: academic work")
    academia_reach: int = reach(4, "partners that one has room for: academic work")
    academia_lesson_hours: float = lesson(6.0, "hours with each partner: academic work")
    academia_interval: int = interval(1, "months from one to the next: academic work")


class AvailabilityParameters(BaseModel):
    """Which mechanism serves which channel with which partners (P-000, Figure 2)."""

    education_of_customers: int = mechanisms(
        487,
        "mechanisms by which members can teach customers",
    )
    education_of_suppliers: int = mechanisms(
        487,
        "mechanisms by which members can teach suppliers",
    )
    decisions_with_customers: int = mechanisms(
        424,
        "mechanisms by which customers can share in decisions",
    )
    decisions_with_suppliers: int = mechanisms(
        424,
        "mechanisms by which suppliers can share in decisions",
    )
    contact_between_customers: int = mechanisms(
        703,
        "mechanisms by which customers meet each other",
    )
    contact_between_suppliers: int = mechanisms(
        703,
        "mechanisms by which suppliers meet each other",
    )
    contact_across: int = mechanisms(
        703,
        "mechanisms by which customers and suppliers meet",
    )
