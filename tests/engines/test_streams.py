"""Luck with an address: known answers of Philox, and laws of addresses and draws."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from scipy.stats import chisquare

from model import lanes
from model.lanes import LANES, draw_in_lanes, full_lanes
from model.streams import pair, philox, uniform
from model.vocabulary import Decision
from tests.strategies import words

ALL_ONES = 0xFFFFFFFF
TOP_BIT = 0x80000000
LAW = settings(derandomize=True, deadline=None, max_examples=200)

# Without a compiler ``philox`` is its own source.
PHILOX = {"compiled": philox, "plain": getattr(philox, "py_func", philox)}
UNIFORM = {"compiled": uniform, "plain": getattr(uniform, "py_func", uniform)}

# Counter, key and result of philox4x32 10 in Random123's kat_vectors.
KNOWN_ANSWERS = (
    (
        (0x00000000, 0x00000000, 0x00000000, 0x00000000),
        (0x00000000, 0x00000000),
        (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8),
    ),
    (
        (0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF),
        (0xFFFFFFFF, 0xFFFFFFFF),
        (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD),
    ),
    (
        (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
        (0xA4093822, 0x299F31D0),
        (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
    ),
)

ADDRESSES = st.tuples(*[words() for _ in range(6)])
INDICES = st.integers(0, 65535)


@pytest.mark.parametrize("source", PHILOX)
@pytest.mark.parametrize(("counter", "key", "answer"), KNOWN_ANSWERS)
def test_philox_gives_the_known_answers_of_random123(source, counter, key, answer):
    assert PHILOX[source](*counter, *key) == answer


@LAW
@example((ALL_ONES,) * 6)
@example((TOP_BIT,) * 6)
@given(ADDRESSES)
def test_compiled_and_plain_philox_agree_on_every_address(address):
    assert PHILOX["compiled"](*address) == PHILOX["plain"](*address)


@LAW
@example((ALL_ONES,) * 6)
@example((TOP_BIT,) * 6)
@given(ADDRESSES)
def test_compiled_and_plain_draws_are_the_same_bits(address):
    assert UNIFORM["compiled"](*address) == UNIFORM["plain"](*address)


@pytest.fixture(params=["compiled", "plain"])
def in_lanes(request, monkeypatch):
    """Draws in lanes, by compiled code or by its plain source."""
    if request.param == "compiled":
        return draw_in_lanes
    monkeypatch.setattr(lanes, "_fill", lanes._fill_plainly)
    return getattr(draw_in_lanes, "py_func", draw_in_lanes)


SEVERAL = st.lists(st.tuples(words(), words()), min_size=1, max_size=3 * LANES)


@settings(LAW, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example((ALL_ONES,) * 4, [(ALL_ONES, ALL_ONES)])
@example((TOP_BIT,) * 4, [(TOP_BIT, 0)] * (LANES + 1))
@given(st.tuples(*[words()] * 4), SEVERAL)
def test_draws_in_lanes_are_the_same_bits_as_single_draws(in_lanes, where, persons):
    """Nor does a draw depend on its lane, or on who stands beside it."""
    who, whom = np.zeros((2, full_lanes(len(persons))), np.int64)
    who[: len(persons)], whom[: len(persons)] = zip(*persons, strict=True)
    luck = np.zeros(len(who))

    in_lanes(*where, who, whom, luck, len(persons))

    single = [uniform(*where, *person) for person in persons]
    assert luck[: len(persons)].tolist() == single


@LAW
@given(ADDRESSES)
def test_philox_gives_four_words_of_32_bits(address):
    assert all(0 <= word <= ALL_ONES for word in philox(*address))


@LAW
@example((ALL_ONES,) * 6)
@example((TOP_BIT,) * 6)
@given(ADDRESSES)
def test_a_draw_lies_between_zero_and_one_and_is_neither(address):
    assert 0.0 < uniform(*address) < 1.0


@LAW
@given(ADDRESSES)
def test_a_draw_is_the_middle_of_the_cell_that_the_top_26_bits_name(address):
    """52 bits name a cell of width 2**-52; a draw is exactly the middle of it.

    The least cell's middle is 2**-53 and the greatest one's 1 - 2**-53: both are
    floats, so a draw is neither 0 nor 1 whatever the words.
    """
    seed, replicate, month, decision, who, whom = address
    first, second, _, _ = philox(month, decision, who, whom, seed, replicate)

    top_bits = (first >> 6 << 26) | (second >> 6)
    middle = Fraction(2 * top_bits + 1, 2**53)
    assert Fraction(uniform(*address)) == middle


@LAW
@given(ADDRESSES, st.integers(0, 5), words())
def test_whatever_part_of_an_address_differs_the_draw_differs(address, part, word):
    assume(word != address[part])
    other = (*address[:part], word, *address[part + 1 :])

    # Two of 2**52 cells may coincide; among 200 pairs that never happens by chance.
    assert uniform(*other) != uniform(*address)


@LAW
@given(words(), words(), st.tuples(*[words()] * 4), st.tuples(*[words()] * 4))
def test_two_moments_of_one_world_never_share_their_words(
    seed, replicate, moment, other
):
    assume(moment != other)

    # Each round can be undone, so no two counters of one key give the same words.
    assert philox(*moment, seed, replicate) != philox(*other, seed, replicate)


@LAW
@given(ADDRESSES)
def test_the_same_address_always_gives_the_same_draw(address):
    first = uniform(*address)
    uniform(*reversed(address))

    assert uniform(*address) == first


@LAW
@given(st.tuples(INDICES, INDICES), st.tuples(INDICES, INDICES))
def test_two_pairs_of_indices_never_share_a_word(one, other):
    assert (pair(*one) == pair(*other)) == (one == other)


@LAW
@given(INDICES, INDICES)
def test_a_pair_gives_both_indices_back(first, second):
    assert divmod(pair(first, second), 65536) == (first, second)


@LAW
@given(INDICES, INDICES)
def test_a_pair_is_a_word_of_an_address(first, second):
    assert 0 <= pair(first, second) <= ALL_ONES


@pytest.mark.parametrize("wrong", [-1, 65536])
def test_a_pair_refuses_a_first_index_out_of_bounds(wrong):
    with pytest.raises(ValueError, match="outside 0 to 65535"):
        pair(wrong, 0)


@pytest.mark.parametrize("wrong", [-1, 65536])
def test_a_pair_refuses_a_second_index_out_of_bounds(wrong):
    with pytest.raises(ValueError, match="outside 0 to 65535"):
        pair(0, wrong)


# Each test of fairness fails for one seed in 10,000 of a perfect generator; the
# seed stands here, so that a test that passes once always passes.
SEED = 20080517
UNLIKELY = 1e-4


def counted(places: list[int], n: int) -> list[int]:
    """Return how often each of n places occurs."""
    return [places.count(place) for place in range(n)]


@pytest.mark.parametrize("decision", Decision, ids=lambda decision: decision.name)
def test_the_draws_of_a_decision_fall_evenly_between_zero_and_one(decision):
    draws = [
        uniform(SEED, 0, month, decision.value, who, 0)
        for month in range(50)
        for who in range(40)
    ]

    counts = counted([int(20 * draw) for draw in draws], 20)
    assert chisquare(counts).pvalue > UNLIKELY


@pytest.mark.parametrize(
    "part", range(6), ids=("seed", "replicate", "month", "decision", "who", "whom")
)
def test_neighbours_in_any_part_of_an_address_have_independent_luck(part):
    """Pairs of neighbouring draws fall evenly into 5 x 5 squares."""
    squares = []
    for step in range(2000):
        address = [SEED, 0, 0, 0, 0, 0]
        address[part] = 2 * step
        here = uniform(*address)
        address[part] += 1
        squares.append(5 * int(5 * here) + int(5 * uniform(*address)))

    assert chisquare(counted(squares, 25)).pvalue > UNLIKELY
