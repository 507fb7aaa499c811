"""What luck draws in month 0: markets, customers, the pool of firms, who knows whom."""

import numpy as np

from model.choosing import nth
from model.compiled import compiled
from model.quantiles import binomial, normal
from model.rules import cooperation, deals, experience, formation
from model.state import Records
from model.streams import uniform
from model.vocabulary import FOUNDING, Decision

FURTHER_COMPONENTS = 4
"""A customer needs one component and up to so many further ones."""


@compiled
def open_markets(p: np.record, target_markets: Records, assistants: Records) -> None:
    """Set what the target markets are like, and where the assistants are.

    Args:
        p: the point of the model.
        target_markets: shape (markets,).
        assistants: shape (assistants,).
    """
    for m in range(target_markets.shape[0]):
        market = target_markets[m]
        market.cultural_distance = formation.distance_of_market(
            p.cultural_distance, p.distance_spread, m, p.n_markets
        )
        market.is_in_transition = formation.is_in_transition(
            m, p.n_markets, p.transition_share
        )
        if p.manager and not p.alone:
            market.manager_market_knowledge = p.starting_market_knowledge
    for a in range(assistants.shape[0]):
        assistants[a].market = a


@compiled
def draw_customers(
    p: np.record, seed: int, replicate: int, customers: Records, needs: Records
) -> None:
    """Draw each customer's niche, size and needed components.

    Args:
        p: the point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        customers: shape (customers,).
        needs: shape (customers, components).
    """
    n_all = needs.shape[1]
    for j in range(customers.shape[0]):
        customer = customers[j]
        draw = uniform(seed, replicate, FOUNDING, Decision.CUSTOMER_MARKET.value, j, 0)
        customer.market = nth(p.n_markets, draw)
        customer.niche = uniform(
            seed, replicate, FOUNDING, Decision.CUSTOMER_NICHE.value, j, 0
        )
        z = normal(
            uniform(seed, replicate, FOUNDING, Decision.CUSTOMER_SIZE.value, j, 0)
        )
        customer.size_eur = formation.customer_size_eur(
            p.customer_size_eur,
            p.customer_size_technology,
            p.technology,
            p.customer_size_spread,
            z,
        )
        draw = uniform(seed, replicate, FOUNDING, Decision.NUMBER_OF_NEEDS.value, j, 0)
        chance = formation.need_probability(p.need_level, p.need_slope, p.technology)
        customer.n_needed = 1 + binomial(FURTHER_COMPONENTS, chance, draw)
        customer.integration_need = (
            deals.integration_need(p.technology, customer.n_needed)
            if p.integration_needs
            else 0.0
        )
        still_needed = customer.n_needed
        for c in range(n_all):
            draw = uniform(
                seed, replicate, FOUNDING, Decision.NEEDED_COMPONENT.value, j, c
            )
            if draw < formation.chance_to_be_needed(still_needed, n_all - c):
                needs[j, c].is_needed = True
                still_needed -= 1


@compiled
def draw_firms(
    p: np.record, seed: int, replicate: int, firms: Records, needs: Records
) -> None:
    """Draw niche, capacity and commitment of each firm; give it its component.

    Args:
        p: the point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        firms: shape (firms,).
        needs: shape (customers, components).
    """
    n_rivals = formation.number_of_rivals(p.competitor_share, p.n_members)
    for i in range(firms.shape[0]):
        firm = firms[i]
        firm.component = formation.component_of(
            i, p.n_members, n_rivals, needs.shape[1]
        )
        draw = uniform(seed, replicate, FOUNDING, Decision.MEMBER_NICHE.value, i, 0)
        firm.niche = formation.member_niche(p.niche_spread, p.compatibility, draw)
        z = normal(
            uniform(seed, replicate, FOUNDING, Decision.MEMBER_CAPACITY.value, i, 0)
        )
        firm.capacity_hours = formation.capacity_hours(
            p.capacity_median, p.capacity_spread, p.capacity_at_most, z
        )
        z = normal(
            uniform(seed, replicate, FOUNDING, Decision.MEMBER_COMMITMENT.value, i, 0)
        )
        firm.commitment = formation.starting_commitment(
            p.commitment_median, p.commitment_spread, z
        )


