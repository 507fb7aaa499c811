"""The figure of a benchmark: how fast both engines are, and where the floor is."""

from typing import Any

import seaborn as sns
from matplotlib.figure import Figure

from experiments.comparing.marks import PALETTE

READABLE, FLOOR = "#7a7a7a", "#c9c9c9"


def benchmark_figure(figures: dict[str, Any]) -> Figure:
    """Return the figure: time a run of both engines by form, beside the two floors.

    Args:
        figures: what was measured.
    """
    sns.set_theme(style="whitegrid", context="notebook")
    figure = Figure(figsize=(9.0, 3.8), layout="constrained")
    axes = figure.subplots()
    bars = _bars(figures)
    names = [name for name, _, _ in bars]
    axes.barh(names, [ms for _, ms, _ in bars], color=[colour for _, _, colour in bars])
    axes.set_xscale("log")
    axes.invert_yaxis()
    times = [ms for _, ms, _ in bars]
    axes.set_xlim(min(times) / 3, max(times) * 3)
    axes.xaxis.set_major_formatter("{x:g}")
    for place, (_, ms, _) in enumerate(bars):
        axes.annotate(
            f"{ms:.3g} ms", (ms, place), (4, 0), textcoords="offset points", va="center"
        )
    axes.set_xlabel("milliseconds a run and core (logarithmic)")
    ratios = [figures["engines"][form]["ratio"] for form in figures["engines"]]
    axes.set_title(
        f"The array engine is {min(ratios):.0f} to {max(ratios):.0f} times as fast, "
        "with the same bytes",
        loc="left",
        fontsize=12,
    )
    axes.grid(axis="y", visible=False)
    sns.despine(figure, left=True)
    return figure


def _bars(figures: dict[str, Any]) -> list[tuple[str, float, str]]:
    """Return name, milliseconds and colour of each bar."""
    bars = []
    for form, times in figures["engines"].items():
        bars.append((f"{form}, agents", times["readable_ms"], READABLE))
        bars.append((f"{form}, arrays", times["ensemble_ms"], PALETTE[form]))
    floors = figures["floors"]
    bars.append(("its draws alone", floors["draws_alone_ms"], FLOOR))
    passed = floors["tables_read_and_written_alone_ms"]
    bars.append(("all tables each month alone", passed, FLOOR))
    return bars
