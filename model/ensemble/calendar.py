"""The turn of a month: the calendar, the form, and what persons have chosen."""

import numpy as np

from model.compiled import compiled
from model.ensemble.manager import chosen
from model.founding import starting_orientation
from model.rules.organisation import orientation_in_month
from model.state import Records
from model.vocabulary import NOBODY, ProjectStatus

FOUNDED = ProjectStatus.FOUNDED.value
RUNNING = ProjectStatus.RUNNING.value


@compiled
def begin_month(p: np.record, s: np.record, room: np.record, choices: Records) -> None:
    """Turn the calendar; the project runs until its last month.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        choices: shape (months,), what persons have chosen; or one row for all.
    """
    group, choice = s.group[0], s.choice[0]
    group.month += 1
    group.in_project = not p.alone and group.month <= group.project_end_month
    if group.in_project and group.status == FOUNDED:
        group.status = RUNNING
    group.orientation = orientation_in_month(
        starting_orientation(p), p.new_orientation, p.change_month, group.month
    )
    group.activity_cost_eur = 0.0
    room.given[0] = choices[group.month - 1 if choices.shape[0] > 1 else 0]
    given = room.given[0]
    choice.brief_firm = given.brief_firm
    choice.door_customer = NOBODY
    choice.goes_on = NOBODY
    choice.technical_expertise = chosen(
        given.technical_expertise, p.technical_expertise
    )
    choice.marketing_expertise = chosen(
        given.marketing_expertise, p.marketing_expertise
    )
