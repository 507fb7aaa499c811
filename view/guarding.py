"""What stands between the network and Solara: one small wrapper of the server.

It lets in only what the pages need: known hosts, the page's own origin, files that are
on disk, what a page can say. No visitor reaches the page of another one.
"""

import re
from collections.abc import Awaitable, Callable, Collection, Mapping
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from view.answers import Message, Send, answer, send_whole, with_headers
from view.hearing import NAME, Receive, heard
from view.shelf import File

type Application = Callable[[Message, Receive, Send], Awaitable[None]]

CDN = "/_solara/cdn/"
LINE = re.compile(r"/jupyter/api/kernels/([\w.-]{1,64})/channels")
FAREWELL = re.compile(r"/_solara/api/close/([\w.-]{1,64})")
OPEN = ("/static/assets/", "/jupyter/nbextensions/", "/download/")
"""Files that others look after: those of Solara, and of runs to be taken home."""
READY = "/readyz"
NOTHING = 404, "There is nothing here."
PAGE_OF = "session_id"
LONGEST_QUERY = 2_000
MOST_PAGES = 400
"""Pages that may be open at once; one more visitor is told that the room is full."""
TAKEN_OUT = {
    b"script-name",
    b"x-script-name",
    b"x-forwarded-host",
    b"x-forwarded-proto",
}


def nobody(kernel: str, cookies: str) -> bool:
    """Return that no page belongs to another visitor.

    Args:
        kernel: name of the page's own part of the server.
        cookies: what the visitor's browser has kept.
    """
    return False


class House(NamedTuple):
    """What the guard has to know of the server it stands before.

    Attributes:
        hosts: names by which a browser may call this server; None for any.
        shelf: the front-end files by path.
        pages: paths of the pages.
        events: names of what the parts of the pages say.
        is_another_ones: whether a kernel, named first, belongs to another visitor
            than the one with these cookies.
        most: pages that may be open at once.
    """

    hosts: Collection[str] | None
    shelf: Mapping[str, File]
    pages: Collection[str] = ("/",)
    events: Collection[str] = ()
    is_another_ones: Callable[[str, str], bool] = nobody
    most: int = MOST_PAGES


class Guard:
    """The server's wrapper.

    Attributes:
        app: what is wrapped.
        house: what is known of it.
        n_open: pages that are open now.
    """

    def __init__(self, app: Application, house: House) -> None:
        self.app = app
        self.house = house
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
            await answer(send, *refused)
        elif scope["path"].startswith(CDN):
            await self._hand_out(scope, send)
        else:
            kept = [pair for pair in scope["headers"] if pair[0] not in TAKEN_OUT]
            await self._hand_on({**scope, "headers": kept}, receive, send)

    async def _hand_on(self, scope: Message, receive: Receive, send: Send) -> None:
        """Let the server answer; of a page hear only what pages say."""
        if scope["type"] == "http":
            await self.app(scope, receive, with_headers(send))
            return
        self.n_open += 1
        try:
            await self.app(scope, heard(receive, self.house.events), send)
        finally:
            self.n_open -= 1

    async def _hand_out(self, scope: Message, send: Send) -> None:
        """Send a front-end file."""
        file = self.house.shelf[scope["path"].removeprefix(CDN)]
        accepted = dict(scope["headers"]).get(b"accept-encoding", b"")
        await send_whole(send, 200, *file.answer(accepted))

    def refusal(self, scope: Message) -> tuple[int, str] | None:
        """Return status and words of a refusal, or None for what may go on.

        Args:
            scope: what is asked for.
        """
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        host = headers.get(b"host", "")
        hosts = self.house.hosts
        if hosts is not None and _host_in(f"//{host}") not in hosts:
            return 421, "This server is called by another name."
        origin = headers.get(b"origin", "")
        is_own = bool(origin) and _place_in(origin) == host
        if not is_own and (origin or scope["type"] == "websocket"):
            return 403, "Only pages of this server may talk to it."
        path = scope["path"]
        if len(scope.get("query_string", b"")) > LONGEST_QUERY:
            return 414, "The address of this page is too long."
        if path.startswith(CDN) and path.removeprefix(CDN) not in self.house.shelf:
            return 404, "There is no such file."
        if scope["type"] == "websocket" or FAREWELL.fullmatch(path):
            return self._refusal_of_a_page(scope, headers.get(b"cookie", ""))
        if path in self.house.pages:
            return self._refusal_when_full()
        is_file = path.startswith((CDN, *OPEN))
        return None if is_file or path == READY else NOTHING

    def _refusal_of_a_page(
        self, scope: Message, cookies: str
    ) -> tuple[int, str] | None:
        """Return why a visitor may not talk with, or close, a page of its own."""
        is_line = scope["type"] == "websocket"
        named = (LINE if is_line else FAREWELL).fullmatch(scope["path"])
        pages = parse_qs(scope.get("query_string", b"").decode("latin-1"))
        page = pages.get(PAGE_OF, [])
        if named is None or len(page) != 1 or not NAME.fullmatch(page[0]):
            return NOTHING
        if self.house.is_another_ones(named[1], cookies):
            return 403, "This page belongs to somebody else."
        return self._refusal_when_full() if is_line else None

    def _refusal_when_full(self) -> tuple[int, str] | None:
        """Return that the room is full, if it is."""
        if self.n_open >= self.house.most:
            return 503, "The room is full. Try again when somebody has left."
        return None


def _host_in(address: str) -> str:
    """Return the host's name in an address, "" where it has none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _place_in(address: str) -> str:
    """Return host and port in an address, "" where it has none."""
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""
