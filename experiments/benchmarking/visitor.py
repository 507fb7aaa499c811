"""A visitor of the pages: says and hears what a browser does, and draws nothing."""

import asyncio
import gzip
import json
import re
import uuid
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from experiments.benchmarking.server_of_pages import HOST

FILES = re.compile(r'(?:src|href)="(/(?:_solara/cdn|static)/[^"]+)"')
COOKIE = re.compile(rb"(?im)^set-cookie: (solara-session-id=[^;\r]+)")
STATUS_OK = b" 200 "
SECONDS = 60
"""Who waits longer for an answer has gone."""


class VisitError(Exception):
    """What a visitor saw go wrong, in a few words."""


class Visitor:
    """One browser with the page Watch open.

    Attributes:
        port: of the server.
        socket: the open page's connection.
        levers: the page's part that a wish is said to.
    """

    socket: ClientConnection

    def __init__(self, port: int) -> None:
        self.port = port
        self.levers = ""
        self._session = str(uuid.uuid4())

    async def join(self) -> None:
        """Open the first page with all its files, until its run has arrived.

        Raises:
            VisitError: it did not come.
        """
        head, page = await self._fetched("/")
        told = COOKIE.search(head)
        cookie = told[1].decode() if told else ""
        for path in FILES.findall(gzip.decompress(page).decode()):
            await self._fetched(path)
        place = f"{HOST}:{self.port}"
        self.socket = await connect(
            f"ws://{place}/jupyter/api/kernels/{uuid.uuid4()}/channels"
            f"?session_id={self._session}",
            origin=f"http://{place}",  # type: ignore[arg-type]
            additional_headers={"Cookie": cookie},
            max_size=None,
            open_timeout=SECONDS,
        )
        await self._say("kernel_info_request", {})
        control = uuid.uuid4().hex
        await self._say(
            "comm_open",
            {"comm_id": control, "target_name": "solara.control", "data": {}},
        )
        themes: dict[str, Any] = {"light": {}, "dark": {}}
        begin = {"path": "/", "dark": False, "themes": themes, "appName": None}
        await self._say_to(control, {"method": "run", "args": begin})
        await self._until("finished")

    async def play(self, wish: dict[str, Any]) -> str:
        """Ask for a run and return it when all of it has arrived.

        Args:
            wish: scenario, seed, replicate.

        Raises:
            VisitError: no run came.
        """
        content = {"event": "play", "data": json.dumps(wish)}
        await self._say_to(self.levers, {"method": "custom", "content": content})
        return await self._until("run")

    async def leave(self) -> None:
        """Close the page."""
        await self.socket.close()

    async def _fetched(self, path: str) -> tuple[bytes, bytes]:
        """Return what the server answers to a request: headers and content."""
        reader, writer = await asyncio.open_connection(HOST, self.port)
        asked = f"GET {path} HTTP/1.0\r\nHost: {HOST}:{self.port}\r\n"
        writer.write(f"{asked}Accept-Encoding: gzip\r\n\r\n".encode())
        try:
            answer = await asyncio.wait_for(reader.read(), SECONDS)
        finally:
            writer.close()
        if STATUS_OK not in answer[:20]:
            raise VisitError(f"no page at {path.partition('?')[0]}")
        head, _, content = answer.partition(b"\r\n\r\n")
        return head, content

    async def _say(self, kind: str, content: dict[str, Any]) -> None:
        """Say something as a browser does."""
        head = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "version": "5.2"}
        message = {
            "header": {**head, "session": self._session, "username": ""},
            "parent_header": {},
            "metadata": {},
            "buffers": [],
            "channel": "shell",
            "content": content,
        }
        await self.socket.send(json.dumps(message))

    async def _say_to(self, part: str, data: dict[str, Any]) -> None:
        """Say something to a part of the page."""
        await self._say("comm_msg", {"comm_id": part, "data": data})

    async def _until(self, awaited: str) -> str:
        """Return what is awaited, a run or the end of the beginning."""
        try:
            async with asyncio.timeout(SECONDS):
                while True:
                    said = await self.socket.recv(decode=True)
                    if '"comm_' in said and (found := self._heard(said, awaited)):
                        return found
        except TimeoutError:
            raise VisitError(f"no answer within {SECONDS} s") from None

    def _heard(self, said: str, awaited: str) -> str:
        """Return what is awaited if it has been said now, else ""."""
        content = json.loads(said)["content"]
        data = content.get("data", {})
        state = data.get("state", {})
        if "event_play" in state.get("events", ()):
            self.levers = content["comm_id"]
        if state.get("said"):
            raise VisitError(f"refused: {state['said']}")
        if data.get("method") == "finished":
            return "finished" if awaited == "finished" else ""
        return str(state.get("run", "")) if awaited == "run" else ""
