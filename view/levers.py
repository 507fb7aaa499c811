"""What a visitor may move: levers and determinants, with their passports."""

from collections.abc import Sequence
from typing import Any

from model.parameters.parameters import Parameters, passports
from model.sources import SOURCES

GROUPS: dict[str, tuple[str, ...]] = {
    "The group": ("orientation", "open_group", "n_members", "formation", "goals"),
    "The line of business": ("technology", "compatibility"),
    "The project": (
        *("project_months", "continuation_months", "n_markets", "n_assistants"),
        *("keeps", "technical_expertise", "marketing_expertise"),
    ),
}
"""Levers by the heading under which they stand."""

NAMES = tuple(name for names in GROUPS.values() for name in names)

TITLES = {
    "n_members": "members",
    "n_markets": "target markets",
    "n_assistants": "local assistants",
    "keeps": "share kept by who signs",
    "technical_expertise": "technical experts who judge",
    "marketing_expertise": "marketing experts who judge",
    "formation": "formed by demand",
}
"""Where a name as such says too little."""

STEP = 0.05
MARKS = {"orientation": ("market-", "customer-", "system-oriented")}
"""What stands below a slider, from its low to its high end."""


def levers(p: Parameters, without: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Return the levers by heading, each with its passport and its value.

    Args:
        p: the point that is played.
        without: levers that a page does not have.
    """
    return [
        {
            "title": title,
            "levers": [lever(name, p) for name in names if name not in without],
        }
        for title, names in GROUPS.items()
    ]


def lever(name: str, p: Parameters) -> dict[str, Any]:
    """Return one lever as the page draws it.

    Args:
        name: name of the parameter.
        p: the point that is played.
    """
    passport = passports()[name]
    is_whole = Parameters.model_fields[name].annotation is int
    return {
        "name": name,
        "title": TITLES.get(name, name.replace("_", " ")),
        "value": getattr(p, name),
        "is_switch": "low" not in passport,
        "low": passport.get("low"),
        "high": passport.get("high"),
        "step": 1 if is_whole else STEP,
        "unit": passport["unit"],
        "meaning": passport["meaning"],
        "sources": [f"{key}: {SOURCES[key]}" for key in passport["source"].split()],
        "marks": MARKS.get(name, ()),
    }
