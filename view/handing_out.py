"""The addresses of files: a GET plays the group of its query and hands out a file.

Beside Solara, whose own downloads keep each file in the memory of a visitor's page.
"""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor

from model.refusal import Refusal
from view.answers import Message, Send
from view.downloading import KINDS, PATH, content_of, name_of
from view.guarding import Application
from view.hearing import Receive
from view.wishes import wish_of

SORRY = "Something went wrong here; the file was not written."
MOST_AT_ONCE = 2
"""Files that are written at once; others wait, so that pages still get their turn."""
MOST_WAITING = 60
"""Files that may wait; one more is told to come again."""

LOG = logging.getLogger("circles")


class HandingOut:
    """The server of files, round the server of pages.

    Attributes:
        app: the server of pages.
        writers: threads that write files.
        n_waiting: files that are written or wait.
    """

    def __init__(self, app: Application) -> None:
        self.app = app
        # Few threads of its own: each one keeps memory for the months of a group.
        self.writers = ThreadPoolExecutor(MOST_AT_ONCE)
        self.n_waiting = 0

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer a request for a file, or hand it on.

        Args:
            scope: what is asked for.
            receive: gives the next message of the asker.
            send: takes a message for the asker.
        """
        if scope["type"] != "http" or not scope["path"].startswith(PATH):
            await self.app(scope, receive, send)
            return
        kind = scope["path"].removeprefix(PATH)
        if kind not in KINDS:
            await _answer(send, 404, "There is no such file.")
        elif scope["method"] != "GET":
            await _answer(send, 405, "Files can only be taken.")
        elif self.n_waiting >= MOST_WAITING:
            await _answer(send, 503, "Many files are being written. Try again soon.")
        else:
            self.n_waiting += 1
            try:
                await self._hand_out(kind, scope, send)
            finally:
                self.n_waiting -= 1

    async def _hand_out(self, kind: str, scope: Message, send: Send) -> None:
        """Write a file when its turn has come, and send it."""
        try:
            wish = wish_of(scope["query_string"].decode("ascii"))
            turn = asyncio.get_running_loop().run_in_executor
            content = await turn(self.writers, content_of, kind, wish)
        except Refusal as refusal:
            await _answer(send, 400, f"This file cannot be written: {refusal}.")
        except UnicodeDecodeError:
            await _answer(send, 400, "The address of this file cannot be read.")
        except Exception:  # a visitor sees words, never a traceback
            LOG.exception("a file could not be written")
            await _answer(send, 500, SORRY)
        else:
            kept = f'attachment; filename="{name_of(kind, wish)}"'
            headers = {"content-disposition": kept, "cache-control": "no-store"}
            await _send(send, 200, KINDS[kind][1], content, headers)


async def _answer(send: Send, status: int, words: str) -> None:
    """Answer with a status and one line."""
    line = f"{words}\n".encode()
    await _send(send, status, "text/plain; charset=utf-8", line, {})


async def _send(
    send: Send, status: int, kind: str, content: bytes, headers: dict[str, str]
) -> None:
    """Send an answer; the guard adds the headers that all answers have."""
    said = {"content-type": kind, "content-length": str(len(content)), **headers}
    pairs = [(name.encode(), value.encode()) for name, value in said.items()]
    await send({"type": "http.response.start", "status": status, "headers": pairs})
    await send({"type": "http.response.body", "body": content})
