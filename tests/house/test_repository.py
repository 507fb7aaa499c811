"""What lies in the repository: no places of a machine, no secrets, short files."""

import functools
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.reading import ROOT, name_of

MOST_LINES = 200
MOST_LINES_OF_A_TEST = 250
MOST_LINES_OF_A_TABLE = 370
TABLES = ("model/state.py", "model/vocabulary.py", "model/parameters/")

RULES = "one topic; nine tenths are docstrings"
LONGER = {
    "model/state.py": (470, "a table: all state variables of all actors"),
    "model/rules/deals.py": (480, RULES),
    "model/founding.py": (210, "month 0 in its order"),
    "model/rules/knowledge.py": (360, RULES),
    "model/rules/coordination.py": (290, RULES),
    "model/mechanisms.py": (280, "what each of ten mechanisms takes"),
    "model/partners.py": (260, "all that luck draws of the net, one kernel each"),
    "agents/coordination.py": (255, "one judgement after the other"),
    "agents/knowledge_flows.py": (255, "one channel after the other"),
    "agents/joint_activities.py": (210, "each kind of activity and what it is for"),
    "model/ensemble/joint_activities.py": (220, "each kind of activity in its place"),
    "model/ensemble/records.py": (255, "a table: all that a group has"),
    "experiments/knowledge/flows.py": (280, "one table after the other"),
    "model/rules/formation.py": (330, RULES),
    "model/rules/cooperation.py": (270, RULES),
    "model/rules/membership.py": (275, RULES),
    "model/rules/commitment.py": (255, RULES),
    "model/rules/reviewing.py": (270, RULES),
    "model/ensemble/manager.py": (220, "one role after the other, and what it takes"),
    "model/ensemble/campaign.py": (210, "manager and assistants open doors alike"),
    "model/ensemble/decisions.py": (215, "the customers' decisions, one kernel each"),
    "experiments/trajectory.py": (220, "one table of a trajectory after the other"),
    "experiments/cli.py": (255, "one command after the other, in words"),
    "model/scenario.py": (240, "one sentence for each way to be wrong"),
    "model/drawing.py": (250, "all that luck draws in month 0, one kernel each"),
    "model/composing.py": (215, "one kernel calls the next; half are docstrings"),
    "agents/relationship.py": (250, "the list of state variables is a table"),
    "agents/firm.py": (245, "the list of state variables is a table"),
    "agents/export_manager.py": (210, "the list of state variables is a table"),
    "agents/export_partner_group.py": (340, "one method for each phase"),
    "tests/patterns/not_yet.py": (
        310,
        "a table: what does not hold, and how it is seen",
    ),
    "agents/constellation.py": (210, "leaving, joining and what both change"),
}
"""File, most lines, and why it may be longer than others."""

# Put together, so that this file does not hold what it looks for.
PLACES = [f"/{folder}/" for folder in ("work", "root", "home", "Users", "mnt")]
ADDRESSES = [
    "index" + "-url",
    "pypi." + "org",
    "files.python" + "hosted",
    "artifact" + "ory",
]
SECRETS = re.compile(
    r"AKIA[0-9A-Z]{16}|\bgh[pousr]_\w{30,}|\bsk-\w{20,}|BEGIN [A-Z ]*PRIVATE KEY"
    r"|(?:password|passwd|secret|token|api_?key)\s*[=:]\s*[\"'][^\"']{8,}",
    re.IGNORECASE,
)
REMINDER = re.compile(r"\b(" + "TO" + "DO|FIX" + "ME|XX" + "X)\\b")


@functools.cache
def listed() -> list[Path]:
    """Return the files in git's listing that are still there."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("only a checkout has git's listing")
    answer = subprocess.run(
        [git, "-C", str(ROOT), "ls-files", "-z"], capture_output=True, check=True
    )
    names = answer.stdout.decode().split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


@functools.cache
def texts() -> dict[str, str]:
    """Return the content of every listed file that is a text."""
    found = {}
    for path in listed():
        try:
            found[name_of(path)] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return found


def files_with(pattern: re.Pattern[str]) -> list[str]:
    """Return the listed files in which a pattern occurs.

    Args:
        pattern: what to look for.
    """
    return [name for name, text in texts().items() if pattern.search(text)]


def most_lines(name: str) -> int:
    """Return how many lines a file may have.

    Args:
        name: its path from the repository's root.
    """
    if name in LONGER:
        return LONGER[name][0]
    if name.startswith(TABLES):
        return MOST_LINES_OF_A_TABLE
    return MOST_LINES_OF_A_TEST if name.startswith("tests/") else MOST_LINES


def test_the_listing_holds_what_is_looked_at():
    assert {"model/schedule.py", "agents/firm.py", "Makefile"} <= set(texts())


@pytest.mark.parametrize("place", PLACES)
def test_no_file_names_a_place_on_a_machine(place):
    assert files_with(re.compile(rf"(?<![\w.]){place}\w")) == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_file_names_an_address_of_packages(address):
    assert files_with(re.compile(re.escape(address))) == []


def test_no_file_holds_a_secret():
    assert files_with(SECRETS) == []


def test_a_secret_would_be_seen():
    assert SECRETS.search("api_key" + ' = "0123456789abcdef"')


def test_no_file_holds_a_reminder_without_an_owner():
    assert files_with(REMINDER) == []


def test_no_file_of_code_is_too_long_to_read():
    lengths = {n: t.count("\n") for n, t in texts().items() if n.endswith(".py")}
    too_long = {name: n for name, n in lengths.items() if n > most_lines(name)}

    assert not too_long


@pytest.mark.parametrize("name", LONGER)
def test_no_file_is_excused_that_need_not_be(name):
    lines = (ROOT / name).read_text(encoding="utf-8").count("\n")

    assert lines > MOST_LINES
