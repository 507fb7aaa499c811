"""One group, month by month: its states, its events, its outcomes as tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from agents import ExportPartnerGroup
from experiments.asking import asked_for
from model.events import Event, events, seller_name, sentence, stage_counts
from model.measures import mean_of_column, mean_of_pairs, outcomes, total_of_column
from model.parameters.parameters import Parameters
from model.scenario import Scenario
from model.state import FIRM, RELATIONSHIP, State, names_of
from model.vocabulary import EventKind, LossCause, RelationshipStage


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

    def outcomes(self) -> dict[str, float]:
        """Return the outcomes by name; ``model.measures.OUTCOMES`` explains them."""
        p = self.parameters
        return outcomes(p, self.states[p.project_months], self.states[-1])

    def events(self) -> list[tuple[Event, str]]:
        """Return what happened, month by month, each with its sentence."""
        told: list[tuple[Event, str]] = []
        for before, after in zip(self.states, self.states[1:], strict=False):
            told.extend(
                (event, sentence(event, after)) for event in events(before, after)
            )
        return told

    def months(self) -> pd.DataFrame:
        """Return one row for each month, founding included."""
        rows = []
        exported = 0.0
        for state in self.states:
            row = month_row(state, exported)
            exported = total_of_column(state.firms["exports_eur"])
            rows.append(row)
        return pd.DataFrame(rows)

    def events_table(self) -> pd.DataFrame:
        """Return one row for each event."""
        n_members = self.parameters.n_members
        return pd.DataFrame(
            [
                {
                    "month": event.month,
                    "kind": EventKind(event.kind).name.lower(),
                    "seller": seller_name(event.who, n_members)
                    if event.who >= 0
                    else "",
                    "customer": event.whom + 1 if event.whom >= 0 else "",
                    "cause": LossCause(event.cause).name.lower() if event.cause else "",
                    "amount_eur": event.amount,
                    "sentence": told,
                }
                for event, told in self.events()
            ],
            columns=(
                "month",
                "kind",
                "seller",
                "customer",
                "cause",
                "amount_eur",
                "sentence",
            ),
        )

    def relationships(self) -> pd.DataFrame:
        """Return one row for each relationship that began, as it stood at the end."""
        n_members = self.parameters.n_members
        table = self.states[-1].relationships
        columns = names_of(RELATIONSHIP)
        rows = [
            {
                "seller": seller_name(who, n_members),
                "customer": whom + 1,
                **dict(zip(columns, table[who, whom].item(), strict=True)),
            }
            for who in range(table.shape[0])
            for whom in range(table.shape[1])
            if table["contact_month"][who, whom] > 0
        ]
        frame = pd.DataFrame(rows, columns=["seller", "customer", *columns])
        frame["stage"] = [RelationshipStage(s).name.lower() for s in frame["stage"]]
        frame["ended_by"] = [LossCause(c).name.lower() for c in frame["ended_by"]]
        return frame

    def firms(self) -> pd.DataFrame:
        """Return one row for each member in each month."""
        frames = []
        for month, state in enumerate(self.states):
            frame = pd.DataFrame({name: state.firms[name] for name in names_of(FIRM)})
            names = [seller_name(i, len(frame)) for i in range(len(frame))]
            frame.insert(0, "firm", names)
            frame.insert(0, "month", month)
            frames.append(frame)
        return pd.concat(frames, ignore_index=True)


def month_row(state: State, exported_before: float) -> dict[str, Any]:
    """Return a month of a group as one row.

    Args:
        state: state at the end of the month.
        exported_before: exports until a month before, EUR.
    """
    stage = state.relationships["stage"]
    counts = stage_counts(state)
    alive = (stage >= RelationshipStage.PREPARING) & (
        stage <= RelationshipStage.CUSTOMER
    )
    signed = state.relationships["deal_month"] > 0
    return {
        "month": int(state.group[0]["month"]),
        "in_project": bool(state.group[0]["in_project"]),
        "preparing": counts["preparing"],
        "negotiating": counts["negotiating"],
        "customers": counts["customer"],
        "lost": counts["lost"],
        "first_deals": int(signed.sum()),
        "exports_eur": total_of_column(state.firms["exports_eur"]) - exported_before,
        "commitment": mean_of_column(state.firms["commitment"]),
        "trust_between_members": mean_of_pairs(state.members_trust["trust"]),
        "customers_trust": mean_of_column(state.relationships["trust"][alive]),
        "product_knowledge": mean_of_column(state.firms["manager_product_knowledge"]),
        "joint_offering_readiness": float(state.group[0]["joint_offering_readiness"]),
        "sales_preparation_hours": float(state.manager[0]["sales_preparation_hours"]),
        "interaction_hours": float(state.manager[0]["interaction_hours"]),
        "coordination_hours": float(state.manager[0]["coordination_hours"]),
        "public_cost_eur": float(state.group[0]["public_cost_eur"]),
    }


def play(parameters: Parameters, seed: int, replicate: int) -> dict[str, float]:
    """Return the outcomes of one group; only two of its states are ever kept.

    Args:
        parameters: one point of the model.
        seed: seed of the study.
        replicate: which of the parallel worlds.
    """
    group = ExportPartnerGroup(parameters, seed, replicate)
    for _ in range(parameters.project_months):
        group.step()
    project_end = group.snapshot()
    for _ in range(parameters.follow_up_months):
        group.step()
    return outcomes(parameters, project_end, group.snapshot())


def play_scenario(scenario: Scenario, seed: int, replicate: int) -> Trajectory:
    """Return the trajectory of one group.

    Args:
        scenario: what is played.
        seed: seed of the study.
        replicate: which of the parallel worlds.
    """
    group = ExportPartnerGroup(scenario.parameters, seed, replicate)
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
) -> Trajectory:
    """Play one group month by month and return its trajectory.

    Args:
        scenario: name of a shipped scenario, or a scenario file.
        seed: seed of the study, 0 to 4294967295.
        replicate: which of the parallel worlds, 0 to 4294967295.
        changes: new value by parameter name.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    return play_scenario(asked_for(scenario, seed, replicate, changes), seed, replicate)
