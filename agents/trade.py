"""Repeat orders: what follows the first deal."""

from typing import TYPE_CHECKING

from agents.talks import renew_trust
from model.rules import deals
from model.vocabulary import Decision, LossCause

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.relationship import Relationship


def take_orders(group: "ExportPartnerGroup") -> None:
    """Let customers order, or stop ordering.

    Args:
        group: the group.
    """
    for talks in [talks for talks in group.living if talks.is_buying]:
        if stops_ordering(talks):
            talks.end(LossCause.ORDERS_STOPPED)
        elif group.parameters.repeat_orders or talks.orders == 0:
            take_order(talks)


def stops_ordering(talks: "Relationship") -> bool:
    """Return whether a customer stops ordering this month.

    Args:
        talks: a relationship in business.
    """
    p = talks.group.parameters
    months = deals.months_since(talks.deal_month, talks.group.month)
    chance = deals.orders_stop_probability(
        p.order_loss_rate, talks.trust, months, p.young_months, p.young_factor
    )
    return months > 0 and talks.draw(Decision.ORDERS_STOP) < chance


def take_order(talks: "Relationship") -> None:
    """Deliver this month's order; each component counts for its maker.

    An order delivered as promised counts as a meeting; the first one came with the
    meetings of the deal itself.

    Args:
        talks: a relationship in business.
    """
    p = talks.group.parameters
    sales = deals.monthly_sales(
        talks.customer.size_eur,
        talks.share_of_needs,
        p.premium,
        talks.integration_offered,
    )
    talks.orders += 1
    talks.sales_eur += sales
    makers = [
        talks.group.firms[need.delivered_by]
        for need in talks.customer.needs
        if need.supplied_by == talks.seller_row
    ]
    for firm in makers:
        firm.export(deals.sales_of_each(sales, len(makers)))
    if talks.deal_month < talks.group.month:
        renew_trust(talks, meetings=1)
        for firm in makers:
            firm.enjoy_sales(p.order_benefit)
