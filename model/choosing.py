"""How one of several is chosen; one source for both engines."""

from collections.abc import Sequence

from model.compiled import compilable


@compilable
def nth(n: int, draw: float) -> int:
    """Return the index that this draw points at, 0 to n - 1.

    Args:
        n: how many there are to choose from, 1 or more.
        draw: uniform number between 0 and 1.
    """
    return min(n - 1, int(draw * n))


@compilable
def best(scores: Sequence[float]) -> int:
    """Return the index of the highest score; of equals, the lowest index.

    Args:
        scores: one for each candidate, at least one.
    """
    winner = 0
    for index in range(len(scores)):
        if scores[index] > scores[winner]:
            winner = index
    return winner


@compilable
def whose_turn(turns: int, n: int) -> int:
    """Return whose turn it is when n take turns in order, 0 to n - 1.

    Args:
        turns: turns taken so far, 0 or more.
        n: how many take turns, 1 or more.
    """
    return turns % n
