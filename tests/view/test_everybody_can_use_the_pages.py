"""No page keeps people out: axe-core finds nothing serious, keys reach everything."""

import os

import pytest

from tests.view import axe
from tests.view.driving import ask, scrub

pytestmark = pytest.mark.browser

READY = {
    "": "document.querySelector('.net')",
    "compare": "document.querySelector('.spread')",
    "about": "document.querySelector('.numbers')",
}
SIZES = [(1300, 850), (390, 800)]


@pytest.fixture(autouse=True)
def _axe_is_there():
    if axe.source() is None:
        reason = "axe-core is missing (make browser)"
        if os.environ.get("CIRCLES_REQUIRE_BROWSER") == "1":
            pytest.fail(f"CIRCLES_REQUIRE_BROWSER=1, but {reason}")
        pytest.skip(f"NOT run in a browser: {reason}")


def show(browser, page, width, height):
    browser.open(f"http://{browser.server}/{page}", width, height)
    browser.wait_for(READY[page])


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("page", READY)
def test_no_page_keeps_anybody_out(browser, page, width, height):
    show(browser, page, width, height)

    assert axe.findings(browser) == []


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_open_panel_keeps_anybody_out(browser, width, height):
    show(browser, "", width, height)
    browser.run("document.querySelector('.levers details').open = true")
    browser.run("document.querySelectorAll('.lever .about')[1].click()")
    scrub(browser, 60)
    browser.wait_for("document.querySelector('.worlds rect')")
    during = axe.findings(browser)
    ask(browser, "manager")
    browser.wait_for("document.querySelector('.story .moment')")

    assert during + axe.findings(browser) == []


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_refusal_keeps_anybody_out(browser, width, height):
    browser.open(f"http://{browser.server}/?seed=-1", width, height)
    browser.wait_for("document.querySelector('.net')")
    browser.run("document.querySelector('.levers details').open = true")

    assert axe.findings(browser) == []


def test_the_parts_of_about_that_are_folded_keep_nobody_out(browser):
    show(browser, "about", *SIZES[0])
    browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })")

    assert axe.findings(browser) == []
