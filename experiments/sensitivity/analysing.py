"""Indices of sensitivity with their intervals, by SALib."""

import warnings
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from SALib.analyze import morris, pawn, sobol
from scipy.special import ndtri

from experiments.comparing.statistics import CONFIDENCE
from experiments.sensitivity.methods import METHODS, PAWN, SOBOL
from experiments.studies.designs import MORRIS_LEVELS, problem_of, shares_of
from experiments.studies.study import DUMMY, MORRIS, Study
from model.refusal import Refusal

RESAMPLES = 200
FEWER_RESAMPLES = 50
SLICES = 10

type Values = NDArray[np.float64]
type Indices = Mapping[str, tuple[Values, Values, Values]]
"""By name of the index: value, low and high end of the interval of each uncertainty."""


def indices_of(study: Study, method: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each outcome, index and uncertainty.

    Worlds are averaged first: the question is what moves the expected outcome.

    Args:
        study: what was played.
        method: one of ``METHODS``.
        rows: all rows of its sweep.

    Raises:
        model.refusal.Refusal: an outcome has no value at some points, or only one.
    """
    parts = []
    for outcome in study.outcomes:
        values = means(rows, outcome)
        if np.ptp(values) == 0.0:
            raise Refusal(f"{outcome} is the same at all points; nothing moves it here")
        analyse = ANALYSES[method]
        # A slice of identical values is no reason to warn a person.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = analyse(study, values)
        parts += [
            _table(study, outcome, index, *numbers) for index, numbers in found.items()
        ]
    return _with_noise(pd.concat(parts, ignore_index=True), METHODS[method].ranks_by)


def means(rows: pd.DataFrame, outcome: str) -> Values:
    """Return the mean over worlds of an outcome, shape (points,).

    Args:
        rows: all rows of a sweep.
        outcome: name of the outcome.

    Raises:
        model.refusal.Refusal: it has no value in any world of some point.
    """
    found = rows.groupby("point")[outcome].mean()
    without = int(found.isna().sum())
    if without:
        raise Refusal(
            f"{outcome} has no value in any world of {without:,} of {len(found):,} "
            "points; take more replicates or another outcome"
        )
    values: Values = found.to_numpy(dtype=np.float64)
    return values


def _by_morris(study: Study, values: Values) -> Indices:
    """Return mean and spread of the elementary effects."""
    found = morris.analyze(
        problem_of(study.uncertainties),
        shares_of(study),
        values,
        num_resamples=RESAMPLES,
        conf_level=CONFIDENCE,
        num_levels=MORRIS_LEVELS,
        seed=study.seed,
    )
    width = np.asarray(found["mu_star_conf"], dtype=np.float64)
    star, nothing = np.asarray(found["mu_star"]), np.full_like(width, np.nan)
    return {
        "mu_star": (star, star - width, star + width),
        "mu": (np.asarray(found["mu"]), nothing, nothing),
        "sigma": (np.asarray(found["sigma"]), nothing, nothing),
    }


def _by_sobol(study: Study, values: Values) -> Indices:
    """Return first-order and total shares of the variance."""
    found = sobol.analyze(
        problem_of(study.uncertainties),
        values,
        calc_second_order=False,
        num_resamples=RESAMPLES,
        conf_level=CONFIDENCE,
        seed=study.seed,
    )
    return {
        name: (found[name], found[name] - width, found[name] + width)
        for name, width in ((n, found[f"{n}_conf"]) for n in ("S1", "ST"))
    }


def _by_pawn(study: Study, values: Values) -> Indices:
    """Return how far distributions move, with intervals by bootstrap."""
    problem, shares = problem_of(study.uncertainties), shares_of(study)

    def median(places: Any) -> Values:
        return np.asarray(
            pawn.analyze(problem, shares[places], values[places], S=SLICES)["median"]
        )

    luck = np.random.default_rng(study.seed)
    n = len(values)
    resampled = [median(luck.integers(n, size=n)) for _ in range(FEWER_RESAMPLES)]
    # Rows that are drawn twice lift the index itself, so only the spread is taken.
    width = float(ndtri(0.5 + CONFIDENCE / 2.0)) * np.std(resampled, axis=0, ddof=1)
    value = median(slice(None))
    return {"median": (value, value - width, value + width)}


ANALYSES: dict[str, Callable[[Study, Values], Indices]] = {
    MORRIS: _by_morris,
    SOBOL: _by_sobol,
    PAWN: _by_pawn,
}


def _table(
    study: Study, outcome: str, index: str, value: Values, low: Values, high: Values
) -> pd.DataFrame:
    """Return an index of all uncertainties as rows."""
    return pd.DataFrame(
        {
            "outcome": outcome,
            "index": index,
            "parameter": list(study.uncertainties),
            "value": value,
            "low": low,
            "high": high,
        }
    )


def _with_noise(table: pd.DataFrame, index: str) -> pd.DataFrame:
    """Return the table with the noise floor, and who stands above it.

    The floor is the upper end of the dummy's interval.
    """
    is_dummy = table["parameter"] == DUMMY
    floors = table[is_dummy].set_index(["outcome", "index"])["high"]
    keys = pd.MultiIndex.from_frame(table[["outcome", "index"]])
    floor = floors.reindex(keys).to_numpy()
    is_above = (table["low"].to_numpy() > floor) & (table["index"] == index).to_numpy()
    return table.assign(noise_floor=floor, is_above_noise=is_above & ~is_dummy)
