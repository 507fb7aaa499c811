"""What flows between a firm, its customers and its suppliers, as one picture each."""

import math
from typing import NamedTuple

import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyArrowPatch

from experiments.comparing.marks import GREY, INK
from experiments.knowledge.columns import COLUMNS
from experiments.knowledge.flows import Flows
from model.scenario import Scenario
from model.vocabulary import Channel

COLOURS = {
    Channel.EDUCATION: "#0072B2",
    Channel.JOINT_DECISIONS: "#D98200",
    Channel.DIRECT_CONTACT: "#009E73",
}
LABELS = {
    Channel.EDUCATION: "education",
    Channel.JOINT_DECISIONS: "joint decisions",
    Channel.DIRECT_CONTACT: "direct contact",
}
WIDEST, NARROWEST = 9.0, 0.8
PANEL_INCHES, HEAD_INCHES, MOST_ACROSS = (6.0, 3.1), 1.3, 2
RADIUS = 0.5
PLACES = {"suppliers": (-2.6, 0.0), "firm": (0.0, 0.0), "customers": (2.6, 0.0)}


class Arrow(NamedTuple):
    """Where a column of Figure 2 is drawn.

    Attributes:
        start: from where.
        end: to where.
        bend: curvature, in Matplotlib's measure.
        label: where its number stands.
        style: of its head, or heads.
    """

    start: tuple[float, float]
    end: tuple[float, float]
    bend: float
    label: tuple[float, float]
    style: str = "-|>"


ARROWS = {
    "education_of_customers": Arrow((0.5, 0.2), (2.1, 0.2), -0.25, (1.3, 0.74)),
    "decisions_with_customers": Arrow((2.1, -0.2), (0.5, -0.2), -0.25, (1.3, -0.74)),
    "education_of_suppliers": Arrow((-0.5, 0.2), (-2.1, 0.2), 0.25, (-1.3, 0.74)),
    "decisions_with_suppliers": Arrow((-2.1, -0.2), (-0.5, -0.2), 0.25, (-1.3, -0.8)),
    "contact_between_customers": Arrow((2.25, 0.42), (2.95, 0.42), -1.5, (2.6, 1.3)),
    "contact_between_suppliers": Arrow((-2.95, 0.42), (-2.25, 0.42), -1.5, (-2.6, 1.3)),
    "contact_across": Arrow(
        (2.5, -0.52), (-2.5, -0.52), -0.33, (0.0, -1.62), style="<|-|>"
    ),
}


def flow_figure(found: Flows, digest: str) -> Figure:
    """Return the figure of what flows: a panel for each scenario.

    Args:
        found: what flowed.
        digest: short digest of the table, shown in the corner.
    """
    sns.set_theme(style="white", context="notebook")
    n = len(found.scenarios)
    across = min(n, MOST_ACROSS)
    down = math.ceil(n / across)
    size = (PANEL_INCHES[0] * across, PANEL_INCHES[1] * down + HEAD_INCHES)
    figure = Figure(figsize=size)
    panels = figure.subplots(down, across, squeeze=False).reshape(-1)
    for axes in panels:
        axes.set_axis_off()
    for axes, scenario in zip(panels, found.scenarios, strict=False):
        _draw_net(axes, found, scenario)
    top = 1.0 - HEAD_INCHES / size[1]
    figure.subplots_adjust(0.01, 0.05, 0.99, top, wspace=0.03, hspace=0.08)
    _write_frame(figure, found, digest)
    return figure


def _draw_net(axes: Axes, found: Flows, scenario: Scenario) -> None:
    """Draw the net of one firm; the widest arrow is its greatest flow."""
    axes.set_xlim(-3.4, 3.4)
    axes.set_ylim(-2.0, 1.75)
    axes.set_aspect("equal")
    axes.set_title(scenario.title, fontsize=12, fontweight="bold", pad=2)
    rows = found.columns[found.columns["scenario"] == scenario.name]
    rows = rows.set_index("column")
    greatest = float(rows["amount"].max())
    for column in COLUMNS:
        row = rows.loc[column.name]
        _draw_flow(
            axes,
            ARROWS[column.name],
            COLOURS[column.channel],
            float(row["amount"]),
            greatest,
            int(row["n_available"]),
        )
    for name, place in PLACES.items():
        axes.add_patch(Circle(place, RADIUS, fc="white", ec=INK, lw=1.4, zorder=5))
        axes.text(*place, name, ha="center", va="center", fontsize=8.5, zorder=6)


def _draw_flow(
    axes: Axes,
    arrow: Arrow,
    colour: str,
    amount: float,
    greatest: float,
    n_available: int,
) -> None:
    """Draw a flow as wide as it is great, or a dotted line where nothing flows."""
    flows = amount > 0.0
    width = WIDEST * math.sqrt(amount / greatest) if greatest > 0.0 else 0.0
    axes.add_patch(
        FancyArrowPatch(
            arrow.start,
            arrow.end,
            connectionstyle=f"arc3,rad={arrow.bend}",
            arrowstyle=arrow.style if flows else "-",
            mutation_scale=8 + 2.2 * width,
            lw=max(NARROWEST, width) if flows else NARROWEST,
            color=colour if flows else "#C4C4C4",
            linestyle="-" if flows else ":",
            alpha=0.85,
            shrinkA=0,
            shrinkB=0,
        )
    )
    number = f"{amount:.1f}" if amount >= 0.05 or not flows else "<0.1"
    of = "1 mechanism" if n_available == 1 else f"{n_available} mechanisms"
    axes.text(
        *arrow.label,
        number if flows else "0",
        ha="center",
        va="bottom",
        fontsize=9,
        color=INK if flows else GREY,
    )
    axes.text(*arrow.label, of, ha="center", va="top", fontsize=6.8, color=GREY)


def _write_frame(figure: Figure, found: Flows, digest: str) -> None:
    """Write what the figure shows above it, and where it comes from below."""
    height = figure.get_size_inches()[1]
    first = 1.0 - 0.3 / height
    figure.text(
        0.02,
        first,
        "What flows where in the net of a firm",
        fontsize=14,
        fontweight="bold",
        va="center",
    )
    figure.text(
        0.02,
        first - 0.3 / height,
        "levels of knowledge, means of "
        f"{found.replicates} worlds; widths grow with the square root; the widest "
        "arrow is the firm's greatest flow; grey: mechanisms available (input)",
        fontsize=8.5,
        color=GREY,
        va="center",
    )
    for place, channel in enumerate(Channel):
        figure.text(
            0.02 + 0.16 * place,
            first - 0.56 / height,
            f"\u25a0 {LABELS[channel]}",
            fontsize=9.5,
            color=COLOURS[channel],
            va="center",
        )
    figure.text(
        0.99,
        0.1 / height,
        f"seed {found.seed}, table {digest}",
        fontsize=7,
        color=GREY,
        ha="right",
    )
