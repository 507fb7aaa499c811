"""Chunks handed to workers, a bounded number at a time; crashes are survived.

Which chunk ended a worker cannot be seen while several are played. So after a crash
each chunk that was in flight is played again alone: three crashes alone tell.
"""

from collections.abc import Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from typing import NamedTuple

from experiments.sweeps.playing import Played, Player
from experiments.sweeps.ports import Port
from experiments.sweeps.tasks import Task
from model.parameters.checking import plain
from model.refusal import Refusal

CRASHES_ALONE = 3
CHUNKS_LOST_AT_ONCE = 3


class Lost(NamedTuple):
    """A chunk that could not be played.

    Attributes:
        task: the chunk.
        reason: what became of its workers, one line.
    """

    task: Task
    reason: str


def play_tasks(
    port: Port, tasks: Iterator[Task], engine: str, player: Player
) -> Generator[Played | Lost]:
    """Yield chunks as they are finished, in any order; each one exactly once.

    Args:
        port: where they are played.
        tasks: what to play.
        engine: which engine plays.
        player: what a worker calls with a task and the engine.

    Raises:
        model.refusal.Refusal: no worker can play, or one has another model.
    """
    crew = _Crew(port, engine, player)
    while crew.fill(tasks):
        yield from crew.finished()
        for task in crew.suspects():
            yield crew.alone(task)


class _Crew:
    """Chunks in flight, and those that may have ended a worker."""

    def __init__(self, port: Port, engine: str, player: Player) -> None:
        self._port, self._engine, self._player = port, engine, player
        self._waiting: dict[Future[Played], Task] = {}
        self._suspects: list[Task] = []
        self._n_played = 0
        self._n_lost = 0

    def fill(self, tasks: Iterator[Task]) -> bool:
        """Submit chunks until enough are in flight; say whether there are any."""
        while len(self._waiting) < self._port.width() and not self._suspects:
            task = next(tasks, None)
            if task is None:
                break
            self._submit(task)
        return bool(self._waiting or self._suspects)

    def _submit(self, task: Task) -> None:
        """Submit a chunk; one that meets a broken pool is a suspect like the others."""
        try:
            future = self._port.submit(self._player, task, self._engine)
        except self._port.crashes:
            self._suspects.append(task)
            return
        self._waiting[future] = task

    def finished(self) -> Iterator[Played]:
        """Yield what has been finished; after a crash, wait for all others first."""
        if not self._waiting:
            return
        done, _ = wait(self._waiting, return_when=FIRST_COMPLETED)
        for future in done:
            yield from self._taken(future)
        while self._suspects and self._waiting:
            done, _ = wait(self._waiting, return_when=FIRST_COMPLETED)
            for future in done:
                yield from self._taken(future)

    def _taken(self, future: "Future[Played]") -> Iterator[Played]:
        """Yield what a future holds, or suspect its chunk."""
        task = self._waiting.pop(future)
        try:
            played = future.result()
        except Refusal:
            raise
        except (Exception, CancelledError):
            self._suspects.append(task)
            return
        self._n_played += 1
        yield played

    def suspects(self) -> list[Task]:
        """Return the chunks that may have ended a worker, and forget them."""
        found = sorted(self._suspects, key=lambda task: task.number)
        self._suspects = []
        if found:
            self._port.renew()
        return found

    def alone(self, task: Task) -> Played | Lost:
        """Play a chunk with no other one in flight, up to three times."""
        reason = ""
        for _ in range(CRASHES_ALONE):
            try:
                played: Played = self._port.submit(
                    self._player, task, self._engine
                ).result()
            except Refusal:
                raise
            except (Exception, CancelledError) as error:
                reason = plain(f"{type(error).__name__}: {error}", 200)
                self._port.renew()
                continue
            self._n_played += 1
            return played
        self._n_lost += 1
        if self._n_lost >= CHUNKS_LOST_AT_ONCE and not self._n_played:
            raise Refusal(
                f"no worker could play anything ({reason}); try --on serial or fewer "
                "workers; a script must call this under if __name__ == '__main__'"
            )
        return Lost(task, reason)
