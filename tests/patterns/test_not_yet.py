"""What does not hold is said where readers of the model look for it."""

from pathlib import Path

import pytest

from tests.patterns.not_yet import NOT_YET

ODD = (Path(__file__).parents[2] / "model" / "ODD.md").read_text()


@pytest.mark.parametrize("each", NOT_YET, ids=lambda each: each.claim)
def test_the_model_description_lists_what_does_not_hold(each):
    row = f"| {each.pattern} | {each.claim} | {each.measured} |"

    assert row in ODD
    assert f"| {each.reason} |" in ODD


def test_the_model_description_lists_nothing_else():
    """Its first table is this one."""
    listed = ODD.partition("| likely reason |")[2].partition("\n\n")[0]

    assert listed.count("\n") == 1 + len(NOT_YET)
