"""What is compared: three forms, closed and open, and no group at all."""

from collections.abc import Mapping, Sequence
from typing import Any

from experiments.asking import LARGEST_SEED, check_count, point_of, scenario_with
from model.parameters.parameters import Parameters
from model.refusal import Refusal
from model.scenario import Scenario

FORMS = ("market-oriented", "customer-oriented", "system-oriented")
OPEN = ", open"
ALONE = "alone"
OPEN_TWIN = {form: f"{form}{OPEN}" for form in FORMS}
"""The open group of each form; ``FORMS`` themselves are closed groups."""

ORIENTATIONS = dict(zip(FORMS, (0.0, 0.5, 1.0), strict=True))
KEPT = {"choose_by_determinants": False, "change_month": 0}
"""A form that is compared is the one that is asked for, from the first month on."""

ARRANGEMENTS: dict[str, dict[str, Any]] = {
    **{
        name: {
            "orientation": ORIENTATIONS[form],
            "alone": False,
            "open_group": name != form,
            **KEPT,
        }
        for form in FORMS
        for name in (form, OPEN_TWIN[form])
    },
    # Who the firms are depends on the form that selects them (model.composing); the
    # firms alone are those that the scenario's own orientation selects.
    ALONE: {"alone": True, "open_group": False, "change_month": 0},
}

COMPARED = (
    *("orientation", "new_orientation", "change_month", "choose_by_determinants"),
    *("open_group", "alone"),
)
"""What arrangements differ in, and what would change a form under way."""

DIAGONAL = ("food-products", "fitness-equipment", "boat-building", "renewable-energy")
"""Along the diagonal of Figure 2 of paper 004; compared when nothing is named."""

MOST_REPLICATES = 1_000_000
MOST_WORKERS = 1024
FEW_REPLICATES = 10


def choose(
    scenarios: Sequence[str] | str | None,
    replicates: int,
    seed: int,
    changes: Mapping[str, Any] | None,
    workers: int | None,
) -> list[Scenario]:
    """Return the scenarios asked for; refuse whatever could not be played.

    Args:
        scenarios: names or files; those of ``DIAGONAL`` when left out.
        replicates: worlds per cell, 2 to 1,000,000.
        seed: seed of the study, 0 to 4294967295.
        changes: new value by parameter name, in every scenario.
        workers: processes to use, 1 to 1,024; all cores when left out.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    names = [scenarios] if isinstance(scenarios, str) else scenarios or DIAGONAL
    check_count("replicates", replicates, 2, MOST_REPLICATES)
    check_count("seed", seed, 0, LARGEST_SEED)
    check_workers(workers)
    for name in COMPARED:
        if name in (changes or {}):
            raise Refusal(
                f"{name} is what a comparison compares or keeps, so it cannot be set; "
                "leave it out, or use circles run"
            )
    chosen = [scenario_with(name, changes or {}) for name in dict.fromkeys(names)]
    called = [scenario.name for scenario in chosen]
    twice = [name for name in called if called.count(name) > 1]
    if twice:
        raise Refusal(f"two scenarios are named '{twice[0]}'; rename one of the files")
    for scenario in chosen:
        cells(scenario)
    return chosen


def check_workers(workers: int | None) -> None:
    """Refuse a number of processes that there cannot be.

    Args:
        workers: processes to use; all cores when left out.

    Raises:
        model.refusal.Refusal: the number lies outside 1 to 1,024.
    """
    if workers is not None:
        check_count("workers", workers, 1, MOST_WORKERS)


def cells(scenario: Scenario) -> dict[str, Parameters]:
    """Return the point of the model of each arrangement of a scenario.

    Args:
        scenario: the scenario.

    Raises:
        model.refusal.Refusal: an arrangement is impossible in this scenario.
    """
    return {name: point_of(scenario, values) for name, values in ARRANGEMENTS.items()}


def notes(scenarios: Sequence[Scenario], replicates: int) -> list[str]:
    """Return what a reader of the results should be warned of, one line each.

    Args:
        scenarios: the scenarios compared.
        replicates: worlds per cell.
    """
    said = []
    if replicates < FEW_REPLICATES:
        said.append(
            f"only {replicates} worlds for each cell: the intervals say little; "
            f"use {FEW_REPLICATES} or more, better 100"
        )
    for scenario in scenarios:
        if not scenario.entries:
            said.append(f"{scenario.name} sets nothing: its numbers are the defaults")
        if scenario.parameters.change_month > 0:
            said.append(
                f"{scenario.name}: change_month = {scenario.parameters.change_month} "
                "is left aside; a comparison keeps each form to the end"
            )
    return said
