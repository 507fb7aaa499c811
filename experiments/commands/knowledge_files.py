"""How flows of knowledge are written down: tables, figure and manifest."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from experiments.engines import ENSEMBLE
from experiments.files import csv_bytes, digest, json_bytes
from experiments.provenance import origin
from experiments.writing import usable_folder, write_all
from model.parameters.checking import plain
from model.refusal import Refusal

NAME = "manifest.json"


def new_folder(name: str, files: Sequence[str]) -> Path:
    """Return a folder to write into, unless it holds other results.

    Args:
        name: as given.
        files: what would be overwritten, beside a manifest.

    Raises:
        model.refusal.Refusal: it holds such a file, or cannot be written into.
    """
    folder = usable_folder(name)
    there = [each for each in (NAME, *files) if (folder / each).exists()]
    if there:
        raise Refusal(
            f"--out {plain(name)}: holds {there[0]}; nothing is overwritten: give "
            "another folder, or remove it first"
        )
    return folder


def write_found(
    folder: Path,
    found: Any,
    question: str,
    seconds: float,
    told: Mapping[str, Any],
    tables: Mapping[str, pd.DataFrame],
    images: Sequence[str],
    draw: Callable[[Any, str], Any],
) -> None:
    """Write tables, figure and manifest of what was found about knowledge.

    Args:
        folder: where to.
        found: what was found, with its seed, replicates and changes.
        question: what was asked.
        seconds: wall time, s.
        told: what the manifest says beside.
        tables: by file name; the figure bears the digest of the first one.
        images: file names of the figure.
        draw: draws what was found.
    """
    from experiments.comparing.figures import image_bytes

    files = {name: csv_bytes(table) for name, table in tables.items()}
    sha256 = {name: digest(content) for name, content in files.items()}
    figure = draw(found, next(iter(sha256.values()))[:8])
    manifest = {
        **origin(question, seconds, ENSEMBLE),
        "seed": found.seed,
        "replicates": found.replicates,
        "changes": found.changes,
        **told,
        "sha256": sha256,
    }
    for name in images:
        files[name] = image_bytes(figure, Path(name).suffix[1:])
    write_all(folder, {**files, NAME: json_bytes(manifest)})
