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
def combined(
    received: float, overlap: float, capability: float, floor: float, gain: float
) -> float:
    """Return the new knowledge that comes of combining what was received.

    Partners who know the same have nothing to combine, partners who have nothing in
    common cannot.

    Args:
        received: knowledge from a partner, levels added up over subjects.
        overlap: of the two knowledge bases, level 0 to 1.
        capability: network coordination capability, level 0 to 1.
        floor: share combined without any capability, 0 to 1.
        gain: share that full capability adds, 0 to 1 - ``floor``.

    Returns:
        Level, 0 to ``received``.

    Source:
        P-000, theory section: combining of complementary knowledge bases by network
        coordination capability. That partial overlap is best, and the amounts, are
        our assumption (A-48).
    """
    share = floor + gain * capability
    return share * received * min(1.0, 4.0 * overlap * (1.0 - overlap))


@compilable
def created_after(created: float, new: float) -> float:
    """Return what a firm has created by combining, after a month.

    Args:
        created: a month ago, level 0 to 1.
        new: combined this month, levels.

    Returns:
        Level, 0 to 1.

    Source:
        A-48: each piece of new knowledge closes a part of what there is to find.
    """
    return created + (1.0 - created) * -math.expm1(-new)


@compilable
def own_with_created(own: float, created: float) -> float:
    """Return what a firm learns of its own component by creating knowledge.

    Args:
        own: what it knows by its own work, level 0 to 1.
        created: what it has created, level 0 to 1.

    Returns:
        Level, 0 to 1 - ``own``.

    Source:
        A-48.
    """
    return (1.0 - own) * created


@compilable
def capability_after_event(capability: float, gain: float) -> float:
    """Return the network coordination capability after an event was coordinated.

    Args:
        capability: level 0 to 1.
        gain: share of what is left to learn, 0 to 1.

    Source:
        P-000: the capability is experiential knowledge; the pace is A-48.
    """
    return capability + gain * (1.0 - capability)


@compilable
def looped(
    amount: float, overlap: float, overlap_without: float, floor: float
) -> float:
    """Return the part of a flow that is there thanks to what partners told others.

    A partner who has heard of the product from others has more in common with its
    maker, and is better understood.

    Args:
        amount: knowledge that flows to the firm, levels.
        overlap: of the two knowledge bases, level 0 to 1.
        overlap_without: the same without what the partner has from other partners.
        floor: share of a lesson that needs nothing in common, 0 to 1.

    Returns:
        Levels, 0 to ``amount``.

    Source:
        P-000, Figure 6: knowledge goes round by customers and comes back. The
        measure is our assumption (A-48).
    """
    absorbed = floor + (1.0 - floor) * overlap
    if absorbed <= 0.0:
        return 0.0
    more = (1.0 - floor) * max(0.0, overlap - overlap_without)
    return amount * min(1.0, more / absorbed)


@compilable
def from_other_partners(amount: float, given: float, all_given: float) -> float:
    """Return the part of new knowledge that others than this partner helped to make.

    Args:
        amount: new knowledge that is taught, levels.
        given: what was made of what this partner knew, levels.
        all_given: what was made of what all partners knew, levels.

    Source:
        P-000: knowledge made in one relationship is used in another; A-48.
    """
    if all_given <= 0.0:
        return 0.0
    return amount * (1.0 - min(1.0, given / all_given))


@compilable
def use_probability(technology: float, known: float) -> float:
    """Return the chance that a customer uses a product well in a month.

    Args:
        technology: technology of the line of business, level 0 to 1.
        known: what the customer knows of the product, level 0 to 1.

    Returns:
        Probability, 1 - ``technology`` to 1.

    Source:
        P-000: advanced products fail if they are not used correctly. The form is
        our assumption (A-49).
    """
    return 1.0 - technology * (1.0 - min(1.0, known))


@compilable
def trust_after_failed_use(trust: float, kept: float) -> float:
    """Return a customer's trust after a month of failing with the product.

    Args:
        trust: level 0 to 1.
        kept: share of it that is kept, 0 to 1.

    Source:
        A-49.
    """
    return trust * kept


@compilable
def trust_after_word(
    trust: float, others_trust: float, awareness: float, effect: float
) -> float:
    """Return a customer's trust after it has heard from one who buys.

    Args:
        trust: level 0 to 1.
        others_trust: trust of the one who buys, level 0 to 1.
        awareness: what the seller knows of the contact, level 0 to 1.
        effect: share of the difference that is made up, 0 to 1.

    Returns:
        Level, ``trust`` to 1.

    Source:
        P-000: only a contact that the firm is aware of can be drawn on; A-49.
    """
    return trust + effect * awareness * max(0.0, others_trust - trust)


@compilable
def credibility_with_learning(
    credible: float, technology: float, known: float, effect: float
) -> float:
    """Return how credible a seller is to a customer who has learnt of the product.

    Args:
        credible: before, level 0 to 1.
        technology: technology of the line of business, level 0 to 1.
        known: what the customer knows of the product, level 0 to 1.
        effect: share of the doubt that full knowledge takes away, 0 to 1.

    Returns:
        Level, ``credible`` to 1.

    Source:
        P-000 and P-004: complex products need educated customers; A-49.
    """
    return credible + (1.0 - credible) * effect * technology * min(1.0, known)


@compilable
def fit_after_development(fit: float, created: float, effect: float) -> float:
    """Return how well a product fits after it was developed with partners.

    Args:
        fit: before, level 0 to 1; what does not fit at all never will.
        created: new knowledge of the maker, level 0 to 1.
        effect: share of the misfit that full knowledge takes away, 0 to 1.

    Returns:
        Level, ``fit`` to 1.

    Source:
        P-000, "Joint decisions": partners' ideas and tests improve the product; A-49.
    """
    if fit <= 0.0:
        return fit
    return fit + (1.0 - fit) * effect * created


@compilable
def awareness_after_event(awareness: float, gain: float) -> float:
    """Return what a firm knows of a contact after all three met at an event.

    Args:
        awareness: level 0 to 1.
        gain: share of what is missing, 0 to 1.

    Source:
        P-000: being there shows who meets whom; A-49.
    """
    return awareness + gain * (1.0 - awareness)


@compilable
def awareness_after_month(awareness: float, fading: float) -> float:
    """Return what a firm still knows of a contact a month later.

    Args:
        awareness: level 0 to 1.
        fading: share forgotten in a month, 0 to 1.

    Source:
        A-49.
    """
    return awareness * (1.0 - fading)


@compilable
def seen(amount: float, awareness: float) -> float:
    """Return how much of a flow between partners a firm is aware of.

    Args:
        amount: knowledge that flows, levels.
        awareness: what the firm knows of the contact, level 0 to 1.

    Source:
        P-000: contact, and awareness of it, are two things; A-49.
    """
    return amount * awareness


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
def share_known(level: float, makers_level: float) -> float:
    """Return the share of what its maker knows of a product that a partner knows.

    Args:
        level: what the partner knows, level 0 to 1.
        makers_level: what the maker knows, level 0 to 1.

    Returns:
        Share, 0 to 1; 1 when there is nothing to know.

    Source:
        A-49.
    """
    if level >= makers_level:
        return 1.0
    return level / makers_level


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
