"""From the records of month 0 to agents who know each other."""

from typing import TYPE_CHECKING

from agents.customer import Customer
from agents.export_manager import ExportManager
from agents.firm import Firm
from agents.joint_system import JointSystem
from agents.member_trust import MemberTrust
from agents.records import take_on
from agents.relationship import Relationship
from agents.target_market import TargetMarket
from model.state import GROUP, State

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup


def settle(group: "ExportPartnerGroup", founded: State) -> None:
    """Make agents of the records of month 0 and give them to the group.

    Args:
        group: the group, still empty.
        founded: its state at founding.
    """
    take_on(group, GROUP, founded.group[0].item())
    group.target_market = TargetMarket(group, founded.target_market[0].item())
    group.manager = ExportManager(group, founded.manager[0].item())
    group.firms = [
        Firm(group, index, values)
        for index, values in enumerate(founded.firms.tolist())
    ]
    for firm in group.firms:
        firm.rivals = [
            other
            for other in group.firms
            if other is not firm and other.component == firm.component
        ]
    needs = founded.needs.tolist()
    group.customers = [
        Customer(group, index, values, needs[index])
        for index, values in enumerate(founded.customers.tolist())
    ]
    group.members_trust = [
        [MemberTrust(values) for values in row]
        for row in founded.members_trust.tolist()
    ]
    group.joint_system = JointSystem(group)
    introduce(group, founded)


def introduce(group: "ExportPartnerGroup", founded: State) -> None:
    """Make a relationship of each seller and each customer.

    Args:
        group: the group, with its firms and customers.
        founded: its state at founding.
    """
    group.relationships = []
    group.living = []
    sellers: list[Firm | JointSystem] = [*group.firms, group.joint_system]
    for seller_row, row_of_talks in enumerate(founded.relationships.tolist()):
        for customer in group.customers:
            talks = Relationship(
                sellers[seller_row],
                seller_row,
                customer,
                len(group.relationships),
                row_of_talks[customer.index],
            )
            customer.relationships.append(talks)
            group.relationships.append(talks)
