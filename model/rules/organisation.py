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
