"""What a seller offers a customer, and how the customer judges it."""

import numpy as np

from model.compiled import compiled
from model.ensemble.members import trust_among
from model.ensemble.partners import list_partners
from model.rules import combining, deals
from model.rules.cooperation import mean_of
from model.vocabulary import NOBODY


@compiled
def make_offer(p: np.record, s: np.record, room: np.record, place: int) -> None:
    """Make the offer that promises most, and remember how it was judged.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        place: place on the list of those ready.
    """
    seller, j = room.listed[place].seller, room.listed[place].customer
    talks, customer = s.relationships[seller, j], s.customers[j]
    offer, single = room.offers[place], room.single[0]
    n = list_partners(s, room, seller, j)
    integration = _integration_for(p, s, room, talks, n)
    fit = _developed_fit(p, s, room, talks.fit, n)
    _judge(p, customer, offer, n, fit, integration)
    offer.firm = seller if seller < s.n_firms else NOBODY
    if offer.firm == NOBODY:
        for partner in range(n):
            firm = room.partners[partner]
            fit = s.relationships[firm, j].fit
            fit = _fit_after(p, fit, s.firms[firm].created_knowledge)
            _judge(p, customer, single, 1, fit, 0.0)
            single.firm = firm
            if single.expected_sales > offer.expected_sales:
                room.offers[place] = single
    talks.offer_month = s.group[0].month
    talks.acceptance = offer.acceptance
    talks.integration_offered = offer.integration
    talks.share_of_needs = offer.share_of_needs
    talks.is_joint_offer = offer.firm == NOBODY and n > 1


@compiled
def _integration_for(
    p: np.record, s: np.record, room: np.record, talks: np.record, n: int
) -> float:
    """Return how far an offer comes as one system; one firm alone 0."""
    if n < 2:
        return 0.0
    return deals.integration_offered(
        talks.coverage,
        trust_among(s, room, n),
        s.group[0].joint_offering_readiness,
        p.integration_by_trust,
    )


@compiled
def _developed_fit(
    p: np.record, s: np.record, room: np.record, fit: float, n: int
) -> float:
    """Return the fit of the first few partners' products after their development."""
    created = 0.0
    for place in range(n):
        created += s.firms[room.partners[place]].created_knowledge
    return _fit_after(p, fit, mean_of(created, n))


@compiled
def _fit_after(p: np.record, fit: float, created: float) -> float:
    """Return how well a product fits after it was developed with partners."""
    if not (p.knowledge_flows and p.product_improves):
        return fit
    return combining.fit_after_development(fit, created, p.development_fit)


@compiled
def _judge(
    p: np.record,
    customer: np.record,
    offer: np.record,
    n_offered: int,
    fit: float,
    integration: float,
) -> None:
    """Let a customer judge an offer."""
    need = customer.integration_need
    offer.fit = fit
    offer.integration = integration
    offer.served = deals.integration_served(need, integration)
    price = deals.price_accepted(
        need, integration, p.price_of_integration, p.need_without_price
    )
    offer.acceptance = deals.acceptance_probability(
        p.acceptance_level, fit, offer.served, price
    )
    offer.share_of_needs = deals.share_of_needs(n_offered, customer.n_needed)
    offer.expected_sales = deals.expected_sales(
        offer.acceptance, offer.share_of_needs, p.premium, integration
    )
