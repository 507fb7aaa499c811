"""What is measured of a group: outcomes, read from its tables by both engines."""

import numpy as np

from model.measures.columns import (
    active_pairs,
    mean_of_column,
    mean_of_pairs,
    total_of_column,
)
from model.measures.measuring import measure_end
from model.measures.outcomes import LOSSES, OUTCOME, OUTCOMES, Outcome
from model.measures.project_end import measure_project_end
from model.parameters.parameters import Parameters, as_record
from model.state import State

__all__ = [
    "LOSSES",
    "OUTCOME",
    "OUTCOMES",
    "Outcome",
    "active_pairs",
    "mean_of_column",
    "mean_of_pairs",
    "measure_end",
    "measure_project_end",
    "outcomes",
    "total_of_column",
]


def outcomes(
    parameters: Parameters, project_end: State, end: State
) -> dict[str, float]:
    """Return the outcomes of one group by name, in the order of ``OUTCOMES``.

    Args:
        parameters: the point that was played.
        project_end: state at the end of the project as it came.
        end: state at the end of the observed period.
    """
    p = as_record(parameters)
    row = np.zeros(1, OUTCOME)
    measure_project_end(p, project_end, row[0])
    measure_end(p, end, row[0])
    return {name: row[name][0].item() for name in OUTCOME.names or ()}
