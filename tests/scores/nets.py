"""Nets for scores: one firm with a manager of its own, and partners on all sides."""

import functools
from collections.abc import Callable, Mapping

from agents import ExportPartnerGroup
from agents.firm import Firm
from agents.partner import Partner
from agents.relationship import Relationship
from model.parameters.parameters import Parameters
from model.vocabulary import (
    Channel,
    Decision,
    FlowDirection,
    Mechanism,
    RelationshipStage,
)
from tests.scores.playing import ScriptedGroup, in_talks, play_months

ONE_MEMBER = {
    "n_members": 1,
    "fewest_members": 1,
    "n_candidates": 0,
    "technology": 0.8,
    "n_customers": 24,
    "n_end_customers": 12,
    "n_distributors": 4,
    "n_suppliers": 10,
    "n_institutes": 6,
    "project_months": 84,
    "continuation_months": 0,
    "follow_up_months": 0,
    "leaving": False,
    "review": False,
    "subsidy_rate": 0.0,
    "preparation_share_market": 0.25,
    "interaction_share_market": 0.35,
    "n_markets": 3,
    "cultural_distance": 0.4,
    "integration_needs": False,
    "impatience": False,
    "starting_experience": 0.1,
    "capacity_median": 90.0,
    "capacity_at_most": 300.0,
    "compatibility": 0.5,
    "joint_activities": False,
    "existing_ties": 0.0,
}
"""A firm that coordinates its net: 52 partners downstream and upstream."""

QUIET: dict[Decision, float] = {
    Decision.CONTACT_MEETS: 1.0,
    Decision.EVENT_ATTENDED: 0.0,
    Decision.USES_PRODUCT: 0.0,
    Decision.REFERS: 1.0,
}
"""Luck with which no partner meets another, all use well, and nobody refers."""

COST = 12.0 * (1.0 + 2.0 * 0.8)
"""Hours of lessons that close most of a gap at technology 0.8: 31.2."""

SWITCHES = {
    Mechanism.CONFERENCE: "conferences",
    Mechanism.SEMINAR: "seminars",
    Mechanism.COURSE: "courses",
    Mechanism.STANDARDISATION: "standards",
    Mechanism.BUSINESS: "business_talks",
    Mechanism.RESEARCH: "research_projects",
    Mechanism.SUPPORT: "customer_support",
    Mechanism.PRODUCT_DEVELOPMENT: "development_with_partners",
    Mechanism.LOCAL_MARKET_DECISION: "local_market_decisions",
    Mechanism.ACADEMIA: "academic_work",
}
"""Which switch turns a mechanism off."""

type Luck = float | Callable[[int, int, int], float]


def net(script: Mapping[Decision, Luck] | None = None, **values) -> ScriptedGroup:
    """Return a net in which nobody knows anything, and nobody has met.

    Args:
        script: luck by decision; where it says nothing the month is calm.
        **values: parameters that differ.
    """
    group = ScriptedGroup(
        Parameters(**{**ONE_MEMBER, **values}), {**QUIET, **(script or {})}
    )
    for actor in group.actors:
        know(actor)
    for partner in group.partners:
        partner.n_contacts = 0
    return group


def know(actor: Firm | Partner, **levels: float) -> None:
    """Let an actor know of its subjects what is given, by its own work.

    Args:
        actor: firm or partner.
        **levels: level by subject, as ``s0`` for the first; of others nothing.
    """
    for number, subject in enumerate(actor.knowledge):
        subject.own = levels.get(f"s{number}", 0.0)
        subject.learn(0.0)


def listens(partner: Partner, other: Partner, mechanism: int, **values) -> None:
    """Let a partner be in contact with another one since founding.

    Args:
        partner: who listens.
        other: to whom.
        mechanism: where they meet.
        **values: other variables of the contact.
    """
    contact = partner.get_to_know(other, mechanism)
    contact.is_from_event = False
    for name, value in values.items():
        setattr(contact, name, value)


def in_business(
    group: ScriptedGroup, firm: Firm, customer: int, trust: float = 1.0
) -> Relationship:
    """Return a relationship whose customer has bought a member's product before."""
    talks = in_talks(
        group, firm.index, customer, RelationshipStage.CUSTOMER, trust=trust
    )
    talks.deal_month = 0
    talks.customer.buy(talks, firm.component, firm.index)
    return talks


def play_knowledge(group: ScriptedGroup, months: int = 1) -> None:
    """Play the phase of knowledge alone, for some months."""
    for _ in range(months):
        group.begin_month()
        group.share_knowledge()


def amounts(
    group: ExportPartnerGroup, channel: Channel
) -> dict[tuple[int, int], float]:
    """Return what has flowed by a channel, by direction and mechanism, if anything."""
    return {
        (direction, mechanism): flow.amount
        for direction in FlowDirection
        for mechanism, flow in enumerate(group.flows.cells[channel][direction])
        if flow.transfers
    }


@functools.cache
def played(months: int, *differing: tuple[str, object]) -> ExportPartnerGroup:
    """Return a net with luck of its own after some months."""
    group = ExportPartnerGroup(Parameters(**{**ONE_MEMBER, **dict(differing)}), seed=1)
    play_months(group, months)
    return group


def only(*mechanisms: Mechanism, **values) -> dict[str, object]:
    """Return parameters with which there are these mechanisms and no others."""
    switches = {name: each in mechanisms for each, name in SWITCHES.items()}
    return {**switches, **values}
