"""How a firm with a manager of its own chooses among events with its partners."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from agents.attendees import (
    are_of_both_sides,
    attendees,
    missing,
    those_who_could_come,
)
from agents.events import go_on_developing, hold_event
from agents.knowledge import overlap_between
from model.choosing import best
from model.mechanisms import (
    Taking,
    asks,
    introduces,
    invites,
    referrers_among,
    taking_of,
    teaches,
)
from model.rules import activities, cooperation, coordination, effort, knowledge
from model.vocabulary import Invited, Mechanism, Side

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.knowledge import Knowledge
    from agents.partner import Partner


class Plan(NamedTuple):
    """An event that a firm thinks of.

    Attributes:
        mechanism: which.
        invited: whom it is for.
        worth: what it promises for each hour.
        taking: what it takes.
    """

    mechanism: Mechanism
    invited: Invited
    worth: float
    taking: Taking


class Outlook(NamedTuple):
    """What there is to teach and to learn on one side of the net.

    Attributes:
        gap: what can be taught, the mean over partners.
        greatest_gap: what can be taught to the customer who knows least.
        novelty: what can be learnt and combined, the mean over partners.
        news: what can be learnt of markets, the mean over partners.
    """

    gap: float
    greatest_gap: float
    novelty: float
    news: float


def _gaps(
    firm: "Firm", mine: "Sequence[Knowledge]", theirs: "Sequence[Knowledge]"
) -> float:
    """Return what a partner knows better of some subjects but a firm's own product."""
    gaps = 0.0
    for subject, other in zip(mine, theirs, strict=True):
        if subject is not firm.knowledge[firm.component]:
            gaps += knowledge.gap(other.level, subject.level)
    return gaps


def coordinate_partners(group: "ExportPartnerGroup", firm: "Firm") -> None:
    """Let a firm with a manager of its own hold the events that promise most.

    Args:
        group: a group of one firm whose project is running.
        firm: the firm.
    """
    p = group.parameters
    group.coordination_hours_saved += group.manager.coordination_hours
    done: list[Mechanism] = []
    plans = _plans(group, firm)
    for _ in range(p.events_at_most):
        plan = _best_of(plans, done)
        if plan is None or not activities.takes_part(
            group.coordination_hours_saved, plan.taking.hours
        ):
            return
        done.append(plan.mechanism)
        present = attendees(group, firm, plan.mechanism, plan.invited)
        hold_event(group, plan.mechanism, (firm,), present)
        _spend(group, plan)


def _spend(group: "ExportPartnerGroup", plan: Plan) -> None:
    """Spend hours and money on an event; product development goes on."""
    held = group.mechanisms[plan.mechanism]
    held.hours += plan.taking.hours
    held.cost_eur += plan.taking.cost_eur
    group.activity_cost_eur += plan.taking.cost_eur
    group.coordination_hours_saved = activities.hours_left(
        group.coordination_hours_saved, plan.taking.hours
    )
    if plan.mechanism == Mechanism.PRODUCT_DEVELOPMENT:
        go_on_developing(group)


def _plans(group: "ExportPartnerGroup", firm: "Firm") -> list[Plan]:
    """Return all events that a firm could think of this month."""
    outlooks = [_outlook(group, firm, side) for side in Side]
    return [
        _plan(group, mechanism, invited, outlooks)
        for mechanism in Mechanism
        for invited in Invited
    ]


def _best_of(plans: list[Plan], done: list[Mechanism]) -> Plan | None:
    """Return the event that promises most for each hour, if any promises anything."""
    left = [plan for plan in plans if plan.mechanism not in done and plan.worth > 0.0]
    if not left:
        return None
    return left[best([plan.worth for plan in left])]


