"""How a firm with a manager of its own chooses among events with its partners."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from agents.events import (
    go_on_developing,
    highest,
    hold_event,
    those_who_could_come,
)
from agents.knowledge import overlap_between
from model.choosing import best, nth
from model.mechanisms import Taking, asks, introduces, taking_of, teaches
from model.rules import activities, cooperation, coordination, effort, knowledge
from model.vocabulary import Decision, Mechanism, Side

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.knowledge import Knowledge
    from agents.partner import Partner


class Plan(NamedTuple):
    """An event that a firm thinks of.

    Attributes:
        mechanism: which.
        side: with whom.
        worth: what it promises for each hour.
        taking: what it takes.
    """

    mechanism: Mechanism
    side: Side
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


def attendees(group: "ExportPartnerGroup", firm: "Firm", plan: Plan) -> "list[Partner]":
    """Return the partners who come to an event.

    Support goes to who knows least, product development asks the most expert; to
    all else comes whom luck sends.

    Args:
        group: the group.
        firm: the member who holds it.
        plan: the event.
    """
    pool = those_who_could_come(group, plan.mechanism, plan.side)
    n = coordination.number_reached(len(pool), plan.taking.reach)
    if plan.mechanism == Mechanism.SUPPORT:
        return highest([_teachable(firm, each) for each in pool], pool, n)
    if plan.mechanism == Mechanism.PRODUCT_DEVELOPMENT:
        stage = group.development_stage
        return highest([each.expertise_in(stage) for each in pool], pool, n)
    if n == 0:
        return []
    first = nth(
        len(pool), group.draw(Decision.EVENT_ATTENDED, plan.mechanism, plan.side)
    )
    places = [coordination.place_in_turn(first, step, len(pool)) for step in range(n)]
    return [pool[place] for place in places]


def _teachable(firm: "Firm", partner: "Partner") -> float:
    """Return what a member could teach a partner, as far as it would be absorbed."""
    p = firm.model.parameters
    absorption = knowledge.absorption(
        overlap_between(firm, partner), p.absorption_floor, p.absorption_loss
    )
    return effort.part(_missing(firm, partner), absorption)


def _missing(firm: "Firm", partner: "Partner") -> float:
    """Return what a partner does not know of a member's component."""
    return knowledge.gap(
        firm.knowledge[firm.component].level, partner.knowledge[firm.component].level
    )


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
        hold_event(group, plan.mechanism, (firm,), attendees(group, firm, plan))
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
        _plan(group, firm, mechanism, side, outlooks[side])
        for mechanism in Mechanism
        for side in Side
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
        teachable = effort.part(_missing(firm, partner), absorption)
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
    firm: "Firm",
    mechanism: Mechanism,
    side: Side,
    outlook: Outlook,
) -> Plan:
    """Return an event and what it promises."""
    p = group.parameters
    taking = taking_of(p, mechanism)
    pool = those_who_could_come(group, mechanism, side)
    if not coordination.is_due(
        group.mechanisms[mechanism].held_month, group.month, taking.interval
    ):
        pool = []
    n = coordination.number_reached(len(pool), taking.reach)
    lesson = knowledge.lesson(taking.lesson_hours, group.hours_to_learn)
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
        share = coordination.share_combined(
            group.coordination_capability, p.combining_floor, p.combining_gain
        )
        if mechanism == Mechanism.LOCAL_MARKET_DECISION:
            worth += coordination.worth_of_asking(
                lesson, outlook.news, 1.0, p.market_worth
            )
        else:
            worth += coordination.worth_of_asking(
                lesson, outlook.novelty, share, p.decision_worth
            )
    if mechanism == Mechanism.PRODUCT_DEVELOPMENT:
        worth = effort.part(worth, _greatest_expertise(group, pool))
    meeting = 0.0
    if introduces(p, mechanism, side, side):
        meeting = coordination.worth_of_introducing(
            n, p.introduction_worth, side == Side.CUSTOMERS
        )
    return Plan(
        mechanism,
        side,
        coordination.worth_per_hour(n, worth, meeting, taking.hours),
        taking,
    )


def _greatest_expertise(group: "ExportPartnerGroup", pool: "list[Partner]") -> float:
    """Return the greatest expertise there is for the present stage of development."""
    greatest = 0.0
    for partner in pool:
        greatest = knowledge.joined(
            greatest, partner.expertise_in(group.development_stage)
        )
    return greatest
