"""Compiling for the first time, by processes beside the one that asks."""

import pytest

from experiments import compiling
from model.refusal import Refusal


def test_a_process_that_ends_while_it_compiles_is_told_in_one_line(monkeypatch):
    """As where the machine has no memory left for it."""
    monkeypatch.setattr(compiling, "are_compiled", lambda: False)
    monkeypatch.setattr(compiling, "_ready", set())
    monkeypatch.setattr(compiling, "cores", lambda: 2)
    monkeypatch.setattr(compiling, "HELPER", "raise SystemExit")

    with pytest.raises(Refusal, match="has ended; nothing was lost"):
        compiling.compile_kernels()
