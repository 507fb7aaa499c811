"""What a group needs beside its tables while it plays: lists, and room for numbers.

Nothing of it lasts from one month to the next but the list of living relationships,
which follows from the tables; so nothing of it is compared between engines.
"""

from typing import NamedTuple

import numpy as np

from model.compiled import compiled
from model.state import Records, Shape, State
from model.streams import uniform
from model.vocabulary import NOBODY, OrganisationForm, RelationshipStage

PREPARING = RelationshipStage.PREPARING.value
NEGOTIATING = RelationshipStage.NEGOTIATING.value
CUSTOMER = RelationshipStage.CUSTOMER.value
JOINT_FORM = OrganisationForm.CUSTOMER_ORIENTED.value

FURTHER_ROUTES = 2
"""Beside one route for each firm: to joint customers, and for the joint system."""

TALKS = np.dtype((np.record, [("seller", np.int64), ("customer", np.int64)]))
"""Which relationship: its row and its column."""

OFFER = np.dtype(
    (
        np.record,
        [
            ("firm", np.int64),  # the only firm that is offered, or NOBODY for all
            ("fit", np.float64),  # level
            ("integration", np.float64),  # level
            ("served", np.float64),  # level
            ("share_of_needs", np.float64),  # share of the customer's needs
            ("acceptance", np.float64),  # chance that it is accepted
            ("expected_sales", np.float64),  # share of the customer's purchases
            ("is_settled", np.bool_),  # it is known which of some rivals wins
        ],
    )
)
"""An offer while it is decided."""

ROUTE = np.dtype(
    (
        np.record,
        [
            ("kind", np.int64),  # RouteKind
            ("firm", np.int64),  # whose door, or NOBODY
            ("market", np.int64),  # the only target market, or NOBODY for all
            ("address", np.int64),  # of its draws
            ("work_factor", np.float64),
            ("attempts", np.int64),  # number of the next attempt
            ("prospect", np.int64),  # worth knocking at, as last seen, or NOBODY
            ("n_approachable", np.int64),  # -1: not looked up yet
        ],
    )
)
"""A way to customers' doors."""

NUMBERS = np.dtype(
    (
        np.record,
        [
            ("seed", np.int64),
            ("replicate", np.int64),
            ("n_living", np.int64),
            ("stamp", np.int64),  # what marks of this occasion look like
            ("has_knocked", np.bool_),  # the manager, this month
        ],
    )
)
"""What there is one of."""


class Room(NamedTuple):
    """Lists and room for numbers of one group.

    Attributes:
        numbers: shape (1,), ``NUMBERS``.
        choices: shape (months,), ``state.CHOICE``: what persons have chosen.
        living: relationships in talks or business, seller by seller, ``TALKS``.
        listed: relationships that a phase works on, ``TALKS``.
        offers: offers of those listed, ``OFFER``; the last place is to compare with.
        winners: places of the offers that stand.
        routes: routes of a month of door opening, ``ROUTE``.
        approachable: shape (routes, customers), customers by route.
        entrants: sellers who enter when a door opens.
        partners: firms that take part in an offer.
        chosen: firms that a phase works on.
        n_talks: shape (firms,), how many talks a firm takes part in.
        levels: shape (firms,), a number for each firm.
        seen: shape (customers,), marks of customers.
        present: shape (customers, firms), marks of firms at customers.
        pairs: shape (firms, firms), marks of pairs of firms.
        meets_everybody: shape (customers,), whether all meet it this month.
    """

    numbers: Records
    choices: Records
    living: Records
    listed: Records
    offers: Records
    winners: Records
    routes: Records
    approachable: Records
    entrants: Records
    partners: Records
    chosen: Records
    n_talks: Records
    levels: Records
    seen: Records
    present: Records
    pairs: Records
    meets_everybody: Records


def room_for(shape: Shape, choices: Records) -> Room:
    """Return room for a group.

    Args:
        shape: how many there are of everything.
        choices: what persons have chosen, month by month.
    """
    n_firms, n_customers = shape.firms, shape.customers
    rows = (n_firms + 1) * n_customers
    n_routes = n_firms + FURTHER_ROUTES
    return Room(
        numbers=np.zeros(1, NUMBERS),
        choices=choices,
        living=np.zeros(rows + 1, TALKS),
        listed=np.zeros(rows, TALKS),
        offers=np.zeros(rows + 1, OFFER),
        winners=np.zeros(rows, np.int64),
        routes=np.zeros(n_routes, ROUTE),
        approachable=np.zeros((n_routes, n_customers), np.int64),
        entrants=np.zeros(n_firms + 1, np.int64),
        partners=np.zeros(n_firms + shape.components, np.int64),
        chosen=np.zeros(n_firms + shape.components, np.int64),
        n_talks=np.zeros(n_firms, np.int64),
        levels=np.zeros(n_firms, np.float64),
        seen=np.zeros(n_customers, np.int64),
        present=np.zeros((n_customers, n_firms), np.int64),
        pairs=np.zeros((n_firms, n_firms), np.int64),
        meets_everybody=np.zeros(n_customers, np.bool_),
    )


