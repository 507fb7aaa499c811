"""How knowledge flows between partners, what is made of it, and what it is good for."""

import math

from model.compiled import compilable


@compilable
def hours_to_learn(hours: float, slope: float, technology: float) -> float:
    """Return the hours of lessons that close most of a gap (1 - 1/e of it).

    Args:
        hours: in the simplest technology, hours above 0.
        slope: how much more there is to learn in the most complex one, 0 or more.
        technology: technology of the line of business, level 0 to 1.

    Returns:
        Hours, ``hours`` or more.

    Source:
        P-000, "Education of network partners": advanced products take education.
        The form is our assumption (A-47).
    """
    return hours * (1.0 + slope * technology)


@compilable
def lesson(hours: float, hours_needed: float) -> float:
    """Return the share of a gap in knowledge that a lesson can close.

    Args:
        hours: hours that the two spend on it, 0 or more.
        hours_needed: hours that close most of the gap, above 0.

    Returns:
        Share, 0 to 1.

    Source:
        A-47: each further hour closes the same share of what is left.
    """
    return -math.expm1(-hours / hours_needed)


@compilable
def shared(level: float, other_level: float) -> float:
    """Return what two know both of a subject.

    Args:
        level: what one of them knows, level 0 to 1.
        other_level: what the other knows, level 0 to 1.

    Source:
        A-47: the lesser of two levels.
    """
    return min(level, other_level)


@compilable
def joined(level: float, other_level: float) -> float:
    """Return what two know of a subject between them.

    Args:
        level: what one of them knows, level 0 to 1.
        other_level: what the other knows, level 0 to 1.

    Source:
        A-47: the greater of two levels.
    """
    return max(level, other_level)


@compilable
def overlap(shared_knowledge: float, joined_knowledge: float) -> float:
    """Return how far two knowledge bases are the same.

    Args:
        shared_knowledge: what both know, added up over components, 0 or more.
        joined_knowledge: what they know between them, added up likewise.

    Returns:
        Level, 0 (nothing in common) to 1 (the same); 0 for two who know nothing.

    Source:
        P-000, definition of coordination: complementary knowledge bases. The measure
        is our assumption (A-47).
    """
    if joined_knowledge <= 0.0:
        return 0.0
    return shared_knowledge / joined_knowledge


@compilable
def absorption(overlap: float, floor: float, loss: float) -> float:
    """Return the share of a lesson that the taker makes its own.

    Args:
        overlap: of the two knowledge bases, level 0 to 1.
        floor: share that needs nothing in common, 0 to 1.
        loss: share that is lost on the way in any case, 0 to 1.

    Returns:
        Share, 0 to 1.

    Source:
        P-000, theory section: absorptive capacity. The amounts are A-47.
    """
    return (floor + (1.0 - floor) * overlap) * (1.0 - loss)


@compilable
def flow(lesson: float, level: float, takers_level: float, absorption: float) -> float:
    """Return the knowledge of a subject that flows from one to another.

    Args:
        lesson: share of the gap that can be closed, 0 to 1.
        level: what the giver knows, level 0 to 1.
        takers_level: what the taker knows, level 0 to 1.
        absorption: share of it that the taker makes its own, 0 to 1.

    Returns:
        Level, 0 to the gap between the two.

    Source:
        P-000: knowledge sharing; nobody learns from who knows less (A-47).
    """
    return lesson * max(0.0, level - takers_level) * absorption


@compilable
def level(own: float, learnt: float) -> float:
    """Return what an actor knows of a subject.

    Args:
        own: by its own work, level 0 to 1.
        learnt: from others, level 0 to 1 - ``own``.

    Source:
        Bookkeeping (A-47).
    """
    return min(1.0, own + learnt)


@compilable
def level_without(own: float, learnt: float, part: float) -> float:
    """Return what an actor would know of a subject without a part of what it learnt.

    Args:
        own: by its own work, level 0 to 1.
        learnt: from others, level.
        part: the part of it, level 0 to ``learnt``.

    Returns:
        Level, never less than what it knows by its own work.

    Source:
        Bookkeeping (A-47).
    """
    return max(own, own + learnt - part)


