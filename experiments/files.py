"""Writing results: whole files or none, the same bytes for the same content."""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from model.parameters.checking import plain
from model.refusal import Refusal


def usable_folder(name: str) -> Path:
    """Return a folder to write into, made if it is missing.

    Called before any work is done, so that an hour of runs is not lost to a typo.

    Args:
        name: the folder.

    Raises:
        Refusal: it cannot be made or written.
    """
    if not name.strip():
        raise Refusal("--out: the name of the folder is empty; give a folder")
    path = Path(name)
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            pass
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not the name of a folder"
        raise Refusal(
            f"--out {plain(name)}: cannot be written ({reason}); give another folder"
        ) from None
    return path


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write several files; each is whole or not there at all.

    Args:
        folder: where to.
        files: content by name; written in this order, so the last one (the
            manifest) says that the others are complete.

    Raises:
        Refusal: a file cannot be written; what was there before is kept.
    """
    for name, content in files.items():
        try:
            write_one(folder / name, content)
        except OSError as error:
            raise Refusal(
                f"{folder / name}: cannot be written ({error.strerror}); what was "
                "there before is kept; make room, or give another folder"
            ) from None


def write_one(path: Path, content: bytes) -> None:
    """Write a file beside its place, then put it there in one step, to stay.

    Args:
        path: where it is to stand.
        content: all of it.

    Raises:
        OSError: it cannot be written; what was there before is kept.
    """
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _keep_listing(path.parent)


def _keep_listing(folder: Path) -> None:
    """Make sure that a file's name outlives a power cut, as its content does."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return a table as CSV that reproduces every bit of its numbers.

    Args:
        table: the table.
    """
    text: str = table.to_csv(index=False, float_format="%.17g", lineterminator="\n")
    return text.encode()


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


def digest(content: bytes) -> str:
    """Return the SHA-256 of a file's content.

    Args:
        content: the content.
    """
    return hashlib.sha256(content).hexdigest()
