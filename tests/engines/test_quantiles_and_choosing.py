"""Inverse distributions against the analytic ones, and how one of several is chosen."""

import math
from collections import Counter
from fractions import Fraction
from statistics import NormalDist

import numba
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from scipy.special import ndtri
from scipy.stats import binom

from model.choosing import best, nth, whose_turn
from model.quantiles import binomial, normal
from tests.strategies import counts, levels

LAW = settings(derandomize=True, deadline=None, max_examples=200)
LEAST, GREATEST = 2.0**-53, 1.0 - 2.0**-53
"""The least and the greatest draw that ``streams.uniform`` can give."""

DRAWS = st.integers(0, 2**52 - 1).map(lambda cell: (2 * cell + 1) * LEAST)
"""All draws that ``streams.uniform`` can give; mostly in the middle."""

TAIL_DRAWS = st.floats(-53.0, -1.0).map(lambda power: 2.0**power)
"""Draws below one half, every order of magnitude alike."""

TRIALS = counts(0, 10)


@LAW
@example(LEAST)
@example(0.075)
@example(0.5)
@example(0.925)
@example(GREATEST)
@given(DRAWS | TAIL_DRAWS)
def test_the_normal_value_is_that_of_the_standard_library(draw):
    # AS 241 promises about 1e-16 of the value; 1e-14 leaves room for rounding errors.
    # The library uses it too, so this guards the coefficients; ndtri is independent.
    assert normal(draw) == pytest.approx(NormalDist().inv_cdf(draw), rel=1e-14)


@LAW
@example(LEAST)
@example(GREATEST)
@given(DRAWS | TAIL_DRAWS)
def test_the_normal_value_is_that_of_another_algorithm(draw):
    # scipy computes it by Cephes' ndtri, which promises 4.5e-16 times a few; near the
    # middle it loses bits where one half is subtracted, hence the absolute tolerance.
    assert normal(draw) == pytest.approx(float(ndtri(draw)), rel=1e-13, abs=1e-15)


@LAW
@given(DRAWS)
def test_the_normal_distribution_is_symmetric(draw):
    # 1 - draw is exact for every draw, so the mirrored value has the same bits.
    assert normal(1.0 - draw) == -normal(draw)


def test_the_median_of_the_normal_distribution_is_zero():
    assert normal(0.5) == 0.0


@LAW
@given(DRAWS | TAIL_DRAWS, DRAWS | TAIL_DRAWS)
def test_a_greater_draw_never_gives_a_smaller_normal_value(draw, other):
    low, high = sorted((draw, other))

    # Where two pieces of the algorithm meet, a last bit may be lost.
    assert normal(low) <= normal(high) + 1e-14


def cell_of(n: int, probability: float, k: int) -> tuple[Fraction, Fraction]:
    """Return the chances of fewer than k and of at most k successes, exactly."""
    p = Fraction(probability)
    terms = [math.comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k + 1)]
    return sum(terms[:k], Fraction(0)), sum(terms, Fraction(0))


def is_near_a_step(n: int, probability: float, draw: float) -> bool:
    """Return whether rounding errors could push a draw over a step."""
    steps = [cell_of(n, probability, k)[1] for k in range(n + 1)]
    return any(abs(Fraction(draw) - step) < Fraction(1, 10**12) for step in steps)


@LAW
@given(TRIALS, levels(), DRAWS)
def test_successes_are_those_of_scipy(trials, probability, draw):
    assume(not is_near_a_step(trials, probability, draw))

    assert binomial(trials, probability, draw) == binom.ppf(draw, trials, probability)


@LAW
@given(TRIALS, levels(), DRAWS)
def test_a_draw_lies_in_the_cell_of_its_successes(trials, probability, draw):
    assume(not is_near_a_step(trials, probability, draw))

    fewer, at_most = cell_of(trials, probability, binomial(trials, probability, draw))
    assert fewer < draw <= at_most


@pytest.mark.parametrize(
    ("draw", "successes"),
    [(0.25, 0), (0.3, 1), (0.75, 1), (0.8, 2)],
)
def test_two_fair_coins_show_one_head_for_half_of_the_draws(draw, successes):
    """No head in a quarter of the draws, two heads in another quarter."""
    assert binomial(2, 0.5, draw) == successes


@LAW
@given(TRIALS, DRAWS)
def test_without_a_chance_nothing_succeeds(trials, draw):
    assert binomial(trials, 0.0, draw) == 0


@LAW
@given(TRIALS, DRAWS)
def test_with_certainty_everything_succeeds(trials, draw):
    assert binomial(trials, 1.0, draw) == trials


@LAW
@given(TRIALS, levels(), DRAWS)
def test_successes_are_never_more_than_trials(trials, probability, draw):
    assert 0 <= binomial(trials, probability, draw) <= trials


@LAW
@given(TRIALS, levels(), DRAWS, DRAWS)
def test_a_greater_draw_never_gives_fewer_successes(trials, probability, draw, other):
    low, high = sorted((draw, other))

    assert binomial(trials, probability, low) <= binomial(trials, probability, high)


@LAW
@given(counts(1, 200), DRAWS)
def test_a_draw_points_at_one_of_those_to_choose_from(n, draw):
    assert 0 <= nth(n, draw) < n


@pytest.mark.parametrize("n", [1, 2, 3, 7, 60, 200])
def test_the_greatest_draw_still_points_at_the_last(n):
    assert nth(n, GREATEST) == n - 1


@LAW
@given(counts(1, 200), st.data())
def test_each_index_has_an_equal_part_of_the_draws(n, data):
    index = data.draw(counts(0, n - 1))

    assert nth(n, (index + 0.01) / n) == nth(n, (index + 0.99) / n) == index


SCORES = st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=1, max_size=8)


@LAW
@given(SCORES)
def test_nobody_scores_higher_than_the_best(scores):
    assert scores[best(scores)] == max(scores)


@LAW
@given(SCORES)
def test_of_equals_the_lowest_index_is_the_best(scores):
    assert all(score < scores[best(scores)] for score in scores[: best(scores)])


@LAW
@given(counts(1, 20), counts(1, 12))
def test_everyone_has_the_same_number_of_turns(n, rounds):
    turns = Counter(whose_turn(turn, n) for turn in range(rounds * n))

    assert turns == dict.fromkeys(range(n), rounds)


@LAW
@given(counts(1, 20), counts(0, 500))
def test_nobody_has_a_second_turn_before_all_have_had_one(n, start):
    turns = [whose_turn(turn, n) for turn in range(start, start + n)]

    assert sorted(turns) == list(range(n))


@pytest.mark.skipif(
    bool(numba.config.DISABLE_JIT),
    reason="NUMBA_DISABLE_JIT=1: nothing is compiled that could be compared",
)
@LAW
@given(DRAWS | TAIL_DRAWS, TRIALS, levels())
def test_quantiles_give_the_same_bits_compiled_and_plain(draw, trials, probability):
    compiled = (COMPILED_NORMAL(draw), COMPILED_BINOMIAL(trials, probability, draw))

    assert compiled == (normal(draw), binomial(trials, probability, draw))


COMPILED_NORMAL = numba.njit(normal)
COMPILED_BINOMIAL = numba.njit(binomial)
