"""The front-end files, ready to be handed out: a class of a hundred joins at once.

They are other people's, fetched by digest, and never change while the server runs.
"""

import gzip
import mimetypes
from pathlib import Path
from typing import NamedTuple

GZIP = b"gzip"
PACKED_ALREADY = (".woff2",)
FOR_EVER = (b"cache-control", b"public, max-age=31536000, immutable")
"""An address names an exact version, so a browser need not ask again."""


class File(NamedTuple):
    """A file as it is sent.

    Attributes:
        kind: what it is (a media type).
        content: its bytes.
        packed: its bytes, compressed; as they are where that saves nothing.
    """

    kind: str
    content: bytes
    packed: bytes

    def answer(self, accepted: bytes) -> tuple[list[tuple[bytes, bytes]], bytes]:
        """Return the headers and the bytes for a browser.

        Args:
            accepted: how the browser lets them be compressed.
        """
        is_packed = GZIP in accepted and self.packed is not self.content
        sent = self.packed if is_packed else self.content
        headers = [
            (b"content-type", self.kind.encode()),
            (b"content-length", str(len(sent)).encode()),
            (b"vary", b"accept-encoding"),
            FOR_EVER,
        ]
        return [*headers, *[(b"content-encoding", GZIP)] * is_packed], sent


def shelf_of(place: Path) -> dict[str, File]:
    """Return all files of a folder by their path in it.

    Args:
        place: folder of the front-end files.
    """
    files = (path for path in sorted(place.rglob("*")) if path.is_file())
    return {path.relative_to(place).as_posix(): _file_of(path) for path in files}


def _file_of(path: Path) -> File:
    """Return a file, ready to be sent."""
    content = path.read_bytes()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    if path.suffix in PACKED_ALREADY:
        return File(kind, content, content)
    return File(kind, content, gzip.compress(content))
