"""The two engines by name."""

from model.parameters.checking import plain
from model.refusal import Refusal

ENSEMBLE, READABLE = "ensemble", "readable"
ENGINES = (ENSEMBLE, READABLE)
"""The array engine for many runs, and the one whose agents can be read."""


def check_engine(engine: str) -> None:
    """Refuse an engine that there is not.

    Args:
        engine: name of an engine.

    Raises:
        model.refusal.Refusal: there is no such engine.
    """
    if engine not in ENGINES:
        raise Refusal(
            f"engine = {plain(engine)} is no engine; use {' or '.join(ENGINES)}"
        )
