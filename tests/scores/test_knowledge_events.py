"""Scores of events: hours, money, capability, stages, and what switches take away."""

import math
from itertools import product

import pytest

from agents import ExportPartnerGroup
from agents.attendees import attendees
from agents.events import meet_partners
from model.mechanisms import asks, introduces, taking_of, teaches
from model.parameters.parameters import Parameters
from model.vocabulary import (
    Channel,
    DevelopmentStage,
    FlowDirection,
    Invited,
    Mechanism,
    Side,
)
from tests.scores.nets import ONE_MEMBER, SWITCHES, amounts, know, net, only, played
from tests.scores.playing import in_talks

IDEA, TEST, PRODUCTION = DevelopmentStage
SUPPLIER = 40
"""The first supplier: behind 24 customers, 12 of their customers, 4 distributors."""

CHANNELS = {
    Channel.EDUCATION: "education",
    Channel.JOINT_DECISIONS: "joint_decisions",
    Channel.DIRECT_CONTACT: "direct_contact",
}

YEAR = 11
"""Months in which nothing gets out of date."""


def carried(group: ExportPartnerGroup, channel: Channel) -> set[int]:
    """Return the mechanisms by which something has flowed in a channel."""
    return {mechanism for _, mechanism in amounts(group, channel)}


def test_an_hour_of_coordination_is_spent_once():
    """What is not saved has gone into events, and no event was for nothing."""
    group = ExportPartnerGroup(Parameters(**ONE_MEMBER), seed=1)
    given = 0.0
    for _ in range(2 * YEAR):
        group.step()
        given += group.manager.coordination_hours
        spent = sum(held.hours for held in group.mechanisms)

        # Sums of other numbers in another order are rounded apart.
        saved = group.coordination_hours_saved
        assert saved >= 0.0
        assert saved + spent == pytest.approx(given, rel=1e-12)


def test_every_event_takes_the_hours_and_the_money_of_its_kind():
    group = played(2 * YEAR)
    for mechanism, held in zip(Mechanism, group.mechanisms, strict=True):
        taking = taking_of(group.parameters, mechanism)

        assert held.hours == held.times_held * taking.hours
        assert held.cost_eur == held.times_held * taking.cost_eur
        assert held.partners_reached <= held.times_held * taking.reach


def test_a_month_has_no_more_events_than_a_manager_can_hold():
    group = net(events_at_most=2, manager_hours=320.0)
    know(group.firms[0], s0=0.5)
    held = []
    for _ in range(3):
        before = sum(each.times_held for each in group.mechanisms)
        group.step()
        held.append(sum(each.times_held for each in group.mechanisms) - before)

    assert held == [2, 2, 2]


def test_the_capability_grows_by_a_hundredth_of_what_is_missing_with_each_event():
    group = played(2 * YEAR)
    n = sum(held.times_held for held in group.mechanisms)

    # One rounding for each event.
    expected = 1.0 - math.pow(1.0 - 0.01, n)
    assert n > 0
    assert group.coordination_capability == pytest.approx(expected, rel=1e-12)


def test_the_capability_of_an_event_helps_from_the_end_of_its_month_on():
    group = net()
    group.begin_month()
    meet_partners(group, Mechanism.CONFERENCE, group.members)
    before = group.coordination_capability
    group.share_knowledge()

    assert (before, group.coordination_capability) == (0.0, 0.01)


def developing(**values):
    """Return a net that can do nothing but develop its product, each month."""
    values = only(Mechanism.PRODUCT_DEVELOPMENT, manager_hours=320.0, **values)
    group = net(**values)
    know(group.firms[0], s0=0.5, s1=0.5)
    for partner in group.partners:
        know(partner, s1=0.25, s2=0.25)
    return group


@pytest.mark.parametrize(
    ("rounds", "stages"),
    [
        # The third round of a stage ends it.
        (3, [IDEA] * 2 + [TEST] * 3 + [PRODUCTION] * 3 + [IDEA]),
        (1, [TEST, PRODUCTION, IDEA] * 3),
    ],
)
def test_development_goes_from_idea_to_test_to_production(rounds, stages):
    group = developing(development_rounds=rounds)
    reached = []
    for _ in range(9):
        group.step()
        reached.append(group.development_stage)

    assert reached == stages
    assert group.mechanisms[Mechanism.PRODUCT_DEVELOPMENT].times_held == 9


