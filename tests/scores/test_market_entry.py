"""Scores of uncertainty, market entry and experience, month by month, by hand."""

import math

import pytest

from model.streams import uniform
from model.vocabulary import NEVER, Decision
from tests.scores.playing import ScriptedGroup, in_talks, months_of, plain

GRADUAL = {
    "gradual_internationalisation": True,
    "cultural_distance": 0.5,
    "entry_uncertainty": 0.25,
    "starting_market_knowledge": 0.0,
    "market_knowledge_gain": 0.5,
    "network_knowledge_effect": 1.0,
}
"""The manager's knowledge, 1/2, 3/4, 7/8, takes the uncertainty of 1/2 away."""

ALONE = {"alone": True, "own_door_share": 0.0, "impatience": False}


def test_a_firm_enters_a_market_when_it_has_become_certain_enough():
    """Uncertainty 0.5, then 0.25, which is not below 0.25, then 0.125."""
    group = ScriptedGroup(plain(**GRADUAL))
    place = group.firms[0].markets[0]
    months = [(place.uncertainty, place.entered_month)]
    for _ in range(3):
        group.step()
        months.append((place.uncertainty, place.entered_month))

    assert months == [(0.5, NEVER), (0.25, NEVER), (0.125, 2), (0.0625, 2)]


def test_half_the_effect_of_the_net_takes_half_the_uncertainty():
    """0.5 x (1 - 0.5 x 0.5) = 0.375, then 0.5 x (1 - 0.5 x 0.75) = 0.3125."""
    group = ScriptedGroup(plain(**{**GRADUAL, "network_knowledge_effect": 0.5}))

    levels = months_of(group, group.firms[0].markets[0], "uncertainty", 2)

    assert levels == [0.375, 0.3125]


def test_without_knowledge_from_the_net_the_market_stays_uncertain():
    group = ScriptedGroup(plain(**GRADUAL, network_market_knowledge=False))
    place = group.firms[0].markets[0]

    assert months_of(group, place, "uncertainty", 3) == [0.5, 0.5, 0.5]
    assert place.entered_month == NEVER


def test_firms_alone_have_no_manager_to_learn_from():
    group = ScriptedGroup(plain(**GRADUAL, alone=True))

    levels = months_of(group, group.firms[0].markets[0], "uncertainty", 2)

    assert levels == [0.5, 0.5]


def test_where_firms_do_not_wait_every_market_is_entered_at_founding():
    values = {"gradual_internationalisation": False, "n_markets": 2}
    group = ScriptedGroup(plain(**{**GRADUAL, **values}))

    entered = [place.entered_month for firm in group.firms for place in firm.markets]

    assert entered == [0, 0, 0, 0]


def test_no_door_is_knocked_at_in_a_market_that_nobody_has_entered():
    """Entered in month 2, so that doors open from month 3 on."""
    values = {
        "manager_hours": 80.0,
        "full_pipeline": False,
        "need_level": 1.0,
        "niche_width": 2.0,
        "n_customers": 60,
    }
    group = ScriptedGroup(plain(**GRADUAL, **values), {Decision.DOOR_OPENS: 0.0})
    attempts = months_of(group, group.manager, "door_attempts", 3)

    assert attempts[:2] == [0, 0]
    assert attempts[2] > 0
    assert {t.contact_month for t in group.relationships} == {NEVER, 3}


def test_hours_are_worth_less_in_an_uncertain_market():
    """Uncertainty 0.5 takes half of that from 16 hours: 12, of 32 that a stage takes.

    The hours are spent all the same.
    """
    values = {"work_level": 32.0, "trust_weight": 0.0, "cultural_distance": 0.5}
    progress = []
    for effect in (0.5, 1.0, 0.0):
        point = plain(**{**ALONE, **values, "uncertainty_effect": effect})
        group = ScriptedGroup(point)
        talks = in_talks(group, 0, 0)
        group.step()
        progress.append(talks.progress)
        assert (talks.member_hours, group.firms[0].selling_hours_used) == (16.0, 16.0)

    assert progress == [0.375, 0.25, 0.5]


def test_experience_made_in_a_market_makes_it_certain():
    """Distance 1, experience 0.75: uncertainty 0.25."""
    group = ScriptedGroup(plain(**ALONE, cultural_distance=1.0))
    place = group.firms[0].markets[0]
    place.experience = 0.75
    group.step()

    assert (place.useful_experience, place.uncertainty) == (0.75, 0.25)


