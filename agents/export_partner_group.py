"""The export partner group: members, manager and customers through the months."""

from bisect import insort
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from mesa import Model

from agents import accounts, commitment, hours_by_role, plans, talks, trade
from agents.constellation import leave_and_join
from agents.decisions import decide_offers
from agents.doors import open_own_doors
from agents.joint_activities import hold_joint_activities, menu_of
from agents.knowledge_sharing import share_knowledge
from agents.relationship import Relationship
from agents.reviewing import review_project
from agents.settling import settle
from agents.snapshot import Snapshots
from model.founding import found
from model.parameters.parameters import Parameters
from model.rules import knowledge
from model.rules.organisation import orientation_in_month
from model.schedule import play_month
from model.state import Records, State
from model.streams import uniform
from model.vocabulary import NEVER, Activity, Decision, ProjectStatus

if TYPE_CHECKING:
    from agents.choice import Choice
    from agents.control_group import ControlGroup
    from agents.customer import Customer
    from agents.events import HeldMechanism
    from agents.export_manager import ExportManager
    from agents.financier import Financier
    from agents.firm import Firm
    from agents.joint_activities import JointActivity
    from agents.joint_system import JointSystem
    from agents.knowledge_flows import Flows
    from agents.local_assistant import LocalAssistant
    from agents.member_trust import MemberTrust
    from agents.partner import Partner
    from agents.target_market import TargetMarket


