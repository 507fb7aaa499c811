"""Knowledge flows by three channels: members teach, partners decide with, and meet."""

import numpy as np

from model.compiled import compiled
from model.ensemble.overlaps import (
    overlap_between,
    overlap_with,
    overlap_without_relayed,
)
from model.mechanisms import CUSTOMERS, LOCAL_MARKET_DECISION, side_of
from model.rules import combining, knowledge, partner_contact
from model.vocabulary import Channel, FlowDirection

EDUCATION = Channel.EDUCATION.value
JOINT_DECISIONS = Channel.JOINT_DECISIONS.value
DIRECT_CONTACT = Channel.DIRECT_CONTACT.value
FOCAL_TO_CUSTOMER = FlowDirection.FOCAL_TO_CUSTOMER.value
CUSTOMER_TO_FOCAL = FlowDirection.CUSTOMER_TO_FOCAL.value
BETWEEN_CUSTOMERS = FlowDirection.BETWEEN_CUSTOMERS.value
FOCAL_TO_SUPPLIER = FlowDirection.FOCAL_TO_SUPPLIER.value
SUPPLIER_TO_FOCAL = FlowDirection.SUPPLIER_TO_FOCAL.value
BETWEEN_SUPPLIERS = FlowDirection.BETWEEN_SUPPLIERS.value
CUSTOMER_TO_SUPPLIER = FlowDirection.CUSTOMER_TO_SUPPLIER.value
SUPPLIER_TO_CUSTOMER = FlowDirection.SUPPLIER_TO_CUSTOMER.value


@compiled
def side(s: np.record, b: int) -> int:
    """Return the side of the net that a partner is on.

    Args:
        s: state of one group.
        b: the partner.
    """
    return side_of(s.partners[b].kind)


@compiled
def _count(
    s: np.record,
    channel: int,
    direction: int,
    mechanism: int,
    amount: float,
    seen: float,
) -> None:
    """Count a flow, unless nothing has flowed."""
    if amount <= 0.0:
        return
    flow = s.flows[channel, direction, mechanism]
    flow.amount += amount
    flow.seen += seen
    flow.transfers += 1


@compiled
def teach(
    p: np.record,
    s: np.record,
    room: np.record,
    i: int,
    b: int,
    hours: float,
    mechanism: int,
) -> None:
    """Teach a partner what a member knows of its component.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        i: the member.
        b: the partner.
        hours: hours that the two spend on it.
        mechanism: what carries it.
    """
    component = s.firms[i].component
    known = room.known[i, component]
    amount = knowledge.flow(
        knowledge.lesson(hours, room.hours_to_learn),
        known,
        room.known[s.n_firms + b, component],
        knowledge.absorption(
            overlap_with(s, room, i, b),
            p.absorption_floor,
            p.absorption_loss,
        ),
    )
    room.has_received[s.n_firms + b] = 1
    room.received[s.n_firms + b, component] += amount
    room.received_taught[s.n_firms + b, component] += amount
    direction = FOCAL_TO_CUSTOMER if side(s, b) == CUSTOMERS else FOCAL_TO_SUPPLIER
    _count(s, EDUCATION, direction, mechanism, amount, amount)
    new = knowledge.handed_on(amount, s.knowledge[i, component].learnt, known)
    s.group[0].transferred_knowledge += combining.from_other_partners(
        new, s.partners[b].given_knowledge, s.group[0].combined_knowledge
    )


@compiled
def ask(
    p: np.record,
    s: np.record,
    room: np.record,
    i: int,
    b: int,
    hours: float,
    mechanism: int,
) -> None:
    """Let a partner share in a decision; the member learns, and combines.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        i: the member.
        b: the partner.
        hours: hours that the two spend on it.
        mechanism: what carries it.
    """
    overlap = overlap_with(s, room, i, b)
    lesson = knowledge.lesson(hours, room.hours_to_learn)
    absorption = knowledge.absorption(overlap, p.absorption_floor, p.absorption_loss)
    technical = 0.0
    received = 0.0
    if mechanism == LOCAL_MARKET_DECISION:
        for subject in range(s.n_components, s.n_subjects):
            received += _hear(s, room, i, b, subject, lesson, absorption)
    else:
        for subject in range(s.n_components):
            # Nobody tells a firm about its own product: it makes new knowledge of it.
            if subject != s.firms[i].component:
                received += _hear(s, room, i, b, subject, lesson, absorption)
        technical = received
    direction = CUSTOMER_TO_FOCAL if side(s, b) == CUSTOMERS else SUPPLIER_TO_FOCAL
    _count(s, JOINT_DECISIONS, direction, mechanism, received, received)
    new = combining.combined(
        technical,
        overlap,
        s.group[0].coordination_capability,
        p.combining_floor,
        p.combining_gain,
    )
    room.new_knowledge[i] += new
    s.partners[b].given_knowledge += new
    s.group[0].combined_knowledge += new
    without = overlap_without_relayed(s, room, i, b)
    s.group[0].looped_knowledge += combining.looped(
        received, overlap, without, p.absorption_floor
    )


@compiled
def _hear(
    s: np.record,
    room: np.record,
    i: int,
    b: int,
    subject: int,
    lesson: float,
    absorption: float,
) -> float:
    """Let a member hear of a subject from a partner; return what it has received."""
    amount = knowledge.flow(
        lesson, room.known[s.n_firms + b, subject], room.known[i, subject], absorption
    )
    room.has_received[i] = 1
    room.received[i, subject] += amount
    return amount


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
    room.has_received[taker] = 1
    lesson = room.contact_lesson
    total = 0.0
    for subject in range(s.n_subjects):
        known = room.known[giver, subject]
        amount = knowledge.flow(lesson, known, room.known[taker, subject], absorption)
        if amount > 0.0:
            total += amount
            room.received[taker, subject] += amount
            what = s.knowledge[giver, subject]
            room.received_relayed[taker, subject] += knowledge.handed_on(
                amount, knowledge.level(what.taught, what.relayed), known
            )
    _count(
        s,
        DIRECT_CONTACT,
        _between(side(s, b), side(s, a)),
        mechanism,
        total,
        partner_contact.seen(total, awareness),
    )


@compiled
def _between(givers_side: int, takers_side: int) -> int:
    """Return the direction of a flow between two partners."""
    if givers_side == takers_side:
        return BETWEEN_CUSTOMERS if givers_side == CUSTOMERS else BETWEEN_SUPPLIERS
    return CUSTOMER_TO_SUPPLIER if givers_side == CUSTOMERS else SUPPLIER_TO_CUSTOMER
