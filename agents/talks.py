"""A month of talks between a seller and a customer: hours, meetings, work, trust."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from agents.knowledge_sharing import share_known
from agents.net import note_joint_meetings
from model.quantiles import binomial
from model.rules import deals, effort, experience, product_use, trust
from model.vocabulary import WEEKS, Decision

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.relationship import Relationship


def meet_customers(group: "ExportPartnerGroup") -> None:
    """Let manager and members spend their hours; meetings, work and trust follow.

    Args:
        group: the group.
    """
    for talks in group.living:
        talks.manager_hours = talks.assistant_hours = 0.0
        talks.member_hours = talks.member_hours_worth = 0.0
        talks.meetings = 0
    open_talks = group.open_relationships()
    if group.has_manager:
        group.manager.meet_customers()
    promise_hours(group, open_talks)
    hindered = [is_hindered_by_rival(talks) for talks in open_talks]
    for talks, is_hindered in zip(open_talks, hindered, strict=True):
        collect_hours(talks)
        hold_meetings(talks)
        work(talks, is_hindered)
        renew_trust(talks, talks.meetings)
        for firm in negotiators(talks):
            if firm.selling_hours > 0.0:
                firm.markets[talks.market].meetings += talks.meetings
    note_joint_meetings(group, open_talks)


def negotiators(talks: "Relationship") -> "Sequence[Firm]":
    """Return the partners who work on the talks in the present stage.

    Args:
        talks: an open relationship.
    """
    if talks.is_negotiating and talks.group.parameters.hub:
        return talks.lead
    return talks.partners


def promise_hours(
    group: "ExportPartnerGroup", open_talks: "Sequence[Relationship]"
) -> None:
    """Let each member promise its talks the same hours, joint ones like its own.

    Args:
        group: the group.
        open_talks: its open relationships.
    """
    taking_part: list[list[Relationship]] = [[] for _ in group.firms]
    for talks in open_talks:
        for firm in negotiators(talks):
            taking_part[firm.index].append(talks)
    for firm in group.members:
        n_talks = len(taking_part[firm.index])
        for talks in taking_part[firm.index]:
            share = effort.equal_share(firm.selling_hours, n_talks)
            talks.hours_promised.append((firm, share))


def collect_hours(talks: "Relationship") -> None:
    """Take the hours that partners promised, up to what a relationship can use.

    Args:
        talks: an open relationship.
    """
    wanted = 0.0
    for _, hours in talks.hours_promised:
        wanted += hours
    talks.member_hours = effort.smaller(wanted, talks.group.parameters.hours_at_most)
    share = effort.share_of(talks.member_hours, wanted)
    effect = talks.group.parameters.uncertainty_effect
    for firm, hours in talks.hours_promised:
        given = effort.part(hours, share)
        firm.selling_hours_used += given
        talks.member_hours_worth += experience.hours_worth(
            given, firm.markets[talks.market].uncertainty, effect
        )
    talks.hours_promised.clear()


def hold_meetings(talks: "Relationship") -> None:
    """Turn this month's hours into meetings.

    Args:
        talks: an open relationship.
    """
    hours = trust.hours_in_meetings(
        talks.support_hours, talks.member_hours, len(negotiators(talks))
    )
    p = talks.group.parameters
    chance = trust.meeting_probability(hours, p.hours_per_meeting)
    talks.meetings = binomial(WEEKS, chance, talks.draw(Decision.MEETINGS))
    if talks.customer.meets_everybody and talks.meetings < WEEKS:
        talks.meetings += 1
    talks.total_meetings += talks.meetings
    if talks.is_negotiating:
        talks.negotiation_meetings += talks.meetings


def is_hindered_by_rival(talks: "Relationship") -> bool:
    """Return whether a rival in the group is in talks with the same customer.

    Args:
        talks: an open relationship.
    """
    return talks.group.parameters.rivalry and any(
        talks.customer.relationships[rival.index].is_open
        for rival in talks.seller.rivals
    )


def effective_hours(talks: "Relationship") -> float:
    """Return what this month's hours are worth in the present stage.

    Args:
        talks: an open relationship.
    """
    p = talks.group.parameters
    if talks.is_negotiating:
        return deals.negotiating_hours(
            talks.support_hours, talks.member_hours_worth, p.helping_effectiveness
        )
    helping = p.helping_effectiveness if talks.group.has_manager else 1.0
    return deals.preparing_hours(talks.support_hours, talks.member_hours_worth, helping)


def work(talks: "Relationship", is_hindered: bool) -> None:
    """Advance the talks by this month's hours, with the trust there was.

    Args:
        talks: an open relationship.
        is_hindered: whether a rival of the same group is at the same customer.
    """
    p = talks.group.parameters
    hours = effective_hours(talks)
    if is_hindered:
        hours = deals.hindered_hours(hours, p.rivalry_effect)
    talks.progress = deals.progress_after_work(
        talks.progress, hours, talks.trust, p.trust_weight, talks.seller.work_needed
    )


def renew_trust(talks: "Relationship", meetings: int) -> None:
    """Let the customer's trust grow with meetings and fade without.

    Args:
        talks: a relationship in talks or in business.
        meetings: meetings this month, 0 to 4.
    """
    p = talks.group.parameters
    market = talks.group.target_markets[talks.market]
    credible = market.credibility_of(talks.partners)
    if p.knowledge_flows and p.learning_builds_trust:
        credible = product_use.credibility_with_learning(
            credible, p.technology, share_known(talks, talks.partners), p.learning_trust
        )
    talks.trust = trust.trust_after_month(
        talks.trust,
        meetings,
        credible,
        p.trust_gain,
        p.trust_decay,
    )


def lose_contacts(group: "ExportPartnerGroup") -> None:
    """Let talks go cold that have not moved on this month.

    Args:
        group: the group.
    """
    p = group.parameters
    if not p.going_cold:
        return
    for talks in group.open_relationships():
        if talks.is_new or talks.negotiation_month == group.month:
            continue
        chance = deals.goes_cold_probability(p.cold_rate, p.cold_trust, talks.trust)
        if talks.draw(Decision.GOES_COLD) < chance:
            talks.end(deals.cold_cause(talks.progress))
