"""A month of talks between sellers and customers: hours, meetings, work, trust."""

import numpy as np

from model.compiled import compiled
from model.ensemble.engagements import attend
from model.ensemble.luck import draw_for_each
from model.ensemble.members import has_manager, meet, meet_jointly
from model.ensemble.partners import (
    is_joint,
    list_partners,
    members_of,
)
from model.ensemble.relationship import end, renew_trust
from model.ensemble.rivals import has_rivals, is_rival
from model.ensemble.room import NEGOTIATING, is_open, list_open
from model.ensemble.working_hours import collect_hours, list_workers, promise_hours
from model.quantiles import binomial
from model.rules import deals, effort, trust
from model.vocabulary import WEEKS, Decision

MEETINGS = Decision.MEETINGS.value
GOES_COLD = Decision.GOES_COLD.value


@compiled
def meet_customers(p: np.record, s: np.record, room: np.record) -> None:
    """Let manager and members spend their hours; meetings, work and trust follow.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    for place in range(room.n_open):
        talks = room.open[place]
        _forget_last_month(s.relationships[talks.seller, talks.customer])
    for place in range(room.n_buying):
        talks = room.buying[place]
        _forget_last_month(s.relationships[talks.seller, talks.customer])
    if has_manager(p, s):
        attend(p, s, room)
    promise_hours(p, s, room)
    draw_for_each(s, room, MEETINGS, room.open, room.n_open)
    for place in range(room.n_open):
        talks = room.open[place]
        _talk(p, s, room, talks.seller, talks.customer, room.luck[place])
    for place in range(room.n_open):
        talks = room.open[place]
        _note_joint_meetings(s, room, talks.seller, talks.customer)


@compiled
def _forget_last_month(talks: np.record) -> None:
    """Begin a month without hours and meetings."""
    talks.manager_hours = 0.0
    talks.assistant_hours = 0.0
    talks.member_hours = 0.0
    talks.member_hours_worth = 0.0
    talks.meetings = 0


@compiled
def _talk(
    p: np.record, s: np.record, room: np.record, seller: int, j: int, luck: float
) -> None:
    """Play a month of one relationship in talks."""
    talks = s.relationships[seller, j]
    working = list_workers(p, s, room, seller, j)
    collect_hours(p, s, room, seller, j, working)
    support = effort.together(talks.manager_hours, talks.assistant_hours)
    hours = trust.hours_in_meetings(support, talks.member_hours, working)
    chance = trust.meeting_probability(hours, p.hours_per_meeting)
    _hold_meetings(talks, chance, luck, room.meets_everybody[j] > 0)
    hindered = _is_hindered(p, s, room, seller, j)
    work = room.work_needed[0 if seller < s.n_firms else 1]
    _work(p, talks, support, has_manager(p, s), hindered, work)
    renew_trust(p, s, room, seller, j, talks.meetings)
    market = s.customers[j].market
    for worker in range(working):
        i = room.workers[worker]
        if s.firms[i].selling_hours > 0.0:
            s.firm_markets[i, market].meetings += talks.meetings


@compiled
def _hold_meetings(
    talks: np.record, chance: float, luck: float, meets_everybody: bool
) -> None:
    """Turn this month's hours into meetings."""
    talks.meetings = binomial(WEEKS, chance, luck)
    if meets_everybody and talks.meetings < WEEKS:
        talks.meetings += 1
    talks.total_meetings += talks.meetings
    if talks.stage == NEGOTIATING:
        talks.negotiation_meetings += talks.meetings


@compiled
def _is_hindered(
    p: np.record, s: np.record, room: np.record, seller: int, j: int
) -> bool:
    """Return whether a rival in the group is in talks with the same customer."""
    if not p.rivalry or not has_rivals(s, room, seller):
        return False
    for i in members_of(room):
        if is_rival(s, seller, i) and is_open(s.relationships[i, j].stage):
            return True
    return False


@compiled
def _work(
    p: np.record,
    talks: np.record,
    support: float,
    is_managed: bool,
    is_hindered: bool,
    work: float,
) -> None:
    """Advance the talks by this month's hours, with the trust there was."""
    if talks.stage == NEGOTIATING:
        hours = deals.negotiating_hours(
            support, talks.member_hours_worth, p.helping_effectiveness
        )
    else:
        helping = p.helping_effectiveness if is_managed else 1.0
        hours = deals.preparing_hours(support, talks.member_hours_worth, helping)
    if is_hindered:
        hours = deals.hindered_hours(hours, p.rivalry_effect)
    talks.progress = deals.progress_after_work(
        talks.progress, hours, talks.trust, p.trust_weight, work
    )


@compiled
def _note_joint_meetings(s: np.record, room: np.record, seller: int, j: int) -> None:
    """Note which members have met at a customer this month."""
    if s.relationships[seller, j].meetings == 0:
        return
    n = list_partners(s, room, seller, j)
    if n > 1:
        meet_jointly(s, room, n)
    elif is_joint(s, j):
        me = room.partners[0]
        for other in range(s.n_sellers):
            talks = s.relationships[other, j]
            if (
                is_open(talks.stage)
                and talks.meetings > 0
                and list_partners(s, room, other, j) == 1
                and room.partners[0] != me
            ):
                meet(s, me, room.partners[0])


@compiled
def lose_contacts(p: np.record, s: np.record, room: np.record) -> None:
    """Let talks go cold that have not moved on this month.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
    """
    if not p.going_cold:
        return
    month = s.group[0].month
    n_open = list_open(room)
    draw_for_each(s, room, GOES_COLD, room.listed, n_open)
    for place in range(n_open):
        seller, j = room.listed[place].seller, room.listed[place].customer
        talks = s.relationships[seller, j]
        if talks.contact_month == month or talks.negotiation_month == month:
            continue
        chance = deals.goes_cold_probability(p.cold_rate, p.cold_trust, talks.trust)
        if room.luck[place] < chance:
            end(s, room, seller, j, deals.cold_cause(talks.progress))
