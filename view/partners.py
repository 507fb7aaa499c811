"""The partners behind the customers, in words: who they are, and what they learnt."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from experiments.stories.naming import capital, level_name, listed, markets_called
from experiments.trajectory import Trajectory
from model.state import State
from model.vocabulary import Mechanism, PartnerKind
from view.moving import moves

CALLED = {
    PartnerKind.CUSTOMER: "customer",
    PartnerKind.END_CUSTOMER: "product user",
    PartnerKind.DISTRIBUTOR: "distributor",
    PartnerKind.SUPPLIER: "supplier",
    PartnerKind.RESEARCH_INSTITUTE: "research institute",
}
"""What each kind of partner is called; product users are customers of customers."""


def names(state: State) -> list[str]:
    """Return the name of each partner; each kind is counted from 1.

    Args:
        state: any state.
    """
    counted: dict[int, int] = {}
    called = []
    for kind in state.partners["kind"].tolist():
        counted[kind] = counted.get(kind, 0) + 1
        called.append(f"{CALLED[PartnerKind(kind)]} {counted[kind]}")
    return called


def about(trajectory: Trajectory, row: int) -> str:
    """Return who a partner is, in a sentence or two.

    Args:
        trajectory: what was played.
        row: its row among the partners.
    """
    start, end = trajectory.states[0], trajectory.end
    partner = start.partners[row]
    name = capital(names(start)[row])
    kind = PartnerKind(int(partner["kind"]))
    if kind == PartnerKind.END_CUSTOMER:
        who = f"{name} uses what customer {int(partner['customer']) + 1} buys"
    elif kind == PartnerKind.DISTRIBUTOR:
        where = markets_called([int(partner["market"])], len(start.target_markets))
        who = f"{name} sells in {where}"
    else:
        who = f"{name} works on component {int(partner['field']) + 1}"
    return f"{who}. {_contacts(end, row)}"


def _contacts(end: State, row: int) -> str:
    """Return to whom a partner listens, and what members know of that."""
    contacts = end.contacts[row][: int(end.partners["n_contacts"][row])]
    if not len(contacts):
        return "It is in contact with no other partner."
    called = names(end)
    others = listed([called[other] for other in contacts["other"].tolist()])
    known = level_name(float(contacts["awareness"].mean()))
    return f"It listens to {others}; what members know of these contacts is {known}."


def life(trajectory: Trajectory, row: int) -> list[list[Any]]:
    """Return what a partner learnt and shared, month by month, in sentences.

    Args:
        trajectory: what was played.
        row: its row among the partners.
    """
    found = moves(trajectory.history)
    called = names(trajectory.end)
    contacts = trajectory.history.contacts[:, row]
    told: dict[int, list[str]] = {}
    for month in np.flatnonzero(found.taught[:, row]).tolist():
        told.setdefault(month, []).append("Members taught it.")
    for month in np.flatnonzero(found.asked[:, row]).tolist():
        told.setdefault(month, []).append(
            "It shared in a decision, and new knowledge was made of what it knew."
        )
    months, takers, places = found.met
    mine = takers == row
    met: dict[int, list[str]] = {}
    for month, place in zip(months[mine].tolist(), places[mine].tolist(), strict=True):
        contact = contacts[month, place]
        where = Mechanism(int(contact["mechanism"])).name.lower().replace("_", " ")
        met.setdefault(month, []).append(f"{called[int(contact['other'])]} ({where})")
    for month, others in met.items():
        told.setdefault(month, []).append(f"It heard from {listed(others)}.")
    return [[month, told[month]] for month in sorted(told)]


def cast(trajectory: Trajectory) -> Iterator[dict[str, Any]]:
    """Yield name and kind of each partner that is no customer of the members.

    Args:
        trajectory: what was played.
    """
    state = trajectory.states[0]
    for name, kind in zip(names(state), state.partners["kind"].tolist(), strict=True):
        if kind != PartnerKind.CUSTOMER:
            yield {"name": name, "kind": PartnerKind(kind).name.lower()}
