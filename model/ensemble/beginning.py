"""Month 0 of a group: its record is wiped, founded, and its lists are made."""

import numpy as np

from model.compiled import compiled
from model.ensemble.knowledge import take_up_knowledge
from model.ensemble.records import N_KINDS, N_LEVELS, N_MECHANISMS, tables_of
from model.ensemble.room import take_up
from model.founding import found_group, shape_of
from model.rules import deals
from model.vocabulary import CONTACTS_EACH, NEVER, Channel, FlowDirection

N_CHANNELS, N_DIRECTIONS = len(Channel), len(FlowDirection)


@compiled
def begin_group(
    p: np.record,
    s: np.record,
    room: np.record,
    blank: np.record,
    seed: int,
    replicate: int,
) -> None:
    """Found a group in a record that another group may have used.

    Args:
        p: the point of the model.
        s: record of type ``STATE``.
        room: record of type ``ROOM``.
        blank: from ``blank_states``.
        seed: seed of the study.
        replicate: which of the parallel worlds.
    """
    shape = shape_of(p)
    s.n_firms = shape.firms
    s.n_sellers = shape.firms
    s.n_sellers += 1
    s.n_customers = shape.customers
    s.n_components = shape.components
    s.n_markets = shape.markets
    s.n_assistants = shape.assistants
    s.n_all_partners = shape.partners
    s.n_actors = shape.firms
    s.n_actors += shape.partners
    s.n_subjects = shape.components
    s.n_subjects += shape.markets
    _wipe(s, blank)
    room.seed = seed
    room.replicate = replicate
    room.has_knocked = False
    found_group(p, seed, replicate, tables_of(s))
    take_up(s, room)
    if p.knowledge_flows:
        take_up_knowledge(p, s, room)
    _work_out(p, s, room)


@compiled
def _work_out(p: np.record, s: np.record, room: np.record) -> None:
    """Work out what stays as it is in all months; forget what was of another group."""
    for place, factor in enumerate((1.0, p.joint_work_factor)):
        room.work_needed[place] = deals.work_needed(
            p.work_level, p.work_slope, p.technology, factor
        )
    for i in range(s.n_firms):
        for m in range(s.n_markets):
            room.credible_month[i, m] = NEVER


@compiled
def _wipe(s: np.record, blank: np.record) -> None:
    """Make all tables as they are before founding."""
    s.group[0] = blank.group[0]
    s.choice[0] = blank.choice[0]
    s.control_group[0] = blank.control_group[0]
    s.manager[0] = blank.manager[0]
    for level in range(N_LEVELS):
        s.financiers[level] = blank.financiers[level]
    for kind in range(N_KINDS):
        s.activities[kind] = blank.activities[kind]
    for m in range(s.n_markets):
        s.target_markets[m] = blank.target_markets[m]
    for a in range(s.n_assistants):
        s.assistants[a] = blank.assistants[a]
    _wipe_firms(s, blank)
    _wipe_net(s, blank)
    for j in range(s.n_customers):
        s.customers[j] = blank.customers[0]
        for component in range(s.n_components):
            s.needs[j, component] = blank.needs[0, 0]
        for seller in range(s.n_sellers):
            s.relationships[seller, j] = blank.relationships[0, 0]


@compiled
def _wipe_firms(s: np.record, blank: np.record) -> None:
    """Make the tables of firms as they are before founding."""
    for i in range(s.n_firms):
        s.firms[i] = blank.firms[0]
        for kind in range(N_KINDS):
            s.attendances[i, kind] = blank.attendances[0, 0]
        for m in range(s.n_markets):
            s.firm_markets[i, m] = blank.firm_markets[0, 0]
        for k in range(s.n_firms):
            s.members_trust[i, k] = blank.members_trust[0, 0]


@compiled
def _wipe_net(s: np.record, blank: np.record) -> None:
    """Make the tables of the net as they are before founding."""
    for b in range(s.n_all_partners):
        s.partners[b] = blank.partners[0]
        for place in range(CONTACTS_EACH):
            s.contacts[b, place] = blank.contacts[0, 0]
    for row in range(s.n_actors):
        for subject in range(s.n_subjects):
            s.knowledge[row, subject] = blank.knowledge[0, 0]
    for mechanism in range(N_MECHANISMS):
        s.mechanisms[mechanism] = blank.mechanisms[0]
        for channel in range(N_CHANNELS):
            for direction in range(N_DIRECTIONS):
                s.flows[channel, direction, mechanism] = blank.flows[0, 0, 0]
