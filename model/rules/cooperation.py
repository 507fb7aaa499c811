"""Co-operation between members: closeness, trust, and the joint offering."""

import math

from model.compiled import compilable


@compilable
def closeness(niche: float, other_niche: float, niche_width: float) -> float:
    """Return how close two places on the line of business are.

    Used for two members, and for a member and a customer (there it is the fit).

    Args:
        niche: place on the line of business, 0 to 1.
        other_niche: place of the other, 0 to 1.
        niche_width: distance at which closeness has fallen to 1/e, above 0.

    Returns:
        Level, 0 to 1; 1 at the same place.

    Source:
        P-004, "Organising for success": companies too far from each other find no
        synergy. The bell form is our assumption (A-21).
    """
    distance = (niche - other_niche) / niche_width
    return math.exp(-(distance * distance))


@compilable
def misfit(niche: float, other_niche: float, niche_width: float) -> float:
    """Return how badly one component fits, as it counts in a joint system.

    It is minus the logarithm of the fit, so that misfits add up.

    Args:
        niche: the maker's place on the line of business, 0 to 1.
        other_niche: the customer's place, 0 to 1.
        niche_width: distance at which fit has fallen to 1/e, above 0.

    Returns:
        Misfit, 0 for a perfect fit, without upper bound.

    Source:
        A-37.
    """
    distance = (niche - other_niche) / niche_width
    return distance * distance


@compilable
def system_fit(total_misfit: float, n_components: int) -> float:
    """Return the fit of a joint system: the geometric mean over its components.

    A system works as well as its components work together, so a component that
    fits badly spoils more than it would in a shopping basket.

    Args:
        total_misfit: sum of the components' misfits, 0 or more.
        n_components: components in the system, 0 or more.

    Returns:
        Level, 0 to 1; 0 for a system of nothing.

    Source:
        P-004, "Organising for success": strong compatibility is a selection
        criterion in system orientation. The geometric mean is A-37.
    """
    return math.exp(-total_misfit / n_components) if n_components > 0 else 0.0


@compilable
def coordination_level(coordination_hours: float, hours_enough: float) -> float:
    """Return how well the manager co-ordinates the members this month.

    Args:
        coordination_hours: hours of net co-ordination, 0 or more.
        hours_enough: hours beyond which more adds nothing, above 0.

    Returns:
        Level, 0 to 1.

    Source:
        P-004, Table 1: net co-ordination is the manager's task. The form is A-22.
    """
    return min(1.0, coordination_hours / hours_enough)


@compilable
def development_work(work_level: float, work_slope: float, technology: float) -> float:
    """Return the effective hours that joint product development takes in all.

    Args:
        work_level: hours in the simplest technology, above 0.
        work_slope: growth of the logarithm with technology, 0 or more.
        technology: technology of the line of business, level 0 to 1.

    Returns:
        Effective hours, above 0.

    Source:
        P-004, Table 1: joint product development in system orientation. The
        amounts are our assumption (A-22).
    """
    return work_level * math.exp(work_slope * technology)


@compilable
def development_effect(
    partners_trust: float,
    trust_floor: float,
    coordination: float,
    coordination_floor: float,
) -> float:
    """Return what an hour of joint product development is worth.

    Members who trust each other share what they know; someone must co-ordinate.

    Args:
        partners_trust: mean trust between members, level 0 to 1.
        trust_floor: what is left without any trust, 0 to 1.
        coordination: how well the manager co-ordinates, level 0 to 1.
        coordination_floor: what is left without co-ordination, 0 to 1.

    Returns:
        Effective hours per hour, 0 to 1.

    Source:
        P-004, "Organising for success": trusting culture, co-ordination of
        dispersed resources. The product form is our assumption (A-22).
    """
    by_trust = trust_floor + (1.0 - trust_floor) * partners_trust
    return by_trust * (coordination_floor + (1.0 - coordination_floor) * coordination)


@compilable
def readiness_after_development(
    readiness: float, hours: float, effect: float, work: float
) -> float:
    """Return the readiness of the joint offering after a month of development.

    The last steps to a working system are the hardest.

    Args:
        readiness: readiness so far, level 0 to 1.
        hours: the members' hours of joint product development, 0 or more.
        effect: what an hour is worth, 0 to 1.
        work: effective hours that the whole takes, above 0.

    Returns:
        Level, ``readiness`` to 1.

    Source:
        P-004, "Determinants for organising": the build-up of a system takes
        time. The exponential form is our assumption (A-22).
    """
    return readiness + (1.0 - readiness) * -math.expm1(-hours * effect / work)


@compilable
def lower(commitment: float, other_commitment: float) -> float:
    """Return the commitment of the less committed of two members.

    Args:
        commitment: of the one, level 0 to 1.
        other_commitment: of the other, level 0 to 1.

    Returns:
        Level, 0 to 1.

    Source:
        P-004, "Organising for success": interdependence. The form is A-23.
    """
    return min(commitment, other_commitment)


@compilable
def trust_growth(
    coordination_hours: float,
    lower_commitment: float,
    coordination_gain: float,
    contact_gain: float,
    joint_gain: float,
) -> float:
    """Return the growth of trust between two members in a month.

    Co-ordination works as far as the less committed of the two takes part; meeting
    in the group and serving the same customer add to it.

    Args:
        coordination_hours: the manager's hours of net co-ordination, 0 or more.
        lower_commitment: commitment of the less committed one, level 0 to 1.
        coordination_gain: growth per hour at full commitment, 1/hour.
        contact_gain: growth from belonging to the same group, 1/month.
        joint_gain: growth from an open joint customer, 1/month, 0 without one.

    Returns:
        Growth, 1/month, 0 or more.

    Source:
        P-004, "Organising for success": trusting culture; joint customers give
        natural opportunities to co-operate. The amounts are A-23.
    """
    by_coordination = coordination_gain * coordination_hours * lower_commitment
    return by_coordination + contact_gain + joint_gain


@compilable
def trust_between_members(
    trust: float, growth: float, closeness: float, closeness_floor: float, decay: float
) -> float:
    """Return the trust between two members after a month.

    Firms with common interests understand each other sooner; unused trust fades.

    Args:
        trust: trust between the two, level 0 to 1.
        growth: growth from what they did together, 1/month, 0 or more.
        closeness: closeness of their niches, level 0 to 1.
        closeness_floor: share of the growth that needs no closeness, 0 to 1.
        decay: part of the trust that a month costs, 1/month.

    Returns:
        Level, 0 to 1.

    Source:
        P-004, "Organising for success": different points of interest undermine
        co-operation. The amounts are our assumption (A-23).
    """
    understood = growth * (closeness_floor + (1.0 - closeness_floor) * closeness)
    kept = trust * (1.0 - decay)
    return kept + (1.0 - kept) * -math.expm1(-understood)


@compilable
def trust_after_rivalry(trust: float, share_kept: float) -> float:
    """Return the trust between two members after one took a deal from the other.

    Args:
        trust: trust between the two, level 0 to 1.
        share_kept: share of the trust that survives, 0 to 1.

    Returns:
        Level, 0 to ``trust``.

    Source:
        P-004, "Organising for success": the mix of competitors and complementary
        companies is problematic. The amount is our assumption (A-24).
    """
    return trust * share_kept


@compilable
def mean_of(total: float, n: int) -> float:
    """Return the mean of n values from their total, 0 where there is none.

    Args:
        total: sum of the values, left to right.
        n: how many there are, 0 or more.

    Source:
        Arithmetic, shared by both engines so that their bits agree (A-03).
    """
    return total / n if n > 0 else 0.0
