"""What members are to each other: trust, pairs, who meets whom."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from model.rules import activities, cooperation
from model.vocabulary import ACTIVE_MONTHS

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.relationship import Relationship


def trust_in_others(firm: "Firm") -> float:
    """Return a member's mean trust in the other members, level 0 to 1.

    Args:
        firm: the member.
    """
    total = 0.0
    others = 0
    for other in firm.model.members:
        if other is not firm:
            total += firm.model.members_trust[firm.index][other.index].trust
            others += 1
    return cooperation.mean_of(total, others)


def others_commitment(firm: "Firm") -> float:
    """Return the mean commitment of the other members, level 0 to 1.

    Args:
        firm: the member.
    """
    total = 0.0
    others = 0
    for other in firm.model.members:
        if other is not firm:
            total += other.commitment
            others += 1
    return cooperation.mean_of(total, others)


def trust_among(group: "ExportPartnerGroup", partners: "Sequence[Firm]") -> float:
    """Return the mean trust among some members, level 0 to 1.

    Args:
        group: the group.
        partners: the members.
    """
    total = 0.0
    n_pairs = 0
    for firm in partners:
        for other in partners:
            if other is not firm:
                total += group.members_trust[firm.index][other.index].trust
                n_pairs += 1
    return cooperation.mean_of(total, n_pairs)


def meet_jointly(group: "ExportPartnerGroup", present: "Sequence[Firm]") -> None:
    """Let each pair of these members have met over something joint this month.

    Args:
        group: the group.
        present: the members who met.
    """
    for firm in present:
        for other in present:
            if other is not firm:
                group.members_trust[firm.index][other.index].meet(group.month)


def note_joint_meetings(
    group: "ExportPartnerGroup", open_talks: "Sequence[Relationship]"
) -> None:
    """Note which members have met at customers this month.

    Args:
        group: the group.
        open_talks: its open relationships, after this month's meetings.
    """
    at_customer: dict[int, list[Firm]] = {}
    for talks in open_talks:
        if talks.meetings == 0:
            continue
        if len(talks.partners) > 1:
            meet_jointly(group, talks.partners)
        elif talks.customer.is_joint:
            at_customer.setdefault(talks.customer.index, []).extend(talks.partners)
    for present in at_customer.values():
        meet_jointly(group, present)


def share_of_trusting_pairs(group: "ExportPartnerGroup") -> float:
    """Return the share of the pairs that work together and trust each other.

    They have met over something joint of late, and trust enough to go on without a
    manager.

    Args:
        group: the group.
    """
    trust_to_go_on = group.parameters.trust_to_go_on
    trusting = 0
    pairs = 0
    for firm in group.members:
        for other in group.members:
            if other is not firm:
                between = group.members_trust[firm.index][other.index]
                pairs += 1
                if between.trust > trust_to_go_on and activities.is_active(
                    between.joint_month, group.month, ACTIVE_MONTHS
                ):
                    trusting += 1
    return cooperation.mean_of(trusting, pairs)
