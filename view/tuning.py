"""What the server of the pages does quicker than Solara would, for a hundred visitors.

A page needs no terminal, the same page is written once, and what is to be sent goes out
at once and in one go instead of being looked for twenty times a second.
"""

import functools
import sys
import warnings
from typing import Any

from IPython.core.magics.script import ScriptMagics
from solara.server import server, starlette
from solara.server.websocket import WebSocketDisconnect

PAGES_KEPT = 16
QUICKLY = 1
"""Level of compression: of a page, 9 saves a tenth and takes seven times as long."""

TERMINAL = "_generate_script_magics"

MOST_WAITING = 400
"""Messages that may wait for a visitor who does not listen; then it hears no more."""


TURN_S = 0.001
"""How long a thread may go on while others wait; a click passes five threads."""


def tune() -> None:
    """Change what Solara does for each visitor; called once, before it serves."""
    sys.setswitchinterval(TURN_S)
    server.read_root = functools.lru_cache(PAGES_KEPT)(server.read_root)
    for layer in starlette.app.user_middleware:
        if "minimum_size" in layer.kwargs:
            layer.kwargs["compresslevel"] = QUICKLY
    # Commands of a terminal, made for each visitor; no page can call them.
    setattr(ScriptMagics, TERMINAL, lambda _: None)
    starlette.WebsocketWrapper.send_text = _send
    starlette.WebsocketWrapper.send_bytes = _send
    # A cookie for a frame in another site's page; these pages are in nobody's frame.
    warnings.filterwarnings("ignore", "Cookies with samesite", UserWarning)


def _send(line: Any, message: str | bytes) -> None:
    """Send a message to a visitor, from any thread, without waiting until it is gone.

    Args:
        line: the visitor's connection, as Solara keeps it.
        message: to be sent.

    Raises:
        WebSocketDisconnect: the visitor has gone, or does not listen.
    """
    if len(line.to_send) >= MOST_WAITING:
        raise WebSocketDisconnect
    line.to_send.append(message)
    # Said before the list is looked at, there; so none is left lying.
    if not getattr(line, "is_called", False):
        line.is_called = True
        try:
            line.event_loop.call_soon_threadsafe(_begin, line)
        except RuntimeError:
            raise WebSocketDisconnect from None


def _begin(line: Any) -> None:
    """Begin to send what waits, unless that is going on; in the server's own thread."""
    line.is_called = False
    if not getattr(line, "is_sending", False):
        line.is_sending = True
        line.tasks.add(line.event_loop.create_task(_send_all(line)))


async def _send_all(line: Any) -> None:
    """Send what waits for a visitor, in its order."""
    try:
        while line.to_send:
            message = line.to_send.pop(0)
            if isinstance(message, str):
                await line._send_text_exc(message)
            else:
                await line._send_bytes_exc(message)
    except WebSocketDisconnect:
        line.to_send.clear()
    finally:
        line.is_sending = False
        line.tasks.clear()
