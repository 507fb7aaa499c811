"""In which direction each rule moves with each of its arguments: one table."""

import inspect
from itertools import product
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.rules import (
    attention,
    commitment,
    cooperation,
    deals,
    doors,
    effort,
    experience,
    financing,
    formation,
    organisation,
    trust,
)
from tests.laws.inputs import ROUNDING, Rule, inputs, range_of, rules


class Direction(NamedTuple):
    """What a rule does when one argument rises and all others stay.

    Attributes:
        rule: the rule.
        argument: name of the argument.
        sign: 1 if the rule never falls with it, -1 if it never rises.
    """

    rule: Rule
    argument: str
    sign: int


class Row(NamedTuple):
    """All directions of one rule; names of arguments are divided by spaces.

    Attributes:
        rule: the rule.
        rises: arguments with which it never falls.
        falls: arguments with which it never rises.
        shaped: arguments without one direction; their laws stand with the module.
    """

    rule: Rule
    rises: str = ""
    falls: str = ""
    shaped: str = ""


TABLE = (
    Row(attention.travel_hours, "hours_per_visit n_members", "joint_share"),
    Row(attention.hours_needed, "hours_for_each joint_factor"),
    Row(attention.pipeline_is_full, "hours_bound hours_more", "interaction_hours"),
    Row(commitment.sales_benefit, "amount", "goals"),
    Row(commitment.net_benefit, "amount goals"),
    Row(commitment.benefit_per_level, "benefit level", "level_before"),
    Row(commitment.benefit_after_month, "benefit gained", shaped="fade"),
    Row(
        commitment.months_to_expect,
        "expectation_months patience technology coordination",
    ),
    Row(commitment.full_expectation, "expectation effort_share"),
    Row(commitment.expectation, "months full_expectation", "months_needed"),
    Row(commitment.satisfaction, "benefit", "expectation", "steepness"),
    Row(
        commitment.commitment_after_results,
        "commitment satisfaction",
        shaped="speed",
    ),
    Row(
        commitment.commitment_in_company,
        "commitment others_commitment",
        shaped="trust pull",
    ),
    Row(commitment.commitment_with_experience, "commitment experience gain"),
    Row(cooperation.closeness, "niche_width", shaped="niche other_niche"),
    Row(cooperation.misfit, "", "niche_width", "niche other_niche"),
    Row(cooperation.system_fit, "n_components", "total_misfit"),
    Row(cooperation.coordination_level, "coordination_hours", "hours_enough"),
    Row(cooperation.development_work, "work_level work_slope technology"),
    Row(
        cooperation.development_effect,
        "partners_trust trust_floor coordination coordination_floor",
    ),
    Row(cooperation.readiness_after_development, "readiness hours effect", "work"),
    Row(cooperation.lower, "commitment other_commitment"),
    Row(
        cooperation.trust_growth,
        "coordination_hours lower_commitment coordination_gain contact_gain joint_gain",
    ),
    Row(
        cooperation.trust_between_members,
        "trust growth closeness closeness_floor",
        "decay",
    ),
    Row(cooperation.trust_after_rivalry, "trust share_kept"),
    Row(cooperation.mean_of, "total", "n"),
    Row(deals.work_needed, "work_level work_slope technology joint_factor"),
    Row(deals.preparing_hours, "manager_hours member_hours member_effectiveness"),
    Row(deals.negotiating_hours, "manager_hours member_hours manager_effectiveness"),
    Row(deals.hindered_hours, "hours rivalry_effect"),
    Row(deals.progress_after_work, "progress hours trust", "trust_weight work"),
    Row(deals.surplus, "progress"),
    Row(deals.goes_cold_probability, "cold_rate", "cold_trust trust"),
    Row(deals.integration_need, "technology n_needed"),
    Row(deals.share_of_needs, "n_served", "n_needed"),
    Row(deals.integration_offered, "coverage partners_trust readiness trust_weight"),
    Row(deals.integration_served, "offered", "need"),
    Row(
        deals.price_accepted,
        "need",
        "offered price_of_integration need_without_price",
    ),
    Row(deals.acceptance_probability, "acceptance_level fit served price"),
    Row(deals.expected_sales, "acceptance share_of_needs premium integration"),
    Row(deals.refusal_cause, shaped="acceptance_level fit served"),
    Row(deals.cold_cause, shaped="progress"),
    Row(deals.monthly_sales, "size_eur share_of_needs premium integration"),
    Row(deals.sales_of_each, "sales_eur", "n_makers"),
    Row(deals.months_since, "month", "earlier"),
    Row(
        deals.orders_stop_probability,
        "rate young_months young_factor",
        "trust months",
    ),
    Row(doors.hours_for_attempt, "hours_per_attempt", "experience"),
    Row(
        doors.hours_prepared,
        "manager_hours marketing_hours hours_per_attempt",
        "own_hours_per_attempt",
    ),
    Row(doors.preparedness, "hours", "hours_per_attempt"),
    Row(doors.door_probability, "preparedness base_probability credibility"),
    Row(doors.customers_considered, "at_least more market_knowledge"),
    Row(doors.promise, "size_eur fit coverage"),
    Row(effort.hours_planned, "capacity_hours commitment effort_share home_share"),
    Row(effort.part, "hours share"),
    Row(effort.rest, "hours", "used"),
    Row(effort.together, "hours more"),
    Row(effort.smaller, "hours limit"),
    Row(effort.share_of, "hours", "total"),
    Row(effort.equal_share, "hours", "n"),
    Row(experience.experience_after_meetings, "experience meetings gain"),
    Row(experience.knowledge_after_month, "knowledge gain"),
    Row(financing.public_cost_eur, "cost_eur subsidy_rate"),
    Row(formation.need_probability, "level slope technology"),
    Row(formation.chance_to_be_needed, "still_needed", "components_left"),
    Row(
        formation.customer_size_eur,
        "size_eur technology_factor technology z",
        shaped="spread",
    ),
    Row(formation.member_niche, "draw", shaped="niche_spread compatibility"),
    Row(formation.capacity_hours, "median_hours hours_at_most z", shaped="spread"),
    Row(formation.hub_score, "capacity_hours mean_coverage"),
    Row(formation.starting_commitment, "median z", shaped="spread"),
    Row(formation.starting_trust, "level gain existing_ties compatibility"),
    Row(formation.number_of_rivals, "competitor_share n_members"),
    Row(formation.component_of, shaped="firm n_members n_rivals"),
    Row(organisation.form_share, shaped="orientation form"),
    Row(organisation.mixed_share, "market customer system", shaped="orientation"),
    Row(trust.knowledge_after_briefing, "knowledge hours rate", "technology slope"),
    Row(
        trust.credibility,
        "product_knowledge market_knowledge",
        "technology cultural_distance",
    ),
    Row(trust.hours_in_meetings, "manager_hours member_hours", "n_partners"),
    Row(trust.meeting_probability, "hours", "hours_per_meeting"),
    Row(
        trust.trust_after_month,
        "trust meetings credibility trust_gain",
        "trust_decay",
    ),
    Row(trust.trust_needed, "level slope technology share"),
)


