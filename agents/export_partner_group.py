"""The export partner group: members, manager and customers through the months."""

from bisect import insort
from collections.abc import Sequence
from operator import attrgetter

from mesa import Model

from agents.customer import Customer
from agents.export_manager import ExportManager
from agents.firm import Firm
from agents.joint_system import JointSystem
from agents.offer import Offer
from agents.plans import share_selling_hours
from agents.records import take_on
from agents.relationship import Relationship
from agents.snapshot import Snapshots
from agents.target_market import TargetMarket
from agents.trust_between import (
    MemberTrust,
    mean_trust_of,
    others_commitment,
    renew_trust_between,
)
from model.choosing import nth
from model.founding import found
from model.parameters.parameters import Parameters
from model.rules import commitment, cooperation, deals, financing, trust
from model.schedule import is_end_of_quarter, play_month
from model.state import GROUP, State
from model.streams import uniform
from model.vocabulary import Decision, LossCause


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
        firms: member firms by index.
        customers: customers by index.
        relationships: seller by seller, the joint system last.
        living: those of them that are in talks or doing business, in the same order.
        members_trust: trust between two members, by index and index.
    """

    month: int
    in_project: bool
    joint_offering_readiness: float
    cost_eur: float
    public_cost_eur: float

    def __init__(
        self, parameters: Parameters | None = None, seed: int = 1, replicate: int = 0
    ) -> None:
        # Mesa insists on a generator; nothing ever draws from it (decision 3).
        super().__init__(rng=0)
        self.parameters = parameters or Parameters()
        self.seed = seed
        self.replicate = replicate
        founded = found(self.parameters, seed, replicate)
        take_on(self, GROUP, founded.group[0].item())
        self._settle(founded)
        self._snapshots = Snapshots(self, founded)

    def _settle(self, founded: State) -> None:
        """Make agents of the records of month 0."""
        self.target_market = TargetMarket(self, founded.target_market[0].item())
        self.manager = ExportManager(self, founded.manager[0].item())
        self.firms = [
            Firm(self, index, values)
            for index, values in enumerate(founded.firms.tolist())
        ]
        for firm in self.firms:
            firm.rivals = [
                other
                for other in self.firms
                if other is not firm and other.component == firm.component
            ]
        needs = founded.needs.tolist()
        self.customers = [
            Customer(self, index, values, needs[index])
            for index, values in enumerate(founded.customers.tolist())
        ]
        self.members_trust = [
            [MemberTrust(values) for values in row]
            for row in founded.members_trust.tolist()
        ]
        self.joint_system = JointSystem(self)
        self._introduce(founded)

    def _introduce(self, founded: State) -> None:
        """Make a relationship of each seller and customer."""
        self.relationships: list[Relationship] = []
        self.living: list[Relationship] = []
        sellers = [*self.firms, self.joint_system]
        for row, talks in enumerate(founded.relationships.tolist()):
            for customer in self.customers:
                relationship = Relationship(
                    self,
                    sellers[row],
                    row,
                    len(self.relationships),
                    customer,
                    talks[customer.index],
                )
                customer.relationships.append(relationship)
                self.relationships.append(relationship)

    def step(self) -> None:
        """Play one month."""
        self.month += 1
        p = self.parameters
        self.in_project = not p.alone and self.month <= p.project_months
        play_month(self)

    def draw(self, decision: Decision, who: int, whom: int = 0) -> float:
        """Return this month's luck, between 0 and 1, of someone in a decision.

        Args:
            decision: the moment that luck decides.
            who: whose luck it is; ``Decision`` tells the meaning.
            whom: towards whom; ``Decision`` tells the meaning.
        """
        return uniform(
            self.seed, self.replicate, self.month, int(decision), who, whom
        )

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
        return [talks for talks in self.living if talks.is_open]

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

    def credibility_of(self, partners: Sequence[Firm]) -> float:
        """Return how credible the seller's side is this month, level 0 to 1.

        While the project lasts the manager speaks for the members; afterwards, and
        alone, each firm speaks for itself and knows its own products.

        Args:
            partners: members whose components are sold.
        """
        p = self.parameters
        if not p.credibility_counts:
            return 1.0
        product = 0.0
        market = 0.0
        for firm in partners:
            product += firm.manager_product_knowledge
            market += firm.experience
        if self.in_project:
            product = cooperation.mean_of(product, len(partners))
            market = self.target_market.manager_market_knowledge
        else:
            product = 1.0
            market = cooperation.mean_of(market, len(partners))
        return trust.credibility(
            p.technology, product, market, self.target_market.cultural_distance
        )

    # The month, phase by phase, in the order of model.schedule.MONTH.

    def decide_plans(self) -> None:
        """Members and manager set this month's hours."""
        for firm in self.firms:
            firm.plan_hours()
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
            return
        for firm in self.firms:
            firm.open_own_doors()

    def hold_joint_activities(self) -> None:
        """Members develop the joint offering; its growth is a benefit to all."""
        p = self.parameters
        if not self.in_project or not p.joint_development:
            return
        hours = 0.0
        for firm in self.firms:
            hours += firm.development_hours
        effect = cooperation.development_effect(
            self.joint_system.trust_among(self.firms),
            p.development_trust_floor,
            self.coordination_level(),
            p.development_coordination_floor,
        )
        work = cooperation.development_work(
            p.development_level, p.development_slope, p.technology
        )
        before = self.joint_offering_readiness
        self.joint_offering_readiness = cooperation.readiness_after_development(
            before, hours, effect, work
        )
        for firm in self.firms:
            firm.enjoy_the_net(
                p.readiness_benefit, self.joint_offering_readiness, before
            )

    def meet_customers(self) -> None:
        """Manager and members spend their hours; meetings, work and trust follow."""
        talks = self.open_relationships()
        for relationship in talks:
            relationship.manager_hours = 0.0
        if self.in_project:
            self.manager.meet_customers()
        for firm in self.firms:
            share_selling_hours(firm)
            firm.meetings = 0
        hindered = [relationship.is_hindered_by_rival() for relationship in talks]
        for relationship, is_hindered in zip(talks, hindered, strict=True):
            relationship.collect_hours()
            relationship.hold_meetings()
            relationship.work(is_hindered)
            relationship.renew_trust(relationship.meetings)
            for firm in relationship.partners:
                firm.meetings += relationship.meetings

    def decide_offers(self) -> None:
        """Stages end; offers are made, accepted or refused; rivals settle by luck."""
        ready = [
            talks
            for talks in self.open_relationships()
            if not talks.is_new and talks.is_ready()
        ]
        offering = [talks for talks in ready if talks.is_negotiating]
        for relationship in ready:
            if not relationship.is_negotiating:
                relationship.start_negotiation()
        offers = [(talks, talks.make_offer()) for talks in offering]
        accepted = []
        for relationship, offer in offers:
            if relationship.draw(Decision.OFFER_ACCEPTED) < offer.acceptance:
                accepted.append((relationship, offer))
            else:
                relationship.refuse(offer)
        winners = [pair for pair in accepted if self._wins(pair[0], accepted)]
        for relationship, offer in winners:
            relationship.sign(offer)
        for relationship, _ in winners:
            relationship.close_to_rivals()

    def _wins(
        self, talks: Relationship, accepted: list[tuple[Relationship, Offer]]
    ) -> bool:
        """Return whether these talks win over rivals accepted in the same month."""
        claimants = [
            other
            for other, _ in accepted
            if other is talks
            or (other.customer is talks.customer and other.seller in talks.seller.rivals)
        ]
        if len(claimants) == 1:
            return True
        draw = self.draw(
            Decision.RIVAL_WINS, talks.customer.index, talks.partners[0].component
        )
        return claimants[nth(len(claimants), draw)] is talks

    def lose_contacts(self) -> None:
        """Talks that were not decided this month may go cold."""
        if not self.parameters.going_cold:
            return
        for talks in self.open_relationships():
            has_moved = talks.is_new or talks.negotiation_month == self.month
            if not has_moved and talks.goes_cold():
                talks.end(deals.cold_cause(talks.progress))

    def take_orders(self) -> None:
        """Customers order, or stop ordering."""
        buying = [relationship for relationship in self.living if relationship.is_buying]
        for relationship in buying:
            if relationship.stops_ordering():
                relationship.end(LossCause.ORDERS_STOPPED)
            elif self.parameters.repeat_orders or relationship.orders == 0:
                relationship.take_order()

    def gain_experience(self) -> None:
        """Firms learn from meetings, the manager from working in the market."""
        for firm in self.firms:
            firm.learn()
        if self.in_project:
            self.target_market.teach_manager()

    def renew_commitment(self) -> None:
        """Firms compare benefit with expectation and with each other."""
        p = self.parameters
        months_needed = commitment.months_to_expect(
            p.expectation_months, p.patience, p.technology, self.coordination_level()
        )
        for firm in self.firms:
            firm.judge_benefit(months_needed)
        if p.commitment_moves:
            levels = [
                firm.next_commitment(others_commitment(firm), mean_trust_of(firm))
                for firm in self.firms
            ]
            for firm, level in zip(self.firms, levels, strict=True):
                firm.commitment = level

    def coordination_level(self) -> float:
        """Return how well the manager co-ordinates the members, level 0 to 1."""
        return cooperation.coordination_level(
            self.manager.coordination_hours, self.parameters.coordination_hours_enough
        )

    def renew_trust_between_members(self) -> None:
        """Trust between members grows with what they did together, and fades."""
        if not self.parameters.alone:
            renew_trust_between(self)

    def keep_accounts(self) -> None:
        """Count costs, hours by role, and quarters with exports."""
        if self.in_project:
            p = self.parameters
            self.cost_eur += p.manager_cost_eur
            self.public_cost_eur += financing.public_cost_eur(
                p.manager_cost_eur, p.subsidy_rate
            )
            self.manager.write_report()
        if is_end_of_quarter(self.month):
            for firm in self.firms:
                firm.end_quarter()
