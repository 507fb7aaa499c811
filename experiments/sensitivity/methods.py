"""What a sensitivity analysis plays: a study with a dummy beside the uncertainties."""

from collections.abc import Sequence
from typing import NamedTuple

from experiments.studies.reading import range_of
from experiments.studies.study import (
    DUMMY,
    LATIN_HYPERCUBE,
    MORRIS,
    SALTELLI,
    Design,
    Study,
)
from model.parameters.checking import plain
from model.parameters.parameters import passports
from model.refusal import Refusal
from model.scenario import Scenario

SOBOL, PAWN = "sobol", "pawn"


class Method(NamedTuple):
    """A method of sensitivity analysis.

    Attributes:
        design: the kind of its sample.
        size: its usual number of points, as the design counts them.
        ranks_by: the index by which uncertainties are ranked.
        meaning: what that index tells, for readers.
    """

    design: str
    size: int
    ranks_by: str
    meaning: str


METHODS = {
    MORRIS: Method(
        MORRIS,
        40,
        "mu_star",
        "mean size of what a step of two thirds of the range changes, per range",
    ),
    SOBOL: Method(
        SALTELLI,
        128,
        "ST",
        "share of the variance that would be left if all others were known",
    ),
    PAWN: Method(
        LATIN_HYPERCUBE,
        600,
        "median",
        "how far the distribution moves once the value is known, 0 to 1",
    ),
}


def method_named(name: str) -> Method:
    """Return a method by its name.

    Args:
        name: ``morris``, ``sobol`` or ``pawn``.

    Raises:
        model.refusal.Refusal: there is no such method.
    """
    if name not in METHODS:
        raise Refusal(f"--method {plain(name)}: use {', '.join(METHODS)}")
    return METHODS[name]


def study_of(
    scenario: Scenario,
    names: Sequence[str],
    outcomes: Sequence[str],
    method: str,
    size: int | None,
    replicates: int,
    seed: int,
) -> Study:
    """Return the study that a sensitivity analysis plays.

    Points have worlds of their own: what the dummy seems to do is then the luck that
    is left after averaging over worlds, and so the noise floor of all others. In
    common worlds it would do exactly nothing, however few worlds there are.

    Args:
        scenario: the situation.
        names: parameters to vary; those the scenario is unsure of if empty.
        outcomes: names of the outcomes to analyse.
        method: one of ``METHODS``.
        size: number of points, as its design counts them, or None.
        replicates: worlds of each point.
        seed: of luck, samples and bootstraps.

    Raises:
        model.refusal.Refusal: a parameter cannot be varied, or there is none.
    """
    chosen = method_named(method)
    varied = list(names) or unsure_of(scenario)
    if not varied:
        raise Refusal(
            f"{scenario.name} gives no uncertainty a range; name some with --vary"
        )
    for name in varied:
        if varied.count(name) > 1 or name == DUMMY:
            raise Refusal(f"--vary {plain(name)}: stands there already; leave one out")
    ranges = {name: range_of(scenario, name) for name in (*varied, DUMMY)}
    return Study(
        name=f"sensitivity-{scenario.name}-{method}",
        question=f"Which uncertainty moves {' and '.join(outcomes)} most in "
        f"{scenario.name}?",
        scenario=scenario,
        uncertainties=ranges,
        outcomes=tuple(outcomes),
        replicates=replicates,
        seed=seed,
        design=Design(chosen.design, chosen.size if size is None else size),
        independent=True,
    )


def unsure_of(scenario: Scenario) -> list[str]:
    """Return the uncertainties for which a scenario says what is thought possible.

    Args:
        scenario: the situation.
    """
    return [
        name
        for name, entry in scenario.entries.items()
        if passports()[name]["kind"] == "uncertainty"
        and entry.low is not None
        and entry.high is not None
        and entry.low < entry.high
    ]
