"""The hours that partners promise their talks, and what talks take of them."""

import numpy as np

from model.compiled import compiled
from model.ensemble.partners import (
    lead,
    members_of,
    takes_part,
)
from model.ensemble.room import NEGOTIATING
from model.rules import effort, experience
from model.vocabulary import NOBODY


@compiled
def list_workers(
    p: np.record, s: np.record, room: np.record, seller: int, j: int
) -> int:
    """List the partners who work on talks in their present stage; return how many.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        seller: row of the relationship.
        j: the customer.
    """
    if seller < s.n_firms:
        room.workers[0] = seller
        return 1
    if p.hub and s.relationships[seller, j].stage == NEGOTIATING:
        room.workers[0] = lead(s, room, seller, j)
        return 1 if room.workers[0] != NOBODY else 0
    n = 0
    for i in members_of(room):
        if takes_part(s, i, seller, j):
            room.workers[n] = i
            n += 1
    return n


@compiled
def promise_hours(p: np.record, s: np.record, room: np.record) -> None:
    """Let each member promise its talks the same hours, joint ones like its own.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    n_firms = s.n_firms
    for i in range(n_firms):
        room.n_talks[i] = 0
    for place in range(room.n_open):
        talks = room.open[place]
        if talks.seller < n_firms:
            room.n_talks[talks.seller] += 1
            continue
        for worker in range(list_workers(p, s, room, talks.seller, talks.customer)):
            room.n_talks[room.workers[worker]] += 1
    for i in members_of(room):
        room.levels[i] = 0.0
        if room.n_talks[i] > 0:
            room.levels[i] = effort.equal_share(
                s.firms[i].selling_hours, room.n_talks[i]
            )


@compiled
def collect_hours(
    p: np.record, s: np.record, room: np.record, seller: int, j: int, n: int
) -> None:
    """Take the hours that partners promised, up to what a relationship can use.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        seller: row of the relationship.
        j: the customer.
        n: how many partners work on the talks; they are listed.
    """
    talks = s.relationships[seller, j]
    market = s.customers[j].market
    wanted = 0.0
    for worker in range(n):
        wanted += room.levels[room.workers[worker]]
    talks.member_hours = effort.smaller(wanted, p.hours_at_most)
    share = effort.share_of(talks.member_hours, wanted)
    for worker in range(n):
        i = room.workers[worker]
        given = effort.part(room.levels[i], share)
        s.firms[i].selling_hours_used += given
        talks.member_hours_worth += experience.hours_worth(
            given, s.firm_markets[i, market].uncertainty, p.uncertainty_effect
        )
