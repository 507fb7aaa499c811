"""Page Watch: one group, month by month, as far as one wants to look."""

from collections.abc import Callable
from functools import partial
from typing import Any

import solara

from model.refusal import Refusal
from view.downloading import files
from view.luck import among
from view.pages.frame import answering
from view.telling import told
from view.turns import RUNS, WORLDS, in_turn
from view.uploading import uploaded
from view.watching import page_of, scenarios
from view.wishes import Wish, wish_in, wish_of


@solara.component_vue("levers.vue")
def Levers(
    head: str = "",
    scenarios: str = "",
    said: str = "",
    answers: int = 0,
    drags: int = 0,
    told: str = "",
    event_play: Callable[[Any], None] | None = None,
    event_drag: Callable[[Any], None] | None = None,
    event_upload: Callable[[Any], None] | None = None,
) -> None:
    """Show what can be moved; the browser draws it.

    Args:
        head: what was played, as JSON.
        scenarios: names and titles, as JSON.
        said: why something was refused, or "".
        answers: how often the page has answered, so that it shows again what ran.
        drags: 1 and how often a moving slider was answered; 0 where none is asked.
        told: what became of a visitor's file, or "".
        event_play: called with a wish as JSON.
        event_drag: called with a wish as JSON while a slider moves.
        event_upload: called with a visitor's file as JSON.
    """


@solara.component_vue("player.vue")
def Player(
    run: str = "",
    story: str = "",
    luck: str = "",
    files: str = "",
    event_ask: Callable[[Any], None] | None = None,
    event_compare: Callable[[Any], None] | None = None,
) -> None:
    """Show a run month by month; the browser plays it.

    Args:
        run: what happened, as JSON.
        story: of the actor that was asked about, as JSON, or "".
        luck: the same group in other worlds, as JSON, or "".
        files: address and name of each file of the run, as JSON.
        event_ask: called with the name of an actor, "" for nobody.
        event_compare: called when the end of the project is reached.
    """


def read(query: str | None) -> tuple[Wish, str]:
    """Return what an address wishes, and what is wrong with it, in words.

    Args:
        query: what stands behind the question mark, or None.
    """
    try:
        wish = wish_of(query)
        wish.played()
    except Refusal as refusal:
        return Wish(), f"This address cannot be shown: {refusal}."
    return wish, ""


@solara.component
def Watch() -> None:
    """Show the group that the address names; the address holds all state."""
    router = solara.use_router()
    wish, wrong = solara.use_memo(lambda: read(router.search), [router.search])
    page = solara.use_memo(lambda: in_turn(RUNS, page_of, wish), [wish])
    said, say = solara.use_state("")
    answers, count = solara.use_state(0)
    # What is told belongs to the run it was asked about, and goes with it.
    story, tell = solara.use_state((wish, ""))
    luck, show = solara.use_state((wish, ""))
    noted, note = solara.use_state((wish, ""))

    def play(message: Any) -> None:
        try:
            new = wish_in(message)
        finally:
            count(answers + 1)
        router.push(f"/?{new.query}" if new.query else "/")

    def upload(message: Any) -> None:
        try:
            found = uploaded(message)
            note((found.wish, found.said))
        finally:
            count(answers + 1)
        router.push(f"/?{found.wish.query}" if found.wish.query else "/")

    def ask(name: Any) -> None:
        tell((wish, in_turn(RUNS, partial(told, wish), name) if name else ""))

    def compare(_: Any) -> None:
        show((wish, in_turn(WORLDS, among, wish)))

    with solara.Div(classes=["watch"]):
        Levers(
            head=page.head,
            scenarios=scenarios(),
            said=said or wrong,
            answers=answers,
            told=noted[1] if noted[0] == wish else "",
            event_play=answering(play, say),
            event_upload=answering(upload, say),
        )
        Player(
            run=page.run,
            story=story[1] if story[0] == wish else "",
            luck=luck[1] if luck[0] == wish else "",
            files=files(wish),
            event_ask=answering(ask, say),
            event_compare=answering(compare, say),
        )
