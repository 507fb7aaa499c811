"""What a person does on the pages: opens, moves, asks, looks."""

import json
import os
from pathlib import Path

NET = "document.querySelector('.net')"
TAB = 9
KEYS = {
    "Tab": (TAB, ""),
    "Enter": (13, "\r"),
    " ": (32, " "),
    "ArrowLeft": (37, ""),
    "ArrowRight": (39, ""),
    "ArrowDown": (40, ""),
}
"""Number of a key and what it writes."""

MOST_STOPS = 80
"""Nobody presses Tab more often to get anywhere on a page."""


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


def press(browser, *keys):
    """Press keys, by name or by the letter they write."""
    for key in keys:
        code, text = KEYS.get(key, (ord(key[0].upper()), key))
        browser.press(key, code, text)


def reach(browser, selector):
    """Press Tab until something is reached; every stop must show the focus."""
    for _ in range(MOST_STOPS):
        press(browser, "Tab")
        where, is_seen = browser.run(
            "(() => { const e = document.activeElement, s = getComputedStyle(e);"
            " const rings = [...e.querySelectorAll('.hit, .body, rect')].map(part =>"
            " getComputedStyle(part).stroke);"
            f" return [e.matches({json.dumps(selector)}), e === document.body ||"
            " (s.outlineStyle !== 'none' && s.outlineWidth !== '0px') ||"
            " (e.closest('.net') && rings.includes('rgb(227, 160, 8)'))]; })()"
        )
        assert is_seen, browser.run("document.activeElement.outerHTML")[:300]
        if where:
            return
    raise AssertionError(f"no Tab reaches {selector}")
