"""The browser view: which address shows which page. ``circles app`` serves it."""

import solara

from view.pages.frame import Frame
from view.pages.watch import Watch

TITLE = "Export Circles: watch a group"

routes = [solara.Route("/", component=Watch, layout=Frame, label=TITLE)]
