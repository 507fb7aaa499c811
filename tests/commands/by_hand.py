"""Comparisons made by hand: tables of a few worlds, and nothing is played."""

from collections.abc import Mapping, Sequence

import pandas as pd

from experiments.comparing import statistics
from experiments.comparing.arrangements import ARRANGEMENTS
from experiments.comparing.compared import Comparison
from experiments.comparing.comparison import OUTCOME_NAMES
from model.scenario import Scenario, read

type Cell = Mapping[str, Sequence[float]]
"""Values of an outcome, one for each world."""


def table_by_hand(scenario: str, cells: Mapping[str, Cell]) -> pd.DataFrame:
    """Return a table of outcomes; what is not given is 0.

    Args:
        scenario: name of a scenario.
        cells: by arrangement and outcome, one value for each world.
    """
    n_worlds = {len(v) for cell in cells.values() for v in cell.values()}.pop()
    rows = [
        {
            "scenario": scenario,
            "arrangement": name,
            "replicate": world,
            **dict.fromkeys(OUTCOME_NAMES, 0.0),
            **{outcome: v[world] for outcome, v in cells.get(name, {}).items()},
        }
        for name in ARRANGEMENTS
        for world in range(n_worlds)
    ]
    return pd.DataFrame(rows)


def comparison_by_hand(
    cells: Mapping[str, Cell],
    scenarios: Sequence[str] = ("food-products",),
    titles: Mapping[str, str] | None = None,
) -> Comparison:
    """Return a comparison in which each scenario has the same outcomes.

    Args:
        cells: by arrangement and outcome, one value for each world.
        scenarios: names of shipped scenarios.
        titles: other titles of scenarios, by name.
    """
    table = pd.concat([table_by_hand(name, cells) for name in scenarios])
    table = table.reset_index(drop=True)
    return Comparison(
        [_titled(read(name), titles or {}) for name in scenarios],
        int(table["replicate"].max()) + 1,
        1,
        table,
        statistics.summary(table, OUTCOME_NAMES),
        statistics.differences(table, OUTCOME_NAMES),
    )


def _titled(scenario: Scenario, titles: Mapping[str, str]) -> Scenario:
    """Return a scenario under another title, if it has one."""
    return scenario._replace(title=titles.get(scenario.name, scenario.title))
