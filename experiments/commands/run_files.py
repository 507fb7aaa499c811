"""What ``circles run`` writes: tables, story and manifest; the same as JSON."""

from pathlib import Path
from typing import Any

import pandas as pd

from experiments.files import csv_bytes, digest, json_bytes
from experiments.manifest import NAME
from experiments.provenance import origin, scenario_record
from experiments.stories.actors import Actor
from experiments.stories.lives import life_of
from experiments.stories.periods import later_periods, period_row, project_periods
from experiments.stories.portraits import (
    customer_lines,
    introduction,
    verdict_in_a_line,
)
from experiments.stories.story import story
from experiments.stories.why import accounts
from experiments.trajectory import Trajectory
from experiments.writing import write_all

QUESTION = "What becomes of this group, month by month?"


def write_trajectory(trajectory: Trajectory, folder: Path, engine: str) -> None:
    """Write the tables of a group, its story and its manifest.

    Args:
        trajectory: what was played.
        folder: where to.
        engine: which engine played.
    """
    tables = {
        "months.csv": trajectory.months(),
        "firms.csv": trajectory.firms(),
        "members.csv": trajectory.members(),
        "choices.csv": trajectory.choices(),
        "events.csv": trajectory.events_table(),
        "relationships.csv": trajectory.relationships(),
        "activities.csv": trajectory.activities(),
        "reviews.csv": trajectory.reviews(),
        "financiers.csv": trajectory.financiers(),
        "outcomes.csv": pd.DataFrame([trajectory.outcomes()]),
    }
    files = {file: csv_bytes(table) for file, table in tables.items()}
    manifest = {
        **origin(QUESTION, 0.0, engine),
        "seed": trajectory.seed,
        "replicate": trajectory.replicate,
        "scenarios": [scenario_record(trajectory.scenario)],
        "sha256": {file: digest(content) for file, content in files.items()},
    }
    del manifest["wall_time_seconds"]
    write_all(folder, {**files, NAME: json_bytes(manifest)})


def json_of(
    trajectory: Trajectory, customer: int | None, actor: Actor | None
) -> dict[str, Any]:
    """Return a group as plain values.

    Args:
        trajectory: what was played.
        customer: index of the customer that is asked about, or None.
        actor: the actor that is asked about, or None.
    """
    periods = [*project_periods(trajectory), *later_periods(trajectory)]
    content = {
        "scenario": scenario_record(trajectory.scenario),
        "seed": trajectory.seed,
        "replicate": trajectory.replicate,
        "story": [chapter._asdict() for chapter in story(trajectory)],
        "outcomes": trajectory.outcomes(),
        "periods": [period_row(trajectory, period) for period in periods],
        "months": trajectory.months().to_dict("records"),
        "members": trajectory.members().to_dict("records"),
        "events": trajectory.events_table().to_dict("records"),
        "activities": trajectory.activities().to_dict("records"),
        "reviews": trajectory.reviews().to_dict("records"),
        "financiers": trajectory.financiers().to_dict("records"),
    }
    if customer is not None:
        content["why"] = _why(trajectory, customer)
    if actor is not None:
        content["actor"] = {
            "name": actor.name,
            "introduction": introduction(trajectory, actor),
            "life": [moment._asdict() for moment in life_of(trajectory, actor)],
        }
    return content


def _why(trajectory: Trajectory, customer: int) -> dict[str, Any]:
    """Return all that happened with a customer, as plain values."""
    return {
        "customer": customer + 1,
        "who": customer_lines(trajectory, customer),
        "accounts": [account._asdict() for account in accounts(trajectory, customer)],
        "end": verdict_in_a_line(trajectory, customer),
    }
