"""What a comparison has found: its tables, and how to look something up in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from experiments.comparing.arrangements import FORMS
from experiments.comparing.statistics import is_reliable
from model.scenario import Scenario


@dataclass(frozen=True)
class Comparison:
    """What a comparison has found.

    Attributes:
        scenarios: what was compared.
        replicates: worlds per cell.
        seed: seed of the study.
        outcomes: one row per scenario, arrangement and replicate.
        summary: one row per scenario, arrangement and outcome: mean and interval.
        differences: one row per scenario, pair of arrangements and outcome.
        changes: what was set in every scenario, by parameter name.
    """

    scenarios: list[Scenario]
    replicates: int
    seed: int
    outcomes: pd.DataFrame
    summary: pd.DataFrame
    differences: pd.DataFrame
    changes: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def _cells(self) -> pd.DataFrame:
        """The summary, to be looked up."""
        keys = ["scenario", "arrangement", "outcome"]
        return self.summary.set_index(keys, drop=False)

    @cached_property
    def _pairs(self) -> pd.DataFrame:
        """The differences, to be looked up."""
        keys = ["scenario", "arrangement", "minus", "outcome"]
        return self.differences.set_index(keys, drop=False)

    def row(self, scenario: str, arrangement: str, outcome: str) -> pd.Series:
        """Return a row of the summary.

        Args:
            scenario: name of a scenario.
            arrangement: name of an arrangement.
            outcome: name of an outcome.
        """
        return self._cells.loc[(scenario, arrangement, outcome)]

    def mean(self, scenario: str, arrangement: str, outcome: str) -> float:
        """Return a mean of the summary.

        Args:
            scenario: name of a scenario.
            arrangement: name of an arrangement.
            outcome: name of an outcome.
        """
        return float(self.row(scenario, arrangement, outcome)["mean"])

    def difference(
        self, scenario: str, arrangement: str, minus: str, outcome: str
    ) -> pd.Series:
        """Return what an arrangement has more than another, in the same worlds.

        Args:
            scenario: name of a scenario.
            arrangement: name of an arrangement.
            minus: name of the arrangement it is compared with.
            outcome: name of an outcome.
        """
        key = (scenario, arrangement, minus, outcome)
        if key in self._pairs.index:
            return self._pairs.loc[key]
        return _turned(self._pairs.loc[(scenario, minus, arrangement, outcome)])

    def ranking(
        self, scenario: str, outcome: str, among: Sequence[str] = FORMS
    ) -> list[str]:
        """Return arrangements by their means, the highest first.

        Args:
            scenario: name of a scenario.
            outcome: name of an outcome.
            among: names of arrangements.
        """
        return sorted(
            among, key=lambda name: self.mean(scenario, name, outcome), reverse=True
        )

    def best(
        self,
        scenario: str,
        outcome: str = "exports_eur",
        among: Sequence[str] = FORMS,
    ) -> tuple[str, bool]:
        """Return the arrangement with the highest mean, and whether it is reliable.

        Reliable means: the paired interval against each other one leaves zero out.

        Args:
            scenario: name of a scenario.
            outcome: name of an outcome.
            among: names of arrangements; the closed groups when left out.
        """
        winner, *others = self.ranking(scenario, outcome, among)
        duels = (self.difference(scenario, winner, name, outcome) for name in others)
        return winner, all(is_reliable(duel) for duel in duels)


def _turned(row: pd.Series) -> pd.Series:
    """Return a difference the other way round."""
    return pd.Series(
        {
            **row,
            "arrangement": row["minus"],
            "minus": row["arrangement"],
            "mean": -row["mean"],
            "low": -row["high"],
            "high": -row["low"],
            "share_above": 1.0 - row["share_above"] - row["share_equal"],
        }
    )
