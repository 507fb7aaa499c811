"""The relationship between a seller and a customer: from the door to the deal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from agents.records import take_on
from model.choosing import best
from model.quantiles import binomial
from model.rules import deals, effort, trust
from model.state import RELATIONSHIP
from model.vocabulary import WEEKS, Decision, LossCause, OrganisationForm, RelationshipStage

if TYPE_CHECKING:
    from agents.customer import Customer
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.joint_system import JointSystem
    from agents.offer import Offer

PREPARING = RelationshipStage.PREPARING.value
NEGOTIATING = RelationshipStage.NEGOTIATING.value
CUSTOMER = RelationshipStage.CUSTOMER.value
LOST = RelationshipStage.LOST.value


def lead_of(partners: "Sequence[Firm]") -> "Sequence[Firm]":
    """Return the partner who is fittest to be the hub, if there are any.

    Args:
        partners: members in a joint offer.
    """
    if not partners:
        return ()
    strongest = best([firm.hub_score for firm in partners])
    return (partners[strongest],)


class Relationship:
    """What has come of one seller and one customer.

    A plain object and no Mesa agent: it acts only when seller and customer meet.

    Attributes:
        seller: a member firm, or the group's joint system.
        customer: the customer.
        seller_row: row of the seller in the table of relationships.
        row: place in the list of all relationships, seller by seller.
        partners: members whose components the seller brings to this customer.
        lead: of the partners, the one who can negotiate for all (nobody, or one).
        hours_promised: what each partner would give this month, hours.
    """

    __slots__ = (
        "customer",
        "group",
        "hours_promised",
        "lead",
        "partners",
        "row",
        "seller",
        "seller_row",
        *(RELATIONSHIP.names or ()),
    )

    stage: int
    fit: float
    coverage: float
    progress: float
    trust: float
    manager_hours: float
    member_hours: float
    meetings: int
    total_meetings: int
    contact_month: int
    negotiation_month: int
    offer_month: int
    deal_month: int
    end_month: int
    ended_by: int
    trust_needed: float
    acceptance: float
    integration_offered: float
    share_of_needs: float
    is_joint_offer: bool
    orders: int
    sales_eur: float

    def __init__(
        self,
        group: "ExportPartnerGroup",
        seller: "Firm | JointSystem",
        seller_row: int,
        row: int,
        customer: "Customer",
        values: Sequence[Any],
    ) -> None:
        self.group = group
        self.seller = seller
        self.seller_row = seller_row
        self.row = row
        self.customer = customer
        take_on(self, RELATIONSHIP, values)
        self.partners: Sequence[Firm] = seller.partners_for(customer)
        self.lead: Sequence[Firm] = lead_of(self.partners)
        self.hours_promised: list[tuple[Firm, float]] = []

    @property
    def is_unknown(self) -> bool:
        """Whether the two have never been in contact."""
        return self.stage == RelationshipStage.UNKNOWN

    @property
    def is_new(self) -> bool:
        """Whether the two have met this month: one step a month is enough."""
        return self.contact_month == self.group.month

    @property
    def is_open(self) -> bool:
        """Whether the two are in talks and have not decided."""
        return self.stage == PREPARING or self.stage == NEGOTIATING

    @property
    def is_negotiating(self) -> bool:
        """Whether the talks are in their second stage."""
        return self.stage == NEGOTIATING

    @property
    def needs_manager(self) -> bool:
        """Whether the manager attends: to prepare, and to all that is joint.

        A door opener leaves the negotiations about a member's own customer to the
        member (P-004, Table 1).
        """
        return (
            self.stage == PREPARING
            or self.customer.route != OrganisationForm.MARKET_ORIENTED
        )

    @property
    def is_buying(self) -> bool:
        """Whether the two are doing business."""
        return self.stage == CUSTOMER

    @property
    def is_alive(self) -> bool:
        """Whether the two are in talks or doing business."""
        return PREPARING <= self.stage <= CUSTOMER

    def draw(self, decision: Decision) -> float:
        """Return this month's luck of the two in a decision.

        Args:
            decision: the moment that luck decides.
        """
        return self.group.draw(decision, self.seller.address, self.customer.index)

    def begin(self) -> None:
        """Begin: a door has been opened."""
        self.stage = PREPARING
        self.contact_month = self.group.month
        self.group.welcome(self)

    def is_hindered_by_rival(self) -> bool:
        """Return whether a rival in the group is in talks with the same customer."""
        return self.group.parameters.rivalry and any(
            self.customer.relationships[rival.index].is_open
            for rival in self.seller.rivals
        )

    def negotiators(self) -> "Sequence[Firm]":
        """Return the partners who work on the talks in the present stage."""
        if self.stage == NEGOTIATING and self.group.parameters.hub:
            return self.lead
        return self.partners

    def collect_hours(self) -> None:
        """Take the hours that the partners promised, up to what a month can hold."""
        wanted = 0.0
        for _, hours in self.hours_promised:
            wanted += hours
        room = effort.rest(self.group.parameters.hours_at_most, self.manager_hours)
        self.member_hours = effort.smaller(wanted, room)
        share = effort.share_of(self.member_hours, wanted)
        for firm, hours in self.hours_promised:
            firm.selling_hours_used += effort.part(hours, share)
        self.hours_promised.clear()

    def effective_hours(self) -> float:
        """Return what this month's hours are worth in the present stage."""
        p = self.group.parameters
        if self.stage == NEGOTIATING:
            return deals.negotiating_hours(
                self.manager_hours, self.member_hours, p.helping_effectiveness
            )
        helping = p.helping_effectiveness if self.group.in_project else 1.0
        return deals.preparing_hours(self.manager_hours, self.member_hours, helping)

    def hold_meetings(self) -> None:
        """Turn this month's hours into meetings."""
        hours = trust.hours_in_meetings(
            self.manager_hours, self.member_hours, len(self.negotiators())
        )
        chance = trust.meeting_probability(
            hours, self.group.parameters.hours_per_meeting
        )
        self.meetings = binomial(WEEKS, chance, self.draw(Decision.MEETINGS))
        self.total_meetings += self.meetings

    def work(self, is_hindered: bool) -> None:
        """Advance the talks by this month's hours, with the trust there was.

        Args:
            is_hindered: whether a rival of the same group is at the same customer.
        """
        hours = self.effective_hours()
        if is_hindered:
            hours = deals.hindered_hours(hours, self.group.parameters.rivalry_effect)
        self.progress = deals.progress_after_work(
            self.progress,
            hours,
            self.trust,
            self.group.parameters.trust_weight,
            self.seller.work_needed,
        )

    def renew_trust(self, meetings: int) -> None:
        """Let the customer's trust grow with meetings and fade without.

        Args:
            meetings: meetings this month, 0 to 4.
        """
        p = self.group.parameters
        self.trust = trust.trust_after_month(
            self.trust,
            meetings,
            self.group.credibility_of(self.partners),
            p.trust_gain,
            p.trust_decay,
        )

    def is_ready(self) -> bool:
        """Return whether work and trust suffice to end the present stage."""
        if self.progress < 1.0:
            return False
        p = self.group.parameters
        share = 1.0 if self.stage == NEGOTIATING else p.early_trust_share
        self.trust_needed = trust.trust_needed(
            p.trust_needed_level, p.trust_needed_slope, p.technology, share
        )
        return not p.trust_thresholds or self.trust >= self.trust_needed

    def start_negotiation(self) -> None:
        """Go from preparation to negotiation; all partners feel the step."""
        self.stage = NEGOTIATING
        self.negotiation_month = self.group.month
        self.progress = deals.surplus(self.progress)
        self.reward(self.group.parameters.stage_benefit)

    def make_offer(self) -> "Offer":
        """Make the offer that promises most, and remember how it was judged."""
        offer = self.seller.best_offer(self)
        self.offer_month = self.group.month
        self.acceptance = offer.acceptance
        self.integration_offered = offer.integration
        self.share_of_needs = offer.share_of_needs
        self.is_joint_offer = len(offer.partners) > 1
        return offer

    def sign(self, offer: "Offer") -> None:
        """Sign the first deal: the customer buys what was offered.

        Args:
            offer: the offer that was accepted.
        """
        self.stage = CUSTOMER
        self.deal_month = self.group.month
        for firm in offer.partners:
            self.customer.buy(self, firm.component, firm.index)
            firm.deals += 1
            firm.enjoy_sales(self.group.parameters.stage_benefit)
            firm.enjoy_sales(self.group.parameters.deal_benefit)

    def take_order(self) -> None:
        """Deliver this month's order; each component counts for its maker."""
        p = self.group.parameters
        sales = deals.monthly_sales(
            self.customer.size_eur,
            self.share_of_needs,
            p.premium,
            self.integration_offered,
        )
        self.orders += 1
        self.sales_eur += sales
        makers = [
            self.group.firms[need.delivered_by]
            for need in self.customer.needs
            if need.supplied_by == self.seller_row
        ]
        for firm in makers:
            firm.export(deals.sales_of_each(sales, len(makers)))
        if self.deal_month < self.group.month:
            self.renew_trust(meetings=1)
            for firm in makers:
                firm.enjoy_sales(p.order_benefit)

    def reward(self, benefit: float) -> None:
        """Let the members whose components this customer needs feel a benefit.

        Args:
            benefit: worth of what was reached, deals.
        """
        for firm in self.partners:
            firm.enjoy_sales(benefit)

    def stops_ordering(self) -> bool:
        """Return whether the customer stops ordering this month."""
        p = self.group.parameters
        months = deals.months_since(self.deal_month, self.group.month)
        chance = deals.orders_stop_probability(
            p.order_loss_rate, self.trust, months, p.young_months, p.young_factor
        )
        return months > 0 and self.draw(Decision.ORDERS_STOP) < chance

    def goes_cold(self) -> bool:
        """Return whether the talks end this month without a decision."""
        p = self.group.parameters
        chance = deals.goes_cold_probability(p.cold_rate, p.cold_trust, self.trust)
        return self.draw(Decision.GOES_COLD) < chance

    def refuse(self, offer: "Offer") -> None:
        """End because the customer refused the offer.

        Args:
            offer: the offer that was refused.
        """
        self.end(
            deals.refusal_cause(
                self.group.parameters.acceptance_level, offer.fit, offer.served
            )
        )

    def close_to_rivals(self) -> None:
        """End the talks of rivals in the group with the customer just won."""
        for rival in self.seller.rivals:
            talks = self.customer.relationships[rival.index]
            if talks.is_open:
                talks.end(LossCause.RIVAL_IN_THE_GROUP)
                if self.group.parameters.rivalry:
                    rival.lose_to_rival(self.partners[0])

    def end(self, cause: int) -> None:
        """End, and remember why.

        Args:
            cause: member of ``LossCause``.
        """
        self.stage = LOST
        self.end_month = self.group.month
        self.ended_by = LossCause(cause).value
        self.group.bury(self)
        self.customer.stop_buying(self)
        self.customer.close_door_if_unused()
