"""What membership does to the members: commitment, and trust between them."""

from typing import TYPE_CHECKING

from agents.net import others_commitment, trust_in_others
from model.rules import commitment, cooperation, membership

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm


def renew_commitment(group: "ExportPartnerGroup") -> None:
    """Let firms compare benefit with expectation and with each other.

    Args:
        group: the group.
    """
    p = group.parameters
    months_needed = commitment.months_to_expect(
        p.expectation_months,
        p.patience,
        p.technology,
        group.manager.coordination_level(),
    )
    for firm in group.members:
        firm.judge_benefit(months_needed)
    if group.has_manager:
        group.manager.renew_frustration()
    if p.commitment_moves:
        levels = [next_commitment(firm) for firm in group.members]
        for firm, level in zip(group.members, levels, strict=True):
            firm.commitment = level


def next_commitment(firm: "Firm") -> float:
    """Return a firm's commitment after the month, level 0 to 1.

    Args:
        firm: the firm.
    """
    p = firm.model.parameters
    satisfaction = commitment.satisfaction(
        firm.benefit, firm.expectation, p.satisfaction_steepness
    )
    level = commitment.commitment_after_results(
        firm.commitment, satisfaction, p.commitment_speed
    )
    if not p.alone:
        level = commitment.commitment_in_company(
            level, others_commitment(firm), trust_in_others(firm), p.commitment_pull
        )
    level = commitment.commitment_with_experience(
        level, firm.experience, p.commitment_by_experience
    )
    if p.unfairness_counts:
        level = membership.commitment_after_sharing(
            level, firm.unfairness, p.unfairness_effect
        )
    return level


def renew_trust_between_members(group: "ExportPartnerGroup") -> None:
    """Let trust between members grow with what they did together, and fade.

    Args:
        group: the group; both directions of a pair get the same trust.
    """
    p = group.parameters
    sharing = _pairs_with_joint_customer(group)
    for place, firm in enumerate(group.members):
        for other in group.members[place + 1 :]:
            between = group.members_trust[firm.index][other.index]
            shares = (firm.index, other.index) in sharing
            growth = cooperation.trust_growth(
                group.manager.coordination_hours,
                cooperation.lower(firm.commitment, other.commitment),
                p.trust_by_coordination,
                p.trust_by_contact if group.in_project else 0.0,
                p.trust_by_joint_customer if shares else 0.0,
            )
            between.trust = cooperation.trust_between_members(
                between.trust,
                growth,
                between.closeness,
                p.closeness_floor,
                p.members_trust_decay,
            )
            group.members_trust[other.index][firm.index].trust = between.trust


def _pairs_with_joint_customer(group: "ExportPartnerGroup") -> set[tuple[int, int]]:
    """Return the pairs of members who are in talks with a customer together."""
    at_customer: dict[int, set[int]] = {}
    for talks in group.open_relationships():
        if len(talks.partners) > 1 or talks.customer.is_joint:
            present = at_customer.setdefault(talks.customer.index, set())
            present.update(firm.index for firm in talks.partners)
    return {
        (firm, other)
        for present in at_customer.values()
        for firm in present
        for other in present
        if firm < other
    }
