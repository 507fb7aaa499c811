"""Nets of single firms played to the end, and the flows read from them."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from experiments.asking import LARGEST_SEED, check_count, scenario_with
from experiments.comparing.statistics import intervals
from experiments.compiling import compile_kernels
from experiments.knowledge.columns import COLUMNS, Column, available
from experiments.runner import Progress
from experiments.runs import cores
from model.ensemble.desk import Desk, new_desk, no_choices, points_table
from model.ensemble.keeping import history_of
from model.ensemble.playing import play_groups
from model.measures import OUTCOME
from model.parameters.parameters import Parameters
from model.scenario import Scenario
from model.state import FLOW, Records
from model.vocabulary import Channel, FlowDirection, Mechanism

QUESTION = (
    "Where does knowledge flow in the net of a firm, by which mechanisms, and what "
    "comes of it?"
)
MOST_REPLICATES = 10_000
OF_NOTE = (
    *("combined_knowledge", "looped_knowledge", "transferred_knowledge"),
    *("created_knowledge", "coordination_capability", "contacts_seen"),
    *("use_success", "referrals", "first_deals", "markets_entered"),
)
"""Outcomes told beside the flows."""


class Ends(NamedTuple):
    """What is left of some nets after their last month.

    Attributes:
        outcomes: shape (replicates,), of type ``measures.OUTCOME``.
        flows: shape (replicates, channels, directions, mechanisms), of type ``FLOW``.
    """

    outcomes: Records
    flows: Records


class Flows(NamedTuple):
    """What flowed in the nets of some scenarios.

    Attributes:
        scenarios: the scenarios.
        replicates: worlds of each.
        seed: seed of the study.
        table: one row per scenario, column of Figure 2 and mechanism.
        columns: one row per scenario and column of Figure 2.
        outcomes: one row per scenario and outcome of ``OF_NOTE``.
        changes: what was set in every scenario.
    """

    scenarios: list[Scenario]
    replicates: int
    seed: int
    table: pd.DataFrame
    columns: pd.DataFrame
    outcomes: pd.DataFrame
    changes: dict[str, Any]


def knowledge_flows(
    scenarios: Sequence[str],
    *,
    replicates: int = 50,
    seed: int = 1,
    changes: Mapping[str, Any] | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Flows:
    """Play scenarios and count what knowledge flows in them.

    Args:
        scenarios: names or files.
        replicates: worlds of each, 2 to 10,000.
        seed: seed of the study, 0 to 4294967295.
        changes: new value by parameter name, in every scenario.
        workers: threads; all cores when left out.
        progress: called with the number of nets that have been finished anew.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    chosen = asked(scenarios, replicates, seed, changes or {})
    return flows_of(chosen, replicates, seed, changes or {}, workers, progress)


def flows_of(
    chosen: list[Scenario],
    replicates: int,
    seed: int,
    changes: Mapping[str, Any],
    workers: int | None,
    progress: Progress | None,
) -> Flows:
    """Count what flows in scenarios that ``asked`` has returned.

    Args:
        chosen: the scenarios, changed already.
        replicates: worlds of each.
        seed: seed of the study.
        changes: what was set in every scenario, to be remembered.
        workers: threads; all cores when left out.
        progress: called with the number of nets that have been finished anew.
    """
    compile_kernels()
    tell = progress or (lambda _: None)
    ends = [
        ends_of(scenario.parameters, seed, replicates, workers or cores(), tell)
        for scenario in chosen
    ]
    both = list(zip(chosen, ends, strict=True))
    return Flows(
        chosen,
        replicates,
        seed,
        pd.concat([_cells_of(*each) for each in both], ignore_index=True),
        pd.concat([_columns_of(*each) for each in both], ignore_index=True),
        pd.concat([_outcomes_of(*each) for each in both], ignore_index=True),
        dict(changes),
    )


def asked(
    names: Sequence[str], replicates: int, seed: int, changes: Mapping[str, Any]
) -> list[Scenario]:
    """Return the scenarios asked for; refuse whatever could not be played.

    Args:
        names: names or files.
        replicates: worlds of each.
        seed: seed of the study.
        changes: new value by parameter name.

    Raises:
        model.refusal.Refusal: something asked for cannot be; one line says why.
    """
    check_count("replicates", replicates, 2, MOST_REPLICATES)
    check_count("seed", seed, 0, LARGEST_SEED)
    return [scenario_with(name, changes) for name in dict.fromkeys(names)]


