"""What stands in files of results: the same bytes for the same content."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

ROWS_AT_ONCE = 10_000

type Content = bytes | Iterable[bytes]
"""What a file holds: all of it, or its pieces in order."""


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return a table as CSV that reproduces every bit of its numbers.

    Args:
        table: the table.
    """
    return b"".join(csv_pieces(table))


def csv_pieces(table: pd.DataFrame) -> Iterator[bytes]:
    """Yield a table as CSV piece by piece: of a large one only a piece is text at once.

    Args:
        table: the table.
    """
    for first in range(0, max(len(table), 1), ROWS_AT_ONCE):
        text: str = table.iloc[first : first + ROWS_AT_ONCE].to_csv(
            index=False, header=first == 0, float_format="%.17g", lineterminator="\n"
        )
        yield text.encode()


def json_bytes(content: Any) -> bytes:
    """Return content as JSON; what is not a number becomes null.

    Args:
        content: lists, dictionaries and plain values.
    """
    text = json.dumps(without_nan(content), indent=2, ensure_ascii=False)
    return f"{text}\n".encode()


def without_nan(content: Any) -> Any:
    """Return content with every number that is none replaced by null.

    Args:
        content: lists, dictionaries and plain values.
    """
    if isinstance(content, Mapping):
        return {key: without_nan(value) for key, value in content.items()}
    if isinstance(content, list | tuple):
        return [without_nan(value) for value in content]
    return None if isinstance(content, float) and content != content else content


def digest(content: Content) -> str:
    """Return the SHA-256 of a file's content.

    Args:
        content: all of it, or its pieces.
    """
    found = hashlib.sha256()
    for piece in pieces_of(content):
        found.update(piece)
    return found.hexdigest()


def pieces_of(content: Content) -> Iterable[bytes]:
    """Return the pieces of a content; bytes are one.

    Args:
        content: all of it, or its pieces.
    """
    return (content,) if isinstance(content, bytes) else content
