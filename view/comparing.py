"""The data of page Compare: six groups in the same worlds, and what that says."""

import csv
import functools
import json
from typing import Any

import numpy as np

from experiments.comparing.arrangements import FORMS, OPEN_TWIN, cells
from experiments.comparing.marks import COLOURS
from experiments.comparing.twins import play_cells
from experiments.engines import ENSEMBLE
from experiments.runs import cores
from model.measures import OUTCOMES
from model.scenario import FOLDER
from model.state import Records
from view.levers import levers
from view.wishes import Wish

CELLS = tuple(name for form in FORMS for name in (form, OPEN_TWIN[form]))
SHOWN = {
    "exports_eur": ("exports more", "Exports"),
    "first_deals_in_project": (
        "signs more deals in its project",
        "Deals in the project",
    ),
    "months_to_first_deal": ("waits longer for its first deal", "Months to first deal"),
    "public_cost_eur": ("costs the public more", "Public cost"),
    "members_left": ("loses more members", "Members who left"),
}
"""Outcomes on the page: what more of it is called, and its title."""

WORLDS, WORLDS_WHILE_MOVING = 200, 20
QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
SAME = ("orientation", "open_group")
"""What the six groups differ in is no lever here."""

MAP = FOLDER.parents[1] / "results" / "form_and_line" / "best_forms.csv"
MILLION, THOUSAND = 1_000_000, 1_000


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
    points = cells(scenario)
    named = {(scenario.name, name): points[name] for name in CELLS}
    rows = play_cells(named, wish.seed, worlds, cores(), None, ENSEMBLE)
    p = scenario.parameters
    return json.dumps(
        {
            "title": scenario.title,
            "worlds": worlds,
            "place": [p.technology, p.compatibility],
            "outcomes": [_outcome(name, rows) for name in SHOWN],
        },
        separators=(",", ":"),
        allow_nan=False,
    )


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
        "words": _words(name, values),
    }


def _cell(name: str, values: Records) -> dict[str, Any]:
    """Return how one group does: quantiles, mean, every world."""
    there = values[~np.isnan(values)]
    quantiles = np.quantile(there, QUANTILES).tolist() if len(there) else []
    return {
        "name": name,
        "colour": COLOURS[name.partition(",")[0]],
        "is_open": name not in FORMS,
        "quantiles": [_short(value) for value in quantiles],
        "mean": _short(float(there.mean())) if len(there) else None,
        "worlds": [_short(value) for value in there.tolist()],
        "without": len(values) - len(there),
    }


def _words(name: str, values: Records) -> list[str]:
    """Return in how many of the same worlds which group has more, in sentences."""
    more = SHOWN[name][0]
    of = dict(zip(CELLS, values, strict=True))
    pairs = [(FORMS[1], FORMS[0]), (FORMS[2], FORMS[1]), (FORMS[2], FORMS[0])]
    pairs += [(OPEN_TWIN[form], form) for form in FORMS]
    said = []
    for one, other in pairs:
        both = ~np.isnan(of[one]) & ~np.isnan(of[other])
        wins = int((of[one][both] > of[other][both]).sum())
        loses = int((of[one][both] < of[other][both]).sum())
        if wins + loses == 0:
            said.append(f"In no world do {_called(one)} and {_called(other)} differ.")
            continue
        first, second = (one, other) if wins >= loses else (other, one)
        ties = int(both.sum()) - wins - loses
        same = f", and in {ties} it is the same" if ties else ""
        where = f"{max(wins, loses)} of {int(both.sum())} worlds"
        said.append(f"In {where} {_called(first)} {more} than {_called(second)}{same}.")
    return said


def _called(name: str) -> str:
    """Return a group as it is called in a sentence."""
    if name in FORMS:
        return f"the closed {name} group"
    return f"the open {name.partition(',')[0]} group"


def _short(value: float) -> float:
    """Return a number with no more digits than a picture can show."""
    return round(value, -3 if abs(value) >= MILLION else 0 if value >= THOUSAND else 2)


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
