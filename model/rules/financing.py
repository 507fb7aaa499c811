"""What the project costs and who pays."""

from model.compiled import compilable


@compilable
def public_cost_eur(cost_eur: float, subsidy_rate: float) -> float:
    """Return the part of a cost that public financiers pay, EUR.

    Args:
        cost_eur: cost, EUR, 0 or more.
        subsidy_rate: share paid by public financiers, 0 to 1.

    Returns:
        EUR, 0 to ``cost_eur``.

    Source:
        P-004, "Export partner groups": projects are funded by financiers. Rates: N-02.
    """
    return cost_eur * subsidy_rate