@pytest.mark.parametrize("stage", list(DevelopmentStage))
def test_each_stage_of_development_asks_those_who_are_most_expert_in_it(stage):
    group = net()
    group.development_stage = stage
    mechanism = Mechanism.PRODUCT_DEVELOPMENT
    present = attendees(group, group.firms[0], mechanism, Invited.SUPPLIERS)

    ranked = sorted(
        group.partners[SUPPLIER:], key=lambda each: each.expertise_in(stage)
    )
    assert present == ranked[:-3:-1]


def test_support_goes_to_the_customer_who_knows_least():
    group = net()
    know(group.firms[0], s0=0.75, s1=0.5)
    for index, known in enumerate((0.5, 0.25, 0.5)):
        in_talks(group, 0, index)
        know(group.partners[index], s0=known, s1=0.5)
    present = attendees(group, group.firms[0], Mechanism.SUPPORT, Invited.CUSTOMERS)

    assert present == [group.partners[1]]


@pytest.mark.parametrize("interval", [1, 3])
def test_a_mechanism_is_held_again_after_its_interval(interval):
    values = only(Mechanism.CONFERENCE, manager_hours=320.0)
    group = net(**values, conference_interval=interval)
    know(group.firms[0], s0=0.5)
    held = []
    for month in range(1, 7):
        group.step()
        if group.mechanisms[Mechanism.CONFERENCE].held_month == month:
            held.append(month)

    assert held == list(range(1, 7, interval))


@pytest.mark.parametrize("channel", list(Channel))
def test_a_channel_that_is_switched_off_carries_nothing_and_the_others_do(channel):
    group = played(2 * YEAR, (CHANNELS[channel], False))

    flowing = {each for each in Channel if amounts(group, each)}
    assert flowing == set(Channel) - {channel}


@pytest.mark.parametrize("mechanism", list(Mechanism))
def test_a_mechanism_that_is_switched_off_is_not_held_and_carries_nothing(mechanism):
    group = played(YEAR, (SWITCHES[mechanism], False))

    assert group.mechanisms[mechanism].times_held == 0
    for channel in Channel:
        assert mechanism not in carried(group, channel)


@pytest.mark.parametrize("mechanism", list(Mechanism))
def test_a_mechanism_alone_is_held_and_serves_the_channels_it_is_there_for(mechanism):
    group = played(YEAR, *only(mechanism).items())
    held = [each for each in Mechanism if group.mechanisms[each].times_held]
    p = group.parameters
    serves = {
        Channel.EDUCATION: any(teaches(p, mechanism, side) for side in Side),
        Channel.JOINT_DECISIONS: any(asks(p, mechanism, side) for side in Side),
        Channel.DIRECT_CONTACT: any(
            introduces(p, mechanism, *sides) for sides in product(Side, Side)
        ),
    }

    assert held == [mechanism]
    for channel, is_there in serves.items():
        assert carried(group, channel) == ({mechanism} if is_there else set())


def test_without_flows_of_knowledge_nothing_happens_in_the_net():
    group = played(YEAR, ("knowledge_flows", False))

    assert not any(amounts(group, channel) for channel in Channel)
    assert sum(held.times_held for held in group.mechanisms) == 0
    assert (group.uses, group.failed_uses, group.referrals) == (0, 0, 0)


def test_what_has_flowed_to_partners_is_what_they_have_learnt():
    """In a year in which nothing gets out of date, and there is room for all."""
    group = played(YEAR)
    to_firms = (FlowDirection.CUSTOMER_TO_FOCAL, FlowDirection.SUPPLIER_TO_FOCAL)
    flowed = math.fsum(
        amount
        for channel in Channel
        for (direction, _), amount in amounts(group, channel).items()
        if direction not in to_firms
    )
    learnt = math.fsum(
        subject.learnt for partner in group.partners for subject in partner.knowledge
    )

    # Some thousand flows are added in another order.
    assert learnt == pytest.approx(flowed, rel=1e-9)


def test_no_partner_has_more_from_members_than_it_has_learnt():
    """What is taught, and what is heard of it from others, is a part of what is learnt.

    Two years: it gets out of date in the same proportion.
    """
    for partner in played(2 * YEAR + 2).partners:
        for subject in partner.knowledge:
            # Parts and whole are added up and rounded apart.
            assert subject.taught + subject.relayed <= subject.learnt * (1.0 + 1e-12)
            assert 0.0 <= subject.learnt <= 1.0 - subject.own + 1e-12
