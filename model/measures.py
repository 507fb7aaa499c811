"""Outcomes of one group, read from its state; shared by both engines.

All sums are loops from left to right, so that their bits do not depend on the engine.
"""

import math
from typing import NamedTuple

import numpy as np

from model.compiled import compiled
from model.parameters.parameters import Parameters
from model.rules.activities import is_active
from model.rules.experience import gap_left
from model.rules.trust import advised, credibility
from model.state import Records, State
from model.vocabulary import (
    ACTIVE_MONTHS,
    MONTHS_PER_QUARTER,
    LossCause,
    ProjectStatus,
    RelationshipStage,
)


class Outcome(NamedTuple):
    """A column of every table of results.

    Attributes:
        name: name in tables, figures and the browser.
        unit: unit of the value.
        meaning: what it tells, one phrase.
    """

    name: str
    unit: str
    meaning: str


OUTCOMES: tuple[Outcome, ...] = (
    Outcome("exports_eur", "EUR", "exports of all who were members, whole period"),
    Outcome("exports_in_project_eur", "EUR", "the same until the project's end"),
    Outcome("export_regularity", "share", "quarters with exports, mean over members"),
    Outcome("first_deals", "deals", "first deals, whole period"),
    Outcome("first_deals_in_project", "deals", "first deals in the project"),
    Outcome(
        "joint_deals", "deals", "first deals with two or more members in one offer"
    ),
    Outcome("shared_deals", "deals", "joint deals, and deals with joint customers"),
    Outcome("months_to_first_deal", "months", "until the first deal; empty if none"),
    Outcome("deal_cycle_months", "months", "mean from contact to deal; empty if none"),
    Outcome("doors_opened", "contacts", "relationships begun"),
    Outcome("negotiations", "relationships", "relationships that came to negotiation"),
    Outcome("open_at_project_end", "relationships", "still in talks at project end"),
    Outcome("customers_at_end", "relationships", "still ordering at the very end"),
    Outcome("lost_went_cold", "relationships", "lost: talks went cold"),
    Outcome(
        "lost_trust_too_low", "relationships", "lost: cold while trust was lacking"
    ),
    Outcome("lost_no_interest", "relationships", "lost: offer refused, no interest"),
    Outcome("lost_poor_fit", "relationships", "lost: offer refused, poor fit"),
    Outcome("lost_no_joint_system", "relationships", "lost: refused, no joint system"),
    Outcome("lost_to_rival", "relationships", "lost: to a rival in the group"),
    Outcome("lost_orders_stopped", "relationships", "customers who stopped ordering"),
    Outcome("lost_seller_left", "relationships", "open talks of members who left"),
    Outcome("members_left", "firms", "members who left during the project"),
    Outcome("members_joined", "firms", "firms that joined during the project"),
    Outcome("project_months_played", "months", "length of the project as it came"),
    Outcome("needs_continuation", "yes or no", "target not reached at planned end"),
    Outcome("continued", "yes or no", "project continued beyond its planned end"),
    Outcome("ended_early", "yes or no", "project ended before its planned end"),
    Outcome("joint_activities", "activities", "trips, fairs, meetings, sessions held"),
    Outcome("joint_meetings", "share", "months with one, mean over pairs at the end"),
    Outcome("active_pairs", "share", "pairs of members who worked together of late"),
    Outcome("active_pairs_at_end", "share", "the same pairs at the very end"),
    Outcome("commitment", "level", "members' mean commitment at project end"),
    Outcome("members_content", "share", "members who got what they expected"),
    Outcome("members_without_exports", "share", "of all who were members, at the end"),
    Outcome("trust_between_members", "level", "mean trust at project end"),
    Outcome("customers_trust", "level", "mean trust in talks or business, project end"),
    Outcome("product_knowledge", "level", "manager's mean knowledge at project end"),
    Outcome("credibility", "level", "manager's mean credibility at project end"),
    Outcome("joint_offering_readiness", "level", "readiness at project end"),
    Outcome("frustration", "level", "the manager's frustration at project end"),
    Outcome("internationalisation_capability", "level", "members' mean at the end"),
    Outcome("markets_entered", "markets", "mean over members at the end"),
    Outcome("sales_preparation_hours", "hours", "manager's hours used in this role"),
    Outcome("interaction_hours", "hours", "manager's hours used in this role"),
    Outcome("coordination_hours", "hours", "manager's hours used in this role"),
    Outcome("cost_eur", "EUR", "cost of the project"),
    Outcome("public_cost_eur", "EUR", "public part of the cost"),
    Outcome(
        "public_cost_per_deal_eur", "EUR/deal", "empty without deals or public cost"
    ),
    Outcome("exports_per_public_euro", "EUR/EUR", "empty without public cost"),
    Outcome("members_cost_eur", "EUR", "members' own money and hours, whole period"),
    Outcome("members_cost_per_contact_eur", "EUR/contact", "empty without contacts"),
)

