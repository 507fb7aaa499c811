"""Changes of the constellation: members leave, firms of the pool join."""

from bisect import insort
from operator import attrgetter
from typing import TYPE_CHECKING

from agents.net import trust_among
from agents.records import record_of, table_of
from model import composing
from model.parameters.parameters import as_record
from model.rules import deals, effort, membership
from model.state import CUSTOMER, FIRM, GROUP, MEMBER_TRUST, NEED, RELATIONSHIP, Records
from model.vocabulary import NEVER, NOBODY, LossCause

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.firm import Firm
    from agents.relationship import Relationship


def leave_and_join(group: "ExportPartnerGroup") -> None:
    """Let members leave who have lost commitment; fill places in an open group.

    Args:
        group: a group whose project is running.
    """
    p = group.parameters
    leavers = []
    for firm in group.members:
        firm.months_below = membership.months_below(
            firm.months_below,
            firm.commitment,
            p.commitment_to_stay,
            deals.months_since(firm.joined_month, group.month),
            p.months_to_try,
        )
        if p.leaving and firm.months_below >= p.months_to_leave:
            leavers.append(firm)
    for firm in leavers:
        leave(firm)
    newcomers = fill_places(group) if p.open_group else []
    if leavers or newcomers:
        compose(group)


def leave(firm: "Firm") -> None:
    """Leave the group, and take along what is one's own.

    Args:
        firm: a member.
    """
    group = firm.model
    if group.parameters.leaver_takes_share:
        _take_share_along(firm)
    firm.left_month = group.month
    firm.left_by = membership.leave_cause(
        firm.benefit, firm.expectation, firm.unfairness
    )
    for talks in group.open_relationships():
        talks.let_go(firm)
    group.members.remove(firm)
    group.former_members.append(firm)
    group.members_left += 1
    for talks in group.open_relationships():
        if talks.seller is firm:
            talks.end(LossCause.SELLER_LEFT)


def _take_share_along(firm: "Firm") -> None:
    """Lower readiness, and trust and progress of joint talks, by the leaver's share."""
    group = firm.model
    developed = 0.0
    for member in group.members:
        developed += member.development_hours_so_far
    share = effort.share_of(firm.development_hours_so_far, developed)
    group.joint_offering_readiness = membership.kept_after_leaving(
        group.joint_offering_readiness, share
    )
    for talks in group.open_relationships():
        if len(talks.partners) > 1 and firm in talks.partners:
            share = _share_in_talks(firm, talks)
            talks.trust = membership.kept_after_leaving(talks.trust, share)
            talks.progress = membership.kept_after_leaving(talks.progress, share)
            if firm in talks.lead:
                # What the leaver alone has negotiated is gone; the rest is everybody's.
                talks.negotiation_meetings = 0


def _share_in_talks(firm: "Firm", talks: "Relationship") -> float:
    """Return a partner's share of the meetings that joint talks have had."""
    negotiating = talks.lead if firm.model.parameters.hub else talks.partners
    early = deals.months_since(talks.negotiation_meetings, talks.total_meetings)
    return membership.share_of_meetings(
        early,
        talks.negotiation_meetings,
        len(talks.partners),
        len(negotiating),
        firm in negotiating,
    )


def fill_places(group: "ExportPartnerGroup") -> "list[Firm]":
    """Let firms of the pool take places that have been empty long enough.

    Args:
        group: an open group.
    """
    months_to_find = group.parameters.months_to_find
    in_time = [
        firm
        for firm in group.former_members
        if deals.months_since(firm.left_month, group.month) >= months_to_find
    ]
    newcomers: list[Firm] = []
    places = membership.places_to_fill(len(in_time), group.members_joined)
    for _ in range(places):
        row = _next_member(group)
        if row == NOBODY:
            group.no_candidate_month = group.month
            break
        newcomers.append(group.firms[row])
        join(group.firms[row])
    return newcomers


def join(firm: "Firm") -> None:
    """Join the group; take part from the next month on.

    Args:
        firm: a firm of the pool.
    """
    group = firm.model
    firm.joined_month = group.month
    if not group.parameters.newcomers_are_strangers and len(group.members) > 1:
        mean = trust_among(group, group.members)
        for member in group.members:
            group.members_trust[firm.index][member.index].trust = mean
            group.members_trust[member.index][firm.index].trust = mean
    insort(group.members, firm, key=attrgetter("index"))
    group.members_joined += 1


def _next_member(group: "ExportPartnerGroup") -> int:
    """Return the row of the candidate who suits best, by the rule for founders."""
    trusts = [between for row in group.members_trust for between in row]
    return composing.next_member(
        as_record(group.parameters),
        record_of(GROUP, group),
        (group.seed, group.replicate, group.month),
        table_of(FIRM, group.firms),
        _relationship_table(group),
        table_of(MEMBER_TRUST, trusts).reshape(len(group.firms), -1),
    )


def _relationship_table(group: "ExportPartnerGroup") -> Records:
    """Return all relationships as a table, seller by seller."""
    table = table_of(RELATIONSHIP, group.relationships)
    return table.reshape(-1, len(group.customers))


def compose(group: "ExportPartnerGroup") -> None:
    """Find out anew who the hub is, and what the members can offer together.

    Args:
        group: a group whose members have changed.
    """
    group.changed_month = group.month
    firms = table_of(FIRM, group.firms)
    every_need = [need for customer in group.customers for need in customer.needs]
    needs = table_of(NEED, every_need).reshape(len(group.customers), -1)
    relationships = _relationship_table(group)
    composing.match_group(
        as_record(group.parameters),
        firms,
        table_of(CUSTOMER, group.customers),
        needs,
        relationships,
    )
    composing.find_hub(firms)
    _take_up(group, firms, needs, relationships)


def _take_up(
    group: "ExportPartnerGroup", firms: Records, needs: Records, relationships: Records
) -> None:
    """Give the agents what has been found out; signed deals stay as they are."""
    for firm in group.firms:
        firm.is_hub = bool(firms["is_hub"][firm.index])
        firm.rivals = [
            other
            for other in group.members
            if other is not firm and other.component == firm.component
        ]
    for customer in group.customers:
        for need, maker in zip(
            customer.needs, needs["best_maker_by"][customer.index].tolist(), strict=True
        ):
            need.best_maker_by = maker
        talks = customer.relationships[-1]
        talks.fit = float(relationships["fit"][-1, customer.index])
        talks.coverage = float(relationships["coverage"][-1, customer.index])
        if not talks.is_buying and talks.end_month == NEVER:
            talks.gather_partners()
            if talks.is_open and not talks.partners:
                talks.end(LossCause.NO_SELLER_LEFT)
