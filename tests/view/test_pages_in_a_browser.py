"""The other pages in a real browser, doors between pages, visitors, no internet."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.house.reading import ROOT
from tests.view.driving import NET, move, opened, scrub, shoot
from view.comparing import SHOWN

pytestmark = pytest.mark.browser

HERE = "tests/view/test_pages_in_a_browser.py"
OF_EACH_PAGE = (
    "tests/view/test_in_a_browser.py::test_the_page_shows_the_group_that_ran",
    f"{HERE}::test_about_tells_every_number_and_its_source",
    f"{HERE}::test_six_groups_are_compared_in_the_same_worlds",
)
"""A test of each page, at both sizes; played again where there is no internet."""
ILLEGIBLE = """
(() => [...document.querySelectorAll('.spread, .lengths')].flatMap(chart => {
  const edge = chart.getBoundingClientRect();
  const texts = [...chart.querySelectorAll('text')].filter(t => t.textContent.trim());
  const boxes = texts.map(t => t.getBoundingClientRect());
  return texts.filter((t, k) => {
    const b = boxes[k];
    const isCut = b.left < edge.left - 1 || b.right > edge.right + 1
      || b.top < edge.top - 1 || b.bottom > edge.bottom + 1 || b.right > innerWidth;
    const isCovered = boxes.some((o, n) => n !== k && o.left < b.right - 1
      && b.left < o.right - 1 && o.top < b.bottom - 1 && b.top < o.bottom - 1);
    return isCut || isCovered || b.height < 10;
  }).map(t => t.textContent);
}))()
"""
"""Words of charts that are cut off, lie on other words, or are too small."""
LOOK_AT = """
(() => {{ const s = document.querySelector('.compare .outline select');
  s.value = '{}'; s.dispatchEvent(new Event('change')); }})()
"""


@pytest.mark.parametrize(("width", "height"), [(1300, 850), (390, 800)])
def test_about_tells_every_number_and_its_source(browser, width, height):
    browser.open(f"http://{browser.server}/about", width, height)
    browser.wait_for("document.querySelector('.numbers')")

    browser.run(
        "(() => { const i = document.getElementById('find'); i.value = 'A-12';"
        " i.dispatchEvent(new Event('input')); })()"
    )
    browser.wait_for("document.querySelectorAll('tbody tr').length < 20")

    assert "ODD protocol" in browser.text()
    assert "How to cite" in browser.text()
    assert browser.run("document.documentElement.scrollWidth") <= width
    shoot(browser, f"about-{width}x{height}")


@pytest.mark.parametrize(("width", "height"), [(1300, 850), (390, 800)])
def test_six_groups_are_compared_in_the_same_worlds(browser, width, height):
    browser.open(f"http://{browser.server}/compare", width, height)
    browser.wait_for("document.querySelector('.spread')")

    assert browser.run("document.querySelectorAll('.spread .world').length") == 6
    assert "of 200 worlds the closed" in browser.text()
    assert "95% interval" in browser.text()
    assert browser.run("document.querySelectorAll('.fans svg').length") == 3
    browser.run("document.querySelector('.longer button').click()")
    browser.wait_for("document.querySelectorAll('.lengths polyline').length === 3")
    assert browser.run("document.documentElement.scrollWidth") <= width
    shoot(browser, f"compare-{width}x{height}")
    browser.run("document.querySelector('.monthly').scrollIntoView()")
    shoot(browser, f"compare-months-{width}x{height}")


@pytest.mark.parametrize(("width", "height"), [(1300, 850), (390, 800)])
def test_every_word_of_a_chart_can_be_read(browser, width, height):
    browser.open(f"http://{browser.server}/compare", width, height)
    browser.wait_for("document.querySelector('.spread')")
    browser.run("document.querySelector('.longer button').click()")
    browser.wait_for("document.querySelectorAll('.lengths polyline').length === 3")

    for outcome, (_, title, *_) in SHOWN.items():
        browser.run(LOOK_AT.format(outcome))
        label = "document.querySelector('.spread').getAttribute('aria-label')"
        browser.wait_for(f"{label}.startsWith({json.dumps(title)})")
        assert browser.run(ILLEGIBLE) == [], outcome


def test_a_moving_slider_shows_few_worlds_and_all_when_let_go(browser):
    browser.open(f"http://{browser.server}/compare")
    browser.wait_for("document.querySelector('.spread')")

    browser.run(
        "(() => { const i = document.getElementById('l-technology'); i.value = 0.4;"
        " i.dispatchEvent(new Event('input')); })()"
    )
    browser.wait_for("document.body.innerText.includes('same 20 worlds')")
    browser.run(
        "document.getElementById('l-technology').dispatchEvent(new Event('change'))"
    )
    browser.wait_for("document.body.innerText.includes('same 200 worlds')")

    assert "technology=0.4" in browser.run("location.search")


def test_the_doors_lead_from_page_to_page_and_back(browser):
    opened(browser, "?seed=5")

    through(browser, "/about", ".numbers")
    browser.run("history.back()")
    browser.wait_for(NET)

    browser.wait_for("document.body.innerText.includes('seed 5')")


def test_every_door_keeps_the_group(browser):
    opened(browser, "?scenario=food-products&seed=5&replicate=2&n_members=4")

    through(browser, "/compare", ".spread")
    assert "Food products" in browser.text()
    assert browser.run("document.getElementById('l-n_members').value") == "4"
    through(browser, "/about", ".numbers")
    through(browser, "/", ".net")

    browser.wait_for("document.body.innerText.includes('seed 5, replicate 2')")
    assert browser.run("document.querySelectorAll('.firm').length") == 4


def test_a_broken_address_breaks_no_door(browser):
    browser.open(f"http://{browser.server}/about?seed=<script>&n_members=nan")
    browser.wait_for("document.querySelector('.numbers')")

    through(browser, "/compare", ".spread")

    assert browser.run("location.search") == ""


def through(browser, path, shown):
    """Go through a door and wait for what its page shows."""
    browser.run(
        "[...document.querySelectorAll('nav a')].find(a =>"
        f" a.getAttribute('href').split('?')[0] === '{path}').click()"
    )
    browser.wait_for(f"document.querySelector('{shown}')")


def test_two_visitors_never_see_each_others_group(browser, server):
    from tests.view.browser import Browser, found

    opened(browser)
    with Browser(found(), server) as other:
        other.server = server
        opened(other, "?scenario=food-products&seed=9")
        move(other, "n_members", 3)
        other.wait_for("document.querySelectorAll('.firm').length === 3")
        scrub(browser, 20)

        assert "Food products" in other.text()
        assert other.problems == []
    assert "Renewable energy" in browser.text()
    assert browser.run("document.querySelectorAll('.firm').length") == 5


def test_no_page_needs_the_internet(server):
    """The same pages in a network of its own, in which there is nothing else."""
    alone = ["unshare", "--net", "sh", "-c"]
    if not shutil.which("unshare") or not shutil.which("ip"):
        pytest.skip("no tools for a network of its own; off-host requests are refused")
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no network of its own may be made; off-host requests are refused")
    words = f"ip link set lo up && exec {sys.executable} -m pytest -q -p no:xdist"

    ran = subprocess.run(
        [*alone, f"{words} -p no:cacheprovider {' '.join(OF_EACH_PAGE)}"],
        cwd=ROOT,
        env={**os.environ, "CIRCLES_REQUIRE_BROWSER": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )

    assert "6 passed" in ran.stdout, ran.stdout[-2000:]
