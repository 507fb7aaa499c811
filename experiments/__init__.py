"""Questions to the model: runs, comparisons, and what is written about them.

``from experiments import run, compare`` is the door for Python; both are loaded when
they are first asked for, so that ``circles --help`` stays quick.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from experiments.comparing.comparison import compare
    from experiments.trajectory import run

__all__ = ["compare", "run"]


def __getattr__(name: str) -> Any:
    """Return ``run`` or ``compare``, loading what it needs."""
    if name == "run":
        from experiments.trajectory import run

        return run
    if name == "compare":
        from experiments.comparing.comparison import compare

        return compare
    raise AttributeError(f"module 'experiments' has no attribute '{name}'")
