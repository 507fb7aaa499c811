"""How many hours a member firm gives, and how it divides them."""

from model.compiled import compilable


@compilable
def hours_planned(
    capacity_hours: float, commitment: float, effort_share: float, home_share: float
) -> float:
    """Return the hours a firm gives to exporting this month.

    A small firm exports with what its people can spare; how much of that it
    really gives is its commitment.

    Args:
        capacity_hours: hours the firm could spare at most, hours/month, 0 or more.
        commitment: how far it stands behind the work, level 0 to 1.
        effort_share: share it gives to this kind of work, 0 to 1.
        home_share: share that the work at home leaves it this month, 0 to 1.

    Returns:
        Hours, 0 to ``capacity_hours``.

    Source:
        P-004, "Roles in export partner groups": companies do not always have time
        for the project; their own activity decides. The product is A-02.
    """
    return capacity_hours * commitment * effort_share * home_share


@compilable
def part(hours: float, share: float) -> float:
    """Return the part of these hours that a share stands for.

    The one place where hours are divided by a share, so that uses never exceed
    the plan.

    Args:
        hours: hours to divide, 0 or more.
        share: 0 to 1.

    Returns:
        Hours, 0 to ``hours``.

    Source:
        Bookkeeping of hours; an hour is spent once (A-02).
    """
    return hours * share


@compilable
def rest(hours: float, used: float) -> float:
    """Return the hours that are left, never less than 0.

    Hours are planned once a month and only debited afterwards.

    Args:
        hours: hours there were, 0 or more.
        used: hours used of them, 0 or more.

    Returns:
        Hours, 0 to ``hours``.

    Source:
        Bookkeeping of hours; an hour is spent once (A-02).
    """
    return max(0.0, hours - used)


@compilable
def together(hours: float, more: float) -> float:
    """Return two amounts of hours together.

    Args:
        hours: hours, 0 or more.
        more: further hours, 0 or more.

    Returns:
        Hours, 0 or more.

    Source:
        Bookkeeping of hours; an hour is spent once (A-02).
    """
    return hours + more


@compilable
def smaller(hours: float, limit: float) -> float:
    """Return the hours, or the limit where that is less.

    A use of hours can never take more than is left, or more than it needs.

    Args:
        hours: hours wanted, 0 or more.
        limit: hours allowed, 0 or more.

    Returns:
        Hours, 0 or more.

    Source:
        Bookkeeping of hours; an hour is spent once (A-02).
    """
    return min(hours, limit)


@compilable
def share_of(hours: float, total: float) -> float:
    """Return what share of a total these hours are, 0 where the total is 0.

    Args:
        hours: hours of the part, 0 to ``total``.
        total: hours of the whole, 0 or more.

    Returns:
        Share, 0 to 1.

    Source:
        Bookkeeping of hours; an hour is spent once (A-02).
    """
    return hours / total if total > 0.0 else 0.0


@compilable
def equal_share(hours: float, n: int) -> float:
    """Return the hours each of n gets when all get the same.

    Nothing in the papers says that firms or managers favour one open relationship.

    Args:
        hours: hours to share, 0 or more.
        n: among how many, 1 or more.

    Returns:
        Hours for each, 0 or more.

    Source:
        A-03.
    """
    return hours / n
