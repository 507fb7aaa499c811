"""Events at which members meet partners, and what an event carries."""

import numpy as np

from model.compiled import compiled
from model.ensemble.attendees import list_attendees_of
from model.ensemble.direct_contact import listen
from model.ensemble.knowledge_flows import ask, side, teach
from model.ensemble.mechanisms import asks, introduces, is_on, taking_of, teaches
from model.ensemble.pools import list_pool
from model.mechanisms import (
    CUSTOMERS,
    LOCAL_MARKET_DECISION,
    PRODUCT_DEVELOPMENT,
    SEMINAR,
)
from model.rules import combining, coordination, effort, knowledge, partner_contact
from model.vocabulary import CONTACTS_EACH, NOBODY


@compiled
def hold_event(
    p: np.record,
    s: np.record,
    room: np.record,
    mechanism: int,
    n_firms: int,
    n: int,
) -> None:
    """Let members and partners meet; an event carries all channels that it can.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group; members are listed as chosen, partners as guests.
        mechanism: what is held.
        n_firms: how many members.
        n: how many partners.
    """
    if n == 0 or n_firms == 0:
        return
    hours = effort.equal_share(taking_of(p, mechanism).lesson_hours, n_firms)
    lesson = knowledge.lesson(hours, room.hours_to_learn)
    for guest in range(n):
        b = room.guests[guest]
        for place in range(n_firms):
            if teaches(p, mechanism, side(s, b)):
                teach(p, s, room, room.chosen[place], b, lesson, mechanism)
            if asks(p, mechanism, side(s, b)):
                ask(p, s, room, room.chosen[place], b, lesson, mechanism)
    for guest in range(1, n):
        a, b = room.guests[guest - 1], room.guests[guest]
        if introduces(p, mechanism, side(s, a), side(s, b)):
            for turn in range(2):
                who, whom = (a, b) if turn == 0 else (b, a)
                _meet_at_event(p, s, room, who, whom, mechanism)
    held = s.mechanisms[mechanism]
    held.times_held += 1
    held.held_month = s.group[0].month
    held.partners_reached += n
    room.n_events += 1


@compiled
def _meet_at_event(
    p: np.record,
    s: np.record,
    room: np.record,
    a: int,
    b: int,
    mechanism: int,
) -> None:
    """Let a partner listen to another one at an event, before members' eyes."""
    listen(p, s, room, a, b, mechanism, 1.0)
    place = _get_to_know(s, a, b, mechanism)
    if place != NOBODY:
        contact = s.contacts[a, place]
        contact.met_month = s.group[0].month
        contact.awareness = partner_contact.awareness_after_event(
            contact.awareness, p.awareness_gain
        )


@compiled
def _get_to_know(s: np.record, a: int, b: int, mechanism: int) -> int:
    """Return the place of a contact, a new one while there is any, or nobody's."""
    partner = s.partners[a]
    for place in range(partner.n_contacts):
        if s.contacts[a, place].other == b:
            return place
    if partner.n_contacts == CONTACTS_EACH:
        return NOBODY
    contact = s.contacts[a, partner.n_contacts]
    contact.other = b
    contact.mechanism = mechanism
    contact.is_from_event = True
    place = int(partner.n_contacts)
    partner.n_contacts += 1
    return place


@compiled
def go_on_developing(p: np.record, s: np.record) -> None:
    """Count a round of product development; after some comes the next stage.

    Args:
        p: the point of the model.
        s: state of one group.
    """
    group = s.group[0]
    group.development_rounds += 1
    stage = coordination.stage_after_round(
        group.development_stage, group.development_rounds, p.development_rounds
    )
    if stage != group.development_stage:
        group.development_stage = stage
        group.development_rounds = 0


@compiled
def meet_partners(
    p: np.record,
    s: np.record,
    room: np.record,
    mechanism: int,
    n_firms: int,
    market: int,
) -> None:
    """Let a joint activity of a group be what it is in the net: an event.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group; members who take part are listed as chosen.
        mechanism: what the activity is.
        n_firms: how many members take part.
        market: the only target market, or ``NOBODY`` for all.
    """
    if not (p.knowledge_flows and is_on(p, mechanism)):
        return
    if mechanism == SEMINAR:
        n_pool = 0
        for j in range(s.n_customers):
            if room.meets_everybody[j] > 0:
                room.pool[n_pool] = j
                n_pool += 1
    else:
        only = market if mechanism == LOCAL_MARKET_DECISION else NOBODY
        n_pool = list_pool(s, room, mechanism, CUSTOMERS, only)
    n = list_attendees_of(p, s, room, n_pool, mechanism, CUSTOMERS)
    if n > 0 and mechanism == PRODUCT_DEVELOPMENT:
        go_on_developing(p, s)
    hold_event(p, s, room, mechanism, n_firms, n)


@compiled
def learn_to_coordinate(p: np.record, s: np.record, room: np.record) -> None:
    """Let the net learn to coordinate from the events of this month.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    for _ in range(room.n_events):
        s.group[0].coordination_capability = combining.capability_after_event(
            s.group[0].coordination_capability, p.capability_gain
        )
    room.n_events = 0
