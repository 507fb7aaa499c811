"""Page About: the model for readers, its numbers and sources, what to take home."""

import functools
import html

import markdown
import solara

from view.describing import page, sections


@solara.component_vue("about.vue")
def Numbers(page: str = "") -> None:
    """Show the parameters, the sources, the citation and the files.

    Args:
        page: what there is to show, as JSON.
    """


@functools.cache
def description() -> str:
    """Return the description of the model as HTML; its first part stands open."""
    return "".join(
        f"<details{' open' if number == 0 else ''}><summary><h3>{html.escape(title)}"
        f"</h3></summary><div class='wide'>{markdown.markdown(text, extensions=EXTRA)}"
        "</div></details>"
        for number, (title, text) in enumerate(sections())
    )


EXTRA = ["tables", "sane_lists"]


@solara.component
def About() -> None:
    """Show what the model is and on what it rests."""
    with solara.Div(classes=["about-page"]):
        Numbers(page=page())
        solara.HTML(
            tag="section",
            classes=["description"],
            unsafe_innerHTML="<h2>The model, for readers (ODD protocol)</h2>"
            + description(),
        )