class ExportPartnerGroup(Model):  # type: ignore[misc]
    """An intentional net of small firms with a joint export manager.

    Read ``step``, then ``model.schedule.MONTH``: each phase is a method here. Its own
    state variables, with their units, are those of ``model.state.GROUP``.

    Attributes:
        parameters: the point of the model that is played.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        choice: what manager and financiers choose this month.
        control_group: looks at the project each quarter.
        financiers: public financiers by level.
        activities: joint activities by kind.
        target_markets: the markets that the group aims at.
        manager: the joint export manager.
        assistants: local export assistants.
        firms: firms of the pool by index: members, former members, candidates.
        members: the members now, by index.
        former_members: those who have left, in that order.
        customers: customers by index.
        relationships: seller by seller, the joint system last.
        living: those of them that are in talks or doing business, in the same order.
        members_trust: what two firms are to each other, by index and index.
        joint_system: the group as one seller.
        n_components: components in the line of business.
        partners: the net: customers, by index, then all other partners.
        mechanisms: what carries knowledge, by kind.
        flows: knowledge that has flowed so far.
        events_held: events with partners this month, so far.
        hours_to_learn: hours of lessons that close most of a gap.
        changed_month: last month in which somebody left or joined.
    """

    month: int
    in_project: bool
    status: int
    orientation: float
    detected_demand: float
    project_end_month: int
    continued_months: int
    ended_by: int
    deals: int
    members_left: int
    members_joined: int
    no_candidate_month: int
    joint_offering_readiness: float
    activity_cost_eur: float
    cost_eur: float
    public_cost_eur: float
    coordination_capability: float
    coordination_hours_saved: float
    development_stage: int
    development_rounds: int
    combined_knowledge: float
    looped_knowledge: float
    transferred_knowledge: float
    referrals: int
    uses: int
    failed_uses: int
    choice: "Choice"
    control_group: "ControlGroup"
    financiers: "list[Financier]"
    activities: "list[JointActivity]"
    target_markets: "list[TargetMarket]"
    manager: "ExportManager"
    assistants: "list[LocalAssistant]"
    firms: "list[Firm]"
    members: "list[Firm]"
    former_members: "list[Firm]"
    customers: "list[Customer]"
    relationships: list[Relationship]
    living: list[Relationship]
    members_trust: "list[list[MemberTrust]]"
    joint_system: "JointSystem"
    n_components: int
    partners: "list[Partner]"
    mechanisms: "list[HeldMechanism]"
    flows: "Flows"
    events_held: int

    def __init__(
        self,
        parameters: Parameters | None = None,
        seed: int = 1,
        replicate: int = 0,
        choices: Records | None = None,
    ) -> None:
        # Mesa insists on a generator; nothing ever draws from it (decision 3).
        super().__init__(rng=0)
        self.parameters = parameters or Parameters()
        self.seed = seed
        self.replicate = replicate
        self.changed_month = NEVER
        self.hours_to_learn = knowledge.hours_to_learn(
            self.parameters.learning_hours,
            self.parameters.learning_slope,
            self.parameters.technology,
        )
        founded = found(self.parameters, seed, replicate)
        settle(self, founded, choices)
        self._snapshots = Snapshots(self, founded)

    def step(self) -> None:
        """Play one month."""
        self.begin_month()
        play_month(self)

    def begin_month(self) -> None:
        """Turn the calendar; the project runs until its last month."""
        self.month += 1
        p = self.parameters
        self.in_project = not p.alone and self.month <= self.project_end_month
        if self.in_project and self.status == ProjectStatus.FOUNDED:
            self.status = ProjectStatus.RUNNING.value
        self.orientation = orientation_in_month(
            p.starting_orientation, p.new_orientation, p.change_month, self.month
        )
        self.activity_cost_eur = 0.0
        self.choice.begin_month()

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
    def has_manager(self) -> bool:
        """Whether an export manager is at work this month."""
        return self.in_project and self.parameters.manager

    @property
    def activities_on_the_menu(self) -> Sequence[Activity]:
        """What the group saves hours for, beside marketing and development."""
        return menu_of(self.orientation)

    @property
    def monthly_cost_eur(self) -> float:
        """Cost of the project's people in a month, EUR."""
        return accounts.monthly_cost_eur(self)

    @property
    def took_part(self) -> "list[Firm]":
        """Those who took part this month: not who has just joined, but who just left.

        Leavers act until they leave, newcomers from the next month on.
        """
        return [
            firm
            for firm in self.firms
            if NEVER < firm.joined_month < self.month
            and firm.left_month in (NEVER, self.month)
        ]

    @property
    def effort_share(self) -> float:
        """Share of the effort that firms give: less once a project has ended."""
        has_ended = not self.in_project and not self.parameters.alone
        return self.parameters.own_effort_share if has_ended else 1.0

    @property
    def actors(self) -> "list[Firm | Partner]":
        """All who know something: the firms of the pool, then the partners."""
        return [*self.firms, *self.partners]

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
        """Members, manager and assistants set this month's hours."""
        for firm in self.former_members:
            plans.forget_last_month(firm)
        for firm in self.members:
            plans.plan_hours(firm)
        hours_by_role.plan_hours(self.manager)
        for assistant in self.assistants:
            assistant.plan_hours()

    def brief_manager(self) -> None:
        """Members teach the manager about their products."""
        if self.has_manager:
            for firm in self.members:
                firm.brief_manager()

    def open_doors(self) -> None:
        """The manager opens doors; without one, firms open their own."""
        if self.has_manager:
            self.manager.open_doors()
        else:
            for firm in self.members:
                open_own_doors(firm)

    def hold_joint_activities(self) -> None:
        """Members develop the joint offering, travel, exhibit and meet together."""
        for customer in self.customers:
            customer.meets_everybody = False
        if self.in_project:
            hold_joint_activities(self)

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
        """Customers order, or stop ordering; premiums are shared."""
        trade.take_orders(self)

    def share_knowledge(self) -> None:
        """Talks teach, partners meet, customers use what they bought, and refer."""
        if self.parameters.knowledge_flows:
            share_knowledge(self)

    def gain_experience(self) -> None:
        """The manager learns from working in the markets, firms from meetings."""
        if self.has_manager:
            for market in self.target_markets:
                market.teach_manager()
        for firm in self.members:
            firm.learn()

    def renew_commitment(self) -> None:
        """Firms compare benefit with expectation, and with each other."""
        commitment.renew_commitment(self)

    def renew_trust_between_members(self) -> None:
        """Trust between members grows with what they did together, and fades."""
        if not self.parameters.alone:
            commitment.renew_trust_between_members(self)

    def leave_and_join(self) -> None:
        """Members who have lost commitment leave; in open groups others join."""
        if self.in_project:
            leave_and_join(self)

    def keep_accounts(self) -> None:
        """Count costs, hours by role, and quarters with exports."""
        accounts.keep_accounts(self)

    def review_project(self) -> None:
        """Control group and financiers look at the project, and decide on it."""
        if self.in_project:
            review_project(self)
