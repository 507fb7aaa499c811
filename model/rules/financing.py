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


@compilable
def financier_pays_eur(public_eur: float, share: float, budget_eur: float) -> float:
    """Return what one financier pays of a public cost, EUR.

    Args:
        public_eur: public part of a cost, EUR, 0 or more.
        share: the financier's share of it, 0 to 1.
        budget_eur: what it has left, EUR, 0 or more.

    Returns:
        EUR, 0 to ``budget_eur``.

    Source:
        P-004, "Export partner groups": financiers at several levels (A-44).
    """
    return min(public_eur * share, budget_eur)


@compilable
def budget_of(budget_eur: float, share: float) -> float:
    """Return what one financier sets aside for a project, EUR.

    Args:
        budget_eur: public money set aside by all, EUR, 0 or more.
        share: the financier's share, 0 to 1.

    Source:
        A-44.
    """
    return budget_eur * share


@compilable
def budget_left(budget_eur: float, paid_eur: float) -> float:
    """Return what is left of a budget, EUR, never less than 0.

    Args:
        budget_eur: what there was, EUR, 0 or more.
        paid_eur: what was paid, EUR, 0 or more.

    Source:
        Bookkeeping (A-44).
    """
    return max(0.0, budget_eur - paid_eur)


@compilable
def project_cost_eur(
    manager_eur: float, assistant_eur: float, n_assistants: int
) -> float:
    """Return what the project's people cost in a month, EUR.

    Args:
        manager_eur: the manager with travel and marketing, EUR/month, 0 or more.
        assistant_eur: one local assistant, EUR/month, 0 or more.
        n_assistants: local assistants, 0 or more.

    Source:
        P-004, "Roles in export partner groups": assistants take more resources.
        The amounts are N-03 and A-41.
    """
    return manager_eur + assistant_eur * n_assistants


@compilable
def cost_of_months_eur(monthly_eur: float, months: int) -> float:
    """Return what some months cost, EUR.

    Args:
        monthly_eur: EUR/month, 0 or more.
        months: months, 0 or more.

    Source:
        Bookkeeping (A-39).
    """
    return monthly_eur * months


@compilable
def cost_of_hours_eur(hours: float, hour_cost_eur: float) -> float:
    """Return what a firm's own hours cost it, EUR.

    Args:
        hours: hours, 0 or more.
        hour_cost_eur: EUR an hour, 0 or more.

    Source:
        N-03: pay with on-costs, by the hour.
    """
    return hours * hour_cost_eur


@compilable
def left_to_members_eur(cost_eur: float, paid_eur: float, n_members: int) -> float:
    """Return what each member pays of a cost that financiers do not pay, EUR.

    Args:
        cost_eur: the cost, EUR, 0 or more.
        paid_eur: what financiers pay of it, EUR, 0 or more.
        n_members: members who share the rest, 1 or more.

    Returns:
        EUR, 0 or more.

    Source:
        P-004, "Co-operation motives": costs are shared. Equal parts are A-44.
    """
    return max(0.0, cost_eur - paid_eur) / n_members
