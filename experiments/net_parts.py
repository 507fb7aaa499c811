"""Who and what there is in the net of a group in one month, as nodes and edges."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import numpy as np

from experiments.history import are_living
from model.events import seller_name
from model.parameters.parameters import Parameters
from model.state import State
from model.vocabulary import NEVER, NOBODY, FinancierLevel, RelationshipStage

type Value = str | float | int

MANAGER = "export manager"
PROJECT = "project"


class Part(NamedTuple):
    """A node, or an edge between two.

    Attributes:
        key: name of the node; names of both ends and the kind of an edge.
        values: what is known of it, by name.
    """

    key: tuple[str, ...]
    values: dict[str, Value]

    @property
    def is_node(self) -> bool:
        """Whether it is a node."""
        return len(self.key) == 1


def parts_of(state: State, p: Parameters) -> Iterator[Part]:
    """Yield the nodes and edges of a net, nodes first.

    Args:
        state: state at the end of a month.
        p: the point that was played.
    """
    group = state.group[0]
    is_running = not p.alone and group["month"] <= group["project_end_month"]
    yield from _firms(state)
    yield from _customers(state)
    if is_running:
        yield from _programme(state, p)
    yield from _relationships(state)
    yield from _joint_relationships(state)
    if not p.alone:
        yield from _between_members(state)


def _rows(state: State) -> list[int]:
    """Return the rows of firms that are or were members."""
    rows: list[int] = np.flatnonzero(state.have_been_members).tolist()
    return rows


def _name(state: State, row: int) -> str:
    """Return the name of a firm."""
    return seller_name(row, len(state.firms))


def _firms(state: State) -> Iterator[Part]:
    """Yield members and former members."""
    for row in _rows(state):
        firm = state.firms[row]
        has_left = firm["left_month"] != NEVER
        yield Part(
            (_name(state, row),),
            {
                "type": "former member" if has_left else "member",
                "component": int(firm["component"]) + 1,
                "commitment": float(firm["commitment"]),
                "exports_eur": float(firm["exports_eur"]),
            },
        )


def _customers(state: State) -> Iterator[Part]:
    """Yield the customers that anybody has been in contact with."""
    known = (state.relationships["contact_month"] > 0).any(axis=0)
    for index in np.flatnonzero(known).tolist():
        customer = state.customers[index]
        yield Part(
            (f"customer {index + 1}",),
            {
                "type": "customer",
                "market": int(customer["market"]) + 1,
                "size_eur": float(customer["size_eur"]),
            },
        )


def _programme(state: State, p: Parameters) -> Iterator[Part]:
    """Yield the project, those who work for it, and those who pay for it."""
    yield Part((PROJECT,), {"type": "project"})
    if p.manager:
        yield from _staff(state)
    for level in FinancierLevel:
        financier = state.financiers[level]
        if financier["share"] > 0.0 and financier["withdrawal_month"] == NEVER:
            name = f"{level.name.lower()} financier"
            paid = float(financier["paid_eur"])
            yield Part((name,), {"type": "financier"})
            yield Part((name, PROJECT, "financing"), {"weight": 1.0, "paid_eur": paid})


def _staff(state: State) -> Iterator[Part]:
    """Yield the manager and the assistants, and what the manager has been taught."""
    frustration = float(state.manager[0]["frustration"])
    yield Part((MANAGER,), {"type": "manager", "frustration": frustration})
    yield Part((MANAGER, PROJECT, "employment"), {"weight": 1.0})
    for index in range(len(state.assistants)):
        name = f"assistant {index + 1}"
        yield Part((name,), {"type": "assistant"})
        yield Part((name, MANAGER, "assistance"), {"weight": 1.0})
    for row in np.flatnonzero(state.are_members).tolist():
        known = float(state.firms[row]["manager_product_knowledge"])
        if known > 0.0:
            values: dict[str, Value] = {"weight": known, "product_knowledge": known}
            yield Part((MANAGER, _name(state, row), "briefing"), values)


def _talks_values(talks: np.record) -> dict[str, Value]:
    """Return what is known of a living relationship."""
    stage = RelationshipStage(int(talks["stage"]))
    return {
        "weight": float(stage),
        "stage": stage.name.lower(),
        "trust": float(talks["trust"]),
        "meetings": int(talks["total_meetings"]),
        "sales_eur": float(talks["sales_eur"]),
    }


def _living(state: State) -> Iterator[tuple[int, int]]:
    """Yield seller and customer of each relationship in talks or in business."""
    sellers, customers = np.nonzero(are_living(state.relationships))
    yield from zip(sellers.tolist(), customers.tolist(), strict=True)


def _relationships(state: State) -> Iterator[Part]:
    """Yield each firm's own relationships."""
    for who, whom in _living(state):
        if who < len(state.firms):
            ends = (_name(state, who), f"customer {whom + 1}", "relationship")
            yield Part(ends, _talks_values(state.relationships[who, whom]))


def _joint_relationships(state: State) -> Iterator[Part]:
    """Yield the joint system's relationships, one edge for each partner in them."""
    system = len(state.firms)
    for who, whom in _living(state):
        if who != system:
            continue
        needs = state.needs[whom]
        buys = needs["supplied_by"] == system
        makers = needs["delivered_by"][buys] if buys.any() else needs["best_maker_by"]
        for row in sorted(set(makers.tolist()) - {NOBODY}):
            ends = (_name(state, row), f"customer {whom + 1}", "joint relationship")
            yield Part(ends, _talks_values(state.relationships[who, whom]))


def _between_members(state: State) -> Iterator[Part]:
    """Yield what members are to each other: trust, and joint meetings."""
    for row, other in combinations(_rows(state), 2):
        ends = (_name(state, row), _name(state, other))
        between = state.members_trust[row, other]
        if between["trust"] > 0.0:
            level = float(between["trust"])
            yield Part((*ends, "trust"), {"weight": level, "trust": level})
        if between["joint_meetings"] > 0:
            times = int(between["joint_meetings"])
            yield Part(
                (*ends, "joint meetings"),
                {
                    "weight": float(times),
                    "times": times,
                    "last_month": int(between["joint_month"]),
                },
            )
