"""What stands between the network and Solara: one small wrapper of the server.

It lets in only what the pages need: known hosts, the page's own origin, files that are
on disk. It adds the headers that keep a page from loading anything else.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

type Message = MutableMapping[str, Any]
type Receive = Callable[[], Awaitable[Message]]
type Send = Callable[[Message], Awaitable[None]]
type Application = Callable[[Message, Receive, Send], Awaitable[None]]

CDN = "/_solara/cdn/"
KERNELS = "/jupyter/api/kernels/"
CLOSED = ("/resourcez", "/_solara/api/evict", "/static/public")
LONGEST_QUERY = 2_000
MOST_PAGES = 400
"""Pages that may be open at once; one more visitor is told that the room is full."""
TAKEN_OUT = {
    b"script-name",
    b"x-script-name",
    b"x-forwarded-host",
    b"x-forwarded-proto",
}

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


class Guard:
    """The server's wrapper.

    Attributes:
        app: what is wrapped.
        hosts: names by which a browser may call this server; None for any.
        place: folder of the front-end files.
        most: pages that may be open at once.
        n_open: pages that are open now.
    """

    def __init__(
        self,
        app: Application,
        hosts: set[str] | None,
        place: Path,
        most: int = MOST_PAGES,
    ) -> None:
        self.app = app
        self.hosts = hosts
        self.place = place.resolve()
        self.most = most
        self.n_open = 0

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on.

        Args:
            scope: what is asked for.
            receive: gives the next message of the asker.
            send: takes a message for the asker.
        """
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        refused = self.refusal(scope)
        if refused and scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008, "reason": refused[1]})
        elif refused:
            await _answer(send, *refused)
        else:
            kept = [pair for pair in scope["headers"] if pair[0] not in TAKEN_OUT]
            is_page = scope["type"] == "websocket"
            self.n_open += is_page
            try:
                await self.app({**scope, "headers": kept}, receive, _with_headers(send))
            finally:
                self.n_open -= is_page

    def refusal(self, scope: Message) -> tuple[int, str] | None:
        """Return status and words of a refusal, or None for what may go on.

        Args:
            scope: what is asked for.
        """
        headers = dict(scope["headers"])
        host = headers.get(b"host", b"").decode("latin-1")
        if self.hosts is not None and _name_of(f"//{host}") not in self.hosts:
            return 421, "This server is called by another name."
        origin = headers.get(b"origin", b"").decode("latin-1")
        is_own = bool(origin) and urlsplit(origin).netloc == host
        if not is_own and (origin or scope["type"] == "websocket"):
            return 403, "Only pages of this server may talk to it."
        if scope["path"].startswith(CLOSED):
            return 404, "There is nothing here."
        if len(scope.get("query_string", b"")) > LONGEST_QUERY:
            return 414, "The address of this page is too long."
        if scope["path"].startswith(CDN) and not self.is_on_disk(scope["path"]):
            return 404, "There is no such file."
        is_page = scope["type"] == "websocket" or scope["path"] == "/"
        if is_page and self.n_open >= self.most:
            return 503, "The room is full. Try again when somebody has left."
        return None

    def is_on_disk(self, path: str) -> bool:
        """Return whether an address names one of the front-end files.

        Args:
            path: the path of the address.
        """
        file = (self.place / path.removeprefix(CDN)).resolve()
        return file.is_relative_to(self.place) and file.is_file()


def _name_of(address: str) -> str:
    """Return the host's name in an address, "" where it has none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _with_headers(send: Send) -> Send:
    """Return what sends the same with the added headers."""

    async def sender(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", []), *ADDED]}
        await send(message)

    return sender


async def _answer(send: Send, status: int, words: str) -> None:
    """Answer with a status and one line."""
    plain = (b"content-type", b"text/plain; charset=utf-8")
    await send(
        {"type": "http.response.start", "status": status, "headers": [plain, *ADDED]}
    )
    await send({"type": "http.response.body", "body": f"{words}\n".encode()})
