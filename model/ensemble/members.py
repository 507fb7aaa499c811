"""Members, and what they are to each other."""

import numpy as np

from model.compiled import compiled
from model.composing import is_member
from model.ensemble.partners import members_of
from model.rules import commitment, cooperation


@compiled
def has_manager(p: np.record, s: np.record) -> bool:
    """Return whether an export manager is at work this month.

    Args:
        p: the point of the model.
        s: state of one group.
    """
    return bool(s.group[0].in_project and p.manager)


@compiled
def effort_share(p: np.record, s: np.record) -> float:
    """Return the share of the effort that firms give: less once a project has ended.

    Args:
        p: the point of the model.
        s: state of one group.
    """
    has_ended = not s.group[0].in_project and not p.alone
    return p.own_effort_share if has_ended else 1.0


@compiled
def list_members(room: np.record) -> int:
    """List the members as partners of each other; return how many.

    Args:
        room: of the group.
    """
    for place in range(room.n_members):
        room.partners[place] = room.members[place]
    return int(room.n_members)


@compiled
def trust_in_others(s: np.record, room: np.record, i: int) -> float:
    """Return a member's mean trust in the other members, level 0 to 1.

    Args:
        s: state of one group.
        room: of the group.
        i: the firm.
    """
    total = 0.0
    others = 0
    for k in members_of(room):
        if k != i:
            total += s.members_trust[i, k].trust
            others += 1
    return cooperation.mean_of(total, others)


@compiled
def others_commitment(s: np.record, room: np.record, i: int) -> float:
    """Return the mean commitment of the other members, level 0 to 1.

    Args:
        s: state of one group.
        room: of the group.
        i: the firm.
    """
    total = 0.0
    others = 0
    for k in members_of(room):
        if k != i:
            total += s.firms[k].commitment
            others += 1
    return cooperation.mean_of(total, others)


@compiled
def trust_among(s: np.record, room: np.record, n: int) -> float:
    """Return the mean trust among the first few partners listed, level 0 to 1.

    Args:
        s: state of one group.
        room: of the group.
        n: how many of the partners listed.
    """
    total = 0.0
    n_pairs = 0
    for first in range(n):
        for second in range(n):
            if first != second:
                i, k = room.partners[first], room.partners[second]
                total += s.members_trust[i, k].trust
                n_pairs += 1
    return cooperation.mean_of(total, n_pairs)


@compiled
def meet(s: np.record, i: int, k: int) -> None:
    """Let two meet over something joint; several times a month count once.

    Args:
        s: state of one group.
        i: one of them.
        k: the other one.
    """
    month = s.group[0].month
    there, back = s.members_trust[i, k], s.members_trust[k, i]
    if there.joint_month != month:
        there.joint_meetings += 1
    there.joint_month = month
    if back.joint_month != month:
        back.joint_meetings += 1
    back.joint_month = month


@compiled
def meet_jointly(s: np.record, room: np.record, n: int) -> None:
    """Let each pair of the first few partners listed have met this month.

    Args:
        s: state of one group.
        room: of the group.
        n: how many of the partners listed.
    """
    for first in range(n):
        for second in range(first):
            meet(s, room.partners[first], room.partners[second])


@compiled
def enjoy_sales(p: np.record, firm: np.record, worth: float) -> None:
    """Feel a benefit in sales; who has left no longer puts it down to the group.

    Args:
        p: the point of the model.
        firm: the firm.
        worth: worth to a firm with such goals alone, deals.
    """
    if is_member(firm):
        firm.benefit_gained += commitment.sales_benefit(worth, p.goals)


@compiled
def enjoy_the_net(
    p: np.record, firm: np.record, worth: float, level: float, before: float
) -> None:
    """Feel the benefit of a level that has grown: readiness or experience.

    Args:
        p: the point of the model.
        firm: the firm.
        worth: worth to a firm with such goals alone, deals.
        level: level now, 0 to 1.
        before: level a month ago, 0 to 1.
    """
    grown = commitment.benefit_per_level(worth, level, before)
    firm.benefit_gained += commitment.net_benefit(grown, p.goals)
