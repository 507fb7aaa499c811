"""Files of a run say what the run was, and a scenario file plays it again."""

import asyncio
import io
import tomllib
import xml.etree.ElementTree as ElementTree

import pandas as pd
import pytest

from experiments import compare
from experiments.files import csv_bytes
from experiments.trajectory import run
from model.scenario import parse, shipped
from model.state import names_of
from view import handing_out
from view.downloading import KINDS, content_of, name_of, without_formulas
from view.handing_out import HandingOut
from view.wishes import Wish, checked

WISH = checked(
    {
        "scenario": "food-products",
        "seed": 3,
        "replicate": 2,
        "orientation": 0.1 + 0.2,
        "open_group": True,
        "n_customers": 45,
    }
)


@pytest.fixture(scope="module")
def group():
    changes = dict(WISH.values)
    return run("food-products", seed=3, replicate=2, changes=changes)


def answer(path, query=b"", method="GET"):
    """Return status, headers and content of what is handed out."""
    sent = []

    async def app(scope, receive, send):
        await send({"type": "http.response.start", "status": 299, "headers": []})
        await send({"type": "http.response.body", "body": b"the pages"})

    async def send(message):
        sent.append(message)

    async def ask():
        scope = {"type": "http", "path": path, "query_string": query, "method": method}
        await HandingOut(app)(scope, None, send)

    asyncio.run(ask())
    return sent[0]["status"], dict(sent[0]["headers"]), sent[1]["body"]


def test_the_groups_are_those_that_circles_compare_writes():
    table = pd.read_csv(io.BytesIO(content_of("groups.csv", WISH)))
    same = compare("food-products", replicates=20, seed=3, changes={"n_customers": 45})
    few = table[table["replicate"] < 20].set_index(["arrangement", "replicate"])
    rows = same.outcomes.set_index(["arrangement", "replicate"]).loc[few.index]

    pd.testing.assert_frame_equal(few, rows[few.columns], check_dtype=False)
    parquet = pd.read_parquet(io.BytesIO(content_of("groups.parquet", WISH)))
    pd.testing.assert_frame_equal(parquet, table, check_dtype=False)


def test_the_months_are_those_that_circles_run_writes(group):
    assert content_of("months.csv", WISH) == csv_bytes(group.months())

    months = pd.read_parquet(io.BytesIO(content_of("months.parquet", WISH)))
    pd.testing.assert_frame_equal(months, group.months())


def test_the_events_are_those_that_circles_run_writes(group):
    assert content_of("events.csv", WISH) == csv_bytes(group.events_table())


def test_the_net_can_be_read_as_a_graph():
    root = ElementTree.fromstring(content_of("net.gexf", WISH))

    assert root.tag.endswith("gexf")
    assert len(list(root.iter("{http://gexf.net/1.3}node"))) > 5


@pytest.mark.parametrize("name", shipped())
def test_a_scenario_file_says_what_the_scenario_says(name):
    scenario = parse(content_of("scenario.toml", Wish(name)).decode(), f"{name}.toml")

    assert scenario == Wish(name).played()


def test_a_scenario_file_plays_the_same_group_byte_by_byte(group, tmp_path):
    file = tmp_path / "mine.toml"
    file.write_bytes(content_of("scenario.toml", WISH))

    again = run(str(file), seed=3, replicate=2, engine="ensemble")

    assert again.scenario.parameters == group.scenario.parameters
    for mine, theirs in zip(again.states, group.states, strict=True):
        for one, other in zip(mine, theirs, strict=True):
            names = names_of(one.dtype)
            assert all(one[n].tobytes() == other[n].tobytes() for n in names)


def test_a_changed_value_does_not_keep_the_reasons_of_the_old_one():
    wish = checked({"scenario": "food-products", "n_customers": 200})

    content = tomllib.loads(content_of("scenario.toml", wish).decode())

    assert content["uncertainties"]["n_customers"] == {
        "value": 200,
        "unit": "customers",
    }


def test_no_text_of_a_table_is_taken_for_a_formula():
    texts = ["=1+1", "+a", "-a", "@a", "\ta", "Firm A", ""]
    table = without_formulas(pd.DataFrame({"who": texts, "amount": [-1.0] * 7}))

    assert table["who"].tolist() == [*(f"'{t}" for t in texts[:5]), "Firm A", ""]
    assert (table["amount"] == -1.0).all()


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_comes_under_a_name_of_its_own(kind):
    status, headers, content = answer(f"/download/{kind}", WISH.query.encode())

    assert status == 200
    assert content == content_of(kind, WISH)
    assert headers[b"content-length"] == str(len(content)).encode()
    kept = headers[b"content-disposition"].decode()
    assert kept == f'attachment; filename="{name_of(kind, WISH)}"'
    assert "food-products-changed-seed3-replicate2" in kept


@pytest.mark.parametrize(
    ("path", "query", "method", "status"),
    [
        ("/download/", b"", "GET", 404),
        ("/download/../app.py", b"", "GET", 404),
        ("/download/months.csv", b"", "POST", 405),
        ("/download/months.csv", b"scenario=../secret", "GET", 400),
        ("/download/months.csv", b"orientation=9", "GET", 400),
        ("/download/months.csv", b"\xff\xfe=1", "GET", 400),
        ("/download/months.csv", b"n_assistants=3", "GET", 400),
    ],
)
def test_what_cannot_be_handed_out_is_refused_in_one_line(path, query, method, status):
    found, headers, content = answer(path, query, method)

    assert found == status
    assert headers[b"content-type"].startswith(b"text/plain")
    assert content.count(b"\n") == 1


def test_all_else_goes_on_to_the_pages():
    assert answer("/")[0] == 299
    assert answer("/downloads")[0] == 299


def test_one_file_too_many_is_told_to_come_again(monkeypatch):
    monkeypatch.setattr(handing_out, "MOST_WAITING", 0)

    status, _, content = answer("/download/months.csv")

    assert status == 503
    assert b"Try again soon" in content


def test_a_failure_is_answered_in_words(monkeypatch):
    def fail(kind, wish):
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr(handing_out, "content_of", fail)

    status, _, content = answer("/download/months.csv")

    assert status == 500
    assert b"secret" not in content
