"""From the records of month 0 to agents who know each other."""

from typing import TYPE_CHECKING

from agents.attendance import Attendance
from agents.choice import Choice
from agents.control_group import ControlGroup
from agents.customer import Customer
from agents.events import HeldMechanism
from agents.export_manager import ExportManager
from agents.financier import Financier
from agents.firm import Firm
from agents.firm_market import FirmMarket
from agents.joint_activities import JointActivity
from agents.joint_system import JointSystem
from agents.knowledge import Knowledge
from agents.knowledge_flows import Flows
from agents.local_assistant import LocalAssistant
from agents.member_trust import MemberTrust
from agents.partner import Partner
from agents.records import take_on
from agents.relationship import Relationship
from agents.target_market import TargetMarket
from model.state import GROUP, Records, State
from model.vocabulary import Activity, FinancierLevel

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup


def settle(
    group: "ExportPartnerGroup", founded: State, choices: Records | None
) -> None:
    """Make agents of the records of month 0 and give them to the group.

    Args:
        group: the group, still empty.
        founded: its state at founding.
        choices: what persons have chosen, month by month, or None.
    """
    take_on(group, GROUP, founded.group[0].item())
    group.n_components = founded.needs.shape[1]
    group.choice = Choice(group, founded.choice[0].item(), choices)
    _settle_programme(group, founded)
    group.target_markets = [
        TargetMarket(group, index, values)
        for index, values in enumerate(founded.target_markets.tolist())
    ]
    group.manager = ExportManager(group, founded.manager[0].item())
    group.assistants = [
        LocalAssistant(group, index, values)
        for index, values in enumerate(founded.assistants.tolist())
    ]
    for assistant in group.assistants:
        group.target_markets[assistant.market].n_assistants += 1
    _settle_firms(group, founded)
    needs = founded.needs.tolist()
    group.customers = [
        Customer(group, index, values, needs[index])
        for index, values in enumerate(founded.customers.tolist())
    ]
    group.joint_system = JointSystem(group)
    _settle_net(group, founded)
    introduce(group, founded)


def _settle_programme(group: "ExportPartnerGroup", founded: State) -> None:
    """Make the control group, the financiers and the menu of joint activities."""
    group.control_group = ControlGroup(group, founded.control_group[0].item())
    group.financiers = [
        Financier(group, FinancierLevel(level), values)
        for level, values in enumerate(founded.financiers.tolist())
    ]
    group.activities = [
        JointActivity(group, Activity(kind), values)
        for kind, values in enumerate(founded.activities.tolist())
    ]


def _settle_firms(group: "ExportPartnerGroup", founded: State) -> None:
    """Make the firms of the pool; those who have joined are the members."""
    group.firms = [
        Firm(group, index, values)
        for index, values in enumerate(founded.firms.tolist())
    ]
    group.members = [firm for firm in group.firms if firm.is_member]
    group.former_members = []
    for firm, places in zip(group.firms, founded.firm_markets.tolist(), strict=True):
        firm.markets = [FirmMarket(values) for values in places]
        kinds = founded.attendances[firm.index].tolist()
        firm.attendances = [Attendance(values) for values in kinds]
        firm.rivals = [
            other
            for other in group.members
            if other is not firm and other.component == firm.component
        ]
    group.members_trust = [
        [MemberTrust(values) for values in row]
        for row in founded.members_trust.tolist()
    ]


def _settle_net(group: "ExportPartnerGroup", founded: State) -> None:
    """Make the partners, what all know, and the count of what flows."""
    knowledge = [
        [Knowledge(subject) for subject in row] for row in founded.knowledge.tolist()
    ]
    for firm in group.firms:
        firm.knowledge = knowledge[firm.index]
        firm.technical = firm.knowledge[: group.n_components]
        firm.local = firm.knowledge[group.n_components :]
    contacts = founded.contacts.tolist()
    group.partners = [
        Partner(
            group, index, values, knowledge[len(group.firms) + index], contacts[index]
        )
        for index, values in enumerate(founded.partners.tolist())
    ]
    group.mechanisms = [HeldMechanism(row) for row in founded.mechanisms.tolist()]
    group.flows = Flows()
    group.events_held = 0


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
