"""What a number depends on beside its run: if any of it changes, so may a last bit."""

import functools
import hashlib
import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from llvmlite.binding import get_host_cpu_name

import model
from model.parameters.checking import plain
from model.refusal import Refusal

PARTS_FORMAT = "1"
NUMERIC = ("numba", "llvmlite", "numpy", "pyarrow")
"""Packages that make the numbers and the files they stand in."""


class Mismatch(Refusal):
    """A plan that this model, machine or file is not the one of; exit status 4."""

    status = 4


@functools.cache
def environment() -> dict[str, str]:
    """Return what decides the bytes of a part, beside the plan.

    Asked for once in a process: source that is changed under way is not loaded.
    """
    library, release = platform.libc_ver()
    return {
        "model source": _source_digest(),
        "parts format": PARTS_FORMAT,
        "python": platform.python_version(),
        **{name: version(name) for name in NUMERIC},
        "machine": platform.machine(),
        "cpu class": get_host_cpu_name(),
        "C library": f"{library} {release}".strip(),
    }


def _source_digest() -> str:
    """Return the SHA-256 of the theory's source."""
    digest = hashlib.sha256()
    root = Path(str(model.__file__)).parent
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def check_environment(planned: Mapping[str, str], where: str) -> None:
    """Refuse to play a plan with another model or on another kind of machine.

    Args:
        planned: environment that the plan was made in.
        where: who refuses, for the message.

    Raises:
        Mismatch: something differs; rows of both would not belong together.
    """
    here = environment()
    for name in sorted(planned.keys() | here.keys()):
        now, then = here.get(name, "none"), planned.get(name, "none")
        if now != then:
            raise Mismatch(
                f"{where}: {name} is {plain(now, 20)}, but {plain(then, 20)} when "
                "the sweep was planned; go back to that one, or plan the study anew"
            )
