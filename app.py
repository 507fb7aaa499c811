"""The browser view: which address shows which page. ``circles app`` serves it."""

import solara

from view.pages.about import About
from view.pages.compare import Compare
from view.pages.frame import Frame
from view.pages.watch import Watch

routes = [
    solara.Route("/", component=Watch, layout=Frame, label="Watch · Export Circles"),
    solara.Route("compare", component=Compare, label="Compare · Export Circles"),
    solara.Route("about", component=About, label="About · Export Circles"),
]
