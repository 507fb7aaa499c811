"""A server of the pages and a browser, or a clear line why there is none."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from importlib.util import find_spec

import pytest

from tests.house.reading import ROOT
from view import assets

SECONDS = 120


def missing():
    """Return what the tests in a browser lack, or None."""
    from tests.view.browser import found

    if not all(find_spec(name) for name in ("solara", "ipyvuetify", "uvicorn")):
        return "the extra 'app' is not installed"
    if not assets.are_there(assets.folder()):
        return "the front-end files are missing (make assets)"
    return None if found() else "Chromium is missing (make browser)"


@pytest.fixture(scope="session")
def server():
    """Address of a server of the pages, for this session's tests."""
    if find_spec("websockets") is None or (reason := missing()):
        reason = "websockets are missing" if find_spec("websockets") is None else reason
        if os.environ.get("CIRCLES_REQUIRE_BROWSER") == "1":
            pytest.fail(f"CIRCLES_REQUIRE_BROWSER=1, but {reason}")
        pytest.skip(f"NOT run in a browser: {reason}")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "experiments", "app", "--port", str(port)]
    process = subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/", process)
        yield f"127.0.0.1:{port}"
    finally:
        process.terminate()
        said = process.communicate(timeout=SECONDS)[0]
    assert "Traceback" not in said


def _wait_for(url, process):
    """Wait until a server answers."""
    ends = time.monotonic() + SECONDS
    while time.monotonic() < ends:
        assert process.poll() is None, process.communicate()[0]
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server never answered")


@pytest.fixture
def browser(server):
    """A browser that may talk to this server alone; it must not have had problems."""
    from tests.view.browser import Browser, found

    with Browser(found(), server) as tab:
        tab.server = server
        yield tab
        assert "Traceback" not in tab.text()
        assert tab.problems == []
