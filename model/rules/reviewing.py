"""How control group and financiers judge a project by its plan."""

import math

from model.compiled import compilable
from model.vocabulary import Verdict


@compilable
def mean_expertise(technical: float, marketing: float) -> float:
    """Return how expert a control group is in all.

    Args:
        technical: share of technical experts, level 0 to 1.
        marketing: share of marketing experts, level 0 to 1.

    Returns:
        Level, 0 to 1.

    Source:
        P-004, "Discussion": outside experts, technical and marketing. The mean is
        our assumption (A-43).
    """
    return 0.5 * (technical + marketing)


@compilable
def lead_months(
    expertise: float, lay_months: float, first_months: float, cycle_months: float
) -> float:
    """Return the months without results that a control group finds natural.

    Officials expect one pace of every technology; experts know the cycle.

    Args:
        expertise: level 0 to 1.
        lay_months: what officials allow, 0 or more.
        first_months: what experts allow for the first steps, 0 or more.
        cycle_months: what the work of both stages takes, 0 or more.

    Returns:
        Months, 0 or more.

    Source:
        P-004, "Discussion": experts add credibility and expertise; the timeframe is
        tight. The form is our assumption (A-43).
    """
    return (1.0 - expertise) * lay_months + expertise * (first_months + cycle_months)


@compilable
def cycle_months(work: float, hours: float) -> float:
    """Return the months that the work of both stages takes at usual hours.

    Args:
        work: effective hours of one stage, 0 or more.
        hours: hours that a relationship is given in a month, above 0.

    Returns:
        Months, 0 or more.

    Source:
        P-004, "Roles in export partner groups": the time to a deal grows with
        technology (A-14, A-43).
    """
    return 2.0 * work / hours


@compilable
def planned(target: float, months: float, lead: float, length: float) -> float:
    """Return what the plan asks for by now: nothing at first, then a straight line.

    Args:
        target: what the project aims at by its end, 0 or more.
        months: months played, 0 or more.
        lead: months without results that are natural, 0 or more.
        length: length of the project, months, above 0.

    Returns:
        0 to ``target``.

    Source:
        A-45.
    """
    if months <= lead or length <= lead:
        return target if months >= length else 0.0
    return target * min(1.0, (months - lead) / (length - lead))


@compilable
def in_whole_deals(planned: float, n: int) -> float:
    """Return what a plan for deals asks for when only whole deals count.

    A group is behind its plan from the first whole deal on that is missing.

    Args:
        planned: deals planned by now for each member, 0 or more.
        n: members in the group, 1 or more.

    Returns:
        Deals for each member, 0 to ``planned``; times ``n`` a whole number.

    Source:
        A-45.
    """
    # The small part keeps a sum that rounding has left just below a whole deal.
    return math.floor(planned * n + 1e-9) / n


@compilable
def reached(result: float, plan: float) -> float:
    """Return the share of the plan that has been reached, 1 where it asks nothing.

    Args:
        result: what there is, 0 or more.
        plan: what the plan asks for, 0 or more.

    Returns:
        Share, 0 to 1.

    Source:
        A-45.
    """
    return min(1.0, result / plan) if plan > 0.0 else 1.0


@compilable
def net_level(readiness: float, trusting_pairs: float) -> float:
    """Return how far co-operation has come, as a reviewer sees it.

    Args:
        readiness: readiness of the joint offering, level 0 to 1.
        trusting_pairs: share of the pairs of members that work together and trust
            each other, 0 to 1.

    Returns:
        Level, 0 to 1; the better of both.

    Source:
        P-004, Figure 1: goals related to the net. That either of both counts is
        our assumption (A-45).
    """
    return max(readiness, trusting_pairs)


@compilable
def achievement(sales: float, net: float, sales_weight: float) -> float:
    """Return how far a project keeps its plan, as a financier weighs it.

    Args:
        sales: share of the plan for deals that was reached, 0 to 1.
        net: share of the plan for the net that was reached, 0 to 1.
        sales_weight: weight of sales, 0 to 1.

    Returns:
        Level, 0 to 1.

    Source:
        P-004, Figure 1: sales-related and net-related goals. The weighing is A-45.
    """
    return sales_weight * sales + (1.0 - sales_weight) * net


@compilable
def sales_weight_at(
    level: int, n_levels: int, nearest: float, farthest: float
) -> float:
    """Return the weight of sales for a financier of a level.

    Args:
        level: 0 for the nearest, up to ``n_levels`` - 1.
        n_levels: how many levels there are, 2 or more.
        nearest: weight at the nearest level, 0 to 1.
        farthest: weight at the farthest level, 0 to 1.

    Returns:
        Weight, between ``nearest`` and ``farthest``.

    Source:
        P-004, "Export partner groups": local to international financiers. The
        straight line is our assumption (A-44).
    """
    # Rounding of a weight that falls to nothing must not end below it.
    return max(0.0, nearest + (farthest - nearest) * level / (n_levels - 1))


@compilable
def accepted(achievement_accepted: float, patience: float) -> float:
    """Return the achievement that a financier accepts.

    Args:
        achievement_accepted: that of an ordinary financier, 0 to 1.
        patience: 1 ordinary, 2 accepts half as much, above 0.

    Returns:
        Level, 0 to 1.

    Source:
        A-45.
    """
    return min(1.0, achievement_accepted / patience)


@compilable
def verdict(sales: float, net: float, goals: float) -> int:
    """Return what a control group says, by the goals of the project.

    Args:
        sales: share of the plan for deals that was reached, 0 to 1.
        net: share of the plan for the net that was reached, 0 to 1.
        goals: 0 sales-related, 1 net-related.

    Returns:
        Member of ``Verdict``: on plan from about four fifths, far behind below about
        two fifths.

    Source:
        A-45.
    """
    kept = (1.0 - goals) * sales + goals * net
    if kept >= 0.8:
        return Verdict.ON_PLAN.value
    return Verdict.BEHIND.value if kept >= 0.4 else Verdict.FAR_BEHIND.value


@compilable
def expected_orders_eur(
    size_eur: float, acceptance_level: float, fit: float, coverage: float
) -> float:
    """Return what open talks are expected to bring in a year, EUR.

    Args:
        size_eur: what the customer buys in the line of business, EUR/year.
        acceptance_level: chance of a perfectly fitting offer, 0 to 1.
        fit: how well the offer fits, level 0 to 1.
        coverage: share of the customer's needs that could be served, 0 to 1.

    Returns:
        EUR, 0 or more.

    Source:
        P-004, "Discussion": talks that the project's end cuts off. The estimate is
        A-45.
    """
    return size_eur * acceptance_level * fit * coverage


@compilable
def yearly_cost_eur(monthly_eur: float, subsidy_rate: float) -> float:
    """Return what another year of the project would cost the public, EUR.

    Args:
        monthly_eur: cost of the project, EUR/month, 0 or more.
        subsidy_rate: share paid by public financiers, 0 to 1.

    Returns:
        EUR, 0 or more.

    Source:
        A-45.
    """
    return 12.0 * monthly_eur * subsidy_rate
