"""No kernel reads or writes beyond a table: an index counts from the front, and ends.

Kernels do not ask whether an index lies within its table (decision 62). Here they are
compiled so that they do, in a cache of their own, and play worlds of all kinds; by a
script without a guard of ``__main__``, as researchers write them.
"""

import os
import subprocess
import sys

import numba
import numpy as np
import pytest

from model.compiled import is_switched_off

POINTS = 256
PLAYING = f"""
import numpy as np
from experiments.asking import scenario_with
from experiments.compiling import compile_kernels
from experiments.space import points
from model.compiled import compiled
from model.ensemble.desk import new_desk, no_choices, points_table
from model.ensemble.keeping import history_of
from model.ensemble.playing import play_groups, states_of
from model.founding import month_ends_of
from model.measures.months import MONTHLY
from model.parameters.parameters import Parameters
from model.scenario import shipped

def read(table, index):
    return table[index]

def is_seen(index):
    try:
        compiled(read)(np.zeros(3), index)
    except IndexError:
        return True
    return False

def play(point):
    months = np.zeros((1, month_ends_of(point)), MONTHLY)
    play_groups(
        points_table([point]), np.zeros(1, np.int64), np.array([[7, 0]]), desk,
        no_choices(), nothing, months,
    )

read.__module__ = "model.read"  # checked as the theory is
print([index for index in (-1, 0, 2, 3) if is_seen(index)])
compile_kernels()
desk, nothing = new_desk(), history_of(Parameters(), 0)
for point in points({POINTS}, 7):
    play(point)
for name in shipped():
    point = scenario_with(name, {{}}).parameters
    play(point)
    states_of(point, 1, 0)
print("all within")
"""

pytestmark = pytest.mark.skipif(
    is_switched_off(), reason="NUMBA_DISABLE_JIT=1: nothing is compiled"
)


@pytest.mark.slow
def test_every_index_lies_within_its_table(tmp_path):
    script = tmp_path / "playing.py"
    script.write_text(PLAYING)
    settings = {"NUMBA_BOUNDSCHECK": "1", "CIRCLES_CACHE": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.splitlines() == ["[-1, 3]", "all within"], done.stderr[-2000:]


def test_code_of_others_still_counts_from_the_end():
    """Compiled functions of whoever uses the theory keep what Python means by -1."""
    last = numba.njit(lambda table: table[-1])

    assert last(np.arange(3)) == 2
