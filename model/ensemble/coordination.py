"""How a firm with a manager of its own spends hours on its partners."""

import numpy as np

from model.compiled import compiled
from model.ensemble.attendees import list_attendees
from model.ensemble.events import go_on_developing, hold_event
from model.ensemble.mechanisms import taking_of
from model.ensemble.partners import members_of
from model.ensemble.promises import look_out, promise_of
from model.mechanisms import PRODUCT_DEVELOPMENT
from model.rules import activities
from model.vocabulary import NOBODY, Invited, Mechanism, Side

N_MECHANISMS = len(Mechanism)
N_SIDES = len(Side)
N_INVITED = len(Invited)


@compiled
def coordinate_partners(p: np.record, s: np.record, room: np.record) -> None:
    """Let a firm with a manager of its own hold the events that promise most.

    Args:
        p: the point of the model.
        s: state of a group of one firm whose project is running.
        room: of the group.
    """
    for i in members_of(room):
        s.group[0].coordination_hours_saved += s.manager[0].coordination_hours
        _judge_plans(p, s, room, i)
        for _ in range(p.events_at_most):
            mechanism, invited = _best_plan(room)
            if mechanism == NOBODY or not activities.takes_part(
                s.group[0].coordination_hours_saved, taking_of(p, mechanism).hours
            ):
                break
            for other in range(N_INVITED):
                room.worth[mechanism, other] = 0.0
            n = list_attendees(p, s, room, i, mechanism, invited)
            room.chosen[0] = i
            hold_event(p, s, room, mechanism, 1, n)
            _spend(p, s, mechanism)


@compiled
def _spend(p: np.record, s: np.record, mechanism: int) -> None:
    """Spend hours and money on an event; product development goes on."""
    group, held = s.group[0], s.mechanisms[mechanism]
    taking = taking_of(p, mechanism)
    held.hours += taking.hours
    held.cost_eur += taking.cost_eur
    group.activity_cost_eur += taking.cost_eur
    group.coordination_hours_saved = activities.hours_left(
        group.coordination_hours_saved, taking.hours
    )
    if mechanism == PRODUCT_DEVELOPMENT:
        go_on_developing(p, s)


@compiled
def _best_plan(room: np.record) -> tuple[int, int]:
    """Return what promises most for each hour, and for whom, if anything does."""
    chosen, chosen_invited = NOBODY, NOBODY
    greatest = 0.0
    for mechanism in range(N_MECHANISMS):
        for invited in range(N_INVITED):
            if room.worth[mechanism, invited] > greatest:
                greatest = room.worth[mechanism, invited]
                chosen, chosen_invited = mechanism, invited
    return chosen, chosen_invited


@compiled
def _judge_plans(p: np.record, s: np.record, room: np.record, i: int) -> None:
    """Judge all events that a firm could think of this month."""
    for which_side in range(N_SIDES):
        look_out(p, s, room, i, which_side)
    for mechanism in range(N_MECHANISMS):
        for invited in range(N_INVITED):
            room.worth[mechanism, invited] = promise_of(p, s, room, mechanism, invited)
