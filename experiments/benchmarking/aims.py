"""What a class of a hundred must get from the server of the pages, on two cores."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

AIMED_AT = 100
"""Size of the class that the aims are for."""


class Aim(NamedTuple):
    """One aim.

    Attributes:
        words: what is to be reached.
        most: greatest value at which it is.
        unit: of the value.
        digits: behind the point, for readers.
        value: returns the value of a class.
    """

    words: str
    most: float
    unit: str
    digits: int
    value: Callable[[dict[str, Any]], float | None]


def _wait(name: str) -> Callable[[dict[str, Any]], float | None]:
    """Return what returns how long a class waited for its runs."""
    return lambda one: one["wait_ms"] and one["wait_ms"][name]


AIMS = (
    Aim("half of all runs are there within 250 ms", 250.0, "ms", 0, _wait("p50")),
    Aim("95 of 100 runs are there within 1,000 ms", 1000.0, "ms", 0, _wait("p95")),
    Aim("no error", 0.0, "errors", 0, lambda one: sum(one["errors"].values())),
    Aim("memory under 600 MB", 600.0, "MB", 0, lambda one: one["memory_mb"]["peak"]),
    Aim(
        "all who join at once are ready within 10 s",
        10.0,
        "s",
        1,
        lambda one: one["all_ready_s"],
    ),
)


def reached(classes: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return each aim beside what was measured; None where it was not.

    Args:
        classes: what was measured, one entry for each class.
    """
    there = next((one for one in classes if one["visitors"] == AIMED_AT), None)
    told = []
    for aim in AIMS:
        value = aim.value(there) if there else None
        told.append(
            {
                "aim": f"{AIMED_AT} visitors: {aim.words}",
                "most": aim.most,
                "measured": value,
                "unit": aim.unit,
                "digits": aim.digits,
                "is_reached": None if value is None else value <= aim.most,
            }
        )
    return told
