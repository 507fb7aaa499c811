"""The manifest of a sweep: where its rows come from, and the digest of each part."""

from typing import Any

from experiments.files import digest, json_bytes
from experiments.provenance import origin
from experiments.sweeps.looking import State
from experiments.writing import write_all

NAME = "manifest.json"


def manifest_of(state: State, seconds: float, engine: str, on: str) -> dict[str, Any]:
    """Return the manifest of a sweep.

    Args:
        state: how far it has come.
        seconds: wall time of the last driver, s.
        engine: which engine played last.
        on: where chunks were played last.
    """
    plan = state.plan
    told = state.told()
    for unstable in ("is_driven", "question"):
        del told[unstable]
    return {
        **origin(plan.study["question"], seconds, engine),
        "played_on": on.partition(":")[0],
        "study": plan.study,
        "scenario": plan.first["scenario"],
        "environment": plan.environment,
        "state": told,
        "columns": plan.dictionary().to_dict("records"),
        "sha256": {
            part.path.name: digest(part.path.read_bytes()) for part in state.listed
        },
    }


def write_manifest(state: State, seconds: float, engine: str, on: str) -> None:
    """Write the manifest beside the parts.

    Args:
        state: how far the sweep has come.
        seconds: wall time of the last driver, s.
        engine: which engine played last.
        on: where chunks were played last.

    Raises:
        model.refusal.Refusal: it cannot be written; the parts are safe.
    """
    manifest = manifest_of(state, seconds, engine, on)
    write_all(state.plan.folder, {NAME: json_bytes(manifest)})
