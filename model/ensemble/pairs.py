"""Trust between members: it grows with what they do together, and fades."""

import numpy as np

from model.compiled import compiled
from model.ensemble.partners import is_joint, list_partners, members_of
from model.ensemble.room import new_stamp
from model.rules import activities, cooperation
from model.vocabulary import ACTIVE_MONTHS


@compiled
def renew_trust_between_members(p: np.record, s: np.record, room: np.record) -> None:
    """Let trust between members grow with what they did together, and fade.

    Args:
        p: the point of the model.
        s: state of one group; both directions of a pair get the same trust.
        room: of the group.
    """
    if p.alone:
        return
    stamp = _mark_pairs_with_joint_customer(s, room)
    by_contact = p.trust_by_contact if s.group[0].in_project else 0.0
    for i in members_of(room):
        for k in members_of(room):
            if i < k:
                shares = room.pairs[i, k] == stamp
                by_customer = p.trust_by_joint_customer if shares else 0.0
                _renew(p, s, i, k, by_contact, by_customer)


@compiled
def _renew(
    p: np.record, s: np.record, i: int, k: int, by_contact: float, by_customer: float
) -> None:
    """Let trust between two members grow and fade."""
    between = s.members_trust[i, k]
    growth = cooperation.trust_growth(
        s.manager[0].coordination_hours,
        cooperation.lower(s.firms[i].commitment, s.firms[k].commitment),
        p.trust_by_coordination,
        by_contact,
        by_customer,
    )
    between.trust = cooperation.trust_between_members(
        between.trust,
        growth,
        between.closeness,
        p.closeness_floor,
        p.members_trust_decay,
    )
    s.members_trust[k, i].trust = between.trust


@compiled
def _mark_pairs_with_joint_customer(s: np.record, room: np.record) -> int:
    """Mark the pairs of members in talks with a customer together; return the mark."""
    stamp = new_stamp(room)
    for place in range(room.n_open):
        seller, j = room.open[place].seller, room.open[place].customer
        n = list_partners(s, room, seller, j)
        if n > 1 or is_joint(s, j):
            for partner in range(n):
                i = room.partners[partner]
                room.present[j, i] = stamp
                for k in members_of(room):
                    if room.present[j, k] == stamp:
                        room.pairs[i, k] = stamp
                        room.pairs[k, i] = stamp
    return stamp


@compiled
def share_of_trusting_pairs(p: np.record, s: np.record, room: np.record) -> float:
    """Return the share of the pairs that work together and trust each other.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    trusting = 0
    pairs = 0
    for i in members_of(room):
        for k in members_of(room):
            if i != k:
                between = s.members_trust[i, k]
                pairs += 1
                if between.trust > p.trust_to_go_on and activities.is_active(
                    between.joint_month, s.group[0].month, ACTIVE_MONTHS
                ):
                    trusting += 1
    return cooperation.mean_of(trusting, pairs)
