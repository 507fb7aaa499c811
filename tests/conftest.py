"""What all tests share: rules are compiled once, before parallel workers start."""

import pytest

from experiments.trajectory import play
from model.parameters.parameters import Parameters


def pytest_configure(config: pytest.Config) -> None:
    """Compile in the main process, so that workers find everything in the cache."""
    if not hasattr(config, "workerinput"):
        play(Parameters(project_months=6, follow_up_months=0), 0, 0)
