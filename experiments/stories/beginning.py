"""Who a group is, in words: its form, members, markets, money and aim."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from experiments.stories.naming import (
    capital,
    euros,
    firms_called,
    form_name,
    number,
    pairs_called,
    said,
    span,
)
from experiments.stories.nets import is_one_firms_net, who_it_is
from experiments.stories.target_markets import target_markets
from experiments.trajectory import Trajectory
from model.events import hub_of, seller_name
from model.parameters.parameters import Parameters
from model.state import State
from model.vocabulary import FinancierLevel

MOST_PAIRS = 3
"""More pairs than these are counted, not named."""

AIMS = {
    "market-oriented": "They go abroad together, but each aims at customers of its "
    "own.",
    "customer-oriented": "They aim at the same customers, each with products of its "
    "own.",
    "system-oriented": "They want to offer customers whole systems made of their "
    "products.",
}
TECHNOLOGY = ("simple", "fairly simple", "neither simple nor complex", "complex")
TECHNOLOGIES = (*TECHNOLOGY, "very complex")
TOGETHER = ("badly", "rather badly", "fairly well", "well", "very well")


def beginning(trajectory: Trajectory) -> list[str]:
    """Return sentences on who the group is at founding.

    Args:
        trajectory: what was played.
    """
    p = trajectory.parameters
    start = trajectory.states[0]
    if p.alone:
        return list(_firms_alone(p, start))
    if is_one_firms_net(p):
        return [*who_it_is(p, start, _technology(p)), *_money(p, start)]
    return [
        *_form(p, start),
        *_line_of_business(p, start),
        *target_markets(start),
        *_people(p),
        *_money(p, start),
    ]


def _members(state: State) -> list[int]:
    """Return the rows of the members."""
    rows: list[int] = np.flatnonzero(state.are_members).tolist()
    return rows


def _firms_alone(p: Parameters, start: State) -> Iterator[str]:
    """Yield who the firms are that try it each by itself."""
    firms = _members(start)
    names = firms_called(firms, len(start.firms))
    yield (
        f"{capital(number(len(firms), 'firm'))} go abroad each by itself, without a "
        f"group, a manager or public money: {names}."
    )
    yield from _line_of_business(p, start)
    yield from target_markets(start)


def _form(p: Parameters, start: State) -> Iterator[str]:
    """Yield what kind of group it is and who the founders are."""
    firms = _members(start)
    form = form_name(float(start.group[0]["orientation"]))
    names = firms_called(firms, len(start.firms))
    chosen = (
        ", as its technology, products and goals suggest" * p.choose_by_determinants
    )
    yield (
        f"{capital(number(len(firms), 'firm'))} found a group that is {form}{chosen}: "
        f"{names}."
    )
    if form in AIMS:
        yield AIMS[form]
    if form == "system-oriented" and p.hub:
        hub = seller_name(hub_of(start), len(start.firms))
        yield (
            "In each talk the strongest of the partners negotiates for the others; "
            f"{hub}, the hub firm, is the strongest of all and does so wherever its "
            "component is needed."
        )
    yield (
        "The group is open: other firms of the line may take the places of those who "
        "leave."
        if p.open_group
        else "The group is closed: the place of a firm that leaves stays empty."
    )


def _technology(p: Parameters) -> str:
    """Return how complex what is sold is."""
    return f"The technology is {TECHNOLOGIES[min(int(p.technology * 5.0), 4)]}."


def _line_of_business(p: Parameters, start: State) -> Iterator[str]:
    """Yield what is made, how it goes together, and who knew whom."""
    firms = _members(start)
    together = TOGETHER[min(int(p.compatibility * 5.0), 4)]
    yield f"{_technology(p)[:-1]}; the products go together {together}."
    components = start.firms["component"][firms].tolist()
    if len(set(components)) < len(components):
        yield "Some of them make the same and compete with each other."
    if p.alone:
        return
    tied = start.members_trust["is_tied"]
    pairs = [pair for pair in combinations(firms, 2) if tied[pair]]
    if len(pairs) > MOST_PAIRS:
        n_pairs = len(firms) * (len(firms) - 1) // 2
        known = f"{said(len(pairs))} of the {said(n_pairs)} pairs"
        yield f"{capital(known)} had done business with each other before."
    elif pairs:
        yield f"{pairs_called(pairs, len(start.firms))} had done business before."
    else:
        yield "None of them had done business with another before."


def _people(p: Parameters) -> Iterator[str]:
    """Yield who works for the group."""
    if not p.manager:
        yield "No export manager works for them."
        return
    helpers = (
        f", with {number(p.n_assistants, 'local assistant')}" if p.n_assistants else ""
    )
    yield f"One export manager works for all of them{helpers}."


def _money(p: Parameters, start: State) -> Iterator[str]:
    """Yield how long the project may last, who pays, and what it aims at."""
    pre_study = (
        f"After a pre-study of {span(p.pre_study_months)} the"
        if p.pre_study_months
        else "The"
    )
    may = (
        f" and may be continued by {span(p.continuation_months)}"
        if p.review and p.continuation_months
        else ""
    )
    yield f"{pre_study} project is to last {span(p.project_months)}{may}."
    if p.subsidy_rate == 0.0:
        payers = (
            "the firm pays for it itself"
            if is_one_firms_net(p)
            else "the firms pay for it themselves"
        )
        yield f"There is no public money; {payers}."
    else:
        payers = _payers(start.financiers["share"].tolist())
        yield (
            f"The public pays {p.subsidy_rate:.0%} of its cost, at most "
            f"{euros(p.public_budget_eur)} ({payers}); the firms pay the rest."
        )
    each = "" if is_one_firms_net(p) else " for each firm"
    yield f"It aims at {p.target_deals:g} deals{each}."


def _payers(shares: Sequence[float]) -> str:
    """Return the financiers and what share of the public money each gives."""
    return ", ".join(
        f"{level.name.lower()} {share:.0%}"
        for level, share in zip(FinancierLevel, shares, strict=True)
        if share > 0.0
    )
