"""How a firm with a manager of its own spends hours on its partners."""

import numpy as np

from model.compiled import compiled
from model.ensemble.events import (
    expertise_in,
    go_on_developing,
    hold_event,
    is_known,
    list_attendees,
    list_pool,
    missing,
)
from model.ensemble.knowledge import overlap_with
from model.ensemble.knowledge_flows import side
from model.ensemble.mechanisms import asks, introduces, taking_of, teaches
from model.ensemble.partners import members_of
from model.mechanisms import (
    CUSTOMERS,
    LOCAL_MARKET_DECISION,
    PRODUCT_DEVELOPMENT,
    SUPPORT,
)
from model.rules import activities, cooperation, coordination, effort, knowledge
from model.vocabulary import NOBODY, Mechanism, PartnerKind, Side

N_MECHANISMS = len(Mechanism)
N_SIDES = len(Side)
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
            mechanism, which_side = _best_plan(room)
            if mechanism == NOBODY or not activities.takes_part(
                s.group[0].coordination_hours_saved, taking_of(p, mechanism).hours
            ):
                break
            for other in range(N_SIDES):
                room.worth[mechanism, other] = 0.0
            n = list_attendees(p, s, room, i, mechanism, which_side)
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
    """Return the mechanism and the side that promise most for each hour, if any do."""
    chosen, chosen_side = NOBODY, NOBODY
    greatest = 0.0
    for mechanism in range(N_MECHANISMS):
        for which_side in range(N_SIDES):
            if room.worth[mechanism, which_side] > greatest:
                greatest = room.worth[mechanism, which_side]
                chosen, chosen_side = mechanism, which_side
    return chosen, chosen_side


@compiled
def _judge_plans(p: np.record, s: np.record, room: np.record, i: int) -> None:
    """Judge all events that a firm could think of this month."""
    for which_side in range(N_SIDES):
        _look_out(p, s, room, i, which_side)
        for mechanism in range(N_MECHANISMS):
            room.worth[mechanism, which_side] = _worth_of(
                p, s, room, mechanism, which_side
            )


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
def _worth_of(
    p: np.record, s: np.record, room: np.record, mechanism: int, which_side: int
) -> float:
    """Return what an event promises for each hour that it takes."""
    taking = taking_of(p, mechanism)
    outlook = room.outlooks[which_side]
    if not coordination.is_due(
        s.mechanisms[mechanism].held_month, s.group[0].month, taking.interval
    ):
        return 0.0
    n_pool = list_pool(s, room, mechanism, which_side, NOBODY)
    n = coordination.number_reached(n_pool, taking.reach)
    lesson = knowledge.lesson(taking.lesson_hours, room.hours_to_learn)
    are_customers = which_side == CUSTOMERS
    worth = 0.0
    if teaches(p, mechanism, which_side):
        gap = outlook.greatest_gap if mechanism == SUPPORT else outlook.gap
        use = coordination.later_use(
            p.technology, p.teaching_worth, p.answer_worth, are_customers
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
    if mechanism == PRODUCT_DEVELOPMENT:
        worth = effort.part(worth, _greatest_expertise(s, room, n_pool))
    meeting = 0.0
    if introduces(p, mechanism, which_side, which_side):
        meeting = coordination.worth_of_introducing(
            n, p.introduction_worth, are_customers
        )
    return coordination.worth_per_hour(n, worth, meeting, taking.hours)


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
