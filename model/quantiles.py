"""Distributions as inverse functions: one uniform number in, one value out.

A value that always costs one draw keeps every other draw at its address.
"""

import math

from model.compiled import compilable

CENTRE = 0.425
CENTRE_SQUARED = 0.180625
TAIL = 5.0
TAIL_SHIFT = 1.6


@compilable
def _ratio_in_the_centre(r: float) -> float:
    """Return AS 241's rational function for the middle of the distribution."""
    above = 2509.0809287301226727 * r + 33430.575583588128105
    above = above * r + 67265.770927008700853
    above = above * r + 45921.953931549871457
    above = above * r + 13731.693765509461125
    above = above * r + 1971.5909503065514427
    above = above * r + 133.14166789178437745
    above = above * r + 3.387132872796366608
    below = 5226.495278852545925 * r + 28729.085735721942674
    below = below * r + 39307.89580009271061
    below = below * r + 21213.794301586595867
    below = below * r + 5394.1960214247511077
    below = below * r + 687.1870074920579083
    below = below * r + 42.313330701600911252
    return above / (below * r + 1.0)


@compilable
def _ratio_in_the_shoulder(r: float) -> float:
    """Return AS 241's rational function between the middle and the tail."""
    above = 7.7454501427834140764e-4 * r + 0.0227238449892691845833
    above = above * r + 0.24178072517745061177
    above = above * r + 1.27045825245236838258
    above = above * r + 3.64784832476320460504
    above = above * r + 5.7694972214606914055
    above = above * r + 4.6303378461565452959
    above = above * r + 1.42343711074968357734
    below = 1.05075007164441684324e-9 * r + 5.475938084995344946e-4
    below = below * r + 0.0151986665636164571966
    below = below * r + 0.14810397642748007459
    below = below * r + 0.68976733498510000455
    below = below * r + 1.6763848301838038494
    below = below * r + 2.05319162663775882187
    return above / (below * r + 1.0)


@compilable
def _ratio_in_the_tail(r: float) -> float:
    """Return AS 241's rational function for the far tail."""
    above = 2.01033439929228813265e-7 * r + 2.71155556874348757815e-5
    above = above * r + 0.0012426609473880784386
    above = above * r + 0.026532189526576123093
    above = above * r + 0.29656057182850489123
    above = above * r + 1.7848265399172913358
    above = above * r + 5.4637849111641143699
    above = above * r + 6.6579046435011037772
    below = 2.04426310338993978564e-15 * r + 1.4215117583164458887e-7
    below = below * r + 1.8463183175100546818e-5
    below = below * r + 7.868691311456132591e-4
    below = below * r + 0.0148753612908506148525
    below = below * r + 0.13692988092273580531
    below = below * r + 0.59983220655588793769
    return above / (below * r + 1.0)


@compilable
def normal(draw: float) -> float:
    """Return the standard normal value below which this share of values lies.

    Args:
        draw: share of values, between 0 and 1, both excluded.

    Source:
        Wichura 1988, algorithm AS 241 (PPND16): relative accuracy about 1e-16.
    """
    distance = draw - 0.5
    if abs(distance) <= CENTRE:
        return distance * _ratio_in_the_centre(CENTRE_SQUARED - distance * distance)
    root = math.sqrt(-math.log(min(draw, 1.0 - draw)))
    if root <= TAIL:
        value = _ratio_in_the_shoulder(root - TAIL_SHIFT)
    else:
        value = _ratio_in_the_tail(root - TAIL)
    return value if distance > 0.0 else -value


@compilable
def binomial(trials: int, probability: float, draw: float) -> int:
    """Return the number of successes that this draw stands for.

    Args:
        trials: number of trials, 0 or more (meant for a few).
        probability: chance of each success, 0 to 1.
        draw: uniform number between 0 and 1.
    """
    if probability >= 1.0:
        return trials
    chance = 1.0
    for _ in range(trials):
        chance = chance * (1.0 - probability)
    cumulated = chance
    successes = 0
    odds = probability / (1.0 - probability)
    while draw > cumulated and successes < trials:
        chance = chance * odds * (trials - successes) / (successes + 1)
        successes += 1
        cumulated += chance
    return successes
