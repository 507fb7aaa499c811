"""Repeat orders: what follows the first deal."""

from typing import TYPE_CHECKING

from agents.net import meet_jointly
from agents.talks import renew_trust
from model.rules import deals, effort, membership
from model.vocabulary import Decision, LossCause

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.relationship import Relationship


def take_orders(group: "ExportPartnerGroup") -> None:
    """Let customers order, or stop ordering.

    Args:
        group: the group.
    """
    for firm in group.members:
        firm.unfairness = 0.0
    delivering: dict[int, list[Firm]] = {}
    for talks in [talks for talks in group.living if talks.is_buying]:
        if stops_ordering(talks):
            talks.end(LossCause.ORDERS_STOPPED)
        elif group.parameters.repeat_orders or talks.orders == 0:
            makers = take_order(talks)
            # Two members that happen to supply one customer do nothing jointly.
            if talks.customer.is_joint or len(talks.partners) > 1:
                delivering.setdefault(talks.customer.index, []).extend(makers)
    for makers in delivering.values():
        meet_jointly(group, [firm for firm in makers if firm.is_member])


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


def take_order(talks: "Relationship") -> "list[Firm]":
    """Deliver this month's order; each component counts for its maker.

    An order delivered as promised counts as a meeting; the first one came with the
    meetings of the deal itself.

    Args:
        talks: a relationship in business.

    Returns:
        The firms that deliver.
    """
    p = talks.group.parameters
    size, share = talks.customer.size_eur, talks.share_of_needs
    sales = deals.monthly_sales(size, share, p.premium, talks.integration_offered)
    talks.orders += 1
    talks.sales_eur += sales
    makers = [
        talks.group.firms[need.delivered_by]
        for need in talks.customer.needs
        if need.supplied_by == talks.seller_row
    ]
    if talks.is_joint_offer:
        share_sales(talks, makers)
    else:
        for firm in makers:
            firm.export(deals.sales_of_each(sales, len(makers)))
    if talks.deal_month < talks.group.month:
        renew_trust(talks, meetings=1)
        for firm in makers:
            firm.enjoy_sales(p.order_benefit)
    return makers


def share_sales(talks: "Relationship", makers: "list[Firm]") -> None:
    """Share a joint order: the price equally, the premium by input and by signature.

    Args:
        talks: a joint relationship in business.
        makers: the firms that deliver.
    """
    p = talks.group.parameters
    size, share = talks.customer.size_eur, talks.share_of_needs
    price = deals.monthly_sales(size, share, 0.0, 0.0)
    premium = deals.premium_part(size, share, p.premium, talks.integration_offered)
    given = 0.0
    for firm in makers:
        given += firm.joint_input_hours
    equal_share = effort.equal_share(1.0, len(makers))
    for firm in makers:
        input_share = effort.share_of(firm.joint_input_hours, given)
        if given == 0.0:
            input_share = equal_share
        share = membership.share_of_premium(input_share, p.keeps, firm in talks.lead)
        own_price = deals.sales_of_each(price, len(makers))
        firm.export(deals.sales_with_premium(own_price, premium, share))
        unfair = membership.unfairness(input_share, share, len(makers))
        # Who has left has nothing more to withhold from the group.
        if firm.is_member and premium > 0.0 and unfair > firm.unfairness:
            firm.unfairness = unfair
