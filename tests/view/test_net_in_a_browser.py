"""The net in a real browser: who stands there, what moves, the keys, the charts."""

import json

import pytest

from experiments.trajectory import run
from tests.view.driving import TAB, opened, scrub, shoot

pytestmark = pytest.mark.browser

DOTS = "document.querySelectorAll('.net .dot.{}').length"


def count(browser, kind):
    """Return how many dots of a kind are drawn."""
    return browser.run(DOTS.format(kind))


def tick(browser, word):
    """Click the checkbox with a word beside it."""
    browser.run(
        "[...document.querySelectorAll('.moves label')].find(l =>"
        f" l.innerText.trim() === {json.dumps(word)}).querySelector('input').click()"
    )


def press(browser, key, code):
    """Press a key; return which actor has the focus then."""
    browser.press(key, code)
    return browser.run("document.activeElement.dataset.name || ''")


@pytest.mark.parametrize(("width", "height"), [(1300, 850), (390, 800)])
def test_a_firms_net_shows_all_its_partners(browser, width, height):
    opened(browser, "?scenario=air", width, height)
    scrub(browser, 40)
    browser.wait_for("document.querySelector('.facts dd').innerText.startsWith('40')")

    assert browser.run("document.querySelectorAll('.partner.supplier').length") == 11
    assert browser.run("document.querySelectorAll('.net .partner').length") == 32
    assert "market 3" in browser.run("document.querySelector('.net').textContent")
    assert browser.run("document.documentElement.scrollWidth") <= width
    shoot(browser, f"watch-air-{width}x{height}")


def test_each_kind_of_what_moves_can_be_shown_and_hidden(browser):
    opened(browser, "?scenario=renewable-energy&seed=4")
    group = run("renewable-energy", seed=4, engine="ensemble")
    talks = [s.relationships for s in group.states]
    month = next(
        m
        for m in range(20, 60)
        if (talks[m]["contact_month"] == m).any()
        and (talks[m]["sales_eur"] > talks[m - 1]["sales_eur"]).any()
    )
    alive = (talks[month]["stage"] >= 1) & (talks[month]["stage"] <= 3)

    scrub(browser, month)
    browser.wait_for(f"{DOTS.format('orders')} > 0")

    meetings = int((alive & (talks[month]["meetings"] > 0)).sum())
    orders = talks[month]["sales_eur"] > talks[month - 1]["sales_eur"]
    doors = talks[month]["contact_month"] == month
    assert count(browser, "meetings") == meetings
    assert count(browser, "orders") == int((alive & orders).sum())
    assert count(browser, "contacts") == int((alive & doors).sum())
    tick(browser, "orders")
    browser.wait_for(f"{DOTS.format('orders')} === 0")
    assert count(browser, "meetings") == meetings
    tick(browser, "direct contact")
    browser.wait_for(f"{DOTS.format('direct')} > 0")


def test_the_keys_lead_through_the_net_and_ask(browser):
    opened(browser)
    for _ in range(60):
        browser.press("Tab", TAB)
        if browser.run("!!document.activeElement.closest('.net')"):
            break
    first = browser.run("document.activeElement.dataset.name")

    seen = {first, *(press(browser, "ArrowDown", 40) for _ in range(3))}
    seen.add(press(browser, "ArrowRight", 39))
    at = press(browser, "ArrowUp", 38)
    browser.press("Enter", 13)
    title = json.dumps(at[0].upper() + at[1:])
    browser.wait_for(f"document.querySelector('.story h3')?.innerText === {title}")

    assert first.startswith("Firm ")
    assert len(seen) == 5
    assert browser.run("document.querySelectorAll('.net [tabindex=\"0\"]').length") == 1
    shoot(browser, "watch-keys")


def test_every_actor_has_a_name_to_be_read_out(browser):
    opened(browser, "?scenario=distant-markets")
    nameless = browser.run(
        "[...document.querySelectorAll('.net [role=button]')]"
        ".filter(g => !g.getAttribute('aria-label') || !g.dataset.name).length"
    )

    assert nameless == 0
    assert browser.run("document.querySelectorAll('.net [role=button]').length") == 125


def test_on_a_phone_one_is_asked_what_one_expects_before_the_net(browser):
    opened(browser, "", 390, 800)
    top = "document.querySelector('{}').getBoundingClientRect().top"

    assert browser.run(top.format(".expect")) < browser.run(top.format(".net"))
    browser.open(f"http://{browser.server}/?seed=-1", 390, 800)
    browser.wait_for("document.querySelector('.said')")
    assert browser.run("document.querySelector('.said').checkVisibility()")


def test_what_has_not_been_played_is_not_told(browser):
    opened(browser)
    event = "new MouseEvent('click', {bubbles: true})"
    group = run("renewable-energy", engine="ensemble")
    lost = next(e for e, _ in group.events() if e.kind.name == "RELATIONSHIP_LOST")
    one = f"document.querySelector('[data-name=\"customer {lost.whom + 1}\"]')"

    browser.run(f"{one}.dispatchEvent({event})")
    browser.wait_for("document.querySelector('.story h3')")

    assert "It ended in month" not in browser.text()
    assert "told when it has been played" in browser.text()
    scrub(browser, 72)
    browser.wait_for("document.body.innerText.includes('It ended in month')")


def test_a_supplier_tells_who_it_is_and_what_it_learnt(browser):
    opened(browser, "?scenario=air")
    scrub(browser, 60)
    event = "new MouseEvent('click', {bubbles: true})"

    browser.run(f"document.querySelector('.partner.supplier').dispatchEvent({event})")
    browser.wait_for("document.querySelector('.story .moment')")

    assert "Supplier 1 works on component" in browser.text()
    assert "It heard from" in browser.text()


def test_the_colour_changes_with_the_form(browser):
    query = "?scenario=food-products&change_month=20&new_orientation=1"
    opened(browser, query)
    before = browser.run("getComputedStyle(document.querySelector('.circle')).stroke")

    scrub(browser, 30)
    browser.wait_for("document.querySelector('.form').innerText.startsWith('system')")

    after = browser.run("getComputedStyle(document.querySelector('.circle')).stroke")
    assert before == "rgb(0, 114, 178)"
    assert after == "rgb(0, 158, 115)"


@pytest.mark.parametrize(("width", "height"), [(1300, 1250), (390, 800)])
def test_eight_charts_say_what_they_show(browser, width, height):
    opened(browser, "?scenario=distant-markets&seed=2", width, height)
    group = run("distant-markets", seed=2, engine="ensemble")
    month = group.months().iloc[50]

    scrub(browser, 50)
    browser.wait_for("document.querySelector('.facts dd').innerText.startsWith('50')")

    labels = browser.run(
        "[...document.querySelectorAll('.charts svg')].map(s =>"
        " s.getAttribute('aria-label'))"
    )
    assert len(labels) == 8
    assert f"{month['customers_trust']:.2f} of customers" in " ".join(labels)
    assert "of the public" in " ".join(labels)
    assert "no manager at work" in " ".join(labels)
    browser.run("document.querySelector('.charts').scrollIntoView({block: 'end'})")
    shoot(browser, f"watch-charts-{width}x{height}")
