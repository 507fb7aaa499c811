"""The figure of ``circles benchmark --app``: who waits how long, by size of class."""

from typing import Any

import numpy as np
import seaborn as sns
from matplotlib.figure import Figure

from experiments.benchmarking.aims import AIMED_AT

SHARES = ((0.5, 250), (0.95, 1_000))
"""Share of runs, and within how many milliseconds a large class should have them."""


def figure_of_classes(figures: dict[str, Any]) -> Figure:
    """Return the figure: share of runs that are there, over the time since the click.

    Args:
        figures: what was measured.
    """
    sns.set_theme(style="whitegrid", context="notebook")
    figure = Figure(figsize=(9.0, 5.2), layout="constrained")
    axes = figure.subplots()
    classes = [one for one in figures["classes"] if one["waits_ms"]]
    colours = sns.color_palette("crest", max(1, len(classes)))
    for one, colour in zip(classes, colours, strict=False):
        waits = one["waits_ms"]
        shares = np.arange(1, len(waits) + 1) / len(waits)
        label = f"class of {one['visitors']}, {one['runs']} runs"
        axes.step(waits, shares, where="post", color=colour, lw=2, label=label)
    told = " and ".join(f"{share:.0%} within {most:,.0f} ms" for share, most in SHARES)
    axes.plot(
        [most for _, most in SHARES],
        [share for share, _ in SHARES],
        ls="",
        marker="<",
        color="#26323b",
        ms=10,
        label=f"aims for {AIMED_AT}: {told}",
    )
    axes.set_xscale("log")
    axes.xaxis.set_major_formatter("{x:g}")
    axes.yaxis.set_major_formatter(lambda share, _: f"{share:.0%}")
    axes.set_xlabel("milliseconds from the click to the last byte (logarithmic)")
    axes.set_ylabel("runs that are there")
    axes.set_ylim(0, 1.02)
    every = figures["run_of_each_every_s"]
    axes.set_title(
        f"How long students wait, each starting a run every {every} s",
        loc="left",
        fontsize=12,
    )
    axes.legend(
        loc="upper left", bbox_to_anchor=(0, -0.16), ncols=2, frameon=False, fontsize=10
    )
    sns.despine(figure, left=True)
    return figure
