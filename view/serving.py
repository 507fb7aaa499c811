"""Starting the server of the pages: its settings, its guard, its address."""

import gc
import importlib.util
import os
import secrets
import socket
import threading
import webbrowser
from pathlib import Path
from typing import NamedTuple

from model.refusal import Refusal
from view import assets

PACKAGES = ("solara", "ipyvue", "ipyvuetify", "markdown", "uvicorn", "websockets")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
ANYWHERE = ("0.0.0.0", "::")

MOST_BYTES = 1_000_000
"""Longest message that a page may send."""

WASTE = (50_000, 20, 100)
"""New objects until waste is looked for; a page makes many and keeps few."""


class Address(NamedTuple):
    """Where the pages are served.

    Attributes:
        host: name or number of the machine; the loopback by default.
        port: 1 to 65535.
    """

    host: str
    port: int

    @property
    def url(self) -> str:
        """The address for a browser on this machine."""
        host = "127.0.0.1" if self.host in ANYWHERE else self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}/"


def settings(address: Address, place: Path) -> dict[str, str]:
    """Return the settings of the server, as its environment.

    Args:
        address: where the pages are served.
        place: folder of the front-end files.
    """
    return {
        "SOLARA_APP": "app",
        "SOLARA_MODE": "production",
        "SOLARA_TELEMETRY_MIXPANEL_ENABLE": "false",
        "SOLARA_ASSETS_PROXY_CACHE_DIR": str(place),
        "SOLARA_ASSETS_FONTAWESOME_ENABLED": "false",
        # Set, so that no header of a first request can set them for everybody.
        "SOLARA_ROOT_PATH": "",
        "SOLARA_BASE_URL": address.url,
        "SOLARA_SESSION_HTTP_ONLY": "true",
        "SOLARA_SESSION_SECRET_KEY": secrets.token_urlsafe(32),
        "SOLARA_KERNEL_CULL_TIMEOUT": "2h",
        "SOLARA_KERNEL_MAX_PER_SESSION": "40",
        "SOLARA_EXPERIMENTAL_PERFORMANCE": "true",
        "SOLARA_THEME_LOADER": "plain",
        "SOLARA_THEME_TITLE": "Export Circles",
    }


def check(address: Address, place: Path) -> None:
    """Refuse to start what could not be used.

    Args:
        address: where the pages are to be served.
        place: folder of the front-end files.

    Raises:
        Refusal: packages or files are missing, or the address cannot be taken.
    """
    missing = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    if missing:
        raise Refusal(
            f"the browser view needs {', '.join(missing)}; add the extra with "
            "pip install -c constraints.txt -e '.[app]'"
        )
    assets.check(place)
    if not 1 <= address.port <= 65535:
        raise Refusal(f"--port = {address.port} lies outside [1, 65535]")
    try:
        found = socket.getaddrinfo(
            address.host, address.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        family, kind, protocol, _, where = found[0]
        with socket.socket(family, kind, protocol) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(where)
    except OSError as error:
        raise Refusal(
            f"--host {address.host!r} --port {address.port} cannot be served: "
            f"{error.strerror}; choose another --port"
        ) from None


def serve(address: Address, opens: bool) -> None:
    """Serve the pages until stopped.

    Args:
        address: where.
        opens: whether to open the first page in this machine's browser.

    Raises:
        Refusal: it cannot be served; the line says why and what to do.
    """
    place = assets.folder()
    check(address, place)
    os.environ.update(settings(address, place))
    from experiments.commands.console import prepare
    from experiments.engines import ENSEMBLE
    from view.watching import page_of
    from view.wishes import Wish

    prepare(ENSEMBLE)
    # The first group takes seconds longer than all later ones; nobody shall wait.
    page_of(Wish())
    # What is there now stays; looking through it for waste took a third of a page.
    gc.freeze()
    gc.set_threshold(*WASTE)
    # Settings are read when Solara is imported, so not before this line.
    import uvicorn
    from solara.server.starlette import app

    from view.dressing import dress
    from view.guarding import Guard
    from view.handing_out import HandingOut

    dress()

    hosts = None if address.host in ANYWHERE else {address.host, *LOOPBACK}
    if address.host not in LOOPBACK:
        print("Everybody who reaches this machine can open the pages.", flush=True)
    print(f"Export Circles is at {address.url} (stop with Ctrl-C)", flush=True)
    if opens:
        threading.Timer(1.0, webbrowser.open, [address.url]).start()
    uvicorn.run(
        Guard(HandingOut(app), hosts, place),
        host=address.host,
        port=address.port,
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws_max_size=MOST_BYTES,
        timeout_graceful_shutdown=2,
    )
