"""Answers of the server's wrapper itself, and the head of every answer."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

type Message = MutableMapping[str, Any]
type Send = Callable[[Message], Awaitable[None]]
type Headers = list[tuple[bytes, bytes]]

# Vue compiles its templates in the page, and Solara's start is written into it.
CONTENT = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; "
    "form-action 'self'"
)
ADDED = [
    (b"content-security-policy", CONTENT.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
]


def with_headers(send: Send) -> Send:
    """Return what sends the same with the added headers.

    Args:
        send: takes a message for the asker.
    """

    async def sender(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", []), *ADDED]}
        await send(message)

    return sender


async def answer(send: Send, status: int, words: str) -> None:
    """Answer with a status and one line.

    Args:
        send: takes a message for the asker.
        status: of the answer.
        words: the line.
    """
    plain = (b"content-type", b"text/plain; charset=utf-8")
    await send_whole(send, status, [plain], f"{words}\n".encode())


async def send_whole(send: Send, status: int, headers: Headers, body: bytes) -> None:
    """Send an answer that is known as a whole.

    Args:
        send: takes a message for the asker.
        status: of the answer.
        headers: its own.
        body: its content.
    """
    headers = [*headers, *ADDED]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
