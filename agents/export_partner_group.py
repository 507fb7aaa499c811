"""The export partner group: members, manager and customers through the months."""

from bisect import insort
from operator import attrgetter
from typing import TYPE_CHECKING

from mesa import Model

from agents import membership, plans, talks, trade
from agents.decisions import decide_offers
from agents.doors import open_own_doors
from agents.relationship import Relationship
from agents.settling import settle
from agents.snapshot import Snapshots
from model.founding import found
from model.parameters.parameters import Parameters
from model.rules.financing import public_cost_eur
from model.schedule import is_end_of_quarter, play_month
from model.state import State
from model.streams import uniform
from model.vocabulary import Decision

if TYPE_CHECKING:
    from agents.customer import Customer
    from agents.export_manager import ExportManager
    from agents.firm import Firm
    from agents.joint_system import JointSystem
    from agents.member_trust import MemberTrust
    from agents.target_market import TargetMarket


class ExportPartnerGroup(Model):  # type: ignore[misc]
    """An intentional net of small firms with a joint export manager.

    Read ``step``, then ``model.schedule.MONTH``: each phase is a method here.

    Attributes:
        parameters: the point of the model that is played.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        month: months played.
        in_project: whether the manager is at work this month.
        joint_offering_readiness: level 0 to 1.
        cost_eur: cost of the project so far, EUR.
        public_cost_eur: public part of it, EUR.
        target_market: the market that the group aims at.
        manager: the joint export manager.
        firms: member firms by index.
        customers: customers by index.
        relationships: seller by seller, the joint system last.
        living: those of them that are in talks or doing business, in the same order.
        members_trust: what two members are to each other, by index and index.
        joint_system: the group as one seller.
    """

    month: int
    in_project: bool
    joint_offering_readiness: float
    cost_eur: float
    public_cost_eur: float
    target_market: "TargetMarket"
    manager: "ExportManager"
    firms: "list[Firm]"
    customers: "list[Customer]"
    relationships: list[Relationship]
    living: list[Relationship]
    members_trust: "list[list[MemberTrust]]"
    joint_system: "JointSystem"

    def __init__(
        self, parameters: Parameters | None = None, seed: int = 1, replicate: int = 0
    ) -> None:
        # Mesa insists on a generator; nothing ever draws from it (decision 3).
        super().__init__(rng=0)
        self.parameters = parameters or Parameters()
        self.seed = seed
        self.replicate = replicate
        founded = found(self.parameters, seed, replicate)
        settle(self, founded)
        self._snapshots = Snapshots(self, founded)

    def step(self) -> None:
        """Play one month."""
        self.begin_month()
        play_month(self)

    def begin_month(self) -> None:
        """Turn the calendar; the project runs until its last month."""
        self.month += 1
        p = self.parameters
        self.in_project = not p.alone and self.month <= p.project_months

    def draw(self, decision: Decision, who: int, whom: int = 0) -> float:
        """Return this month's luck, between 0 and 1, of someone in a decision.

        Args:
            decision: the moment that luck decides.
            who: whose luck it is; ``Decision`` tells the meaning.
            whom: towards whom; ``Decision`` tells the meaning.
        """
        return uniform(self.seed, self.replicate, self.month, int(decision), who, whom)

    def snapshot(self) -> State:
        """Return the state of everything at the end of the month."""
        return self._snapshots.take()

    @property
    def effort_share(self) -> float:
        """Share of the effort that firms give: less once a project has ended."""
        has_ended = not self.in_project and not self.parameters.alone
        return self.parameters.own_effort_share if has_ended else 1.0

    def open_relationships(self) -> list[Relationship]:
        """Return the relationships in talks, seller by seller."""
        return [relationship for relationship in self.living if relationship.is_open]

    def welcome(self, relationship: Relationship) -> None:
        """Count a relationship that has begun among the living.

        Args:
            relationship: has just begun.
        """
        insort(self.living, relationship, key=attrgetter("row"))

    def bury(self, relationship: Relationship) -> None:
        """Count a relationship that has ended no longer among the living.

        Args:
            relationship: has just ended.
        """
        self.living.remove(relationship)

    # The month, phase by phase, in the order of model.schedule.MONTH.

    def decide_plans(self) -> None:
        """Members and manager set this month's hours."""
        for firm in self.firms:
            plans.plan_hours(firm)
        self.manager.plan_hours()

    def brief_manager(self) -> None:
        """Members teach the manager about their products."""
        if self.in_project:
            for firm in self.firms:
                firm.brief_manager()

    def open_doors(self) -> None:
        """The manager opens doors; firms on their own open theirs."""
        if self.in_project:
            self.manager.open_doors()
        else:
            for firm in self.firms:
                open_own_doors(firm)

    def hold_joint_activities(self) -> None:
        """Members develop the joint offering together."""
        if self.in_project and self.parameters.joint_development:
            self.joint_system.develop()

    def meet_customers(self) -> None:
        """Manager and members spend their hours; meetings, work and trust follow."""
        talks.meet_customers(self)

    def decide_offers(self) -> None:
        """Stages end; offers are made, accepted or refused; rivals settle by luck."""
        decide_offers(self)

    def lose_contacts(self) -> None:
        """Talks that have not moved on this month may go cold."""
        talks.lose_contacts(self)

    def take_orders(self) -> None:
        """Customers order, or stop ordering."""
        trade.take_orders(self)

    def gain_experience(self) -> None:
        """Firms learn from meetings, the manager from working in the market."""
        for firm in self.firms:
            firm.learn()
        if self.in_project:
            self.target_market.teach_manager()

    def renew_commitment(self) -> None:
        """Firms compare benefit with expectation, and with each other."""
        membership.renew_commitment(self)

    def renew_trust_between_members(self) -> None:
        """Trust between members grows with what they did together, and fades."""
        if not self.parameters.alone:
            membership.renew_trust_between_members(self)

    def keep_accounts(self) -> None:
        """Count costs, hours by role, and quarters with exports."""
        if self.in_project:
            p = self.parameters
            self.cost_eur += p.manager_cost_eur
            self.public_cost_eur += public_cost_eur(p.manager_cost_eur, p.subsidy_rate)
            self.manager.write_report()
        if is_end_of_quarter(self.month):
            for firm in self.firms:
                firm.end_quarter()
