"""``circles repeat``: run a comparison again from its manifest."""

import sys
from pathlib import Path

from experiments.asking import LARGEST_SEED, check_count
from experiments.commands.console import console, prepare, progress_of, say
from experiments.comparing.arrangements import MOST_REPLICATES, check_workers
from experiments.comparing.comparison import compare_scenarios, n_runs
from experiments.engines import check_engine
from experiments.files import digest
from experiments.manifest import read_manifest, scenarios_of, tables_of
from experiments.provenance import machine
from model.compiled import model_digest
from model.refusal import Refusal


def repeat_comparison(folder: Path, workers: int | None, engine: str) -> None:
    """Run a comparison again and compare every byte of its tables.

    Exit status 1 says that a table has come out differently.

    Args:
        folder: a folder written by ``circles compare --out``.
        workers: threads or processes, or None for all cores.
        engine: which engine plays them again.
    """
    check_workers(workers)
    check_engine(engine)
    manifest = read_manifest(folder)
    scenarios = scenarios_of(manifest, folder)
    for name, low, high in (
        ("seed", 0, LARGEST_SEED),
        ("replicates", 2, MOST_REPLICATES),
    ):
        if not isinstance(manifest[name], int):
            raise Refusal(f"{folder}/manifest.json: {name} is not a whole number")
        check_count(f"{folder}/manifest.json: {name}", manifest[name], low, high)
    replicates = manifest["replicates"]
    prepare(engine)
    with progress_of(n_runs(len(scenarios), replicates), "Playing groups") as report:
        comparison = compare_scenarios(
            scenarios, replicates, manifest["seed"], workers, report, None, engine
        )
    files = tables_of(comparison)
    different = [
        name
        for name, content in files.items()
        if digest(content) != manifest["sha256"].get(name)
    ]
    if not different:
        console().print(f"The same, byte for byte: {', '.join(files)}.")
        return
    console().print(f"Different: {', '.join(different)}.")
    say(_reason(manifest))
    sys.exit(1)


def _reason(manifest: dict[str, object]) -> str:
    """Return what is the likeliest reason for a difference."""
    model = manifest.get("model")
    if isinstance(model, dict) and model.get("digest") != model_digest():
        return (
            "The model or what it is built with has changed since: its digest differs."
        )
    if manifest.get("machine") != machine():
        return (
            "The machine differs (processor, C library or packages): the last bits "
            "of a number may too."
        )
    return "Model and machine are the same: please report this, it should not happen."
