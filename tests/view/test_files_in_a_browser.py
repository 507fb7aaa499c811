"""Files in a real browser: what is taken home, and what is brought along."""

import json

import pytest

from model.scenario import FOLDER
from tests.view.driving import opened, shoot
from view.downloading import OF_A_RUN

pytestmark = pytest.mark.browser


def give(browser, name, content):
    """Give the page a file, as who chooses one: its bytes are a list of numbers."""
    bytes_of = f"new Uint8Array({json.dumps(list(content))})"
    browser.run(
        "(() => { const i = document.getElementById('file'), d = new DataTransfer();"
        f" d.items.add(new File([{bytes_of}], {json.dumps(name)}));"
        " i.files = d.files; i.dispatchEvent(new Event('change')); })()"
    )


def test_every_file_can_be_taken(browser):
    opened(browser, "?scenario=boat-building&seed=4")

    found = browser.run(
        "Promise.all([...document.querySelectorAll('.files a')].map(async a => {"
        " const r = await fetch(a.href); const b = await r.arrayBuffer();"
        " return [r.status, b.byteLength, r.headers.get('content-disposition'),"
        " r.headers.get('x-content-type-options'), a.innerText]; }))"
    )

    assert len(found) == len(OF_A_RUN)
    for status, length, kept, sniff, called in found:
        assert status == 200
        assert length > 500
        assert "boat-building-seed4-replicate0" in kept
        assert sniff == "nosniff"
        assert called


def test_the_picture_that_is_taken_stands_alone(browser):
    opened(browser)
    browser.run(
        "(() => { window.kept = []; const make = URL.createObjectURL;"
        " URL.createObjectURL = b => { window.kept.push(b); return make(b); };"
        " HTMLAnchorElement.prototype.click = function () {"
        " window.kept.push(this.download); }; })()"
    )

    browser.run("document.querySelector('.files button').click()")
    text, name = browser.run(
        "(async () => [await window.kept[0].text(), window.kept[1]])()"
    )

    assert name == "net-month-0.svg"
    assert text.startswith("<svg")
    assert "fill:rgb" in text
    assert "class=" not in text


def test_a_file_of_ones_own_is_played(browser):
    text = (FOLDER / "air.toml").read_text(encoding="utf-8")
    text = text.replace("n_suppliers = { value = 10", "n_suppliers = { value = 7")
    opened(browser)

    give(browser, "mine.toml", text.encode())
    browser.wait_for("document.querySelector('.noted')")
    browser.wait_for("document.body.innerText.includes('Air, whose customers')")

    assert "1 changed value: n suppliers" in browser.text()
    assert "n_suppliers=7" in browser.run("location.search")
    shoot(browser, "watch-own-file")
    # Another lever keeps what the file brought.
    browser.run(
        "(() => { const i = document.getElementById('l-technology'); i.value = 0.6;"
        " i.dispatchEvent(new Event('input')); i.dispatchEvent(new Event('change'));"
        " })()"
    )
    browser.wait_for("location.search.includes('technology=0.6')")
    assert "n_suppliers=7" in browser.run("location.search")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff\xfe\x00\x01", "not a text in UTF-8"),
        (b"x" * 70_000, "larger than 64,000 bytes"),
        (b"x = " + b"[" * 60_000, "nest too deeply"),
        (b"[levers]\nn_members = 99", "outside"),
        (b"[levers]\n'<img src=x onerror=alert(1)>' = 1", "is no parameter"),
    ],
)
def test_a_file_that_cannot_be_is_refused_and_the_page_goes_on(
    browser, content, reason
):
    opened(browser)

    give(browser, "<b>mine</b>.toml", content)
    browser.wait_for("document.querySelector('.said')")

    said = browser.run("document.querySelector('.said').innerText")
    assert reason in said
    assert said.startswith("<b>mine</b>.toml")
    assert "Renewable energy" in browser.text()
    assert browser.run("location.search") == ""
