"""How members and customers of a line of business differ at the start."""

import math

from model.compiled import compilable


@compilable
def need_probability(level: float, slope: float, technology: float) -> float:
    """Return the chance that a customer needs each further component.

    Agents and distributors buy a range even in simple lines; in complex technology
    nearly all components are needed together.

    Args:
        level: chance in simple technology, 0 to 1.
        slope: chance per level of technology, 0 to 1.
        technology: technology of the line of business, level 0 to 1.

    Returns:
        Chance, 0 to 1.

    Source:
        P-004, "Determinants for organising": no single actor masters all bases in
        high technology. The amounts are our assumption (A-17).
    """
    return max(level, slope * technology)


@compilable
def chance_to_be_needed(still_needed: int, components_left: int) -> float:
    """Return the chance that the next component is one of those still needed.

    Going through the components one by one gives each set of them the same chance.

    Args:
        still_needed: components yet to be chosen, 0 or more.
        components_left: components not yet looked at, 1 or more.

    Returns:
        Chance, 0 or more; 1 or more means certainty.

    Source:
        Selection sampling; that components are needed alike is A-17.
    """
    return still_needed / components_left


@compilable
def customer_size_eur(
    size_eur: float,
    technology_factor: float,
    technology: float,
    spread: float,
    z: float,
) -> float:
    """Return what a customer buys in this line of business in a year, EUR.

    Complex products are dearer; a few customers are large.

    Args:
        size_eur: median in the simplest technology, EUR/year.
        technology_factor: growth to the most complex technology, 0 or more.
        technology: technology of the line of business, level 0 to 1.
        spread: standard deviation of the logarithm, 0 or more.
        z: standard normal value.

    Returns:
        EUR a year, above 0.

    Source:
        A-29.
    """
    return size_eur * (1.0 + technology_factor * technology) * math.exp(spread * z)


@compilable
def member_niche(niche_spread: float, compatibility: float, draw: float) -> float:
    """Return a member's place on the line of business.

    Compatible members stand close together, in the middle of the line.

    Args:
        niche_spread: greatest distance from the middle without compatibility, 0 to 0.5.
        compatibility: compatibility of products and services, level 0 to 1.
        draw: uniform number between 0 and 1.

    Returns:
        Place, 0 to 1.

    Source:
        P-004, "Organising for success": different niches undermine co-operation.
        The uniform spread is our assumption (A-21).
    """
    return 0.5 + niche_spread * (1.0 - compatibility) * (2.0 * draw - 1.0)


@compilable
def capacity_hours(
    median_hours: float, spread: float, hours_at_most: float, z: float
) -> float:
    """Return the hours a firm could spare for exporting in a month.

    Args:
        median_hours: median firm, hours/month.
        spread: standard deviation of the logarithm, 0 or more.
        hours_at_most: what a small firm can spare at most, hours/month, above 0.
        z: standard normal value.

    Returns:
        Hours a month, 0 to ``hours_at_most``.

    Source:
        A-30.
    """
    return min(hours_at_most, median_hours * math.exp(spread * z))


@compilable
def hub_score(capacity_hours: float, mean_coverage: float) -> float:
    """Return how fit a member is to be the hub firm of a joint system.

    The hub needs both the strength to carry negotiations and a component that
    many customers need.

    Args:
        capacity_hours: hours the firm could spare, hours/month, 0 or more.
        mean_coverage: mean share of customers' needs that it serves, 0 to 1.

    Returns:
        Hours a month, 0 to ``capacity_hours``.

    Source:
        P-004, "Organising for success": most members are suppliers to a main firm,
        the hub. Which member that is, is our assumption (A-36).
    """
    return capacity_hours * mean_coverage


@compilable
def starting_commitment(median: float, spread: float, z: float) -> float:
    """Return a firm's commitment when the group is founded.

    Args:
        median: commitment of the median firm, between 0 and 1.
        spread: standard deviation of the log-odds, 0 or more.
        z: standard normal value.

    Returns:
        Level, between 0 and 1.

    Source:
        A-30.
    """
    odds = median / (1.0 - median) * math.exp(spread * z)
    return odds / (1.0 + odds)


@compilable
def starting_trust(
    level: float, gain: float, is_tied: bool, compatibility: float
) -> float:
    """Return the trust between two firms before the group.

    Firms that have done business before bring trust along.

    Args:
        level: trust between strangers, level 0 to 1.
        gain: trust that earlier business adds, 0 to 1.
        is_tied: whether the two have done business before.
        compatibility: compatibility of products and services, level 0 to 1.

    Returns:
        Level, 0 to 1 for ``level + gain`` up to 1.

    Source:
        P-004, "Determinants for organising": system-oriented projects usually build
        partly on existing networks. The amounts are our assumption (A-31).
    """
    return level + gain * compatibility if is_tied else level


