"""A study file (TOML) read and checked: data alone, nothing in it is ever executed."""

import tomllib
from pathlib import Path
from typing import Any

import pandas as pd

from experiments.asking import scenario_with
from experiments.studies.checking import (
    OUTCOME_NAMES,
    check_has_range,
    check_study,
)
from experiments.studies.study import (
    DUMMY,
    GIVEN,
    GRID,
    POINTS,
    STEPPED,
    TABLE,
    Design,
    Range,
    Study,
)
from experiments.studies.tables import read_table, table_of
from model.parameters.checking import check_value, plain, shown, suggestion
from model.parameters.parameters import passports
from model.refusal import Refusal
from model.scenario import Scenario, shipped

MOST_BYTES = 10_000_000
KEYS = {
    "question": str,
    "scenario": str,
    "replicates": int,
    "seed": int,
    "independent": bool,
    "outcomes": list,
    "set": dict,
    "levers": dict,
    "uncertainties": dict,
    "design": dict,
    "points": list,
}
"""What a study file may hold, and of which type it is."""
TYPES = {
    str: "a text in quotes",
    int: "a whole number",
    bool: "true or false",
    list: "a list",
    dict: "a table",
}
DESIGN_KEYS = {"kind": str, "points": int, "steps": int, "file": str}


def read_study(file: str) -> Study:
    """Return the study that a file describes.

    Args:
        file: a path that ends in .toml.

    Raises:
        model.refusal.Refusal: it cannot be read or played; one line says why.
    """
    path, called = Path(file), plain(file, 150)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refusal(f"{called}: larger than {MOST_BYTES:,} bytes; use a table")
        content = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise Refusal(f"{called}: cannot be read ({error.strerror})") from None
    except (ValueError, RecursionError) as error:
        if isinstance(error, Refusal):
            raise
        reason = plain(str(error), 150)
        raise Refusal(f"{called}: not TOML: {reason}; give a study (.toml)") from None
    try:
        study = _study(content, path)
        check_study(study)
    except Refusal as refusal:
        raise Refusal(f"{called}: {refusal}") from None
    return study


def _study(content: dict[str, Any], path: Path) -> Study:
    """Return the study of a file's content."""
    _check_keys(content, KEYS, "at the top")
    if "question" not in content:
        raise Refusal('has no question; begin with question = "..."')
    scenario = _scenario(content, path)
    return Study(
        path.stem,
        content["question"],
        scenario,
        content.get("levers", {}),
        {
            name: range_of(scenario, name, said)
            for name, said in content.get("uncertainties", {}).items()
        },
        tuple(content.get("outcomes", OUTCOME_NAMES)),
        content.get("replicates", 100),
        content.get("seed", 1),
        _design(content, path.parent),
        content.get("independent", False),
    )


def _check_keys(content: dict[str, Any], known: dict[str, Any], where: str) -> None:
    """Refuse what is unknown or of another type than it must be."""
    for key, value in content.items():
        if key not in known:
            raise Refusal(
                f"{plain(key)} is unknown {where}; {suggestion(key, list(known))}"
            )
        if type(value) is not known[key]:
            raise Refusal(f"{key} = {shown(value)} is not {TYPES[known[key]]}")


def _scenario(content: dict[str, Any], path: Path) -> Scenario:
    """Return the scenario of a study; a file is looked for beside the study."""
    name = content.get("scenario", "food-products")
    if name not in shipped():
        name = str(path.parent / name)
    return scenario_with(name, content.get("set", {}))


def range_of(scenario: Scenario, name: str, said: Any = None) -> Range:
    """Return the range of an uncertainty: as said, else the scenario's, else all.

    Args:
        scenario: may say what is thought possible in its line of business.
        name: name of a parameter, or ``dummy``.
        said: what a study says: a table with low and high, or nothing.

    Raises:
        model.refusal.Refusal: there is no such range.
    """
    given = said if said is not None else {}
    if not isinstance(given, dict):
        raise Refusal(
            f"uncertainty {plain(name)} = {shown(said)} is no range; write "
            "{ low = ..., high = ... }"
        )
    _check_keys(dict.fromkeys(given, 0.0), {"low": float, "high": float}, "in it")
    if name == DUMMY:
        return Range(0.0, 1.0)
    check_has_range(name)
    passport = passports()[name]
    entry = scenario.entries.get(name)
    bounds = []
    for bound in ("low", "high"):
        own = getattr(entry, bound) if entry else None
        value = given.get(bound, passport[bound] if own is None else own)
        check_value(name, value, f"{name}.{bound}")
        bounds.append(float(value))
    return Range(*bounds)


def _design(content: dict[str, Any], folder: Path) -> Design:
    """Return the design of a study."""
    said = content.get("design", {})
    _check_keys(said, DESIGN_KEYS, "in [design]")
    rows = content.get("points")
    kind = said.get("kind", GRID if rows is None else POINTS)
    if kind == TABLE:
        if "file" not in said:
            raise Refusal("design 'table' has no file; write file = \"points.csv\"")
        return Design(kind, table=read_table(folder / said["file"]))
    if kind == POINTS:
        if not rows or not all(isinstance(row, dict) for row in rows):
            raise Refusal("design 'points' has none; write a [[points]] for each")
        return Design(kind, table=table_of(pd.DataFrame(rows), "[[points]]"))
    unused = "points" if kind in STEPPED and "points" in said else ""
    if rows is not None or unused or ("file" in said and kind not in GIVEN):
        raise Refusal(f"design {shown(kind)} takes no {unused or 'points of its own'}")
    return Design(kind, said.get("points", 100), said.get("steps", 5))
