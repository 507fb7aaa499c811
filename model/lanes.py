"""Luck for many at once: the same draws, eight by eight, in a processor's vectors.

A single draw is a chain of thirty dependent steps, and a processor waits for each. In
the lanes of a vector eight chains take little longer than one. numba's compiler is told
the vectors word by word, and writes them for whatever processor there is.
"""

from typing import Any

from llvmlite import ir
from numba.core import types
from numba.extending import intrinsic

from model.compiled import compiled, is_switched_off
from model.state import Records
from model.streams import (
    LEFT_OUT,
    MASK,
    MULTIPLIER_A,
    MULTIPLIER_B,
    ROUNDS,
    TWO_TO_26,
    TWO_TO_52,
    WEYL_A,
    WEYL_B,
    uniform,
)

LANES = 8

_WORD = ir.IntType(64)
_WORDS = ir.VectorType(_WORD, LANES)
_LEVELS = ir.VectorType(ir.DoubleType(), LANES)
_PLACES = ir.VectorType(ir.IntType(32), LANES)
_MASK, _HALF = ir.Constant(_WORD, MASK), ir.Constant(_WORDS, [32] * LANES)


def full_lanes(n: int) -> int:
    """Return how many places a list needs so that all its lanes are full.

    Args:
        n: draws at most.
    """
    return -(-n // LANES) * LANES


@compiled
def draw_in_lanes(
    seed: int,
    replicate: int,
    month: int,
    decision: int,
    who: Records,
    whom: Records,
    luck: Records,
    n: int,
) -> None:
    """Draw luck for the first few of a list, as ``streams.uniform`` does for each.

    Args:
        seed: seed of the study, 0 to 4294967295.
        replicate: which of the parallel worlds, 0 to 4294967295.
        month: month of the model, 0 for founding.
        decision: member of ``vocabulary.Decision``.
        who: shape (places,), whose luck it is; places fill all lanes.
        whom: shape (places,), towards whom.
        luck: shape (places,), written; what stands behind the first n means nothing.
        n: how many.
    """
    for first in range(0, n, LANES):
        _fill(who, whom, luck, first, seed, replicate, month, decision)


def _fill_plainly(
    who: Records,
    whom: Records,
    luck: Records,
    first: int,
    seed: int,
    replicate: int,
    month: int,
    decision: int,
) -> None:
    """Draw for eight places, one after the other."""
    for place in range(first, first + LANES):
        luck[place] = uniform(
            seed, replicate, month, decision, int(who[place]), int(whom[place])
        )


def _all_lanes(builder: Any, word: Any) -> Any:
    """Return a vector with the same word in all lanes."""
    nothing = ir.Constant(_WORDS, ir.Undefined)
    vector = builder.insert_element(nothing, word, ir.Constant(ir.IntType(32), 0))
    return builder.shuffle_vector(vector, nothing, ir.Constant(_PLACES, [0] * LANES))


def _constant(word: int) -> Any:
    """Return a vector with the same constant in all lanes."""
    return ir.Constant(_WORDS, [word] * LANES)


def _philox(builder: Any, counters: list[Any], keys: list[Any]) -> list[Any]:
    """Return the first two words of ``streams.philox``, each a vector.

    All words are masked first: who knows that a word has 32 bits multiplies two of
    them in one step.
    """
    mask = _constant(MASK)
    words = [builder.and_(counter, mask) for counter in counters]
    first_key, second_key = (builder.and_(key, _MASK) for key in keys)
    for _ in range(ROUNDS):
        product_a = builder.mul(_constant(MULTIPLIER_A), words[0])
        product_b = builder.mul(_constant(MULTIPLIER_B), words[2])
        high_a, high_b = (builder.lshr(x, _HALF) for x in (product_a, product_b))
        in_a, in_b = (_all_lanes(builder, key) for key in (first_key, second_key))
        words = [
            builder.xor(builder.xor(high_b, words[1]), in_a),
            builder.and_(product_b, mask),
            builder.xor(builder.xor(high_a, words[3]), in_b),
            builder.and_(product_a, mask),
        ]
        first_key, second_key = (
            builder.and_(builder.add(key, ir.Constant(_WORD, weyl)), _MASK)
            for key, weyl in ((first_key, WEYL_A), (second_key, WEYL_B))
        )
    return words[:2]


def _levels(builder: Any, first_word: Any, second_word: Any) -> Any:
    """Return the draws between 0 and 1 that two words make, as ``uniform`` does."""
    high, low = (
        builder.lshr(word, _constant(LEFT_OUT)) for word in (first_word, second_word)
    )
    bits = builder.add(builder.mul(high, _constant(TWO_TO_26)), low)
    levels = builder.sitofp(bits, _LEVELS)
    middle = builder.fadd(levels, ir.Constant(_LEVELS, [0.5] * LANES))
    return builder.fdiv(middle, ir.Constant(_LEVELS, [TWO_TO_52] * LANES))


def _fill_lanes(
    _: Any,
    who: Any,
    whom: Any,
    luck: Any,
    first: Any,
    seed: Any,
    replicate: Any,
    month: Any,
    decision: Any,
) -> Any:
    """Return the type of ``_fill``, and how numba's compiler writes it."""
    kinds = (who, whom, luck, first, seed, replicate, month, decision)

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        def lanes(argument: int, kind: Any) -> Any:
            array = context.make_array(signature.args[argument])
            data = array(context, builder, values[argument]).data
            return builder.bitcast(builder.gep(data, [values[3]]), kind.as_pointer())

        addresses = [builder.load(lanes(k, _WORDS), align=1) for k in (0, 1)]
        same = [_all_lanes(builder, values[k]) for k in (6, 7)]
        words = _philox(builder, [*same, *addresses], [values[4], values[5]])
        builder.store(_levels(builder, *words), lanes(2, _LEVELS), align=1)
        return context.get_dummy_value()

    return types.void(*kinds), generate


_fill: Any = _fill_plainly if is_switched_off() else intrinsic(_fill_lanes)
