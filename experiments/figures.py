"""Figures: one function, one message; takes tables, returns a seaborn figure."""

import io
from collections.abc import Sequence

import matplotlib as mpl
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from experiments.arrangements import ARRANGEMENTS
from experiments.comparison import Comparison
from experiments.headline import headline, scenario_order

PALETTE = {
    "market-oriented": "#0072B2",
    "customer-oriented": "#E69F00",
    "system-oriented": "#009E73",
    "alone": "#808080",
}
"""Fixed for each form, and told apart by colour-blind readers (Okabe and Ito)."""

MARKERS = {
    "market-oriented": "o",
    "customer-oriented": "s",
    "system-oriented": "^",
    "alone": "D",
}
BASE = "market-oriented"
MILLION = 1_000_000.0
ROW_INCHES = 1.25


def comparison_figure(comparison: Comparison, digest: str) -> Figure:
    """Return the figure of a comparison: exports by form, and what the form changes.

    Args:
        comparison: what was found.
        digest: short digest of the table, shown in the corner.
    """
    sns.set_theme(style="whitegrid", context="notebook", rc={"axes.titlesize": 11})
    order = scenario_order(comparison)
    height = 2.3 + ROW_INCHES * len(order)
    figure = Figure(figsize=(15.5, height), layout="constrained")
    left, middle, right = figure.subplots(1, 3, sharey=True, width_ratios=(5, 4, 5))
    months = comparison.scenarios[0].parameters.months
    _draw_worlds(left, comparison, order, "exports_eur", MILLION)
    left.set(xlabel="exports of all members, million EUR", ylabel="")
    left.set_title(f"Exports in {months} months", loc="left")
    left.set_yticks(range(len(order)), _labels(comparison, order))
    _draw_worlds(middle, comparison, order, "first_deals_in_project", 1.0)
    middle.set(xlabel="first deals, all members", ylabel="")
    middle.set_title("Deals within the project", loc="left")
    _draw_differences(right, comparison, order)
    figure.suptitle(headline(comparison), x=0.01, ha="left", fontsize=14, weight="bold")
    handles, labels = left.get_legend_handles_labels()
    figure.legend(
        handles,
        labels,
        loc="outside lower left",
        ncols=4,
        frameon=False,
        title="mark and bar: mean and 95 % interval; box and line: middle half of the "
        "worlds and median",
        alignment="left",
        title_fontsize=9,
    )
    figure.text(
        0.995,
        0.005,
        f"{comparison.replicates} worlds per form, seed {comparison.seed}, "
        f"table {digest}",
        ha="right",
        va="bottom",
        fontsize=8,
        color="#606060",
    )
    return figure


def _labels(comparison: Comparison, order: Sequence[str]) -> list[str]:
    """Return the label of each scenario: its title and its place on Figure 2."""
    by_name = {scenario.name: scenario for scenario in comparison.scenarios}
    return [
        f"{by_name[name].title}\ntechnology "
        f"{by_name[name].parameters.technology:g}, compatibility "
        f"{by_name[name].parameters.compatibility:g}"
        for name in order
    ]


def _offset(arrangement: str) -> float:
    """Return how far from its scenario's line an arrangement is drawn."""
    place = list(ARRANGEMENTS).index(arrangement)
    return (place - (len(ARRANGEMENTS) - 1) / 2) * 0.2


def _draw_worlds(
    axes: Axes,
    comparison: Comparison,
    order: Sequence[str],
    outcome: str,
    unit: float,
) -> None:
    """Draw the spread of an outcome over worlds, and mean and interval on top."""
    table = comparison.outcomes.assign(shown=comparison.outcomes[outcome] / unit)
    sns.boxplot(
        table,
        x="shown",
        y="scenario",
        hue="arrangement",
        order=list(order),
        hue_order=list(ARRANGEMENTS),
        palette=PALETTE,
        showfliers=False,
        whis=0,
        showcaps=False,
        width=0.8,
        boxprops={"alpha": 0.3, "linewidth": 0},
        medianprops={"alpha": 0.6},
        legend=False,
        ax=axes,
    )
    rows = comparison.summary.query("outcome == @outcome")
    for name in ARRANGEMENTS:
        part = rows.query("arrangement == @name")
        _draw_intervals(axes, part, name, order, unit)
    axes.set_xlim(left=-0.015 * axes.get_xlim()[1])
    axes.grid(visible=False, axis="y")


def _draw_differences(axes: Axes, comparison: Comparison, order: Sequence[str]) -> None:
    """Draw what the other forms change against the market-oriented one."""
    rows = comparison.differences.query("outcome == 'exports_eur' and minus == @BASE")
    axes.axvline(0.0, color=PALETTE[BASE], linewidth=1.5)
    for name in ("customer-oriented", "system-oriented", "alone"):
        part = rows.query("arrangement == @name")
        _draw_intervals(axes, part, name, order, MILLION)
        for _, row in part.iterrows():
            axes.annotate(
                _shares(row),
                (row["high"] / MILLION, order.index(row["scenario"]) + _offset(name)),
                xytext=(6, 0),
                textcoords="offset points",
                va="center",
                fontsize=8,
                color="#404040",
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5},
            )
    axes.set(xlabel="exports, difference in the same world, million EUR", ylabel="")
    axes.set_title("Exports against the market-oriented form", loc="left")
    low, high = rows["low"].min() / MILLION, rows["high"].max() / MILLION
    # Room on the right for the words beside the last interval.
    axes.set_xlim(low - 0.06 * (high - low), high + 0.62 * (high - low))
    axes.grid(visible=False, axis="y")


def _shares(row: pd.Series) -> str:
    """Return in how many worlds there was more, and in how many just as much."""
    more = f"more in {row['share_above']:.0%}"
    equal = f", equal in {row['share_equal']:.0%}"
    return more + (equal if row["share_equal"] > 0.0 else "") + " of worlds"


def _draw_intervals(
    axes: Axes,
    rows: pd.DataFrame,
    arrangement: str,
    order: Sequence[str],
    unit: float,
) -> None:
    """Draw mean and interval of one arrangement in each scenario."""
    places = [order.index(name) + _offset(arrangement) for name in rows["scenario"]]
    mean = rows["mean"] / unit
    axes.errorbar(
        mean,
        places,
        xerr=[mean - rows["low"] / unit, rows["high"] / unit - mean],
        fmt=MARKERS[arrangement],
        color=PALETTE[arrangement],
        markersize=6,
        linewidth=2,
        label=arrangement,
    )


def image_bytes(figure: Figure, kind: str) -> bytes:
    """Return a figure as a file: the same bytes for the same figure.

    Args:
        figure: the figure.
        kind: "png" or "svg".
    """
    buffer = io.BytesIO()
    metadata = {"Date": None} if kind == "svg" else {"Software": None}
    with mpl.rc_context({"svg.hashsalt": "export-circles", "svg.fonttype": "path"}):
        figure.savefig(buffer, format=kind, dpi=150, metadata=metadata)
    return buffer.getvalue()
