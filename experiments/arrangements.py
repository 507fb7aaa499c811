"""What is compared: the forms and no group at all, in the scenarios asked for."""

from collections.abc import Mapping, Sequence
from typing import Any

from experiments.asking import LARGEST_SEED, check_count, point_of, scenario_with
from model.parameters.parameters import Parameters
from model.refusal import Refusal
from model.scenario import Scenario, shipped

ARRANGEMENTS: dict[str, dict[str, Any]] = {
    "market-oriented": {"orientation": 0.0, "alone": False},
    "customer-oriented": {"orientation": 0.5, "alone": False},
    "system-oriented": {"orientation": 1.0, "alone": False},
    "alone": {"alone": True},
}
MOST_REPLICATES = 1_000_000
MOST_WORKERS = 1024


def choose(
    scenarios: Sequence[str] | str | None,
    replicates: int,
    seed: int,
    changes: Mapping[str, Any] | None,
    workers: int | None,
) -> list[Scenario]:
    """Return the scenarios asked for; refuse whatever could not be played.

    Args:
        scenarios: names or files; all shipped scenarios when left out.
        replicates: worlds per cell, 2 to 1,000,000.
        seed: seed of the study, 0 to 4294967295.
        changes: new value by parameter name, in every scenario.
        workers: processes to use, 1 to 1,024; all cores when left out.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    names = [scenarios] if isinstance(scenarios, str) else scenarios or shipped()
    check_count("replicates", replicates, 2, MOST_REPLICATES)
    check_count("seed", seed, 0, LARGEST_SEED)
    check_workers(workers)
    for name in ("orientation", "alone"):
        if name in (changes or {}):
            raise Refusal(
                f"{name} is what a comparison compares, so it cannot be set; leave it "
                "out, or use circles run"
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
