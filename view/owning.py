"""Whose page a kernel is, how many are kept, and what their parts listen to.

Solara keeps what a page shows in a kernel of its own, until the page is closed or has
been silent for long.
"""

import re
import threading
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from typing import Any

from ipyvue.VueTemplateWidget import Events
from solara.server import kernel_context, server

PAGES = Path(__file__).with_name("pages")
EVENT = re.compile(r"\bevent_([a-z_]+)\b")
BUTTON = "click"

MOST_KEPT = 500
"""Pages that are kept; beyond it those that are silent go, the oldest first."""
SECONDS = 5.0


def events() -> set[str]:
    """Return the names of what the parts of the pages say."""
    sources = (path.read_text(encoding="utf-8") for path in PAGES.glob("*.py"))
    return {BUTTON, *(name for text in sources for name in EVENT.findall(text))}


def is_another_ones(kernel: str, cookies: str) -> bool:
    """Return whether a kernel belongs to another visitor.

    Args:
        kernel: its name.
        cookies: what the asking visitor's browser has kept.
    """
    context = kernel_context.contexts.get(kernel)
    if context is None:
        return False
    try:
        kept = {name: morsel.value for name, morsel in SimpleCookie(cookies).items()}
    except CookieError:
        return True
    return bool(context.session_id != server.get_session_id_cookie(kept))


def hear_own_events_only() -> None:
    """Let a part of a page hear the events it knows; Solara's would make any object."""

    def handle(part: Any, _: Any, content: dict[str, Any], __: Any) -> None:
        known = getattr(part, f"vue_{content.get('event')}", None)
        if known is not None:
            known(content.get("data"))

    Events._handle_event = handle


def keep_few(most: int = MOST_KEPT) -> None:
    """Let silent pages go, now and then, while more are kept than there should be.

    Args:
        most: how many may be kept.
    """

    def sweep() -> None:
        while not threading.Event().wait(SECONDS):
            close_silent(most)

    threading.Thread(target=sweep, daemon=True, name="sweep").start()


def close_silent(most: int) -> None:
    """Close the oldest pages that are silent until no more are kept than allowed.

    Args:
        most: how many may be kept.
    """
    kept = list(kernel_context.contexts.values())
    connected = kernel_context.PageStatus.CONNECTED
    silent = [c for c in kept if connected not in list(c.page_status.values())]
    for context in silent[: max(0, len(kept) - most)]:
        context.close(reason="cull")
