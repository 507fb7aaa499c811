"""P30: after the project compatible members keep working together."""

import numpy as np
import pytest

from model.parameters.parameters import Parameters
from tests.patterns.groups import outcome, paired_interval

pytestmark = pytest.mark.slow

REPLICATES, FEW_REPLICATES = 26, 12
DISTANT, COMPATIBLE = 0.1, 0.9


def pairs_after(compatibility: float, **values) -> np.ndarray:
    """Return the share of pairs still at work together 24 months after the project.

    Customer orientation, two years, a wide market (150 customers): there are customers
    left to go on with. In the usual market most pairs that count are still in talks
    that began in the project (not_yet). Reviews and continuation are off: all projects
    end in the same month.
    """
    point = Parameters(
        orientation=0.5,
        compatibility=compatibility,
        project_months=24,
        continuation_months=0,
        n_customers=150,
        review=False,
        **values,
    )
    replicates = FEW_REPLICATES if values else REPLICATES
    return outcome(point, "active_pairs_at_end", replicates)


def test_compatible_members_go_on_together_after_the_project():
    """Paper 004, "Determinants for organising": an arena for further co-operation.

    The paired interval lies above 0.
    """
    low, _ = paired_interval(
        "P30, pairs active, compatible and distant members",
        pairs_after(COMPATIBLE),
        pairs_after(DISTANT),
    )

    assert low > 0.0


def test_where_no_trust_is_enough_compatible_members_go_on_no_more_than_others():
    """Ablation: ``trust_to_go_on`` 1 asks for full trust before going on together.

    Only talks that began in the project are left. Margin: no reliable difference, and
    less than half of the usual one.
    """
    compatible, distant = (
        pairs_after(compatibility, trust_to_go_on=1.0)
        for compatibility in (COMPATIBLE, DISTANT)
    )
    low, _ = paired_interval("P30, full trust asked for", compatible, distant)
    usual = np.mean(pairs_after(COMPATIBLE) - pairs_after(DISTANT))

    assert low <= 0.0
    assert np.mean(compatible - distant) < 0.5 * usual