LOSSES = (
    ("lost_went_cold", LossCause.WENT_COLD),
    ("lost_trust_too_low", LossCause.TRUST_TOO_LOW),
    ("lost_no_interest", LossCause.NO_INTEREST),
    ("lost_poor_fit", LossCause.POOR_FIT),
    ("lost_no_joint_system", LossCause.NO_JOINT_SYSTEM),
    ("lost_to_rival", LossCause.RIVAL_IN_THE_GROUP),
    ("lost_orders_stopped", LossCause.ORDERS_STOPPED),
    ("lost_seller_left", LossCause.SELLER_LEFT),
)


@compiled
def mean_of_column(values: Records) -> float:
    """Return the mean of some values, 0 where there are none.

    Args:
        values: shape (rows,), numbers.
    """
    total = 0.0
    for value in values:
        total += value
    return total / len(values) if len(values) > 0 else 0.0


@compiled
def total_of_column(values: Records) -> float:
    """Return the sum of some values, added from left to right.

    Args:
        values: shape (rows,), numbers.
    """
    total = 0.0
    for value in values:
        total += value
    return total


@compiled
def mean_of_pairs(values: Records, are_members: Records) -> float:
    """Return the mean over pairs of different members.

    Args:
        values: shape (firms, firms).
        are_members: shape (firms,), which firms count.
    """
    total = 0.0
    n_pairs = 0
    for i in range(values.shape[0]):
        for k in range(values.shape[1]):
            if i != k and are_members[i] and are_members[k]:
                total += values[i, k]
                n_pairs += 1
    return total / n_pairs if n_pairs > 0 else 0.0


@compiled
def mean_capability(experience: Records) -> float:
    """Return firms' mean internationalisation capability, level 0 to 1.

    A firm's capability is what it has learnt in all its markets together.

    Args:
        experience: shape (firms, markets), levels.
    """
    total = 0.0
    for i in range(experience.shape[0]):
        gap = 1.0
        for m in range(experience.shape[1]):
            gap = gap_left(gap, experience[i, m])
        total += 1.0 - gap
    return total / experience.shape[0] if experience.shape[0] > 0 else 0.0


@compiled
def active_pairs(joint_month: Records, month: int) -> Records:
    """Return 1 for each pair that has met over something joint of late, else 0.

    Args:
        joint_month: last month with a joint meeting, shape (firms, firms).
        month: the month now.
    """
    active = np.zeros(joint_month.shape)
    for i in range(joint_month.shape[0]):
        for k in range(joint_month.shape[1]):
            if is_active(joint_month[i, k], month, ACTIVE_MONTHS):
                active[i, k] = 1.0
    return active


@compiled
def months_in(months: Records, until: int) -> int:
    """Return how many of these months have come, up to a last one.

    Args:
        months: shape (sellers, customers), -1 where the month has not come.
        until: last month that counts.
    """
    count = 0
    for month in months.flat:
        if 0 < month <= until:
            count += 1
    return count


@compiled
def mean_cycle(contact: Records, deal: Records) -> float:
    """Return the mean months from contact to deal, not a number without deals.

    Args:
        contact: month of contact, shape (sellers, customers).
        deal: month of the first deal, same shape, -1 without one.
    """
    total = 0.0
    deals = 0
    for row in range(contact.shape[0]):
        for j in range(contact.shape[1]):
            if deal[row, j] > 0:
                total += deal[row, j] - contact[row, j]
                deals += 1
    return total / deals if deals > 0 else math.nan


@compiled
def first_month(months: Records) -> float:
    """Return the first of these months, not a number where none has come.

    Args:
        months: shape (sellers, customers), -1 where the month has not come.
    """
    first = math.nan
    for month in months.flat:
        if month > 0 and not first <= month:
            first = float(month)
    return first


def outcomes(
    parameters: Parameters, project_end: State, end: State
) -> dict[str, float]:
    """Return the outcomes of one group by name, in the order of ``OUTCOMES``.

    Args:
        parameters: the point that was played.
        project_end: state at the end of the project as it came.
        end: state at the end of the observed period.
    """
    values = {
        **_sales(parameters, project_end, end),
        **_funnel(parameters, project_end, end),
        **_project(parameters, end),
        **_net(parameters, project_end, end),
        **_money(end),
    }
    return {outcome.name: float(values[outcome.name]) for outcome in OUTCOMES}


def _sales(p: Parameters, project_end: State, end: State) -> dict[str, float]:
    """Return exports and deals."""
    deal_month = end.relationships["deal_month"]
    joint = deal_month[end.relationships["is_joint_offer"]].reshape(1, -1)
    is_shared = end.relationships["is_joint_offer"] | end.relationships["with_others"]
    shared = deal_month[is_shared].reshape(1, -1)
    firms = end.firms[end.have_been_members]
    quarters = 0
    for joined in firms["joined_month"].tolist():
        quarters += (p.months - joined) // MONTHS_PER_QUARTER
    with_exports = total_of_column(firms["quarters_with_exports"])
    return {
        "exports_eur": total_of_column(end.firms["exports_eur"]),
        "exports_in_project_eur": total_of_column(project_end.firms["exports_eur"]),
        "export_regularity": with_exports / quarters if quarters > 0 else 0.0,
        "first_deals": months_in(deal_month, p.months),
        "first_deals_in_project": months_in(
            deal_month, int(end.group[0]["project_end_month"])
        ),
        "joint_deals": months_in(joint, p.months),
        "shared_deals": months_in(shared, p.months),
        "months_to_first_deal": first_month(deal_month),
        "deal_cycle_months": mean_cycle(end.relationships["contact_month"], deal_month),
    }


