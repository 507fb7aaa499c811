"""What an event with partners promises a firm for each hour that it takes."""

import numpy as np

from model.compiled import compiled
from model.ensemble.attendees import expertise_in, missing
from model.ensemble.knowledge_flows import side
from model.ensemble.mechanisms import asks, introduces, invites, taking_of, teaches
from model.ensemble.overlaps import overlap_with
from model.ensemble.pools import are_of_both_sides, is_known, list_pool
from model.mechanisms import (
    BOTH_SIDES,
    CUSTOMERS,
    LOCAL_MARKET_DECISION,
    PRODUCT_DEVELOPMENT,
    SUPPLIERS,
    SUPPORT,
    referrers_among,
)
from model.rules import cooperation, coordination, effort, knowledge
from model.vocabulary import NOBODY, PartnerKind, Side

N_SIDES = len(Side)
CUSTOMER = PartnerKind.CUSTOMER.value


@compiled
def _gaps(s: np.record, room: np.record, i: int, b: int, first: int, end: int) -> float:
    """Return what a partner knows better of some subjects but a firm's own product."""
    gaps = 0.0
    for subject in range(first, end):
        if subject != s.firms[i].component:
            gaps += knowledge.gap(
                room.known[s.n_firms + b, subject], room.known[i, subject]
            )
    return gaps


@compiled
def look_out(
    p: np.record, s: np.record, room: np.record, i: int, which_side: int
) -> None:
    """Find out what there is to teach and to learn on one side of the net.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group; the outlook is written there.
        i: the firm.
        which_side: side of the net.
    """
    gaps = 0.0
    novelty = 0.0
    news = 0.0
    greatest = 0.0
    n = 0
    for b in range(s.n_all_partners):
        if side(s, b) != which_side or not is_known(s, b):
            continue
        n += 1
        overlap = overlap_with(s, room, i, b)
        absorption = knowledge.absorption(
            overlap, p.absorption_floor, p.absorption_loss
        )
        can_be_taught = effort.part(missing(s, room, i, b), absorption)
        gaps += can_be_taught
        technical = _gaps(s, room, i, b, 0, s.n_components)
        novelty += coordination.novelty_of(technical, absorption, overlap)
        local = _gaps(s, room, i, b, s.n_components, s.n_subjects)
        news += effort.part(local, absorption)
        if s.partners[b].kind == CUSTOMER:
            greatest = knowledge.joined(greatest, can_be_taught)
    outlook = room.outlooks[which_side]
    outlook.gap = cooperation.mean_of(gaps, n)
    outlook.greatest_gap = greatest
    outlook.novelty = cooperation.mean_of(novelty, n)
    outlook.news = cooperation.mean_of(news, n)


@compiled
def promise_of(
    p: np.record, s: np.record, room: np.record, mechanism: int, invited: int
) -> float:
    """Return what an event promises for each hour that it takes.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group, with the outlook on either side.
        mechanism: what could be held.
        invited: whom it would be for.
    """
    taking = taking_of(p, mechanism)
    n_pool = _list_pool(p, s, room, mechanism, invited, taking.interval)
    n = coordination.number_reached(n_pool, taking.reach)
    worths = 0.0
    n_sides = 0
    for which_side in range(N_SIDES):
        if invited in (which_side, BOTH_SIDES):
            worths += _worth_of_one(p, s, room, mechanism, which_side)
            n_sides += 1
    worth = cooperation.mean_of(worths, n_sides)
    if mechanism == PRODUCT_DEVELOPMENT:
        worth = effort.part(worth, _greatest_expertise(s, room, n_pool))
    meeting = _worth_of_meeting(p, mechanism, invited, n)
    return coordination.worth_per_hour(n, worth, meeting, taking.hours)


@compiled
def _list_pool(
    p: np.record,
    s: np.record,
    room: np.record,
    mechanism: int,
    invited: int,
    interval: int,
) -> int:
    """List who could come this month; nobody when an event would be no use."""
    is_due = coordination.is_due(
        s.mechanisms[mechanism].held_month, s.group[0].month, interval
    )
    if not is_due or not invites(p, mechanism, invited):
        return 0
    n = list_pool(s, room, mechanism, invited, NOBODY)
    if invited == BOTH_SIDES and not are_of_both_sides(s, room, n):
        return 0
    return n


@compiled
def _worth_of_one(
    p: np.record, s: np.record, room: np.record, mechanism: int, which_side: int
) -> float:
    """Return what teaching and asking one partner of a side promises."""
    outlook = room.outlooks[which_side]
    lesson = knowledge.lesson(taking_of(p, mechanism).lesson_hours, room.hours_to_learn)
    worth = 0.0
    if teaches(p, mechanism, which_side):
        gap = outlook.greatest_gap if mechanism == SUPPORT else outlook.gap
        use = coordination.later_use(
            p.technology, p.teaching_worth, p.answer_worth, which_side == CUSTOMERS
        )
        worth += coordination.worth_of_teaching(lesson, gap, use)
    if asks(p, mechanism, which_side):
        if mechanism == LOCAL_MARKET_DECISION:
            worth += coordination.worth_of_asking(
                lesson, outlook.news, 1.0, p.market_worth
            )
        else:
            share = coordination.share_combined(
                s.group[0].coordination_capability, p.combining_floor, p.combining_gain
            )
            worth += coordination.worth_of_asking(
                lesson, outlook.novelty, share, p.decision_worth
            )
    return worth


@compiled
def _worth_of_meeting(p: np.record, mechanism: int, invited: int, n: int) -> float:
    """Return what it promises that partners meet each other at an event."""
    which_side = SUPPLIERS if invited == SUPPLIERS else CUSTOMERS
    other_side = CUSTOMERS if invited == CUSTOMERS else SUPPLIERS
    if not introduces(p, mechanism, which_side, other_side):
        return 0.0
    return coordination.worth_of_introducing(
        n, p.introduction_worth, referrers_among(invited)
    )


@compiled
def _greatest_expertise(s: np.record, room: np.record, n_pool: int) -> float:
    """Return the greatest expertise there is for the present stage of development."""
    greatest = 0.0
    for place in range(n_pool):
        partner = s.partners[room.pool[place]]
        greatest = knowledge.joined(
            greatest, expertise_in(partner, s.group[0].development_stage)
        )
    return greatest
