"""A larger sample of firms has the mechanisms of the eight firms, as often as they."""

import math

import pytest

from experiments.samples import BIOTECH_FIRMS, biotech_firms, columns
from model.parameters.parameters import Parameters
from model.refusal import Refusal
from model.scenario import read
from model.vocabulary import Mechanism
from tests.house.figure2 import CELLS, Cell, lines

N = 2000
STANDARD_ERRORS = 5.0
"""One cell of seventy lies farther off by luck in 25,000 samples."""

BAD_NUMBERS = [0, -1, 100_001, 2.0, 2.5, True, "8", None, math.nan]
BAD_SEEDS = [-1, 4294967296, 1.0, False, "1", None]


@pytest.fixture(scope="module")
def sample():
    return biotech_firms(N, 1)


def share_in_figure_2(cell: Cell) -> float:
    """Return the share of the eight firms that have a mechanism in a column."""
    return [line.cell for line in lines()].count(cell) / len(BIOTECH_FIRMS)


def share_with(firms: list[Parameters], cell: Cell) -> float:
    """Return the share of some firms that have a mechanism in a column."""
    bit = 1 << cell.mechanism
    return sum(bool(getattr(firm, cell.column) & bit) for firm in firms) / len(firms)


@pytest.mark.parametrize("cell", CELLS, ids=lambda c: f"{c.column}-{c.mechanism.name}")
def test_a_mechanism_is_as_frequent_as_among_the_eight_firms(sample, cell):
    share = share_in_figure_2(cell)
    error = math.sqrt(share * (1.0 - share) / N)

    assert abs(share_with(sample, cell) - share) <= STANDARD_ERRORS * error


def test_what_none_of_the_eight_firms_has_no_firm_has(sample):
    never = [cell for cell in CELLS if share_in_figure_2(cell) == 0.0]

    assert never
    assert {share_with(sample, cell) for cell in never} == {0.0}


def test_the_same_seed_draws_the_same_firms(sample):
    assert biotech_firms(N, 1) == sample


def test_another_seed_draws_other_firms(sample):
    assert biotech_firms(20, 2) != sample[:20]


@pytest.mark.parametrize("n", [1, 2, 7, 20])
def test_a_firm_does_not_depend_on_how_many_others_there_are(sample, n):
    assert biotech_firms(n, 1) == sample[:n]


def test_firms_differ_in_their_mechanisms_alone(sample):
    others = dict.fromkeys(columns(), 0)

    assert len(set(sample)) > N / 2
    assert len({firm.changed(**others) for firm in sample}) == 1


@pytest.mark.parametrize("name", BIOTECH_FIRMS)
def test_a_firm_of_the_sample_has_what_the_eight_have_in_common(sample, name):
    one = read(name).parameters.model_dump()
    every = [read(other).parameters.model_dump() for other in BIOTECH_FIRMS]
    common = {
        key: value
        for key, value in one.items()
        if all(values[key] == value for values in every)
    }

    assert common.items() <= sample[0].model_dump().items()
    assert {"n_members": 1, "review": False, "n_suppliers": 10}.items() <= (
        common.items()
    )


def test_mechanisms_of_different_columns_are_drawn_apart(sample):
    """Among the eight, who teaches by courses also lets customers meet there."""
    taught = Cell("education_of_customers", Mechanism.COURSE)
    met = Cell("contact_between_customers", Mechanism.COURSE)
    both = [
        firm
        for firm in sample
        if share_with([firm], taught) and share_with([firm], met)
    ]
    expected = share_in_figure_2(taught) * share_in_figure_2(met)
    error = math.sqrt(expected * (1.0 - expected) / N)

    assert abs(len(both) / N - expected) <= STANDARD_ERRORS * error


@pytest.mark.parametrize("n", BAD_NUMBERS)
def test_a_number_of_firms_that_cannot_be_is_refused(n):
    with pytest.raises(Refusal, match=r"^n = .* a whole number from 1 to 100000$"):
        biotech_firms(n, 1)


@pytest.mark.parametrize("seed", BAD_SEEDS)
def test_a_seed_that_cannot_be_is_refused(seed):
    with pytest.raises(Refusal, match=r"^seed = .* from 0 to 4294967295$"):
        biotech_firms(8, seed)
