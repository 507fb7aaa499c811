"""``circles app`` serves whole pages or refuses in one line, with status 2."""

import ast
import os
import socket
import subprocess
import sys
from importlib.util import find_spec

import pytest

from model.refusal import Refusal
from tests.house.reading import ROOT
from view.serving import Address, check, settings

IS_THERE = all(find_spec(name) for name in ("solara", "ipyvuetify", "uvicorn"))
needs_packages = pytest.mark.skipif(not IS_THERE, reason="the extra 'app' is missing")


def surroundings_with(place):
    """Return the environment with another folder of front-end files."""
    return {**os.environ, "CIRCLES_ASSETS": place}


def circles_app(*words, **environment):
    """Return how ``circles app`` ended."""
    return subprocess.run(
        [sys.executable, "-m", "experiments", "app", *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_missing_front_end_files_end_in_one_line_and_status_2(tmp_path):
    ran = circles_app(CIRCLES_ASSETS=str(tmp_path))

    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr.count("\n") == 1
    assert ran.stderr.startswith("circles: ")
    assert "make assets" in ran.stderr or "'.[app]'" in ran.stderr


@needs_packages
@pytest.mark.parametrize("port", [0, 70000, -1])
def test_a_port_that_cannot_be_is_refused(port, monkeypatch, tmp_path):
    monkeypatch.setattr("view.assets.are_there", lambda _: True)

    with pytest.raises(Refusal, match="port"):
        check(Address("127.0.0.1", port), tmp_path)


@needs_packages
def test_a_port_that_is_taken_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr("view.assets.are_there", lambda _: True)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        with pytest.raises(Refusal, match="choose another --port"):
            check(Address("127.0.0.1", taken.getsockname()[1]), tmp_path)


@needs_packages
def test_a_host_that_does_not_exist_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr("view.assets.are_there", lambda _: True)

    with pytest.raises(Refusal, match="cannot be served"):
        check(Address("256.1.1.1", 8765), tmp_path)


def test_nobody_is_told_who_looks_at_the_pages(tmp_path):
    said = settings(Address("127.0.0.1", 8765), tmp_path)

    assert said["SOLARA_TELEMETRY_MIXPANEL_ENABLE"] == "false"
    assert said["SOLARA_SESSION_HTTP_ONLY"] == "true"
    assert said["SOLARA_ROOT_PATH"] == ""
    assert said["SOLARA_BASE_URL"] == "http://127.0.0.1:8765/"


def test_every_start_has_a_secret_of_its_own(tmp_path):
    address = Address("127.0.0.1", 8765)

    first, second = (settings(address, tmp_path) for _ in range(2))

    assert first["SOLARA_SESSION_SECRET_KEY"] != second["SOLARA_SESSION_SECRET_KEY"]


def test_the_entry_holds_routes_and_nothing_else():
    tree = ast.parse((ROOT / "app.py").read_text())
    imported = {node.module for node in tree.body if isinstance(node, ast.ImportFrom)}

    assert all(name.startswith("view.pages") for name in imported)
    assert not [n for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef)]
