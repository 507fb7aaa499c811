"""How far two actors know the same."""

import numpy as np

from model.compiled import compiled
from model.rules import knowledge


@compiled
def overlap_between(s: np.record, room: np.record, row: int, other: int) -> float:
    """Return how far two know the same of the components, level 0 to 1.

    Args:
        s: state of one group.
        room: of the group.
        row: one of them: a firm, or a partner behind all firms.
        other: the other one.
    """
    shared = 0.0
    joined = 0.0
    for component in range(s.n_components):
        mine, theirs = room.known[row, component], room.known[other, component]
        shared += knowledge.shared(mine, theirs)
        joined += knowledge.joined(mine, theirs)
    return knowledge.overlap(shared, joined)


@compiled
def overlap_with(s: np.record, room: np.record, i: int, b: int) -> float:
    """Return how far a firm and a partner know the same, level 0 to 1.

    Args:
        s: state of one group.
        room: of the group.
        i: the firm.
        b: the partner.
    """
    row = s.n_firms
    row += b
    return overlap_between(s, room, i, row)


@compiled
def overlap_without_relayed(s: np.record, room: np.record, i: int, b: int) -> float:
    """Return the same without what a partner has heard from other partners.

    Args:
        s: state of one group.
        room: of the group.
        i: the firm.
        b: the partner.
    """
    shared = 0.0
    joined = 0.0
    for component in range(s.n_components):
        what = s.knowledge[s.n_firms + b, component]
        left = knowledge.level_without(what.own, what.learnt, what.relayed)
        shared += knowledge.shared(room.known[i, component], left)
        joined += knowledge.joined(room.known[i, component], left)
    return knowledge.overlap(shared, joined)
