"""What a page may say to the server; anything else was said by somebody's own program.

Solara takes more from a browser than these pages send: other kinds of messages, new
widgets, any attribute of any widget. What is not needed is not heard.
"""

import json
import logging
import re
from collections.abc import Awaitable, Callable, Collection, Mapping, MutableMapping
from typing import Any

LOG = logging.getLogger("circles")

type Message = MutableMapping[str, Any]
type Receive = Callable[[], Awaitable[Message]]

NAME = re.compile(r"[\w.-]{1,64}")
"""Names of kernels, pages, parts of a page."""

LONGEST = 2_100
CONTROLS = ("solara.control", "jupyter.widget.control")
QUESTIONS = ("request_state", "request_states", "app-status")
THEMES: Mapping[str, Any] = {"light": {}, "dark": {}}
MOVES = ("location", "hash", "dark", "dark_effective")
"""What a browser tells of itself: where it is, and whether it likes it dark."""

MOST_NONSENSE = 20
"""Who says more than that is not listened to any longer."""


def heard(receive: Receive, events: Collection[str]) -> Receive:
    """Return what receives from a visitor only what pages say.

    Args:
        receive: gives the next message of a visitor, whatever it is.
        events: names of what the parts of the pages say.
    """
    nonsense = 0

    async def listen() -> Message:
        nonlocal nonsense
        while nonsense <= MOST_NONSENSE:
            message = await receive()
            if message["type"] != "websocket.receive":
                return message
            if is_said_by_a_page(message.get("text"), events):
                return message
            if not nonsense:
                LOG.warning("a visitor said what no page says; it was not heard")
            nonsense += 1
        return {"type": "websocket.disconnect", "code": 1008}

    return listen


def is_said_by_a_page(text: Any, events: Collection[str]) -> bool:
    """Return whether a page could have said this.

    Args:
        text: of the message; anything may stand here.
        events: names of what the parts of the pages say.
    """
    try:
        said = json.loads(text)
        kind, content = said["header"]["msg_type"], said["content"]
        is_whole = (
            isinstance(said["header"]["msg_id"], str)
            and said["channel"] == "shell"
            and said["buffers"] == []
            and isinstance(said["metadata"], dict)
            and isinstance(said["parent_header"], dict)
        )
        return is_whole and _is_known(kind, content, events)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return False


def _is_known(kind: str, content: dict[str, Any], events: Collection[str]) -> bool:
    """Return whether this kind of message may have this content."""
    if kind in ("kernel_info_request", "comm_info_request"):
        return content.get("target_name") in (None, "jupyter.widget")
    if not NAME.fullmatch(content["comm_id"]):
        return False
    data = content.get("data")
    if kind == "comm_open":
        return content["target_name"] in CONTROLS and data == {}
    if kind == "comm_close":
        return data in ({}, None)
    return kind == "comm_msg" and _is_meant(data, events)


def _is_meant(data: Any, events: Collection[str]) -> bool:
    """Return whether a part of a page may be told this."""
    method = data["method"]
    if method == "run":
        start = data["args"]
        return (
            set(start) == {"path", "dark", "themes", "appName"}
            and _is_place(start["path"])
            and isinstance(start["dark"], bool)
            and start["themes"] == THEMES
            and start["appName"] is None
        )
    if method == "update":
        state = data["state"]
        is_own = all(n in MOVES and _is_place(v) for n, v in state.items())
        return is_own and data.get("buffer_paths") == []
    if method == "custom":
        return set(data["content"]) <= {"event", "data"} and (
            data["content"]["event"] in events
        )
    return method in QUESTIONS


def _is_place(value: Any) -> bool:
    """Return whether a value may be an address of a page, or a choice of colours."""
    if isinstance(value, str):
        return len(value) <= LONGEST and value.isprintable()
    return value is None or isinstance(value, bool)
