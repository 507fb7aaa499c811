"""What an orientation means: how hours are mixed and whom doors are opened for.

It never touches an outcome.
"""

from model.compiled import compilable


@compilable
def form_share(orientation: float, form: int) -> float:
    """Return the share of a group's door opening that follows this form.

    Forms are points on a continuum; between two points the hours are divided
    between both, never doubled.

    Args:
        orientation: 0 market-, 0.5 customer-, 1 system-oriented.
        form: member of ``OrganisationForm``.

    Returns:
        Share, 0 to 1; the shares of the three forms add up to 1.

    Source:
        P-004, "Organisation as a multi-dimensional phenomenon": a continuum from
        market to system orientation. The straight line is our assumption (A-01).
    """
    return max(0.0, 1.0 - abs(2.0 * orientation - form))


@compilable
def mixed_share(
    orientation: float, market: float, customer: float, system: float
) -> float:
    """Return a share of hours for this orientation, mixed from its neighbours.

    Table 1 of the paper describes three points; a group between two of them
    divides its hours between both ways of working.

    Args:
        orientation: 0 market-, 0.5 customer-, 1 system-oriented.
        market: share in the market-oriented form, 0 to 1.
        customer: share in the customer-oriented form, 0 to 1.
        system: share in the system-oriented form, 0 to 1.

    Returns:
        Share, 0 to 1.

    Source:
        P-004, Table 1 and Figure 2. The straight line is our assumption (A-01).
    """
    if orientation <= 0.5:
        return market + 2.0 * orientation * (customer - market)
    return customer + (2.0 * orientation - 1.0) * (system - customer)


@compilable
def orientation_by_determinants(
    technology: float, compatibility: float, goals: float
) -> float:
    """Return the orientation that technology, compatibility and goals suggest.

    Technology and goals say how deep the co-operation should be; compatibility says
    how deep it can be.

    Args:
        technology: technology of the line of business, level 0 to 1.
        compatibility: compatibility of products and services, level 0 to 1.
        goals: 0 sales-related, 1 net-related.

    Returns:
        Orientation, 0 market-, 0.5 customer-, 1 system-oriented.

    Source:
        P-004, Figures 1 and 2: the three determinants and the continuum along their
        diagonal. The least of what is wanted and what is possible is A-38.
    """
    return min(0.5 * (technology + goals), compatibility)


@compilable
def orientation_in_month(
    starting: float, new: float, change_month: int, month: int
) -> float:
    """Return a group's orientation in a month.

    Args:
        starting: orientation at founding, 0 to 1.
        new: orientation after the change, 0 to 1.
        change_month: last month of the starting orientation, 0 for no change.
        month: the month, 1 or more.

    Returns:
        Orientation, ``starting`` or ``new``.

    Source:
        P-004, "The study": moving from one organisation to another, and the roles
        that change with it.
    """
    return new if 0 < change_month < month else starting


@compilable
def shares_by_waiting_work(
    waiting: float, waiting_in_all: float, share: float
) -> float:
    """Return the share of hours for a role when hours follow the work that waits.

    Args:
        waiting: hours of work that wait in this role, 0 to ``waiting_in_all``.
        waiting_in_all: hours of work that wait in all roles, 0 or more.
        share: share where no work waits at all, 0 to 1.

    Returns:
        Share, 0 to 1.

    Source:
        A-01: the alternative to Table 1 of P-004, for the test of its shares.
    """
    return waiting / waiting_in_all if waiting_in_all > 0.0 else share
