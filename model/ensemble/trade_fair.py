"""A trade fair brings contacts, by the routes of the group's form."""

import numpy as np

from model.choosing import whose_turn
from model.compiled import compiled
from model.ensemble.credibility import market_knowledge
from model.ensemble.doors import attempt
from model.ensemble.members import (
    has_manager,
)
from model.ensemble.partners import members_of
from model.ensemble.routes import add_routes_of, is_used
from model.rules import cooperation
from model.vocabulary import NOBODY, Activity, FirstAttempt, OrganisationForm

FAIR = Activity.TRADE_FAIR.value
N_FORMS = len(OrganisationForm)
AT_A_FAIR = FirstAttempt.TRADE_FAIR.value


@compiled
def meet_at_fair(p: np.record, s: np.record, room: np.record) -> None:
    """Let a trade fair bring contacts, by the routes of the group's form in turn.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    fair = s.activities[FAIR]
    n_routes = 0
    for form in range(N_FORMS):
        if is_used(s, form):
            n_routes = add_routes_of(p, s, room, n_routes, form, AT_A_FAIR, NOBODY)
    known = _market_knowledge(p, s, room)
    for _ in range(p.fair_attempts):
        k = whose_turn(fair.door_attempts, n_routes)
        fair.door_attempts += 1
        _, has_opened = attempt(p, s, room, k, known, 1.0)
        if has_opened:
            fair.doors_opened += 1


@compiled
def _market_knowledge(p: np.record, s: np.record, room: np.record) -> float:
    """Return what those at the fair know of the markets: the manager, or members."""
    if has_manager(p, s):
        return market_knowledge(s)
    learnt = 0.0
    for i in members_of(room):
        learnt += s.firms[i].experience
    return cooperation.mean_of(learnt, room.n_members)
