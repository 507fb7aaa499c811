"""Starting the server of the pages: its settings, its guard, its address."""

import errno
import gc
import importlib.util
import os
import secrets
import socket
import threading
import time
import webbrowser
from pathlib import Path
from typing import Any, NamedTuple

from model.refusal import Refusal
from view import assets

PACKAGES = ("solara", "ipyvue", "ipyvuetify", "markdown", "uvicorn", "websockets")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
ANYWHERE = ("0.0.0.0", "::")

OF_THE_PORT = (errno.EADDRINUSE, errno.EACCES)
AT_REST = 0.05

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
        # It would look twenty times a second for what is to be sent (view.tuning).
        "SOLARA_EXPERIMENTAL_PERFORMANCE": "false",
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
        other = "--port" if error.errno in OF_THE_PORT else "--host"
        raise Refusal(
            f"--host {address.host!r} --port {address.port} cannot be served: "
            f"{error.strerror}; choose another {other}"
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
    from view.luck import among
    from view.turns import RUNS, WORLDS, in_turn
    from view.watching import page_of
    from view.wishes import Wish

    print("Getting the pages ready ...", flush=True)
    prepare(ENSEMBLE)
    # The first group takes seconds longer than all later ones; nobody shall wait.
    page_of(Wish())
    # What is there now stays; looking through it for waste took a third of a page.
    gc.freeze()
    gc.set_threshold(*WASTE)
    in_turn(RUNS, page_of, Wish())
    in_turn(WORLDS, among, Wish())
    # Settings are read when Solara is imported, so not before this line.
    import uvicorn
    from solara.server.starlette import app

    from view import owning
    from view.dressing import dress
    from view.guarding import Guard, House
    from view.handing_out import HandingOut
    from view.pages.frame import PATHS
    from view.shelf import shelf_of
    from view.tuning import tune

    dress()
    tune()
    owning.hear_own_events_only()
    owning.keep_few()
    shelf, events = shelf_of(place), owning.events()

    hosts = None if address.host in ANYWHERE else {address.host, *LOOPBACK}
    if address.host not in LOOPBACK:
        print("Everybody who reaches this machine can open the pages.", flush=True)
    house = House(hosts, shelf, PATHS, events, owning.is_another_ones)
    server = uvicorn.Server(
        uvicorn.Config(
            Guard(HandingOut(app), house),
            host=address.host,
            port=address.port,
            log_level="error",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            ws_max_size=MOST_BYTES,
            timeout_graceful_shutdown=2,
        )
    )
    threading.Thread(target=_tell, args=(server, address, opens), daemon=True).start()
    server.run()


def _tell(server: Any, address: Address, opens: bool) -> None:
    """Tell where the pages are as soon as they are there, and no sooner."""
    while not server.started:
        time.sleep(AT_REST)
    print(f"Export Circles is at {address.url} (stop with Ctrl-C)", flush=True)
    if opens:
        webbrowser.open(address.url)
