"""Events at which members meet partners: who could come, who comes, what it carries."""

import numpy as np

from model.choosing import nth
from model.compiled import compiled
from model.ensemble.knowledge import overlap_with
from model.ensemble.knowledge_flows import ask, listen, side, teach
from model.ensemble.mechanisms import asks, introduces, is_on, taking_of, teaches
from model.ensemble.room import draw
from model.mechanisms import (
    CONFERENCE,
    CUSTOMERS,
    LOCAL_MARKET_DECISION,
    PRODUCT_DEVELOPMENT,
    SEMINAR,
    STANDARDISATION,
    SUPPORT,
)
from model.rules import coordination, effort, knowledge
from model.vocabulary import (
    CONTACTS_EACH,
    NOBODY,
    Decision,
    DevelopmentStage,
    PartnerKind,
)

EVENT_ATTENDED = Decision.EVENT_ATTENDED.value
CUSTOMER = PartnerKind.CUSTOMER.value
IDEA = DevelopmentStage.IDEA.value
TEST = DevelopmentStage.TEST.value
TAKEN = -1.0


@compiled
def is_known(s: np.record, b: int) -> bool:
    """Return whether members know a partner; who is behind a customer, with it.

    Args:
        s: state of one group.
        b: the partner.
    """
    customer = s.partners[b].customer
    return bool(customer == NOBODY or s.customers[customer].route != NOBODY)


@compiled
def expertise_in(partner: np.record, stage: int) -> float:
    """Return how much a partner has to say in a stage of product development.

    Args:
        partner: row of the table of partners.
        stage: member of ``DevelopmentStage``.
    """
    if stage == IDEA:
        return float(partner.research_expertise)
    return float(
        partner.use_expertise if stage == TEST else partner.production_expertise
    )


@compiled
def list_pool(
    s: np.record, room: np.record, mechanism: int, which_side: int, market: int
) -> int:
    """List the partners on one side whom a mechanism could reach; return how many.

    Args:
        s: state of one group.
        room: of the group.
        mechanism: which.
        which_side: side of the net.
        market: the only target market, or ``NOBODY`` for all.
    """
    is_open_to_all = mechanism in (CONFERENCE, STANDARDISATION)
    n = 0
    for b in range(s.n_all_partners):
        if side(s, b) != which_side or market not in (NOBODY, s.partners[b].market):
            continue
        if mechanism == SUPPORT and s.partners[b].kind != CUSTOMER:
            continue
        if is_open_to_all or is_known(s, b):
            room.pool[n] = b
            n += 1
    return n


@compiled
def missing(s: np.record, room: np.record, i: int, b: int) -> float:
    """Return what a partner does not know of a member's component.

    Args:
        s: state of one group.
        room: of the group.
        i: the member.
        b: the partner.
    """
    component = s.firms[i].component
    return knowledge.gap(room.known[i, component], room.known[s.n_firms + b, component])


@compiled
def teachable(p: np.record, s: np.record, room: np.record, i: int, b: int) -> float:
    """Return what a member could teach a partner, as far as it would be absorbed.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        i: the member.
        b: the partner.
    """
    absorption = knowledge.absorption(
        overlap_with(s, room, i, b),
        p.absorption_floor,
        p.absorption_loss,
    )
    return effort.part(missing(s, room, i, b), absorption)


@compiled
def list_attendees(
    p: np.record,
    s: np.record,
    room: np.record,
    i: int,
    mechanism: int,
    which_side: int,
) -> int:
    """List the partners who come to an event of a firm; return how many.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        i: the firm.
        mechanism: which.
        which_side: side of the net.
    """
    n_pool = list_pool(s, room, mechanism, which_side, NOBODY)
    n = coordination.number_reached(n_pool, taking_of(p, mechanism).reach)
    if mechanism == SUPPORT:
        for place in range(n_pool):
            room.scores[place] = teachable(p, s, room, i, room.pool[place])
        _list_highest(room, n_pool, n)
    elif mechanism == PRODUCT_DEVELOPMENT:
        _list_experts(s, room, n_pool, n)
    elif n > 0:
        _list_by_luck(s, room, mechanism, which_side, n_pool, n)
    return n


@compiled
def _list_experts(s: np.record, room: np.record, n_pool: int, n: int) -> None:
    """List those of a pool who know most of the present stage of development."""
    stage = s.group[0].development_stage
    for place in range(n_pool):
        room.scores[place] = expertise_in(s.partners[room.pool[place]], stage)
    _list_highest(room, n_pool, n)


@compiled
def _list_highest(room: np.record, n_pool: int, n: int) -> None:
    """List the few of a pool with the highest scores, the highest first."""
    for step in range(n):
        winner = 0
        for place in range(n_pool):
            if room.scores[place] > room.scores[winner]:
                winner = place
        room.guests[step] = room.pool[winner]
        room.scores[winner] = TAKEN


@compiled
def _list_by_luck(
    s: np.record, room: np.record, mechanism: int, which_side: int, n_pool: int, n: int
) -> None:
    """List those of a pool whom luck sends."""
    first = nth(n_pool, draw(s, room, EVENT_ATTENDED, mechanism, which_side))
    for step in range(n):
        room.guests[step] = room.pool[coordination.place_in_turn(first, step, n_pool)]


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
    for guest in range(n):
        b = room.guests[guest]
        for place in range(n_firms):
            if teaches(p, mechanism, side(s, b)):
                teach(p, s, room, room.chosen[place], b, hours, mechanism)
            if asks(p, mechanism, side(s, b)):
                ask(p, s, room, room.chosen[place], b, hours, mechanism)
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
    p: np.record, s: np.record, room: np.record, a: int, b: int, mechanism: int
) -> None:
    """Let a partner listen to another one at an event, before members' eyes."""
    listen(p, s, room, a, b, mechanism, 1.0)
    place = _get_to_know(s, a, b, mechanism)
    if place != NOBODY:
        contact = s.contacts[a, place]
        contact.met_month = s.group[0].month
        contact.awareness = knowledge.awareness_after_event(
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
    n = coordination.number_reached(n_pool, taking_of(p, mechanism).reach)
    if n == 0:
        return
    if mechanism == PRODUCT_DEVELOPMENT:
        _list_experts(s, room, n_pool, n)
        go_on_developing(p, s)
    else:
        _list_by_luck(s, room, mechanism, CUSTOMERS, n_pool, n)
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
        s.group[0].coordination_capability = knowledge.capability_after_event(
            s.group[0].coordination_capability, p.capability_gain
        )
    room.n_events = 0