def _funnel(p: Parameters, project_end: State, end: State) -> dict[str, float]:
    """Return how far relationships came and why they were lost."""
    talks = end.relationships
    at_project_end = project_end.relationships["stage"]
    in_talks = (at_project_end == RelationshipStage.PREPARING) | (
        at_project_end == RelationshipStage.NEGOTIATING
    )
    return {
        "doors_opened": months_in(talks["contact_month"], p.months),
        "negotiations": months_in(talks["negotiation_month"], p.months),
        "open_at_project_end": int(in_talks.sum()),
        "customers_at_end": int((talks["stage"] == RelationshipStage.CUSTOMER).sum()),
        **{name: int((talks["ended_by"] == cause).sum()) for name, cause in LOSSES},
    }


def _project(p: Parameters, end: State) -> dict[str, float]:
    """Return what became of the project, its members and its activities."""
    group = end.group[0]
    signed = months_in(end.relationships["deal_month"], p.project_months)
    return {
        "members_left": group["members_left"],
        "members_joined": group["members_joined"],
        "project_months_played": 0 if p.alone else group["project_end_month"],
        "needs_continuation": signed < p.target_deals * p.n_members,
        "continued": group["continued_months"] > 0,
        "ended_early": group["status"] == ProjectStatus.ENDED_EARLY,
        "joint_activities": total_of_column(end.activities["times_held"]),
    }


def _net(p: Parameters, project_end: State, end: State) -> dict[str, float]:
    """Return commitment, trust, knowledge and co-operation."""
    stage = project_end.relationships["stage"]
    alive = (stage >= RelationshipStage.PREPARING) & (
        stage <= RelationshipStage.CUSTOMER
    )
    members = project_end.are_members
    firms = project_end.firms[members]
    pairs = project_end.members_trust
    month = int(project_end.group[0]["month"])
    knowledge = mean_of_column(firms["manager_product_knowledge"])
    places = end.firm_markets[end.have_been_members]
    return {
        "active_pairs": mean_of_pairs(
            active_pairs(pairs["joint_month"], month), members
        ),
        "active_pairs_at_end": mean_of_pairs(
            active_pairs(end.members_trust["joint_month"], p.months), members
        ),
        "joint_meetings": mean_of_pairs(pairs["joint_meetings"] / month, members),
        "commitment": mean_of_column(firms["commitment"]),
        "members_content": mean_of_column(firms["benefit"] >= firms["expectation"]),
        "members_without_exports": mean_of_column(
            end.firms[end.have_been_members]["exports_eur"] <= 0.0
        ),
        "trust_between_members": mean_of_pairs(pairs["trust"], members),
        "customers_trust": mean_of_column(project_end.relationships["trust"][alive]),
        "product_knowledge": knowledge,
        "credibility": _credibility(p, project_end, knowledge),
        "joint_offering_readiness": project_end.group[0]["joint_offering_readiness"],
        "frustration": project_end.manager[0]["frustration"],
        "internationalisation_capability": mean_capability(places["experience"]),
        "markets_entered": mean_of_column((places["entered_month"] >= 0).sum(axis=1)),
    }


def _credibility(p: Parameters, project_end: State, product: float) -> float:
    """Return the manager's mean credibility in the target markets, 0 without one."""
    if p.alone or not p.manager:
        return 0.0
    choice = project_end.choice[0]
    advice = p.advice_effect if p.expert_advice else 0.0
    product = advised(product, choice["technical_expertise"], advice)
    total = 0.0
    for market in project_end.target_markets:
        known = advised(
            market["manager_market_knowledge"], choice["marketing_expertise"], advice
        )
        total += credibility(p.technology, product, known, market["cultural_distance"])
    return total / len(project_end.target_markets)


def _money(end: State) -> dict[str, float]:
    """Return the manager's hours by role, and what the project cost."""
    manager, group = end.manager[0], end.group[0]
    public = float(group["public_cost_eur"])
    own = total_of_column(end.firms["cost_eur"])
    deals = months_in(end.relationships["deal_month"], int(group["month"]))
    contacts = months_in(end.relationships["contact_month"], int(group["month"]))
    exports = total_of_column(end.firms["exports_eur"])
    return {
        "sales_preparation_hours": manager["total_sales_preparation_hours"],
        "interaction_hours": manager["total_interaction_hours"],
        "coordination_hours": manager["total_coordination_hours"],
        "cost_eur": group["cost_eur"],
        "public_cost_eur": public,
        "public_cost_per_deal_eur": public / deals
        if deals and public > 0.0
        else math.nan,
        "exports_per_public_euro": exports / public if public > 0.0 else math.nan,
        "members_cost_eur": own,
        "members_cost_per_contact_eur": own / contacts if contacts else math.nan,
    }
