"""Who could come to an event with partners, and who comes."""

from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from agents.knowledge import overlap_between
from model.choosing import best, nth
from model.mechanisms import taking_of
from model.rules import coordination, effort, knowledge
from model.vocabulary import Decision, Invited, Mechanism, Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.partner import Partner

OPEN_TO_ALL = (Mechanism.CONFERENCE, Mechanism.STANDARDISATION)
"""Where partners come whom members have never met."""


def those_who_could_come(
    group: "ExportPartnerGroup", mechanism: int, invited: Invited
) -> "list[Partner]":
    """Return the partners whom an event could reach.

    Partners of both sides stand in turn, so that neighbours are of different sides
    as long as there are any of either.

    Args:
        group: the group.
        mechanism: what is held.
        invited: whom it is for.
    """
    if invited == Invited.BOTH_SIDES:
        sides = [_of_side(group, mechanism, side) for side in Side]
        in_turn: Iterable[Partner | None] = chain(*zip_longest(*sides))
        return [partner for partner in in_turn if partner is not None]
    return _of_side(group, mechanism, Side(invited))


def _of_side(
    group: "ExportPartnerGroup", mechanism: int, side: Side
) -> "list[Partner]":
    """Return the partners on one side whom an event could reach."""
    there = [partner for partner in group.partners if partner.side == side]
    if mechanism in OPEN_TO_ALL:
        return there
    if mechanism == Mechanism.SUPPORT:
        return [each for each in there if each.is_customer and each.is_known]
    return [each for each in there if each.is_known]


def are_of_both_sides(pool: "list[Partner]") -> bool:
    """Return whether there is anybody of either side among some in turn.

    Args:
        pool: partners, as ``those_who_could_come`` returns them.
    """
    return len(pool) > 1 and pool[0].side != pool[1].side


def attendees_of(
    group: "ExportPartnerGroup",
    pool: "list[Partner]",
    mechanism: Mechanism,
    invited: Invited,
) -> "list[Partner]":
    """Return who comes of those who could.

    Product development asks those who know most of its present stage; to all else
    comes whom luck sends.

    Args:
        group: the group.
        pool: those who could come.
        mechanism: what is held.
        invited: whom it is for.
    """
    n = coordination.number_reached(
        len(pool), taking_of(group.parameters, mechanism).reach
    )
    if mechanism == Mechanism.PRODUCT_DEVELOPMENT:
        stage = group.development_stage
        return _highest([each.expertise_in(stage) for each in pool], pool, n)
    if n == 0:
        return []
    first = nth(len(pool), group.draw(Decision.EVENT_ATTENDED, mechanism, invited))
    places = [coordination.place_in_turn(first, step, len(pool)) for step in range(n)]
    return [pool[place] for place in places]


def attendees(
    group: "ExportPartnerGroup", firm: "Firm", mechanism: Mechanism, invited: Invited
) -> "list[Partner]":
    """Return the partners who come to an event of a firm.

    Support goes to those who need it most.

    Args:
        group: the group.
        firm: the firm.
        mechanism: what it holds.
        invited: whom it is for.
    """
    pool = those_who_could_come(group, mechanism, invited)
    if mechanism != Mechanism.SUPPORT:
        return attendees_of(group, pool, mechanism, invited)
    reach = taking_of(group.parameters, mechanism).reach
    n = coordination.number_reached(len(pool), reach)
    return _highest([teachable(firm, each) for each in pool], pool, n)


def _highest(scores: list[float], pool: "list[Partner]", n: int) -> "list[Partner]":
    """Return the few with the highest scores, the highest first."""
    chosen = []
    scores = list(scores)
    for _ in range(n):
        winner = best(scores)
        chosen.append(pool[winner])
        scores[winner] = -1.0
    return chosen


def teachable(firm: "Firm", partner: "Partner") -> float:
    """Return what a member could teach a partner, as far as it would be absorbed.

    Args:
        firm: the member.
        partner: the partner.
    """
    p = firm.model.parameters
    absorption = knowledge.absorption(
        overlap_between(firm, partner), p.absorption_floor, p.absorption_loss
    )
    return effort.part(missing(firm, partner), absorption)


def missing(firm: "Firm", partner: "Partner") -> float:
    """Return what a partner does not know of a member's component.

    Args:
        firm: the member.
        partner: the partner.
    """
    return knowledge.gap(
        firm.knowledge[firm.component].level, partner.knowledge[firm.component].level
    )
