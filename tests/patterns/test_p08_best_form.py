"""P08: there is no single best form; three corners of the determinants.

Paper 004, "Organisation as a multi-dimensional phenomenon" and Figure 2. Closed groups,
three years of project without continuation, so that all forms have the same months,
and two more to watch. That market orientation also beats system orientation where all
is low does not hold (``not_yet``).
"""

import functools

import numpy as np
import pytest

from tests.patterns.groups import outcome, paired_interval, project

pytestmark = pytest.mark.slow

MARKET, CUSTOMER, SYSTEM = 0.0, 0.5, 1.0
LOW, MIDDLE, HIGH = (0.1, 0.1, 0.0), (0.45, 0.7, 0.5), (0.85, 0.9, 1.0)
"""Technology, compatibility and goals: the diagonal of Figure 2."""
REPLICATES = {LOW: 60, MIDDLE: 16, HIGH: 20}
"""As many as the differences need."""


@functools.cache
def exports(
    corner: tuple[float, float, float], orientation: float, **values
) -> np.ndarray:
    """Return exports to month 60 of the same groups in a form, million EUR."""
    technology, compatibility, goals = corner
    point = project(
        orientation=orientation,
        technology=technology,
        compatibility=compatibility,
        goals=goals,
        **values,
    )
    return outcome(point, "exports_eur", REPLICATES[corner]) / 1e6


def lead(corner, better: float, worse: float, **values) -> tuple[float, float]:
    """Return the 95 % interval of what the one form exports more, million EUR."""
    claim = f"P08, corner {corner} {values or ''}: {better:g} against {worse:g}"
    return paired_interval(
        claim,
        exports(corner, better, **values),
        exports(corner, worse, **values),
    )


def test_market_is_better_than_customer_orientation_where_all_is_low():
    """Figure 2, lowest corner: simple, unlike, sales-related. Half of the claim."""
    assert lead(LOW, MARKET, CUSTOMER)[0] > 0.0


def test_customer_is_better_than_market_orientation_in_the_middle():
    """Figure 2, middle; customer against system is left open there."""
    assert lead(MIDDLE, CUSTOMER, MARKET)[0] > 0.0


@pytest.mark.parametrize("other", [MARKET, CUSTOMER])
def test_system_orientation_is_best_where_all_is_high(other):
    """Figure 2, highest corner: complex, compatible, net-related."""
    assert lead(HIGH, SYSTEM, other)[0] > 0.0


def test_if_a_door_may_be_for_one_member_the_market_corner_goes():
    """Ablation: ``two_member_door`` off lets customer orientation take any customer."""
    assert lead(LOW, MARKET, CUSTOMER, two_member_door=False)[0] <= 0.0


def test_if_no_customer_needs_a_system_the_system_corner_goes():
    """Ablation: ``integration_needs`` off."""
    assert lead(HIGH, SYSTEM, CUSTOMER, integration_needs=False)[0] <= 0.0
