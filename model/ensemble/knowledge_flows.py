"""Knowledge flows by two channels: members teach, and partners decide with them."""

import numpy as np

from model.compiled import compiled
from model.ensemble.knowledge import receive
from model.ensemble.overlaps import (
    overlap_with,
    overlap_without_relayed,
)
from model.mechanisms import CUSTOMERS, LOCAL_MARKET_DECISION, side_of
from model.rules import combining, knowledge
from model.vocabulary import Channel, FlowDirection

EDUCATION = Channel.EDUCATION.value
JOINT_DECISIONS = Channel.JOINT_DECISIONS.value
FOCAL_TO_CUSTOMER = FlowDirection.FOCAL_TO_CUSTOMER.value
CUSTOMER_TO_FOCAL = FlowDirection.CUSTOMER_TO_FOCAL.value
FOCAL_TO_SUPPLIER = FlowDirection.FOCAL_TO_SUPPLIER.value
SUPPLIER_TO_FOCAL = FlowDirection.SUPPLIER_TO_FOCAL.value


@compiled
def side(s: np.record, b: int) -> int:
    """Return the side of the net that a partner is on.

    Args:
        s: state of one group.
        b: the partner.
    """
    return side_of(s.partners[b].kind)


@compiled
def count_flow(
    s: np.record,
    channel: int,
    direction: int,
    mechanism: int,
    amount: float,
    seen: float,
) -> None:
    """Count a flow, unless nothing has flowed.

    Args:
        s: state of one group.
        channel: member of ``vocabulary.Channel``.
        direction: member of ``vocabulary.FlowDirection``.
        mechanism: what carries it.
        amount: levels of knowledge.
        seen: of it, what members are aware of.
    """
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
    lesson: float,
    mechanism: int,
) -> None:
    """Teach a partner what a member knows of its component.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        i: the member.
        b: the partner.
        lesson: share of the gap that it can close, 0 to 1.
        mechanism: what carries it.
    """
    component = s.firms[i].component
    taker = s.n_firms
    taker += b
    known = room.known[i, component]
    amount = knowledge.flow(
        lesson,
        known,
        room.known[taker, component],
        knowledge.absorption(
            overlap_with(s, room, i, b),
            p.absorption_floor,
            p.absorption_loss,
        ),
    )
    if amount > 0.0:
        receive(room, taker, component, amount, amount, 0.0)
    direction = FOCAL_TO_CUSTOMER if side(s, b) == CUSTOMERS else FOCAL_TO_SUPPLIER
    count_flow(s, EDUCATION, direction, mechanism, amount, amount)
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
    lesson: float,
    mechanism: int,
) -> None:
    """Let a partner share in a decision; the member learns, and combines.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        i: the member.
        b: the partner.
        lesson: share of the gap that it can close, 0 to 1.
        mechanism: what carries it.
    """
    overlap = overlap_with(s, room, i, b)
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
    count_flow(s, JOINT_DECISIONS, direction, mechanism, received, received)
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
    if amount > 0.0:
        receive(room, i, subject, amount, 0.0, 0.0)
    return amount
