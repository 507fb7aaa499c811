"""A real Chromium, driven over its own protocol: no driver has to be installed.

The websocket client is there with the server of the pages; Playwright would add 165 MB
(a copy of Node) and Selenium a second program for the dozen calls that are needed.
"""

import base64
import itertools
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from websockets.sync.client import connect

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"),
    *("--no-first-run", "--disable-background-networking", "--disable-sync"),
    *("--disable-component-update", "--disable-dev-shm-usage", "--mute-audio"),
    *("--hide-scrollbars", "--force-color-profile=srgb"),
    "--remote-debugging-port=0",
    "--remote-allow-origins=*",
)
SECONDS = 40
AT_REST = 0.05


def found() -> str | None:
    """Return the program of a Chromium, or None."""
    told = os.environ.get("CIRCLES_CHROMIUM")
    return told or next((p for name in NAMES if (p := shutil.which(name))), None)


class Browser:
    """One tab of a Chromium of its own.

    Attributes:
        problems: what a page must not do: requests elsewhere, failures, errors.
    """

    def __init__(self, program: str, only_host: str) -> None:
        self.problems: list[str] = []
        self.only_host = only_host
        self.numbers = itertools.count(1)
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        words = [program, *FLAGS, f"--user-data-dir={self.folder.name}", "about:blank"]
        self.process = subprocess.Popen(
            words, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
        )
        self.socket = connect(self._address_of_tab(), max_size=None)
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def _address_of_tab(self) -> str:
        """Return where the tab listens."""
        port_file = Path(self.folder.name, "DevToolsActivePort")
        ends = time.monotonic() + SECONDS
        while not (port_file.exists() and port_file.read_text().count("\n")):
            assert self.process.poll() is None, "Chromium was found but did not start"
            assert time.monotonic() < ends, "Chromium did not listen in time"
            time.sleep(AT_REST)
        port, path = port_file.read_text().split()
        with connect(f"ws://127.0.0.1:{port}{path}", max_size=None) as whole:
            whole.send(json.dumps({"id": 1, "method": "Target.getTargets"}))
            targets = json.loads(whole.recv())["result"]["targetInfos"]
        tab = next(t["targetId"] for t in targets if t["type"] == "page")
        return f"ws://127.0.0.1:{port}/devtools/page/{tab}"

    def __enter__(self) -> "Browser":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.socket.close()
        self.process.terminate()
        self.process.wait(SECONDS)
        self.process.stderr.close()
        self.folder.cleanup()

    def call(self, method: str, **values: Any) -> dict[str, Any]:
        """Return the browser's answer; what it tells meanwhile is looked at.

        Args:
            method: such as "Page.navigate".
            **values: its parameters.
        """
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": values}))
        while True:
            said = json.loads(self.socket.recv(timeout=SECONDS))
            if said.get("id") == number:
                assert "error" not in said, f"{method}: {said['error']}"
                return said["result"]
            self._look_at(said)

    def _look_at(self, said: dict[str, Any]) -> None:
        """Keep what a page must not do."""
        kind, values = said.get("method", ""), said.get("params", {})
        if kind == "Network.requestWillBeSent":
            self._look_at_address(values["request"]["url"])
        elif kind == "Network.webSocketCreated":
            self._look_at_address(values["url"])
        elif kind == "Network.responseReceived":
            response = values["response"]
            if response["status"] >= 400:
                self.problems.append(f"{response['status']}: {response['url']}")
        elif kind == "Network.loadingFailed" and not values.get("canceled"):
            self.problems.append(f"failed: {values.get('errorText')}")
        elif kind == "Runtime.consoleAPICalled" and values["type"] == "error":
            self.problems.append(f"console: {json.dumps(values['args'])[:300]}")
        elif kind == "Runtime.exceptionThrown":
            self.problems.append(f"thrown: {json.dumps(values)[:500]}")
        elif kind == "Log.entryAdded" and values["entry"]["level"] == "error":
            self.problems.append(f"log: {json.dumps(values['entry'])[:300]}")

    def _look_at_address(self, url: str) -> None:
        """Keep an address elsewhere."""
        parts = urlsplit(url)
        is_inside = parts.scheme in ("data", "blob", "about", "chrome")
        if not is_inside and parts.netloc != self.only_host:
            self.problems.append(f"off host: {url}")

    def run(self, code: str) -> Any:
        """Return the value of an expression in the page.

        Args:
            code: JavaScript; a promise is waited for.
        """
        said = self.call(
            "Runtime.evaluate", expression=code, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in said, f"{code}: {said['exceptionDetails']}"
        return said["result"].get("value")

    def wait_for(self, code: str, seconds: float = SECONDS) -> None:
        """Wait until an expression in the page is true.

        Args:
            code: JavaScript.
            seconds: how long to wait.
        """
        ends = time.monotonic() + seconds
        while not self.run(f"!!({code})"):
            assert time.monotonic() < ends, f"never came: {code}; {self.problems}"
            time.sleep(AT_REST)

    def open(self, url: str, width: int = 1300, height: int = 850) -> None:
        """Open an address in a window of a size.

        Args:
            url: the address.
            width: pixels.
            height: pixels.
        """
        self.resize(width, height)
        self.call("Page.navigate", url=url)

    def resize(self, width: int, height: int) -> None:
        """Give the window a size; a narrow one is a phone's.

        Args:
            width: pixels.
            height: pixels.
        """
        size = {"width": width, "height": height, "deviceScaleFactor": 1}
        self.call("Emulation.setDeviceMetricsOverride", **size, mobile=width < 500)

    def press(self, key: str, code: int, text: str = "") -> None:
        """Press a key where the focus is.

        Args:
            key: such as "Enter".
            code: its number.
            text: what it writes, if anything.
        """
        named = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        written = {"text": text} if text else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", **named, **written)
        self.call("Input.dispatchKeyEvent", type="keyUp", **named)

    def prefer_still(self) -> None:
        """Wish for less motion, as a person can in the settings of a computer."""
        wish = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.call("Emulation.setEmulatedMedia", features=[wish])

    def shoot(self, path: Path, whole: bool = False) -> None:
        """Write a picture of the page.

        Args:
            path: a file that ends in .png.
            whole: the whole page, not only what the window shows.
        """
        said = self.call("Page.captureScreenshot", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(said["data"]))

    def text(self) -> str:
        """Return what stands on the page, its spaces made single."""
        return re.sub(r"\s+", " ", self.run("document.body.innerText"))
