"""Who is a member, and who takes part when a seller sells to a customer."""

import numpy as np

from model.compiled import compiled, spliced
from model.composing import is_member
from model.state import Records
from model.vocabulary import NOBODY, OrganisationForm

JOINT_FORM = OrganisationForm.CUSTOMER_ORIENTED.value


@spliced
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
