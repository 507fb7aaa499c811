"""A scenario file (TOML) read, checked, and turned into a point of the model."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from model.parameters.checking import (
    ParameterError,
    check_value,
    checked,
    shown,
    suggestion,
)
from model.parameters.parameters import Parameters, passports
from model.refusal import Refusal
from model.sources import SOURCES

FOLDER = Path(__file__).parent / "scenarios"
MOST_BYTES = 100_000
TABLES = {
    "levers": "lever",
    "uncertainties": "uncertainty",
    "rules": "rule",
    "switches": "switch",
}
TEXTS = ("title", "about")
ENTRY_KEYS = ("value", "unit", "low", "high", "source", "note")


class ScenarioError(Refusal):
    """A scenario that cannot be used; one line says what, where and what to do."""


class Entry(NamedTuple):
    """What a scenario file says about one parameter.

    Attributes:
        value: the value.
        low: least value thought possible here, if said.
        high: greatest value thought possible here, if said.
        source: ids from ``model.sources``, if said.
        note: why this value, if said.
    """

    value: Any
    low: float | None = None
    high: float | None = None
    source: str = ""
    note: str = ""


class Scenario(NamedTuple):
    """A described situation: values of levers and uncertainties, and their reasons.

    Attributes:
        name: short name, the file's name without its ending.
        title: name for readers.
        about: what it describes, and what of it is from the papers.
        parameters: the point of the model.
        entries: what the file says, by parameter name.
    """

    name: str
    title: str
    about: str
    parameters: Parameters
    entries: dict[str, Entry]


def shipped() -> list[str]:
    """Return the names of the shipped scenarios, in the order of the alphabet."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def read(name_or_file: str) -> Scenario:
    """Return a scenario by the name of a shipped one, or by its file.

    Args:
        name_or_file: "food-products", or a path that ends in .toml.

    Raises:
        ScenarioError: there is no such scenario, or it cannot be used.
    """
    if name_or_file in shipped():
        return parse(_text_of(FOLDER / f"{name_or_file}.toml"), f"{name_or_file}.toml")
    path = Path(name_or_file)
    if path.suffix == ".toml" or path.exists():
        return parse(_text_of(path), str(path))
    raise ScenarioError(
        f"{shown(name_or_file)[1:-1]}: no shipped scenario and no file; shipped are "
        f"{', '.join(shipped())}; a file's name ends in .toml"
    )


def _text_of(path: Path) -> str:
    """Return the text of a scenario file, never more than a scenario can need."""
    try:
        if not path.is_file():
            what = "is a folder" if path.is_dir() else "there is no such file"
            raise ScenarioError(f"{path}: {what}; give a scenario file (.toml)")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise ScenarioError(
                f"{path}: larger than {MOST_BYTES:,} bytes; a scenario is a short text"
            )
        return content.decode("utf-8")
    except (OSError, ValueError) as error:
        if isinstance(error, ScenarioError):
            raise
        if isinstance(error, UnicodeDecodeError):
            raise ScenarioError(
                f"{path}: not a text in UTF-8; give a scenario file (.toml)"
            ) from None
        reason = getattr(error, "strerror", None) or "not a usable file name"
        raise ScenarioError(f"{path}: cannot be read ({reason})") from None


def parse(text: str, file: str) -> Scenario:
    """Return the scenario that a text in TOML describes.

    Args:
        text: content of a scenario file.
        file: name of the file, for messages.

    Raises:
        ScenarioError: the text cannot be used; the first problem is named.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ScenarioError(f"{file}: not TOML: {shown(str(error))[1:-1]}") from None
    except (RecursionError, ValueError):
        raise ScenarioError(
            f"{file}: not TOML that can be read; tables nest too deeply or a number "
            "is too long"
        ) from None
    try:
        return _scenario(content, Path(file).stem)
    except ParameterError as error:
        raise ScenarioError(f"{file}: {error}") from None


def _scenario(content: dict[str, Any], name: str) -> Scenario:
    """Return the scenario of a file's content."""
    for key, value in content.items():
        if key in TEXTS and not isinstance(value, str):
            raise ParameterError(f"{key} = {shown(value)} is not a text in quotes")
        if key in TABLES and not isinstance(value, dict):
            raise ParameterError(
                f"{key} = {shown(value)} is not a table: write [{key}]"
            )
        if key not in TEXTS and key not in TABLES:
            known = ", ".join([*TEXTS, *(f"[{table}]" for table in TABLES)])
            raise ParameterError(
                f"{shown(key)[1:-1]} is unknown at the top; a scenario has {known}"
            )
    entries: dict[str, Entry] = {}
    for table, kind in TABLES.items():
        for parameter, said in content.get(table, {}).items():
            try:
                entries[parameter] = _entry(parameter, said, kind)
            except ParameterError as error:
                raise ParameterError(f"[{table}] {error}") from None
    parameters = checked({key: entry.value for key, entry in entries.items()})
    title = content.get("title", name)
    return Scenario(name, title, content.get("about", ""), parameters, entries)


def _entry(parameter: str, said: Any, kind: str) -> Entry:
    """Return what a file says about one parameter, checked."""
    details = said if isinstance(said, dict) else {"value": said}
    if "value" not in details:
        raise ParameterError(
            f"{shown(parameter)[1:-1]} has no value; write {{ value = ... }}"
        )
    check_value(parameter, details["value"])
    passport = passports()[parameter]
    if passport["kind"] != kind:
        home = next(table for table, name in TABLES.items() if name == passport["kind"])
        raise ParameterError(
            f"{parameter} stands in the wrong table; move it to [{home}]"
        )
    for key, value in details.items():
        _check_detail(parameter, key, value, passport)
    low, high = details.get("low"), details.get("high")
    for bound, is_wrong in (("low", low is not None), ("high", high is not None)):
        if is_wrong:
            check_value(parameter, details[bound])
    if (low is not None and low > details["value"]) or (
        high is not None and high < details["value"]
    ):
        raise ParameterError(
            f"{parameter} = {shown(details['value'])} {passport['unit']} lies outside "
            f"its own bounds [{low}, {high}]; change the value or the bounds"
        )
    return Entry(**{key: details[key] for key in details if key != "unit"})


def _check_detail(parameter: str, key: str, value: Any, passport: Any) -> None:
    """Refuse a detail of an entry that is unknown or cannot be."""
    if key not in ENTRY_KEYS:
        hint = suggestion(key, list(ENTRY_KEYS))
        raise ParameterError(f"{parameter}.{shown(key)[1:-1]} is unknown; {hint}")
    if key in ("unit", "source", "note") and not isinstance(value, str):
        raise ParameterError(
            f"{parameter}.{key} = {shown(value)} is not a text in quotes"
        )
    if key == "unit" and value != passport["unit"]:
        raise ParameterError(
            f"{parameter} is given in {shown(value)}, but its unit is "
            f"'{passport['unit']}'; convert the value"
        )
    if key in ("low", "high") and passport["kind"] == "switch":
        raise ParameterError(f"{parameter} is a switch and has no {key}; leave it out")
    if key == "source":
        unknown = [word for word in value.split() if word not in SOURCES]
        if unknown:
            raise ParameterError(
                f"{parameter}.source names {shown(unknown[0])}, which is not in "
                "model/sources.py; add it there or put the reason into note"
            )
