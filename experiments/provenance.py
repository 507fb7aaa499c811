"""Where a result comes from: enough to run it again, bit for bit."""

import platform
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import Any

from llvmlite.binding import get_host_cpu_name

from model.compiled import model_digest
from model.parameters.parameters import Parameters, passports
from model.scenario import Scenario

SCHEMA_VERSION = 1
PACKAGES = ("mesa", "numba", "numpy", "pandas", "scipy", "seaborn", "matplotlib")
CHECKOUT = Path(__file__).parent.parent


def git_state() -> dict[str, Any]:
    """Return the commit of the checkout and whether it was clean, if there is one."""
    git = shutil.which("git")
    if git is None or not (CHECKOUT / ".git").exists():
        return {"commit": None, "clean": None}

    def ask(*words: str) -> str | None:
        answer = subprocess.run(
            [git, "-C", str(CHECKOUT), *words],
            capture_output=True,
            text=True,
            check=False,
        )
        return answer.stdout.strip() if answer.returncode == 0 else None

    # Results are left out: writing them must not make the next result look unclean.
    changed = ask("status", "--porcelain", "--", ".", ":(exclude)results")
    return {
        "commit": ask("rev-parse", "HEAD"),
        "clean": None if changed is None else not changed,
    }


def machine() -> dict[str, Any]:
    """Return what of the machine can change the last bits of a number."""
    library, release = platform.libc_ver()
    return {
        "system": platform.system(),
        "machine": platform.machine(),
        "cpu": get_host_cpu_name(),
        "c_library": f"{library} {release}".strip(),
        "python": platform.python_version(),
        "packages": {name: version(name) for name in PACKAGES},
    }


def described(parameters: Parameters) -> dict[str, dict[str, Any]]:
    """Return each parameter's value with unit and source.

    Args:
        parameters: one point of the model.
    """
    every = passports()
    return {
        name: {
            "value": value,
            "unit": every[name]["unit"],
            "source": every[name]["source"],
        }
        for name, value in parameters.model_dump().items()
    }


def scenario_record(scenario: Scenario) -> dict[str, Any]:
    """Return a scenario as it stands in a manifest.

    Args:
        scenario: the scenario that was played.
    """
    return {
        "name": scenario.name,
        "title": scenario.title,
        "about": scenario.about,
        "parameters": described(scenario.parameters),
    }


def origin(question: str, seconds: float, engine: str) -> dict[str, Any]:
    """Return the part of a manifest that every kind of result has.

    Args:
        question: what was asked.
        seconds: wall time, s.
        engine: which engine played; both give the same bytes.
    """
    return {
        "schema_version": SCHEMA_VERSION,
        "question": question,
        "model": {"version": version("export-circles"), "digest": model_digest()},
        "git": git_state(),
        "engine": engine,
        "machine": machine(),
        "wall_time_seconds": round(seconds, 1),
    }
