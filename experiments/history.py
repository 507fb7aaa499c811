"""All months of a group at once: one table of each kind, one row for each month.

Reading a column of all months takes as long as reading it of a few single ones.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from model.measures import mean_of_column, mean_of_pairs, total_of_column
from model.state import Records, State
from model.vocabulary import RelationshipStage


def history_of(states: Sequence[State]) -> State:
    """Return the tables of all states, each with the months in front of its shape.

    Args:
        states: month-end states of one group, one or more.
    """
    return State(*(_together(tables) for tables in zip(*states, strict=True)))


def _together(tables: Sequence[Records]) -> Records:
    """Return tables of the same shape as one; where they lie in one, it is that."""
    whole = tables[0].base
    if (
        isinstance(whole, np.ndarray)
        and whole.shape == (len(tables), *tables[0].shape)
        and whole.dtype == tables[0].dtype
        and all(each.base is whole for each in tables)
        and tables[0].ctypes.data == whole.ctypes.data
        and tables[-1].ctypes.data == whole[-1].ctypes.data
    ):
        return whole
    return np.stack(tables)


class Talks(NamedTuple):
    """The relationships that have begun by the last month; nothing happens in others.

    Attributes:
        sellers: shape (begun,), row of the seller of each.
        customers: shape (begun,), index of the customer of each.
        months: shape (months, begun), of type ``RELATIONSHIP``.
    """

    sellers: Records
    customers: Records
    months: Records


def talks_of(history: State) -> Talks:
    """Return the relationships that have begun, month by month.

    Args:
        history: all months, from ``history_of``.
    """
    who, whom = np.nonzero(history.relationships["contact_month"][-1] > 0)
    return Talks(who, whom, history.relationships[:, who, whom])


def are_living(relationships: Records) -> Records:
    """Return which relationships are in talks or in business.

    Args:
        relationships: of type ``RELATIONSHIP``, any shape.
    """
    stage = relationships["stage"]
    living: Records = (stage >= RelationshipStage.PREPARING) & (
        stage <= RelationshipStage.CUSTOMER
    )
    return living


def month_columns(history: State) -> dict[str, Records]:
    """Return what is told of each month, by name.

    Args:
        history: all months, from ``history_of``.
    """
    group, manager = history.group[:, 0], history.manager[:, 0]
    firms, members = history.firms, history.are_members
    talks = talks_of(history).months
    living = zip(talks["trust"], are_living(talks), strict=True)
    pairs = zip(history.members_trust["trust"], members, strict=True)
    exported = np.array([total_of_column(month["exports_eur"]) for month in firms])

    def reached(stage: RelationshipStage) -> Records:
        there: Records = (talks["stage"] == stage).sum(axis=1)
        return there

    def mean_of_members(field: str) -> Records:
        values = zip(firms[field], members, strict=True)
        return np.array([mean_of_column(of[there]) for of, there in values])

    return {
        "month": group["month"],
        "in_project": group["in_project"],
        "members": members.sum(axis=1),
        "preparing": reached(RelationshipStage.PREPARING),
        "negotiating": reached(RelationshipStage.NEGOTIATING),
        "customers": reached(RelationshipStage.CUSTOMER),
        "lost": reached(RelationshipStage.LOST),
        "first_deals": np.count_nonzero(talks["deal_month"] > 0, axis=1),
        "exports_eur": np.diff(exported, prepend=0.0),
        "commitment": mean_of_members("commitment"),
        "trust_between_members": np.array([mean_of_pairs(*pair) for pair in pairs]),
        "customers_trust": np.array([mean_of_column(of[are]) for of, are in living]),
        "product_knowledge": mean_of_members("manager_product_knowledge"),
        "joint_offering_readiness": group["joint_offering_readiness"],
        "sales_preparation_hours": manager["sales_preparation_hours"],
        "interaction_hours": manager["interaction_hours"],
        "coordination_hours": manager["coordination_hours"],
        "public_cost_eur": group["public_cost_eur"],
    }
