"""New knowledge made of what partners know, and what comes round (paper 000)."""

import math

from model.compiled import compilable


@compilable
def combined(
    received: float, overlap: float, capability: float, floor: float, gain: float
) -> float:
    """Return the new knowledge that comes of combining what was received.

    Partners who know the same have nothing to combine, partners who have nothing in
    common cannot.

    Args:
        received: knowledge from a partner, levels added up over subjects.
        overlap: of the two knowledge bases, level 0 to 1.
        capability: network coordination capability, level 0 to 1.
        floor: share combined without any capability, 0 to 1.
        gain: share that full capability adds, 0 to 1 - ``floor``.

    Returns:
        Level, 0 to ``received``.

    Source:
        P-000, theory section: combining of complementary knowledge bases by network
        coordination capability. That partial overlap is best, and the amounts, are
        our assumption (A-48).
    """
    share = floor + gain * capability
    return share * received * min(1.0, 4.0 * overlap * (1.0 - overlap))


@compilable
def created_after(created: float, new: float) -> float:
    """Return what a firm has created by combining, after a month.

    Args:
        created: a month ago, level 0 to 1.
        new: combined this month, levels.

    Returns:
        Level, 0 to 1.

    Source:
        A-48: each piece of new knowledge closes a part of what there is to find.
    """
    return created + (1.0 - created) * -math.expm1(-new)


@compilable
def own_with_created(own: float, created: float) -> float:
    """Return what a firm learns of its own component by creating knowledge.

    Args:
        own: what it knows by its own work, level 0 to 1.
        created: what it has created, level 0 to 1.

    Returns:
        Level, 0 to 1 - ``own``.

    Source:
        A-48.
    """
    return (1.0 - own) * created


@compilable
def capability_after_event(capability: float, gain: float) -> float:
    """Return the network coordination capability after an event was coordinated.

    Args:
        capability: level 0 to 1.
        gain: share of what is left to learn, 0 to 1.

    Source:
        P-000: the capability is experiential knowledge; the pace is A-48.
    """
    return capability + gain * (1.0 - capability)


@compilable
def looped(
    amount: float, overlap: float, overlap_without: float, floor: float
) -> float:
    """Return the part of a flow that is there thanks to what partners told others.

    A partner who has heard of the product from others has more in common with its
    maker, and is better understood.

    Args:
        amount: knowledge that flows to the firm, levels.
        overlap: of the two knowledge bases, level 0 to 1.
        overlap_without: the same without what the partner has from other partners.
        floor: share of a lesson that needs nothing in common, 0 to 1.

    Returns:
        Levels, 0 to ``amount``.

    Source:
        P-000, Figure 6: knowledge goes round by customers and comes back. The
        measure is our assumption (A-48).
    """
    absorbed = floor + (1.0 - floor) * overlap
    if absorbed <= 0.0:
        return 0.0
    more = (1.0 - floor) * max(0.0, overlap - overlap_without)
    return amount * min(1.0, more / absorbed)


@compilable
def from_other_partners(amount: float, given: float, all_given: float) -> float:
    """Return the part of new knowledge that others than this partner helped to make.

    Args:
        amount: new knowledge that is taught, levels.
        given: what was made of what this partner knew, levels.
        all_given: what was made of what all partners knew, levels.

    Source:
        P-000: knowledge made in one relationship is used in another; A-48.
    """
    if all_given <= 0.0:
        return 0.0
    return amount * (1.0 - min(1.0, given / all_given))


@compilable
def fit_after_development(fit: float, created: float, effect: float) -> float:
    """Return how well a product fits after it was developed with partners.

    Args:
        fit: before, level 0 to 1; what does not fit at all never will.
        created: new knowledge of the maker, level 0 to 1.
        effect: share of the misfit that full knowledge takes away, 0 to 1.

    Returns:
        Level, ``fit`` to 1.

    Source:
        P-000, "Joint decisions": partners' ideas and tests improve the product; A-49.
    """
    if fit <= 0.0:
        return fit
    return fit + (1.0 - fit) * effect * created
