"""How the export manager's month is shared among the roles."""

from model.compiled import compilable


@compilable
def manager_hours(hours: float, frustration: float, frustration_effect: float) -> float:
    """Return the hours the manager really gives this month.

    Args:
        hours: hours of an unfrustrated manager, 0 or more.
        frustration: level 0 to 1.
        frustration_effect: share of the hours that full frustration costs, 0 to 1.

    Returns:
        Hours, 0 to ``hours``.

    Source:
        P-004, "Roles in export partner groups": companies that do not see the need
        for their input frustrate the manager. The form is our assumption (A-42).
    """
    return hours * (1.0 - frustration_effect * frustration)


@compilable
def travel_hours(
    hours_per_visit: float, n_members: int, joint_share: float, n_markets: int
) -> float:
    """Return the hours the manager travels to the target markets in a month.

    A joint visit is one journey; members with customers of their own need one each.

    Args:
        hours_per_visit: hours of travel for one visit, 0 or more.
        n_members: members in the group, 1 or more.
        joint_share: share of the visits that are joint, 0 to 1.
        n_markets: target markets, each visited every month, 1 or more.

    Returns:
        Hours, 0 or more.

    Source:
        P-004, "Determinants for organising": with joint customers the manager can
        focus; changing markets costs effort. The amounts are A-04.
    """
    visits = 1.0 + (n_members - 1) * (1.0 - joint_share)
    return hours_per_visit * visits * n_markets


@compilable
def hours_needed(hours_for_each: float, joint_factor: float) -> float:
    """Return the hours that one open relationship needs in a month at least.

    Args:
        hours_for_each: hours for one firm's offer, above 0.
        joint_factor: 1 for one firm's offer, 1 or more for a joint system.

    Returns:
        Hours, above 0.

    Source:
        P-004, "Discussion": renewal nets need more time for interaction. The
        factor is that of the work (A-05, A-14).
    """
    return hours_for_each * joint_factor


@compilable
def pipeline_is_full(
    interaction_hours: float, hours_bound: float, hours_more: float
) -> bool:
    """Return whether one more open relationship would starve those that are open.

    Whoever opens doors must later have the time to walk through them.

    Args:
        interaction_hours: hours for customers this month, 0 or more.
        hours_bound: hours that the open relationships need at least, 0 or more.
        hours_more: hours that one more would need, above 0.

    Source:
        P-004, "Roles in export partner groups": not enough time for the work.
        The form is our assumption (A-05).
    """
    return interaction_hours < hours_bound + hours_more
