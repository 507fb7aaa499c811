"""What all tests share: rules are compiled once, and what takes long begins first."""

import signal

import pytest

from experiments.compiling import compile_kernels
from experiments.trajectory import play
from model.parameters.parameters import Parameters


def pytest_configure(config: pytest.Config) -> None:
    """Compile in the main process, so that workers find everything in the cache."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # A shell that starts tests in the background ignores interrupts, and so would
        # every program that is interrupted by a test.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if not hasattr(config, "workerinput"):
        compile_kernels()
        play(Parameters(project_months=6, follow_up_months=0), 0, 0)


LONGEST_FIRST = (
    "house/test_readme",
    "engines/test_compiled_cache",
    "patterns",
    "commands",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that no worker ends alone with it."""

    def place(item: pytest.Item) -> int:
        path = item.path.as_posix()
        places = [n for n, part in enumerate(LONGEST_FIRST) if f"/{part}" in path]
        return places[0] if places else len(LONGEST_FIRST)

    items.sort(key=place)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Say in the very last line how many tests in a browser did not run."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    skipped = [
        report.longrepr[2]
        for report in (reporter.stats.get("skipped", []) if reporter else [])
        if isinstance(report.longrepr, tuple) and "in a browser" in report.longrepr[2]
    ]
    if skipped:
        reason = skipped[0].removeprefix("Skipped: ")
        reporter.write_line(f"{len(skipped)} tests: {reason}", yellow=True)
