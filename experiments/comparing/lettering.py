"""The words on the figure of a comparison: message, numbers, names, what marks mean."""

import textwrap
from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from experiments.comparing.arrangements import ARRANGEMENTS, notes
from experiments.comparing.compared import Comparison
from experiments.comparing.headline import (
    EXPORTS,
    PRICE,
    by_technology,
    headline,
    second_line,
)
from experiments.comparing.marks import BASE, GREY, INK, LANES
from model.parameters.checking import plain

HEAD_INCHES, FOOT_INCHES = 1.5, 0.65
SMALL = 8.5
TITLE_LETTERS, LINE_LETTERS = 60, 18
COLUMNS = (1.24, 1.56)
"""Places of the columns of numbers, in widths of the last panel."""

type Style = dict[str, Any]


def write_numbers(axes: Axes, comparison: Comparison, order: Sequence[str]) -> None:
    """Write beside each mark in how many worlds it is more, and what a deal costs.

    Args:
        axes: the last panel.
        comparison: what was found.
        order: names of the scenarios, from the top.
    """
    across = axes.get_yaxis_transform()
    style: Style = {"ha": "right", "va": "center", "fontsize": SMALL}
    style["transform"] = across
    heads = ("worlds\nwith more", "public kEUR\nper deal")
    for place, head in zip(COLUMNS, heads, strict=True):
        axes.text(place, -0.56, head, color=GREY, **{**style, "va": "bottom"})
    for scenario in order:
        for name in ARRANGEMENTS:
            height = order.index(scenario) + LANES[name]
            price = comparison.mean(scenario, name, PRICE) / 1000.0
            more = ""
            if name != BASE:
                row = comparison.difference(scenario, name, BASE, EXPORTS)
                more = f"{row['share_above']:.0%}"
            told = (more, "" if price != price else f"{price:,.0f}")
            for place, text in zip(COLUMNS, told, strict=True):
                axes.text(place, height, text, color=INK, **style)


def write_scenarios(axes: Axes, comparison: Comparison) -> None:
    """Write what each scenario is called, and where on Figure 2 it stands.

    Args:
        axes: the first panel.
        comparison: what was found.
    """
    style: Style = {"ha": "right", "transform": axes.get_yaxis_transform()}
    # A title is a person's own words: no mathematics, however many dollar signs.
    bold: Style = {"va": "bottom", "fontsize": 10.5, "weight": "bold"}
    bold["parse_math"] = False
    pale: Style = {"va": "top", "fontsize": SMALL, "color": GREY}
    for place, scenario in enumerate(by_technology(comparison)):
        p = scenario.parameters
        title = textwrap.fill(
            plain(scenario.title, TITLE_LETTERS), LINE_LETTERS, break_long_words=True
        )
        axes.text(-0.03, place - 0.04, title, color=INK, **bold, **style)
        where = f"technology {p.technology:g}\ncompatibility {p.compatibility:g}"
        axes.text(-0.03, place + 0.02, where, **pale, **style)


def write_frame(
    figure: Figure, axes: Axes, comparison: Comparison, digest: str
) -> None:
    """Write the message on top; below, what the marks mean and where it is from.

    Args:
        figure: the figure.
        axes: a panel in which every arrangement is drawn.
        comparison: what was found.
        digest: short digest of the table.
    """
    height = figure.get_figheight()
    head, foot = HEAD_INCHES / height, FOOT_INCHES / height
    room = (0.0, foot, 1.0, 1.0 - head - foot)
    figure.set_layout_engine("constrained", rect=room, w_pad=0.1)
    message = headline(comparison).replace(". ", ".\n")
    bold: Style = {"fontsize": 14, "weight": "bold", "color": INK, "va": "top"}
    figure.text(0.01, 1.0 - 0.12 / height, message, **bold)
    line: Style = {"fontsize": 10, "color": INK, "va": "top"}
    figure.text(0.01, 1.0 - 0.70 / height, second_line(comparison), **line)
    figure.legend(
        *axes.get_legend_handles_labels(),
        loc="upper left",
        bbox_to_anchor=(0.0, 1.0 - 0.92 / height),
        ncols=4,
        frameon=False,
        fontsize=9.5,
    )
    style: Style = {"fontsize": SMALL, "color": GREY, "va": "bottom"}
    figure.text(0.01, 0.08 / height, _legend_text(comparison, digest), **style)


def _legend_text(comparison: Comparison, digest: str) -> str:
    """Return what marks and numbers mean, and where they are from."""
    said = [
        "Mark and line: mean and 95 % interval. Bar and tick: middle half of the "
        f"worlds and median. {comparison.replicates} worlds for each mark, the same "
        f"for all; seed {comparison.seed}; table {digest}.",
        "Worlds with more: than the closed market-oriented group. Public kEUR per "
        "deal: all public money by all first deals. Firms alone: those that the "
        "scenario's own form selects.",
        *(f"Note: {note}." for note in notes([], comparison.replicates)),
    ]
    return "\n".join(said)
