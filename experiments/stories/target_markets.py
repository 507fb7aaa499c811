"""Where a group wants to sell, and which of its members already work there."""

from collections.abc import Iterator, Sequence

import numpy as np

from experiments.stories.naming import firms_called, said
from model.state import State
from model.vocabulary import NEVER

FAR = ("very near", "rather near", "neither near nor far", "rather far", "very far")


def target_markets(start: State) -> Iterator[str]:
    """Yield which markets they aim at, and who is there from the start.

    Args:
        start: the state at founding.
    """
    markets = start.target_markets
    distance = min(int(float(markets["cultural_distance"][0]) * len(FAR)), len(FAR) - 1)
    changing = int(markets["is_in_transition"].sum())
    one, many = (
        "The target market abroad is",
        f"The {said(len(markets))} target markets",
    )
    are = one if len(markets) == 1 else f"{many} abroad are"
    transition = f" and in transition ({said(changing)})" if changing else ""
    if changing == len(markets):
        transition = " and in transition"
    yield f"{are} {FAR[distance]} in culture{transition}."
    yield from _who_is_there(start)


def _who_is_there(start: State) -> Iterator[str]:
    """Yield who works in all the target markets from the start, and who in some."""
    firms = np.flatnonzero(start.are_members)
    entered = start.firm_markets["entered_month"][firms] != NEVER
    if not entered.any():
        yield "None of the firms dares to work there yet."
        return
    if entered.all():
        return
    in_all, in_some = entered.all(axis=1), entered.any(axis=1)
    everywhere = "there" if len(start.target_markets) == 1 else "in all of them"
    there = _daring(firms[in_all].tolist(), start)
    only = f"Only {there}" if in_all.any() else "None of the firms dares"
    partly = firms[in_some & ~in_all].tolist()
    more = f"; {_daring(partly, start)} to work in some" if partly else ""
    yield f"{only} to work {everywhere} yet{more}."


def _daring(firms: Sequence[int], start: State) -> str:
    """Return that these firms dare: "Firm A dares", "Firms A and B dare"."""
    dare = "dares" if len(firms) == 1 else "dare"
    return f"{firms_called(firms, len(start.firms))} {dare}"
