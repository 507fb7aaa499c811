"""Page Watch in a real browser: what is seen, moved, asked and refused.

Every test fails on a request off host, a status of 400 or more, an error on the
console, or a traceback (fixture ``browser``).
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest

from experiments.trajectory import run
from tests.house.reading import ROOT

pytestmark = pytest.mark.browser
NET = "document.querySelector('.net')"
ENTER, TAB = 13, 9


def opened(browser, query="", width=1300, height=850):
    """Open page Watch and wait until the net is drawn."""
    browser.open(f"http://{browser.server}/{query}", width, height)
    browser.wait_for(NET)
    return browser


def move(browser, name, value):
    """Move a lever as a person does: to a value, then let go."""
    browser.run(
        f"(() => {{ const i = document.getElementById('l-{name}');"
        f" i.value = {value}; i.dispatchEvent(new Event('input'));"
        " i.dispatchEvent(new Event('change')); })()"
    )


def scrub(browser, month):
    """Move the page to a month."""
    browser.run(
        "(() => { const i = document.querySelector('.scrub input');"
        f" i.value = {month}; i.dispatchEvent(new Event('input')); }})()"
    )


def ask(browser, name):
    """Ask about an actor and wait for its story."""
    browser.run(
        "(() => { const i = document.querySelector('.ask select');"
        f" i.value = {json.dumps(name)}; i.dispatchEvent(new Event('change')); }})()"
    )
    title = json.dumps(name[0].upper() + name[1:])
    browser.wait_for(f"document.querySelector('.story h3')?.innerText === {title}")


def fact(browser, name):
    """Return what a fact above the net says."""
    return browser.run(
        "[...document.querySelectorAll('.facts div')].find(d =>"
        f" d.querySelector('dt').innerText === '{name}').querySelector('dd').innerText"
    )


def shoot(browser, name):
    """Keep a picture for who wants to look: CIRCLES_SCREENSHOTS names the folder."""
    folder = os.environ.get("CIRCLES_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        browser.shoot(Path(folder, f"{name}.png"))


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
            browser.run("document.activeElement.id || document.activeElement.className")
        )

    assert {"l-orientation", "l-technology", "play", "guess", "about"} <= reached


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
    assert browser.run("document.documentElement.scrollWidth") <= width
    shoot(browser, f"compare-{width}x{height}")


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

    browser.run("document.querySelector('nav a[href=\\'/about\\']').click()")
    browser.wait_for("document.querySelector('.numbers')")
    browser.run("history.back()")
    browser.wait_for(NET)

    browser.wait_for("document.body.innerText.includes('seed 5')")


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


def test_the_page_needs_no_internet(server):
    """The same page in a network of its own, in which there is nothing else."""
    alone = ["unshare", "--net", "sh", "-c"]
    if not shutil.which("unshare") or not shutil.which("ip"):
        pytest.skip("no tools for a network of its own; off-host requests are refused")
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no network of its own may be made; off-host requests are refused")
    test = f"{Path(__file__).relative_to(ROOT)}::test_the_page_shows_the_group_that_ran"
    words = f"ip link set lo up && exec {sys.executable} -m pytest -q -p no:xdist"

    ran = subprocess.run(
        [*alone, f"{words} -p no:cacheprovider {test}"],
        cwd=ROOT,
        env={**os.environ, "CIRCLES_REQUIRE_BROWSER": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )

    assert "2 passed" in ran.stdout, ran.stdout[-2000:]
