"""The driver of a sweep: plays what is missing, and keeps each part as it comes."""

import json
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from experiments.engines import ENSEMBLE, check_engine
from experiments.files import json_bytes
from experiments.sweeps import parts
from experiments.sweeps.chunks import Chunk
from experiments.sweeps.crew import Lost, play_tasks
from experiments.sweeps.environment import Mismatch, check_environment
from experiments.sweeps.kept import read_plan
from experiments.sweeps.locking import only_driver
from experiments.sweeps.plan import Plan
from experiments.sweeps.playing import Player, play_task
from experiments.sweeps.ports import Port
from experiments.writing import write_one
from model.parameters.checking import plain
from model.refusal import Refusal

LOST = "lost"
LOST_NAME = "chunk-{:06d}.json"

type Report = Callable[[int], None]
type Begin = Callable[[int, int], None]


class Progress(NamedTuple):
    """Who is told how far a sweep has come.

    Attributes:
        begin: called once, with the runs that are there already and all runs.
        report: called with the number of runs that have been finished anew.
    """

    begin: Begin = lambda there, total: None
    report: Report = lambda finished: None


def play_sweep(
    folder: Path,
    port: Port,
    engine: str = ENSEMBLE,
    progress: Progress | None = None,
    again: bool = False,
    player: Player = play_task,
) -> None:
    """Play whatever is missing of a sweep; what is there is never played again.

    Args:
        folder: of the sweep.
        port: where chunks are played; it is closed in the end.
        engine: one of ``engines.ENGINES``; both give the same bytes.
        progress: who is told how far it has come.
        again: whether to try chunks again that have ended their workers.
        player: what a worker calls with a task and the engine.

    Raises:
        model.refusal.Refusal: somebody else drives the sweep, or a part cannot be
            written; whatever is there stays.
        experiments.sweeps.environment.Mismatch: plan or model have changed.
    """
    told = progress or Progress()
    with closing(port), only_driver(folder):
        check_engine(engine)
        plan = read_plan(folder)
        check_environment(plan.environment, "this machine")
        missing = _missing(plan, again)
        n_missing = sum(chunk.n_runs for chunk in missing)
        told.begin(plan.n_runs - n_missing, plan.n_runs)
        tasks = (plan.task_of(chunk) for chunk in missing)
        with closing(play_tasks(port, tasks, engine, player)) as finished:
            for one in finished:
                if isinstance(one, Lost):
                    _keep_lost(folder, one)
                    told.report(len(one.task.which))
                else:
                    parts.keep(folder, one.name, one.content)
                    told.report(one.n_runs)


def _missing(plan: Plan, again: bool) -> list[Chunk]:
    """Return the chunks that have no sound part, and tidy up behind a killed driver."""
    folder = plan.folder
    for path in (folder / parts.FOLDER).glob(".part-*"):
        path.unlink()
    listed = parts.listed(folder)
    corrupt = [part for part in listed if not parts.is_sound(part)]
    parts.put_aside(folder, corrupt)
    there = {part.number: part for part in listed if part not in corrupt}
    check_keys(plan, there.values())
    lost = {} if again else lost_chunks(plan)
    return [c for c in plan.chunks if c.number not in there and c.number not in lost]


def check_keys(plan: Plan, there: Iterable[parts.Part]) -> None:
    """Refuse parts that were not made from this plan.

    Args:
        plan: the plan.
        there: the parts that are listed.

    Raises:
        experiments.sweeps.environment.Mismatch: a part is of something else.
    """
    for part in there:
        if _key(plan, part.number) != part.key:
            raise Mismatch(
                f"{plain(str(part.path), 200)}: is not of this plan; take it out of "
                "the folder, or bring back the plan that it was played for"
            )


def lost_chunks(plan: Plan) -> dict[int, str]:
    """Return the chunks that ended their workers, and why, by number.

    Args:
        plan: the plan.
    """
    found: dict[int, str] = {}
    there = {part.number for part in parts.listed(plan.folder)}
    for path in sorted((plan.folder / LOST).glob("chunk-*.json")):
        try:
            said = json.loads(path.read_bytes())
            index, key, reason = said["chunk"], said["key"], str(said["reason"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if isinstance(index, int) and index not in there and _key(plan, index) == key:
            found[index] = reason
    return found


def _key(plan: Plan, index: int) -> str | None:
    """Return the key of a chunk, None if there is no such chunk."""
    if not 0 <= index < len(plan.chunks):
        return None
    return plan.task_of(plan.chunks[index]).key()


def _keep_lost(folder: Path, lost: Lost) -> None:
    """Record a chunk that ended its workers."""
    task = lost.task
    content = {"chunk": task.number, "key": task.key(), "reason": lost.reason}
    try:
        (folder / LOST).mkdir(exist_ok=True)
        write_one(folder / LOST / LOST_NAME.format(task.number), json_bytes(content))
    except OSError as error:
        raise Refusal(
            f"{folder / LOST}: cannot be written ({error.strerror}); every part is "
            f"safe: make room, then circles sweep resume {folder}"
        ) from None
