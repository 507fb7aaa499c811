"""What stands round every page: the name of the model, and doors to its pages."""

import logging
from collections.abc import Callable
from typing import Any

import solara

from model.refusal import Refusal
from view.wishes import wish_of

SORRY = "Something went wrong here. The page goes on; what you see is what ran last."
PATHS = ("/", "/compare", "/about")
"""Of the pages; a browser may send any other."""

LOG = logging.getLogger("circles")


@solara.component_vue("masthead.vue")
def Masthead(
    path: str = "", query: str = "", event_go: Callable[[Any], None] | None = None
) -> None:
    """Show the name of the model and the doors to its pages.

    Args:
        path: of the page that is shown.
        query: of the group that is shown, with its question mark; or "".
        event_go: called with the path of another page.
    """


@solara.component
def Frame(children: list[solara.Element] | None = None) -> None:
    """Show a page below the model's name; an error becomes a sentence.

    Args:
        children: the page.
    """
    error, forget = solara.use_exception()
    router = solara.use_router()
    query = solara.use_memo(lambda: kept(router.search), [router.search])
    with solara.Div(classes=["circles"]):
        Masthead(
            path=f"/{router.path.strip('/')}",
            query=query,
            event_go=lambda to: router.push((to if to in PATHS else "/") + query),
        )
        if error is None:
            solara.v.Html(tag="main", children=children or [], class_="page")
        else:
            LOG.error("a page failed", exc_info=error)
            solara.HTML(tag="p", classes=["said"], unsafe_innerHTML=SORRY)
            solara.Button("Show the page again", on_click=forget)


def kept(search: str | None) -> str:
    """Return what stands behind the path of every door, so that the group stays.

    Args:
        search: what stands behind the question mark of this page, or None.
    """
    try:
        query = wish_of(search).query
    except Refusal:
        return ""
    return f"?{query}" if query else ""


def answering(
    act: Callable[[Any], None], say: Callable[[str], None]
) -> Callable[[Any], None]:
    """Return a handler of a page's message that answers every failure in words.

    Args:
        act: what to do with the message, in which anything may stand.
        say: shows a sentence; "" when all went well.
    """

    def handle(message: Any) -> None:
        try:
            act(message)
        except Refusal as refusal:
            say(f"{refusal}.")
        except Exception:  # a visitor sees words, never a traceback
            LOG.exception("a message of a page failed")
            say(SORRY)
        else:
            say("")

    return handle
