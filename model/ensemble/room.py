"""Who lives, who is listed, who takes part; luck and marks of a group at play."""

import numpy as np

from model.compiled import compilable, compiled
from model.composing import is_member
from model.state import Records
from model.streams import uniform
from model.vocabulary import NOBODY, OrganisationForm, RelationshipStage, Seller

PREPARING = RelationshipStage.PREPARING.value
NEGOTIATING = RelationshipStage.NEGOTIATING.value
UNKNOWN = RelationshipStage.UNKNOWN.value
CUSTOMER = RelationshipStage.CUSTOMER.value
JOINT_SYSTEM = Seller.JOINT_SYSTEM.value
JOINT_FORM = OrganisationForm.CUSTOMER_ORIENTED.value


@compiled
def draw(s: np.record, room: np.record, decision: int, who: int, whom: int) -> float:
    """Return this month's luck, between 0 and 1, of someone in a decision.

    Args:
        s: state of one group.
        room: of the group.
        decision: member of ``vocabulary.Decision``.
        who: whose luck it is; ``Decision`` tells the meaning.
        whom: towards whom; ``Decision`` tells the meaning.
    """
    return uniform(
        int(room.seed),
        int(room.replicate),
        int(s.group[0].month),
        int(decision),
        int(who),
        int(whom),
    )


@compiled
def draw_for_each(
    s: np.record, room: np.record, decision: int, talks: Records, n: int
) -> None:
    """Draw this month's luck of the first few relationships of a list.

    A draw is a chain of thirty dependent steps; a processor that is given many at once
    works on several of them.

    Args:
        s: state of one group.
        room: of the group; its luck is what is drawn.
        decision: member of ``vocabulary.Decision`` of sellers and customers.
        talks: list of relationships.
        n: how many.
    """
    for place in range(n):
        who = address_of(s, talks[place].seller)
        room.luck[place] = draw(s, room, decision, who, talks[place].customer)


@compiled
def draw_places(s: np.record, room: np.record, decision: int, who: int, n: int) -> None:
    """Draw this month's luck of someone for the first few places of a list.

    Args:
        s: state of one group.
        room: of the group; its luck is what is drawn.
        decision: member of ``vocabulary.Decision``.
        who: whose luck it is.
        n: how many places.
    """
    for place in range(n):
        room.luck[place] = draw(s, room, decision, who, place)


@compiled
def address_of(s: np.record, seller: int) -> int:
    """Return the address of a seller in draws.

    Args:
        s: state of one group.
        seller: row of a relationship.
    """
    return seller if seller < s.n_firms else JOINT_SYSTEM


@compilable
def members_of(room: np.record) -> Records:
    """Return the rows of the members, by index.

    Args:
        room: of the group.
    """
    members: Records = room.members[: room.n_members]
    return members


@compiled
def gather_members(s: np.record, room: np.record) -> None:
    """Find out who is a member, and how many rivals each firm has among them.

    Args:
        s: state of one group.
        room: of the group.
    """
    room.n_members = 0
    for i in range(s.n_firms):
        if is_member(s.firms[i]):
            room.members[room.n_members] = i
            room.n_members += 1
    for i in range(s.n_firms):
        room.n_rivals[i] = 0
        for k in members_of(room):
            if k != i and s.firms[k].component == s.firms[i].component:
                room.n_rivals[i] += 1


@compiled
def new_stamp(room: np.record) -> int:
    """Return a mark that nothing bears yet.

    Args:
        room: of the group.
    """
    stamp = int(room.stamp)
    stamp += 1
    room.stamp = stamp
    return stamp


@compiled
def is_open(stage: int) -> bool:
    """Return whether a relationship of this stage is in talks.

    Args:
        stage: member of ``RelationshipStage``.
    """
    return stage in (PREPARING, NEGOTIATING)


@compiled
def _insert(talks: Records, n: int, seller: int, customer: int) -> None:
    """Insert a relationship in a list of a few, seller by seller."""
    place = n
    while place > 0 and (
        talks[place - 1].seller > seller
        or (talks[place - 1].seller == seller and talks[place - 1].customer > customer)
    ):
        talks[place] = talks[place - 1]
        place += -1
    talks[place].seller = seller
    talks[place].customer = customer


@compiled
def _remove(talks: Records, n: int, seller: int, customer: int) -> None:
    """Remove a relationship from a list of a few."""
    place = 0
    while talks[place].seller != seller or talks[place].customer != customer:
        place += 1
    for earlier in range(place, n):
        talks[earlier] = talks[earlier + 1]