def directions(row: Row) -> list[Direction]:
    """Return the directions of one rule, one for each argument that has one."""
    rising = [Direction(row.rule, name, 1) for name in row.rises.split()]
    return rising + [Direction(row.rule, name, -1) for name in row.falls.split()]


def sentence(direction: Direction) -> str:
    """Return a direction as a sentence."""
    verb = "never_falls_with" if direction.sign > 0 else "never_rises_with"
    return f"{direction.rule.__name__}_{verb}_{direction.argument}"


def quarters(rule: Rule, argument: str) -> tuple[float, float]:
    """Return two values well inside the range of an argument."""
    low, high = range_of(rule, argument)
    kind = inspect.signature(rule).parameters[argument].annotation
    width = high - low
    return kind(low + 0.25 * width), kind(low + 0.75 * width)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.rule.__name__)
@settings(derandomize=True, deadline=None, max_examples=30)
@given(data=st.data())
def test_a_rule_never_moves_against_its_directions(row, data):
    values, others = data.draw(inputs(row.rule)), data.draw(inputs(row.rule))

    # Where an argument occurs twice in a rule, rounding may cost a last bit.
    tolerance = ROUNDING * max(1.0, abs(row.rule(**values)))
    for rule, argument, sign in directions(row):
        less, more = sorted((values[argument], others[argument]))
        before = rule(**{**values, argument: less})
        after = rule(**{**values, argument: more})
        assert sign * (after - before) >= -tolerance, argument


@pytest.mark.parametrize(
    "direction", [d for row in TABLE for d in directions(row)], ids=sentence
)
def test_a_rule_moves_somewhere_with_each_argument(direction):
    rule, argument, sign = direction
    others = [name for name in inspect.signature(rule).parameters if name != argument]
    less, more = quarters(rule, argument)

    def moves(fixed: dict[str, Any]) -> bool:
        change = rule(**fixed, **{argument: more}) - rule(**fixed, **{argument: less})
        return sign * change > 0

    points = product(*(quarters(rule, name) for name in others))
    assert any(moves(dict(zip(others, point, strict=True))) for point in points)


@pytest.mark.parametrize("name", rules())
def test_every_argument_of_every_rule_stands_in_the_table(name):
    arguments = sorted(inspect.signature(rules()[name]).parameters)

    rows = [row for row in TABLE if row.rule is rules()[name]]
    named = [" ".join((row.rises, row.falls, row.shaped)).split() for row in rows]

    assert [sorted(names) for names in named] == [arguments]
