"""``circles app``: the browser view, started as the program of its own that it is.

The view stands above the experiments and is never imported here.
"""

import importlib.util
import os
import sys

from model.refusal import Refusal

PROGRAM = "view"
ARENAS = "2"


def start(host: str, port: int, opens: bool) -> None:
    """Become the server of the pages.

    Args:
        host: name or number of the machine to listen at.
        port: port to listen at.
        opens: whether to open the first page in this machine's browser.

    Raises:
        Refusal: the program is not there.
    """
    if importlib.util.find_spec(PROGRAM) is None:
        raise Refusal("the browser view is not installed; use a checkout, 'make app'")
    words = [sys.executable, "-m", PROGRAM, "--host", host, "--port", str(port)]
    sys.stdout.flush()
    # Else each visitor's thread would keep heaps of its own (read when it starts).
    os.environ.setdefault("MALLOC_ARENA_MAX", ARENAS)
    os.execv(sys.executable, [*words, *(["--open"] if opens else [])])
