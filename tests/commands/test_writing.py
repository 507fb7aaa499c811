"""Files of a result: all of them or none, and the same bytes in any pieces."""

import errno
import os

import pandas as pd
import pytest

from experiments import files
from experiments.files import csv_bytes, digest
from experiments.writing import write_all, writing
from model.refusal import Refusal
from tests.commands.running import contents, is_one_clear_line

OLD = {"table.csv": b"old", "manifest.json": b"old too"}
TABLE = pd.DataFrame(
    {
        "world": range(7),
        "name": ["é", "a,b", 'say "so"', "", "x", "y", "z"],
        "amount": [0.1, -0.0, float("nan"), 1e-310, 1 / 3, 2.0, 1e22],
        "left": [True, False] * 3 + [True],
    }
)


@pytest.fixture
def folder(tmp_path):
    for name, content in OLD.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def no_more_room():
    """Yield a piece, then fail as a full disk does."""
    yield b"new"
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def stopped():
    """Yield a piece, then be interrupted."""
    yield b"new"
    raise KeyboardInterrupt


def test_nothing_is_changed_if_the_last_file_finds_no_room(folder):
    with pytest.raises(Refusal) as refused:
        write_all(folder, {"table.csv": b"new", "manifest.json": no_more_room()})

    message = str(refused.value).replace(str(folder), "folder")
    assert is_one_clear_line(message)
    assert "folder/manifest.json: cannot be written (No space left" in message
    assert contents(folder) == OLD


def test_nothing_is_changed_by_an_interrupt_between_two_pieces(folder):
    with pytest.raises(KeyboardInterrupt):
        write_all(folder, {"table.csv": b"new", "manifest.json": stopped()})

    assert contents(folder) == OLD


def test_nothing_is_changed_until_all_files_are_written(folder):
    with writing(folder) as results:
        results.add("table.csv", b"new")
        assert (folder / "table.csv").read_bytes() == OLD["table.csv"]
        results.add("manifest.json", b"new too")

    assert contents(folder) == {"table.csv": b"new", "manifest.json": b"new too"}


def test_a_file_is_known_by_the_digest_of_its_pieces(folder):
    with writing(folder) as results:
        found = results.add("table.csv", iter([b"a", b"bc"]))

    assert found == digest(b"abc") == digest([b"ab", b"c"])
    assert (folder / "table.csv").read_bytes() == b"abc"


@pytest.mark.parametrize("rows", [1, 3, 7])
def test_a_table_is_the_same_in_any_pieces(rows, monkeypatch):
    whole = csv_bytes(TABLE)
    monkeypatch.setattr(files, "ROWS_AT_ONCE", rows)

    assert csv_bytes(TABLE) == whole
    assert len(whole.splitlines()) == len(TABLE) + 1


def test_a_table_without_rows_keeps_its_header():
    assert csv_bytes(TABLE[:0]) == b"world,name,amount,left\n"
