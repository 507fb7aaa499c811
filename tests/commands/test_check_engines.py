"""``circles check-engines``: goes on where it was, and tells what differs."""

import json

import pytest

from experiments.commands.check_engines import POINTS_PER_BLOCK, Ledger, check_block
from tests.commands.running import circles

POINTS, SEED = POINTS_PER_BLOCK + 1, 4_000_000_001
"""A design that nobody else checks."""
ASK = ("check-engines", "--points", str(POINTS), "--seed", str(SEED), "--workers", "1")


@pytest.fixture
def ledger():
    """The ledger of that design, empty before and after."""
    ledger = Ledger(POINTS, SEED)
    ledger.forget()
    yield ledger
    ledger.forget()


@pytest.mark.slow
def test_engines_that_agree_are_told_so_and_remembered(ledger, tmp_path):
    first = circles(*ASK, folder=tmp_path)
    again = circles(*ASK, folder=tmp_path)

    assert first.returncode == again.returncode == 0
    assert f"agree in every byte at {POINTS} points" in first.stdout
    assert set(ledger.read()) == {0, POINTS_PER_BLOCK}
    assert "have been checked already" in again.stderr
    assert "have been checked already" not in first.stderr


def test_what_was_checked_is_not_checked_again(ledger, tmp_path):
    for block in range(0, POINTS, POINTS_PER_BLOCK):
        ledger.write(block, [])

    answer = circles(*ASK, folder=tmp_path)

    assert answer.returncode == 0
    assert "agree in every byte" in answer.stdout


def test_a_difference_found_before_is_told_again(ledger, tmp_path):
    told = f"point 3 of {POINTS}: month 7, open_doors: firms[2].deals = 1 but 2"
    ledger.write(0, [told])
    ledger.write(POINTS_PER_BLOCK, [])

    answer = circles(*ASK, folder=tmp_path)

    assert answer.returncode == 1
    assert told in answer.stdout
    assert f"1 of {POINTS} points differ" in answer.stdout


def test_a_line_that_was_cut_short_does_not_count(ledger):
    ledger.write(0, [])
    with ledger.path.open("a") as file:
        file.write("\n[20, [")

    assert ledger.read() == {0: []}
    ledger.write(POINTS_PER_BLOCK, [])
    assert ledger.read() == {0: [], POINTS_PER_BLOCK: []}


def test_what_was_checked_can_be_forgotten(ledger):
    ledger.write(0, ["anything"])
    ledger.forget()

    assert ledger.read() == {}


def test_a_block_tells_each_point_that_differs(monkeypatch):
    from experiments.commands import check_engines
    from experiments.lockstep import Difference

    found = Difference(1, "open_doors", "firms", (0,), "deals", 1, 2)
    monkeypatch.setattr(check_engines, "first_difference", lambda *_: found)

    lines = check_block(20, POINTS, SEED)

    assert len(lines) == POINTS - 20
    assert lines[0].startswith(f"point 20 of {POINTS}")
    assert "firms[0].deals" in lines[0]


@pytest.mark.parametrize(
    "wrong",
    [("--points", "0"), ("--seed", "-1"), ("--workers", "0"), ("--points", "many")],
)
def test_what_cannot_be_checked_is_refused_in_one_line(wrong, tmp_path):
    answer = circles("check-engines", *wrong, folder=tmp_path)

    assert answer.returncode == 2
    assert "Traceback" not in answer.stderr
    assert len(json.dumps(answer.stderr)) < 400
