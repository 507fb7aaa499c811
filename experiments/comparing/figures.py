"""Figures: one function, one message; takes tables, returns a figure."""

import io
from collections.abc import Sequence

import matplotlib as mpl
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from experiments.comparing.arrangements import ARRANGEMENTS
from experiments.comparing.compared import Comparison
from experiments.comparing.headline import DEALS, EXPORTS, by_technology
from experiments.comparing.lettering import (
    FOOT_INCHES,
    HEAD_INCHES,
    write_frame,
    write_numbers,
    write_scenarios,
)
from experiments.comparing.marks import (
    BASE,
    FILLS,
    LABELS,
    LANES,
    MARKERS,
    PALE,
    PALETTE,
)

MILLION = 1_000_000.0
WIDTH_INCHES, ROW_INCHES, AXES_INCHES = 12.0, 1.6, 1.1


def comparison_figure(comparison: Comparison, digest: str) -> Figure:
    """Return the figure of a comparison: exports, deals, and what the form changes.

    Args:
        comparison: what was found.
        digest: short digest of the table, shown in the corner.
    """
    sns.set_theme(style="whitegrid", context="notebook", rc={"axes.titlesize": 10.5})
    order = [scenario.name for scenario in by_technology(comparison)]
    around = HEAD_INCHES + FOOT_INCHES + AXES_INCHES
    size = (WIDTH_INCHES, around + ROW_INCHES * len(order))
    figure = Figure(figsize=size, layout="constrained")
    panels = figure.subplots(1, 3, sharey=True, width_ratios=(5, 4, 4))
    for axes in panels:
        _prepare(axes, len(order))
    _draw_cells(panels[0], comparison, order, EXPORTS, MILLION)
    panels[0].set_xlabel("million EUR")
    panels[0].set_title(f"Exports of all members{_period(comparison)}", loc="left")
    _draw_cells(panels[1], comparison, order, DEALS, 1.0)
    panels[1].set_xlabel("first deals")
    panels[1].set_title("Deals within the project", loc="left")
    _draw_differences(panels[2], comparison, order)
    write_numbers(panels[2], comparison, order)
    write_scenarios(panels[0], comparison)
    write_frame(figure, panels[0], comparison, digest)
    return figure


def _prepare(axes: Axes, n_scenarios: int) -> None:
    """Make room for the scenarios, one pale band for every second of them."""
    axes.set_ylim(n_scenarios - 0.46, -0.54)
    axes.set_yticks([])
    for place in range(1, n_scenarios, 2):
        axes.axhspan(place - 0.5, place + 0.5, color=PALE, zorder=0, linewidth=0)
    axes.grid(visible=False, axis="y")
    axes.grid(color="#DDDDDD", axis="x", linewidth=0.8)
    axes.tick_params(labelsize=9)
    axes.xaxis.label.set_fontsize(9.5)
    sns.despine(ax=axes, left=True)


def _period(comparison: Comparison) -> str:
    """Return over how many months exports are counted, if they are always as many."""
    months = {scenario.parameters.months for scenario in comparison.scenarios}
    return f", {months.pop()} months" if len(months) == 1 else ""


def _draw_cells(
    axes: Axes,
    comparison: Comparison,
    order: Sequence[str],
    outcome: str,
    unit: float,
) -> None:
    """Draw the middle half of the worlds, and mean and interval on top."""
    axes.set_axisbelow(True)
    worlds = comparison.outcomes.groupby(["scenario", "arrangement"], sort=False)
    for (scenario, name), values in worlds[outcome]:
        place = order.index(scenario) + LANES[name]
        low, middle, high = values.quantile([0.25, 0.5, 0.75]) / unit
        colour = PALETTE[name]
        axes.barh(
            place, high - low, left=low, height=0.1, color=colour, alpha=0.22, lw=0
        )
        axes.plot([middle] * 2, [place - 0.05, place + 0.05], color=colour, lw=1.2)
    for name in ARRANGEMENTS:
        rows = comparison.summary.query("outcome == @outcome and arrangement == @name")
        _draw_intervals(axes, rows, name, order, unit)
    axes.set_xlim(left=-0.02 * axes.get_xlim()[1])


def _draw_differences(axes: Axes, comparison: Comparison, order: Sequence[str]) -> None:
    """Draw what each arrangement changes against the closed market-oriented one."""
    rows = comparison.differences.query("outcome == @EXPORTS and minus == @BASE")
    axes.axvline(0.0, color=PALETTE[BASE], linewidth=1.4, zorder=1)
    for name in ARRANGEMENTS:
        part = rows.query("arrangement == @name")
        _draw_intervals(axes, part, name, order, MILLION)
    axes.set_xlabel("million EUR, in the same world")
    axes.set_title("Against market-oriented", loc="left")


def _draw_intervals(
    axes: Axes, rows: pd.DataFrame, name: str, order: Sequence[str], unit: float
) -> None:
    """Draw mean and interval of one arrangement in each scenario."""
    mean = rows["mean"] / unit
    axes.errorbar(
        mean,
        [order.index(scenario) + LANES[name] for scenario in rows["scenario"]],
        xerr=[mean - rows["low"] / unit, rows["high"] / unit - mean],
        fmt=MARKERS[name],
        color=PALETTE[name],
        markerfacecolor=FILLS[name],
        markeredgewidth=1.4,
        markersize=5.5,
        linewidth=1.6,
        label=LABELS[name],
        zorder=3,
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
