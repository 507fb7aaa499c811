"""The figure of a sensitivity analysis: what moves an outcome, and what is noise."""

import textwrap

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import EngFormatter

from experiments.comparing.marks import GREY, INK
from experiments.sensitivity.methods import METHODS
from experiments.studies.study import DUMMY, Study
from model.measures import OUTCOMES

ABOVE, BELOW = "#0072B2", "#B8B8B8"
WIDTH_INCHES, ROW_INCHES, AROUND_INCHES = 5.2, 0.34, 2.4
LETTERS = 56
LARGE = 10_000.0


def sensitivity_figure(
    study: Study, method: str, table: pd.DataFrame, digest: str
) -> Figure:
    """Return the figure: a panel for each outcome, the most important on top.

    Args:
        study: what was played.
        method: one of ``METHODS``.
        table: from ``analysing.indices_of``.
        digest: short digest of the table, shown in the corner.
    """
    sns.set_theme(style="whitegrid", context="notebook", rc={"axes.titlesize": 10.5})
    outcomes, index = list(study.outcomes), METHODS[method].ranks_by
    n = len(study.uncertainties)
    size = (WIDTH_INCHES * len(outcomes) + 1.6, ROW_INCHES * n + AROUND_INCHES)
    figure = Figure(figsize=size, layout="constrained")
    panels = figure.subplots(1, len(outcomes), squeeze=False)[0]
    for axes, outcome in zip(panels, outcomes, strict=True):
        part = table.query("outcome == @outcome and index == @index")
        _draw(axes, part.sort_values("value", ascending=False), method)
        axes.set_title(_title(outcome), loc="left")
    figure.suptitle(
        textwrap.fill(_message(study, table, index), LETTERS * len(outcomes)),
        x=0.01,
        ha="left",
        fontsize=12.5,
        weight="bold",
        color=INK,
    )
    foot = (
        "Line: 95 % interval by bootstrap. Grey band: what a dummy that no rule reads "
        "seems to do, which is noise.\n"
        f"{study.scenario.name}, {study.design.kind} design of {study.design.points}, "
        f"{study.replicates} worlds for each point, averaged; seed {study.seed}; "
        f"table {digest}."
    )
    figure.supxlabel(foot, x=0.01, ha="left", fontsize=8.5, color=GREY)
    return figure


def _title(outcome: str) -> str:
    """Return what an outcome is called, with its unit."""
    unit = next(one.unit for one in OUTCOMES if one.name == outcome)
    return f"{_in_words(outcome)} ({unit})"


def _in_words(outcome: str) -> str:
    """Return the name of an outcome without its unit."""
    return outcome.removesuffix("_eur").replace("_", " ")


def _message(study: Study, table: pd.DataFrame, index: str) -> str:
    """Return what the figure says, in one sentence for each outcome."""
    said = []
    for outcome in study.outcomes:
        part = table.query("outcome == @outcome and index == @index")
        first = part[part["is_above_noise"]].nlargest(2, "value")["parameter"].tolist()
        names = " and ".join(name.replace("_", " ") for name in first)
        what = _in_words(outcome)
        said.append(
            f"{names.capitalize()} move{'s' if len(first) == 1 else ''} {what} most."
            if first
            else f"Nothing moves {what} more than noise does."
        )
    return " ".join(said)


def _draw(axes: Axes, part: pd.DataFrame, method: str) -> None:
    """Draw the indices of one outcome."""
    places = range(len(part))
    colours = [ABOVE if above else BELOW for above in part["is_above_noise"]]
    floor = float(part["noise_floor"].iloc[0])
    axes.axvspan(0.0, max(floor, 0.0), color="#EDEDED", zorder=0, linewidth=0)
    for place, colour, row in zip(places, colours, part.itertuples(), strict=True):
        axes.plot([row.low, row.high], [place, place], color=colour, lw=2.0)
        axes.plot([row.value], [place], marker="o", color=colour, markersize=6)
    names = [
        "dummy (noise)" if name == DUMMY else name.replace("_", " ")
        for name in part["parameter"]
    ]
    axes.set_yticks(list(places), names, fontsize=9.5)
    axes.set_ylim(len(part) - 0.5, -0.5)
    axes.grid(visible=False, axis="y")
    axes.set_xlim(left=min(0.0, float(part["low"].min())))
    axes.tick_params(axis="x", labelsize=9)
    if float(part["high"].max()) >= LARGE:
        axes.xaxis.set_major_formatter(EngFormatter(sep=" "))
    said = METHODS[method]
    axes.set_xlabel(textwrap.fill(f"{said.ranks_by}: {said.meaning}", 50), fontsize=9)
    sns.despine(ax=axes, left=True)
