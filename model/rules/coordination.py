"""How a firm spends its hours on coordinating partners: which event promises most."""

from model.compiled import compilable


@compilable
def is_available(mechanisms: int, mechanism: int) -> bool:
    """Return whether a mechanism is among those available.

    Args:
        mechanisms: a set of mechanisms as a number: mechanism k counts 2 to the k.
        mechanism: member of ``Mechanism``.

    Source:
        Bookkeeping (A-50).
    """
    return (mechanisms >> mechanism) & 1 == 1


@compilable
def is_due(held_month: int, month: int, interval: int) -> bool:
    """Return whether a mechanism can be had again.

    Args:
        held_month: last time, -1 for never.
        month: the month now.
        interval: months from one to the next, 1 or more.

    Source:
        P-000, Figure 1 and interviews: conferences come round, courses are held
        several times a year; A-52.
    """
    return held_month < 0 or month - held_month >= interval


@compilable
def number_reached(n_partners: int, reach: int) -> int:
    """Return how many partners take part in an event.

    Args:
        n_partners: partners who could, 0 or more.
        reach: partners that the event has room for, 1 or more.

    Source:
        P-000, Figure 1: events reach one, a few or many.
    """
    return min(n_partners, reach)


@compilable
def worth_of_teaching(lesson: float, gap: float, later_use: float) -> float:
    """Return what teaching one partner promises.

    Args:
        lesson: share of a gap that an event closes, 0 to 1.
        gap: what can be taught and absorbed, level 0 to 1.
        later_use: what the knowledge is good for, level 0 or more.

    Source:
        A-50.
    """
    return lesson * gap * later_use


@compilable
def later_use(
    technology: float, worth_of_use: float, worth_of_answer: float, uses_it: bool
) -> float:
    """Return what it is good for that a partner knows the product.

    Who uses the product fails with it less, the more so the harder it is to use; all
    who know it are better understood when they are asked.

    Args:
        technology: technology of the line of business, level 0 to 1.
        worth_of_use: worth of good use of the most complex product, level 0 or more.
        worth_of_answer: worth of better answers, level 0 or more.
        uses_it: whether the partner uses the product, or sells to those who do.

    Source:
        P-000: advanced products need educated customers; A-50.
    """
    if not uses_it:
        return worth_of_answer
    return worth_of_answer + worth_of_use * technology


@compilable
def worth_of_asking(
    lesson: float, novelty: float, share_combined: float, worth: float
) -> float:
    """Return what deciding with one partner promises.

    Args:
        lesson: share of a gap that an event closes, 0 to 1.
        novelty: what the partner knows that can be absorbed and combined, levels.
        share_combined: share that the firm knows how to combine, 0 to 1.
        worth: worth of new knowledge, level 0 or more.

    Source:
        A-50.
    """
    return lesson * novelty * share_combined * worth


@compilable
def novelty_of(gaps: float, absorption: float, overlap: float) -> float:
    """Return what a partner knows that a firm can absorb and combine.

    Args:
        gaps: what the partner knows better, levels added up over subjects.
        absorption: share of a lesson that the firm makes its own, 0 to 1.
        overlap: of the two knowledge bases, level 0 to 1.

    Source:
        A-48, A-50.
    """
    return gaps * absorption * 4.0 * overlap * (1.0 - overlap)


@compilable
def share_combined(capability: float, floor: float, gain: float) -> float:
    """Return the share of what is received that a firm knows how to combine.

    Args:
        capability: network coordination capability, level 0 to 1.
        floor: share combined without any capability, 0 to 1.
        gain: share that full capability adds, 0 to 1 - ``floor``.

    Source:
        A-48.
    """
    return floor + gain * capability


@compilable
def worth_of_introducing(n_partners: int, worth: float, referrers: int) -> float:
    """Return what bringing partners together promises: referrals among them.

    Args:
        n_partners: partners who meet, 0 or more.
        worth: worth of two who can refer each other, level 0 or more.
        referrers: of two who meet, how many can refer the other to the firm, 0 to 2.

    Source:
        P-000: referrals and leads through contact; A-50.
    """
    if n_partners < 2:
        return 0.0
    return (n_partners - 1) * worth * referrers / 2.0


@compilable
def worth_per_hour(
    n_partners: int, of_each: float, of_contact: float, hours: float
) -> float:
    """Return what an event promises for each hour it takes.

    Args:
        n_partners: partners who take part, 0 or more.
        of_each: what teaching and asking each of them promises, level.
        of_contact: what their meeting each other promises, level.
        hours: hours that the event takes, above 0.

    Source:
        A-50: hours go where they promise most.
    """
    return (n_partners * of_each + of_contact) / hours


@compilable
def stage_after_round(stage: int, rounds: int, rounds_needed: int) -> int:
    """Return the stage of product development after a round in this one.

    Args:
        stage: member of ``DevelopmentStage``.
        rounds: rounds held in it, this one included, 1 or more.
        rounds_needed: rounds that a stage takes, 1 or more.

    Returns:
        This stage, or the next; after production comes the next idea.

    Source:
        P-000: partners take part at different stages; A-50.
    """
    if rounds < rounds_needed:
        return stage
    return (stage + 1) % 3


@compilable
def place_among(draw: float, chance: float, n: int) -> int:
    """Return which of a few contacts is met, or -1 for none.

    Args:
        draw: uniform number between 0 and 1.
        chance: chance that one is met at all, 0 to 1.
        n: contacts, 0 or more.

    Returns:
        Place, 0 to ``n`` - 1, each as likely as any other; -1 when none is met.

    Source:
        A-49.
    """
    if n == 0 or draw >= chance:
        return -1
    return min(n - 1, int(draw / chance * n))


@compilable
def place_in_turn(first: int, step: int, n: int) -> int:
    """Return the place of the next on a list that goes round.

    Args:
        first: place of the first, 0 to ``n`` - 1.
        step: how many have been taken, 0 to ``n`` - 1.
        n: length of the list, 1 or more.

    Source:
        Bookkeeping (A-50).
    """
    return (first + step) % n
