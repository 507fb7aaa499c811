"""Members who make the same."""

import numpy as np

from model.compiled import compiled


@compiled
def is_rival(s: np.record, seller: int, i: int) -> bool:
    """Return whether a member is another one and makes what a seller makes.

    Args:
        s: state of one group.
        seller: row of the relationship.
        i: a member.
    """
    return bool(
        seller < s.n_firms
        and i != seller
        and s.firms[i].component == s.firms[seller].component
    )


@compiled
def has_rivals(s: np.record, room: np.record, seller: int) -> bool:
    """Return whether another member makes what a seller makes.

    Args:
        s: state of one group.
        room: of the group.
        seller: row of the relationship.
    """
    return bool(seller < s.n_firms and room.n_rivals[seller] > 0)
