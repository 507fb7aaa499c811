"""Joint activities: hours saved for them, when they are held, what they cost."""

from model.compiled import compilable


@compilable
def hours_for_each_activity(hours: float, n_activities: int) -> float:
    """Return the hours for each kind of activity when all get the same.

    Args:
        hours: a member's joint hours beside development, 0 or more.
        n_activities: kinds of activities in the group's menu, 1 or more.

    Returns:
        Hours, 0 to ``hours``.

    Source:
        P-004, Table 1: the menu of joint activities. Equal parts are A-41.
    """
    return hours / n_activities


@compilable
def development_share(goals: float, system_share: float) -> float:
    """Return the share of joint hours that develops a joint offering.

    A system-oriented group does that in addition to what all groups do; the more its
    goals are about the net, the more, up to twice as much as all the rest.

    Args:
        goals: 0 sales-related, 1 net-related.
        system_share: how far the group is system-oriented, 0 to 1.

    Returns:
        Share, 0 to two thirds.

    Source:
        P-004, Table 1: joint product development adds to the menu in the
        system-oriented form. The weight is A-41: what is left is then, of 0.3 of a
        member's hours (A-35), the 0.1 that market-oriented members give.
    """
    weight = 2.0 * goals * system_share
    return weight / (1.0 + weight)


@compilable
def takes_part(hours_saved: float, hours_each: float) -> bool:
    """Return whether a member has saved the hours that a joint activity takes.

    Args:
        hours_saved: the member's hours saved for it, 0 or more.
        hours_each: hours that it takes each member, above 0.

    Source:
        A-41.
    """
    return hours_saved >= hours_each


@compilable
def is_held(n_ready: int, n_members: int) -> bool:
    """Return whether enough members take part for an activity to be a joint one.

    Args:
        n_ready: members who have saved the hours for it, 0 or more.
        n_members: members of the group, 1 or more.

    Returns:
        Whether there are two at least, and half of all members.

    Source:
        A-41.
    """
    return n_ready >= 2 and 2 * n_ready >= n_members


@compilable
def cost_of_all_eur(cost_each_eur: float, n_members: int) -> float:
    """Return what an activity costs for all who take part, EUR.

    Args:
        cost_each_eur: cost of each member, EUR, 0 or more.
        n_members: members who take part, 0 or more.

    Source:
        Bookkeeping (A-41).
    """
    return cost_each_eur * n_members


@compilable
def hours_left(hours_saved: float, hours_spent: float) -> float:
    """Return the hours that stay saved after an activity, never less than 0.

    Args:
        hours_saved: a member's hours saved so far, 0 or more.
        hours_spent: hours it has spent on taking part, 0 or more.

    Source:
        Bookkeeping of hours; an hour is spent once (A-02).
    """
    return max(0.0, hours_saved - hours_spent)


@compilable
def trust_after_activity(
    trust: float, gain: float, closeness: float, closeness_floor: float
) -> float:
    """Return the trust between two members after an activity both took part in.

    Args:
        trust: trust between the two, level 0 to 1.
        gain: share of what is missing that close members gain, 0 to 1.
        closeness: closeness of their niches, level 0 to 1.
        closeness_floor: share of the gain that needs no closeness, 0 to 1.

    Returns:
        Level, ``trust`` to 1.

    Source:
        P-004, "Organising for success": natural opportunities for co-operation and
        a trusting culture. The amounts are our assumption (A-23, A-41).
    """
    understood = gain * (closeness_floor + (1.0 - closeness_floor) * closeness)
    return trust + (1.0 - trust) * understood


@compilable
def is_active(joint_month: int, month: int, active_months: int) -> bool:
    """Return whether two members have met over something joint of late.

    Args:
        joint_month: last month with a joint meeting, -1 for never.
        month: the month now.
        active_months: for how many months a meeting keeps a pair active.

    Source:
        A-32: a pair is active for six months after a joint meeting.
    """
    return joint_month >= 0 and month - joint_month < active_months