def ends_of(
    parameters: Parameters, seed: int, replicates: int, threads: int, tell: Progress
) -> Ends:
    """Play the worlds of a point to the end; threads take every so many of them.

    Args:
        parameters: the point of the model.
        seed: seed of the study.
        replicates: worlds.
        threads: threads to use.
        tell: called with the number of nets that have been finished anew.
    """
    shape = (replicates, len(Channel), len(FlowDirection), len(Mechanism))
    ends = Ends(np.zeros(replicates, OUTCOME), np.zeros(shape, FLOW))

    def work(first: int) -> None:
        desk = new_desk()
        for replicate in range(first, replicates, threads):
            ends.outcomes[replicate] = _play_one(parameters, seed, replicate, desk)
            ends.flows[replicate] = desk.states[0].flows
            tell(1)

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(work, range(min(threads, replicates))))
    return ends


def _play_one(
    parameters: Parameters, seed: int, replicate: int, desk: Desk
) -> np.record:
    """Play a world on a desk, on which its last state is left; return its outcomes."""
    row: np.record = play_groups(
        points_table([parameters]),
        np.zeros(1, np.int64),
        np.array([[seed, replicate]]),
        desk,
        no_choices(),
        history_of(parameters, 0),
    )[0]
    return row


def _in_column(flows: Records, column: Column) -> Records:
    """Return flows of one column, shape (replicates, mechanisms), added up."""
    directions = [direction.value for direction in column.directions]
    found: Records = flows[:, column.channel.value][:, directions].sum(axis=1)
    return found


def _cells_of(scenario: Scenario, ends: Ends) -> pd.DataFrame:
    """Return one row for each column of Figure 2 and each mechanism."""
    total = ends.flows["amount"].sum(axis=(1, 2, 3))
    rows = []
    for column in COLUMNS:
        there = available(scenario.parameters, column)
        amounts = _in_column(ends.flows["amount"], column)
        seen = _in_column(ends.flows["seen"], column)
        transfers = _in_column(ends.flows["transfers"], column)
        for mechanism in Mechanism:
            values = amounts[:, mechanism]
            rows.append(
                {
                    "scenario": scenario.name,
                    "column": column.name,
                    "mechanism": mechanism.name.lower(),
                    "is_available": mechanism in there,
                    **_told("amount", values),
                    "share_of_flow": _ratio(values, total),
                    "share_seen": _ratio(seen[:, mechanism], values),
                    "transfers": transfers[:, mechanism].mean(),
                }
            )
    return pd.DataFrame(rows)


def _columns_of(scenario: Scenario, ends: Ends) -> pd.DataFrame:
    """Return one row for each column of Figure 2: what is available, what flowed."""
    total = ends.flows["amount"].sum(axis=(1, 2, 3))
    rows = []
    for column in COLUMNS:
        amount = _in_column(ends.flows["amount"], column).sum(axis=1)
        seen = _in_column(ends.flows["seen"], column).sum(axis=1)
        rows.append(
            {
                "scenario": scenario.name,
                "column": column.name,
                "n_available": len(available(scenario.parameters, column)),
                **_told("amount", amount),
                "share_of_flow": _ratio(amount, total),
                "share_seen": _ratio(seen, amount),
            }
        )
    return pd.DataFrame(rows)


def _outcomes_of(scenario: Scenario, ends: Ends) -> pd.DataFrame:
    """Return mean and interval of the outcomes told beside the flows."""
    rows = [
        {
            "scenario": scenario.name,
            "outcome": name,
            **_told("value", ends.outcomes[name]),
        }
        for name in OF_NOTE
    ]
    return pd.DataFrame(rows)


def _told(name: str, values: Records) -> dict[str, float]:
    """Return mean and 95 % interval of some values over worlds."""
    found = intervals(np.asarray(values, dtype=float).reshape(-1, 1))
    ends = {"": "mean", "_low": "low", "_high": "high"}
    return {f"{name}{ending}": float(found[key][0]) for ending, key in ends.items()}


def _ratio(part: Records, whole: Records) -> float:
    """Return a part of a whole, both added up over worlds; not a number of nothing."""
    below = float(whole.sum())
    return float(part.sum()) / below if below > 0.0 else float("nan")
