"""No parameter is idle: changed alone, each one changes some world."""

import functools
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from experiments.knowledge.columns import COLUMNS
from model.ensemble.playing import states_of
from model.parameters.knowledge import (
    CoordinationParameters,
    KnowledgeParameters,
    PartnerParameters,
)
from model.parameters.mechanisms import AvailabilityParameters, MechanismParameters
from model.parameters.parameters import FINANCIER_LEVELS, Parameters, passports
from model.scenario import read, shipped
from model.vocabulary import Mechanism
from tests.scores.playing import bytes_of

ADMITS_ONLY = {"exclude_competitors"}
"""Says who may be a member and plays no part afterwards: a test of its own."""

PASSED_ON = {
    **{f"share_{level}": "share_national" for level in FINANCIER_LEVELS},
    "share_national": "share_local",
}
"""Shares add up to 1: what one financier pays more, another one pays less."""

OF_KNOWLEDGE = (
    PartnerParameters,
    KnowledgeParameters,
    CoordinationParameters,
    MechanismParameters,
    AvailabilityParameters,
)
EVERYTHING = 2 ** len(Mechanism) - 1

MOVING = Parameters(
    orientation=0.75,
    open_group=True,
    commitment_to_stay=0.6,
    competitor_share=0.2,
    exclude_competitors=False,
    n_markets=3,
    n_assistants=2,
    transition_share=0.5,
    cultural_distance=0.5,
    entry_uncertainty=0.4,
    change_month=12,
    existing_ties=0.5,
)
"""A group in which much happens: markets, assistants, members who come and go."""

RIVALS = Parameters(competitor_share=0.6)
"""A group whose members take customers from each other."""

JUDGED = Parameters(technology=0.8, technical_expertise=0.5, marketing_expertise=0.5)
"""A group that does not keep its plan, before experts who know why."""

POOR = Parameters(public_budget_eur=100000.0, orientation=1.0, goals=0.8)
"""A group whose public money is soon spent."""


@functools.cache
def worlds() -> tuple[Parameters, ...]:
    """Return the worlds to try, the likeliest first."""
    lines = tuple(read(name).parameters for name in shipped())
    rivals = tuple(
        line.changed(orientation=0.0, competitor_share=0.6) for line in lines
    )
    systems = tuple(line.changed(orientation=1.0) for line in lines)
    return (MOVING, RIVALS, JUDGED, POOR, *lines, *rivals, *systems)


@functools.cache
def told(parameters: Parameters) -> bytes:
    """Return the states of a run at each half-year: some things do not last."""
    return b"".join(map(bytes_of, states_of(parameters, 1, 0)[6::6]))


def other_values(name: str, value: float) -> Iterator[Any]:
    """Yield admissible values that differ from the present one."""
    passport = passports()[name]
    if "low" not in passport:
        yield not value
        return
    low, high = passport["low"], passport["high"]
    between = type(value)(low + (high - low) / 4)
    yield from (other for other in (low, between, high) if other != value)


def changes_of(name: str, point: Parameters) -> Iterator[dict[str, Any]]:
    """Yield what can be changed about one parameter, with what must give way."""
    for value in other_values(name, getattr(point, name)):
        change = {name: value}
        if name in PASSED_ON:
            giving = PASSED_ON[name]
            rest = getattr(point, giving) + getattr(point, name) - value
            change[giving] = rest
        yield change


def with_mechanisms(number: int) -> Parameters:
    """Return the net of a firm in which each column has the same mechanisms."""
    columns = {column.name: number for column in COLUMNS}
    return read("flow").parameters.changed(**columns)


def worlds_for(name: str) -> Iterator[Parameters]:
    """Yield the worlds to try for a parameter: for knowledge, nets of firms first."""
    if any(name in part.model_fields for part in OF_KNOWLEDGE):
        yield from (read(firm).parameters for firm in ("air", "gene", "flow", "heal"))
        yield with_mechanisms(EVERYTHING)
        for mechanism in Mechanism:
            if name.startswith(mechanism.name.lower()):
                yield with_mechanisms(1 << mechanism)
    yield from worlds()


def changed_worlds(name: str) -> Iterator[tuple[Parameters, Parameters]]:
    """Yield pairs of worlds that differ in one parameter only."""
    for point in worlds_for(name):
        for change in changes_of(name, point):
            try:
                yield point, point.changed(**change)
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