def test_experience_of_one_market_is_of_half_the_use_in_another():
    """0.5 of 0.5 carried over to what is unknown: 0.25; and 0.5 + 0.5 x 0.25."""
    values = {"cultural_distance": 1.0, "n_markets": 3, "experience_transfer": 0.5}
    group = ScriptedGroup(plain(**{**ALONE, **values}))
    places = group.firms[0].markets
    for place, experience in zip(places, (0.5, 0.0, 0.25), strict=True):
        place.experience = experience
    group.step()

    # Only the greatest experience elsewhere counts: 0.25 for the first market.
    assert [place.useful_experience for place in places] == [0.5625, 0.25, 0.4375]
    assert [place.uncertainty for place in places] == [0.4375, 0.75, 0.5625]
    assert [place.experience for place in places] == [0.5, 0.0, 0.25]
    assert group.firms[0].experience == 0.5


def test_experience_opens_a_second_market():
    """Distance 1; 1/2 x 1/2 is carried over: 0.75 is below 0.875, and 1 was not."""
    values = {
        "gradual_internationalisation": True,
        "cultural_distance": 1.0,
        "n_markets": 2,
        "experience_transfer": 0.5,
        "entry_uncertainty": 0.875,
    }
    group = ScriptedGroup(plain(**{**ALONE, **values}))
    first, second = group.firms[0].markets
    first.experience = 0.5
    group.step()

    assert (first.entered_month, second.entered_month) == (1, 1)
    assert [p.entered_month for p in group.firms[1].markets] == [NEVER, NEVER]


def test_four_meetings_teach_about_their_own_market_only():
    """Each meeting closes 1/16 of the gap, in continuous terms: 1 - exp(-4/16)."""
    values = {"n_markets": 2, "experience_gain": 0.0625, "experience_transfer": 0.0}
    group = ScriptedGroup(
        plain(**{**ALONE, **values}, n_customers=20), {Decision.MEETINGS: 1.0}
    )
    customer = next(c for c in group.customers if c.market == 1)
    in_talks(group, 0, customer.index)
    group.step()
    here, there = group.firms[0].markets[1], group.firms[0].markets[0]

    assert (here.meetings, here.experience) == (4, -math.expm1(-0.25))
    assert (there.meetings, there.experience) == (0, 0.0)


@pytest.mark.parametrize(("commitment", "learnt_from"), [(0.5, 4), (0.0, 0)])
def test_a_firm_learns_only_where_it_has_hours_to_come_along(commitment, learnt_from):
    """The manager meets its customer four times in any case."""
    values = {"manager_hours": 160.0, "experience_gain": 0.0625}
    group = ScriptedGroup(plain(**values), {Decision.MEETINGS: 1.0})
    talks = in_talks(group, 0, 0)
    group.firms[0].commitment = commitment
    group.step()

    assert talks.meetings == 4
    assert group.firms[0].markets[0].meetings == learnt_from


def test_a_firm_without_a_manager_looks_around_on_its_own_journeys():
    """Each journey is worth four meetings, to one of two markets in turn."""
    values = {"travel": True, "travel_hours": 6.0, "n_markets": 2, "journey_lessons": 4}
    lessons = []
    for alone in (True, False):
        group = ScriptedGroup(plain(**{**ALONE, **values, "alone": alone}))
        months = []
        for _ in range(4):
            group.step()
            months.append([place.meetings for place in group.firms[0].markets])
        lessons.append(sorted(months[:2]) + sorted(months[2:]))

    assert lessons == [[[0, 4], [4, 0]] * 2, [[0, 0]] * 4]


@pytest.mark.parametrize(
    ("n_markets", "distances"),
    [(1, [0.5]), (2, [0.25, 0.75]), (3, [0.25, 0.5, 0.75])],
)
def test_markets_lie_at_even_distances_round_the_mean(n_markets, distances):
    values = {"cultural_distance": 0.5, "distance_spread": 0.25}
    group = ScriptedGroup(plain(**values, n_markets=n_markets))

    assert [market.cultural_distance for market in group.target_markets] == distances


def test_firms_bring_experience_along_by_luck_up_to_the_greatest():
    """Half of their luck, the same in all markets; distance 1 less what is known.

    Half of the experience of one market is of use in the other.
    """
    values = {
        "starting_experience": 0.5,
        "experience_transfer": 0.5,
        "cultural_distance": 1.0,
        "n_markets": 2,
    }
    group = ScriptedGroup(plain(**{**ALONE, **values}))
    for firm in group.firms:
        luck = uniform(1, 0, 0, Decision.EARLIER_EXPERIENCE.value, firm.index, 0)
        level = 0.5 * luck
        useful = level + (1.0 - level) * 0.5 * level
        assert firm.experience == level
        for place in firm.markets:
            assert (place.experience, place.uncertainty) == (level, 1.0 - useful)
