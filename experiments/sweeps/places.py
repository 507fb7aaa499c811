"""Where chunks are played, by name: here, in processes, by MPI, on a dask cluster."""

from experiments.comparing.arrangements import check_workers
from experiments.runs import cores
from experiments.sweeps.clusters import DaskPort, MpiPort
from experiments.sweeps.ports import Port, ProcessesPort
from model.parameters.checking import plain
from model.refusal import Refusal

SERIAL, PROCESSES, MPI = "serial", "processes", "mpi"
PATIENCE = "10s"
SCHEDULERS = ("tcp://", "tls://", "ucx://")


def port_to(on: str, workers: int | None, patience: str = PATIENCE) -> Port:
    """Return the port to where chunks are to be played.

    Args:
        on: ``serial``, ``processes``, ``mpi``, or the address of a dask scheduler.
        workers: processes of this machine or of MPI; all cores when left out.
        patience: how long a scheduler is waited for.

    Raises:
        model.refusal.Refusal: there is no such place, or it needs a package.
    """
    check_workers(workers)
    if on == SERIAL:
        return Port(1)
    if on == PROCESSES:
        return ProcessesPort(workers or cores())
    if on == MPI:
        return MpiPort(workers or cores())
    if on.startswith(SCHEDULERS):
        return DaskPort(on, patience)
    raise Refusal(
        f"--on {plain(on)}: use serial, processes, mpi, or the address of a dask "
        "scheduler such as tcp://localhost:8786"
    )
