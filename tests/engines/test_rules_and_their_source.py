"""Every rule gives the same bits compiled and as plain source (decision 2)."""

import math
import re
import struct
from pathlib import Path
from typing import Any

import numba
import pytest
from hypothesis import given, settings

from model import rules as package
from tests.laws.inputs import inputs, rules

WITHOUT_COMPILER = pytest.mark.skipif(
    bool(numba.config.DISABLE_JIT),
    reason="NUMBA_DISABLE_JIT=1: nothing is compiled that could be compared",
)


def bits(value: Any) -> bytes:
    """Return the bits of a number; 0.0 and -0.0, or 1 and 1.0, differ in them."""
    if isinstance(value, float):
        return b"float" + struct.pack("<d", value)
    return type(value).__name__.encode() + struct.pack("<q", value)


@WITHOUT_COMPILER
@pytest.mark.slow
@pytest.mark.parametrize("name", rules())
def test_a_compiled_rule_gives_the_same_bits_as_its_source(name):
    rule = rules()[name]
    compiled = numba.njit(rule)

    @settings(derandomize=True, deadline=None, max_examples=50)
    @given(values=inputs(rule))
    def same_bits(values):
        plain = rule(**values)

        assert bits(compiled(**values)) == bits(plain)

    same_bits()


def test_every_function_marked_compilable_is_found():
    """The names are read from the source text, not by importing it."""
    folder = Path(package.__file__).parent
    marked = {
        f"{path.stem}.{name}"
        for path in folder.glob("*.py")
        for name in re.findall(r"^@compilable\ndef (\w+)", path.read_text(), re.M)
    }

    assert set(rules()) == marked


def test_the_comparison_notices_a_last_bit():
    assert bits(math.nextafter(1.0, 2.0)) != bits(1.0)


def test_the_comparison_notices_the_sign_of_zero():
    assert bits(-0.0) != bits(0.0)


def test_the_comparison_notices_another_type_of_the_same_number():
    assert len({bits(1), bits(1.0), bits(True)}) == 3