@compiled
def welcome(room: np.record, seller: int, customer: int) -> None:
    """Count a relationship among those in talks.

    Args:
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    _insert(room.open, room.n_open, seller, customer)
    room.n_open += 1


@compiled
def befriend(room: np.record, seller: int, customer: int) -> None:
    """Count a relationship among those in business.

    Args:
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    _insert(room.buying, room.n_buying, seller, customer)
    room.n_buying += 1


@compiled
def end_talks(room: np.record, seller: int, customer: int) -> None:
    """Count a relationship no longer among those in talks.

    Args:
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    _remove(room.open, room.n_open, seller, customer)
    room.n_open += -1


@compiled
def end_business(room: np.record, seller: int, customer: int) -> None:
    """Count a relationship no longer among those in business.

    Args:
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    _remove(room.buying, room.n_buying, seller, customer)
    room.n_buying += -1


@compiled
def list_open(room: np.record) -> int:
    """List the relationships in talks, seller by seller; return how many.

    Whoever begins or ends talks while going through them needs a list of its own.

    Args:
        room: of the group.
    """
    for place in range(room.n_open):
        room.listed[place] = room.open[place]
    return int(room.n_open)


@compiled
def take_up(s: np.record, room: np.record) -> None:
    """Find out who is a member and who lives in a state.

    Args:
        s: state of one group.
        room: of the group.
    """
    gather_members(s, room)
    for j in range(s.n_customers):
        gather_partners(s, room, j)
        room.door[j] = s.customers[j].route
        for seller in range(s.n_sellers):
            room.has_met[seller, j] = s.relationships[seller, j].stage != UNKNOWN
        for component in range(s.n_components):
            room.is_supplied[component, j] = s.needs[j, component].supplied_by != NOBODY
    room.n_open = 0
    room.n_buying = 0
    for seller in range(s.n_sellers):
        for j in range(s.n_customers):
            stage = s.relationships[seller, j].stage
            if is_open(stage):
                welcome(room, seller, j)
            elif stage == CUSTOMER:
                befriend(room, seller, j)


@compiled
def list_partners(s: np.record, room: np.record, seller: int, customer: int) -> int:
    """List who takes part when a seller sells to a customer; return how many.

    Args:
        s: state of one group.
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    if seller < s.n_firms:
        room.partners[0] = seller
        return 1
    n = 0
    for component in range(s.n_components):
        partner = s.needs[customer, component].joint_partner
        if partner != NOBODY:
            room.partners[n] = partner
            n += 1
    return n


@compiled
def n_partners(s: np.record, room: np.record, seller: int, customer: int) -> int:
    """Return how many members take part when a seller sells to a customer.

    Args:
        s: state of one group.
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    return 1 if seller < s.n_firms else int(room.n_partners[customer])


@compiled
def takes_part(s: np.record, firm: int, seller: int, customer: int) -> bool:
    """Return whether a firm takes part when a seller sells to a customer.

    Args:
        s: state of one group.
        firm: row of the firm.
        seller: row of the relationship.
        customer: its column.
    """
    if seller < s.n_firms:
        return firm == seller
    component = s.firms[firm].component
    return bool(s.needs[customer, component].joint_partner == firm)


@compiled
def lead(s: np.record, room: np.record, seller: int, customer: int) -> int:
    """Return the partner fittest to negotiate for all, or ``NOBODY``.

    Args:
        s: state of one group.
        room: of the group.
        seller: row of the relationship.
        customer: its column.
    """
    return seller if seller < s.n_firms else int(room.leads[customer])


@compiled
def gather_partners(s: np.record, room: np.record, customer: int) -> None:
    """Find out how many take part in the joint system's talks, and who leads them.

    Args:
        s: state of one group.
        room: of the group.
        customer: index of the customer.
    """
    room.n_partners[customer] = 0
    leading = NOBODY
    for component in range(s.n_components):
        firm = s.needs[customer, component].joint_partner
        if firm != NOBODY:
            room.n_partners[customer] += 1
            if leading == NOBODY or s.firms[firm].hub_score > (
                s.firms[leading].hub_score
            ):
                leading = firm
    room.leads[customer] = leading


@compiled
def is_joint(s: np.record, customer: int) -> bool:
    """Return whether members serve a customer side by side, through one door.

    Args:
        s: state of one group.
        customer: index of the customer.
    """
    return bool(s.customers[customer].route == JOINT_FORM)
