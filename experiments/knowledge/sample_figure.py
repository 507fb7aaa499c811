"""Whether firms with more mechanisms at hand make more knowledge, as one picture."""

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from experiments.comparing.marks import GREY, INK
from experiments.knowledge.sample import Sample

FIRM, MEAN = "#56A3D0", "#0072B2"
INCHES = (7.2, 4.8)
WIDTH = 0.16
GOLDEN = 0.6180339887498949
SHOWN = "created_knowledge"


def sample_figure(found: Sample, digest: str) -> Figure:
    """Return the figure of a sample: one point for each firm.

    Args:
        found: what flowed.
        digest: short digest of the table, shown in the corner.
    """
    sns.set_theme(style="ticks", context="notebook")
    figure = Figure(figsize=INCHES)
    axes = figure.subplots()
    _draw(axes, found.firms)
    figure.subplots_adjust(0.1, 0.13, 0.97, 0.8)
    said = found.relations.set_index("outcome").loc[SHOWN]
    low, high = said["rank_correlation_low"], said["rank_correlation_high"]
    figure.text(
        0.03,
        0.94,
        "With more mechanisms at hand firms make more new knowledge",
        fontsize=13,
        fontweight="bold",
        color=INK,
    )
    if not low > 0.0:
        figure.texts[0].set_text("New knowledge, and mechanisms at hand")
    figure.text(
        0.03,
        0.88,
        f"{len(found.firms)} firms drawn like the eight of paper 000, each the mean of "
        f"{found.replicates} worlds; diamonds: means;\nrank correlation "
        f"{said['rank_correlation']:+.2f} ({low:+.2f} to {high:+.2f})",
        fontsize=9,
        color=GREY,
        va="center",
    )
    figure.text(
        0.97,
        0.015,
        f"seed {found.seed}, table {digest}",
        fontsize=7,
        color=GREY,
        ha="right",
    )
    return figure


def _draw(axes: Axes, firms: pd.DataFrame) -> None:
    """Draw firms side by side at their number of mechanisms, and means."""
    # Side by side, so that each is seen; by a rule, so that the picture is the same.
    aside = ((firms["firm"] * GOLDEN) % 1.0 - 0.5) * 2.0 * WIDTH
    sns.scatterplot(
        x=firms["mechanisms"] + aside,
        y=firms[SHOWN],
        ax=axes,
        color=FIRM,
        alpha=0.6,
        s=18,
        linewidth=0,
    )
    means = firms.groupby("mechanisms")[SHOWN].mean()
    axes.plot(means.index, means, "D", color=MEAN, markersize=7, zorder=5)
    axes.set_xlabel("mechanisms at hand, all columns of Figure 2 added up", fontsize=10)
    axes.set_ylabel("new knowledge at the end (level 0 to 1)", fontsize=10)
    axes.set_ylim(bottom=0.0)
    axes.tick_params(labelsize=9)
    sns.despine(ax=axes)
