"""P20: members' commitment goes along with their success.

Founders, whether they stay or leave: a leaver counts with its commitment at leaving.
Closed groups, three years of project without continuation and two more to watch.
"""

import functools

import numpy as np
import pytest

from model.ensemble.playing import states_of as states_of_all_months
from model.parameters.parameters import Parameters
from tests.patterns.groups import SEED, project, rank_correlation

pytestmark = pytest.mark.slow

REPLICATES = 30
FORMS = (0.0, 0.5, 1.0)
SALES = ("deals", "exports_eur")


@functools.cache
def commitment_and_sales(
    parameters: Parameters,
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Return commitment at project end and sales in the end, per group and founder."""
    commitment, sales = [], {name: [] for name in SALES}
    for replicate in range(REPLICATES):
        states = states_of_all_months(parameters, SEED, replicate)
        founders = states[0].are_members
        at_project_end = states[parameters.project_months].firms[founders]
        commitment.append(at_project_end["commitment"].copy())
        for name in SALES:
            sales[name].append(states[-1].firms[founders][name].copy())
    return np.array(commitment), {name: np.array(sales[name]) for name in SALES}


def correlation(parameters: Parameters, name: str) -> tuple[float, ...]:
    """Return the rank correlation of commitment and sales, and its 95 % interval."""
    commitment, sales = commitment_and_sales(parameters)
    rank, low, high = rank_correlation(commitment, sales[name])
    print(
        f"P20, orientation {parameters.orientation:g}, commitment moves "
        f"{parameters.commitment_moves}, {name}: {rank:.2f} ({low:.2f} to {high:.2f})"
    )
    return rank, low, high


@pytest.mark.parametrize("name", SALES)
@pytest.mark.parametrize("orientation", FORMS)
def test_committed_members_are_the_successful_ones(orientation, name):
    """Paper 004, "Earlier research": commitment is positively related to success.

    Margin: the whole interval, over groups, lies above 0.
    """
    _, low, _ = correlation(project(orientation=orientation), name)

    assert low > 0.0


@pytest.mark.parametrize("name", SALES)
@pytest.mark.parametrize("orientation", FORMS)
def test_most_of_it_goes_once_success_does_not_commit(orientation, name):
    """Ablation: ``commitment_moves`` off cuts the path from success to commitment.

    What is left is the other path, from commitment to hours to success; no switch cuts
    it, because hours given are commitment's meaning here (A-02). Margin: the intervals
    with and without do not touch.
    """
    _, low, _ = correlation(project(orientation=orientation), name)
    fixed = project(orientation=orientation, commitment_moves=False)
    _, _, high = correlation(fixed, name)

    assert high < low
