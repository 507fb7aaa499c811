"""How each arrangement looks in every figure: colour, shape, place beside its line."""

from experiments.comparing.arrangements import ALONE, ARRANGEMENTS, FORMS, OPEN_TWIN

COLOURS = dict(zip(FORMS, ("#0072B2", "#D98200", "#009E73"), strict=True))
"""Fixed for each form, and told apart by colour-blind readers (after Okabe and Ito)."""

SHAPES = dict(zip(FORMS, ("o", "s", "^"), strict=True))
GREY, INK, PALE = "#6E6E6E", "#303030", "#F3F3F3"
PALETTE = {name: COLOURS.get(name.split(",")[0], GREY) for name in ARRANGEMENTS}
MARKERS = {name: SHAPES.get(name.split(",")[0], "D") for name in ARRANGEMENTS}
LANES = dict(
    zip(ARRANGEMENTS, (-0.39, -0.27, -0.11, 0.01, 0.17, 0.29, 0.42), strict=True)
)
"""Where an arrangement is drawn beside its scenario's line; closed and open touch."""

BASE = FORMS[0]
"""Against this arrangement, a closed group, the others are drawn."""

LABELS = {name: "firms alone" if name == ALONE else name for name in ARRANGEMENTS}
FILLS = {
    name: "white" if name in OPEN_TWIN.values() else PALETTE[name]
    for name in ARRANGEMENTS
}
"""Hollow for an open group."""
