"""P12: neither strangers nor competitors; P13: one competitor among joint customers.

Paper 004, "Organising for success" and "Determinants for organising": firms too far
from each other find no synergy, competitors are problematic, and cannot take part where
customers are joint.

Customer orientation; ``exclude_competitors`` off, to see what would happen; no
candidates beside the members, so that nobody but the competitor is another firm. Closed
groups, three years without continuation and nothing after; customers of one size.
"""

import functools

import numpy as np
import pytest

from tests.patterns.groups import mean_interval, paired_interval, project, table

pytestmark = pytest.mark.slow

REPLICATES, REPLICATES_OF_SWAP = 30, 60
SIMILARITY = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
"""Spread of niches and of products fall together; at 1 all make the same."""


@functools.cache
def played(
    compatibility: float, competitor_share: float, replicates: int, **values
) -> dict[str, np.ndarray]:
    """Return deals, exports (million EUR) and trust of each group."""
    point = project(
        orientation=0.5,
        compatibility=compatibility,
        competitor_share=competitor_share,
        exclude_competitors=False,
        n_candidates=0,
        customer_size_spread=0.0,
        n_customers=40,
        follow_up_months=0,
        **values,
    )
    names = ("first_deals", "exports_eur", "trust_between_members")
    results = table(point, names, replicates)
    return {**results, "exports_eur": results["exports_eur"] / 1e6}


def level_of(name: str, similarity: float, are_rivals: bool) -> np.ndarray:
    """Return an outcome of each group at a level of similarity, in a simple line."""
    share = similarity if are_rivals else 0.0
    return played(similarity, share, REPLICATES, technology=0.1, goals=0.0)[name]


def bend(outcomes: np.ndarray) -> np.ndarray:
    """Return the quadratic term over similarity, one for each replicate."""
    terms = np.vander(np.array(SIMILARITY), 3, increasing=True)
    return (np.linalg.pinv(terms) @ outcomes)[2]


@pytest.mark.parametrize("name", ["first_deals", "exports_eur"])
def test_results_are_best_between_strangers_and_competitors(name):
    """P12, in a simple line; margin: a quadratic term below 0, a peak inside."""
    outcomes = np.array(
        [level_of(name, level, are_rivals=True) for level in SIMILARITY]
    )
    means = outcomes.mean(axis=1)
    low, high = mean_interval(bend(outcomes))
    print(
        f"P12, {name} by similarity: {np.round(means, 2)}; quadratic term "
        f"{np.mean(bend(outcomes)):.2f} ({low:.2f} to {high:.2f}), n {REPLICATES}"
    )

    assert high < 0.0
    assert 0.2 <= SIMILARITY[int(np.argmax(means))] <= 0.8


def test_too_similar_firms_do_worse_because_they_make_the_same():
    """P12, ablation: niches fall together, but products stay different: no fall.

    From the middle of the axis to its end. That ``rivalry`` off would be enough does
    not hold (``not_yet``).
    """
    same, different = (
        level_of("first_deals", 1.0, are_rivals)
        - level_of("first_deals", 0.6, are_rivals)
        for are_rivals in (True, False)
    )

    assert mean_interval(same)[1] < 0.0
    assert paired_interval("P12, products alike or not", same, different)[1] < 0.0


@functools.cache
def harm(name: str, **values) -> np.ndarray:
    """Return what one competitor in place of one member changes, by group."""
    swapped, usual = (
        played(0.5, share, REPLICATES_OF_SWAP, **values)[name] for share in (0.2, 0.0)
    )
    paired_interval(f"P13, {name} {values or ''}", swapped, usual)
    return swapped - usual


@pytest.mark.parametrize("name", ["exports_eur", "trust_between_members"])
def test_one_competitor_harms_a_customer_oriented_group(name):
    """P13: the same five firms, but the fifth makes what the first makes."""
    assert mean_interval(harm(name))[1] < 0.0


@pytest.mark.parametrize("name", ["exports_eur", "trust_between_members"])
def test_a_competitor_harms_by_rivalry(name):
    """P13, ablation: ``rivalry`` off; what is left is a component less to offer."""
    usual, ablated = harm(name), harm(name, rivalry=False)

    assert paired_interval(f"P13, rivalry, {name}", usual, ablated)[1] < 0.0
