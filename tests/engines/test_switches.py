"""Switched off is taken out: the same bytes as a world built without the mechanism.

Each world without is built independently of the switch, from a void parameter, from
agents who do not know the mechanism, or from what persons choose.
"""

import functools
from collections.abc import Callable

import numpy as np
import pytest
from pydantic import ValidationError

from agents import ExportPartnerGroup
from model.ensemble.playing import states_of
from model.founding import found
from model.parameters.parameters import Parameters, passports
from model.scenario import read
from model.state import State
from tests.engines import worlds_without
from tests.scores.playing import history, states

MONTHS = 42
"""The project's 36 months and half a year after it."""

SEED, REPLICATE = 4, 2
OF_KNOWLEDGE = {
    *("knowledge_flows", "education", "joint_decisions", "direct_contact"),
    *("learning_builds_trust", "product_use", "referrals", "product_improves"),
    *("conferences", "seminars", "courses", "standards", "business_talks"),
    *("research_projects", "customer_support", "development_with_partners"),
    *("local_market_decisions", "academic_work"),
}
"""Switched off one by one in the scores of knowledge, and in patterns P40 to P57."""

IN_TESTS_OF_THEIR_OWN = {"alone", "exclude_competitors", *OF_KNOWLEDGE}

type World = Callable[[Parameters], ExportPartnerGroup]

JOINT = read("fitness-equipment").parameters
RIVALS = Parameters(competitor_share=0.6)
SYSTEM = read("renewable-energy").parameters.changed(technology=0.5)
SOLD = SYSTEM.changed(technology=0.3, goals=0.5, keeps=0.8)
"""A group that sells joint systems early and shares their premium unequally."""

OPEN = SOLD.changed(open_group=True, commitment_to_stay=0.6, months_to_find=1)
"""A group that members leave while there is something joint, and others join."""

OFFICIALS = JOINT.changed(technical_expertise=0.0, marketing_expertise=0.0)
"""A control group that has no idea how long anything takes."""

FAR = JOINT.changed(n_markets=3, cultural_distance=0.6)
"""A group with several markets that are uncertain at first."""

SLOW = JOINT.changed(technology=0.9, achievement_accepted=0.9)
"""A project that keeps none of its plan before demanding financiers."""


def void(**values: float) -> World:
    """Return how to build a world in which these values leave nothing to do."""

    def build(point: Parameters) -> ExportPartnerGroup:
        # Not checked: hours next to nothing lie below what a study may ask.
        changed = Parameters.model_construct(**{**point.model_dump(), **values})
        return ExportPartnerGroup(changed, SEED, REPLICATE)

    return build


def played_by(kind: type[ExportPartnerGroup], **values: float) -> World:
    """Return how to build a world with agents who do not know the mechanism."""
    return lambda point: kind(point.changed(**values), SEED, REPLICATE)


def by_table_1(point: Parameters) -> ExportPartnerGroup:
    """Return a group whose hours would follow the work, had not somebody chosen."""
    planned = ExportPartnerGroup(point, SEED, REPLICATE)
    choices = [state.choice for state in states(planned, MONTHS)][1:]
    following = point.changed(hours_follow_work=True)
    return ExportPartnerGroup(following, SEED, REPLICATE, np.concatenate(choices))


WITHOUT: dict[str, tuple[Parameters, World]] = {
    "manager": (
        JOINT,
        played_by(
            worlds_without.NobodyIsHired,
            manager_cost_eur=0.0,
            starting_market_knowledge=0.0,
        ),
    ),
    "home_is_busy": (JOINT, void(busy_probability=0.0)),
    "travel": (JOINT, void(travel_hours=0.0)),
    "hours_follow_work": (JOINT, by_table_1),
    "full_pipeline": (OFFICIALS, void(hours_for_each=1e-300)),
    "two_member_door": (JOINT, played_by(ExportPartnerGroup)),
    "briefing": (JOINT, void(briefing_share=0.0)),
    "credibility_counts": (JOINT, played_by(worlds_without.EverybodyIsBelieved)),
    "trust_thresholds": (
        JOINT.changed(technology=0.6),
        void(trust_needed_level=0.0, trust_needed_slope=0.0),
    ),
    "going_cold": (JOINT, played_by(worlds_without.NobodyGoesCold)),
    "integration_needs": (SYSTEM, played_by(worlds_without.NobodyNeedsIntegration)),
    "repeat_orders": (JOINT, played_by(worlds_without.OneOrderEach)),
    "hub": (
        SYSTEM.changed(leaving=False),
        played_by(worlds_without.EveryPartnerNegotiates),
    ),
    "joint_development": (SYSTEM, played_by(worlds_without.NothingIsDeveloped)),
    "joint_activities": (JOINT, played_by(worlds_without.NothingIsOnTheMenu)),
    "rivalry": (
        RIVALS,
        void(rivalry_effect=1.0, rivalry_trust=1.0, rivalry_benefit=0.0),
    ),
    "commitment_moves": (
        JOINT,
        void(commitment_speed=0.0, commitment_pull=0.0, commitment_by_experience=0.0),
    ),
    "impatience": (JOINT, void(full_expectation=0.0)),
    "gradual_internationalisation": (FAR, void(entry_uncertainty=2.0)),
    "network_market_knowledge": (FAR, void(network_knowledge_effect=0.0)),
    "leaving": (OPEN, void(months_to_leave=MONTHS)),
    "leaver_takes_share": (OPEN, played_by(worlds_without.LeaversTakeNothing)),
    "newcomers_are_strangers": (OPEN, played_by(worlds_without.NewcomersAreTrusted)),
    "unfairness_counts": (SOLD, void(unfairness_effect=0.0)),
    "opportunism": (SOLD, played_by(worlds_without.NobodyBearsAGrudge)),
    "frustrated_manager": (JOINT, void(frustration_effect=0.0)),
    "expert_advice": (SYSTEM, void(advice_effect=0.0)),
    "review": (SLOW, played_by(worlds_without.NobodyReviews)),
}
"""By switch: a world in which the mechanism tells, and how to build it without."""

