"""Outcomes of a group: the columns of every table of results."""

from typing import NamedTuple

import numpy as np

from model.vocabulary import LossCause


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
    Outcome("taught_to_customers", "levels", "knowledge, from members by education"),
    Outcome("taught_to_suppliers", "levels", "knowledge, from members by education"),
    Outcome("learnt_from_customers", "levels", "knowledge, by joint decisions"),
    Outcome("learnt_from_suppliers", "levels", "knowledge, by joint decisions"),
    Outcome("shared_between_customers", "levels", "knowledge, by direct contact"),
    Outcome("shared_between_suppliers", "levels", "knowledge, by direct contact"),
    Outcome("shared_across", "levels", "the same, between customers and suppliers"),
    Outcome("contacts_seen", "share", "of direct contact, what members know of"),
    Outcome("combined_knowledge", "levels", "made of what partners knew"),
    Outcome(
        "created_knowledge", "level", "the same as members have it, mean at the end"
    ),
    Outcome("looped_knowledge", "levels", "learnt thanks to what went round partners"),
    Outcome("transferred_knowledge", "levels", "taught, and made with other partners"),
    Outcome("coordination_capability", "level", "of coordinating partners, at the end"),
    Outcome("referrals", "contacts", "doors opened by customers and suppliers"),
    Outcome("use_success", "share", "customer-months of good use; empty without any"),
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

OUTCOME = np.dtype((np.record, [(outcome.name, np.float64) for outcome in OUTCOMES]))
"""One row of results, in the order of ``OUTCOMES``."""
