"""Month 0 of the net: who the partners are, what all know, who listens to whom."""

import numpy as np

from model.choosing import nth
from model.compiled import compiled
from model.mechanisms import CUSTOMERS, SUPPLIER, introduces, side_of
from model.quantiles import binomial
from model.rules import knowledge
from model.rules.coordination import place_in_turn
from model.state import Records
from model.streams import uniform
from model.vocabulary import (
    CONTACTS_EACH,
    FOUNDING,
    NOBODY,
    Decision,
    DevelopmentStage,
    Mechanism,
    PartnerKind,
)

CUSTOMER = PartnerKind.CUSTOMER.value
END_CUSTOMER = PartnerKind.END_CUSTOMER.value
DISTRIBUTOR = PartnerKind.DISTRIBUTOR.value
INSTITUTE = PartnerKind.RESEARCH_INSTITUTE.value
IDEA = DevelopmentStage.IDEA.value
TEST = DevelopmentStage.TEST.value
PRODUCTION = DevelopmentStage.PRODUCTION.value
N_MECHANISMS = len(Mechanism)
PARTNERS_FROM = 1024
"""Address of the first partner in draws of what is known; firms come before."""
MARKETS_FROM = 64
"""Address of the first market in them; components come before."""
MECHANISM_FROM = 8
"""Address of the draw of a contact's mechanism, behind that of who it is."""
SIDE_FROM = 16
"""Address of the draw of its side."""


@compiled
def draw_partners(
    p: np.record,
    seed: int,
    replicate: int,
    customers: Records,
    n_components: int,
    partners: Records,
) -> None:
    """Draw where each partner is, its field, and its expertise in development.

    Args:
        p: the point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        customers: shape (customers,).
        n_components: components in the line of business.
        partners: shape (partners,).
    """
    for b in range(partners.shape[0]):
        partner = partners[b]
        partner.kind = _kind_of(p, b)
        if partner.kind == CUSTOMER:
            partner.customer = b
        elif partner.kind == END_CUSTOMER:
            partner.customer = place_in_turn(
                0, b - customers.shape[0], customers.shape[0]
            )
        if partner.customer != NOBODY:
            partner.market = customers[partner.customer].market
        else:
            u = uniform(seed, replicate, FOUNDING, Decision.PARTNER_MARKET.value, b, 0)
            partner.market = nth(p.n_markets, u)
        u = uniform(seed, replicate, FOUNDING, Decision.PARTNER_FIELD.value, b, 0)
        partner.field = nth(n_components, u)
        partner.research_expertise = _expertise(p, seed, replicate, b, IDEA)
        partner.use_expertise = _expertise(p, seed, replicate, b, TEST)
        partner.production_expertise = _expertise(p, seed, replicate, b, PRODUCTION)


@compiled
def _kind_of(p: np.record, b: int) -> int:
    """Return the kind of a partner: customers first, institutes last."""
    first = p.n_customers
    if b < first:
        return CUSTOMER
    first += p.n_end_customers
    if b < first:
        return END_CUSTOMER
    first += p.n_distributors
    if b < first:
        return DISTRIBUTOR
    return SUPPLIER if b < first + p.n_suppliers else INSTITUTE


@compiled
def _stage_of(kind: int) -> int:
    """Return the stage of product development that a kind of partner knows best."""
    if kind == INSTITUTE:
        return IDEA
    return PRODUCTION if kind == SUPPLIER else TEST


@compiled
def _expertise(p: np.record, seed: int, replicate: int, b: int, stage: int) -> float:
    """Draw a partner's expertise in a stage of product development."""
    u = uniform(seed, replicate, FOUNDING, Decision.STARTING_EXPERTISE.value, b, stage)
    is_own = stage == _stage_of(_kind_of(p, b))
    return knowledge.starting_expertise(u, p.own_expertise, is_own)


