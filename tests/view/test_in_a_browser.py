"""Page Watch in a real browser: what is seen, moved, asked and refused.

Every test fails on a request off host, a status of 400 or more, an error on the
console, or a traceback (fixture ``browser``).
"""

import time
from urllib.parse import quote

import pytest

from experiments.trajectory import run
from tests.view.driving import TAB, ask, fact, move, opened, scrub, shoot

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "height"), [(1300, 850), (390, 800)])
def test_the_page_shows_the_group_that_ran(browser, width, height):
    opened(browser, "?scenario=boat-building&seed=4", width, height)
    months = run("boat-building", seed=4, engine="ensemble").months()

    scrub(browser, 30)
    browser.wait_for("document.querySelector('.facts dd').innerText.startsWith('30')")

    assert fact(browser, "first deals") == str(months["first_deals"][30])
    assert "Boat building" in browser.text()
    assert "seed 4, replicate 0" in browser.text()
    assert browser.run("document.documentElement.scrollWidth") <= width
    shoot(browser, f"watch-{width}x{height}")


def test_a_prediction_is_compared_with_the_run_and_with_luck(browser):
    opened(browser)

    browser.run(
        "(() => { const g = document.getElementById('guess'); g.value = 3;"
        " g.dispatchEvent(new Event('input')); })()"
    )
    scrub(browser, 72)
    browser.wait_for("document.querySelector('.worlds rect')")

    assert "you expected 3" in browser.text()
    assert "200 worlds that differ only in luck" in browser.text()
    shoot(browser, "watch-prediction")


def test_the_months_pass_and_stop(browser):
    opened(browser)

    browser.run("document.querySelector('.play').click()")
    browser.wait_for("parseInt(document.querySelector('.facts dd').innerText) >= 3")
    browser.run("document.querySelector('.play').click()")
    month = fact(browser, "month")
    time.sleep(0.8)

    assert fact(browser, "month") == month


def test_a_lever_plays_another_group_and_the_back_button_the_first_again(browser):
    opened(browser)

    move(browser, "orientation", 0.5)
    browser.wait_for("document.querySelector('.form').innerText.startsWith('customer')")
    address = browser.run("location.search")
    browser.run("history.back()")
    browser.wait_for("document.querySelector('.form').innerText.startsWith('system')")

    assert "orientation=0.5" in address
    assert browser.run("document.getElementById('l-orientation').value") == "1"


def test_a_lost_deal_says_why(browser):
    opened(browser)
    scrub(browser, 60)
    browser.wait_for("document.querySelector('.relationship_lost .why')")

    browser.run("document.querySelector('.relationship_lost .why').click()")
    browser.wait_for("document.querySelector('.story .account')")

    assert "It ended in month" in browser.text()
    shoot(browser, "watch-why")


def test_a_click_on_a_member_tells_its_life(browser):
    opened(browser)
    scrub(browser, 40)
    event = "new MouseEvent('click', {bubbles: true})"

    browser.run(f"document.querySelector('.firm').dispatchEvent({event})")
    browser.wait_for("document.querySelector('.story .moment')")

    assert "makes component" in browser.text()
    ask(browser, "control group")
    ask(browser, "manager")


def test_everything_is_reached_by_the_keyboard(browser):
    opened(browser)
    reached = set()

    for _ in range(60):
        browser.press("Tab", TAB)
        reached.add(
            browser.run(
                "(e => e.id || e.getAttribute('class'))(document.activeElement)"
            )
        )

    assert {"l-orientation", "l-technology", "play", "guess", "about"} <= reached


def test_the_page_names_its_language_and_may_be_enlarged(browser):
    opened(browser)
    viewport = browser.run("document.querySelector('meta[name=viewport]').content")

    assert browser.run("document.documentElement.lang") == "en"
    assert "user-scalable" not in viewport
    assert "maximum-scale" not in viewport


def test_every_field_and_button_has_a_name(browser):
    opened(browser)

    nameless = browser.run(
        "[...document.querySelectorAll('.circles input, .circles select,"
        " .circles button')].filter(e => !(e.labels && e.labels.length) &&"
        " !e.getAttribute('aria-label') && !e.innerText.trim()).map(e => e.outerHTML)"
    )

    assert nameless == []


@pytest.mark.parametrize(
    "query",
    [
        "?scenario=<script>alert(1)</script>",
        "?seed=-1",
        "?orientation=9",
        "?n_assistants=3",
        "?" + "a" * 300,
    ],
)
def test_a_broken_address_is_answered_in_words(browser, query):
    opened(browser, quote(query, safe="?=&"))

    browser.wait_for("document.querySelector('.said')")
    assert "This address cannot be shown" in browser.text()
    assert "Renewable energy" in browser.text()


def test_a_group_that_cannot_be_is_refused_and_the_page_shows_what_ran(browser):
    opened(browser)

    move(browser, "n_assistants", 4)
    browser.wait_for("document.querySelector('.said')")

    assert "at most one local assistant" in browser.text()
    browser.wait_for("document.getElementById('l-n_assistants').value === '0'")
    assert browser.run("location.search") == ""
