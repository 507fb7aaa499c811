"""One group, month by month: its states, its events, its outcomes as tables."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from experiments import tables
from experiments.asking import asked_for
from experiments.choosing import choices_made
from experiments.compiling import compile_kernels
from experiments.engines import ENSEMBLE, READABLE, check_engine
from experiments.happening import happened
from experiments.history import history_of, month_columns
from experiments.stories.sentences import sentence
from model.choices import table_of_choices
from model.ensemble.playing import states_of
from model.events import Event
from model.measures import outcomes
from model.parameters.parameters import Parameters
from model.scenario import Scenario
from model.state import RELATIONSHIP, Records, State, names_of
from model.vocabulary import EventKind

EVENT_COLUMNS = ["month", "kind", "who", "customer", "cause", "amount", "sentence"]
ACTIVITY_COLUMNS = ["month", "activity", "attendees", "cost_eur"]
MEMBER_COLUMNS = (
    *("firm", "component", "joined_month", "left_month", "left_by", "is_hub"),
    *("capacity_hours", "commitment", "deals", "exports_eur", "cost_eur"),
)


@dataclass(frozen=True)
class Trajectory:
    """The month-end states of one group.

    Attributes:
        scenario: what was played.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        states: month 0 (founding) to the last month.
    """

    scenario: Scenario
    seed: int
    replicate: int
    states: list[State]

    @property
    def parameters(self) -> Parameters:
        """The point of the model that was played."""
        return self.scenario.parameters

    @property
    def end(self) -> State:
        """The last state."""
        return self.states[-1]

    @property
    def project_end(self) -> State:
        """The state at the end of the project as it came."""
        return self.states[int(self.end.group[0]["project_end_month"])]

    def outcomes(self) -> dict[str, float]:
        """Return the outcomes by name; ``model.measures.OUTCOMES`` explains them."""
        return outcomes(self.parameters, self.project_end, self.end)

    @cached_property
    def history(self) -> State:
        """All states in one, the months in front of each table's shape."""
        return history_of(self.states)

    @cached_property
    def happened(self) -> Sequence[Event]:
        """What happened, month by month."""
        return happened(self.states, self.history)

    def events(self) -> list[tuple[Event, str]]:
        """Return what happened, month by month, each with its sentence."""
        return [
            (event, sentence(event, self.states[event.month]))
            for event in self.happened
        ]

    def months(self) -> pd.DataFrame:
        """Return one row for each month, founding included."""
        return pd.DataFrame(month_columns(self.history))

    def choices(self) -> pd.DataFrame:
        """Return what was chosen in each month; given back, it plays the same."""
        return choices_made(self.states)

    def events_table(self) -> pd.DataFrame:
        """Return one row for each event."""
        n_firms = len(self.end.firms)
        rows = [tables.event_row(event, told, n_firms) for event, told in self.events()]
        return pd.DataFrame(rows, columns=EVENT_COLUMNS)

    def relationships(self) -> pd.DataFrame:
        """Return one row for each relationship that began, as it stood at the end."""
        columns = ["seller", "customer", *names_of(RELATIONSHIP)]
        return pd.DataFrame(tables.relationship_rows(self.end), columns=columns)

    def firms(self) -> pd.DataFrame:
        """Return one row for each firm that is or was a member, month by month."""
        months = enumerate(self.states)
        return pd.DataFrame(
            row for month, state in months for row in tables.firm_rows(month, state)
        )

    def members(self) -> pd.DataFrame:
        """Return one row for each firm that is or was a member, as it is at the end."""
        rows = tables.firm_rows(self.parameters.months, self.end)
        return pd.DataFrame(rows)[list(MEMBER_COLUMNS)]

    def activities(self) -> pd.DataFrame:
        """Return one row for each joint activity that was held."""
        held = [e for e in self.happened if e.kind == EventKind.ACTIVITY_HELD]
        rows = tables.activity_rows(self.states, held)
        return pd.DataFrame(rows, columns=ACTIVITY_COLUMNS)

    def reviews(self) -> pd.DataFrame:
        """Return one row for each meeting of the control group."""
        rows = [tables.review_row(state) for state in self._reviewed()]
        return pd.DataFrame(rows, columns=list(tables.review_row(self.end)))

    def financiers(self) -> pd.DataFrame:
        """Return one row for each financier at founding and at each such meeting."""
        states = [self.states[0], *self._reviewed()]
        return pd.DataFrame(
            row for state in states for row in tables.financier_rows(state)
        )

    def _reviewed(self) -> list[State]:
        """Return the states at the end of the months in which the control group met."""
        met = [e for e in self.happened if e.kind == EventKind.CONTROL_GROUP_MET]
        return [self.states[event.month] for event in met]


def play(parameters: Parameters, seed: int, replicate: int) -> dict[str, float]:
    """Return the outcomes of one group; only two of its states are ever kept.

    Args:
        parameters: one point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
    """
    from agents import ExportPartnerGroup

    group = ExportPartnerGroup(parameters, seed, replicate)
    project_end = None
    for month in range(1, parameters.months + 1):
        group.step()
        if month == group.project_end_month:
            project_end = group.snapshot()
    end = group.snapshot()
    return outcomes(parameters, project_end or end, end)


def play_scenario(
    scenario: Scenario,
    seed: int,
    replicate: int,
    choices: Records | None = None,
    engine: str = READABLE,
) -> Trajectory:
    """Return the trajectory of one group.

    Args:
        scenario: what is played.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        choices: what persons have chosen, from ``model.choices``, or None.
        engine: one of ``ENGINES``; both give the same bytes.
    """
    if engine == ENSEMBLE:
        compile_kernels()
        states = states_of(scenario.parameters, seed, replicate, choices)
        return Trajectory(scenario, seed, replicate, states)
    from agents import ExportPartnerGroup

    group = ExportPartnerGroup(scenario.parameters, seed, replicate, choices)
    states = [group.snapshot()]
    for _ in range(scenario.parameters.months):
        group.step()
        states.append(group.snapshot())
    return Trajectory(scenario, seed, replicate, states)


def run(
    scenario: str = "renewable-energy",
    *,
    seed: int = 1,
    replicate: int = 0,
    changes: Mapping[str, Any] | None = None,
    choices: Iterable[Mapping[str, Any]] | None = None,
    engine: str = READABLE,
) -> Trajectory:
    """Play one group month by month and return its trajectory.

    Args:
        scenario: name of a shipped scenario, or a scenario file.
        seed: seed of the study, 0 to 4294967295.
        replicate: which of the parallel worlds, 0 to 4294967295.
        changes: new value by parameter name.
        choices: what persons choose, each with its ``month`` and values by field of
            ``model.state.CHOICE``; the rules decide the rest.
        engine: ``readable`` or ``ensemble``; both give the same bytes.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    check_engine(engine)
    asked = asked_for(scenario, seed, replicate, changes)
    chosen = table_of_choices(asked.parameters, choices) if choices else None
    return play_scenario(asked, seed, replicate, chosen, engine)
