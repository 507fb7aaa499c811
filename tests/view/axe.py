"""axe-core, which looks for what keeps people from using a page; for tests alone.

Fetched like the front-end files, by exact version and digest, by ``make browser``.
"""

import os
import sys
from pathlib import Path

from view import assets

LISTING = Path(__file__).with_name("axe.json")
SERIOUS = ("serious", "critical")


def folder():
    """Return where the files of the tests lie: beside those of the pages."""
    told = os.environ.get("CIRCLES_TEST_ASSETS")
    return Path(told) if told else assets.folder().with_name("test-assets")


def source():
    """Return the program as a text, or None where it has not been fetched."""
    if not assets.are_there(folder(), LISTING):
        return None
    (package,) = assets.packages(LISTING)
    return Path(folder(), package.called, *package.files).read_text(encoding="utf-8")


def findings(browser):
    """Return what keeps people from using the page that is open, worst kinds only."""
    browser.run(f"(() => {{ {source()} }})()")
    found = browser.run(
        "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map("
        "v => [v.impact, v.id, v.nodes.map(n => n.target + ': ' + n.failureSummary)]))"
    )
    return [finding for finding in found if finding[0] in SERIOUS]


def main():
    """Fetch it unless it is there; one line says why if that cannot be."""
    done = "axe-core for the tests of the pages is in place."
    return assets.bring(folder(), LISTING, done)


if __name__ == "__main__":
    sys.exit(main())
