"""Knowledge flows from partner to partner, without any member between them."""

import numpy as np

from model.compiled import compiled
from model.ensemble.knowledge import receive
from model.ensemble.knowledge_flows import count_flow, side
from model.ensemble.overlaps import overlap_between
from model.mechanisms import CUSTOMERS
from model.rules import knowledge, partner_contact
from model.vocabulary import Channel, FlowDirection

DIRECT_CONTACT = Channel.DIRECT_CONTACT.value
BETWEEN_CUSTOMERS = FlowDirection.BETWEEN_CUSTOMERS.value
BETWEEN_SUPPLIERS = FlowDirection.BETWEEN_SUPPLIERS.value
CUSTOMER_TO_SUPPLIER = FlowDirection.CUSTOMER_TO_SUPPLIER.value
SUPPLIER_TO_CUSTOMER = FlowDirection.SUPPLIER_TO_CUSTOMER.value


@compiled
def listen(
    p: np.record,
    s: np.record,
    room: np.record,
    a: int,
    b: int,
    mechanism: int,
    awareness: float,
) -> None:
    """Let a partner learn from another one, without any member between them.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        a: who listens.
        b: who tells.
        mechanism: where they meet.
        awareness: what members know of the contact, level 0 to 1.
    """
    taker, giver = s.n_firms, s.n_firms
    taker += a
    giver += b
    absorption = knowledge.absorption(
        overlap_between(s, room, taker, giver), p.absorption_floor, p.absorption_loss
    )
    n = 0
    for subject in range(s.n_subjects):
        # No branches: a processor would guess wrongly at every second subject.
        room.news[n] = subject
        n += room.known[giver, subject] > room.known[taker, subject]
    total = 0.0
    for place in range(n):
        total += _pass_on(s, room, taker, giver, room.news[place], absorption)
    count_flow(
        s,
        DIRECT_CONTACT,
        _between(side(s, b), side(s, a)),
        mechanism,
        total,
        partner_contact.seen(total, awareness),
    )


@compiled
def _pass_on(
    s: np.record,
    room: np.record,
    taker: int,
    giver: int,
    subject: int,
    absorption: float,
) -> float:
    """Let an actor hear of a subject from a partner; return what it has received."""
    known = room.known[giver, subject]
    amount = knowledge.flow(
        room.contact_lesson, known, room.known[taker, subject], absorption
    )
    if amount > 0.0:
        what = s.knowledge[giver, subject]
        relayed = knowledge.handed_on(
            amount, knowledge.level(what.taught, what.relayed), known
        )
        receive(room, taker, subject, amount, 0.0, relayed)
    return amount


@compiled
def _between(givers_side: int, takers_side: int) -> int:
    """Return the direction of a flow between two partners."""
    if givers_side == takers_side:
        return BETWEEN_CUSTOMERS if givers_side == CUSTOMERS else BETWEEN_SUPPLIERS
    return CUSTOMER_TO_SUPPLIER if givers_side == CUSTOMERS else SUPPLIER_TO_CUSTOMER
