"""Month-end tables, kept while a group plays on."""

import numpy as np

from model.compiled import compiled
from model.ensemble.records import tables_of
from model.founding import shape_of
from model.parameters.parameters import Parameters
from model.state import Records, State, empty_state


def history_of(parameters: Parameters, months: int) -> State:
    """Return room for tables at founding and at the ends of months.

    Args:
        parameters: one point of the model.
        months: how many tables to keep of each kind; none are kept without any.
    """
    tables = empty_state(shape_of(parameters))
    return State(*(np.zeros((months, *table.shape), table.dtype) for table in tables))


@compiled
def _copy_rows(table: Records, into: Records) -> None:
    """Copy a table of one dimension."""
    for row in range(table.shape[0]):
        into[row] = table[row]


@compiled
def _copy_cells(table: Records, into: Records) -> None:
    """Copy a table of two dimensions."""
    for row in range(table.shape[0]):
        for column in range(table.shape[1]):
            into[row, column] = table[row, column]


@compiled
def keep_month(s: np.record, history: State) -> None:
    """Keep the tables of a group as they are at the end of this month.

    Args:
        s: state of one group.
        history: tables, each with a month more in front of its shape.
    """
    now, month = tables_of(s), s.group[0].month
    _copy_rows(now.group, history.group[month])
    _copy_rows(now.choice, history.choice[month])
    _copy_rows(now.control_group, history.control_group[month])
    _copy_rows(now.financiers, history.financiers[month])
    _copy_rows(now.activities, history.activities[month])
    _copy_cells(now.attendances, history.attendances[month])
    _copy_rows(now.target_markets, history.target_markets[month])
    _copy_rows(now.manager, history.manager[month])
    _copy_rows(now.assistants, history.assistants[month])
    _copy_rows(now.firms, history.firms[month])
    _copy_cells(now.firm_markets, history.firm_markets[month])
    _copy_rows(now.customers, history.customers[month])
    _copy_cells(now.needs, history.needs[month])
    _copy_cells(now.relationships, history.relationships[month])
    _copy_cells(now.members_trust, history.members_trust[month])
    _copy_rows(now.partners, history.partners[month])
    _copy_cells(now.knowledge, history.knowledge[month])
    _copy_cells(now.contacts, history.contacts[month])
    _copy_rows(now.mechanisms, history.mechanisms[month])
    for channel in range(now.flows.shape[0]):
        _copy_cells(now.flows[channel], history.flows[month, channel])
