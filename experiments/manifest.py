"""The manifest of a comparison: written with its tables, read to repeat it."""

import json
from pathlib import Path
from typing import Any

from experiments.comparison import QUESTION, Comparison
from experiments.files import csv_bytes, digest
from experiments.provenance import origin, scenario_record
from model.measures import OUTCOMES
from model.parameters.checking import checked
from model.parameters.parameters import Parameters
from model.refusal import Refusal
from model.scenario import Scenario

NAME = "manifest.json"
TABLES = ("outcomes.csv", "summary.csv", "differences.csv")
MOST_BYTES = 5_000_000


def tables_of(comparison: Comparison) -> dict[str, bytes]:
    """Return the tables of a comparison as files.

    Args:
        comparison: what was found.
    """
    tables = (comparison.outcomes, comparison.summary, comparison.differences)
    return {name: csv_bytes(table) for name, table in zip(TABLES, tables, strict=True)}


def manifest_of(
    comparison: Comparison, files: dict[str, bytes], seconds: float
) -> dict[str, Any]:
    """Return the manifest of a comparison.

    Args:
        comparison: what was found.
        files: the files written beside the manifest.
        seconds: wall time, s.
    """
    return {
        **origin(QUESTION, seconds),
        "seed": comparison.seed,
        "replicates": comparison.replicates,
        "scenarios": [scenario_record(scenario) for scenario in comparison.scenarios],
        "columns": {
            outcome.name: {"unit": outcome.unit, "meaning": outcome.meaning}
            for outcome in OUTCOMES
        },
        "sha256": {name: digest(content) for name, content in files.items()},
    }


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of a folder of results.

    Args:
        folder: the folder.

    Raises:
        Refusal: there is none, or it is not one of ours.
    """
    path = folder / NAME
    hint = "give a folder written by circles compare --out"
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refusal(f"{path}: too large for a manifest; {hint}")
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise Refusal(f"{path}: cannot be read ({error.strerror}); {hint}") from None
    except (ValueError, RecursionError) as error:
        if isinstance(error, Refusal):
            raise
        raise Refusal(f"{path}: not JSON; {hint}") from None
    needed = ("seed", "replicates", "scenarios", "sha256")
    missing = (
        [key for key in needed if key not in content]
        if isinstance(content, dict)
        else list(needed)
    )
    if missing:
        raise Refusal(f"{path}: has no '{missing[0]}'; {hint}")
    if not isinstance(content["sha256"], dict):
        raise Refusal(f"{path}: its 'sha256' names no tables; {hint}")
    return dict(content)


def scenarios_of(manifest: dict[str, Any], path: Path) -> list[Scenario]:
    """Return the scenarios that a manifest describes, checked like any input.

    Args:
        manifest: from ``read_manifest``.
        path: its folder, for messages.

    Raises:
        Refusal: a scenario is not one of ours.
    """
    try:
        found = [
            Scenario(
                str(record["name"]),
                str(record["title"]),
                str(record["about"]),
                checked(
                    {key: said["value"] for key, said in record["parameters"].items()}
                ),
                {},
            )
            for record in manifest["scenarios"]
            if record["parameters"].keys() == Parameters.model_fields.keys()
        ]
        if not found or len(found) < len(manifest["scenarios"]):
            raise KeyError("parameters")
    except Refusal as refusal:
        raise Refusal(f"{path / NAME}: {refusal}") from None
    except (KeyError, TypeError, AttributeError):
        raise Refusal(
            f"{path / NAME}: its scenarios cannot be read; give a folder written by "
            "circles compare --out, by this version"
        ) from None
    return found
