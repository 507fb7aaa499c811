"""The command started anew, with nothing loaded: as a person starts it."""

import pytest

from tests.commands.running import SHORT, circles, circles_anew


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("run", "food-products", *SHORT), 0),
        (("scenarios", "--json"), 0),
        (("run", "no-such-scenario"), 2),
    ],
)
def test_started_anew_it_says_the_same_as_where_all_is_loaded(words, status, tmp_path):
    anew, loaded = (start(*words, folder=tmp_path) for start in (circles_anew, circles))

    assert anew.returncode == status
    assert (anew.stdout, anew.stderr) == (loaded.stdout, loaded.stderr)
    assert loaded.returncode == status
