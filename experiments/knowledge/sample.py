"""A larger sample of firms like the eight of paper 000: what goes with more mechanisms.

The paper asks for a test on a larger sample: whether firms with the same ability, but
more mechanisms at hand, learn and grow more. Firms are the cases here; the worlds of a
firm are averaged.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from scipy.stats import spearmanr

from experiments.asking import LARGEST_SEED, check_count
from experiments.comparing.statistics import intervals
from experiments.compiling import compile_kernels
from experiments.knowledge.columns import COLUMNS, available
from experiments.knowledge.flows import MOST_REPLICATES, Ends, ends_of
from experiments.runner import Progress
from experiments.runs import cores
from experiments.samples import biotech_firms
from model.parameters.checking import checked
from model.parameters.parameters import Parameters

QUESTION = (
    "Among many firms like the eight of paper 000, who differ in the mechanisms at "
    "hand: where does knowledge flow, and what goes with more mechanisms?"
)
FEWEST_FIRMS = 8
MOST_FIRMS = 10_000
GROWTH = (
    *("created_knowledge", "looped_knowledge", "coordination_capability"),
    *("use_success", "first_deals", "markets_entered", "exports_eur"),
)
"""Outcomes that might go with how many mechanisms a firm has at hand."""
REPEATS = 1_000
"""Samples drawn anew from the firms for the interval of a rank correlation."""


class Sample(NamedTuple):
    """What flowed in the nets of many firms.

    Attributes:
        replicates: worlds of each firm.
        seed: seed of the sample and of its worlds.
        firms: one row per firm: how many mechanisms of each column of Figure 2 are at
            hand, each column's share of all that flowed, and outcomes, means of worlds.
        columns: one row per column of Figure 2.
        relations: one row per outcome of ``GROWTH``: its rank correlation with the
            number of mechanisms at hand.
        changes: what was set in every firm.
    """

    replicates: int
    seed: int
    firms: pd.DataFrame
    columns: pd.DataFrame
    relations: pd.DataFrame
    changes: dict[str, Any]


def points_asked(
    firms: int, replicates: int, seed: int, changes: Mapping[str, Any]
) -> list[Parameters]:
    """Return the firms asked for; refuse whatever could not be played.

    Args:
        firms: how many.
        replicates: worlds of each.
        seed: seed of the sample.
        changes: new value by parameter name, in every firm.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    check_count("--firms", firms, FEWEST_FIRMS, MOST_FIRMS)
    check_count("replicates", replicates, 2, MOST_REPLICATES)
    check_count("seed", seed, 0, LARGEST_SEED)
    drawn = biotech_firms(firms, seed)
    return [checked({**firm.model_dump(), **changes}) for firm in drawn]


def study_sample(
    points: list[Parameters],
    replicates: int,
    seed: int,
    changes: Mapping[str, Any],
    workers: int | None = None,
    progress: Progress | None = None,
) -> Sample:
    """Play the nets of firms that ``points_asked`` has returned.

    Args:
        points: the firms.
        replicates: worlds of each.
        seed: seed of the worlds.
        changes: what was set in every firm, to be remembered.
        workers: threads; all cores when left out.
        progress: called with the number of nets that have been finished anew.
    """
    compile_kernels()
    tell = progress or (lambda _: None)
    threads = workers or cores()
    rows = [
        _row_of(number, point, ends_of(point, seed, replicates, threads, tell))
        for number, point in enumerate(points)
    ]
    firms = pd.DataFrame(rows)
    return Sample(
        replicates, seed, firms, _columns(firms), _relations(firms, seed), dict(changes)
    )


def _row_of(number: int, point: Parameters, ends: Ends) -> dict[str, Any]:
    """Return a firm as one row."""
    amounts = ends.flows["amount"].sum(axis=3)
    total = amounts.sum()
    at_hand = {column.name: len(available(point, column)) for column in COLUMNS}
    shares = {
        f"share_of_{column.name}": _part(
            amounts[:, column.channel, list(column.directions)].sum(), total
        )
        for column in COLUMNS
    }
    outcomes = {name: float(np.nanmean(ends.outcomes[name])) for name in GROWTH}
    return {
        "firm": number,
        "mechanisms": sum(at_hand.values()),
        **at_hand,
        "amount": float(total) / len(ends.flows),
        **shares,
        **outcomes,
    }


def _part(part: float, whole: float) -> float:
    """Return a part of a whole; not a number of nothing."""
    return float(part / whole) if whole > 0.0 else float("nan")


def _columns(firms: pd.DataFrame) -> pd.DataFrame:
    """Return each column's share of what flowed, mean and interval over firms."""
    names = [f"share_of_{column.name}" for column in COLUMNS]
    told = intervals(firms[names].to_numpy(dtype=float))
    return pd.DataFrame(
        {
            "column": [column.name for column in COLUMNS],
            "firms_with_it": [(firms[column.name] > 0).mean() for column in COLUMNS],
            "share_of_flow": told["mean"],
            "share_of_flow_low": told["low"],
            "share_of_flow_high": told["high"],
        }
    )


def _relations(firms: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Return rank correlations with the number of mechanisms, by bootstrap of firms."""
    luck = np.random.default_rng(seed)
    drawn = luck.integers(len(firms), size=(REPEATS, len(firms)))
    at_hand = firms["mechanisms"].to_numpy(dtype=float)
    rows = []
    for name in GROWTH:
        values = firms[name].to_numpy(dtype=float)
        correlation = _correlation(at_hand, values)
        low = high = float("nan")
        if not np.isnan(correlation):
            anew = [_correlation(at_hand[cases], values[cases]) for cases in drawn]
            low, high = np.nanquantile(anew, [0.025, 0.975])
        rows.append(
            {
                "outcome": name,
                "rank_correlation": correlation,
                "rank_correlation_low": low,
                "rank_correlation_high": high,
            }
        )
    return pd.DataFrame(rows)


def _correlation(values: Any, others: Any) -> float:
    """Return Spearman's rank correlation; not a number where one does not vary."""
    known = ~(np.isnan(values) | np.isnan(others))
    values, others = values[known], others[known]
    if len(values) < 3 or np.ptp(values) == 0.0 or np.ptp(others) == 0.0:
        return float("nan")
    return float(spearmanr(values, others).statistic)
