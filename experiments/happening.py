"""What happened in all months of a group, without asking about each of them alone."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

import numpy as np

from experiments.history import talks_of
from model.events import Event, events
from model.state import Records, State, names_of


def happened(states: Sequence[State], history: State) -> list[Event]:
    """Return what happened, month by month, in the order of ``model.events``.

    Talks are asked about once for all months: their table is wide, and comparing it
    month by month takes as long as playing the group.

    Args:
        states: month-end states of one group, one or more.
        history: the same from ``history_of``.
    """
    talks = groupby(_in_talks(states[0], history), attrgetter("month"))
    of_month = {month: list(told) for month, told in talks}
    nobody = history.relationships[0, :0]
    plain = State(*(_plain(table) for table in history))
    rest = [
        State(*tables)._replace(relationships=nobody)
        for tables in zip(*plain, strict=True)
    ]
    quiet = ~_months_with_a_difference(rest[0], history)
    return [
        event
        for month in range(1, len(states))
        for event in (
            *of_month.get(month, ()),
            *(() if quiet[month] else events(rest[month - 1], rest[month])),
        )
    ]


class _Noting:
    """A table, or a row of one, that notes which of its columns are read."""

    def __init__(self, values: Any, name: str, read: set[tuple[str, str]]) -> None:
        self.values, self.name, self.read = values, name, read

    def __getitem__(self, key: Any) -> Any:
        found = self.values[key]
        if not isinstance(key, str):
            return _Noting(found, self.name, self.read)
        self.read.add((self.name, key))
        return found


def _months_with_a_difference(state: State, history: State) -> Records:
    """Return in which months anything differs that ``events`` looks at in a quiet one.

    An event is a difference between two states. Which columns are compared is asked
    of ``events`` itself, so that none has to be named here.
    """
    read: set[tuple[str, str]] = set()
    noting: Any = [
        _Noting(table, name, read)
        for name, table in zip(State._fields, state, strict=True)
    ]
    events(State(*noting), State(*noting))
    # The clock always differs; talks are asked about for all months at once.
    columns = {(t, c) for t, c in read if t != "relationships"} - {("group", "month")}
    differs = np.zeros(len(history.group), np.bool_)
    for table, column in columns:
        values = getattr(history, table)[column].reshape(len(differs), -1)
        differs[1:] |= (values[1:] != values[:-1]).any(axis=1)
    return differs


def _plain(table: Records) -> Records:
    """Return the same table; a row of records takes ten times as long to read."""
    fields = [(name, table.dtype[name]) for name in names_of(table.dtype)]
    plain: Records = table.view(fields)
    return plain


def _in_talks(first: State, history: State) -> list[Event]:
    """Return what happened between sellers and customers, by month."""
    talks = talks_of(history)
    sellers, customers = talks.sellers.tolist(), talks.customers.tolist()
    # One row for each month below the other, and nothing else that could change.
    months = _plain(talks.months)
    before = first._replace(relationships=months[:-1])
    after = first._replace(relationships=months[1:])
    told = [
        Event(row + 1, kind, sellers[place], customers[place], cause, amount)
        for _, kind, row, place, cause, amount in events(before, after)
    ]
    return sorted(told, key=attrgetter("month"))
