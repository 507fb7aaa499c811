"""Firms open doors without a manager, with hours of their own."""

import numpy as np

from model.compiled import compiled
from model.ensemble.doors import attempt
from model.ensemble.engagements import work_factor
from model.ensemble.entrants import has_prospects
from model.ensemble.partners import members_of, takes_part
from model.ensemble.routes import (
    FRIENDS,
    OWN,
    add_route,
)
from model.rules import attention, doors, effort


@compiled
def open_own_doors(p: np.record, s: np.record, room: np.record) -> None:
    """Let all members open doors without a manager, with their own hours for that.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    for i in members_of(room):
        _open_own_doors(p, s, room, i)


@compiled
def _own_hours_bound(p: np.record, s: np.record, room: np.record, i: int) -> float:
    """Return the hours that a firm's open relationships need in a month at least."""
    hours = 0.0
    for place in range(room.n_open):
        talks = room.open[place]
        if takes_part(s, i, talks.seller, talks.customer):
            factor = work_factor(p, s, talks.seller)
            hours += attention.hours_needed(p.hours_for_each, factor)
    return hours


@compiled
def _open_own_doors(p: np.record, s: np.record, room: np.record, i: int) -> None:
    """Let a firm open doors without a manager."""
    firm = s.firms[i]
    if not firm.own_door_hours > 0.0:
        return
    full_hours = doors.hours_for_attempt(p.own_hours_per_attempt, firm.experience)
    bound = _own_hours_bound(p, s, room, i)
    more = attention.hours_needed(p.hours_for_each, 1.0)
    add_route(p, s, room, 0, OWN if p.alone else FRIENDS, i)
    hours = firm.own_door_hours
    while hours > 0.0:
        if p.full_pipeline and attention.pipeline_is_full(
            firm.selling_hours, bound, more
        ):
            break
        if not has_prospects(p, s, room, 0):
            break
        spent = effort.smaller(hours, full_hours)
        firm.own_door_hours_used += spent
        firm.door_attempts += 1
        prepared = doors.preparedness(spent, full_hours)
        _, opened = attempt(p, s, room, 0, firm.experience, prepared)
        if opened:
            firm.doors_opened += 1
            bound += more
        hours = effort.rest(hours, spent)
