"""What no engine can go below: the draws alone, and the memory alone."""

from model.compiled import compiled
from model.ensemble.desk import Desk
from model.ensemble.keeping import keep_month
from model.state import State
from model.streams import uniform


@compiled
def draw_only(n: int, seed: int) -> float:
    """Draw as often as some runs do, and nothing else; return the sum.

    Args:
        n: how many draws.
        seed: seed of the study.
    """
    total = 0.0
    for whom in range(n):
        total += uniform(seed, 0, 1, 0, 0, whom)
    return total


@compiled
def pass_only(n: int, desk: Desk, history: State) -> None:
    """Read and write all tables of a group as often as it has months, and no more.

    Args:
        n: how many months.
        desk: where a group has been played.
        history: tables with room for its last month.
    """
    for _ in range(n):
        keep_month(desk.states[0], history)
