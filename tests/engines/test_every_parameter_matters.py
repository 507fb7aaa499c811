"""No parameter is idle: changed alone, each one changes some world."""

import functools
from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from agents import ExportPartnerGroup
from model.measures import outcomes
from model.parameters.parameters import Parameters, passports
from model.scenario import read, shipped
from tests.scores.playing import bytes_of, play_months

ADMITS_ONLY = {"exclude_competitors"}
"""Says who may be a member and plays no part afterwards: a test of its own."""


@functools.cache
def worlds() -> tuple[Parameters, ...]:
    """Return the worlds to try, the likeliest first."""
    lines = tuple(read(name).parameters for name in shipped())
    rivals = tuple(
        line.changed(orientation=0.0, competitor_share=0.6) for line in lines
    )
    systems = tuple(line.changed(orientation=1.0) for line in lines)
    return lines + rivals + systems


@functools.cache
def told(parameters: Parameters) -> tuple[str, bytes]:
    """Return all that a run tells: its outcomes and its last state."""
    group = ExportPartnerGroup(parameters, 1, 0)
    play_months(group, parameters.project_months)
    project_end = group.snapshot()
    play_months(group, parameters.follow_up_months)
    end = group.snapshot()
    return repr(outcomes(parameters, project_end, end)), bytes_of(end)


def other_values(name: str, value: float) -> Iterator[float]:
    """Yield admissible values that differ from the present one."""
    passport = passports()[name]
    if passport["kind"] == "switch":
        yield not value
        return
    low, high = passport["low"], passport["high"]
    between = type(value)(low + (high - low) / 4)
    yield from (other for other in (low, between, high) if other != value)


def changed_worlds(name: str) -> Iterator[tuple[Parameters, Parameters]]:
    """Yield pairs of worlds that differ in one parameter only."""
    for point in worlds():
        for value in other_values(name, getattr(point, name)):
            try:
                yield point, point.changed(**{name: value})
            except ValidationError:
                continue


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(set(passports()) - ADMITS_ONLY))
def test_the_parameter_changes_some_world(name):
    assert any(told(point) != told(other) for point, other in changed_worlds(name))


def test_excluding_competitors_decides_who_may_be_a_member():
    rivals = {"orientation": 0.5, "competitor_share": 0.6}

    assert Parameters(**rivals, exclude_competitors=False)
    with pytest.raises(ValidationError):
        Parameters(**rivals, exclude_competitors=True)
