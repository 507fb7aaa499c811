"""The data of page Compare: six groups in the same worlds, and what that says."""

import csv
import functools
import json
from typing import Any

import numpy as np
import pandas as pd

from experiments.comparing.arrangements import FORMS, cells
from experiments.comparing.marks import COLOURS
from experiments.comparing.statistics import RATIOS, values_of
from experiments.comparing.twins import play_cells
from experiments.engines import ENSEMBLE
from experiments.runs import cores
from model.measures import OUTCOMES
from model.measures.months import MONTHLY
from model.scenario import FOLDER, Scenario
from model.state import Records
from view.bands import QUANTILES, bands
from view.levers import NAMES, levers
from view.pairing import CELLS, short, verdict, words
from view.wishes import Wish

SHOWN = {
    "exports_eur": ("exports more", "Exports"),
    "first_deals_in_project": (
        "signs more deals in its project",
        "Deals in the project",
    ),
    "months_to_first_deal": ("waits longer for its first deal", "Months to first deal"),
    "active_pairs_at_end": (
        "works together more at the end",
        "Pairs that still work together at the end",
    ),
    "public_cost_eur": ("costs the public more", "Public cost"),
    "public_cost_per_deal_eur": (
        "costs the public more for each deal",
        "Public cost per deal",
    ),
    "members_left": ("loses more members", "Members who left"),
}
"""Outcomes on the page: what more of it is called, and its title."""

WORLDS, WORLDS_WHILE_MOVING = 200, 20
SAME = ("orientation", "open_group")
"""What the six groups differ in is no lever here."""

MAP = FOLDER.parents[1] / "results" / "form_and_line" / "best_forms.csv"


def compared_of(wish: Wish) -> Wish:
    """Return the wish that compares the same, whatever form or world it names.

    Args:
        wish: which group.
    """
    values = tuple(pair for pair in wish.values if pair[0] not in SAME)
    return wish._replace(replicate=0, values=values)


def head_of(wish: Wish) -> str:
    """Return what is compared and which levers there are, as JSON.

    Args:
        wish: which group.
    """
    scenario = wish.played()
    return json.dumps(
        {
            "scenario": wish.scenario,
            "about": " ".join(scenario.about.split()),
            "seed": wish.seed,
            "replicate": None,
            "levers": levers(scenario.parameters, SAME),
            "changed": [name for name, _ in wish.values],
            "others": {name: value for name, value in wish.values if name not in NAMES},
        }
    )


@functools.lru_cache(maxsize=128)
def comparison(wish: Wish, worlds: int = WORLDS) -> str:
    """Return how the six groups do in the same worlds, as JSON.

    Args:
        wish: which group, as from ``compared_of``.
        worlds: worlds of each group.
    """
    scenario = wish.played()
    p = scenario.parameters
    rows, months = _played(scenario, wish.seed, worlds)
    return json.dumps(
        {
            "title": scenario.title,
            "worlds": worlds,
            "place": [p.technology, p.compatibility],
            "outcomes": [_outcome(name, rows) for name in SHOWN],
            "project_end": p.project_months,
            "bands": bands(months),
        },
        separators=(",", ":"),
        allow_nan=False,
    )


def _played(scenario: Scenario, seed: int, worlds: int) -> tuple[Records, Records]:
    """Return outcomes and months of the six groups, by ``CELLS`` and by world."""
    points = cells(scenario)
    named = {(scenario.name, name): points[name] for name in CELLS}
    months = np.zeros((len(CELLS), worlds, scenario.parameters.months + 1), MONTHLY)
    rows = play_cells(named, seed, worlds, cores(), None, ENSEMBLE, months)
    return rows, months


def groups(wish: Wish, worlds: int = WORLDS) -> pd.DataFrame:
    """Return one row for each group and world, with all outcomes.

    Args:
        wish: which group, as from ``compared_of``.
        worlds: worlds of each group.
    """
    rows, _ = _played(wish.played(), wish.seed, worlds)
    table = pd.DataFrame.from_records(rows.reshape(-1))
    table.insert(0, "arrangement", np.repeat(CELLS, worlds))
    table.insert(1, "replicate", np.tile(np.arange(worlds), len(CELLS)))
    return table


def _outcome(name: str, rows: Records) -> dict[str, Any]:
    """Return one outcome of all groups: title, unit, spread, and words."""
    known = next(outcome for outcome in OUTCOMES if outcome.name == name)
    values = rows[name].astype(float)
    return {
        "name": name,
        "title": SHOWN[name][1],
        "unit": known.unit,
        "meaning": known.meaning,
        "cells": [_cell(CELLS[k], values[k]) for k in range(len(CELLS))],
        "verdict": verdict(known.unit, _closed(name, rows)),
        "words": words(SHOWN[name][0], known.unit, values),
    }


def _closed(name: str, rows: Records) -> Records:
    """Return the values of closed groups whose means ``circles compare`` tells."""
    parts = RATIOS.get(name, (name,))
    cells_of = (rows[CELLS.index(form)] for form in FORMS)
    tables = (pd.DataFrame({part: cell[part] for part in parts}) for cell in cells_of)
    return np.array([values_of(table, [name])[:, 0] for table in tables])


def _cell(name: str, values: Records) -> dict[str, Any]:
    """Return how one group does: quantiles, mean, every world."""
    there = values[~np.isnan(values)]
    quantiles = np.quantile(there, QUANTILES).tolist() if len(there) else []
    return {
        "name": name,
        "colour": COLOURS[name.partition(",")[0]],
        "is_open": name not in FORMS,
        "quantiles": [short(value) for value in quantiles],
        "mean": short(float(there.mean())) if len(there) else None,
        "worlds": [short(value) for value in there.tolist()],
        "without": len(values) - len(there),
    }


@functools.cache
def best_forms() -> str:
    """Return the shipped study's map of best forms as JSON; "" where it is missing."""
    if not MAP.is_file():
        return ""
    with MAP.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["outcome"] == "exports_eur"]
    orientations = dict(zip((0.0, 0.5, 1.0), FORMS, strict=True))
    return json.dumps(
        [
            {
                "technology": round(float(row["technology"]), 4),
                "compatibility": round(float(row["compatibility"]), 4),
                "form": orientations[float(row["best_orientation"])],
                "colour": COLOURS[orientations[float(row["best_orientation"])]],
                "is_sure": float(row["lead_low"]) > 0.0,
            }
            for row in rows
        ]
    )
