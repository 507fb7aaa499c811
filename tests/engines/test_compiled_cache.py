"""Compiled code is never stale: another source, another folder, and few are kept."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from model.compiled import FOLDERS_KEPT, forget_old_folders, model_digest

THEORY = Path(__file__).parents[2] / "model"
PAIR_THAT_MET_IN_MONTH_5 = """
from model.founding import shape_of
from model.measures.project_end import active_pairs_among
from model.parameters.parameters import Parameters
from model.state import empty_state

state = empty_state(shape_of(Parameters()))
state.firms["joined_month"][:2] = 0
state.members_trust["joint_month"] = 5
state.group["month"] = 11
print(active_pairs_among(state))
"""
"""Six months after a joint meeting a pair is active no longer."""

LOADED_THEN_COMPILED = f"""
import sys
{PAIR_THAT_MET_IN_MONTH_5}
print("numba.typed.typeddict" in sys.modules)
import numba
print(numba.njit(lambda x: x + 1)(1))
"""


@pytest.fixture
def copy(tmp_path):
    """Return a folder with a copy of the theory and nothing else."""
    folder = tmp_path / "copy"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(THEORY, folder / "model", ignore=ignored)
    return folder


def said_in(copy: Path, cache: Path) -> str:
    """Return what the copy says of a pair that has met half a year ago."""
    return answer_of(copy, cache, PAIR_THAT_MET_IN_MONTH_5)


def answer_of(copy: Path, cache: Path, asked: str) -> str:
    """Return what a script prints where the copy is the theory."""
    temporary = copy.parent / "temporary"
    temporary.mkdir(exist_ok=True)
    settings = {"CIRCLES_CACHE": str(cache), "TMPDIR": str(temporary)}
    return subprocess.run(
        [sys.executable, "-B", "-c", asked],
        cwd=copy,
        env={**os.environ, **settings, "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def stretch_activity(copy: Path) -> None:
    """Edit a rule that a compiled measure calls: a pair stays active a month longer."""
    rule = copy / "model" / "rules" / "activities.py"
    source = rule.read_text()
    sentence = "month - joint_month < active_months"
    assert source.count(sentence) == 1
    rule.write_text(source.replace(sentence, "month - joint_month <= active_months"))


@pytest.mark.slow
def test_compiled_code_is_used_again_until_a_rule_is_edited(copy, tmp_path):
    """One copy, played three times: first compiled, then used again, then edited."""
    cache = tmp_path / "cache"
    before = said_in(copy, cache)
    files = {path: path.stat().st_mtime_ns for path in cache.rglob("*.nb?")}
    again = said_in(copy, cache)

    assert before == again == "0.0"
    assert files
    assert files == {path: path.stat().st_mtime_ns for path in cache.rglob("*.nb?")}

    stretch_activity(copy)

    assert said_in(copy, cache) == "1.0"
    assert len(list((cache / "compiled").iterdir())) == 2


@pytest.mark.slow
def test_loading_leaves_out_what_only_compiling_needs(copy, tmp_path):
    """And compiling still finds it afterwards, in the same process."""
    cache = tmp_path / "cache"

    assert answer_of(copy, cache, LOADED_THEN_COMPILED).split() == ["0.0", "True", "2"]
    assert answer_of(copy, cache, LOADED_THEN_COMPILED).split() == ["0.0", "False", "2"]


@pytest.mark.slow
def test_a_cache_that_cannot_be_written_still_works(copy, tmp_path):
    """A file stands where the folder should be, so that not even root can write."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")

    assert said_in(copy, in_the_way) == "0.0"


def test_the_same_source_in_another_place_has_a_folder_of_its_own(copy, tmp_path):
    """Numba knows files by where they lie."""
    asked = "from model.compiled import cache_folder; print(cache_folder().name)"
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(copy, elsewhere)
    names = {
        answer_of(folder, tmp_path / "cache", asked) for folder in (copy, elsewhere)
    }

    assert len(names) == 2
    assert len({name.partition("-")[0] for name in names}) == 1


def test_a_file_that_was_edited_or_renamed_changes_the_digest(copy):
    digests = {model_digest(copy / "model")}

    stretch_activity(copy)
    digests.add(model_digest(copy / "model"))
    rules = copy / "model" / "rules" / "formation.py"
    rules.rename(rules.with_name("founding.py"))
    digests.add(model_digest(copy / "model"))

    assert len(digests) == 3


def test_a_copy_of_the_same_source_has_the_same_digest(copy):
    assert model_digest(copy / "model") == model_digest(THEORY)


def test_only_the_newest_folders_are_kept(tmp_path):
    folders = [tmp_path / str(age) for age in range(FOLDERS_KEPT + 3)]
    for age, folder in enumerate(folders):
        folder.mkdir()
        (folder / "kernel.nbc").write_text("")
        os.utime(folder, (10_000 - age, 10_000 - age))

    forget_old_folders(tmp_path)

    assert sorted(tmp_path.iterdir()) == sorted(folders[:FOLDERS_KEPT])


def test_few_folders_are_all_kept(tmp_path):
    folders = [tmp_path / str(age) for age in range(FOLDERS_KEPT)]
    for folder in folders:
        folder.mkdir()

    forget_old_folders(tmp_path)

    assert sorted(tmp_path.iterdir()) == folders
