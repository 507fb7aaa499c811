"""How the export manager's month is shared among the roles."""

from model.compiled import compiled


@compiled
def travel_hours(hours_per_visit: float, n_members: int, joint_share: float) -> float:
    """Return the hours the manager travels for one target market in a month.

    A joint visit is one journey; members with customers of their own need one each.

    Args:
        hours_per_visit: hours of travel for one visit, 0 or more.
        n_members: members in the group, 1 or more.
        joint_share: share of the visits that are joint, 0 to 1.

    Returns:
        Hours, 0 or more.

    Source:
        P-004, "Determinants for organising": with joint customers the manager can
        focus; changing markets costs effort. The amounts are A-04.
    """
    return hours_per_visit * (1.0 + (n_members - 1) * (1.0 - joint_share))


@compiled
def pipeline_is_full(
    interaction_hours: float, n_open: int, hours_for_each: float
) -> bool:
    """Return whether one more open relationship would starve all of them.

    Whoever opens doors must later have the time to walk through them.

    Args:
        interaction_hours: hours for customers this month, 0 or more.
        n_open: relationships that are open already, 0 or more.
        hours_for_each: hours that each of them needs at least, more than 0.

    Source:
        P-004, "Roles in export partner groups": not enough time for the work.
        The form is our assumption (A-05).
    """
    return interaction_hours < hours_for_each * (n_open + 1)
