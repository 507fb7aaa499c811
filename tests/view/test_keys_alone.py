"""Each page from its first Tab to its last answer, without a mouse."""

import time

import pytest

from tests.view.driving import NET, opened, press, reach, scrub

pytestmark = pytest.mark.browser


def test_watch_is_moved_played_and_asked_with_keys_alone(browser):
    opened(browser)

    reach(browser, "#l-orientation")
    press(browser, "ArrowLeft")
    browser.wait_for("location.search.includes('orientation=0.95')")
    reach(browser, ".play")
    press(browser, " ")
    browser.wait_for("parseInt(document.querySelector('.facts dd').innerText) >= 2")
    press(browser, " ")
    month = browser.run("parseInt(document.querySelector('.facts dd').innerText)")
    reach(browser, ".scrub input")
    press(browser, "ArrowRight")
    browser.wait_for(
        f"parseInt(document.querySelector('.facts dd').innerText) === {month + 1}"
    )
    reach(browser, ".ask select")
    press(browser, "F")
    browser.wait_for("document.querySelector('.story')")
    reach(browser, ".story button")
    press(browser, "Enter")

    browser.wait_for("!document.querySelector('.story')")


def test_who_presses_tab_once_may_skip_doors_and_levers(browser):
    opened(browser)

    press(browser, "Tab")
    assert browser.run("document.activeElement.innerText") == "Skip to the page"
    press(browser, "Enter")
    reach(browser, "main *")

    assert browser.run("!document.activeElement.closest('.levers')")


def test_compare_is_reached_and_read_with_keys_alone(browser):
    opened(browser)

    reach(browser, "nav a[href='/compare']")
    press(browser, "Enter")
    browser.wait_for("document.querySelector('.spread')")
    reach(browser, "#l-technology")
    press(browser, "ArrowRight")
    browser.wait_for("location.search.includes('technology=')")
    reach(browser, ".outline select")
    press(browser, "ArrowDown")

    browser.wait_for("document.body.innerText.includes('signs more deals')")


def test_about_is_searched_with_keys_alone(browser):
    opened(browser)

    reach(browser, "nav a[href='/about']")
    press(browser, "Enter")
    browser.wait_for("document.querySelector('.numbers')")
    reach(browser, "#find")
    press(browser, *"trust")
    browser.wait_for("document.querySelector('tbody').innerText.includes('trust')")

    assert browser.run("document.getElementById('find').value") == "trust"
    reach(browser, "summary")
    press(browser, "Enter")
    browser.wait_for("document.querySelector('details[open] .sources')")


def test_who_wishes_for_less_motion_sees_months_and_nothing_moving(browser):
    browser.prefer_still()
    opened(browser)
    scrub(browser, 10)

    browser.run("document.querySelector('.play').click()")
    moving = (
        "document.querySelector('.facts dd').innerText + [...document"
        ".querySelectorAll('.net .dot')].map(d => d.outerHTML).join('')"
    )
    seen = []
    for _ in range(10):
        seen.append(browser.run(moving))
        time.sleep(0.1)

    assert browser.run("document.getAnimations().length") == 0
    assert len(set(seen)) <= 4, "dots stand still between two months"
    assert browser.run(NET)
