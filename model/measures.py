"""Outcomes of one group, read from its state; shared by both engines.

All sums are loops from left to right, so that their bits do not depend on the engine.
"""

import math
from typing import NamedTuple

from model.compiled import compiled
from model.parameters.parameters import Parameters
from model.rules.trust import credibility
from model.state import Records, State
from model.vocabulary import LossCause, RelationshipStage


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
    Outcome("exports_eur", "EUR", "exports of all members, whole period"),
    Outcome("exports_in_project_eur", "EUR", "exports of all members in the project"),
    Outcome("export_regularity", "share", "quarters with exports, mean over members"),
    Outcome("first_deals", "deals", "first deals, whole period"),
    Outcome("first_deals_in_project", "deals", "first deals in the project"),
    Outcome(
        "joint_deals", "deals", "first deals with two or more members in one offer"
    ),
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
    Outcome("commitment", "level", "members' mean commitment at project end"),
    Outcome("trust_between_members", "level", "mean trust at project end"),
    Outcome("customers_trust", "level", "mean trust in talks or business, project end"),
    Outcome("product_knowledge", "level", "manager's mean knowledge at project end"),
    Outcome("credibility", "level", "manager's mean credibility at project end"),
    Outcome("joint_offering_readiness", "level", "readiness at project end"),
    Outcome("sales_preparation_hours", "hours", "manager's hours used in this role"),
    Outcome("interaction_hours", "hours", "manager's hours used in this role"),
    Outcome("coordination_hours", "hours", "manager's hours used in this role"),
    Outcome("cost_eur", "EUR", "cost of the project"),
    Outcome("public_cost_eur", "EUR", "public part of the cost"),
    Outcome(
        "public_cost_per_deal_eur", "EUR/deal", "empty without deals or public cost"
    ),
    Outcome("exports_per_public_euro", "EUR/EUR", "empty without public cost"),
)

LOSSES = (
    ("lost_went_cold", LossCause.WENT_COLD),
    ("lost_trust_too_low", LossCause.TRUST_TOO_LOW),
    ("lost_no_interest", LossCause.NO_INTEREST),
    ("lost_poor_fit", LossCause.POOR_FIT),
    ("lost_no_joint_system", LossCause.NO_JOINT_SYSTEM),
    ("lost_to_rival", LossCause.RIVAL_IN_THE_GROUP),
    ("lost_orders_stopped", LossCause.ORDERS_STOPPED),
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
def mean_of_pairs(trust: Records) -> float:
    """Return the mean over pairs of different members.

    Args:
        trust: shape (members, members).
    """
    total = 0.0
    n_pairs = 0
    for i in range(trust.shape[0]):
        for k in range(trust.shape[1]):
            if i != k:
                total += trust[i, k]
                n_pairs += 1
    return total / n_pairs if n_pairs > 0 else 0.0


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
        project_end: state at the end of the project period.
        end: state at the end of the observed period.
    """
    values = {
        **_sales(parameters, project_end, end),
        **_funnel(parameters, project_end, end),
        **_net(parameters, project_end),
        **_money(end),
    }
    return {outcome.name: float(values[outcome.name]) for outcome in OUTCOMES}


def _sales(p: Parameters, project_end: State, end: State) -> dict[str, float]:
    """Return exports and deals."""
    deal_month = end.relationships["deal_month"]
    joint = deal_month[end.relationships["is_joint_offer"]].reshape(1, -1)
    quarters = p.months // 3
    with_exports = mean_of_column(end.firms["quarters_with_exports"])
    return {
        "exports_eur": total_of_column(end.firms["exports_eur"]),
        "exports_in_project_eur": total_of_column(project_end.firms["exports_eur"]),
        "export_regularity": with_exports / quarters,
        "first_deals": months_in(deal_month, p.months),
        "first_deals_in_project": months_in(deal_month, p.project_months),
        "joint_deals": months_in(joint, p.months),
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


def _net(p: Parameters, project_end: State) -> dict[str, float]:
    """Return commitment, trust and knowledge at the end of the project."""
    stage = project_end.relationships["stage"]
    alive = (stage >= RelationshipStage.PREPARING) & (
        stage <= RelationshipStage.CUSTOMER
    )
    knowledge = mean_of_column(project_end.firms["manager_product_knowledge"])
    market = project_end.target_market[0]
    return {
        "commitment": mean_of_column(project_end.firms["commitment"]),
        "trust_between_members": mean_of_pairs(project_end.members_trust["trust"]),
        "customers_trust": mean_of_column(project_end.relationships["trust"][alive]),
        "product_knowledge": knowledge,
        "credibility": 0.0
        if p.alone
        else credibility(
            p.technology,
            knowledge,
            float(market["manager_market_knowledge"]),
            p.cultural_distance,
        ),
        "joint_offering_readiness": project_end.group[0]["joint_offering_readiness"],
    }


def _money(end: State) -> dict[str, float]:
    """Return the manager's hours by role, and what the project cost."""
    manager, group = end.manager[0], end.group[0]
    public = float(group["public_cost_eur"])
    deals = months_in(end.relationships["deal_month"], int(group["month"]))
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
    }
