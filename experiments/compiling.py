"""Compiling the array engine once, before it is needed, on all cores.

Each phase of the month is compiled by a process of its own into the shared cache; the
kernel that plays whole groups then links what is there.
"""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed

import numpy as np

from experiments.runs import cores
from model.compiled import compile_for, is_compiled, is_switched_off
from model.ensemble import months, playing
from model.ensemble.beginning import begin_group
from model.ensemble.records import tables_of
from model.measures import OUTCOME, measure_end, measure_project_end
from model.parameters.parameters import Parameters

PARTS = (
    *("hold_joint_activities", "share_knowledge", "open_doors", "leave_and_join"),
    "decide_plans",
    *("meet_customers", "decide_offers", "take_orders", "review_project"),
    *("begin_group", "measures", "renew_commitment", "lose_contacts"),
    *("renew_trust_between_members", "gain_experience", "keep_accounts"),
    "brief_manager",
)
"""What is compiled side by side, the longest first."""

WHOLE = "play_groups"
"""The kernel that all others are linked into."""

FOUNDING = "found_group"
"""The kernel by which both engines begin."""

N_PARTS = len(PARTS) + 1

type Report = Callable[[int], None]

_ready: set[str] = set()
"""What has been found compiled: looking for files takes longer than a group."""


def compile_kernels(report: Report | None = None) -> None:
    """Compile the array engine, unless exactly this source is compiled already.

    Args:
        report: called with 1 for each of ``N_PARTS`` parts.
    """
    told = report or (lambda _: None)
    if WHOLE in _ready or are_compiled():
        _ready.add(WHOLE)
        return
    workers = min(len(PARTS), cores())
    if workers == 1 or multiprocessing.current_process().daemon:
        # A daemonic process may have no children of its own.
        compile_part(WHOLE)
        told(N_PARTS)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as executor:
        parts = [executor.submit(compile_part, name) for name in PARTS]
        for done in as_completed(parts):
            done.result()
            told(1)
    compile_part(WHOLE)
    told(1)


def are_compiled() -> bool:
    """Return whether nothing is left to compile before groups can be played."""
    return is_switched_off() or is_compiled(WHOLE)


def are_rules_compiled() -> bool:
    """Return whether the readable engine finds all it needs compiled."""
    return is_switched_off() or is_compiled(FOUNDING)


def compile_part(name: str) -> None:
    """Compile one part of the array engine into the cache.

    Args:
        name: one of ``PARTS``, or ``WHOLE``.
    """
    parameters = Parameters()
    points, desk = playing.points_table([parameters]), playing.new_desk()
    p, s, room = points[0], desk.states[0], desk.rooms[0]
    which, luck = np.zeros(1, np.int64), np.zeros((1, 2), np.int64)
    row, choices = np.zeros(1, OUTCOME)[0], playing.no_choices()
    if name == "begin_group":
        compile_for(begin_group, p, s, room, desk.blanks[0], 0, 0)
    elif name == "measures":
        compile_for(measure_project_end, p, tables_of(s), row)
        compile_for(measure_end, p, tables_of(s), row)
    elif name == WHOLE:
        history = playing.history_of(parameters, 0)
        compile_for(playing.play_groups, points, which, luck, desk, choices, history)
    else:
        compile_for(getattr(months, name), p, s, room)
