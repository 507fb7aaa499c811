"""The same group in many worlds: where one run lies among what luck makes of it."""

import functools
import json

from experiments.ensembles import play_ensemble
from experiments.runs import Run, Runs
from view.wishes import Wish

WORLDS = 200
OUTCOME = "first_deals_in_project"


@functools.lru_cache(maxsize=64)
def deals_in_worlds(wish: Wish) -> tuple[int, ...]:
    """Return the first deals of a group's project in parallel worlds.

    Args:
        wish: which group; its own world is not asked for.
    """
    point = wish.played().parameters
    runs = Runs.of([Run(point, wish.seed, world) for world in range(WORLDS)])
    rows = play_ensemble(runs, 1, lambda _: None)
    return tuple(int(deals) for deals in rows[OUTCOME].tolist())


def among(wish: Wish) -> str:
    """Return how many deals the same group signs in parallel worlds, as JSON.

    Args:
        wish: which group.
    """
    worlds = deals_in_worlds(wish._replace(replicate=0))
    counts = [worlds.count(number) for number in range(max(worlds) + 1)]
    return json.dumps({"counts": counts, "worlds": len(worlds)})
