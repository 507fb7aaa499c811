"""Groups on the same luck, and what to read from them; shared by all patterns.

Draws have addresses, so every number here is the same in every run: a pattern holds or
does not, it never flickers.
"""

import functools
import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from scipy import stats

from agents import ExportPartnerGroup
from experiments.runner import play_all
from experiments.runs import crossed
from model.ensemble.playing import states_of as states_of_all_months
from model.parameters.parameters import Parameters
from model.state import Records, State

SEED = 7
"""Not the seed on which the margins were chosen."""
CONFIDENCE = 0.95
LINES = {
    "simple": {"technology": 0.1, "compatibility": 0.1, "goals": 0.0},
    "middle": {
        "technology": 0.45,
        "compatibility": 0.7,
        "goals": 0.5,
        "orientation": 0.5,
    },
    "complex": {
        "technology": 0.85,
        "compatibility": 0.9,
        "goals": 1.0,
        "orientation": 1.0,
    },
}
"""The diagonal of Figure 2, each line in its own form."""


def project(**values: Any) -> Parameters:
    """Return a project of three years, watched for two more, that nobody continues.

    Forms are compared over the same months: a continuation would give some more.
    Groups are closed by default; reviews and leaving stay on unless a value says no.

    Args:
        **values: value by parameter name, other than the default.
    """
    return Parameters(**{"continuation_months": 0, **values})


def outcome(parameters: Parameters, name: str, replicates: int) -> np.ndarray:
    """Return an outcome of the same groups in each replicate."""
    return table(parameters, [name], replicates)[name]


def table(
    parameters: Parameters, names: Iterable[str], replicates: int
) -> dict[str, np.ndarray]:
    """Return some outcomes of the same groups in each replicate."""
    rows = rows_of(parameters, replicates)
    return {name: rows[name] for name in names}


@functools.cache
def rows_of(parameters: Parameters, replicates: int) -> Records:
    """Return all outcomes of a point, one row per replicate, played once."""
    return play_all(crossed([parameters], SEED, replicates), workers=1)


def last_state(parameters: Parameters, replicate: int) -> State:
    """Return the state of a group after its last month."""
    state = states_of_all_months(parameters, SEED, replicate)[-1]
    return State(*(table.copy() for table in state))


@functools.cache
def states_of(parameters: Parameters, replicates: int) -> list[State]:
    """Return the state after the last month, one for each replicate, played once."""
    return [last_state(parameters, replicate) for replicate in range(replicates)]


def share_interval(are_so: np.ndarray) -> tuple[float, float]:
    """Return the 95 % interval of a share of groups, by Wilson's method.

    Args:
        are_so: whether each group is so.
    """
    test = stats.binomtest(int(np.sum(are_so)), len(are_so))
    interval = test.proportion_ci(CONFIDENCE, method="wilson")
    return float(interval.low), float(interval.high)


def mean_interval(values: np.ndarray) -> tuple[float, float]:
    """Return the 95 % interval of a mean, by Student's t."""
    error = float(np.std(values, ddof=1)) / math.sqrt(len(values))
    width = float(stats.t.ppf(0.5 + CONFIDENCE / 2, len(values) - 1)) * error
    return float(np.mean(values)) - width, float(np.mean(values)) + width


def kaplan_meier_median(months: Sequence[int], has_ended: Sequence[bool]) -> float:
    """Return the median of durations some of which were still going on.

    Args:
        months: length of each, until its end or until it was last looked at.
        has_ended: whether it had come to its end by then.

    Returns:
        Months; infinity where more than half were still going on.

    Source:
        Kaplan and Meier 1958, the product-limit estimator.
    """
    lengths, ended = np.asarray(months), np.asarray(has_ended, dtype=bool)
    going_on = 1.0
    for length in np.unique(lengths[ended]):
        at_risk = int((lengths >= length).sum())
        going_on *= 1.0 - int((ended & (lengths == length)).sum()) / at_risk
        if going_on <= 0.5:
            return float(length)
    return math.inf


def rank_correlation(groups: np.ndarray, others: np.ndarray) -> tuple[float, ...]:
    """Return Spearman's rank correlation over members, with a 95 % interval.

    Members of a group share their luck, so whole groups are drawn again and again.

    Args:
        groups: one value per group and member.
        others: the same, of what it may go along with.
    """
    rng = np.random.default_rng(SEED)
    again = []
    for _ in range(400):
        rows = rng.integers(0, len(groups), len(groups))
        again.append(stats.spearmanr(groups[rows].ravel(), others[rows].ravel())[0])
    low, high = np.quantile(again, [0.5 - CONFIDENCE / 2, 0.5 + CONFIDENCE / 2])
    return float(stats.spearmanr(groups.ravel(), others.ravel())[0]), low, high


def paired_interval(
    claim: str, one: np.ndarray, other: np.ndarray
) -> tuple[float, float]:
    """Return the 95 % interval of a paired difference, and print what was found.

    Args:
        claim: the pattern and what is compared.
        one: an outcome, one value per replicate.
        other: the same outcome of the groups it is compared with.
    """
    low, high = mean_interval(one - other)
    print(
        f"{claim}: {np.mean(one):,.3f} against {np.mean(other):,.3f}, "
        f"{np.mean(one - other):+,.3f} ({low:+,.3f} to {high:+,.3f}), n {len(one)}"
    )
    return low, high


def group_after(
    parameters: Parameters, replicate: int, months: int
) -> ExportPartnerGroup:
    """Return a group as it stands after some months.

    Args:
        parameters: the point of the model.
        replicate: which of the parallel worlds.
        months: months to play.
    """
    group = ExportPartnerGroup(parameters, SEED, replicate)
    for _ in range(months):
        group.step()
    return group
