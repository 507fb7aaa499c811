"""What the manager must attend to: open relationships, a joint customer once."""

import numpy as np

from model.compiled import compiled
from model.ensemble.partners import is_joint
from model.ensemble.room import PREPARING, is_open, new_stamp
from model.rules import attention, effort
from model.vocabulary import OrganisationForm

MARKET_FORM = OrganisationForm.MARKET_ORIENTED.value


@compiled
def work_factor(p: np.record, s: np.record, seller: int) -> float:
    """Return how much work a seller's offers take: one firm's are the measure.

    Args:
        p: the point of the model.
        s: state of one group.
        seller: row of a relationship.
    """
    return 1.0 if seller < s.n_firms else float(p.joint_work_factor)


@compiled
def list_engagements(s: np.record, room: np.record) -> int:
    """List the first relationship of each engagement; return how many.

    A door opener leaves the negotiations about a member's own customer to the member.

    Args:
        s: state of one group.
        room: of the group.
    """
    stamp = new_stamp(room)
    n = 0
    for place in range(room.n_open):
        talks = room.open[place]
        j = talks.customer
        stage = s.relationships[talks.seller, j].stage
        if stage != PREPARING and s.customers[j].route == MARKET_FORM:
            continue
        if is_joint(s, j):
            if room.seen[j] == stamp:
                continue
            room.seen[j] = stamp
        room.listed[n] = talks
        n += 1
    return n


@compiled
def hours_bound(p: np.record, s: np.record, room: np.record) -> float:
    """Return the hours that open relationships need at least, a joint one once.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    hours = 0.0
    for place in range(list_engagements(s, room)):
        factor = work_factor(p, s, room.listed[place].seller)
        hours += attention.hours_needed(p.hours_for_each, factor)
    return hours


@compiled
def attend(p: np.record, s: np.record, room: np.record) -> None:
    """Share the manager's hours for customers equally among the engagements.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    manager = s.manager[0]
    n = list_engagements(s, room)
    for place in range(n):
        share = effort.equal_share(manager.hours_for_customers, n)
        hours = effort.smaller(share, p.hours_at_most)
        manager.interaction_hours_used += hours
        _give_hours(s, room, place, hours, True)
    for a in range(s.n_assistants):
        _assist(p, s, room, a, n)


@compiled
def _assist(p: np.record, s: np.record, room: np.record, a: int, n: int) -> None:
    """Share an assistant's hours equally among the engagements in its market."""
    assistant = s.assistants[a]
    n_here = 0
    for place in range(n):
        if s.customers[room.listed[place].customer].market == assistant.market:
            n_here += 1
    for place in range(n):
        talks = room.listed[place]
        if s.customers[talks.customer].market != assistant.market:
            continue
        share = effort.equal_share(assistant.interaction_hours, n_here)
        given = s.relationships[talks.seller, talks.customer].manager_hours
        hours = effort.smaller(share, effort.rest(p.hours_at_most, given))
        assistant.interaction_hours_used += hours
        _give_hours(s, room, place, hours, False)


@compiled
def _give_hours(
    s: np.record, room: np.record, place: int, hours: float, by_manager: bool
) -> None:
    """Give hours to all relationships of an engagement."""
    first = room.listed[place]
    if not is_joint(s, first.customer):
        _give(s.relationships[first.seller, first.customer], hours, by_manager)
        return
    for seller in range(s.n_sellers):
        talks = s.relationships[seller, first.customer]
        if is_open(talks.stage):
            _give(talks, hours, by_manager)


@compiled
def _give(talks: np.record, hours: float, by_manager: bool) -> None:
    """Give hours of manager or assistant to a relationship."""
    if by_manager:
        talks.manager_hours = hours
    else:
        talks.assistant_hours = hours
