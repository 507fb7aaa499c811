"""Month 0: pool and customers drawn from luck alone; founders chosen from the pool.

Both engines start from the records that are drawn here.
"""

import numpy as np

from model import drawing, partners
from model.compiled import compilable, compiled
from model.composing import find_hub, match_group, next_member
from model.parameters.parameters import Parameters, as_record, passports
from model.rules import financing, formation, reviewing
from model.rules.organisation import orientation_by_determinants
from model.state import Shape, State, empty_state
from model.vocabulary import FOUNDING, FinancierLevel, ProjectStatus

N_LEVELS = len(FinancierLevel)
FOUNDED = ProjectStatus.FOUNDED.value


@compilable
def shape_of(p: Parameters | np.record) -> Shape:
    """Return how many there are of everything.

    There are at least as many components as the group has complementary members, so
    that a group of six or more needs no competitors.

    Args:
        p: one point of the model, or its record.
    """
    n_rivals = formation.number_of_rivals(p.competitor_share, p.n_members)
    return Shape(
        firms=p.n_members + p.n_candidates,
        customers=p.n_customers,
        components=max(p.n_components, p.n_members - n_rivals),
        markets=p.n_markets,
        assistants=p.n_assistants,
        partners=p.n_customers
        + p.n_end_customers
        + p.n_distributors
        + p.n_suppliers
        + p.n_institutes,
    )


def largest_shape() -> Shape:
    """Return how many there can be of everything, by the bounds of the parameters."""
    every = passports().items()
    greatest = {name: each["high"] for name, each in every if "high" in each}
    return Shape(
        firms=greatest["n_members"] + greatest["n_candidates"],
        customers=greatest["n_customers"],
        components=max(greatest["n_components"], greatest["n_members"]),
        markets=greatest["n_markets"],
        assistants=greatest["n_assistants"],
        partners=greatest["n_customers"]
        + greatest["n_end_customers"]
        + greatest["n_distributors"]
        + greatest["n_suppliers"]
        + greatest["n_institutes"],
    )


def month_ends_of(p: Parameters) -> int:
    """Return how many states a run has: at founding, and at the end of each month.

    Args:
        p: one point of the model.
    """
    return p.months + 1


@compilable
def months_of(p: np.record) -> int:
    """Return the months played, the same whatever becomes of the project.

    Args:
        p: the record of a point of the model.
    """
    return int(p.project_months + p.continuation_months + p.follow_up_months)


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
    state = empty_state(shape_of(parameters))
    found_group(as_record(parameters), seed, replicate, state)
    return state


@compiled
def found_group(p: np.record, seed: int, replicate: int, state: State) -> None:
    """Found a group in empty tables.

    Args:
        p: the point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        state: tables as ``state.empty_state`` returns them.
    """
    _found_project(p, state)
    drawing.open_markets(p, state.target_markets, state.assistants)
    drawing.draw_customers(p, seed, replicate, state.customers, state.needs)
    drawing.draw_firms(p, seed, replicate, state.firms, state.needs)
    drawing.draw_ties(p, seed, replicate, state.firms, state.members_trust)
    drawing.match_firms(
        p, state.firms, state.customers, state.needs, state.relationships
    )
    _choose_founders(p, seed, replicate, state)
    if p.alone:
        # The same firms are chosen, but nobody tells them what was detected.
        state.group[0].detected_demand = 0.0
    match_group(p, state.firms, state.customers, state.needs, state.relationships)
    for j in range(state.needs.shape[0]):
        for component in range(state.needs.shape[1]):
            need = state.needs[j, component]
            need.joint_partner = need.best_maker_by
    find_hub(state.firms)
    drawing.draw_experience(p, seed, replicate, state.firms, state.firm_markets)
    drawing.judge_markets(p, state.target_markets, state.firm_markets)
    if p.knowledge_flows:
        _found_net(p, seed, replicate, state)


@compiled
def _found_net(p: np.record, seed: int, replicate: int, state: State) -> None:
    """Found the net of partners: who they are, what all know, who meets whom."""
    n_components = state.needs.shape[1]
    partners.draw_partners(
        p, seed, replicate, state.customers, n_components, state.partners
    )
    partners.draw_knowledge(
        p, seed, replicate, state.firms, state.partners, state.knowledge
    )
    partners.draw_contacts(p, seed, replicate, state.partners, state.contacts)


@compiled
def starting_orientation(p: np.record) -> float:
    """Return the orientation at founding: as set, or as the determinants say.

    Args:
        p: the point of the model.
    """
    if p.choose_by_determinants:
        return orientation_by_determinants(p.technology, p.compatibility, p.goals)
    return float(p.orientation)


@compiled
def _found_project(p: np.record, state: State) -> None:
    """Found the project: its form, its end, its financiers, its pre-study."""
    group = state.group[0]
    group.status = FOUNDED
    group.orientation = starting_orientation(p)
    group.project_end_month = p.project_months
    group.detected_demand = formation.detected_demand(
        p.formation, p.pre_study_months, p.pre_study_months_needed
    )
    if not p.alone:
        group.cost_eur = financing.cost_of_months_eur(
            p.pre_study_cost_eur, p.pre_study_months
        )
    wanted = financing.public_cost_eur(group.cost_eur, p.subsidy_rate)
    shares = (p.share_local, p.share_regional, p.share_national, p.share_international)
    for level in range(N_LEVELS):
        financier = state.financiers[level]
        financier.share = shares[level]
        financier.sales_weight = reviewing.sales_weight_at(
            level, N_LEVELS, p.sales_weight_nearest, p.sales_weight_farthest
        )
        budget = financing.budget_of(p.public_budget_eur, financier.share)
        financier.paid_eur = financing.financier_pays_eur(
            wanted, financier.share, budget
        )
        financier.budget_eur = financing.budget_left(budget, financier.paid_eur)
        group.public_cost_eur += financier.paid_eur


@compiled
def _choose_founders(p: np.record, seed: int, replicate: int, state: State) -> None:
    """Choose the founders, one after the other, by the rule for all members."""
    for _ in range(p.n_members):
        row = next_member(
            p,
            state.group[0],
            (seed, replicate, FOUNDING),
            state.firms,
            state.relationships,
            state.members_trust,
        )
        state.firms[row].joined_month = FOUNDING
        state.firms[row].cost_eur = financing.left_to_members_eur(
            state.group[0].cost_eur, state.group[0].public_cost_eur, p.n_members
        )