def _outlook(group: "ExportPartnerGroup", firm: "Firm", side: Side) -> Outlook:
    """Return what there is to teach and to learn on one side of the net."""
    p = group.parameters
    gaps = novelty = news = greatest = 0.0
    n = 0
    for partner in group.partners:
        if partner.side != side or not partner.is_known:
            continue
        n += 1
        overlap = overlap_between(firm, partner)
        absorption = knowledge.absorption(
            overlap, p.absorption_floor, p.absorption_loss
        )
        teachable = effort.part(missing(firm, partner), absorption)
        gaps += teachable
        novelty += coordination.novelty_of(
            _gaps(firm, firm.technical, partner.technical), absorption, overlap
        )
        news += effort.part(_gaps(firm, firm.local, partner.local), absorption)
        if partner.is_customer:
            greatest = knowledge.joined(greatest, teachable)
    return Outlook(
        cooperation.mean_of(gaps, n),
        greatest,
        cooperation.mean_of(novelty, n),
        cooperation.mean_of(news, n),
    )


def _plan(
    group: "ExportPartnerGroup",
    mechanism: Mechanism,
    invited: Invited,
    outlooks: Sequence[Outlook],
) -> Plan:
    """Return an event and what it promises."""
    taking = taking_of(group.parameters, mechanism)
    pool = _pool(group, mechanism, invited, taking.interval)
    n = coordination.number_reached(len(pool), taking.reach)
    sides = [each for each in Side if invited in (each.value, Invited.BOTH_SIDES)]
    worths = 0.0
    for side in sides:
        worths += _worth_of_one(group, mechanism, side, outlooks[side])
    worth = cooperation.mean_of(worths, len(sides))
    if mechanism == Mechanism.PRODUCT_DEVELOPMENT:
        worth = effort.part(worth, _greatest_expertise(group, pool))
    meeting = _worth_of_meeting(group, mechanism, invited, n)
    promise = coordination.worth_per_hour(n, worth, meeting, taking.hours)
    return Plan(mechanism, invited, promise, taking)


def _pool(
    group: "ExportPartnerGroup", mechanism: Mechanism, invited: Invited, interval: int
) -> "list[Partner]":
    """Return who could come this month; nobody when an event would be no use."""
    is_due = coordination.is_due(
        group.mechanisms[mechanism].held_month, group.month, interval
    )
    if not is_due or not invites(group.parameters, mechanism, invited):
        return []
    pool = those_who_could_come(group, mechanism, invited)
    if invited == Invited.BOTH_SIDES and not are_of_both_sides(pool):
        return []
    return pool


def _worth_of_one(
    group: "ExportPartnerGroup", mechanism: Mechanism, side: Side, outlook: Outlook
) -> float:
    """Return what teaching and asking one partner of a side promises."""
    p = group.parameters
    lesson = knowledge.lesson(
        taking_of(p, mechanism).lesson_hours, group.hours_to_learn
    )
    worth = 0.0
    if teaches(p, mechanism, side):
        gap = outlook.gap
        if mechanism == Mechanism.SUPPORT:
            gap = outlook.greatest_gap
        use = coordination.later_use(
            p.technology, p.teaching_worth, p.answer_worth, side == Side.CUSTOMERS
        )
        worth += coordination.worth_of_teaching(lesson, gap, use)
    if asks(p, mechanism, side):
        if mechanism == Mechanism.LOCAL_MARKET_DECISION:
            worth += coordination.worth_of_asking(
                lesson, outlook.news, 1.0, p.market_worth
            )
        else:
            share = coordination.share_combined(
                group.coordination_capability, p.combining_floor, p.combining_gain
            )
            worth += coordination.worth_of_asking(
                lesson, outlook.novelty, share, p.decision_worth
            )
    return worth


def _worth_of_meeting(
    group: "ExportPartnerGroup", mechanism: Mechanism, invited: Invited, n: int
) -> float:
    """Return what it promises that partners meet each other at an event."""
    p = group.parameters
    if invited == Invited.BOTH_SIDES:
        side, other_side = Side
    else:
        side = other_side = Side(invited)
    if not introduces(p, mechanism, side, other_side):
        return 0.0
    return coordination.worth_of_introducing(
        n, p.introduction_worth, referrers_among(invited)
    )


def _greatest_expertise(group: "ExportPartnerGroup", pool: "list[Partner]") -> float:
    """Return the greatest expertise there is for the present stage of development."""
    greatest = 0.0
    for partner in pool:
        greatest = knowledge.joined(
            greatest, partner.expertise_in(group.development_stage)
        )
    return greatest