@compilable
def detected_demand(
    formation: float, pre_study_months: int, months_needed: float
) -> float:
    """Return how far demand and suitable firms were recognised beforehand.

    Args:
        formation: 0 supply-based, 1 demand-based.
        pre_study_months: months of looking, 0 or more.
        months_needed: months that detect two thirds, above 0.

    Returns:
        Level, 0 to ``formation``.

    Source:
        P-004, "Determinants for organising": needs and potential members must be
        recognised beforehand; supply- and demand-based groups. The form is A-39.
    """
    return formation * (1.0 - math.exp(-pre_study_months / months_needed))


@compilable
def weighed(weight: float, extent: float, level: float) -> float:
    """Return what a quality of a candidate counts for in the selection.

    Args:
        weight: weight of the quality where it counts in full, 0 or more.
        extent: how far it counts in this group, 0 to 1.
        level: the quality, level 0 to 1.

    Returns:
        0 or more; luck, who happens to be there, counts for up to 1.

    Source:
        P-004, "Organising for success": compatibility is a selection criterion.
        The sum of weights is our assumption (A-39).
    """
    return weight * extent * level


@compilable
def number_of_rivals(competitor_share: float, n_members: int) -> int:
    """Return how many members make the same component as another member.

    Args:
        competitor_share: share of the members that compete, 0 to 1.
        n_members: members in the group, 1 or more.

    Returns:
        Firms, 0 to ``n_members - 1``.

    Source:
        P-004, "Organising for success": competitors in a group are problematic.
        That the first member is no rival of itself is A-24.
    """
    return min(n_members - 1, int(competitor_share * n_members + 0.5))


@compilable
def component_of(firm: int, n_members: int, n_rivals: int, n_components: int) -> int:
    """Return the component that a firm of the pool makes.

    The pool begins with as many makers as the group has members: of different
    components, and the rivals that are asked for. Candidates go through the components
    of the line one by one; where rivals are asked for, through those made already.

    Args:
        firm: row of the firm in the pool, 0 or more.
        n_members: members in the group, 1 or more.
        n_rivals: how many of them compete with another one.
        n_components: components in the line of business.

    Returns:
        Component, 0 or more.

    Source:
        P-004, "Organising for success": complementary companies. A-24 for rivals.
    """
    n_different = n_members - n_rivals
    if firm < n_members:
        return firm if firm < n_different else (firm - n_different) % n_different
    n_made = n_components if n_rivals == 0 else n_different
    return (firm - n_members) % n_made


@compilable
def is_in_transition(market: int, n_markets: int, transition_share: float) -> bool:
    """Return whether the ways of doing business in a target market are changing.

    Args:
        market: which target market, 0 or more.
        n_markets: target markets, 1 or more.
        transition_share: share of them in transition, 0 to 1.

    Source:
        P-004, "Roles in export partner groups": changing, contextually different
        markets. That the first markets are those in transition is A-34.
    """
    return market + 0.5 < transition_share * n_markets


@compilable
def distance_of_market(
    distance: float, spread: float, market: int, n_markets: int
) -> float:
    """Return the cultural distance of one of the target markets.

    Args:
        distance: mean distance, level 0 to 1.
        spread: by how much the farthest one is farther, 0 or more.
        market: which target market, the nearest first, 0 or more.
        n_markets: target markets, 1 or more.

    Returns:
        Level, cut to 0 to 1; a single market has the mean distance.

    Source:
        P-004, "Determinants for organising": changing cultures and conditions when
        moving from one market to another. The straight line is A-34.
    """
    if n_markets == 1:
        return distance
    place = 2.0 * market / (n_markets - 1) - 1.0
    return min(1.0, max(0.0, distance + spread * place))


@compilable
def earlier_experience(most: float, draw: float) -> float:
    """Return the experience of foreign markets that a firm brings along.

    Args:
        most: greatest experience that firms of the pool have, level 0 to 1.
        draw: uniform number between 0 and 1.

    Returns:
        Level, 0 to ``most``.

    Source:
        P-004, "Earlier research": firms are in different phases of their
        internationalisation. The uniform spread is our assumption (A-28).
    """
    return most * draw
