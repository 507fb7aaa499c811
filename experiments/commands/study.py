"""``circles study`` and ``circles reproduce``: the shipped studies, built anew."""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from experiments.commands.console import console, say
from experiments.commands.sweep import Asked, play
from experiments.files import csv_bytes, digest, json_bytes
from experiments.studies import summaries
from experiments.studies.shipped import SHIPPED
from experiments.studies.study import Study
from experiments.sweeps.kept import read_plan
from experiments.sweeps.looking import state_of
from experiments.sweeps.planning import plan_sweep
from experiments.sweeps.records import manifest_of
from experiments.sweeps.rows import read_rows
from experiments.writing import usable_folder, write_all
from model.parameters.checking import plain
from model.refusal import Refusal

MANIFEST, IMAGES = "manifest.json", ("figure.png", "figure.svg")
MEANS = "means.csv"

type Summarise = Callable[[pd.DataFrame], pd.DataFrame]


class Told(NamedTuple):
    """How a shipped study is told.

    Attributes:
        table: name of the table that its figure shows.
        summarise: makes that table from the rows of the sweep.
        figure: name of the function in ``experiments.studies.figures``.
    """

    table: str
    summarise: Summarise
    figure: str


TOLD = {
    "form-and-line": Told("best_forms.csv", summaries.leads, "map_of_forms"),
    "project-length": Told(
        "shares.csv", summaries.shares_with_a_deal, "deals_by_length"
    ),
}


def folder_of(name: str) -> str:
    """Return the name of a study's folder in ``results/``.

    Args:
        name: of a shipped study.
    """
    return name.replace("-", "_")


def named(name: str) -> Study:
    """Return a shipped study.

    Args:
        name: its name.

    Raises:
        model.refusal.Refusal: there is no such study.
    """
    if name not in SHIPPED:
        raise Refusal(f"{plain(name)} is no shipped study; use {', '.join(SHIPPED)}")
    return SHIPPED[name]


def build(name: str, out: str, how: Asked) -> None:
    """Play a shipped study; write tables, figure and manifest.

    Args:
        name: of the study.
        out: folder to write into.
        how: how its sweep is to be played.
    """
    study, folder = named(name), usable_folder(out)
    files = built(study, how)
    write_all(folder, files)
    console().print(
        f"Figure: {folder / IMAGES[0]}\nTables and manifest: {folder}",
        soft_wrap=True,
        markup=False,
    )


def built(study: Study, how: Asked) -> dict[str, bytes]:
    """Return the files of a shipped study; the manifest is the last one.

    Args:
        study: the study.
        how: how its sweep is to be played.
    """
    from experiments.comparing.figures import image_bytes
    from experiments.studies import figures

    told, start = TOLD[study.name], time.monotonic()
    with tempfile.TemporaryDirectory(prefix="study-") as name:
        sweep = Path(name)
        plan_sweep(study, sweep)
        play(str(sweep), how, is_quiet=True)
        rows, plan = read_rows(sweep), read_plan(sweep)
        seconds = time.monotonic() - start
        manifest = manifest_of(state_of(plan), seconds, how.engine, how.on)
    shown = told.summarise(rows)
    means = summaries.means_by_point(rows, plan.varied, plan.outcomes)
    tables = {told.table: csv_bytes(shown), MEANS: csv_bytes(means)}
    draw = getattr(figures, told.figure)
    figure = draw(study, shown, digest(tables[told.table])[:8])
    images = {name: image_bytes(figure, Path(name).suffix[1:]) for name in IMAGES}
    manifest["parts_sha256"] = manifest["sha256"]
    manifest["sha256"] = {name: digest(content) for name, content in tables.items()}
    return {**tables, **images, MANIFEST: json_bytes(manifest)}


def reproduce(names: list[str], results: str, how: Asked) -> None:
    """Build studies anew and compare their tables; exit status 1 if any differs.

    Nothing in the folder of results is changed.

    Args:
        names: shipped studies; all of them if empty.
        results: folder with a folder for each study.
        how: how sweeps are to be played.
    """
    differing = 0
    for name in names or list(SHIPPED):
        study = named(name)
        kept = _kept(Path(results) / folder_of(name) / MANIFEST)
        say(f"{name}: {study.question}")
        for table, content in built(study, how).items():
            if table not in kept:
                continue
            is_same = digest(content) == kept[table]
            differing += not is_same
            verdict = "the same bytes" if is_same else "differs"
            console().print(f"{folder_of(name)}/{table}: {verdict}", markup=False)
    if differing:
        console().print(
            "Tables differ: the model or the kind of machine is another one than that "
            "of the manifests (make results builds them anew)."
        )
        sys.exit(1)


def _kept(path: Path) -> dict[str, str]:
    """Return the digests of the tables that a manifest vouches for."""
    try:
        content: Any = json.loads(path.read_bytes())
        return dict(content["sha256"])
    except (OSError, ValueError, KeyError, TypeError):
        raise Refusal(
            f"{plain(str(path), 150)}: cannot be read; give a folder of results that "
            "circles study has written"
        ) from None
