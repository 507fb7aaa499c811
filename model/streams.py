"""Luck with an address: every draw is a pure function of where it is needed.

The generator is Philox-4x32-10 (Salmon et al. 2011), written with masked ordinary
integers so that plain Python and compiled code give the same words.
"""

from model.compiled import compilable, compiled

MASK = 0xFFFFFFFF
ROUNDS = 10
MULTIPLIER_A = 0xD2511F53
MULTIPLIER_B = 0xCD9E8D57
WEYL_A = 0x9E3779B9
WEYL_B = 0xBB67AE85
HALF_WORD = 65536
LEFT_OUT = 6
"""Low bits of a word that a draw leaves out."""
TWO_TO_26 = 67108864
TWO_TO_52 = 4503599627370496.0


@compiled
def philox(
    counter_0: int,
    counter_1: int,
    counter_2: int,
    counter_3: int,
    key_0: int,
    key_1: int,
) -> tuple[int, int, int, int]:
    """Return the four 32-bit words of Philox-4x32-10.

    Args:
        counter_0: first counter word, 0 to 4294967295; so are the other three.
        counter_1: second counter word.
        counter_2: third counter word.
        counter_3: fourth counter word.
        key_0: first key word, 0 to 4294967295.
        key_1: second key word.

    Source:
        Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as
        1, 2, 3"; known answers of Random123.
    """
    for _ in range(ROUNDS):
        product_a = MULTIPLIER_A * counter_0
        product_b = MULTIPLIER_B * counter_2
        high_a = (product_a >> 32) & MASK
        high_b = (product_b >> 32) & MASK
        counter_0 = high_b ^ counter_1 ^ key_0
        counter_2 = high_a ^ counter_3 ^ key_1
        counter_1 = product_b & MASK
        counter_3 = product_a & MASK
        key_0 = (key_0 + WEYL_A) & MASK
        key_1 = (key_1 + WEYL_B) & MASK
    return counter_0, counter_1, counter_2, counter_3


@compiled
def uniform(
    seed: int, replicate: int, month: int, decision: int, who: int, whom: int
) -> float:
    """Return the uniform number that belongs to this address, between 0 and 1.

    Neither 0 nor 1 is ever returned, so that any inverse distribution is finite.

    Args:
        seed: seed of the study, 0 to 4294967295.
        replicate: which of the parallel worlds, 0 to 4294967295.
        month: month of the model, 0 for founding.
        decision: member of ``vocabulary.Decision``.
        who: whose luck it is; the meaning stands with the decision.
        whom: towards whom; the meaning stands with the decision.
    """
    word_0, word_1, _, _ = philox(month, decision, who, whom, seed, replicate)
    # 52 bits and a half: exact in a float, and open at both ends.
    bits = (word_0 >> LEFT_OUT) * TWO_TO_26 + (word_1 >> LEFT_OUT)
    return (bits + 0.5) / TWO_TO_52


@compilable
def pair(first: int, second: int) -> int:
    """Return two small indices packed into one word of an address.

    Args:
        first: 0 to 65535.
        second: 0 to 65535.

    Raises:
        ValueError: one of them lies outside 0 to 65535.
    """
    if first < 0 or first >= HALF_WORD or second < 0 or second >= HALF_WORD:
        raise ValueError("an index of a packed address lies outside 0 to 65535")
    return first * HALF_WORD + second
