"""Compiling the array engine once, before it is needed, on all cores.

Founding, each phase of the month and the measures are compiled side by side into the
shared cache; the kernel that plays whole groups calls them by address.
"""

import gc
import json
import queue
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack

import numpy as np

from experiments.runs import cores
from model.calling import compile_for
from model.compiled import is_compiled, is_switched_off
from model.ensemble import desk, kernels, playing
from model.ensemble.keeping import history_of
from model.measures import OUTCOME
from model.measures.months import no_months
from model.parameters.parameters import Parameters
from model.refusal import Refusal

PARTS = (
    *("hold_joint_activities", "begin_group", "keep_month", "end_group", "end_project"),
    "end_month",
    *("open_doors", "share_knowledge", "leave_and_join", "decide_plans"),
    *("meet_customers", "decide_offers", "take_orders", "review_project"),
    *("renew_commitment", "gain_experience", "keep_accounts"),
    *("renew_trust_between_members", "lose_contacts", "brief_manager"),
)
"""What is compiled side by side. The longest is first, and beside it what has nothing
in common with it: two that start together would compile what they share twice."""

WHOLE = "play_with"
"""The kernel that calls all others."""

FOUNDING = "found_group"
"""The kernel by which both engines begin."""

N_PARTS = len(PARTS) + 1

type Report = Callable[[int], None]

HELPER = """
import json, signal, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)
sys.path = json.loads(sys.argv[1])
from experiments.compiling import compile_part
for line in sys.stdin:
    compile_part(line.strip())
    print(flush=True)
"""
"""What compiles beside this process, part by part, as each is named.

A process of ``multiprocessing`` would first run the script that asked, and scripts of
researchers seldom expect that.
"""

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
    helpers = min(len(PARTS), cores())
    if helpers == 1:
        for name in PARTS:
            compile_part(name)
            told(1)
    else:
        _compile_beside(helpers, told)
    compile_part(WHOLE)
    told(1)


def _compile_beside(n: int, told: Report) -> None:
    """Compile all parts but the whole in some processes beside this one."""
    idle: queue.SimpleQueue[subprocess.Popen[bytes]] = queue.SimpleQueue()
    with ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(n))
        for _ in range(n):
            helper = stack.enter_context(_helper())
            stack.callback(helper.kill)
            idle.put(helper)
        parts = [pool.submit(_compile_by, idle, name) for name in PARTS]
        for part in as_completed(parts):
            part.result()
            told(1)


def _helper() -> subprocess.Popen[bytes]:
    """Start a process that compiles the parts that it is told."""
    return subprocess.Popen(
        [sys.executable, "-I", "-c", HELPER, json.dumps(sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    )


def _compile_by(idle: "queue.SimpleQueue[subprocess.Popen[bytes]]", name: str) -> None:
    """Let a helper that has nothing to do compile a part."""
    helper = idle.get()
    try:
        if not _answers(helper, name):
            raise Refusal(
                f"the process that compiled {name} has ended; nothing was lost: what "
                "it said, if anything, stands above; if it was killed for want of "
                "memory, close other programs and try again"
            )
    finally:
        # Whoever waits for a helper must get one, if only to see that it has ended.
        idle.put(helper)


def _answers(helper: subprocess.Popen[bytes], name: str) -> bool:
    """Tell a helper a part; return whether it says that this is compiled."""
    if not (helper.stdin and helper.stdout):
        return False
    try:
        helper.stdin.write(f"{name}\n".encode())
        return helper.stdout.readline() != b""
    except OSError:
        return False


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
    # What a compiler makes it keeps; looking for garbage is a fifteenth of its time.
    was_looking = gc.isenabled()
    gc.disable()
    try:
        _compile(name)
    finally:
        if was_looking:
            gc.enable()


def _compile(name: str) -> None:
    """Compile one part, if it is not compiled yet."""
    if name != WHOLE:
        kernels.kernel(name)
        return
    parameters = Parameters()
    compile_for(
        playing.play_with,
        kernels.kernels(),
        desk.points_table([parameters]),
        np.zeros(1, np.int64),
        np.zeros((1, 2), np.int64),
        desk.new_desk(),
        desk.no_choices(),
        history_of(parameters, 0),
        no_months(),
        np.zeros(1, OUTCOME),
    )
