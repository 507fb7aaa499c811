"""Ports to clusters: dask and MPI, which come as extras."""

import importlib
from concurrent.futures import BrokenExecutor, Executor
from typing import Any

from experiments.sweeps.ports import AHEAD, Port
from model.parameters.checking import plain
from model.refusal import Refusal


class DaskPort(Port):
    """A dask cluster that runs already; it survives the loss of workers by itself."""

    def __init__(self, address: str, patience: str) -> None:
        distributed = needed("distributed", "cluster")
        self.crashes = (BrokenExecutor, distributed.KilledWorker)
        try:
            self._client = distributed.Client(
                address, timeout=patience, set_as_default=False
            )
        except (OSError, ValueError, TimeoutError):
            raise Refusal(
                f"--on {plain(address)}: no dask scheduler answers there; start one "
                "with dask scheduler, or check the address"
            ) from None
        super().__init__(1)

    def width(self) -> int:
        """Return how many chunks are in flight at most: workers may come and go."""
        threads: int = sum(self._client.nthreads().values())
        return max(1, threads) * AHEAD

    def opened(self) -> Executor:
        """Return the cluster as an executor that plays a task whenever it is asked."""
        executor: Executor = self._client.get_executor(pure=False)
        return executor

    def renew(self) -> None:
        """Keep the cluster: it has replaced the worker, or does without it."""

    def close(self) -> None:
        """Take back what has not been played, and leave the cluster to others."""
        if self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None
        self._client.close()


class MpiPort(Port):
    """Workers that ``mpiexec`` has started, or that MPI starts now."""

    def __init__(self, workers: int) -> None:
        super().__init__(workers * AHEAD)
        self._workers = workers
        self._futures = needed("mpi4py.futures", "mpi")

    def opened(self) -> Executor:
        """Return MPI's pool of processes."""
        executor: Executor = self._futures.MPIPoolExecutor(self._workers)
        return executor

    def close(self) -> None:
        """Let workers finish what they play: MPI's processes cannot be ended singly."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None


def needed(module: str, extra: str) -> Any:
    """Return a module that comes with an extra.

    Args:
        module: its name.
        extra: name of the extra.

    Raises:
        model.refusal.Refusal: it is not installed.
    """
    try:
        return importlib.import_module(module)
    except ImportError:
        raise Refusal(
            f"{module} is not installed; install the extra in the "
            f"checkout: .venv/bin/pip install -e '.[{extra}]'"
        ) from None
