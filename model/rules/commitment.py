"""Member firms' commitment: what they get, what they expect, what follows."""

import math

from model.compiled import compilable


@compilable
def sales_benefit(amount: float, goals: float) -> float:
    """Return what leads, stages, deals and orders are worth to a member.

    Goals decide what counts: sales count in full for sales goals, half for
    goals that are about the net.

    Args:
        amount: benefit to a firm with pure sales goals, 0 or more.
        goals: 0 sales-related, 1 net-related.

    Returns:
        Benefit, 0 to ``amount``.

    Source:
        P-004, Figure 1: goals are a determinant. The half is A-25.
    """
    return amount * (1.0 - 0.5 * goals)


@compilable
def net_benefit(amount: float, goals: float) -> float:
    """Return what a readier joint offering and learning are worth to a member.

    Args:
        amount: benefit per level, 0 or more.
        goals: 0 sales-related, 1 net-related.

    Returns:
        Benefit, 0 to half of ``amount``.

    Source:
        P-004, Figure 1: goals are a determinant. The half is A-25.
    """
    return amount * 0.5 * goals


@compilable
def benefit_per_level(benefit: float, level: float, level_before: float) -> float:
    """Return the benefit of a level that has grown this month.

    Args:
        benefit: benefit of a growth from 0 to 1, 0 or more.
        level: level now, 0 to 1.
        level_before: level a month ago, 0 to 1.

    Returns:
        Benefit, 0 or more.

    Source:
        A-25.
    """
    return benefit * max(0.0, level - level_before)


@compilable
def benefit_after_month(benefit: float, gained: float, fade: float) -> float:
    """Return the benefit a firm perceives after a month.

    Successes are remembered for a while, then taken for granted.

    Args:
        benefit: benefit perceived so far (may be below 0 after rivalry).
        gained: benefit gained this month.
        fade: share that is still felt a month later, 0 to 1.

    Returns:
        Benefit; 1 is a fresh deal.

    Source:
        P-004, "Co-operation motives": expected gains keep parties motivated. The
        fading is our assumption (A-25).
    """
    return fade * benefit + gained


@compilable
def months_to_expect(
    expectation_months: float, patience: float, technology: float, coordination: float
) -> float:
    """Return the months until a firm expects the full benefit.

    Firms expect results at one pace in every technology; a manager who explains
    how long the cycle is buys time.

    Args:
        expectation_months: months for a firm of ordinary patience, above 0.
        patience: 1 ordinary, 2 twice as patient, above 0.
        technology: technology of the line of business, level 0 to 1.
        coordination: how well the manager co-ordinates, level 0 to 1.

    Returns:
        Months, above 0.

    Source:
        P-004, "Roles in export partner groups": companies want a faster pace and
        have little patience. The amounts are our assumption (A-26).
    """
    return expectation_months * patience * (1.0 + technology * coordination)


@compilable
def full_expectation(expectation: float, effort_share: float) -> float:
    """Return the benefit a firm expects in the end for the effort it gives.

    Who gives half the effort, as members do after the project, expects half.

    Args:
        expectation: benefit expected of full effort, deals, 0 or more.
        effort_share: share of the effort that is given, 0 to 1.

    Returns:
        Benefit, 0 to ``expectation``.

    Source:
        A-26.
    """
    return expectation * effort_share


@compilable
def expectation(months: float, full_expectation: float, months_needed: float) -> float:
    """Return the benefit a firm expects after so many months.

    Args:
        months: months since founding, 0 or more.
        full_expectation: benefit expected in the end, 0 or more.
        months_needed: months until then, above 0.

    Returns:
        Benefit, 0 to ``full_expectation``.

    Source:
        P-004, "Roles in export partner groups": results expected by their own
        rhythm. The straight line is our assumption (A-26).
    """
    return full_expectation * min(1.0, months / months_needed)


@compilable
def expectation_after_month(expectation: float, target: float, fade: float) -> float:
    """Return what a firm expects after a month: at once more, slowly less.

    Args:
        expectation: benefit it expected a month ago, 0 or more.
        target: benefit that its time and effort would now make it expect, 0 or more.
        fade: share of an expectation too high that is still there a month later.

    Returns:
        Benefit, between ``expectation`` and ``target``.

    Source:
        A-26: habits of a project outlast it as long as its successes are felt.
    """
    if target >= expectation:
        return target
    return target + fade * (expectation - target)


@compilable
def satisfaction(benefit: float, expectation: float, steepness: float) -> float:
    """Return how satisfied a firm is, -1 to 1.

    Args:
        benefit: benefit it perceives.
        expectation: benefit it expects.
        steepness: how sharply it judges a difference, above 0.

    Source:
        P-004, "Earlier research": commitment is related to success. The form is
        our assumption (A-27).
    """
    return math.tanh(steepness * (benefit - expectation))


@compilable
def commitment_after_results(
    commitment: float, satisfaction: float, speed: float
) -> float:
    """Return a firm's commitment after it has looked at results.

    It moves a share of the way up or down, so it never leaves 0 to 1.

    Args:
        commitment: commitment so far, level 0 to 1.
        satisfaction: -1 to 1.
        speed: share of the way in a month, 0 to 1.

    Returns:
        Level, 0 to 1.

    Source:
        P-004, "Earlier research": commitment is related to success. The form is
        our assumption (A-27).
    """
    if satisfaction > 0.0:
        return commitment + speed * satisfaction * (1.0 - commitment)
    return commitment + speed * satisfaction * commitment


@compilable
def commitment_in_company(
    commitment: float, others_commitment: float, trust: float, pull: float
) -> float:
    """Return a firm's commitment after a month among the other members.

    Firms that trust each other grow alike, for better or worse.

    Args:
        commitment: commitment so far, level 0 to 1.
        others_commitment: mean commitment of the other members, level 0 to 1.
        trust: mean trust in the other members, level 0 to 1.
        pull: share of the difference that goes in a month at full trust, 0 to 1.

    Returns:
        Level, between ``commitment`` and ``others_commitment``.

    Source:
        P-004, "Organising for success": a unified net identity. The form is our
        assumption (A-27).
    """
    return commitment + pull * trust * (others_commitment - commitment)


@compilable
def commitment_with_experience(
    commitment: float, experience: float, gain: float
) -> float:
    """Return a firm's commitment after a month with its export experience.

    Knowing a foreign market lowers uncertainty and makes a firm commit more.

    Args:
        commitment: commitment so far, level 0 to 1.
        experience: the firm's experience of the market, level 0 to 1.
        gain: share of the way in a month at full experience, 0 to 1.

    Returns:
        Level, ``commitment`` to 1.

    Source:
        P-000, theory section: experiential market knowledge raises commitment.
        The amount is our assumption (A-27).
    """
    return commitment + gain * experience * (1.0 - commitment)
