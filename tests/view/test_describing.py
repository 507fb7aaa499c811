"""Page About says what the documents say."""

import csv
import io
import json

import pytest

from model.parameters.parameters import passports
from model.scenario import parse, shipped
from model.sources import SOURCES
from tests.house.reading import ROOT
from view import describing


@pytest.fixture(scope="module")
def page():
    return json.loads(describing.page())


def test_every_parameter_has_a_row_with_its_passport(page):
    rows = {row["name"]: row for row in page["rows"]}

    assert list(rows) == list(passports())
    for name, passport in passports().items():
        for key in ("meaning", "unit", "source", "kind", "default"):
            assert rows[name][key] == passport[key]


def test_the_counts_add_up(page):
    assert sum(count for _, count in page["counts"]) == len(passports())


@pytest.mark.parametrize(
    ("source", "origin"),
    [
        ("P-004", "paper"),
        ("P-004 P-000", "paper"),
        ("P-004 A-01", "mixed"),
        ("A-01", "assumption"),
        ("N-02", "outside"),
        ("P-004 N-02", "outside"),
    ],
)
def test_an_assumption_is_never_called_a_paper(source, origin):
    assert describing.origin(source) == origin


def test_every_source_is_told(page):
    assert [key for key, _ in page["sources"]] == list(SOURCES)


def test_the_description_is_the_whole_odd_without_dead_links():
    titles = [title for title, _ in describing.sections()]

    assert [title[0] for title in titles] == list("1234567")
    assert "](" not in "".join(text for _, text in describing.sections())


def test_downloads_are_the_files_themselves(page):
    files = {name: text for name, _, text in page["files"]}

    for name in shipped():
        assert parse(files[f"{name}.toml"], f"{name}.toml").name == name
    rows = list(csv.DictReader(io.StringIO(files["parameters.csv"])))
    assert [row["name"] for row in rows] == list(passports())
    assert files["CITATION.cff"] == (ROOT / "CITATION.cff").read_text()


def test_the_citation_names_the_version():
    version = (
        (ROOT / "pyproject.toml").read_text().split('version = "')[1].split('"')[0]
    )

    assert f"version {version}" in describing.citation()
