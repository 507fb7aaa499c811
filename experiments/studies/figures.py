"""The figures of the shipped studies: one message each."""

from typing import Any

import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Rectangle

from experiments.comparing.arrangements import ORIENTATIONS
from experiments.comparing.marks import COLOURS, GREY, INK, SHAPES
from experiments.studies.study import Study

FORMS = {orientation: form for form, orientation in ORIENTATIONS.items()}
MILLION = 1_000_000.0
SURE, UNSURE = 0.85, 0.25
BELOW_MESSAGE = 0.94
MAPS = {
    "exports_eur": ("Exports, million EUR", MILLION),
    "first_deals": ("First deals", 1.0),
}
"""Title of each plane, and the unit of its numbers, by outcome."""


def map_of_forms(study: Study, table: pd.DataFrame, digest: str) -> Figure:
    """Return planes of technology and compatibility, coloured by the form ahead.

    Args:
        study: what was played.
        table: from ``summaries.leads``.
        digest: short digest of the table, shown in the corner.
    """
    sns.set_theme(style="white", context="notebook")
    figure = Figure(figsize=(11.0, 6.9), layout="constrained")
    panels = figure.subplots(1, len(MAPS), sharey=True)
    for axes, (outcome, (title, unit)) in zip(panels, MAPS.items(), strict=True):
        part = table[table["outcome"] == outcome]
        steps = sorted(part["technology"].unique())
        size = steps[1] - steps[0]
        for row in part.to_dict("records"):
            _draw_place(axes, row, size, unit)
        axes.set_xlim(steps[0] - size / 2, steps[-1] + size / 2)
        axes.set_ylim(steps[0] - size / 2, steps[-1] + size / 2)
        axes.set_title(title, loc="left", fontsize=10.5)
        axes.set_xlabel("technology (level): how complex the products are", fontsize=10)
        sns.despine(ax=axes, left=True, bottom=True)
    panels[0].set_ylabel(
        "compatibility (level): how well the products go together", fontsize=10
    )
    handles = [
        Patch(color=colour, alpha=SURE, label=form) for form, colour in COLOURS.items()
    ]
    handles.append(Patch(color=GREY, alpha=UNSURE, label="pale: lead is not reliable"))
    figure.legend(
        handles=handles,
        loc="upper left",
        bbox_to_anchor=(0.0, BELOW_MESSAGE),
        ncols=len(handles),
        frameon=False,
        fontsize=9.5,
    )
    _write_frame(
        figure,
        # The empty line is the legend's.
        "\n".join([*(_who_leads(table, outcome) for outcome in MAPS), " "]),
        "Number: mean of the form ahead. Pale: the 95 % interval of its lead over "
        "the second form, in the same worlds, holds 0.",
        study,
        digest,
    )
    return figure


def _who_leads(table: pd.DataFrame, outcome: str) -> str:
    """Return which form is ahead at how many places, and at how many for sure."""
    part = table[table["outcome"] == outcome]
    ahead = part["best_orientation"].value_counts()
    what = outcome.removesuffix("_eur").replace("_", " ")
    form = FORMS[float(ahead.index[0])]
    sure = part[part["lead_low"] > 0.0]
    n_sure = int((sure["best_orientation"] == ahead.index[0]).sum())
    return (
        f"By {what} the {form} form is ahead at {ahead.iloc[0]} of {len(part)} places, "
        f"reliably at {n_sure}."
    )


def _draw_place(axes: Axes, row: dict[str, Any], size: float, unit: float) -> None:
    """Draw one place of a plane."""
    x, y = row["technology"], row["compatibility"]
    is_sure = row["lead_low"] > 0.0
    axes.add_patch(
        Rectangle(
            (x - size / 2, y - size / 2),
            size,
            size,
            facecolor=COLOURS[FORMS[row["best_orientation"]]],
            alpha=SURE if is_sure else UNSURE,
            edgecolor="white",
        )
    )
    style: dict[str, Any] = {"ha": "center", "va": "center", "fontsize": 10}
    text = f"{row['mean'] / unit:.1f}"
    axes.text(x, y, text, color="white" if is_sure else INK, **style)


def deals_by_length(study: Study, table: pd.DataFrame, digest: str) -> Figure:
    """Return how a first deal within the project depends on the project's length.

    Args:
        study: what was played.
        table: from ``summaries.shares_with_a_deal``.
        digest: short digest of the table, shown in the corner.
    """
    sns.set_theme(style="whitegrid", context="notebook")
    levels = sorted(table["technology"].unique())
    figure = Figure(figsize=(4.0 * len(levels), 4.9), layout="constrained")
    panels = figure.subplots(1, len(levels), sharey=True, squeeze=False)[0]
    for axes, level in zip(panels, levels, strict=True):
        here = table[table["technology"] == level]
        for orientation, form in sorted(FORMS.items()):
            part = here[here["orientation"] == orientation]
            months, colour = part["project_months"], COLOURS[form]
            axes.fill_between(
                months, part["low"], part["high"], color=colour, alpha=0.2, lw=0
            )
            axes.plot(
                months,
                part["share"],
                color=colour,
                marker=SHAPES[form],
                markersize=4.5,
                label=form,
            )
        axes.set_title(f"technology {level:g}", loc="left", fontsize=10.5)
        axes.set_xlabel("length of the project (months)")
        axes.set_xticks(np.arange(12, 85, 12))
        axes.set_ylim(-0.02, 1.02)
        sns.despine(ax=axes, left=True)
    panels[0].set_ylabel("share of worlds with a first deal\nwithin the project")
    panels[0].legend(frameon=False, fontsize=9, loc="lower right")
    _write_frame(
        figure,
        _message(table),
        "Band: 95 % interval (Wilson). The project is not continued beyond its length.",
        study,
        digest,
    )
    return figure


def _message(table: pd.DataFrame) -> str:
    """Return how long the slowest form needs where technology is highest."""
    level = table["technology"].max()
    hardest = table[table["technology"] == level]
    longest = hardest[hardest["project_months"] == hardest["project_months"].max()]
    slowest = longest.loc[longest["share"].idxmin(), "orientation"]
    part = hardest[hardest["orientation"] == slowest].set_index("project_months")
    reached = part.index[part["share"] >= 0.5]
    who = f"a {FORMS[slowest]} group at technology {level:g}"
    if len(reached) == 0:
        return f"Not even {part.index.max()} months bring {who} a first deal as a rule"
    return f"It takes {reached.min()} months until {who} has a first deal as a rule"


def _write_frame(
    figure: Figure, message: str, marks: str, study: Study, digest: str
) -> None:
    """Write the message on top; below, what the marks mean and where it is from."""
    figure.suptitle(message, x=0.01, ha="left", fontsize=12.5, weight="bold", color=INK)
    foot = (
        f"{marks}\nElse as in {study.scenario.name}; {study.replicates} worlds for "
        f"each point, the same for all; seed {study.seed}; table {digest}."
    )
    figure.supxlabel(foot, x=0.01, ha="left", fontsize=8.5, color=GREY)