@compilable
def handed_on(amount: float, part: float, level: float) -> float:
    """Return how much of a flow is of one origin: in proportion to what was known.

    Args:
        amount: knowledge that flows, level.
        part: of what the giver knows, what is of that origin, level.
        level: what the giver knows, level.

    Source:
        Bookkeeping (A-47).
    """
    if level <= 0.0:
        return 0.0
    return amount * min(1.0, part / level)


@compilable
def room_for(own: float, learnt: float, received: float) -> float:
    """Return the share of what is learnt that an actor has room for.

    Args:
        own: by its own work, level 0 to 1.
        learnt: from others a month ago, level.
        received: from others this month, levels.

    Returns:
        Share, 0 to 1; 1 unless an actor would know more than everything.

    Source:
        A-47: nobody knows more than everything.
    """
    wanted = learnt + received
    if wanted <= 1.0 - own:
        return 1.0
    return (1.0 - own) / wanted


@compilable
def after_month(learnt: float, received: float, room: float) -> float:
    """Return what is learnt after a month in which something was received.

    Args:
        learnt: a month ago, level.
        received: this month, levels.
        room: share of it that there is room for, 0 to 1.

    Source:
        A-47.
    """
    return (learnt + received) * room


@compilable
def after_year(learnt: float, fading: float) -> float:
    """Return what is left of what was learnt when a year is over.

    Args:
        learnt: before, level.
        fading: share of it that a year puts out of date, 0 to 1.

    Source:
        P-000, introduction: dynamic markets need new knowledge. The rate is A-47.
    """
    return learnt * (1.0 - fading)


@compilable
def fading_in(technology: float, rate: float) -> float:
    """Return the share of what was learnt that a year puts out of date.

    Args:
        technology: technology of the line of business, level 0 to 1.
        rate: in the most complex technology, share of it a year.

    Source:
        P-000, introduction: knowledge-dynamic markets; A-47.
    """
    return technology * rate


@compilable
def either(level: float, other_level: float) -> float:
    """Return what is known of a market by two who do not know the same.

    Args:
        level: what one of them knows, level 0 to 1.
        other_level: what the other knows, level 0 to 1.

    Source:
        A-47.
    """
    return 1.0 - (1.0 - level) * (1.0 - other_level)


@compilable
def gap(level: float, takers_level: float) -> float:
    """Return how much more one knows than another, never less than 0.

    Args:
        level: what one knows, level 0 to 1.
        takers_level: what the other knows, level 0 to 1.

    Source:
        Bookkeeping (A-47).
    """
    return max(0.0, level - takers_level)


@compilable
def by_own_work(draw: float, at_most: float, is_own_field: bool) -> float:
    """Return what an actor knows of a subject by its own work.

    Args:
        draw: uniform number between 0 and 1.
        at_most: greatest level there is, 0 to 1.
        is_own_field: whether the subject is its own field; then at least half of it.

    Returns:
        Level, 0 to ``at_most``.

    Source:
        P-000: partners have knowledge bases of their own; A-51.
    """
    if is_own_field:
        return at_most * (0.5 + 0.5 * draw)
    return at_most * draw


@compilable
def starting_expertise(draw: float, at_least: float, is_own_stage: bool) -> float:
    """Return how much a partner has to say in a stage of product development.

    Args:
        draw: uniform number between 0 and 1.
        at_least: least expertise in the stage that is its own, level 0 to 1.
        is_own_stage: institutes have ideas, users test, suppliers produce.

    Returns:
        Level, 0 to 1; in other stages at most ``at_least``.

    Source:
        P-000, "Joint decisions": academics, customers and suppliers are asked at
        different stages; A-51.
    """
    if is_own_stage:
        return at_least + (1.0 - at_least) * draw
    return at_least * draw


@compilable
def hours_of_meetings(meetings: int, hours_each: float) -> float:
    """Return the hours of this month's meetings with a customer.

    Args:
        meetings: meetings this month, 0 to 4.
        hours_each: hours that make one likely, above 0.

    Source:
        A-11, A-47.
    """
    return meetings * hours_each
