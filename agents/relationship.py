"""The relationship between a seller and a customer: from the door to the deal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from agents.records import take_on
from model.choosing import best
from model.rules import deals, effort
from model.state import RELATIONSHIP, names_of
from model.vocabulary import (
    NOBODY,
    Decision,
    LossCause,
    OrganisationForm,
    RelationshipStage,
)

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
        market: index of the customer's target market.
        partners: members whose components the seller brings to this customer.
        lead: of the partners, the one who can negotiate for all (nobody, or one).
        hours_promised: what each partner would give this month, hours.
    """

    __slots__ = (
        "customer",
        "group",
        "hours_promised",
        "lead",
        "market",
        "partners",
        "row",
        "seller",
        "seller_row",
        *names_of(RELATIONSHIP),
    )

    stage: int
    fit: float
    coverage: float
    progress: float
    trust: float
    manager_hours: float
    assistant_hours: float
    member_hours: float
    member_hours_worth: float
    meetings: int
    total_meetings: int
    negotiation_meetings: int
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
    with_others: bool
    orders: int
    sales_eur: float

    def __init__(
        self,
        seller: "Firm | JointSystem",
        seller_row: int,
        customer: "Customer",
        row: int,
        values: Sequence[Any],
    ) -> None:
        self.group: ExportPartnerGroup = customer.model
        self.seller = seller
        self.seller_row = seller_row
        self.row = row
        self.customer = customer
        self.market = customer.market
        take_on(self, RELATIONSHIP, values)
        self.hours_promised: list[tuple[Firm, float]] = []
        self.gather_partners()

    def gather_partners(self) -> None:
        """Find out who takes part when the seller sells to this customer."""
        self.partners: Sequence[Firm] = self.seller.partners_for(self.customer)
        self.lead: Sequence[Firm] = lead_of(self.partners)

    def let_go(self, firm: "Firm") -> None:
        """Go on without a partner who leaves; another one leads.

        Args:
            firm: the leaver, partner in these talks or not.
        """
        if len(self.partners) > 1 and firm in self.partners:
            self.customer.needs[firm.component].joint_partner = NOBODY
            self.partners = self.group.joint_system.partners_at(self.customer)
            self.lead = lead_of(self.partners)

    @property
    def support_hours(self) -> float:
        """Hours of manager and local assistant with the customer this month."""
        return effort.together(self.manager_hours, self.assistant_hours)

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

    def begin(self, with_others: bool = False) -> None:
        """Begin: a door has been opened.

        Args:
            with_others: whether other members came in through the same door.
        """
        self.with_others = with_others
        self.stage = PREPARING
        self.contact_month = self.group.month
        self.group.welcome(self)

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
        self.group.deals += 1
        for firm in offer.partners:
            self.customer.buy(self, firm.component, firm.index)
            firm.deals += 1
            firm.enjoy_sales(self.group.parameters.stage_benefit)
            firm.enjoy_sales(self.group.parameters.deal_benefit)

    def reward(self, benefit: float) -> None:
        """Let the members whose components this customer needs feel a benefit.

        Args:
            benefit: worth of what was reached, deals.
        """
        for firm in self.partners:
            firm.enjoy_sales(benefit)

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
