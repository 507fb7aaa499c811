"""How customers use what they have bought, and what they think of its maker."""

from model.compiled import compilable


@compilable
def use_probability(technology: float, known: float) -> float:
    """Return the chance that a customer uses a product well in a month.

    Args:
        technology: technology of the line of business, level 0 to 1.
        known: what the customer knows of the product, level 0 to 1.

    Returns:
        Probability, 1 - ``technology`` to 1.

    Source:
        P-000: advanced products fail if they are not used correctly. The form is
        our assumption (A-49).
    """
    return 1.0 - technology * (1.0 - min(1.0, known))


@compilable
def trust_after_failed_use(trust: float, kept: float) -> float:
    """Return a customer's trust after a month of failing with the product.

    Args:
        trust: level 0 to 1.
        kept: share of it that is kept, 0 to 1.

    Source:
        A-49.
    """
    return trust * kept


@compilable
def credibility_with_learning(
    credible: float, technology: float, known: float, effect: float
) -> float:
    """Return how credible a seller is to a customer who has learnt of the product.

    Args:
        credible: before, level 0 to 1.
        technology: technology of the line of business, level 0 to 1.
        known: what the customer knows of the product, level 0 to 1.
        effect: share of the doubt that full knowledge takes away, 0 to 1.

    Returns:
        Level, ``credible`` to 1.

    Source:
        P-000 and P-004: complex products need educated customers; A-49.
    """
    return credible + (1.0 - credible) * effect * technology * min(1.0, known)


@compilable
def share_known(level: float, makers_level: float) -> float:
    """Return the share of what its maker knows of a product that a partner knows.

    Args:
        level: what the partner knows, level 0 to 1.
        makers_level: what the maker knows, level 0 to 1.

    Returns:
        Share, 0 to 1; 1 when there is nothing to know.

    Source:
        A-49.
    """
    if level >= makers_level:
        return 1.0
    return level / makers_level
