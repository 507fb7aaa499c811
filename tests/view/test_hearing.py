"""What the server hears of a visitor: what pages say, and nothing else."""

import asyncio
import json

import pytest

from view.hearing import MOST_NONSENSE, heard, is_said_by_a_page

EVENTS = {"play", "go"}
PLAY = {"event": "play", "data": "{}"}


def said(kind="comm_msg", content=None, **changes):
    """Return a message as a page sends it, some of its fields changed."""
    content = content or told({"method": "custom", "content": PLAY})
    message = {"header": {"msg_id": "1", "msg_type": kind}, "content": content}
    message |= {"channel": "shell", "buffers": [], "metadata": {}, "parent_header": {}}
    return json.dumps(message | changes)


def told(data):
    return {"comm_id": "a1", "data": data}


@pytest.mark.parametrize(
    "data",
    [
        {"method": "custom", "content": PLAY},
        {"method": "update", "state": {"location": "/?seed=1"}, "buffer_paths": []},
        {"method": "update", "state": {"dark_effective": False}, "buffer_paths": []},
        {"method": "request_state"},
    ],
    ids=str,
)
def test_what_pages_say_is_heard(data):
    assert is_said_by_a_page(said(content=told(data)), EVENTS)


@pytest.mark.parametrize(
    "data",
    [
        {"method": "custom", "content": {"event": "stop", "data": ""}},
        {"method": "custom", "content": {**PLAY, "create_widget": ["os", "abort"]}},
        {"method": "update", "state": {"run": "{}"}, "buffer_paths": []},
        {"method": "update", "state": {"location": "x" * 3000}, "buffer_paths": []},
        {"method": "update", "state": {"location": "/\n"}, "buffer_paths": []},
        {"method": "update", "state": {"location": "/"}, "buffer_paths": [["a"]]},
        {"method": "evict"},
        {"method": "run", "args": {}},
        {},
        None,
    ],
    ids=lambda data: str(data)[:50],
)
def test_what_no_page_says_is_not_heard(data):
    assert not is_said_by_a_page(said(content=told(data)), EVENTS)


@pytest.mark.parametrize("kind", ["execute_request", "shutdown_request", "", None])
def test_other_kinds_of_messages_are_not_heard(kind):
    assert not is_said_by_a_page(said(kind), EVENTS)


@pytest.mark.parametrize("target", ["jupyter.widget", "x", None])
def test_a_visitor_makes_no_parts_of_a_page(target):
    opening = {"comm_id": "a1", "target_name": target, "data": {}}

    assert not is_said_by_a_page(said("comm_open", opening), EVENTS)


def test_who_says_much_nonsense_is_taken_for_gone():
    async def receive():
        return {"type": "websocket.receive", "text": "nonsense"}

    end = asyncio.run(heard(receive, EVENTS)())

    assert end["type"] == "websocket.disconnect"


def test_some_nonsense_is_passed_over():
    lines = iter(["nonsense"] * MOST_NONSENSE + [said()])

    async def receive():
        return {"type": "websocket.receive", "text": next(lines)}

    assert asyncio.run(heard(receive, EVENTS)())["text"] == said()
