"""What actors know, and how they take in what is new."""

import numpy as np

from model.compiled import compiled
from model.rules import combining, knowledge, product_use
from model.rules.cooperation import mean_of
from model.schedule import is_end_of_year


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
    room.n_events = 0
    for i in range(s.n_firms):
        room.new_knowledge[i] = 0.0
    for row in range(s.n_actors):
        room.has_received[row] = 0
        for subject in range(s.n_subjects):
            what = s.knowledge[row, subject]
            room.known[row, subject] = knowledge.level(what.own, what.learnt)
            room.received[row, subject] = 0.0
            room.received_taught[row, subject] = 0.0
            room.received_relayed[row, subject] = 0.0


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
def take_in(p: np.record, s: np.record, room: np.record) -> None:
    """Let all take in what they have received this month; firms create knowledge.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    for row in range(s.n_actors):
        if room.has_received[row] > 0:
            room.has_received[row] = 0
            for subject in range(s.n_subjects):
                if room.received[row, subject] != 0.0:
                    _take_in(s, room, row, subject)
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
def _take_in(s: np.record, room: np.record, row: int, subject: int) -> None:
    """Take in what an actor has received of a subject."""
    what = s.knowledge[row, subject]
    received = room.received[row, subject]
    share = knowledge.room_for(what.own, what.learnt, received)
    what.learnt = knowledge.after_month(what.learnt, received, share)
    what.taught = knowledge.after_month(
        what.taught, room.received_taught[row, subject], share
    )
    what.relayed = knowledge.after_month(
        what.relayed, room.received_relayed[row, subject], share
    )
    room.known[row, subject] = knowledge.level(what.own, what.learnt)
    room.received[row, subject] = 0.0
    room.received_taught[row, subject] = 0.0
    room.received_relayed[row, subject] = 0.0


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
