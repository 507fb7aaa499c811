"""How a firm with a manager of its own spends hours on its partners."""

import numpy as np

from model.compiled import compiled
from model.ensemble.attendees import (
    are_of_both_sides,
    expertise_in,
    is_known,
    list_attendees,
    list_pool,
    missing,
)
from model.ensemble.events import go_on_developing, hold_event
from model.ensemble.knowledge import overlap_with
from model.ensemble.knowledge_flows import side
from model.ensemble.mechanisms import asks, introduces, invites, taking_of, teaches
from model.ensemble.partners import members_of
from model.mechanisms import (
    BOTH_SIDES,
    CUSTOMERS,
    LOCAL_MARKET_DECISION,
    PRODUCT_DEVELOPMENT,
    SUPPLIERS,
    SUPPORT,
    referrers_among,
)
from model.rules import activities, cooperation, coordination, effort, knowledge
from model.vocabulary import NOBODY, Invited, Mechanism, PartnerKind, Side

N_MECHANISMS = len(Mechanism)
N_SIDES = len(Side)
N_INVITED = len(Invited)
CUSTOMER = PartnerKind.CUSTOMER.value


@compiled
def coordinate_partners(p: np.record, s: np.record, room: np.record) -> None:
    """Let a firm with a manager of its own hold the events that promise most.

    Args:
        p: the point of the model.
        s: state of a group of one firm whose project is running.
        room: of the group.
    """
    for i in members_of(room):
        s.group[0].coordination_hours_saved += s.manager[0].coordination_hours
        _judge_plans(p, s, room, i)
        for _ in range(p.events_at_most):
            mechanism, invited = _best_plan(room)
            if mechanism == NOBODY or not activities.takes_part(
                s.group[0].coordination_hours_saved, taking_of(p, mechanism).hours
            ):
                break
            for other in range(N_INVITED):
                room.worth[mechanism, other] = 0.0
            n = list_attendees(p, s, room, i, mechanism, invited)
            room.chosen[0] = i
            hold_event(p, s, room, mechanism, 1, n)
            _spend(p, s, mechanism)


@compiled
def _spend(p: np.record, s: np.record, mechanism: int) -> None:
    """Spend hours and money on an event; product development goes on."""
    group, held = s.group[0], s.mechanisms[mechanism]
    taking = taking_of(p, mechanism)
    held.hours += taking.hours
    held.cost_eur += taking.cost_eur
    group.activity_cost_eur += taking.cost_eur
    group.coordination_hours_saved = activities.hours_left(
        group.coordination_hours_saved, taking.hours
    )
    if mechanism == PRODUCT_DEVELOPMENT:
        go_on_developing(p, s)


@compiled
def _best_plan(room: np.record) -> tuple[int, int]:
    """Return what promises most for each hour, and for whom, if anything does."""
    chosen, chosen_invited = NOBODY, NOBODY
    greatest = 0.0
    for mechanism in range(N_MECHANISMS):
        for invited in range(N_INVITED):
            if room.worth[mechanism, invited] > greatest:
                greatest = room.worth[mechanism, invited]
                chosen, chosen_invited = mechanism, invited
    return chosen, chosen_invited


@compiled
def _judge_plans(p: np.record, s: np.record, room: np.record, i: int) -> None:
    """Judge all events that a firm could think of this month."""
    for which_side in range(N_SIDES):
        _look_out(p, s, room, i, which_side)
    for mechanism in range(N_MECHANISMS):
        for invited in range(N_INVITED):
            room.worth[mechanism, invited] = _promise_of(p, s, room, mechanism, invited)


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
def _look_out(
    p: np.record, s: np.record, room: np.record, i: int, which_side: int
) -> None:
    """Find out what there is to teach and to learn on one side of the net."""
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
def _promise_of(
    p: np.record, s: np.record, room: np.record, mechanism: int, invited: int
) -> float:
    """Return what an event promises for each hour that it takes."""
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
