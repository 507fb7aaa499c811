"""Two groups in the same worlds, told so that a student understands it."""

from collections.abc import Sequence

import numpy as np

from experiments.comparing.arrangements import FORMS, OPEN_TWIN
from experiments.comparing.statistics import intervals
from model.state import Records

CELLS = tuple(name for form in FORMS for name in (form, OPEN_TWIN[form]))
"""The six groups: each form, closed and open."""

PAIRS = (
    (FORMS[1], FORMS[0]),
    (FORMS[2], FORMS[1]),
    (FORMS[2], FORMS[0]),
    *((OPEN_TWIN[form], form) for form in FORMS),
)
"""Which group is told beside which other one."""

MILLION, THOUSAND, HUNDRED = 1_000_000, 1_000, 100


def words(more: str, unit: str, values: Records) -> list[tuple[str, str]]:
    """Return in how many of the same worlds which group has more, and by how much.

    Args:
        more: what a group does that has more.
        unit: of the outcome.
        values: shape (cells, worlds), by ``CELLS``; not a number where there is none.
    """
    of = dict(zip(CELLS, values, strict=True))
    return [_told(more, unit, pair, *(of[name] for name in pair)) for pair in PAIRS]


def _told(
    more: str, unit: str, pair: tuple[str, str], one: Records, other: Records
) -> tuple[str, str]:
    """Return how a group does beside another one in the same worlds."""
    both = ~np.isnan(one) & ~np.isnan(other)
    apart = one[both] - other[both]
    wins, loses = int((apart > 0).sum()), int((apart < 0).sum())
    worlds = f"{len(apart)} worlds"
    if len(apart) < len(one):
        worlds += " in which both have one"
    if wins + loses == 0:
        first, second = called(pair[0]), called(pair[1])
        return f"In none of {worlds} do {first} and {second} differ.", ""
    if loses > wins:
        pair, apart, wins = (pair[1], pair[0]), -apart, loses
    ties = int((apart == 0).sum())
    same = f", and in {ties} it is the same" if ties else ""
    sentence = (
        f"In {wins} of {worlds} {called(pair[0])} {more} than {called(pair[1])}{same}."
    )
    return sentence, _mean(unit, apart) if len(apart) > 1 else ""


def _mean(unit: str, apart: Records) -> str:
    """Return the mean difference and how far luck leaves it open."""
    found = {name: part[0] for name, part in intervals(apart[:, None]).items()}
    numbers, measured = scaled([found[end] for end in ("mean", "low", "high")], unit)
    mean, low, high = numbers
    told = f"Mean difference: {mean} {measured} (95% interval {low} to {high})."
    is_clear = found["low"] > 0.0 or found["high"] < 0.0
    return told if is_clear else f"{told} That may be luck: no clear difference."


def verdict(unit: str, values: Records) -> str:
    """Return which form has most on average and which least, and whether reliably.

    Args:
        unit: of the outcome.
        values: shape (forms, worlds), of the closed groups by ``FORMS``; their means
            are what is told.
    """
    means = [float(intervals(one[:, None])["mean"][0]) for one in values]
    if np.isnan(means).any():
        return "Not every form has a value to compare in these worlds."
    least, most = int(np.argmin(means)), int(np.argmax(means))
    if means[least] == means[most]:
        return "On average all three closed groups come out the same."
    told = (
        _place("Most", most, 1.0, means, unit, values),
        _place("least", least, -1.0, means, unit, values),
    )
    return f"{'; '.join(told)}."


def _place(
    rank: str,
    form: int,
    sign: float,
    means: Sequence[float],
    unit: str,
    values: Records,
) -> str:
    """Return which closed group stands first or last, and how sure that is."""
    lows = [
        intervals(sign * (values[form] - other)[:, None])["low"][0]
        for k, other in enumerate(values)
        if k != form
    ]
    (mean,), measured = scaled([means[form]], unit)
    measured = "%" if unit == "share" else measured
    sure = "reliably" if min(lows) > 0.0 else "which may be luck"
    return f"{rank} on average: {called(FORMS[form])} ({mean} {measured}, {sure})"


def called(name: str) -> str:
    """Return a group as it is called in a sentence.

    Args:
        name: one of ``CELLS``.
    """
    kind = "closed" if name in FORMS else "open"
    return f"the {kind} {name.partition(',')[0]} group"


def scaled(values: Sequence[float], unit: str) -> tuple[list[str], str]:
    """Return amounts as short as they are said, and what they are measured in.

    Args:
        values: the amounts.
        unit: their unit, as outcomes name it.
    """
    most = max(abs(value) for value in values)
    parts, digits, measured = 1.0, 1, unit
    if unit == "share":
        parts, digits, measured = 1 / HUNDRED, 0, "percentage points"
    elif unit.startswith("EUR") and most >= MILLION:
        parts, measured = MILLION, f"million {unit}"
    elif unit.startswith("EUR") and most >= THOUSAND:
        parts, digits, measured = THOUSAND, 0, f"thousand {unit}"
    elif unit.startswith("EUR"):
        digits = 0
    # Adding zero keeps a small loss from being told as "-0".
    rounded = [round(value / parts, digits) + 0.0 for value in values]
    return [f"{value:.{digits}f}" for value in rounded], measured


def short(value: float) -> float:
    """Return a number with no more digits than a picture can show.

    Args:
        value: the number.
    """
    return round(value, -3 if abs(value) >= MILLION else 0 if value >= THOUSAND else 2)
