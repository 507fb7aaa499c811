"""What actors know, and how they take in what is new."""

import numpy as np

from model.compiled import compiled
from model.rules import combining, effort, knowledge, product_use
from model.rules.cooperation import mean_of
from model.schedule import is_end_of_year
from model.vocabulary import NOBODY, NUMBERS_OF_MEETINGS


@compiled
def take_up_knowledge(p: np.record, s: np.record, room: np.record) -> None:
    """Find out what all know in a state, and forget what was on its way.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    room.hours_to_learn = knowledge.hours_to_learn(
        p.learning_hours, p.learning_slope, p.technology
    )
    room.contact_lesson = knowledge.lesson(p.contact_hours, room.hours_to_learn)
    for meetings in range(NUMBERS_OF_MEETINGS):
        room.lessons[meetings] = lesson_of_meetings(p, room, meetings, 1)
    room.n_events = 0
    room.n_received = 0
    for i in range(s.n_firms):
        room.new_knowledge[i] = 0.0
    for row in range(s.n_actors):
        for subject in range(s.n_subjects):
            what = s.knowledge[row, subject]
            room.known[row, subject] = knowledge.level(what.own, what.learnt)
            room.receipt_of[row, subject] = NOBODY


@compiled
def lesson_of_meetings(p: np.record, room: np.record, meetings: int, n: int) -> float:
    """Return the share of a gap that this month's meetings with a customer can close.

    Args:
        p: the point of the model.
        room: of the group.
        meetings: meetings this month, 0 to 4.
        n: partners who share the hours, 1 or more.
    """
    hours = knowledge.hours_of_meetings(meetings, p.hours_per_meeting)
    return knowledge.lesson(effort.equal_share(hours, n), room.hours_to_learn)


@compiled
def share_known(s: np.record, room: np.record, j: int, n: int) -> float:
    """Return what a customer knows of the products of the first few partners listed.

    Args:
        s: state of one group.
        room: of the group.
        j: the customer.
        n: how many of the partners listed.
    """
    known = 0.0
    for place in range(n):
        known += share_known_of(s, room, j, room.partners[place])
    return mean_of(known, n)


@compiled
def share_known_of(s: np.record, room: np.record, j: int, i: int) -> float:
    """Return what a customer knows of the product of a firm, level 0 to 1.

    Args:
        s: state of one group.
        room: of the group.
        j: the customer.
        i: the firm.
    """
    component = s.firms[i].component
    return product_use.share_known(
        room.known[s.n_firms + j, component], room.known[i, component]
    )


@compiled
def receive(
    room: np.record,
    row: int,
    subject: int,
    amount: float,
    taught: float,
    relayed: float,
) -> None:
    """Let an actor receive something of a subject, to be taken in at the month's end.

    Args:
        room: of the group.
        row: the actor.
        subject: a component, or a market behind them.
        amount: level, more than 0.
        taught: of it, by members themselves.
        relayed: of it, taught by members but heard from other partners.
    """
    place = int(room.receipt_of[row, subject])
    if place == NOBODY:
        place = int(room.n_received)
        room.n_received += 1
        room.receipt_of[row, subject] = place
        received = room.received[place]
        received.actor = row
        received.subject = subject
        received.amount = 0.0
        received.taught = 0.0
        received.relayed = 0.0
    room.received[place].amount += amount
    room.received[place].taught += taught
    room.received[place].relayed += relayed


@compiled
def take_in(p: np.record, s: np.record, room: np.record) -> None:
    """Let all take in what they have received this month; firms create knowledge.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    for place in range(room.n_received):
        _take_in(s, room, room.received[place])
    room.n_received = 0
    for i in range(s.n_firms):
        if room.new_knowledge[i] > 0.0:
            s.firms[i].created_knowledge = combining.created_after(
                s.firms[i].created_knowledge, room.new_knowledge[i]
            )
            room.new_knowledge[i] = 0.0
            _know_own_product(s, room, i)
    if is_end_of_year(s.group[0].month):
        _get_out_of_date(p, s, room)


@compiled
def _take_in(s: np.record, room: np.record, received: np.record) -> None:
    """Take in what an actor has received of a subject."""
    row, subject = received.actor, received.subject
    what = s.knowledge[row, subject]
    share = knowledge.room_for(what.own, what.learnt, received.amount)
    what.learnt = knowledge.after_month(what.learnt, received.amount, share)
    what.taught = knowledge.after_month(what.taught, received.taught, share)
    what.relayed = knowledge.after_month(what.relayed, received.relayed, share)
    room.known[row, subject] = knowledge.level(what.own, what.learnt)
    room.receipt_of[row, subject] = NOBODY


@compiled
def _know_own_product(s: np.record, room: np.record, i: int) -> None:
    """Let a firm know of its own product what it has created."""
    component = s.firms[i].component
    what = s.knowledge[i, component]
    what.learnt = combining.own_with_created(what.own, s.firms[i].created_knowledge)
    room.known[i, component] = knowledge.level(what.own, what.learnt)


@compiled
def _get_out_of_date(p: np.record, s: np.record, room: np.record) -> None:
    """Let a year put some of what was learnt and created out of date."""
    fading = knowledge.fading_in(p.technology, p.knowledge_fading)
    for row in range(s.n_actors):
        for subject in range(s.n_subjects):
            what = s.knowledge[row, subject]
            what.learnt = knowledge.after_year(what.learnt, fading)
            what.taught = knowledge.after_year(what.taught, fading)
            what.relayed = knowledge.after_year(what.relayed, fading)
            room.known[row, subject] = knowledge.level(what.own, what.learnt)
    for i in range(s.n_firms):
        firm = s.firms[i]
        firm.created_knowledge = knowledge.after_year(firm.created_knowledge, fading)
        _know_own_product(s, room, i)
