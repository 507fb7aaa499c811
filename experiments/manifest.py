"""The manifest of a comparison: written with its tables, read to repeat it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from experiments.comparing.arrangements import ARRANGEMENTS
from experiments.comparing.compared import Comparison
from experiments.comparing.comparison import QUESTION
from experiments.files import csv_pieces
from experiments.provenance import origin, scenario_record
from model.measures import OUTCOMES
from model.parameters.checking import checked, plain
from model.parameters.parameters import Parameters
from model.refusal import Refusal
from model.scenario import Scenario, shipped

NAME = "manifest.json"
TABLES = ("outcomes.csv", "summary.csv", "differences.csv")
IMAGES = ("comparison.png", "comparison.svg")
MOST_BYTES = 5_000_000


def tables_of(comparison: Comparison) -> dict[str, Iterator[bytes]]:
    """Return the tables of a comparison as files, each piece by piece.

    Args:
        comparison: what was found.
    """
    tables = (comparison.outcomes, comparison.summary, comparison.differences)
    return {name: csv_pieces(table) for name, table in zip(TABLES, tables, strict=True)}


def manifest_of(
    comparison: Comparison, digests: Mapping[str, str], seconds: float, engine: str
) -> dict[str, Any]:
    """Return the manifest of a comparison.

    Args:
        comparison: what was found.
        digests: SHA-256 of the tables beside the manifest, by name.
        seconds: wall time, s.
        engine: which engine played.
    """
    return {
        **origin(QUESTION, seconds, engine),
        "seed": comparison.seed,
        "replicates": comparison.replicates,
        "changes": dict(comparison.changes),
        "arrangements": ARRANGEMENTS,
        "scenarios": [scenario_record(scenario) for scenario in comparison.scenarios],
        "columns": {
            outcome.name: {"unit": outcome.unit, "meaning": outcome.meaning}
            for outcome in OUTCOMES
        },
        "sha256": dict(digests),
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


def is_rebuilt(
    folder: Path,
    scenarios: Sequence[Scenario],
    replicates: int,
    seed: int,
    changes: Mapping[str, Any],
) -> bool:
    """Return whether a folder holds this very comparison; refuse any other result.

    The same command may build its results anew, also after a change of the model or
    of a shipped scenario. Whatever came from another command is kept.

    Args:
        folder: where results are to be written.
        scenarios: the scenarios to be compared.
        replicates: worlds per cell.
        seed: seed of the study.
        changes: what is set in every scenario.

    Raises:
        Refusal: the folder holds results of something else.
    """
    there = [name for name in (NAME, *TABLES, *IMAGES) if (folder / name).exists()]
    if not there:
        return False
    where = f"--out {plain(str(folder))}"
    hint = "nothing is overwritten: give another folder, or remove it first"
    try:
        kept = read_manifest(folder)
        is_same = _told(kept) == (_names(scenarios), seed, replicates, dict(changes))
        is_same = is_same and _has_values(kept["scenarios"], scenarios)
    except (Refusal, KeyError, TypeError, AttributeError):
        raise Refusal(
            f"{where}: holds {there[0]}, which is of no comparison; {hint}"
        ) from None
    if not is_same:
        names, its_seed, worlds, _ = _told(kept)
        raise Refusal(
            f"{where}: holds another comparison ({plain(', '.join(names))}; "
            f"{worlds} worlds, seed {its_seed}) or other numbers; {hint}"
        )
    return True


def _names(scenarios: Sequence[Scenario]) -> list[str]:
    """Return the names of scenarios."""
    return [scenario.name for scenario in scenarios]


def _told(manifest: dict[str, Any]) -> tuple[list[str], Any, Any, dict[str, Any]]:
    """Return which command a manifest tells of."""
    names = [str(record["name"]) for record in manifest["scenarios"]]
    changes = dict(manifest.get("changes", {}))
    return names, manifest["seed"], manifest["replicates"], changes


def _has_values(records: Any, scenarios: Sequence[Scenario]) -> bool:
    """Return whether a person's own scenarios have the numbers of a manifest."""
    return all(
        scenario.name in shipped()
        or scenario_record(scenario)["parameters"] == record["parameters"]
        for scenario, record in zip(scenarios, records, strict=True)
    )
