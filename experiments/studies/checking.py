"""One clear line for a study that cannot be played."""

import difflib
from collections.abc import Sequence
from typing import Any

from experiments.asking import LARGEST_SEED, check_count
from experiments.studies.study import (
    DUMMY,
    GIVEN,
    KINDS,
    ONE_AT_A_TIME,
    SAMPLED,
    STEPPED,
    Range,
    Study,
)
from model.measures import OUTCOMES
from model.parameters.checking import check_value, has_range, plain, shown
from model.parameters.parameters import passports
from model.refusal import Refusal

MOST_REPLICATES = 1_000_000
MOST_POINTS = 10_000_000
MOST_STEPS = 10_000
OUTCOME_NAMES = [outcome.name for outcome in OUTCOMES]


def check_study(study: Study) -> None:
    """Refuse a study that cannot be played; its points are checked when laid.

    Args:
        study: the study.

    Raises:
        model.refusal.Refusal: a part of it cannot be; one line says which and why.
    """
    if not study.question.strip():
        raise Refusal(f"{study.name}: question is empty; say what the study asks")
    check_count("replicates", study.replicates, 1, MOST_REPLICATES)
    check_count("seed", study.seed, 0, LARGEST_SEED)
    check_outcomes(study.outcomes)
    for name, values in study.levers.items():
        _check_lever(name, values)
    for name, between in study.uncertainties.items():
        check_range(name, between)
    _check_design(study)


def check_outcomes(names: Sequence[str]) -> None:
    """Refuse outcomes that there are not, and none at all.

    Args:
        names: names of outcomes.

    Raises:
        model.refusal.Refusal: a name is unknown, stands twice, or there is none.
    """
    if not names:
        raise Refusal("outcomes is empty; name at least one, such as 'exports_eur'")
    for name in names:
        if name not in OUTCOME_NAMES:
            close = difflib.get_close_matches(str(name), OUTCOME_NAMES, n=1)
            hint = f"did you mean '{close[0]}'?" if close else "see circles columns"
            raise Refusal(f"outcomes names {shown(name)}, which is none; {hint}")
        if list(names).count(name) > 1:
            raise Refusal(f"outcomes names '{name}' twice; leave one of them out")


def _check_lever(name: str, values: Sequence[Any]) -> None:
    """Refuse a lever without values, or with one that it cannot have."""
    if isinstance(values, str) or not isinstance(values, Sequence) or not values:
        raise Refusal(
            f"lever {plain(name)} = {shown(values)} is no list of values; write "
            "[value, value, ...]"
        )
    for value in values:
        check_value(name, value)
        if list(values).count(value) > 1:
            raise Refusal(f"lever {name} has {shown(value)} twice; leave one out")


def check_has_range(name: str) -> None:
    """Refuse an uncertainty that is no number with a least and a greatest value.

    Args:
        name: what is to be varied.

    Raises:
        model.refusal.Refusal: it is no parameter, or is on or off, or a set.
    """
    if name not in passports():
        check_value(name, 0.0)
    if not has_range(name):
        raise Refusal(f"{name} cannot be swept from low to high; make it a lever")


def check_range(name: str, between: Range) -> None:
    """Refuse a range that an uncertainty cannot have.

    Args:
        name: name of a parameter, or ``DUMMY``.
        between: its range.

    Raises:
        model.refusal.Refusal: the parameter has no range, or not this one.
    """
    if name != DUMMY:
        check_has_range(name)
        for bound in ("low", "high"):
            value = getattr(between, bound)
            if isinstance(passports().get(name, {}).get("default"), int):
                value = int(value) if value == int(value) else value
            check_value(name, value, f"{name}.{bound}")
    if not between.low < between.high:
        raise Refusal(
            f"{name}: low = {between.low:g} is not below high = {between.high:g}; "
            "give a range from low to high"
        )


def _check_design(study: Study) -> None:
    """Refuse a design that does not fit what is varied."""
    design, kind = study.design, study.design.kind
    if kind not in KINDS:
        raise Refusal(
            f"design.kind = {shown(kind)} is no design; use {', '.join(KINDS)}"
        )
    both = [name for name in study.levers if name in study.uncertainties]
    if both:
        raise Refusal(
            f"{both[0]} is a lever and an uncertainty; leave one of the two out"
        )
    if kind in GIVEN:
        if design.table is None or len(design.table) == 0:
            raise Refusal(f"design '{kind}' has no points; give at least one")
        if study.uncertainties:
            raise Refusal(
                f"design '{kind}' brings its own points, so "
                f"{next(iter(study.uncertainties))} needs no range; leave it out"
            )
    if kind in (*SAMPLED, ONE_AT_A_TIME) and not study.uncertainties:
        raise Refusal(
            f"design '{kind}' needs uncertainties with a range; add some, or use grid"
        )
    if kind in SAMPLED:
        check_count("design.points", design.points, 1, MOST_POINTS)
    if kind in STEPPED:
        check_count("design.steps", design.steps, 2, MOST_STEPS)
