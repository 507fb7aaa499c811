"""What a person does on the pages: opens, moves, asks, looks."""

import json
import os
from pathlib import Path

NET = "document.querySelector('.net')"
TAB = 9


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
