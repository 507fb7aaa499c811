"""A class that watches groups: how long each student waits, and what it takes."""

import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from experiments.benchmarking.server_of_pages import Server, served
from experiments.benchmarking.visitor import VisitError, Visitor
from model.scenario import shipped

EVERY_S = 10
"""A student starts a run this often."""

SAMPLING_S = 1.0
MS = 1000


class Record:
    """What happened to a class.

    Attributes:
        joins_s: how long each student waited for the first page.
        waits_s: how long each run took, from the click to its last byte.
        errors: how often what went wrong.
        memory_mb: memory of the server over time.
        late_s: how late the students' own clock was; much of it spoils the figures.
    """

    def __init__(self) -> None:
        self.joins_s: list[float] = []
        self.waits_s: list[float] = []
        self.errors: Counter[str] = Counter()
        self.memory_mb: list[float] = []
        self.late_s: list[float] = []


def class_of(n_visitors: int, seconds: float) -> dict[str, Any]:
    """Return how a class fares with a server of its own: all join at once, then play.

    Args:
        n_visitors: students, each with a page of its own.
        seconds: how long they play.
    """
    with served() as server:
        return asyncio.run(_lesson(server, n_visitors, seconds))


async def _lesson(server: Server, n_visitors: int, seconds: float) -> dict[str, Any]:
    """Let a class join and play; return what it took."""
    record = Record()
    empty = server.taken()
    watch = asyncio.create_task(_watch(server, record))
    began = time.perf_counter()
    visitors = [Visitor(server.port) for _ in range(n_visitors)]
    joined = await asyncio.gather(*(_join(v, record) for v in visitors))
    ready_s = time.perf_counter() - began
    there = [v for v, is_there in zip(visitors, joined, strict=True) if is_there]
    before = server.taken()
    began = time.perf_counter()
    await asyncio.gather(*(_plays(k, v, seconds, record) for k, v in enumerate(there)))
    lasted_s = time.perf_counter() - began
    after = server.taken()
    watch.cancel()
    await asyncio.gather(*(v.leave() for v in there), return_exceptions=True)
    if server.tracebacks():
        record.errors["tracebacks in the server's log"] += server.tracebacks()
    runs = len(record.waits_s)
    spent = None if after.cpu_s is None else after.cpu_s - (before.cpu_s or 0.0)
    return {
        "visitors": n_visitors,
        "all_ready_s": ready_s,
        "join_ms": spread(record.joins_s),
        "seconds": lasted_s,
        "runs": runs,
        "wait_ms": spread(record.waits_s),
        "waits_ms": [round(wait * MS, 1) for wait in sorted(record.waits_s)],
        "errors": dict(record.errors),
        "cpu_ms_a_run": spent * MS / runs if spent is not None and runs else None,
        "cores_in_use": None if spent is None else spent / lasted_s,
        "memory_mb": {
            "empty": empty.memory_mb,
            "joined": before.memory_mb,
            "peak": max(record.memory_mb, default=None),
        },
        "own_clock_late_ms": spread(record.late_s),
    }


def spread(values_s: Sequence[float]) -> dict[str, float] | None:
    """Return median, 95th percentile and maximum in ms; None of nothing.

    Args:
        values_s: durations, seconds.
    """
    if not values_s:
        return None
    p50, p95, most = np.quantile(np.array(values_s) * MS, (0.5, 0.95, 1.0)).tolist()
    return {"p50": p50, "p95": p95, "max": most}


async def _join(visitor: Visitor, record: Record) -> bool:
    """Let one student join; return whether it is there."""
    began = time.perf_counter()
    if await _tried(visitor.join(), record) is None:
        return False
    record.joins_s.append(time.perf_counter() - began)
    return True


async def _plays(number: int, visitor: Visitor, seconds: float, record: Record) -> None:
    """Let one student start runs, each once in ten seconds at a moment of its own."""
    luck = random.Random(number)
    names = shipped()
    seed = number + 1
    scenario, replicate = names[number % len(names)], 0
    ends = time.perf_counter() + seconds
    turn = time.perf_counter()
    while turn < ends:
        click = turn + luck.uniform(0, min(EVERY_S, seconds))
        await asyncio.sleep(max(0.0, click - time.perf_counter()))
        replicate += 1
        wish = {"scenario": scenario, "seed": seed, "replicate": replicate}
        began = time.perf_counter()
        run = await _tried(visitor.play(wish), record)
        if run is not None:
            record.waits_s.append(time.perf_counter() - began)
            mine = f"seed {seed}, replicate {replicate}"
            if json.loads(run)["luck"] != mine:
                record.errors["the run of somebody else"] += 1
        turn += EVERY_S


async def _tried(action: Any, record: Record) -> Any:
    """Return what an action gives, None if it failed; what failed is kept."""
    try:
        return await action or True
    except VisitError as error:
        record.errors[str(error)] += 1
    except Exception as error:  # a connection can end in many ways; all are counted
        record.errors[f"the connection failed ({type(error).__name__})"] += 1
    return None


async def _watch(server: Server, record: Record) -> None:
    """Keep the server's memory and the lateness of this process's own clock."""
    while True:
        if (memory := server.taken().memory_mb) is not None:
            record.memory_mb.append(memory)
        due = time.perf_counter() + SAMPLING_S
        await asyncio.sleep(SAMPLING_S)
        record.late_s.append(time.perf_counter() - due)
