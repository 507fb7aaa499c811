"""How should this group be organised? The forms, and no group at all, side by side.

All arrangements are played with the same firms, the same customers and the same luck,
so a difference between them is never luck alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from experiments import statistics
from experiments.arrangements import ARRANGEMENTS, cells, choose
from experiments.runner import Progress, Run, cores, play_all
from model.measures import OUTCOMES
from model.scenario import Scenario

QUESTION = (
    "Which organisation form brings the most exports, in which line of business, "
    "and what would the same firms have done alone?"
)

OUTCOME_NAMES = [outcome.name for outcome in OUTCOMES]


@dataclass(frozen=True)
class Comparison:
    """What a comparison has found.

    Attributes:
        scenarios: the scenarios compared.
        replicates: worlds per cell.
        seed: seed of the study.
        outcomes: one row per scenario, arrangement and replicate.
        summary: one row per scenario, arrangement and outcome: mean and interval.
        differences: one row per scenario, pair of arrangements and outcome.
    """

    scenarios: list[Scenario]
    replicates: int
    seed: int
    outcomes: pd.DataFrame
    summary: pd.DataFrame
    differences: pd.DataFrame

    def mean(self, scenario: str, arrangement: str, outcome: str) -> float:
        """Return a mean of the summary.

        Args:
            scenario: name of a scenario.
            arrangement: name of an arrangement.
            outcome: name of an outcome.
        """
        rows = self.summary.query(
            "scenario == @scenario and arrangement == @arrangement "
            "and outcome == @outcome"
        )
        return float(rows["mean"].iloc[0])

    def best(self, scenario: str, outcome: str = "exports_eur") -> tuple[str, bool]:
        """Return the form with the highest mean, and whether that is reliable.

        Reliable means: the paired interval against each other form leaves zero out.

        Args:
            scenario: name of a scenario.
            outcome: name of an outcome.
        """
        forms = [name for name in ARRANGEMENTS if name != "alone"]
        winner = max(forms, key=lambda form: self.mean(scenario, form, outcome))
        rows = self.differences.query("scenario == @scenario and outcome == @outcome")
        duels = rows[
            ((rows["arrangement"] == winner) & rows["minus"].isin(forms))
            | ((rows["minus"] == winner) & rows["arrangement"].isin(forms))
        ]
        return winner, all(statistics.is_reliable(duel) for _, duel in duels.iterrows())


def compare(
    scenarios: Sequence[str] | str | None = None,
    *,
    replicates: int = 100,
    seed: int = 1,
    changes: Mapping[str, Any] | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """Play every form, and no group at all, on the same luck; return tidy tables.

    Args:
        scenarios: names or files; all shipped scenarios when left out.
        replicates: worlds per cell, 2 to 1,000,000.
        seed: seed of the study, 0 to 4294967295.
        changes: new value by parameter name, in every scenario.
        workers: processes to use; all cores when left out.
        progress: called with the number of runs that have been finished anew.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    chosen = choose(scenarios, replicates, seed, changes, workers)
    return compare_scenarios(chosen, replicates, seed, workers, progress)


def compare_scenarios(
    scenarios: Sequence[Scenario],
    replicates: int,
    seed: int,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """Play every form of some scenarios, and no group at all, on the same luck.

    Args:
        scenarios: the scenarios.
        replicates: worlds per cell, 2 or more.
        seed: seed of the study, 0 to 4294967295.
        workers: processes to use; all cores when left out.
        progress: called with the number of runs that have been finished anew.

    Raises:
        model.refusal.Refusal: an arrangement is impossible in a scenario.
    """
    keys, runs = [], []
    for scenario in scenarios:
        for arrangement, parameters in cells(scenario).items():
            for replicate in range(replicates):
                keys.append((scenario.name, arrangement, replicate))
                runs.append(Run(parameters, seed, replicate))
    rows = play_all(runs, workers or cores(), progress)
    labels = pd.DataFrame(keys, columns=["scenario", "arrangement", "replicate"])
    table = pd.concat([labels, pd.DataFrame(rows, columns=OUTCOME_NAMES)], axis=1)
    return Comparison(
        list(scenarios),
        replicates,
        seed,
        table,
        statistics.summary(table, OUTCOME_NAMES),
        statistics.differences(table, OUTCOME_NAMES),
    )


def n_runs(n_scenarios: int, replicates: int) -> int:
    """Return how many runs a comparison plays.

    Args:
        n_scenarios: scenarios compared.
        replicates: worlds per cell.
    """
    return n_scenarios * len(ARRANGEMENTS) * replicates
