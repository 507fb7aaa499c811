"""The figure of a comparison: every word is inside it and none covers another."""

from itertools import combinations

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from experiments.comparing.arrangements import ALONE, ARRANGEMENTS, FORMS, OPEN_TWIN
from experiments.comparing.figures import comparison_figure, image_bytes
from experiments.comparing.marks import FILLS, LANES, MARKERS, PALETTE
from model.scenario import shipped
from tests.commands.by_hand import comparison_by_hand

CELLS = {
    name: {
        "exports_eur": (1e6 * place, 3e6 * place, 2.5e6 * place),
        "first_deals_in_project": (1.0 * place, 3.0 * place, 2.0 * place),
        "first_deals": (0.0, 1.0, 1.0),
        "public_cost_eur": (90_000_000.0, 1_000_000.0, 900_000.0),
    }
    for place, name in enumerate(ARRANGEMENTS)
}
LONG = {
    "boat-building": "Makers of a very long title that no figure has room for",
    "food-products": "$x_{1}^{2}$ and Verylongwordthatcannotbedivided$",
}
SCENARIOS = {
    "one scenario": ["renewable-energy"],
    "the diagonal": ["food-products", "boat-building", "renewable-energy"],
    "all scenarios": shipped(),
}


@pytest.fixture(scope="module", params=SCENARIOS.values(), ids=SCENARIOS)
def figure(request):
    comparison = comparison_by_hand(CELLS, request.param, LONG)
    drawn = comparison_figure(comparison, "0123abcd")
    FigureCanvasAgg(drawn).draw()
    return drawn


def out_of_view(figure):
    """Return the labels of ticks beyond the ends of an axis, which are never drawn."""
    return {
        tick.label1
        for axes in figure.axes
        for tick in axes.xaxis.get_major_ticks()
        if not axes.get_xlim()[0] <= tick.get_loc() <= axes.get_xlim()[1]
    }


def words(figure):
    """Return each word that can be seen, with its place in pixels."""
    renderer = figure.canvas.get_renderer()
    beyond = out_of_view(figure)
    texts = [
        text
        for text in figure.findobj(Text)
        if text.get_text().strip() and text.get_visible() and text not in beyond
    ]
    return [(text.get_text(), text.get_window_extent(renderer)) for text in texts]


def test_no_word_runs_over_the_frame(figure):
    frame = figure.bbox

    assert [
        text
        for text, place in words(figure)
        if place.x0 < 0 or place.x1 > frame.x1 or place.y0 < 0 or place.y1 > frame.y1
    ] == []


def test_no_word_covers_another(figure):
    assert [
        (one, other)
        for (one, here), (other, there) in combinations(words(figure), 2)
        if here.overlaps(there)
    ] == []


def test_a_figure_of_few_worlds_says_so(figure):
    assert any("only 3 worlds" in text for text, _ in words(figure))


def test_the_figure_tells_what_the_public_pays_for_a_deal(figure):
    # 91.9 million EUR for 2 deals.
    assert "45,950" in [text for text, _ in words(figure)]


def test_the_same_comparison_gives_the_same_bytes():
    comparison = comparison_by_hand(CELLS)
    images = [
        image_bytes(comparison_figure(comparison, "0123abcd"), kind)
        for kind in ("png", "png", "svg", "svg")
    ]

    assert images[0] == images[1]
    assert images[2] == images[3]


@pytest.mark.parametrize("form", FORMS)
def test_an_open_group_has_its_forms_colour_and_shape_and_is_hollow(form):
    twin = OPEN_TWIN[form]

    assert PALETTE[twin] == PALETTE[form] == FILLS[form]
    assert MARKERS[twin] == MARKERS[form]
    assert FILLS[twin] == "white"


def test_forms_differ_in_shape_and_not_in_colour_alone():
    kinds = [MARKERS[name] for name in (*FORMS, ALONE)]

    assert len(set(kinds)) == len(kinds)


def test_each_arrangement_is_drawn_beside_its_scenario_in_a_place_of_its_own():
    assert list(LANES.values()) == sorted(set(LANES.values()))
    assert all(-0.5 < place < 0.5 for place in LANES.values())
