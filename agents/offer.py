"""What a seller offers a customer; one way of judging for every seller."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from model.rules import combining, cooperation, deals

if TYPE_CHECKING:
    from agents.customer import Customer
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm


class Offer(NamedTuple):
    """An offer and how the customer sees it.

    Attributes:
        partners: members whose components are offered.
        fit: how well it fits, level 0 to 1.
        integration: how far it comes as one system, level 0 to 1.
        served: how well the need for integration is served, level 0 to 1.
        share_of_needs: share of the customer's needs it serves, 0 to 1.
        acceptance: chance that it is accepted, 0 to 1.
        expected_sales: expected share of the customer's purchases.
    """

    partners: Sequence["Firm"]
    fit: float
    integration: float
    served: float
    share_of_needs: float
    acceptance: float
    expected_sales: float


def offer_of(
    group: "ExportPartnerGroup",
    customer: "Customer",
    partners: Sequence["Firm"],
    fit: float,
    integration: float,
) -> Offer:
    """Return an offer to a customer as the customer sees it.

    Args:
        group: the group it comes from.
        customer: whom it is made to.
        partners: members whose components are offered, one component each.
        fit: how well it fits, level 0 to 1.
        integration: how far it comes as one system, level 0 to 1.
    """
    p = group.parameters
    if p.knowledge_flows and p.product_improves:
        fit = combining.fit_after_development(
            fit, _created_by(partners), p.development_fit
        )
    need = customer.integration_need
    served = deals.integration_served(need, integration)
    price = deals.price_accepted(
        need, integration, p.price_of_integration, p.need_without_price
    )
    acceptance = deals.acceptance_probability(p.acceptance_level, fit, served, price)
    share_of_needs = deals.share_of_needs(len(partners), customer.n_needed)
    return Offer(
        partners,
        fit,
        integration,
        served,
        share_of_needs,
        acceptance,
        deals.expected_sales(acceptance, share_of_needs, p.premium, integration),
    )


def _created_by(partners: Sequence["Firm"]) -> float:
    """Return the mean of the knowledge that partners have created, level 0 to 1."""
    created = 0.0
    for firm in partners:
        created += firm.created_knowledge
    return cooperation.mean_of(created, len(partners))
