"""Page Compare: three forms, closed and open, in the same worlds."""

from collections.abc import Callable
from functools import partial
from typing import Any

import solara

from view.comparing import (
    SHOWN,
    WORLDS_WHILE_MOVING,
    best_forms,
    compared_of,
    comparison,
    head_of,
)
from view.downloading import OF_GROUPS, files
from view.lengths import lengths
from view.pages.frame import answering
from view.pages.watch import Levers, read
from view.turns import WORLDS, in_turn
from view.watching import scenarios
from view.wishes import wish_in


@solara.component_vue("compare.vue")
def Distributions(
    found: str = "",
    forms: str = "",
    moving: str = "",
    longer: str = "",
    files: str = "",
    event_play_lengths: Callable[[Any], None] | None = None,
) -> None:
    """Show how the groups do; the browser draws it.

    Args:
        found: what was found in all worlds, as JSON.
        forms: the shipped map of best forms, as JSON, or "".
        moving: what was found in a few worlds while a slider moves, or "".
        longer: what shorter and longer projects come to, as JSON, or "".
        files: address and name of each file to take home, as JSON.
        event_play_lengths: called when that is asked.
    """


@solara.component
def Compare() -> None:
    """Compare six groups at the point that the address names."""
    router = solara.use_router()
    wish, wrong = solara.use_memo(lambda: read(router.search), [router.search])
    wish = compared_of(wish)
    found = solara.use_memo(lambda: in_turn(WORLDS, comparison, wish), [wish])
    head = solara.use_memo(lambda: head_of(wish), [wish])
    said, say = solara.use_state("")
    answers, count = solara.use_state(0)
    drags, count_drag = solara.use_state(1)
    moving, show = solara.use_state((wish, ""))
    longer, tell = solara.use_state((wish, ""))

    def play(message: Any) -> None:
        try:
            new = compared_of(wish_in(message))
            in_turn(WORLDS, comparison, new)
        finally:
            count(answers + 1)
        router.push(f"/compare?{new.query}" if new.query else "/compare")

    def drag(message: Any) -> None:
        try:
            new = compared_of(wish_in(message))
            few = partial(comparison, worlds=WORLDS_WHILE_MOVING)
            show((wish, in_turn(WORLDS, few, new)))
        finally:
            count_drag(drags + 1)

    def ask(_: Any) -> None:
        of_shown = partial(lengths, outcomes=tuple(SHOWN))
        tell((wish, in_turn(WORLDS, of_shown, wish)))

    events: dict[str, Callable[[Any], None]] = {
        "event_play": answering(play, say),
        "event_drag": answering(drag, say),
    }
    with solara.Div(classes=["watch"]):
        Levers(
            head=head,
            scenarios=scenarios(),
            said=said or wrong,
            answers=answers,
            drags=drags,
            **events,
        )
        shown = moving[1] if moving[0] == wish else ""
        Distributions(
            found=found,
            forms=best_forms(),
            moving=shown,
            longer=longer[1] if longer[0] == wish else "",
            files=files(wish, OF_GROUPS),
            event_play_lengths=answering(ask, say),
        )