@compiled
def draw_knowledge(
    p: np.record,
    seed: int,
    replicate: int,
    firms: Records,
    partners: Records,
    table: Records,
) -> None:
    """Draw what firms and partners know by their own work.

    Firms know their component, partners their field, customers and all behind them
    their market; of the other subjects everybody knows little.

    Args:
        p: the point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        firms: shape (firms,).
        partners: shape (partners,).
        table: shape (firms + partners, components + markets), of knowledge.
    """
    n_firms = firms.shape[0]
    n_components = table.shape[1] - int(p.n_markets)
    for row in range(table.shape[0]):
        is_firm = row < n_firms
        b = row - n_firms
        who = row if is_firm else PARTNERS_FROM + b
        field = firms[row].component if is_firm else partners[b].field
        market = NOBODY
        if not is_firm and side_of(partners[b].kind) == CUSTOMERS:
            market = partners[b].market
        for subject in range(table.shape[1]):
            is_market = subject >= n_components
            m = subject - n_components
            if is_firm and is_market:
                continue  # firms start without: experience is another variable
            whom = MARKETS_FROM + m if is_market else subject
            is_own = m == market if is_market else subject == field
            u = uniform(
                seed, replicate, FOUNDING, Decision.STARTING_KNOWLEDGE.value, who, whom
            )
            table[row, subject].own = knowledge.by_own_work(
                u, p.own_knowledge if is_own else p.other_knowledge, is_own
            )


@compiled
def draw_contacts(
    p: np.record, seed: int, replicate: int, partners: Records, contacts: Records
) -> None:
    """Draw whom each partner listens to, and where they meet.

    Args:
        p: the point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        partners: shape (partners,).
        contacts: shape (partners, 6).
    """
    upstream = int(p.n_suppliers + p.n_institutes)
    for a in range(partners.shape[0]):
        u = uniform(seed, replicate, FOUNDING, Decision.NUMBER_OF_CONTACTS.value, a, 0)
        n = binomial(CONTACTS_EACH, p.contact_density, u)
        for place in range(n):
            other = _draw_other(p, seed, replicate, a, place, partners, upstream)
            if other == NOBODY or is_contact(partners[a], contacts[a], other):
                continue
            mechanism = _draw_mechanism(
                p,
                uniform(
                    seed,
                    replicate,
                    FOUNDING,
                    Decision.CONTACT_FROM_BEFORE.value,
                    a,
                    place + MECHANISM_FROM,
                ),
                side_of(partners[a].kind),
                side_of(partners[other].kind),
            )
            if mechanism != NOBODY:
                contact = contacts[a, partners[a].n_contacts]
                contact.other = other
                contact.mechanism = mechanism
                contact.awareness = p.starting_awareness
                partners[a].n_contacts += 1


@compiled
def is_contact(partner: np.record, contacts: Records, other: int) -> bool:
    """Return whether a partner is in contact with another one.

    Args:
        partner: row of the table of partners.
        contacts: shape (6,), of that partner.
        other: the other one.
    """
    for place in range(partner.n_contacts):
        if contacts[place].other == other:
            return True
    return False


@compiled
def _draw_other(
    p: np.record,
    seed: int,
    replicate: int,
    a: int,
    place: int,
    partners: Records,
    upstream: int,
) -> int:
    """Draw whom a partner listens to: mostly others on its own side of the net."""
    downstream = partners.shape[0] - upstream
    decision = Decision.CONTACT_FROM_BEFORE.value
    u = uniform(seed, replicate, FOUNDING, decision, a, place + SIDE_FROM)
    is_downstream = (side_of(partners[a].kind) == CUSTOMERS) == (u < p.contact_within)
    first, n = (0, downstream) if is_downstream else (downstream, upstream)
    n_others = n - 1 if first <= a < first + n else n
    if n_others < 1:
        return NOBODY
    u = uniform(seed, replicate, FOUNDING, decision, a, place)
    other = first + nth(n_others, u)
    return other + 1 if n_others < n and other >= a else other


@compiled
def _draw_mechanism(p: np.record, u: float, side: int, other_side: int) -> int:
    """Draw by which of the mechanisms there are two partners meet, or nobody's."""
    n = 0
    for mechanism in range(N_MECHANISMS):
        n += introduces(p, mechanism, side, other_side)
    if n == 0:
        return NOBODY
    left = nth(n, u)
    for mechanism in range(N_MECHANISMS):
        if introduces(p, mechanism, side, other_side):
            if left == 0:
                return mechanism
            left -= 1
    return NOBODY
