"""Scores of journeys: who is in no market yet goes to see the nearest one."""

import math

import pytest

from model.vocabulary import NEVER
from tests.scores.playing import ScriptedGroup, plain


def test_who_is_in_no_market_travels_to_the_nearest_until_it_enters_one():
    """Distance 1 and 3/4; three journeys of a meeting each make it certain enough.

    Experience 1 - exp(-meetings/8): 3/4 exp(-2/8) = 0.584, 3/4 exp(-3/8) = 0.515.
    """
    values = {
        "gradual_internationalisation": True,
        "n_markets": 2,
        "distance_spread": 0.125,
        "cultural_distance": 0.875,
        "entry_uncertainty": 0.55,
        "network_market_knowledge": False,
        "experience_gain": 0.125,
        "experience_transfer": 0.0,
        "travel": True,
        "travel_hours": 8.0,
        "manager_hours": 0.0,
        "joint_share_market": 0.0,
        "briefing": False,
    }
    group = ScriptedGroup(plain(**values))
    firm = group.firms[0]
    months = []
    for _ in range(4):
        group.step()
        places = [place.entered_month for place in firm.markets]
        months.append((firm.travel_hours, firm.selling_hours, *places))

    assert months == [
        (8.0, 8.0, NEVER, NEVER),
        (8.0, 8.0, NEVER, NEVER),
        (8.0, 8.0, 3, NEVER),
        (0.0, 16.0, 3, NEVER),
    ]
    assert firm.markets[0].experience == pytest.approx(-math.expm1(-0.375))
    assert firm.markets[1].experience == 0.0


def test_who_has_few_hours_saves_for_a_journey_and_sells_meanwhile():
    """8 hours a month after the project, half of them of a journey of 8.

    So a journey, and a lesson, every other month; 4 hours are left each month.
    """
    values = {
        "manager": False,
        "project_months": 6,
        "capacity_median": 16.0,
        "joint_share_market": 0.0,
        "travel": True,
        "travel_hours": 8.0,
        "own_door_share": 0.0,
        "experience_gain": 0.125,
    }
    group = ScriptedGroup(plain(**values))
    firm = group.firms[0]
    months = []
    for _ in range(4):
        group.step()
        place = firm.markets[0]
        months.append((firm.travel_hours, firm.selling_hours, place.meetings))

    assert months == [(4.0, 4.0, 0), (4.0, 4.0, 1), (4.0, 4.0, 0), (4.0, 4.0, 1)]
