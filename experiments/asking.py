"""From what a person asks for to a point of the model: scenario and changes."""

import functools
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from model.parameters.checking import ParameterError, checked, plain, shown
from model.parameters.parameters import Parameters
from model.refusal import Refusal
from model.scenario import Scenario, ScenarioError, read, shipped

LARGEST_SEED = 4294967295


def changes(settings: Iterable[str]) -> dict[str, Any]:
    """Return the values of settings written as ``name=value``.

    Args:
        settings: such as ``technology=0.5`` or ``rivalry=false``.

    Raises:
        Refusal: a setting is not written as ``name=value``.
    """
    values: dict[str, Any] = {}
    for setting in settings:
        name, equals, text = setting.partition("=")
        if not equals or not name.strip():
            raise Refusal(
                f"--set {plain(setting)}: write name=value, as in technology=0.5"
            )
        values[name.strip()] = _value(text.strip())
    return values


def _value(text: str) -> Any:
    """Return the value that a text stands for; a text that is none stays a text."""
    try:
        said = tomllib.loads(f"value = {text}")
        return said["value"] if len(said) == 1 else text
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        try:
            return float(text)
        except ValueError:
            return text


def scenario_with(name_or_file: str, values: Mapping[str, Any]) -> Scenario:
    """Return a scenario with some values changed.

    Args:
        name_or_file: name of a shipped scenario, or a file.
        values: new value by parameter name.

    Raises:
        ScenarioError: the scenario or a value cannot be used.
    """
    scenario = _read(name_or_file)
    if not values:
        return scenario
    return scenario._replace(parameters=point_of(scenario, values))


def _read(name_or_file: str) -> Scenario:
    """Return a scenario; a shipped one, which does not change, is read once."""
    return _read_once(name_or_file) if name_or_file in shipped() else read(name_or_file)


_read_once = functools.cache(read)


def point_of(scenario: Scenario, values: Mapping[str, Any]) -> Parameters:
    """Return the scenario's point of the model with some values changed.

    Args:
        scenario: a scenario.
        values: new value by parameter name.

    Raises:
        ScenarioError: a value cannot be used, alone or with the others.
    """
    try:
        return checked({**scenario.parameters.model_dump(), **values})
    except ParameterError as error:
        raise ScenarioError(f"{scenario.name}: {error}") from None


def check_count(name: str, value: int, low: int, high: int) -> None:
    """Refuse a count that is out of bounds.

    Args:
        name: how the person wrote it, such as ``--seed``.
        value: the count.
        low: least count allowed.
        high: greatest count allowed.

    Raises:
        Refusal: the count lies outside its bounds.
    """
    if not low <= value <= high:
        raise Refusal(
            f"{name} = {shown(value)} lies outside [{low}, {high}]; "
            f"give a whole number from {low} to {high}"
        )


def check_idle(name: str, value: object, why: str) -> None:
    """Refuse an option that would change nothing, rather than pass over it.

    Args:
        name: how the person wrote it, such as ``--seconds``.
        value: what was given, or None.
        why: what it belongs to, and what to do.

    Raises:
        Refusal: it was given.
    """
    if value is not None:
        raise Refusal(f"{name} = {shown(value)} changes nothing here: {why}")


def asked_for(
    scenario: str, seed: int, replicate: int, changes: Mapping[str, Any] | None
) -> Scenario:
    """Return the scenario asked for; refuse whatever could not be played.

    Args:
        scenario: name of a shipped scenario, or a scenario file.
        seed: seed of the study, 0 to 4294967295.
        replicate: which of the parallel worlds, 0 to 4294967295.
        changes: new value by parameter name.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    check_count("seed", seed, 0, LARGEST_SEED)
    check_count("replicate", replicate, 0, LARGEST_SEED)
    return scenario_with(scenario, changes or {})
