"""Choices of a run as a table (CSV): a game that was played, or is to be."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from model.choices import ChoicesError, table_of_choices
from model.parameters.checking import plain
from model.parameters.parameters import Parameters
from model.refusal import Refusal
from model.state import CHOICE, Records, State, names_of

MOST_BYTES = 1_000_000


def read_choices(file: str, parameters: Parameters) -> Records:
    """Return the choices that stand in a file, one row for each month chosen in.

    Args:
        file: a CSV file with the columns ``month`` and any fields of
            ``model.state.CHOICE``; an empty cell leaves the choice to the rules.
        parameters: the point that is played.

    Raises:
        model.refusal.Refusal: the file cannot be read, or a choice cannot be.
    """
    called = plain(file, 150)
    try:
        return table_of_choices(parameters, _rows(Path(file), called))
    except ChoicesError as error:
        raise Refusal(f"{called}: {error}") from None


def _rows(path: Path, called: str) -> list[dict[str, Any]]:
    """Return the rows of a table, as texts by column."""
    if not path.is_file():
        raise Refusal(
            f"{called}: there is no such file; give a table of choices (.csv)"
        )
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refusal(
                f"{called}: larger than {MOST_BYTES:,} bytes; a table of choices has "
                "one short row for each month"
            )
        text = path.read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(text.splitlines(), strict=True))
    except UnicodeDecodeError:
        raise Refusal(f"{called}: not a text in UTF-8; give a table (.csv)") from None
    except csv.Error as error:
        raise Refusal(f"{called}: not a table ({error}); give a CSV file") from None
    except OSError as error:
        raise Refusal(
            f"{called}: cannot be read ({error.strerror}); give another file"
        ) from None
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise Refusal(
                f"{called}, line {number}: other columns than the first line names; "
                "give each row as many values as there are names"
            )
    return rows


def choices_made(states: Sequence[State]) -> pd.DataFrame:
    """Return what manager and financiers chose, one row for each month.

    Args:
        states: of one group, founding first.
    """
    rows = [
        {
            "month": int(state.group[0]["month"]),
            **dict(zip(names_of(CHOICE), state.choice[0].item(), strict=True)),
        }
        for state in states[1:]
    ]
    return pd.DataFrame(rows, columns=["month", *names_of(CHOICE)])
