"""Month 0: customers, members and what they mean to each other, from luck alone.

Both engines start from the records that are drawn here.
"""

import numpy as np

from model.compiled import compiled
from model.parameters.parameters import Parameters, as_record
from model.quantiles import binomial, normal
from model.rules import cooperation, deals, formation
from model.state import Records, State, empty_state
from model.streams import uniform
from model.vocabulary import NOBODY, Decision

FOUNDING = 0
"""The month of every draw that is made here."""

FURTHER_COMPONENTS = 4
"""A customer needs one component and up to so many further ones."""


def n_components(parameters: Parameters) -> int:
    """Return the components of the line of business.

    There are at least as many as the group has complementary members, so that a
    group of six or more needs no competitors.

    Args:
        parameters: one point of the model.
    """
    n_members = parameters.n_members
    rivals = formation.number_of_rivals(parameters.competitor_share, n_members)
    return max(parameters.n_components, n_members - rivals)


def found(parameters: Parameters, seed: int, replicate: int) -> State:
    """Return the state of a newly founded group in month 0.

    Args:
        parameters: one point of the model.
        seed: seed of the study, 0 to 4294967295.
        replicate: which of the parallel worlds, 0 to 4294967295.

    Raises:
        ValueError: seed or replicate lies outside 0 to 4294967295.
    """
    for name, value in (("seed", seed), ("replicate", replicate)):
        if not 0 <= value <= 0xFFFFFFFF:
            raise ValueError(f"{name} = {value} lies outside 0 to 4294967295")
    p = as_record(parameters)
    state = empty_state(
        parameters.n_members, parameters.n_customers, n_components(parameters)
    )
    state.target_market["cultural_distance"] = parameters.cultural_distance
    state.target_market["manager_market_knowledge"] = (
        parameters.starting_market_knowledge
    )
    _draw_customers(p, seed, replicate, state.customers, state.needs)
    _draw_members(p, seed, replicate, state.firms)
    _acquaint_members(p, state.firms, state.members_trust)
    _match(p, state.firms, state.customers, state.needs, state.relationships)
    _find_hub(state.firms, state.relationships)
    return state


@compiled
def _draw_customers(
    p: np.record, seed: int, replicate: int, customers: Records, needs: Records
) -> None:
    """Draw each customer's niche, size and needed components."""
    n_all = needs.shape[1]
    for j in range(customers.shape[0]):
        customer = customers[j]
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
def _draw_members(p: np.record, seed: int, replicate: int, firms: Records) -> None:
    """Draw each member's niche, capacity and commitment; give it its component."""
    n = firms.shape[0]
    n_rivals = formation.number_of_rivals(p.competitor_share, n)
    for i in range(n):
        firm = firms[i]
        firm.component = formation.component_of(i, n, n_rivals)
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
def _acquaint_members(p: np.record, firms: Records, members_trust: Records) -> None:
    """Set how close members are and how much they trust each other from before."""
    for i in range(firms.shape[0]):
        for k in range(firms.shape[0]):
            if i == k:
                continue
            tie = members_trust[i, k]
            tie.closeness = cooperation.closeness(
                firms[i].niche, firms[k].niche, p.niche_width
            )
            tie.trust = formation.starting_trust(
                p.starting_trust_level,
                p.starting_trust_gain,
                p.existing_ties,
                p.compatibility,
            )


@compiled
def _match(
    p: np.record,
    firms: Records,
    customers: Records,
    needs: Records,
    relationships: Records,
) -> None:
    """Set how well each member, and all of them as one system, fit each customer."""
    joint = firms.shape[0]
    for j in range(customers.shape[0]):
        customer = customers[j]
        for i in range(firms.shape[0]):
            if needs[j, firms[i].component].is_needed:
                relationship = relationships[i, j]
                relationship.fit = cooperation.closeness(
                    firms[i].niche, customer.niche, p.niche_width
                )
                relationship.coverage = deals.share_of_needs(1, customer.n_needed)
        covered = 0
        total_misfit = 0.0
        for c in range(needs.shape[1]):
            maker = _best_maker(j, c, firms, needs, relationships)
            needs[j, c].best_maker_by = maker
            if maker >= 0:
                covered += 1
                total_misfit += cooperation.misfit(
                    firms[maker].niche, customer.niche, p.niche_width
                )
        relationship = relationships[joint, j]
        relationship.fit = cooperation.system_fit(total_misfit, covered)
        relationship.coverage = deals.share_of_needs(covered, customer.n_needed)


@compiled
def _best_maker(
    j: int, c: int, firms: Records, needs: Records, relationships: Records
) -> int:
    """Return the member that fits a customer's need for a component best, or -1."""
    maker = NOBODY
    if not needs[j, c].is_needed:
        return maker
    for i in range(firms.shape[0]):
        if firms[i].component == c and (
            maker < 0 or relationships[i, j].fit > relationships[maker, j].fit
        ):
            maker = i
    return maker


@compiled
def _find_hub(firms: Records, relationships: Records) -> None:
    """Find the member that is fit to be the hub firm of a joint system."""
    hub = 0
    for i in range(firms.shape[0]):
        coverage = 0.0
        for j in range(relationships.shape[1]):
            coverage += relationships[i, j].coverage
        mean = cooperation.mean_of(coverage, relationships.shape[1])
        firms[i].hub_score = formation.hub_score(firms[i].capacity_hours, mean)
        if firms[i].hub_score > firms[hub].hub_score:
            hub = i
    firms[hub].is_hub = True
