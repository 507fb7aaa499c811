"""The data of page About: the model for readers, its numbers and sources, files."""

import csv
import functools
import io
import json
import re
from pathlib import Path
from typing import Any

from model.parameters.mechanism_sets import is_mechanism_set
from model.parameters.parameters import Parameters, passports
from model.scenario import FOLDER, read, shipped
from model.sources import SOURCES

ODD = FOLDER.parent / "ODD.md"
CITATION = FOLDER.parents[1] / "CITATION.cff"
PAPER, OUTSIDE = "P-", "N-"
COLUMNS = ("name", "default", "unit", "low", "high", "kind", "source", "meaning")
LINK = re.compile(r"\[([^\]]+)\]\((?!http)[^)]*\)")
"""A link to a file of the repository, which a page cannot follow."""

WHERE_FROM = {
    "paper": "said by a paper",
    "outside": "a number from outside",
    "mixed": "direction from a paper, size assumed",
    "assumption": "assumed",
}


def origin(source: str) -> str:
    """Return on what a parameter rests, a key of ``WHERE_FROM``.

    Args:
        source: ids of its passport, divided by spaces.
    """
    ids = source.split()
    has_paper = any(key.startswith(PAPER) for key in ids)
    if all(key.startswith(PAPER) for key in ids):
        return "paper"
    if any(key.startswith(OUTSIDE) for key in ids):
        return "outside"
    return "mixed" if has_paper else "assumption"


def parameter_rows() -> list[dict[str, Any]]:
    """Return one row for each parameter, as in the tables of the documents."""
    rows = []
    for name, passport in passports().items():
        is_range = "low" in passport and not is_mechanism_set(passport)
        rows.append(
            {
                "name": name,
                "default": passport["default"],
                "unit": passport["unit"],
                "low": passport["low"] if is_range else None,
                "high": passport["high"] if is_range else None,
                "kind": passport["kind"],
                "source": passport["source"],
                "meaning": passport["meaning"],
                "origin": origin(passport["source"]),
            }
        )
    return rows


def parameters_csv() -> str:
    """Return the parameters as a table in CSV."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(parameter_rows())
    return text.getvalue()


def sections() -> list[tuple[str, str]]:
    """Return title and text of each part of the model's description (ODD)."""
    parts = re.split(r"^## ", ODD.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    named = (part.partition("\n") for part in parts)
    # The parameters have a table of their own on this page.
    return [
        (title.strip(), LINK.sub(r"\1", text).strip())
        for title, _, text in named
        if title.strip() != "Parameters"
    ]


def citation() -> str:
    """Return how to cite the model, as a text for readers."""
    p = dict(
        re.findall(
            r"^(title|version|date-released): \"?(.*?)\"?$",
            CITATION.read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    )
    year = p["date-released"][:4]
    return f"The Export Circles project ({year}). {p['title']}, version {p['version']}."


@functools.cache
def page() -> str:
    """Return all that page About shows, but the description, as JSON."""
    rows = parameter_rows()
    counts = [
        [told, sum(row["origin"] == key for row in rows)]
        for key, told in WHERE_FROM.items()
    ]
    files = [["parameters.csv", "All parameters (CSV)", parameters_csv()]]
    files.append(["ODD.md", "The description of the model", _text(ODD)])
    if CITATION.is_file():
        files.append(["CITATION.cff", "How to cite (CFF)", _text(CITATION)])
    files += [
        [
            f"{name}.toml",
            f"Scenario: {read(name).title}",
            _text(FOLDER / f"{name}.toml"),
        ]
        for name in shipped()
    ]
    return json.dumps(
        {
            "rows": rows,
            "origins": WHERE_FROM,
            "counts": counts,
            "n_parameters": len(Parameters.model_fields),
            "sources": list(SOURCES.items()),
            "citation": citation() if CITATION.is_file() else "",
            "files": files,
        }
    )


def _text(path: Path) -> str:
    """Return the text of a file that is shipped."""
    return path.read_text(encoding="utf-8")
