"""The browser view: which address shows which page. ``circles app`` serves it."""

import solara

from view.pages.frame import Frame
from view.pages.watch import Watch

Layout = Frame
routes = [solara.Route("/", component=Watch, label="Export Circles: watch a group")]
