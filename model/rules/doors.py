"""Door opening: preparing an attempt, choosing a customer, being let in."""

from model.compiled import compilable


@compilable
def hours_for_attempt(hours_per_attempt: float, experience: float) -> float:
    """Return the hours a firm's own attempt to open a door takes.

    Experience of the market saves up to half of the preparation.

    Args:
        hours_per_attempt: hours without experience, more than 0.
        experience: the firm's experience of the market, level 0 to 1.

    Returns:
        Hours, more than 0.

    Source:
        P-004, "Co-operation motives": small firms lack resources for foreign
        markets. The half is our assumption (A-06).
    """
    return hours_per_attempt * (1.0 - 0.5 * experience)


@compilable
def hours_for_managers_attempt(hours_per_attempt: float, capability: float) -> float:
    """Return the hours the manager's attempt to open a door takes.

    Args:
        hours_per_attempt: hours of an ordinary manager, more than 0.
        capability: 1 ordinary, 2 twice as quick, more than 0.

    Returns:
        Hours, more than 0.

    Source:
        P-004, "Co-operation motives": the export manager's capabilities were judged
        essential. The form is our assumption (A-07).
    """
    return hours_per_attempt / capability


@compilable
def hours_prepared(
    manager_hours: float,
    marketing_hours: float,
    hours_per_attempt: float,
    own_hours_per_attempt: float,
) -> float:
    """Return the hours of preparation that manager and joint marketing make up.

    Members' joint marketing opens doors too, at the pace of members.

    Args:
        manager_hours: the manager's hours of sales preparation, 0 or more.
        marketing_hours: members' hours of joint marketing, 0 or more.
        hours_per_attempt: hours the manager needs for an attempt, above 0.
        own_hours_per_attempt: hours a member needs for one, above 0.

    Returns:
        Hours at the manager's pace, 0 or more.

    Source:
        P-004, Table 1: joint marketing in all forms. Its worth is A-06.
    """
    return manager_hours + marketing_hours * hours_per_attempt / own_hours_per_attempt


@compilable
def preparedness(hours: float, hours_per_attempt: float) -> float:
    """Return how well an attempt to open a door was prepared.

    An attempt that was prepared for half the time counts half, so no hour is lost
    and none counted twice.

    Args:
        hours: hours of preparation, 0 or more.
        hours_per_attempt: hours of a full preparation, above 0.

    Returns:
        Share of a full preparation, 0 to 1.

    Source:
        P-004, Table 1: sales preparation. The form is our assumption (A-07).
    """
    return min(1.0, hours / hours_per_attempt)


@compilable
def door_probability(
    preparedness: float, base_probability: float, credibility: float
) -> float:
    """Return the chance that a customer opens the door.

    Args:
        preparedness: share of a full preparation, 0 to 1.
        base_probability: chance of a fully credible, prepared seller, 0 to 1.
        credibility: how credible the seller is, level 0 to 1.

    Returns:
        Chance, 0 to ``base_probability``.

    Source:
        P-004, "Roles in export partner groups": support by the companies raises
        the manager's credibility as a door opener. The product is A-07.
    """
    return base_probability * credibility * preparedness


@compilable
def customers_considered(
    at_least: int, more: int, market_knowledge: float, detected_demand: float
) -> int:
    """Return among how many unknown customers an attempt takes the best.

    Who knows the market, or has looked for demand beforehand, looks at more
    customers before knocking.

    Args:
        at_least: customers that anyone looks at, 1 or more.
        more: further customers that full knowledge adds, 0 or more.
        market_knowledge: knowledge of the target market, level 0 to 1.
        detected_demand: how far demand was detected beforehand, level 0 to 1.

    Source:
        P-004, "Discussion": demand-based formation starts from detected demand.
        The amounts are our assumption (A-08).
    """
    unseen = (1.0 - market_knowledge) * (1.0 - detected_demand)
    return at_least + int(more * (1.0 - unseen))


@compilable
def promise(size_eur: float, fit: float, coverage: float) -> float:
    """Return how promising a customer looks, EUR a year.

    What could be sold there, and how well the offer fits.

    Args:
        size_eur: what the customer buys in the line of business, EUR/year.
        fit: how well the offer fits, level 0 to 1.
        coverage: share of the customer's needs that could be served, 0 to 1.

    Source:
        A-08.
    """
    return size_eur * fit * coverage
