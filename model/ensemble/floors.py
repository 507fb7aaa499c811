"""What no engine can go below: the draws alone, and the memory alone."""

from model.compiled import compiled
from model.ensemble.desk import Desk
from model.ensemble.keeping import keep_month
from model.lanes import draw_in_lanes
from model.state import Records, State
from model.streams import uniform


@compiled
def draw_many(n: int, seed: int, who: Records, whom: Records, luck: Records) -> None:
    """Draw as often as some runs do, and nothing else, for all of a list at once.

    Args:
        n: how many draws.
        seed: seed of the study.
        who: shape (places,), whose luck it is; places fill all lanes.
        whom: shape (places,), towards whom.
        luck: shape (places,), written.
    """
    for month in range(0, n, luck.shape[0]):
        draw_in_lanes(seed, 0, month, 0, who, whom, luck, luck.shape[0])


@compiled
def draw_singly(n: int, seed: int) -> float:
    """Draw so often, one draw after the other; return the sum.

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
