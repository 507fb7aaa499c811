"""How should this group be organised? Forms, closed and open, and no group at all.

All are played with the same pool of firms, customers and luck: a difference between
them is never luck alone.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from experiments.comparing import statistics
from experiments.comparing.arrangements import ARRANGEMENTS, cells, choose
from experiments.comparing.compared import Comparison
from experiments.comparing.twins import Cell, play_cells
from experiments.engines import ENSEMBLE, check_engine
from experiments.runner import Progress
from experiments.runs import cores
from model.measures import OUTCOMES
from model.scenario import Scenario
from model.state import Records

QUESTION = (
    "Which organisation form brings the most exports, in which line of business, "
    "does it help to open the group, and what would firms have done alone?"
)
OUTCOME_NAMES = [outcome.name for outcome in OUTCOMES]


def compare(
    scenarios: Sequence[str] | str | None = None,
    *,
    replicates: int = 100,
    seed: int = 1,
    changes: Mapping[str, Any] | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
    engine: str = ENSEMBLE,
) -> Comparison:
    """Play forms, closed and open, and no group, on the same luck; return tables.

    Args:
        scenarios: names or files; the four along Figure 2's diagonal when left out.
        replicates: worlds per cell, 2 to 1,000,000.
        seed: seed of the study, 0 to 4294967295.
        changes: new value by parameter name, in every scenario.
        workers: threads or processes; all cores when left out.
        progress: called with the number of runs that have been finished anew.
        engine: ``ensemble`` or ``readable``; both give the same bytes.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    chosen = choose(scenarios, replicates, seed, changes, workers)
    check_engine(engine)
    return compare_scenarios(
        chosen, replicates, seed, workers, progress, changes, engine
    )


def compare_scenarios(
    scenarios: Sequence[Scenario],
    replicates: int,
    seed: int,
    workers: int | None = None,
    progress: Progress | None = None,
    changes: Mapping[str, Any] | None = None,
    engine: str = ENSEMBLE,
) -> Comparison:
    """Play every arrangement of some scenarios on the same luck.

    Args:
        scenarios: the scenarios.
        replicates: worlds per cell, 2 or more.
        seed: seed of the study, 0 to 4294967295.
        workers: threads or processes; all cores when left out.
        progress: called with the number of runs that have been finished anew.
        changes: what was set in every scenario, to be remembered.
        engine: ``ensemble`` or ``readable``; both give the same bytes.

    Raises:
        model.refusal.Refusal: an arrangement is impossible in a scenario.
    """
    points = {
        (scenario.name, arrangement): parameters
        for scenario in scenarios
        for arrangement, parameters in cells(scenario).items()
    }
    rows = play_cells(
        points, seed, replicates, workers or cores(), progress, engine
    ).reshape(-1)
    table = _table(list(points), replicates, rows)
    return Comparison(
        list(scenarios),
        replicates,
        seed,
        table,
        statistics.summary(table, OUTCOME_NAMES),
        statistics.differences(table, OUTCOME_NAMES),
        dict(changes or {}),
    )


def _table(cells: Sequence[Cell], replicates: int, rows: Records) -> pd.DataFrame:
    """Return outcomes with their labels, without copying them."""
    numbers = rows.view(np.float64).reshape(-1, len(OUTCOME_NAMES))
    table = pd.DataFrame(numbers, columns=OUTCOME_NAMES, copy=False)
    for place, name in enumerate(("scenario", "arrangement")):
        labels = pd.array([cell[place] for cell in cells], dtype="str")
        table.insert(place, name, labels.repeat(replicates))
    worlds = np.tile(np.arange(replicates), len(cells))
    table.insert(2, "replicate", worlds)
    return table


def n_runs(n_scenarios: int, replicates: int) -> int:
    """Return how many groups a comparison compares.

    Args:
        n_scenarios: scenarios compared.
        replicates: worlds per cell.
    """
    return n_scenarios * len(ARRANGEMENTS) * replicates
