"""The customer's trust in the seller, and the seller's credibility."""

import math

from model.compiled import compilable
from model.vocabulary import WEEKS


@compilable
def knowledge_after_briefing(
    knowledge: float, hours: float, technology: float, rate: float, slope: float
) -> float:
    """Return what the manager knows of a member's products after a briefing.

    Each hour closes a part of the gap; complex products take more hours to explain.

    Args:
        knowledge: the manager's product knowledge, level 0 to 1.
        hours: hours the member spent on briefing, 0 or more.
        technology: technology of the line of business, level 0 to 1.
        rate: part of the gap closed by an hour in the simplest technology, 1/hour.
        slope: how much more there is to learn in the most complex one, 0 or more.

    Returns:
        Level, ``knowledge`` to 1.

    Source:
        P-004, "Roles in export partner groups": managers need more knowledge about
        products from the companies. The form is our assumption (A-09).
    """
    learnt = -math.expm1(-rate * hours / (1.0 + slope * technology))
    return knowledge + (1.0 - knowledge) * learnt


@compilable
def credibility(
    technology: float,
    product_knowledge: float,
    market_knowledge: float,
    cultural_distance: float,
) -> float:
    """Return how credible a seller's representative is to a foreign customer.

    In simple technology product knowledge hardly matters, in complex technology
    it decides; knowing a distant market makes up for the distance.

    Args:
        technology: technology of the line of business, level 0 to 1.
        product_knowledge: what the representative knows of the product, 0 to 1.
        market_knowledge: what the representative knows of the market, 0 to 1.
        cultural_distance: distance of the target market, level 0 to 1.

    Returns:
        Level, 0 to 1.

    Source:
        P-004, "Roles in export partner groups": simple products need no knowledge
        of their technology, complex ones do. The form is our assumption (A-10).
    """
    expertise = (1.0 - technology) + technology * product_knowledge
    return expertise * math.exp(-cultural_distance * (1.0 - market_knowledge))


@compilable
def advised(knowledge: float, expertise: float, effect: float) -> float:
    """Return what the manager knows with the advice of experts.

    Args:
        knowledge: what the manager knows itself, level 0 to 1.
        expertise: how expert the control group is, level 0 to 1.
        effect: part of the gap that full expertise closes, 0 to 1.

    Returns:
        Level, ``knowledge`` to 1.

    Source:
        P-004, "Discussion": a control group of outside experts adds credibility and
        expertise. The amount is our assumption (A-43).
    """
    return knowledge + (1.0 - knowledge) * effect * expertise


@compilable
def hours_in_meetings(
    manager_hours: float, member_hours: float, n_partners: int
) -> float:
    """Return the hours from which meetings with a customer follow.

    Partners of a joint offer come to the same meetings, so their hours add up in
    work but not in the number of meetings.

    Args:
        manager_hours: the manager's hours with the customer, 0 or more.
        member_hours: all partners' hours with the customer, 0 or more.
        n_partners: members who take part, 1 or more.

    Returns:
        Hours, 0 or more.

    Source:
        P-004, "Discussion": system-oriented groups need more time for interaction
        between manager, customer and the actors in the group. The mean is A-11.
    """
    return manager_hours + member_hours / n_partners


@compilable
def meeting_probability(hours: float, hours_per_meeting: float) -> float:
    """Return the chance that a week of this month holds a meeting.

    Hours for a customer become meetings, at most one a week.

    Args:
        hours: hours spent on the customer this month, 0 or more.
        hours_per_meeting: hours that make a meeting likely, more than 0.

    Returns:
        Chance, 0 to 1.

    Source:
        A-11.
    """
    return 1.0 - math.exp(-hours / hours_per_meeting)


@compilable
def trust_after_month(
    trust: float,
    meetings: int,
    credibility: float,
    trust_gain: float,
    trust_decay: float,
) -> float:
    """Return the customer's trust after a month with so many meetings.

    Each meeting closes a part of the distrust that is left, the more the more
    credible the seller; weeks without a meeting let trust fade.

    Args:
        trust: trust in the seller, level 0 to 1.
        meetings: meetings this month, 0 to 4.
        credibility: credibility of the seller's side, level 0 to 1.
        trust_gain: part of the distrust that a fully credible meeting ends, 1/meeting.
        trust_decay: part of the trust that a week without meeting costs, 1/week.

    Returns:
        Level, 0 to 1.

    Source:
        P-004, "Roles in export partner groups": trust is built by continuous
        interaction. Form and square root are our assumption (A-12).
    """
    distrust = 1.0 - trust
    for _ in range(meetings):
        distrust = distrust * (1.0 - trust_gain * math.sqrt(credibility))
    kept = 1.0 - distrust
    for _ in range(WEEKS - meetings):
        kept = kept * (1.0 - trust_decay)
    return kept


@compilable
def trust_needed(level: float, slope: float, technology: float, share: float) -> float:
    """Return the trust without which a stage does not end.

    Complex technology asks the customer to rely on the seller for longer.

    Args:
        level: trust needed in the simplest technology, level 0 to 1.
        slope: how much more the most complex technology needs, 0 to 1.
        technology: technology of the line of business, level 0 to 1.
        share: part of it that this stage needs, 0 to 1.

    Returns:
        Level, 0 to 1 for ``level + slope`` up to 1.

    Source:
        P-004, "Roles in export partner groups": time to a deal grows with
        technology, and trust must be built. The amounts are A-13.
    """
    return (level + slope * technology) * share
