"""``circles app`` tells what it waits for, opens when it is ready, and ends quietly."""

import signal
import socket
import subprocess
import sys
import urllib.request

import pytest

from tests.house.reading import ROOT
from tests.view.test_serving import circles_app, needs_packages, surroundings_with
from view import assets


@pytest.fixture
def place(tmp_path):
    """A folder that says of itself that all front-end files are there."""
    mark = tmp_path / assets.COMPLETE
    mark.write_text(assets._digest_of(assets.LISTING))
    return str(tmp_path)


@needs_packages
def test_a_port_that_is_taken_ends_in_one_line_and_status_2(place):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ran = circles_app("--port", port, CIRCLES_ASSETS=place)

    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
    assert "choose another --port" in ran.stderr


@needs_packages
def test_a_host_that_is_not_ours_ends_in_one_line_and_status_2(place):
    ran = circles_app("--host", "192.0.2.1", CIRCLES_ASSETS=place)

    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
    assert "choose another --host" in ran.stderr


@needs_packages
def test_the_port_is_open_when_its_address_is_told_and_ctrl_c_ends_it(place):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "experiments", "app", "--port", str(port)]
    process = subprocess.Popen(
        words,
        cwd=ROOT,
        env=surroundings_with(place),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        first, second = (process.stdout.readline() for _ in range(2))
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20) as page:
            status = page.status
    finally:
        process.send_signal(signal.SIGINT)
        said, errors = process.communicate(timeout=30)

    assert first == "Getting the pages ready ...\n"
    where = f"http://127.0.0.1:{port}/"
    assert second == f"Export Circles is at {where} (stop with Ctrl-C)\n"
    assert (status, process.returncode, said, errors) == (200, 0, "", "")
