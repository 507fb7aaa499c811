"""P18: participation per se does not help; the firm's own activity is decisive.

Paper 004, "Roles and activities in relation to organisation" and the end of the
discussion. No switch takes this away: that members close their own deals is not a
mechanism among others here but what a manager is. Groups as shipped, but without
continuation, so that the group and the same firms alone are watched equally long.
"""

import numpy as np
import pytest

from agents import ExportPartnerGroup
from model.parameters.parameters import Parameters
from model.scenario import read
from tests.patterns.groups import SEED, mean_interval, table

pytestmark = pytest.mark.slow

REPLICATES = 12
LINES = ("food-products", "fitness-equipment")
SALES = ("first_deals", "exports_eur")
USUAL, IDLE = 45.0, 1.0


def played(name: str) -> Parameters:
    """Return the point of a shipped scenario, without continuation."""
    return read(name).parameters.changed(continuation_months=0)


def sales(name: str, hours: float, **values) -> dict[str, np.ndarray]:
    """Return deals and exports of groups whose median member can spare these hours."""
    point = played(name).changed(capacity_median=hours, **values)
    result = table(point, SALES, REPLICATES)
    means = ", ".join(f"{key} {np.mean(result[key]):,.2f}" for key in SALES)
    print(f"P18, {name}, {hours:g} hours a month {values or ''}: {means}")
    return result


@pytest.mark.parametrize("name", LINES)
def test_nobody_closes_deals_for_members_without_any_hour(name):
    assert not sales(name, 0.0)["first_deals"].any()


@pytest.mark.parametrize("name", LINES)
def test_a_group_of_idle_members_has_next_to_nothing(name):
    """One hour a month against 45; margin: less than a hundredth of the sales."""
    idle, active = sales(name, IDLE), sales(name, USUAL)

    for key in SALES:
        assert np.mean(idle[key]) < 0.01 * np.mean(active[key])


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize(("fewer", "more"), [(5.0, 20.0), (20.0, 45.0)])
def test_more_active_members_export_more(name, fewer, more):
    """The same luck; the paired interval lies above 0."""
    less_active, more_active = sales(name, fewer), sales(name, more)

    for key in SALES:
        assert mean_interval(more_active[key] - less_active[key])[0] > 0.0


@pytest.mark.parametrize("name", LINES)
def test_participation_does_not_help_an_idle_firm_but_does_an_active_one(name):
    """The effect of the group: exports in it less exports of the same firms alone.

    Margin: at one hour a month less than a hundredth of the effect at 45 hours.
    """
    effects = [
        sales(name, hours)["exports_eur"]
        - sales(name, hours, alone=True)["exports_eur"]
        for hours in (IDLE, USUAL)
    ]

    assert mean_interval(effects[1])[0] > 0.0
    assert abs(np.mean(effects[0])) < 0.01 * np.mean(effects[1])


def exports_of_a_founder(parameters: Parameters, is_idle: bool) -> np.ndarray:
    """Return the exports of one founder and of all others, one row per replicate."""
    rows = []
    for replicate in range(REPLICATES):
        group = ExportPartnerGroup(parameters, SEED, replicate)
        founder = group.members[0]
        if is_idle:
            founder.capacity_hours = 0.0
        for _ in range(parameters.months):
            group.step()
        exports = sum(firm.exports_eur for firm in group.firms)
        rows.append((founder.exports_eur, exports - founder.exports_eur))
    return np.array(rows)


@pytest.mark.parametrize("name", LINES)
def test_an_idle_member_of_an_active_group_gains_next_to_nothing(name):
    """It gives no hour; margin: less than a fiftieth of what it would export."""
    point = played(name)

    idle = exports_of_a_founder(point, is_idle=True).mean(axis=0)
    active = exports_of_a_founder(point, is_idle=False).mean(axis=0)
    print(
        f"P18, {name}: a founder exports {idle[0]:,.0f} idle, {active[0]:,.0f} active"
    )

    assert idle[0] < 0.02 * active[0]
    assert idle[1] > 0.5 * active[1]
