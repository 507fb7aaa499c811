"""A firm of the pool: small, autonomous, busy at home; perhaps a member."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mesa import Agent

from agents.offer import Offer, offer_of
from agents.records import take_on
from model.choosing import best
from model.rules import commitment, cooperation, deals, trust
from model.state import FIRM
from model.vocabulary import NEVER

if TYPE_CHECKING:
    from agents.attendance import Attendance
    from agents.customer import Customer
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm_market import FirmMarket
    from agents.knowledge import Knowledge
    from agents.relationship import Relationship


class Firm(Agent):  # type: ignore[misc]
    """A small or medium-sized firm: a member, a former member, or a candidate.

    Its state variables, with their units, are those of ``model.state.FIRM``.

    Attributes:
        index: row in the pool, from 0.
        attendances: its hours saved for each kind of joint activity.
        markets: what it knows of each target market.
        rivals: members, itself left out, that make the same component.
        knowledge: what it knows, by subject: components, then markets.
        technical: of it, components.
        local: of it, markets.
        has_learnt: whether what it knows has changed since the last snapshot.
        new_knowledge: made this month of what partners know, levels.
        work_factor: how much work its offers take: the measure of all others.
        work_needed: effective hours that one stage takes.
    """

    model: "ExportPartnerGroup"
    niche: float
    component: int
    joined_month: int
    left_month: int
    left_by: int
    months_below: int
    capacity_hours: float
    hub_score: float
    is_hub: bool
    commitment: float
    benefit: float
    benefit_gained: float
    expectation: float
    experience: float
    experience_before: float
    unfairness: float
    journey_hours_saved: float
    joint_input_hours: float
    manager_product_knowledge: float
    hours_planned: float
    briefing_hours: float
    joint_hours: float
    development_hours: float
    development_hours_so_far: float
    joint_marketing_hours: float
    activity_hours: float
    travel_hours: float
    own_door_hours: float
    own_door_hours_used: float
    selling_hours: float
    selling_hours_used: float
    door_attempts: int
    doors_opened: int
    deals: int
    exports_eur: float
    exports_this_quarter: int
    quarters_with_exports: int
    cost_eur: float
    created_knowledge: float

    def __init__(
        self, group: "ExportPartnerGroup", index: int, values: Sequence[Any]
    ) -> None:
        super().__init__(group)
        self.index = index
        take_on(self, FIRM, values)
        self.attendances: list[Attendance] = []
        self.markets: list[FirmMarket] = []
        self.rivals: list[Firm] = []
        self.knowledge: Sequence[Knowledge] = ()
        self.technical: Sequence[Knowledge] = ()
        self.local: Sequence[Knowledge] = ()
        self.has_learnt = False
        self.new_knowledge = 0.0
        p = group.parameters
        self.work_factor = 1.0
        self.work_needed = deals.work_needed(
            p.work_level, p.work_slope, p.technology, self.work_factor
        )

    @property
    def is_member(self) -> bool:
        """Whether the firm has joined and not left."""
        return self.joined_month != NEVER and self.left_month == NEVER

    @property
    def address(self) -> int:
        """The address of this seller in draws."""
        return self.index

    def partners_for(self, customer: "Customer") -> Sequence["Firm"]:
        """Return who takes part when this firm sells: itself.

        Args:
            customer: to whom it sells.
        """
        return (self,)

    def best_offer(self, relationship: "Relationship") -> Offer:
        """Return the offer this firm makes: its own component, no integration.

        Args:
            relationship: in which the offer is made.
        """
        return offer_of(
            self.model, relationship.customer, (self,), relationship.fit, 0.0
        )

    def brief_manager(self) -> None:
        """Teach the export manager about this firm's products."""
        p = self.model.parameters
        self.manager_product_knowledge = trust.knowledge_after_briefing(
            self.manager_product_knowledge,
            self.briefing_hours,
            p.technology,
            p.briefing_rate,
            p.briefing_slope,
        )

    def open_relationships(self) -> "list[Relationship]":
        """Return the open relationships this firm takes part in."""
        return [
            talks for talks in self.model.open_relationships() if self in talks.partners
        ]

    def enjoy_sales(self, worth: float) -> None:
        """Feel a benefit in sales; who has left no longer puts it down to the group.

        Args:
            worth: worth to a firm with pure sales goals, deals.
        """
        if not self.is_member:
            return
        self.benefit_gained += commitment.sales_benefit(
            worth, self.model.parameters.goals
        )

    def enjoy_the_net(self, worth: float, level: float, level_before: float) -> None:
        """Feel the benefit of a level that has grown: readiness or experience.

        Args:
            worth: worth of growth from 0 to 1, deals.
            level: level now, 0 to 1.
            level_before: level a month ago, 0 to 1.
        """
        grown = commitment.benefit_per_level(worth, level, level_before)
        self.benefit_gained += commitment.net_benefit(
            grown, self.model.parameters.goals
        )

    def lose_to_rival(self, rival: "Firm") -> None:
        """Lose a deal to another member: less benefit, less trust both ways.

        Args:
            rival: the member that won.
        """
        p = self.model.parameters
        self.benefit_gained += p.rivalry_benefit
        kept = cooperation.trust_after_rivalry(
            self.model.members_trust[self.index][rival.index].trust, p.rivalry_trust
        )
        self.model.members_trust[self.index][rival.index].trust = kept
        self.model.members_trust[rival.index][self.index].trust = kept

    def export(self, sales_eur: float) -> None:
        """Deliver this firm's component of an order.

        Args:
            sales_eur: the firm's share of the order, EUR.
        """
        self.exports_eur += sales_eur
        self.exports_this_quarter += 1

    def end_quarter(self) -> None:
        """Count the quarter if the firm has exported in it."""
        if self.exports_this_quarter > 0:
            self.quarters_with_exports += 1
        self.exports_this_quarter = 0

    def learn(self) -> None:
        """Learn from this month's meetings; judge each target market anew."""
        gain = self.model.parameters.experience_gain
        for place in self.markets:
            place.learn(gain)
        levels = [place.experience for place in self.markets]
        self.experience_before = self.experience
        self.experience = levels[best(levels)]
        for market, place in zip(self.model.target_markets, self.markets, strict=True):
            others = [other.experience for other in self.markets if other is not place]
            elsewhere = others[best(others)] if others else 0.0
            place.consider(self, market, elsewhere)

    def judge_benefit(self, months_needed: float) -> None:
        """Compare what the work has brought with what the firm expects by now.

        Args:
            months_needed: months until the firm expects the full benefit.
        """
        p = self.model.parameters
        self.enjoy_the_net(p.learning_benefit, self.experience, self.experience_before)
        self.benefit = commitment.benefit_after_month(
            self.benefit, self.benefit_gained, p.benefit_fade
        )
        self.benefit_gained = 0.0
        if p.impatience:
            full_expectation = commitment.full_expectation(
                p.full_expectation, self.model.effort_share
            )
            months = deals.months_since(self.joined_month, self.model.month)
            self.expectation = commitment.expectation_after_month(
                self.expectation,
                commitment.expectation(months, full_expectation, months_needed),
                p.benefit_fade,
            )
