"""Repeat orders: what follows the first deal."""

import numpy as np

from model.compiled import compiled
from model.composing import is_member
from model.ensemble.luck import draw_for_each
from model.ensemble.members import enjoy_sales, meet
from model.ensemble.partners import is_joint, lead, members_of, n_partners
from model.ensemble.relationship import end, renew_trust
from model.ensemble.room import new_stamp
from model.rules import deals, effort, membership
from model.vocabulary import Decision, LossCause

ORDERS_STOP = Decision.ORDERS_STOP.value
ORDERS_STOPPED = LossCause.ORDERS_STOPPED.value


@compiled
def take_orders(p: np.record, s: np.record, room: np.record) -> None:
    """Let customers order, or stop ordering; premiums are shared.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    for i in members_of(room):
        s.firms[i].unfairness = 0.0
    stamp = new_stamp(room)
    n_buying = _list_buying(room)
    draw_for_each(s, room, ORDERS_STOP, room.listed, n_buying)
    for place in range(n_buying):
        seller, j = room.listed[place].seller, room.listed[place].customer
        if _stops_ordering(p, s, seller, j, room.luck[place]):
            end(s, room, seller, j, ORDERS_STOPPED)
        elif p.repeat_orders or s.relationships[seller, j].orders == 0:
            n_makers = _take_order(p, s, room, seller, j)
            # Two members that happen to supply one customer do nothing jointly.
            if is_joint(s, j) or n_partners(s, room, seller, j) > 1:
                _meet_over_orders(s, room, j, n_makers, stamp)


@compiled
def _list_buying(room: np.record) -> int:
    """List the relationships in business, seller by seller; return how many."""
    for place in range(room.n_buying):
        room.listed[place] = room.buying[place]
    return int(room.n_buying)


@compiled
def _stops_ordering(
    p: np.record, s: np.record, seller: int, j: int, luck: float
) -> bool:
    """Return whether a customer stops ordering this month."""
    talks = s.relationships[seller, j]
    months = deals.months_since(talks.deal_month, s.group[0].month)
    if months == 0:
        return False
    chance = deals.orders_stop_probability(
        p.order_loss_rate, talks.trust, months, p.young_months, p.young_factor
    )
    return luck < chance


@compiled
def _list_makers(s: np.record, room: np.record, seller: int, j: int) -> int:
    """List the firms that deliver what a customer buys from a seller."""
    n = 0
    for component in range(s.n_components):
        need = s.needs[j, component]
        if need.supplied_by == seller:
            room.chosen[n] = need.delivered_by
            n += 1
    return n


@compiled
def _take_order(
    p: np.record, s: np.record, room: np.record, seller: int, j: int
) -> int:
    """Deliver this month's order; each component counts for its maker.

    Returns:
        How many firms deliver; they are listed as chosen.
    """
    talks = s.relationships[seller, j]
    size, share = s.customers[j].size_eur, talks.share_of_needs
    sales = deals.monthly_sales(size, share, p.premium, talks.integration_offered)
    talks.orders += 1
    talks.sales_eur += sales
    n_makers = _list_makers(s, room, seller, j)
    if talks.is_joint_offer:
        _share_sales(p, s, room, seller, j, n_makers)
    else:
        for place in range(n_makers):
            own = deals.sales_of_each(sales, n_makers)
            _export(s.firms[room.chosen[place]], own)
    if talks.deal_month < s.group[0].month:
        renew_trust(p, s, room, seller, j, 1)
        for place in range(n_makers):
            enjoy_sales(p, s.firms[room.chosen[place]], p.order_benefit)
    return n_makers


@compiled
def _export(firm: np.record, sales_eur: float) -> None:
    """Deliver a firm's component of an order."""
    firm.exports_eur += sales_eur
    firm.exports_this_quarter += 1


@compiled
def _share_sales(
    p: np.record, s: np.record, room: np.record, seller: int, j: int, n: int
) -> None:
    """Share a joint order: the price equally, the premium by input and signature."""
    talks = s.relationships[seller, j]
    size, of_needs = s.customers[j].size_eur, talks.share_of_needs
    price = deals.monthly_sales(size, of_needs, 0.0, 0.0)
    premium = deals.premium_part(size, of_needs, p.premium, talks.integration_offered)
    given = 0.0
    for place in range(n):
        given += s.firms[room.chosen[place]].joint_input_hours
    signs = lead(s, room, seller, j)
    for place in range(n):
        i = room.chosen[place]
        firm = s.firms[i]
        input_share = effort.share_of(firm.joint_input_hours, given)
        if given == 0.0:
            input_share = effort.equal_share(1.0, n)
        share = membership.share_of_premium(input_share, p.keeps, i == signs)
        own_price = deals.sales_of_each(price, n)
        _export(firm, deals.sales_with_premium(own_price, premium, share))
        unfair = membership.unfairness(input_share, share, n)
        # Who has left has nothing more to withhold from the group.
        if is_member(firm) and premium > 0.0 and unfair > firm.unfairness:
            firm.unfairness = unfair


@compiled
def _meet_over_orders(
    s: np.record, room: np.record, j: int, n: int, stamp: int
) -> None:
    """Let those who deliver to a customer meet all who did so this month."""
    for place in range(n):
        i = room.chosen[place]
        room.present[j, i] = stamp
        if is_member(s.firms[i]):
            for k in members_of(room):
                if k != i and room.present[j, k] == stamp:
                    meet(s, i, k)
