"""A scenario file (TOML) read, checked, and turned into a point of the model."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from model.parameters.checking import (
    ParameterError,
    check_value,
    checked,
    has_range,
    plain,
    shown,
    suggestion,
)
from model.parameters.parameters import Parameters, passports
from model.refusal import Refusal
from model.sources import SOURCES

FOLDER = Path(__file__).parent / "scenarios"
MOST_BYTES = 100_000
MOST_CHARACTERS = 150
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
        value: the value; for a set of mechanisms a list of names, or its number.
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
    if name_or_file.endswith(".toml") or "/" in name_or_file:
        return parse(_text_of(Path(name_or_file)), _called(name_or_file))
    raise ScenarioError(
        f"'{plain(name_or_file)}' is no shipped scenario; shipped are "
        f"{', '.join(shipped())}; the name of a file ends in .toml"
    )


def _called(file: str | Path) -> str:
    """Return the name of a file as it is safe in a message."""
    return plain(str(file), MOST_CHARACTERS)


def _text_of(path: Path) -> str:
    """Return the text of a scenario file, never more than a scenario can need."""
    try:
        if not path.exists():
            raise ScenarioError(f"{_called(path)}: there is no such file")
        if not path.is_file():
            what = "a folder" if path.is_dir() else "no regular file"
            raise ScenarioError(f"{_called(path)} is {what}; give a scenario (.toml)")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise ScenarioError(
                f"{_called(path)}: larger than {MOST_BYTES:,} bytes; "
                "a scenario is a short text"
            )
        # Some editors put a byte order mark before the text.
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ScenarioError(
            f"{_called(path)}: not a text in UTF-8; give a scenario file (.toml)"
        ) from None
    except OSError as error:
        raise ScenarioError(
            f"{_called(path)}: cannot be read ({error.strerror}); give another file"
        ) from None
    except ValueError as error:
        if isinstance(error, ScenarioError):
            raise
        raise ScenarioError(f"{_called(path)}: not the name of a file") from None


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
        reason = plain(str(error), MOST_CHARACTERS)
        raise ScenarioError(f"{file}: not TOML: {reason}") from None
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
                f"{plain(key)} is unknown at the top; a scenario has {known}"
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
            f"{plain(parameter)} has no value; write {{ value = ... }}"
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
    for bound in ("low", "high"):
        if bound in details:
            check_value(parameter, details[bound], f"{parameter}.{bound}")
    value = details["value"]
    low, high = (details.get(key, passport.get(key)) for key in ("low", "high"))
    if has_range(parameter) and not low <= value <= high:
        raise ParameterError(
            f"{parameter} = {shown(value)} {passport['unit']} lies outside its own "
            f"bounds [{shown(low)}, {shown(high)}]; change the value or the bounds"
        )
    return Entry(**{key: details[key] for key in details if key != "unit"})


def _check_detail(parameter: str, key: str, value: Any, passport: Any) -> None:
    """Refuse a detail of an entry that is unknown or cannot be."""
    if key not in ENTRY_KEYS:
        hint = suggestion(key, list(ENTRY_KEYS))
        raise ParameterError(f"{parameter}.{plain(key)} is unknown; {hint}")
    if key in ("unit", "source", "note") and not isinstance(value, str):
        raise ParameterError(
            f"{parameter}.{key} = {shown(value)} is not a text in quotes"
        )
    if key == "unit" and value != passport["unit"]:
        raise ParameterError(
            f"{parameter} is given in {shown(value)}, but its unit is "
            f"'{passport['unit']}'; convert the value"
        )
    if key in ("low", "high") and not has_range(parameter):
        raise ParameterError(
            f"{parameter} ({passport['unit']}) has no {key}; leave it out"
        )
    if key == "source":
        unknown = [word for word in value.split() if word not in SOURCES]
        if unknown:
            raise ParameterError(
                f"{parameter}.source names {shown(unknown[0])}, which is not in "
                "model/sources.py; add it there or put the reason into note"
            )
