"""Months of many groups, measured by the array engine, are those of the agents."""

import numpy as np
import pytest

from agents.export_partner_group import ExportPartnerGroup
from experiments.comparing.arrangements import cells
from experiments.comparing.twins import play_cells
from experiments.engines import ENSEMBLE, READABLE
from experiments.runner import play_all
from experiments.runs import crossed
from model.measures.months import MONTHLY, measure_month
from model.parameters.parameters import Parameters
from model.scenario import read

SHORT = Parameters(project_months=9, continuation_months=0, follow_up_months=3)
POINTS = [SHORT, SHORT.changed(orientation=1.0, open_group=True, n_members=8)]
WORLDS = 10


def measured(point, replicate):
    """Return the months of a group of agents, measured one by one."""
    group = ExportPartnerGroup(point, 1, replicate)
    rows = np.zeros(point.months + 1, MONTHLY)
    measure_month(group.snapshot(), rows[0])
    for month in range(1, point.months + 1):
        group.step()
        measure_month(group.snapshot(), rows[month])
    return rows


@pytest.mark.parametrize("threads", [1, 2])
def test_months_are_those_of_the_agents(threads):
    runs = crossed(POINTS, 1, WORLDS)
    months = np.zeros((len(runs), SHORT.months + 1), MONTHLY)

    rows = play_all(runs, threads, months=months)

    assert rows.tobytes() == play_all(runs, threads).tobytes()
    for place in (0, 3, WORLDS, 2 * WORLDS - 1):
        point = POINTS[place // WORLDS]
        mine = measured(point, place % WORLDS)
        assert months[place].tobytes() == mine.tobytes()


def test_the_last_month_is_what_the_outcomes_say():
    runs = crossed(POINTS, 1, WORLDS)
    months = np.zeros((len(runs), SHORT.months + 1), MONTHLY)

    rows = play_all(runs, 1, months=months)

    for name in ("exports_eur", "first_deals", "public_cost_eur"):
        assert months[:, -1][name].tolist() == rows[name].tolist()
    assert months[:, -1]["customers"].tolist() == rows["customers_at_end"].tolist()


def test_months_of_cells_are_those_of_each_cell_alone():
    scenario = read("renewable-energy")
    points = {("here", name): point for name, point in cells(scenario).items()}
    n_months = scenario.parameters.months + 1
    months = np.zeros((len(points), WORLDS, n_months), MONTHLY)

    play_cells(points, 1, WORLDS, 2, None, ENSEMBLE, months)

    for place, point in enumerate(points.values()):
        alone = np.zeros((WORLDS, n_months), MONTHLY)
        play_all(crossed([point], 1, WORLDS), 1, months=alone)
        assert months[place].tobytes() == alone.tobytes()


def test_months_are_not_asked_of_agents():
    runs = crossed([SHORT], 1, 1)
    with pytest.raises(ValueError, match="array engine"):
        play_all(runs, 1, None, READABLE, np.zeros((1, 13), MONTHLY))
