"""How credible the export manager was, month by month."""

import numpy as np

from experiments.stories.periods import last_month_told
from experiments.trajectory import Trajectory
from model.measures import OUTCOME, measure_project_end
from model.parameters.parameters import as_record
from model.vocabulary import MONTHS_PER_HALF_YEAR
from view.frames import DIGITS


def credibility(trajectory: Trajectory) -> list[float | None]:
    """Return the manager's credibility in each month of the project, then None.

    Measured each half-year: between, it is drawn as a straight line.

    Args:
        trajectory: what was played.
    """
    p = as_record(trajectory.parameters)
    last = last_month_told(trajectory)
    months = sorted({1, *range(MONTHS_PER_HALF_YEAR, last, MONTHS_PER_HALF_YEAR), last})
    rows = np.zeros(len(months), OUTCOME)
    for k, month in enumerate(months):
        measure_project_end(p, trajectory.states[month], rows[k])
    drawn = np.interp(range(1, last + 1), months, rows["credibility"])
    after = [None] * (trajectory.parameters.months - last)
    return [None, *drawn.round(DIGITS).tolist(), *after]