@compiled
def draw(s: State, room: Room, decision: int, who: int, whom: int) -> float:
    """Return this month's luck, between 0 and 1, of someone in a decision.

    Args:
        s: tables of one group.
        room: of the group.
        decision: member of ``vocabulary.Decision``.
        who: whose luck it is; ``Decision`` tells the meaning.
        whom: towards whom; ``Decision`` tells the meaning.
    """
    numbers = room.numbers[0]
    return uniform(
        numbers.seed, numbers.replicate, s.group[0].month, decision, who, whom
    )


@compiled
def new_stamp(room: Room) -> int:
    """Return a mark that nothing bears yet.

    Args:
        room: of the group.
    """
    room.numbers[0].stamp += 1
    return int(room.numbers[0].stamp)


@compiled
def is_open(stage: int) -> bool:
    """Return whether a relationship of this stage is in talks.

    Args:
        stage: member of ``RelationshipStage``.
    """
    return stage == PREPARING or stage == NEGOTIATING


@compiled
def welcome(room: Room, seller: int, customer: int) -> None:
    """Count a relationship among the living, seller by seller.

    Args:
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    living = room.living
    place = room.numbers[0].n_living
    while place > 0 and (
        living[place - 1].seller > seller
        or (
            living[place - 1].seller == seller
            and living[place - 1].customer > customer
        )
    ):
        living[place] = living[place - 1]
        place += -1
    living[place].seller = seller
    living[place].customer = customer
    room.numbers[0].n_living += 1


@compiled
def bury(room: Room, seller: int, customer: int) -> None:
    """Count a relationship no longer among the living.

    Args:
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    living = room.living
    place = 0
    while living[place].seller != seller or living[place].customer != customer:
        place += 1
    room.numbers[0].n_living += -1
    for later in range(place, room.numbers[0].n_living):
        living[later] = living[later + 1]


@compiled
def list_open(s: State, room: Room) -> int:
    """List the relationships in talks, seller by seller; return how many.

    Args:
        s: tables of one group.
        room: of the group.
    """
    n = 0
    for place in range(room.numbers[0].n_living):
        talks = room.living[place]
        if is_open(s.relationships[talks.seller, talks.customer].stage):
            room.listed[n] = talks
            n += 1
    return n


@compiled
def take_up(s: State, room: Room) -> None:
    """Find out who lives in a state.

    Args:
        s: tables of one group.
        room: of the group.
    """
    room.numbers[0].n_living = 0
    for seller in range(s.relationships.shape[0]):
        for j in range(s.relationships.shape[1]):
            stage = s.relationships[seller, j].stage
            if PREPARING <= stage <= CUSTOMER:
                welcome(room, seller, j)


@compiled
def list_partners(s: State, room: Room, seller: int, customer: int) -> int:
    """List who takes part when a seller sells to a customer; return how many.

    Args:
        s: tables of one group.
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    if seller < s.firms.shape[0]:
        room.partners[0] = seller
        return 1
    n = 0
    for component in range(s.needs.shape[1]):
        partner = s.needs[customer, component].joint_partner
        if partner != NOBODY:
            room.partners[n] = partner
            n += 1
    return n


@compiled
def n_partners(s: State, seller: int, customer: int) -> int:
    """Return how many members take part when a seller sells to a customer.

    Args:
        s: tables of one group.
        seller: row of the relationship.
        customer: its column.
    """
    if seller < s.firms.shape[0]:
        return 1
    n = 0
    for component in range(s.needs.shape[1]):
        if s.needs[customer, component].joint_partner != NOBODY:
            n += 1
    return n


@compiled
def takes_part(s: State, firm: int, seller: int, customer: int) -> bool:
    """Return whether a firm takes part when a seller sells to a customer.

    Args:
        s: tables of one group.
        firm: row of the firm.
        seller: row of the relationship.
        customer: its column.
    """
    if seller < s.firms.shape[0]:
        return firm == seller
    component = s.firms[firm].component
    return bool(s.needs[customer, component].joint_partner == firm)


@compiled
def lead(s: State, seller: int, customer: int) -> int:
    """Return the partner fittest to negotiate for all, or ``NOBODY``.

    Args:
        s: tables of one group.
        seller: row of the relationship.
        customer: its column.
    """
    if seller < s.firms.shape[0]:
        return seller
    chosen = NOBODY
    for component in range(s.needs.shape[1]):
        firm = s.needs[customer, component].joint_partner
        if firm != NOBODY and (
            chosen == NOBODY or s.firms[firm].hub_score > s.firms[chosen].hub_score
        ):
            chosen = firm
    return chosen


@compiled
def is_joint(s: State, customer: int) -> bool:
    """Return whether members serve a customer side by side, through one door.

    Args:
        s: tables of one group.
        customer: index of the customer.
    """
    return bool(s.customers[customer].route == JOINT_FORM)
