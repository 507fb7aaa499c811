"""Changes of the constellation: members leave, firms of the pool join."""

import numpy as np

from model import composing
from model.compiled import compiled
from model.ensemble.members import list_members, trust_among
from model.ensemble.partners import (
    gather_members,
    gather_partners,
    lead,
    members_of,
    n_partners,
    takes_part,
)
from model.ensemble.records import tables_of
from model.ensemble.relationship import end
from model.ensemble.room import is_open, list_open
from model.rules import deals, effort, membership
from model.vocabulary import NEVER, NOBODY, LossCause, RelationshipStage

CUSTOMER = RelationshipStage.CUSTOMER.value
SELLER_LEFT = LossCause.SELLER_LEFT.value
NO_SELLER_LEFT = LossCause.NO_SELLER_LEFT.value


@compiled
def leave_and_join(p: np.record, s: np.record, room: np.record) -> None:
    """Let members leave who have lost commitment; fill places in an open group.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    if not s.group[0].in_project:
        return
    n_leavers = 0
    for i in members_of(room):
        if _loses_patience(p, s, i):
            room.chosen[n_leavers] = i
            n_leavers += 1
    for place in range(n_leavers):
        _leave(p, s, room, room.chosen[place])
    n_newcomers = _fill_places(p, s, room) if p.open_group else 0
    if n_leavers > 0 or n_newcomers > 0:
        _compose(p, s, room)


@compiled
def _loses_patience(p: np.record, s: np.record, i: int) -> bool:
    """Count a member's months of low commitment; return whether it leaves."""
    firm = s.firms[i]
    firm.months_below = membership.months_below(
        firm.months_below,
        firm.commitment,
        p.commitment_to_stay,
        deals.months_since(firm.joined_month, s.group[0].month),
        p.months_to_try,
    )
    return bool(p.leaving and firm.months_below >= p.months_to_leave)


@compiled
def _leave(p: np.record, s: np.record, room: np.record, i: int) -> None:
    """Leave the group, and take along what is one's own."""
    firm = s.firms[i]
    if p.leaver_takes_share:
        _take_share_along(p, s, room, i)
    firm.left_month = s.group[0].month
    firm.left_by = membership.leave_cause(
        firm.benefit, firm.expectation, firm.unfairness
    )
    n_open = list_open(room)
    for place in range(n_open):
        seller, j = room.listed[place].seller, room.listed[place].customer
        if n_partners(s, room, seller, j) > 1 and takes_part(s, i, seller, j):
            s.needs[j, firm.component].joint_partner = NOBODY
            gather_partners(s, room, j)
    s.group[0].members_left += 1
    gather_members(s, room)
    for place in range(n_open):
        if room.listed[place].seller == i:
            end(s, room, i, room.listed[place].customer, SELLER_LEFT)


@compiled
def _take_share_along(p: np.record, s: np.record, room: np.record, i: int) -> None:
    """Lower readiness, and trust and progress of joint talks, by the leaver's share."""
    developed = 0.0
    for k in members_of(room):
        developed += s.firms[k].development_hours_so_far
    share = effort.share_of(s.firms[i].development_hours_so_far, developed)
    s.group[0].joint_offering_readiness = membership.kept_after_leaving(
        s.group[0].joint_offering_readiness, share
    )
    for place in range(list_open(room)):
        seller, j = room.listed[place].seller, room.listed[place].customer
        if n_partners(s, room, seller, j) > 1 and takes_part(s, i, seller, j):
            talks = s.relationships[seller, j]
            share = _share_in_talks(p, s, room, i, seller, j)
            talks.trust = membership.kept_after_leaving(talks.trust, share)
            talks.progress = membership.kept_after_leaving(talks.progress, share)
            if lead(s, room, seller, j) == i:
                # What the leaver alone has negotiated is gone; the rest is everybody's.
                talks.negotiation_meetings = 0


@compiled
def _share_in_talks(
    p: np.record, s: np.record, room: np.record, i: int, seller: int, j: int
) -> float:
    """Return a partner's share of the meetings that joint talks have had."""
    talks = s.relationships[seller, j]
    n = n_partners(s, room, seller, j)
    early = deals.months_since(talks.negotiation_meetings, talks.total_meetings)
    return membership.share_of_meetings(
        early,
        talks.negotiation_meetings,
        n,
        1 if p.hub else n,
        lead(s, room, seller, j) == i if p.hub else True,
    )


@compiled
def _fill_places(p: np.record, s: np.record, room: np.record) -> int:
    """Let firms of the pool take places that have been empty long enough."""
    group = s.group[0]
    in_time = 0
    for i in range(s.n_firms):
        left = s.firms[i].left_month
        if left != NEVER and (
            deals.months_since(left, group.month) >= p.months_to_find
        ):
            in_time += 1
    newcomers = 0
    t = tables_of(s)
    for _ in range(membership.places_to_fill(in_time, group.members_joined)):
        row = composing.next_member(
            p,
            group,
            (int(room.seed), int(room.replicate), int(group.month)),
            t.firms,
            t.relationships,
            t.members_trust,
        )
        if row == NOBODY:
            group.no_candidate_month = group.month
            break
        newcomers += 1
        _join(p, s, room, row)
    return newcomers


@compiled
def _join(p: np.record, s: np.record, room: np.record, i: int) -> None:
    """Join the group; take part from the next month on."""
    if not p.newcomers_are_strangers and room.n_members > 1:
        mean = trust_among(s, room, list_members(room))
        for k in members_of(room):
            s.members_trust[i, k].trust = mean
            s.members_trust[k, i].trust = mean
    s.firms[i].joined_month = s.group[0].month
    s.group[0].members_joined += 1
    gather_members(s, room)


@compiled
def _compose(p: np.record, s: np.record, room: np.record) -> None:
    """Find out anew who the hub is, and what the members can offer together.

    Signed deals stay as they are.
    """
    t = tables_of(s)
    composing.match_group(p, t.firms, t.customers, t.needs, t.relationships)
    composing.find_hub(t.firms)
    joint = s.n_firms
    for j in range(s.n_customers):
        talks = s.relationships[joint, j]
        if talks.stage == CUSTOMER or talks.end_month != NEVER:
            continue
        for component in range(s.n_components):
            need = s.needs[j, component]
            need.joint_partner = need.best_maker_by
        gather_partners(s, room, j)
        if is_open(talks.stage) and n_partners(s, room, joint, j) == 0:
            end(s, room, joint, j, NO_SELLER_LEFT)
