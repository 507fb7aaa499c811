"""``circles benchmark --app``: how long a class waits for its runs on this machine."""

import importlib.util
import math
from typing import Any

from rich.table import Table

from experiments.asking import check_count
from experiments.benchmarking.aims import reached
from experiments.commands.console import console, prepare, print_json, say
from experiments.engines import ENSEMBLE
from experiments.files import json_bytes
from experiments.options import USUAL_CLASSES, USUAL_SECONDS
from experiments.provenance import machine
from experiments.writing import usable_folder, write_all
from model.parameters.checking import plain
from model.refusal import Refusal

MOST_VISITORS = 300
SHORTEST, LONGEST = 5, 3_600


def measure(
    visitors: str | None, asked: int | None, out: str | None, as_json: bool
) -> None:
    """Measure classes of several sizes, print, and write it down if asked to.

    Args:
        visitors: sizes of the classes, as in "1,30"; ``USUAL_CLASSES`` if None.
        asked: how long each plays, s; ``USUAL_SECONDS`` if None.
        out: folder for benchmark_app.json and its figure, or None.
        as_json: print JSON alone on standard output.

    Raises:
        Refusal: something asked for cannot be.
    """
    sizes = sizes_in(USUAL_CLASSES if visitors is None else visitors)
    seconds = USUAL_SECONDS if asked is None else asked
    check_count("--seconds", seconds, SHORTEST, LONGEST)
    if importlib.util.find_spec("websockets") is None:
        raise Refusal("websockets are missing; add the extra with pip install '.[app]'")
    folder = None if out is None else usable_folder(out)
    prepare(ENSEMBLE)
    figures = measured(sizes, seconds)
    if folder:
        from experiments.benchmarking.figure_of_classes import figure_of_classes
        from experiments.comparing.figures import image_bytes

        image = image_bytes(figure_of_classes(figures), "png")
        files = {"benchmark_app.json": json_bytes(figures), "benchmark_app.png": image}
        write_all(folder, files)
    if as_json:
        print_json(figures)
        return
    _print(figures)


def sizes_in(visitors: str) -> list[int]:
    """Return sizes of classes as numbers.

    Args:
        visitors: whole numbers, divided by commas.

    Raises:
        Refusal: it is no list of sizes.
    """
    parts = [part.strip() for part in visitors.split(",")]
    if not all(part.isascii() and part.isdecimal() for part in parts):
        raise Refusal(
            f"--visitors = {plain(visitors)} is no list of whole numbers; "
            "write them with commas, as in 1,30"
        )
    sizes = [int(part[:9]) for part in parts]
    for size in sizes:
        check_count("--visitors", size, 1, MOST_VISITORS)
    return sizes


def measured(sizes: list[int], seconds: int) -> dict[str, Any]:
    """Return everything that is measured.

    Args:
        sizes: of the classes.
        seconds: how long each plays.
    """
    from experiments.benchmarking.classroom import EVERY_S, class_of

    classes = []
    for size in sizes:
        say(f"{size} at once, then {seconds} s of runs ...")
        classes.append(class_of(size, seconds))
    return {
        "machine": machine(),
        "run_of_each_every_s": EVERY_S,
        "classes": classes,
        "aims": reached(classes),
    }


def _print(figures: dict[str, Any]) -> None:
    """Print what was measured, the aims beside it."""
    out = console()
    table = Table(box=None, pad_edge=False)
    for column in (
        *("visitors", "all ready s", "runs", "median ms", "95 % ms", "longest ms"),
        *("errors", "processor ms a run", "cores", "memory MB"),
    ):
        table.add_column(column, justify="right")
    for one in figures["classes"]:
        waits = one["wait_ms"] or dict.fromkeys(("p50", "p95", "max"))
        table.add_row(
            str(one["visitors"]),
            _told(one["all_ready_s"], 1),
            str(one["runs"]),
            *(_told(waits[name]) for name in ("p50", "p95", "max")),
            str(sum(one["errors"].values())),
            _told(one["cpu_ms_a_run"]),
            _told(one["cores_in_use"], 2),
            _told(one["memory_mb"]["peak"]),
        )
    out.print("Each visitor starts a run every ten seconds, at a moment of its own.\n")
    out.print(table)
    for one in figures["classes"]:
        for error, times in one["errors"].items():
            out.print(f"{one['visitors']} visitors, {times} times: {error}")
    out.print(
        "\nFrom the click to the last byte of the run; the browser's drawing and the "
        "way through\na network are not in it, and the visitors use the same "
        "processors. First page: its files,\nits connection, its first run, the same "
        "for all.\n"
    )
    for aim in figures["aims"]:
        is_reached = {True: "reached", False: "NOT reached", None: "not measured"}
        out.print(
            f"{is_reached[aim['is_reached']]}: {aim['aim']}"
            f" (measured {_told(aim['measured'], aim['digits'])} {aim['unit']})",
            soft_wrap=True,
        )


def _told(value: float | None, digits: int = 0) -> str:
    """Return a number for readers; "?" where it could not be measured."""
    return "?" if value is None or math.isnan(value) else f"{value:,.{digits}f}"
