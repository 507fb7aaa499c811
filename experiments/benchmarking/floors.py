"""What a run costs at least: its draws alone, and a pass over its tables."""

import statistics

import numpy as np

from agents import ExportPartnerGroup
from experiments.benchmarking.timing import Figures, milliseconds
from model.ensemble.desk import Desk, new_desk, no_choices, points_table
from model.ensemble.floors import draw_many, pass_only
from model.ensemble.keeping import history_of
from model.ensemble.playing import play_groups
from model.parameters.parameters import Parameters
from model.vocabulary import Decision

PLACES = 64
"""Draws at once: about one for each customer, as most lists of a month are long."""
TIMES = 20


def floors(parameters: Parameters, worlds: int) -> Figures:
    """Return what a run costs at least: its draws alone, and a pass over its tables.

    Args:
        parameters: the point that is played.
        worlds: over how many worlds draws are counted.
    """
    draws = statistics.mean(_draws(parameters, world) for world in range(worlds))
    desk, history = new_desk(), history_of(parameters, parameters.months + 1)
    play_groups(
        points_table([parameters]),
        np.zeros(1, np.int64),
        np.zeros((1, 2), np.int64),
        desk,
        no_choices(),
        history,
    )
    months = parameters.months
    addresses = np.arange(PLACES), np.zeros(PLACES, np.int64), np.zeros(PLACES)
    many = int(draws) * TIMES
    draw_many(1, 0, *addresses)
    _pass(1, desk, history)
    drawn = min(
        milliseconds(lambda: draw_many(many, 0, *addresses)) / TIMES
        for _ in range(worlds)
    )
    passed = min(
        milliseconds(lambda: _pass(months, desk, history)) for _ in range(worlds)
    )
    return {
        "draws_a_run": draws,
        "draws_alone_ms": drawn,
        "tables_read_and_written_alone_ms": passed,
    }


def _pass(months: int, desk: Desk, history: object) -> None:
    """Read and write all tables so many times."""
    pass_only(months, desk, history)  # type: ignore[arg-type]


class _Counting(ExportPartnerGroup):
    """A group that counts its draws."""

    n_draws = 0

    def draw(self, decision: Decision, who: int, whom: int = 0) -> float:
        """Count a draw, and return it."""
        self.n_draws += 1
        return super().draw(decision, who, whom)


def _draws(parameters: Parameters, world: int) -> int:
    """Return how often a run draws luck after founding."""
    group = _Counting(parameters, 0, world)
    for _ in range(parameters.months):
        group.step()
    return group.n_draws
