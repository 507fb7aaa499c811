"""Mechanisms, compiled once for all kernels and not anew into each of them."""

import numpy as np

from model import mechanisms
from model.compiled import compiled
from model.mechanisms import Taking


@compiled
def teaches(p: np.record, mechanism: int, side: int) -> bool:
    """Return whether members can teach partners by a mechanism.

    Args:
        p: the point of the model.
        mechanism: member of ``Mechanism``.
        side: member of ``Side``.
    """
    return mechanisms.teaches(p, mechanism, side)


@compiled
def asks(p: np.record, mechanism: int, side: int) -> bool:
    """Return whether partners share in decisions by a mechanism.

    Args:
        p: the point of the model.
        mechanism: member of ``Mechanism``.
        side: member of ``Side``.
    """
    return mechanisms.asks(p, mechanism, side)


@compiled
def introduces(p: np.record, mechanism: int, side: int, other_side: int) -> bool:
    """Return whether partners meet each other by a mechanism.

    Args:
        p: the point of the model.
        mechanism: member of ``Mechanism``.
        side: side of the net of one of them.
        other_side: that of the other.
    """
    return mechanisms.introduces(p, mechanism, side, other_side)


@compiled
def invites(p: np.record, mechanism: int, invited: int) -> bool:
    """Return whether an event has anything for those it is for.

    Args:
        p: the point of the model.
        mechanism: member of ``Mechanism``.
        invited: member of ``Invited``.
    """
    return mechanisms.invites(p, mechanism, invited)


@compiled
def taking_of(p: np.record, mechanism: int) -> Taking:
    """Return what one event of a mechanism takes.

    Args:
        p: the point of the model.
        mechanism: member of ``Mechanism``.
    """
    return mechanisms.taking_of(p, mechanism)


@compiled
def is_on(p: np.record, mechanism: int) -> bool:
    """Return whether there is a mechanism at all.

    Args:
        p: the point of the model.
        mechanism: member of ``Mechanism``.
    """
    return mechanisms.is_on(p, mechanism)
