"""State variables of every kind of actor: name, type and unit, for both engines.

Tables are arrays of records. The readable engine has attributes of the same names;
a snapshot is built from the names that stand here. Months are counted from 1, and
0 is founding; ``NEVER`` (-1) is a month that has not come.
"""

from typing import Any, NamedTuple

import numpy as np

from model.vocabulary import NEVER, NOBODY, LossCause

type Records = np.ndarray[Any, np.dtype[Any]]


def _records(*fields: tuple[str, type]) -> np.dtype[Any]:
    """Return a record type whose fields can be read as attributes."""
    return np.dtype((np.record, list(fields)))


GROUP = _records(
    ("month", np.int64),  # months played
    ("in_project", np.bool_),  # the manager was at work in this month
    ("joint_offering_readiness", np.float64),  # level
    ("cost_eur", np.float64),  # EUR so far
    ("public_cost_eur", np.float64),  # EUR so far
)

TARGET_MARKET = _records(
    ("cultural_distance", np.float64),  # level
    ("manager_market_knowledge", np.float64),  # level
)

MANAGER = _records(
    ("hours_planned", np.float64),  # hours this month
    ("administration_hours", np.float64),  # hours this month
    ("travel_hours", np.float64),  # hours this month
    ("sales_preparation_hours", np.float64),  # hours planned this month
    ("interaction_hours", np.float64),  # hours planned this month
    ("coordination_hours", np.float64),  # hours planned this month
    ("hours_prepared", np.float64),  # with joint marketing, hours this month
    ("preparation_hours_used", np.float64),  # of the hours prepared, this month
    ("hours_for_customers", np.float64),  # with unused preparation, hours this month
    ("interaction_hours_used", np.float64),  # hours this month
    ("door_attempts", np.int64),  # so far
    ("doors_opened", np.int64),  # so far
    ("total_sales_preparation_hours", np.float64),  # hours used so far
    ("total_interaction_hours", np.float64),  # hours used so far
    ("total_coordination_hours", np.float64),  # hours used so far
)

FIRM = _records(
    ("niche", np.float64),  # place on the line of business, 0 to 1
    ("component", np.int64),  # what it makes
    ("capacity_hours", np.float64),  # hours a month
    ("hub_score", np.float64),  # hours a month; the highest is the hub firm
    ("is_hub", np.bool_),
    ("commitment", np.float64),  # level
    ("benefit", np.float64),  # deals, as perceived
    ("benefit_gained", np.float64),  # deals, this month
    ("expectation", np.float64),  # deals
    ("experience", np.float64),  # level
    ("experience_before", np.float64),  # level, a month ago
    ("manager_product_knowledge", np.float64),  # level: what the manager knows
    ("hours_planned", np.float64),  # hours this month
    ("briefing_hours", np.float64),  # hours this month
    ("joint_hours", np.float64),  # hours this month
    ("development_hours", np.float64),  # of the joint hours
    ("joint_marketing_hours", np.float64),  # of the joint hours
    ("travel_hours", np.float64),  # hours this month
    ("own_door_hours", np.float64),  # hours this month
    ("own_door_hours_used", np.float64),  # hours this month
    ("selling_hours", np.float64),  # hours planned this month
    ("selling_hours_used", np.float64),  # hours this month
    ("meetings", np.int64),  # this month
    ("door_attempts", np.int64),  # own attempts so far
    ("doors_opened", np.int64),  # own doors so far
    ("deals", np.int64),  # first deals it took part in, so far
    ("exports_eur", np.float64),  # EUR so far
    ("exports_this_quarter", np.int64),  # orders delivered
    ("quarters_with_exports", np.int64),  # so far
)

CUSTOMER = _records(
    ("niche", np.float64),  # place on the line of business, 0 to 1
    ("size_eur", np.float64),  # EUR a year
    ("n_needed", np.int64),  # components
    ("integration_need", np.float64),  # level
    ("route", np.int64),  # OrganisationForm by which it is open, or NOBODY
)

NEED = _records(
    ("is_needed", np.bool_),
    ("best_maker_by", np.int64),  # member whose component fits best, or NOBODY
    ("supplied_by", np.int64),  # seller row, or NOBODY
    ("delivered_by", np.int64),  # member firm, or NOBODY
)

RELATIONSHIP = _records(
    ("stage", np.int64),  # RelationshipStage
    ("fit", np.float64),  # level
    ("coverage", np.float64),  # share of the customer's needs
    ("progress", np.float64),  # share of the stage's work
    ("trust", np.float64),  # level
    ("manager_hours", np.float64),  # hours this month
    ("member_hours", np.float64),  # hours this month
    ("meetings", np.int64),  # this month
    ("total_meetings", np.int64),  # so far
    ("contact_month", np.int64),
    ("negotiation_month", np.int64),
    ("offer_month", np.int64),
    ("deal_month", np.int64),
    ("end_month", np.int64),
    ("ended_by", np.int64),  # LossCause
    ("trust_needed", np.float64),  # level, when last judged
    ("acceptance", np.float64),  # chance of the offer made
    ("integration_offered", np.float64),  # level, of the offer made
    ("share_of_needs", np.float64),  # served by the offer made
    ("is_joint_offer", np.bool_),
    ("orders", np.int64),  # months with orders so far
    ("sales_eur", np.float64),  # EUR so far
)

MEMBER_TRUST = _records(
    ("closeness", np.float64),  # level
    ("trust", np.float64),  # level
)


def names_of(kind: np.dtype[Any]) -> tuple[str, ...]:
    """Return the names of the state variables of a record type.

    Args:
        kind: a record type of this module.
    """
    return kind.names or ()


class State(NamedTuple):
    """All state of one group at the end of a month.

    Attributes:
        group: shape (1,), ``GROUP``.
        target_market: shape (1,), ``TARGET_MARKET``.
        manager: shape (1,), ``MANAGER``.
        firms: shape (members,), ``FIRM``.
        customers: shape (customers,), ``CUSTOMER``.
        needs: shape (customers, components), ``NEED``.
        relationships: shape (members + 1, customers), ``RELATIONSHIP``; the last
            row is the group's joint system.
        members_trust: shape (members, members), ``MEMBER_TRUST``, symmetric.
    """

    group: Records
    target_market: Records
    manager: Records
    firms: Records
    customers: Records
    needs: Records
    relationships: Records
    members_trust: Records


def empty_state(n_members: int, n_customers: int, n_components: int) -> State:
    """Return a state of zeros of the right shapes, months and indices unset.

    Args:
        n_members: member firms, 1 or more.
        n_customers: customers, 1 or more.
        n_components: components in the line of business, 1 or more.
    """
    state = State(
        group=np.zeros(1, GROUP),
        target_market=np.zeros(1, TARGET_MARKET),
        manager=np.zeros(1, MANAGER),
        firms=np.zeros(n_members, FIRM),
        customers=np.zeros(n_customers, CUSTOMER),
        needs=np.zeros((n_customers, n_components), NEED),
        relationships=np.zeros((n_members + 1, n_customers), RELATIONSHIP),
        members_trust=np.zeros((n_members, n_members), MEMBER_TRUST),
    )
    for table in state:
        for name in names_of(table.dtype):
            if name.endswith("_month"):
                table[name] = NEVER
            if name.endswith("_by") or name == "route":
                table[name] = NOBODY
    state.relationships["ended_by"] = LossCause.NOT_ENDED
    return state
