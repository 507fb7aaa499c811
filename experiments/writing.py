"""Writing results: whole files or none."""

import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from experiments.files import Content, pieces_of
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


class Writing:
    """Files of one result, each written beside its place, until all are put there."""

    def __init__(self, folder: Path) -> None:
        """Begin with no file.

        Args:
            folder: where they are to stand.
        """
        self._folder = folder
        self._written: dict[str, Path] = {}

    def add(self, name: str, content: Content) -> str:
        """Write a file beside its place; return the SHA-256 of its content.

        Args:
            name: of the file.
            content: all of it, or its pieces.

        Raises:
            Refusal: it cannot be written; what was there before is kept.
        """
        with self._refusing(name):
            self._written[name], found = _beside(self._folder / name, content)
        return found

    def keep(self) -> None:
        """Put each file in its place in one step, in the order they were written.

        Raises:
            Refusal: one cannot be put there; what was there before is kept.
        """
        for name in list(self._written):
            with self._refusing(name):
                self._written[name].replace(self._folder / name)
            del self._written[name]
        _keep_listing(self._folder)

    def remove(self) -> None:
        """Remove what has not been put in its place."""
        for temporary in self._written.values():
            temporary.unlink(missing_ok=True)

    @contextmanager
    def _refusing(self, name: str) -> Iterator[None]:
        """Tell in one line what cannot be written."""
        try:
            yield
        except OSError as error:
            raise Refusal(
                f"{self._folder / name}: cannot be written ({error.strerror}); what "
                "was there before is kept; make room, or give another folder"
            ) from None


@contextmanager
def writing(folder: Path) -> Iterator[Writing]:
    """Let files of one result be written; put all in place at the end, or none.

    Args:
        folder: where they are to stand.

    Raises:
        Refusal: a file cannot be written; what was there before is kept.
    """
    files = Writing(folder)
    try:
        yield files
        files.keep()
    finally:
        files.remove()


def write_all(folder: Path, files: Mapping[str, Content]) -> None:
    """Write several files; each is whole or not there at all.

    Args:
        folder: where to.
        files: content by name; put in place in this order, so the last one (the
            manifest) says that the others are complete.

    Raises:
        Refusal: a file cannot be written; what was there before is kept.
    """
    with writing(folder) as results:
        for name, content in files.items():
            results.add(name, content)


def write_one(path: Path, content: bytes) -> None:
    """Write a file beside its place, then put it there in one step, to stay.

    Args:
        path: where it is to stand.
        content: all of it.

    Raises:
        OSError: it cannot be written; what was there before is kept.
    """
    temporary, _ = _beside(path, content)
    try:
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _keep_listing(path.parent)


def _beside(path: Path, content: Content) -> tuple[Path, str]:
    """Write a file beside its place, to stay; return where, and its SHA-256."""
    found = hashlib.sha256()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces_of(content):
                found.update(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary, found.hexdigest()


def _keep_listing(folder: Path) -> None:
    """Make sure that a file's name outlives a power cut, as its content does."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
