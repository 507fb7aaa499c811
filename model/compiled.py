"""The compiler switch: with ``calling`` and ``lanes`` all that names numba.

``NUMBA_DISABLE_JIT=1`` runs the same source as plain Python, with the same bits.
"""

import functools
import hashlib
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import numba
import numpy as np
from llvmlite.binding import get_host_cpu_name
from numba.core import config, types
from numba.core.dispatcher import Dispatcher
from numba.extending import register_jitable
from numba.np import arrayobj
from platformdirs import user_cache_dir

FOLDERS_KEPT = 8


def model_digest(folder: Path | None = None) -> str:
    """Return the SHA-256 of the theory's source and of what compiles it.

    numba does not notice when a rule in another file changes, so a compiled phase
    could keep an old rule. The digest names the cache folder: another source,
    another folder.

    Args:
        folder: folder of the theory; this package when left out.
    """
    digest = hashlib.sha256()
    root = folder or Path(__file__).parent
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    parts = (numba.__version__, np.__version__, sys.version, platform.machine())
    digest.update("|".join((*parts, get_host_cpu_name())).encode())
    return digest.hexdigest()


def cache_folder() -> Path:
    """Return the folder for compiled code of exactly this source in this place.

    numba knows files by where they lie: what is compiled here is of no use to the same
    source elsewhere. ``CIRCLES_CACHE`` moves it; where the user's cache cannot be
    written, a folder of temporary files serves.
    """
    home = os.environ.get("CIRCLES_CACHE") or user_cache_dir("export-circles")
    root = Path(home) / "compiled"
    place = hashlib.sha256(str(Path(__file__).resolve()).encode()).hexdigest()
    folder = root / f"{model_digest()[:16]}-{place[:8]}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        os.utime(folder)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="export-circles-"))
    forget_old_folders(root)
    return folder


def forget_old_folders(root: Path) -> None:
    """Delete compiled code of older sources, all but the newest few folders.

    Args:
        root: folder that holds one folder per digest.
    """
    try:
        folders = sorted(root.iterdir(), key=lambda path: path.stat().st_mtime)
    except FileNotFoundError:
        # Another process is deleting the same folders.
        return
    for folder in folders[:-FOLDERS_KEPT]:
        shutil.rmtree(folder, ignore_errors=True)


def is_compiled(name: str) -> bool:
    """Return whether a function of exactly this source lies compiled in the cache.

    Args:
        name: name of the function.
    """
    folder = Path(config.CACHE_DIR)  # type: ignore[attr-defined]
    return any(folder.rglob(f"*.{name}-*.nbi"))


def is_switched_off() -> bool:
    """Return whether the same source runs as plain Python."""
    return bool(config.DISABLE_JIT)  # type: ignore[attr-defined]


# Set on numba's own settings and not in the environment: a child process that
# runs another source must not inherit this folder.
config.CACHE_DIR = str(cache_folder())  # type: ignore[attr-defined]
# Loops over five members are too short for vectors, and what else the compiler tries at
# level 3 takes a quarter more of its time and gains nothing (decision 57).
config.OPT = type(config.OPT)(1)  # type: ignore[attr-defined]
config.LOOP_VECTORIZE = config.SLP_VECTORIZE = 0  # type: ignore[attr-defined]
# For each step of compiling, numba writes out the types of all arguments. A record of
# 300 fields is written once: a tenth of all time.
setattr(types.Record, "__repr__", functools.cache(types.Record.__repr__))  # noqa: B010

_MANGLED_PACKAGE = f"_ZN{len(__package__)}{__package__}"
_index_from_either_end: Any = arrayobj.fix_integer_index


def _index_from_the_front(
    context: Any, builder: Any, kind: Any, index: Any, size: Any
) -> Any:
    """Let an index of the theory count from the front alone.

    For each index numba asks whether it is negative. No kernel ever counts from the
    end, and asking was a twelfth of all time (decision 62). Other code still can.
    """
    if builder.function.name.startswith(_MANGLED_PACKAGE):
        return context.cast(builder, index, kind, types.intp)
    return _index_from_either_end(context, builder, kind, index, size)


arrayobj.fix_integer_index = _index_from_the_front


def compilable[F: Callable[..., Any]](function: F) -> F:
    """Return the function as it is, and let compiled code call it too.

    From Python it runs as plain source: for a rule of a few operations that is four
    times quicker than entering compiled code (decision 9). Inside a compiled kernel
    it is compiled with the kernel.

    Args:
        function: a rule, or anything else of plain numbers.
    """
    return register_jitable(function)


def spliced[F: Callable[..., Any]](function: F) -> F:
    """Return the function as it is, and let compiled code take it in as its own lines.

    Only so may compiled code be given a part of a table, since it counts no references.

    Args:
        function: returns a part of a table.
    """
    njit: Any = numba.njit
    return cast(F, njit(inline="always", no_cfunc_wrapper=True)(function))


def compiled[F: Callable[..., Any]](function: F) -> F:
    """Return the function compiled, or unchanged when compiling is switched off.

    No ``fastmath`` and no parallel loops: both would let bits differ between the
    compiled function and its plain source. Compiled code makes no tables, only writes
    into those that it is given, so it counts no references: that was a sixth of the
    time of compiling.

    Args:
        function: source that runs as plain Python too.
    """
    njit: Any = numba.njit
    found = njit(cache=True, nogil=True, no_cfunc_wrapper=True, _nrt=False)(function)
    if isinstance(found, Dispatcher):
        _compile_once_for_all_constants(found)
        _load_without_compiler(found)
    return cast(F, found)


def _compile_once_for_all_constants(dispatcher: Any) -> None:
    """Let callers that pass a constant use the code for any number of that type.

    For each decision that luck is drawn for, numba would compile it anew.
    """
    template_for = dispatcher.get_call_template
    unliteral: Any = types.unliteral

    def get_call_template(args: Any, kws: Any) -> Any:
        plain = {name: unliteral(kind) for name, kind in kws.items()}
        return template_for(tuple(unliteral(kind) for kind in args), plain)

    dispatcher.get_call_template = get_call_template


def _load_without_compiler(dispatcher: Any) -> None:
    """Let compiled code be loaded without the modules that only compiling needs.

    numba would import them all first, a tenth of a start; it does so when it compiles.
    """
    cache = dispatcher._cache

    def load_overload(signature: Any, target: Any) -> Any:
        with cache._guard_against_spurious_io_errors():
            return cache._load_overload(signature, target)

    cache.load_overload = load_overload
