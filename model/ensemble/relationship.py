"""The relationship between a seller and a customer: it begins, goes on, ends."""

import numpy as np

from model.compiled import compiled
from model.ensemble.credibility import credibility_of, credibility_of_firm
from model.ensemble.knowledge import share_known
from model.ensemble.members import enjoy_sales
from model.ensemble.partners import list_partners
from model.ensemble.room import (
    CUSTOMER,
    NEGOTIATING,
    PREPARING,
    end_business,
    end_talks,
    welcome,
)
from model.rules import deals, product_use, trust
from model.vocabulary import NOBODY, RelationshipStage

LOST = RelationshipStage.LOST.value


@compiled
def begin(
    s: np.record, room: np.record, seller: int, j: int, with_others: bool
) -> None:
    """Begin: a door has been opened.

    Args:
        s: state of one group.
        room: of the group.
        seller: row of the relationship.
        j: the customer.
        with_others: whether others came in through the same door.
    """
    talks = s.relationships[seller, j]
    talks.with_others = with_others
    talks.stage = PREPARING
    talks.contact_month = s.group[0].month
    room.has_met[seller, j] = 1
    welcome(room, seller, j)


@compiled
def reward(
    p: np.record, s: np.record, room: np.record, seller: int, j: int, benefit: float
) -> None:
    """Let the members whose components this customer needs feel a benefit.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        seller: row of the relationship.
        j: the customer.
        benefit: worth of what was reached, deals.
    """
    for place in range(list_partners(s, room, seller, j)):
        enjoy_sales(p, s.firms[room.partners[place]], benefit)


@compiled
def start_negotiation(
    p: np.record, s: np.record, room: np.record, seller: int, j: int
) -> None:
    """Go from preparation to negotiation; all partners feel the step.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        seller: row of the relationship.
        j: the customer.
    """
    talks = s.relationships[seller, j]
    talks.stage = NEGOTIATING
    talks.negotiation_month = s.group[0].month
    talks.progress = deals.surplus(talks.progress)
    reward(p, s, room, seller, j, p.stage_benefit)


@compiled
def end(s: np.record, room: np.record, seller: int, j: int, cause: int) -> None:
    """End, and remember why.

    Args:
        s: state of one group.
        room: of the group.
        seller: row of the relationship.
        j: the customer.
        cause: member of ``LossCause``.
    """
    talks = s.relationships[seller, j]
    if talks.stage == CUSTOMER:
        end_business(room, seller, j)
    else:
        end_talks(room, seller, j)
    talks.stage = LOST
    talks.end_month = s.group[0].month
    talks.ended_by = cause
    for component in range(s.n_components):
        need = s.needs[j, component]
        if need.supplied_by == seller:
            need.supplied_by = NOBODY
            need.delivered_by = NOBODY
            room.is_supplied[component, j] = 0
    _close_door_if_unused(s, room, j)


@compiled
def _close_door_if_unused(s: np.record, room: np.record, j: int) -> None:
    """Let a customer be open to any route again when no relationship is left."""
    for seller in range(s.n_sellers):
        if PREPARING <= s.relationships[seller, j].stage <= CUSTOMER:
            return
    s.customers[j].route = NOBODY
    room.door[j] = NOBODY


@compiled
def renew_trust(
    p: np.record, s: np.record, room: np.record, seller: int, j: int, meetings: int
) -> None:
    """Let the customer's trust grow with meetings and fade without.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        seller: row of the relationship.
        j: the customer.
        meetings: meetings this month, 0 to 4.
    """
    talks = s.relationships[seller, j]
    market = s.customers[j].market
    n = list_partners(s, room, seller, j)
    if seller < s.n_firms:
        credible = credibility_of_firm(p, s, room, seller, market)
    else:
        credible = credibility_of(p, s, room, market, n)
    if p.knowledge_flows and p.learning_builds_trust:
        known = share_known(s, room, j, n)
        credible = product_use.credibility_with_learning(
            credible, p.technology, known, p.learning_trust
        )
    talks.trust = trust.trust_after_month(
        talks.trust, meetings, credible, p.trust_gain, p.trust_decay
    )
