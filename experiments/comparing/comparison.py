"""How should this group be organised? Forms, closed and open, and no group at all.

All are played with the same pool of firms, customers and luck: a difference between
them is never luck alone.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from experiments.comparing import statistics
from experiments.comparing.arrangements import ARRANGEMENTS, cells, choose
from experiments.comparing.compared import Comparison
from experiments.comparing.twins import play_cells
from experiments.runner import Progress, Run, cores
from model.measures import OUTCOMES
from model.scenario import Scenario

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
) -> Comparison:
    """Play forms, closed and open, and no group, on the same luck; return tables.

    Args:
        scenarios: names or files; the four along Figure 2's diagonal when left out.
        replicates: worlds per cell, 2 to 1,000,000.
        seed: seed of the study, 0 to 4294967295.
        changes: new value by parameter name, in every scenario.
        workers: processes to use; all cores when left out.
        progress: called with the number of runs that have been finished anew.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    chosen = choose(scenarios, replicates, seed, changes, workers)
    return compare_scenarios(chosen, replicates, seed, workers, progress, changes)


def compare_scenarios(
    scenarios: Sequence[Scenario],
    replicates: int,
    seed: int,
    workers: int | None = None,
    progress: Progress | None = None,
    changes: Mapping[str, Any] | None = None,
) -> Comparison:
    """Play every arrangement of some scenarios on the same luck.

    Args:
        scenarios: the scenarios.
        replicates: worlds per cell, 2 or more.
        seed: seed of the study, 0 to 4294967295.
        workers: processes to use; all cores when left out.
        progress: called with the number of runs that have been finished anew.
        changes: what was set in every scenario, to be remembered.

    Raises:
        model.refusal.Refusal: an arrangement is impossible in a scenario.
    """
    runs = {
        (scenario.name, arrangement, world): Run(parameters, seed, world)
        for scenario in scenarios
        for arrangement, parameters in cells(scenario).items()
        for world in range(replicates)
    }
    rows = play_cells(runs, workers or cores(), progress)
    labels = pd.DataFrame(list(runs), columns=["scenario", "arrangement", "replicate"])
    values = pd.DataFrame([rows[key] for key in runs], columns=OUTCOME_NAMES)
    table = pd.concat([labels, values], axis=1)
    return Comparison(
        list(scenarios),
        replicates,
        seed,
        table,
        statistics.summary(table, OUTCOME_NAMES),
        statistics.differences(table, OUTCOME_NAMES),
        dict(changes or {}),
    )


def n_runs(n_scenarios: int, replicates: int) -> int:
    """Return how many groups a comparison compares.

    Args:
        n_scenarios: scenarios compared.
        replicates: worlds per cell.
    """
    return n_scenarios * len(ARRANGEMENTS) * replicates
