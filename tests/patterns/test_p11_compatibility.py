"""P11: compatibility brings co-operation, and co-operation brings results.

Paper 004, "Organising for success": strong compatibility is an antecedent to
co-operation, which creates better results. In system orientation; in customer
orientation compatibility works by the customers that members share.

Complex technology and net goals; no competitors (``competitor_share`` 0). Closed
groups, three years without continuation and nothing after; customers of one size.
"""

import functools

import numpy as np
import pytest

from tests.patterns.groups import paired_interval, project, table

pytestmark = pytest.mark.slow

REPLICATES = 60
UNLIKE, COMPATIBLE = 0.1, 0.9
NO_CO_OPERATION = {
    "joint_activities": False,
    "joint_development": False,
    "integration_by_trust": 0.0,
    "existing_ties": 0.0,
    "trust_by_coordination": 0.0,
    "trust_by_contact": 0.0,
    "trust_by_joint_customer": 0.0,
    "commitment_pull": 0.0,
}
"""No joint activities or development; no trust between members, and none needed."""


@functools.cache
def played(compatibility: float, **values) -> dict[str, np.ndarray]:
    """Return co-operation and exports (million EUR) of each group."""
    point = project(
        orientation=1.0,
        technology=0.85,
        goals=1.0,
        compatibility=compatibility,
        customer_size_spread=0.0,
        n_customers=40,
        follow_up_months=0,
        **values,
    )
    names = ("trust_between_members", "joint_offering_readiness", "exports_eur")
    results = table(point, names, REPLICATES)
    return {**results, "exports_eur": results["exports_eur"] / 1e6}


@pytest.mark.parametrize(
    "name", ["trust_between_members", "joint_offering_readiness", "exports_eur"]
)
def test_compatible_members_co_operate_more_and_export_more(name):
    unlike, compatible = (played(level)[name] for level in (UNLIKE, COMPATIBLE))

    assert paired_interval(f"P11, {name}", compatible, unlike)[0] > 0.0


def test_without_co_operation_compatibility_brings_much_less():
    """Ablation: co-operation off; the effect of compatibility shrinks."""
    usual, ablated = (
        played(COMPATIBLE, **values)["exports_eur"]
        - played(UNLIKE, **values)["exports_eur"]
        for values in ({}, NO_CO_OPERATION)
    )

    assert paired_interval("P11, co-operation on against off", usual, ablated)[0] > 0.0
