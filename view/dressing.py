"""Whose templates and files the server of the pages takes: its own, and nobody else's.

Solara also looks for both beside the checkout, where anybody may have put something.
"""

from pathlib import Path

import jinja2
from solara.server import server

HERE = Path(__file__).parent


def dress() -> None:
    """Let the server take templates and files from here and from Solara alone."""
    own = Path(server.__file__).parent
    folders = [HERE / "templates", own / "templates"]
    pages = jinja2.Environment(loader=jinja2.FileSystemLoader(folders), autoescape=True)
    server.get_jinja_env = lambda app_name: pages
    server.asset_directories = lambda: [HERE / "static", own / "assets"]
