"""Points of a study: how each design lays them into the space of what is varied.

Every design but those given as a table is a function of the study alone, so the same
study has the same points anywhere.
"""

import itertools
import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from SALib.sample import morris
from SALib.sample import sobol as saltelli
from scipy.stats import qmc

from experiments.studies.checking import MOST_POINTS, check_study
from experiments.studies.study import (
    DUMMY,
    GIVEN,
    GRID,
    LATIN_HYPERCUBE,
    MORRIS,
    ONE_AT_A_TIME,
    SALTELLI,
    SOBOL,
    Range,
    Study,
)
from model.parameters.mechanism_sets import number_of
from model.parameters.parameters import passports
from model.refusal import Refusal

MORRIS_LEVELS = 4

type Shares = NDArray[np.float64]
"""Shape (points, uncertainties): how far each value lies from low to high, 0 to 1."""


def points_of(study: Study) -> pd.DataFrame:
    """Return the points of a study, one row each, columns named as parameters.

    All combinations of the levers stand together at each point of the design.

    Args:
        study: the study.

    Raises:
        model.refusal.Refusal: the study cannot be played, or has too many points.
    """
    check_study(study)
    laid = _laid(study)
    n_levers = math.prod(len(values) for values in study.levers.values())
    n_laid = max(1, len(laid))
    if n_laid * n_levers > MOST_POINTS:
        raise Refusal(
            f"the design has {n_laid * n_levers:,} points, more than {MOST_POINTS:,}; "
            "vary fewer parameters, or take a sample (latin-hypercube, sobol)"
        )
    combinations = list(itertools.product(*study.levers.values()))
    columns: dict[str, Any] = {}
    for place, name in enumerate(study.levers):
        values = [_plain(combination[place]) for combination in combinations]
        columns[name] = _typed(name, np.tile(np.array(values), n_laid))
    for name in laid.columns:
        columns[str(name)] = np.repeat(laid[name].to_numpy(), n_levers)
    return pd.DataFrame(columns, index=range(n_laid * n_levers))


def _plain(value: Any) -> Any:
    """Return a value as a number; a list of mechanisms has one."""
    return number_of(value) if isinstance(value, list) else value


def _laid(study: Study) -> pd.DataFrame:
    """Return the points of the design alone."""
    kind, ranges = study.design.kind, study.uncertainties
    if kind in GIVEN:
        assert study.design.table is not None
        return study.design.table.reset_index(drop=True)
    if not ranges:
        return pd.DataFrame()
    if kind == GRID:
        return _grid(study)
    if kind == ONE_AT_A_TIME:
        return _one_at_a_time(study)
    shares = shares_of(study)
    return pd.DataFrame(
        {
            name: _scaled(name, between, shares[:, place])
            for place, (name, between) in enumerate(ranges.items())
        }
    )


def _values(study: Study, name: str) -> NDArray[Any]:
    """Return the values of an uncertainty on a grid, ends included."""
    shares = np.linspace(0.0, 1.0, study.design.steps)
    return np.unique(_scaled(name, study.uncertainties[name], shares))


def _grid(study: Study) -> pd.DataFrame:
    """Return every combination of values."""
    axes = [_values(study, name) for name in study.uncertainties]
    if math.prod(len(axis) for axis in axes) > MOST_POINTS:
        raise Refusal(
            f"the grid has more than {MOST_POINTS:,} points; take fewer steps or "
            "uncertainties, or a sample (latin-hypercube, sobol)"
        )
    mesh = np.meshgrid(*axes, indexing="ij")
    return pd.DataFrame(
        {
            name: values.reshape(-1)
            for name, values in zip(study.uncertainties, mesh, strict=True)
        }
    )


def _one_at_a_time(study: Study) -> pd.DataFrame:
    """Return the scenario itself, then each uncertainty's values, the others kept."""
    base: dict[str, Any] = {
        name: getattr(study.scenario.parameters, name, 0.5)
        for name in study.uncertainties
    }
    rows = [base]
    for name in study.uncertainties:
        values = _values(study, name).tolist()
        rows += [{**base, name: value} for value in values if value != base[name]]
    return pd.DataFrame(
        {name: _typed(name, np.array([row[name] for row in rows])) for name in base}
    )


def shares_of(study: Study) -> Shares:
    """Return the sample of a study, each value as a share of its range.

    Args:
        study: a study whose design is a sample.

    Returns:
        Shape (points, uncertainties), 0 to 1.
    """
    n, size = len(study.uncertainties), study.design.points
    luck = np.random.default_rng(study.seed)
    if study.design.kind == LATIN_HYPERCUBE:
        return np.asarray(qmc.LatinHypercube(n, rng=luck).random(size))
    if study.design.kind == SOBOL:
        design = qmc.Sobol(n, scramble=True, rng=luck)
        return np.asarray(design.random(1 << (size - 1).bit_length())[:size])
    return _by_salib(problem_of(study.uncertainties), study)


def _by_salib(problem: dict[str, Any], study: Study) -> Shares:
    """Return a sample that one of SALib's methods can analyse."""
    size, seed = study.design.points, study.seed
    if study.design.kind == SALTELLI:
        if size & (size - 1):
            raise Refusal(
                f"design.points = {size}: Sobol's sequence is balanced only in powers "
                f"of 2; give {1 << size.bit_length()} or {1 << size.bit_length() - 1}"
            )
        return np.asarray(
            saltelli.sample(problem, size, calc_second_order=False, seed=seed)
        )
    assert study.design.kind == MORRIS
    return np.asarray(morris.sample(problem, size, num_levels=MORRIS_LEVELS, seed=seed))


def problem_of(uncertainties: Mapping[str, Range]) -> dict[str, Any]:
    """Return what SALib calls a problem, each uncertainty from 0 to 1 of its range.

    Args:
        uncertainties: range by parameter name.
    """
    names = list(uncertainties)
    return {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}


def _scaled(name: str, between: Range, shares: Shares) -> NDArray[Any]:
    """Return values at shares of a range; counts are rounded to whole numbers."""
    # Written so that 0 and 1 give the bounds themselves, whatever they are.
    values = between.low * (1.0 - shares) + between.high * shares
    return _typed(name, np.clip(values, between.low, between.high))


def _typed(name: str, values: NDArray[Any]) -> NDArray[Any]:
    """Return values in the type of their parameter."""
    default = 0.0 if name == DUMMY else passports()[name]["default"]
    if isinstance(default, bool):
        return values.astype(np.bool_)
    if isinstance(default, int):
        return np.round(values).astype(np.int64)
    return values.astype(np.float64)
