"""One port to many engines of work: whatever has the shape of an ``Executor``.

Here, in processes, on a dask cluster or by MPI: the driver submits chunks and takes
parts back, and cannot tell the difference.
"""

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import Any

from experiments.runner import interrupts_deferred, prepare_worker

AHEAD = 2
"""Chunks in flight for each worker: the next one is there when one is finished."""


class Here(Executor):
    """An executor without any other process: a task is played when it is submitted."""

    def submit(
        self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> Future[Any]:
        """Play a task at once.

        Args:
            fn: what to call.
            *args: its arguments.
            **kwargs: its arguments by name.

        Returns:
            A future that is finished already.
        """
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class Port:
    """Where chunks are played; opened anew after a crash that broke it.

    Attributes:
        crashes: errors that say that a worker has gone, and not that a chunk is wrong.
    """

    crashes: tuple[type[BaseException], ...] = (BrokenExecutor,)

    def __init__(self, width: int) -> None:
        self._width = width
        self._executor: Executor | None = None

    def width(self) -> int:
        """Return how many chunks are in flight at most."""
        return self._width

    def submit(self, function: Callable[..., Any], *arguments: Any) -> "Future[Any]":
        """Hand a task to a worker.

        Args:
            function: found by its name in the worker.
            *arguments: what it is called with.

        Raises:
            concurrent.futures.BrokenExecutor: a worker has gone; open it anew.
        """
        if self._executor is None:
            self._executor = self.opened()
        return self._executor.submit(function, *arguments)

    def opened(self) -> Executor:
        """Return a fresh executor."""
        return Here()

    def renew(self) -> None:
        """Do without workers that may be broken; the next task opens fresh ones."""
        self.close()

    def close(self) -> None:
        """End all workers of this port, at once."""
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
            self._executor = None


class ProcessesPort(Port):
    """Processes of this machine, started anew, that end with their parent."""

    def __init__(self, workers: int) -> None:
        super().__init__(workers * AHEAD)
        self._workers = workers
        self._others: list[Any] = []

    def opened(self) -> Executor:
        """Return a pool of processes, none of which has been started."""
        self._others = multiprocessing.active_children()
        return ProcessPoolExecutor(
            self._workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=prepare_worker,
            initargs=(os.getpid(),),
        )

    def submit(self, function: Callable[..., Any], *arguments: Any) -> "Future[Any]":
        """Hand a task to a worker; a new one leaves interrupts to its parent.

        Args:
            function: found by its name in the worker.
            *arguments: what it is called with.
        """
        with interrupts_deferred():
            return super().submit(function, *arguments)

    def close(self) -> None:
        """End all workers of this port, at once, and no other process."""
        if self._executor is None:
            return
        workers = [
            w for w in multiprocessing.active_children() if w not in self._others
        ]
        super().close()
        for worker in workers:
            worker.terminate()
        for worker in workers:
            worker.join()