TOLD_ONLY = {
    # What trust would have been needed is told either way; nobody acts on it.
    "trust_thresholds": ("relationships", "trust_needed"),
    # Customers whom nobody meets keep the need of founding in the tables.
    "integration_needs": ("customers", "integration_need"),
}


def bytes_without_what_is_told_only(name: str, state: State) -> bytes:
    """Return the bytes of a state, but for a field that no agent acts on."""
    table, field = TOLD_ONLY.get(name, ("", ""))
    if table:
        getattr(state, table)[field] = 0.0
    return b"".join(each.tobytes() for each in state)


def told_by(name: str, group: ExportPartnerGroup) -> list[bytes]:
    """Return the bytes of each month, but for what no agent acts on."""
    return [bytes_without_what_is_told_only(name, s) for s in states(group, MONTHS)]


@functools.cache
def switched(name: str, value: bool) -> list[bytes]:
    """Return the months of a switch's world with the switch on or off, by arrays."""
    point = WITHOUT[name][0].changed(**{name: value})
    months = states_of(point, SEED, REPLICATE)[: MONTHS + 1]
    return [bytes_without_what_is_told_only(name, state) for state in months]


def test_each_switch_has_a_world_without():
    switches = {name for name, each in passports().items() if each["kind"] == "switch"}

    assert set(WITHOUT) | IN_TESTS_OF_THEIR_OWN == switches


@pytest.mark.parametrize("name", WITHOUT)
def test_switched_off_is_taken_out(name, monkeypatch):
    point, build = WITHOUT[name]
    off = switched(name, False)
    if name == "two_member_door":
        any_member = worlds_without.AnyMemberOpens
        monkeypatch.setattr("agents.joint_routes.JointCustomer", any_member)
    without = told_by(name, build(point))

    for month, (one, other) in enumerate(zip(off, without, strict=True)):
        assert one == other, f"month {month}"


@pytest.mark.parametrize("name", WITHOUT)
def test_the_mechanism_tells_in_the_world_of_its_test(name):
    """Otherwise on, off and without would be equal for want of an occasion."""
    assert switched(name, True) != switched(name, False)


# A pre-study would cost money, and what it finds would choose the members.
NOTHING_BEFORE = Parameters(formation=0.0, pre_study_cost_eur=0.0)


def test_alone_is_the_same_firms_without_group_manager_and_subsidy():
    """Without a group nobody grows alike, goes on together or knows the market."""
    alone = ExportPartnerGroup(NOTHING_BEFORE.changed(alone=True), SEED, REPLICATE)
    nothing_joint = NOTHING_BEFORE.changed(
        commitment_pull=0.0, trust_to_go_on=1.0, starting_market_knowledge=0.0
    )
    without = worlds_without.NoProject(nothing_joint, SEED, REPLICATE)

    assert history(alone, MONTHS) == history(without, MONTHS)


def test_alone_are_the_firms_that_would_have_been_members():
    """The counterfactual of a group is the same firms, chosen by the same luck."""
    point = Parameters(formation=1.0, pre_study_months=6)
    alone = point.changed(alone=True)

    for replicate in range(20):
        members, firms = (found(p, 1, replicate).are_members for p in (point, alone))
        assert members.tolist() == firms.tolist(), f"replicate {replicate}"


def test_excluding_competitors_changes_nothing_where_there_are_none():
    excluding = ExportPartnerGroup(JOINT, 4, 2)
    open_to_all = ExportPartnerGroup(JOINT.changed(exclude_competitors=False), 4, 2)

    assert history(excluding, MONTHS) == history(open_to_all, MONTHS)


def test_a_customer_oriented_group_refuses_competitors():
    with pytest.raises(ValidationError, match="competitors cannot take part"):
        JOINT.changed(competitor_share=0.4)


def test_a_customer_oriented_group_takes_competitors_if_it_does_not_exclude_them():
    point = JOINT.changed(competitor_share=0.4, exclude_competitors=False)

    assert point.competitor_share == 0.4