@compiled
def draw_ties(
    p: np.record, seed: int, replicate: int, firms: Records, members_trust: Records
) -> None:
    """Draw who has done business with whom; set how close and trusting pairs are.

    Args:
        p: the point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        firms: shape (firms,).
        members_trust: shape (firms, firms).
    """
    for i in range(firms.shape[0]):
        for k in range(firms.shape[0]):
            if i == k:
                continue
            first, second = min(i, k), max(i, k)
            draw = uniform(
                seed,
                replicate,
                FOUNDING,
                Decision.TIE_FROM_BEFORE.value,
                first,
                second,
            )
            pair = members_trust[i, k]
            pair.is_tied = draw < p.existing_ties
            pair.closeness = cooperation.closeness(
                firms[i].niche, firms[k].niche, p.niche_width
            )
            pair.trust = formation.starting_trust(
                p.starting_trust_level,
                p.starting_trust_gain,
                pair.is_tied,
                p.compatibility,
            )


@compiled
def match_firms(
    p: np.record,
    firms: Records,
    customers: Records,
    needs: Records,
    relationships: Records,
) -> None:
    """Set how well each firm fits each customer, and how fit it is to be the hub.

    Args:
        p: the point of the model.
        firms: shape (firms,).
        customers: shape (customers,).
        needs: shape (customers, components).
        relationships: shape (firms + 1, customers).
    """
    for i in range(firms.shape[0]):
        coverage = 0.0
        for j in range(customers.shape[0]):
            customer = customers[j]
            if needs[j, firms[i].component].is_needed:
                relationship = relationships[i, j]
                relationship.fit = cooperation.closeness(
                    firms[i].niche, customer.niche, p.niche_width
                )
                relationship.coverage = deals.share_of_needs(1, customer.n_needed)
            coverage += relationships[i, j].coverage
        mean = cooperation.mean_of(coverage, customers.shape[0])
        firms[i].hub_score = formation.hub_score(firms[i].capacity_hours, mean)


@compiled
def draw_experience(
    p: np.record, seed: int, replicate: int, firms: Records, firm_markets: Records
) -> None:
    """Draw what each firm knows of foreign markets before the group.

    Args:
        p: the point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        firms: shape (firms,).
        firm_markets: shape (firms, markets).
    """
    for i in range(firms.shape[0]):
        draw = uniform(
            seed, replicate, FOUNDING, Decision.EARLIER_EXPERIENCE.value, i, 0
        )
        level = formation.earlier_experience(p.starting_experience, draw)
        firms[i].experience = level
        for m in range(firm_markets.shape[1]):
            firm_markets[i, m].experience = level


@compiled
def judge_markets(p: np.record, target_markets: Records, firm_markets: Records) -> None:
    """Set how uncertain each market is to each firm; enter what is certain.

    Args:
        p: the point of the model.
        target_markets: shape (markets,).
        firm_markets: shape (firms, markets).
    """
    for i in range(firm_markets.shape[0]):
        for m in range(firm_markets.shape[1]):
            place = firm_markets[i, m]
            elsewhere = place.experience if firm_markets.shape[1] > 1 else 0.0
            place.useful_experience = experience.experience_in_market(
                place.experience, elsewhere, p.experience_transfer
            )
            place.uncertainty = experience.uncertainty(
                target_markets[m].cultural_distance,
                place.useful_experience,
                target_markets[m].manager_market_knowledge
                if p.network_market_knowledge
                else 0.0,
                p.network_knowledge_effect,
            )
            if (
                not p.gradual_internationalisation
                or place.uncertainty < p.entry_uncertainty
            ):
                place.entered_month = FOUNDING
