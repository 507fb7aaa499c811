"""Means and sums of columns, added from left to right.

So their bits depend on no engine and on no library.
"""

import numpy as np

from model.compiled import compiled
from model.rules.activities import is_active
from model.state import Records
from model.vocabulary import ACTIVE_MONTHS


@compiled
def mean_of_column(values: Records) -> float:
    """Return the mean of some values, 0 where there are none.

    Args:
        values: shape (rows,), numbers.
    """
    total = 0.0
    for value in values:
        total += value
    return total / len(values) if len(values) > 0 else 0.0


@compiled
def total_of_column(values: Records) -> float:
    """Return the sum of some values, added from left to right.

    Args:
        values: shape (rows,), numbers.
    """
    total = 0.0
    for value in values:
        total += value
    return total


@compiled
def mean_of_pairs(values: Records, are_members: Records) -> float:
    """Return the mean over pairs of different members.

    Args:
        values: shape (firms, firms).
        are_members: shape (firms,), which firms count.
    """
    total = 0.0
    n_pairs = 0
    for i in range(values.shape[0]):
        for k in range(values.shape[1]):
            if i != k and are_members[i] and are_members[k]:
                total += values[i, k]
                n_pairs += 1
    return total / n_pairs if n_pairs > 0 else 0.0


def active_pairs(joint_month: Records, month: int) -> Records:
    """Return 1 for each pair that has met over something joint of late, else 0.

    Args:
        joint_month: last month with a joint meeting, shape (firms, firms).
        month: the month now.
    """
    active = np.zeros(joint_month.shape)
    for i in range(joint_month.shape[0]):
        for k in range(joint_month.shape[1]):
            if is_active(joint_month[i, k], month, ACTIVE_MONTHS):
                active[i, k] = 1.0
    return active
