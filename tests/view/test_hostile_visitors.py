"""Who says to the server what no page says gets words or nothing, and harms nobody.

The server's log is looked at when it ends (fixture ``server``): no traceback.
"""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

pytest.importorskip("websockets", reason="the extra 'app' is missing")
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.view.raw_visitor import RawVisitor, asked

pytestmark = pytest.mark.browser

FIELDS = ("header", "channel", "content", "metadata", "parent_header", "buffers")
WRONG = (None, 7, "x", [], {}, [[]], {"msg_type": "comm_msg"}, float("nan"))


@pytest.fixture(scope="module")
def visitor(server):
    """A visitor with a page of its own, all of whose nonsense was not heard."""
    with RawVisitor(server) as one:
        yield one


@pytest.fixture
def new_visitor(server):
    with RawVisitor(server) as one:
        yield one


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "7", "NaN", '"x"', "[" * 100_000, "\0", "\ud7ff\U0010ffff"],
)
def test_what_is_no_message_is_not_heard(new_visitor, text):
    new_visitor.socket.send(text)
    new_visitor.socket.send(text.encode())

    assert new_visitor.is_served()


@pytest.mark.parametrize("field", FIELDS)
def test_a_message_with_a_wrong_field_is_not_heard(new_visitor, field):
    levers = {"comm_id": new_visitor.parts["scenarios"], "data": {"method": "custom"}}
    for value in WRONG:
        new_visitor.say("comm_msg", levers, {field: value})

    assert new_visitor.is_served()


@pytest.mark.parametrize(
    "wish",
    [
        *(
            {"seed": -1},
            {"seed": 2**32},
            {"seed": 1.5},
            {"seed": True},
            {"seed": "\uff11"},
        ),
        *({"seed": None}, {"seed": [1]}, {"replicate": "9" * 1000}, {"seed": 10**400}),
        *({"scenario": "../../LICENSE"}, {"scenario": "a.toml"}, {"scenario": ["air"]}),
        *({"scenario": "<script>alert(1)</script>"}, {"scenario": {"a": 1}}),
        *({"orientation": 2}, {"orientation": "NaN"}, {"orientation": float("nan")}),
        *({"orientation": float("inf")}, {"n_members": 10**9}, {"n_members": 4.5}),
        *({"open_group": "yes"}, {"open_group": []}, {"goals": {}}, {"n_markets": -3}),
        *({"__class__": 1}, {"trust_gain": 5.0}, {"": ""}, {"ö\u202e": 1}),
        *("{", "[]", "7", "null", "x" * 5_000, '{"seed":1}}', "[" * 1_500),
    ],
    ids=lambda wish: str(wish)[:40],
)
def test_a_forged_wish_is_refused_in_words(visitor, wish):
    words = visitor.play(wish)

    assert words.endswith(".")
    assert len(words) < 400
    assert "Traceback" not in words
    assert "Something went wrong" not in words
    assert visitor.is_served()


def test_parts_hear_only_what_they_know(visitor):
    levers = visitor.parts["scenarios"]
    for event in ("ask", "compare", "go", "click", "close", "_handle_event", "x" * 999):
        visitor.event(event, "x")
    visitor.tell("no-such-part", {"method": "custom", "content": {"event": "play"}})
    visitor.tell(levers, {"method": "update", "state": {"head": 1, "_model_name": 2}})
    visitor.tell(levers, {"method": "backbone", "state": {}})

    assert visitor.is_served()


@pytest.mark.parametrize(
    "content",
    [
        {"create_widget": ["subprocess", "run"], "props": {}, "id": "forged"},
        {"create_widget": ["ipywidgets", "Button"], "props": {}, "id": "forged"},
        {"update_ref": 1, "id": "x", "prop": "y"},
        {"event": "play", "data": "{}", "create_widget": ["os", "abort"]},
    ],
    ids=str,
)
def test_nobody_makes_objects_in_the_server(new_visitor, content):
    levers = new_visitor.parts["scenarios"]

    new_visitor.tell(levers, {"method": "custom", "content": content})
    state = {"_model_name": "ButtonModel", "_view_name": "ButtonView"}
    opening = {"comm_id": "forged", "target_name": "jupyter.widget"}
    new_visitor.say("comm_open", opening | {"data": {"state": state}})
    new_visitor.event("play", json.dumps({"seed": 15}))
    heard = []
    while not new_visitor.hear(lambda data: heard.append(data) or is_run(data)):
        pass

    assert "forged" not in json.dumps(heard)


def is_run(data):
    return "run" in data.get("state", {})


def test_ten_megabytes_end_the_connection_and_nothing_else(server, visitor):
    with RawVisitor(server) as loud:
        with pytest.raises(ConnectionClosed):
            loud.play("x" * 10_000_000)
        assert loud.is_cut_off()

    assert visitor.is_served()


def test_who_says_only_nonsense_is_not_listened_to_any_longer(server):
    with RawVisitor(server) as talker:
        for _ in range(40):
            talker.say("execute_request", {"code": "import os; os.abort()"})

        assert talker.is_cut_off()


@pytest.mark.parametrize("cookie", [None, "", "solara-session-id=x", "=;;{"])
def test_nobody_reaches_the_page_of_another_visitor(server, visitor, cookie):
    other = RawVisitor(server)

    with pytest.raises(InvalidStatus):
        other.connect(kernel=visitor.kernel, cookie=cookie)
    closing = f"/_solara/api/close/{visitor.kernel}?session_id={visitor.page}"
    status, text, _ = asked(server, closing, "POST", Cookie=cookie or other.cookie)

    assert (status, text) == (403, "This page belongs to somebody else.\n")
    assert visitor.is_served()


def test_a_visitor_without_a_cookie_gets_a_page_of_its_own(server):
    with RawVisitor(server) as known:
        assert known.is_served()
        stranger = RawVisitor(server)
        stranger.connect(cookie="")
        stranger.start()

        assert stranger.is_served()
        stranger.socket.close()


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://[", "x"])
def test_a_page_of_elsewhere_is_not_connected(server, origin):
    with pytest.raises(InvalidStatus):
        RawVisitor(server).connect(origin=origin)


@pytest.mark.parametrize(
    "path",
    [
        *("/../app.py", "/static/assets/../../serving.py", "/static/../../LICENSE"),
        *("/static/assets/%2e%2e/%2e%2e/serving.py", "/static/assets//etc/passwd"),
        *("/static/assets/..%2f..%2fserving.py", "/static/assets/%00", "/%ff%fe"),
        *("/jupyter/nbextensions/../../../LICENSE", "/_solara/cdn/../../etc/passwd"),
        *("/_solara/cdn/%2e%2e/.complete", "/_solara/api/evict/1", "/resourcez"),
        *("/jupyter/api/kernels/1", "/readyz/..%5c..%5c", "/" + "a" * 30_000),
        *("/_solara/api/close/1", "/nowhere", "/about/nowhere", "/static/public/x"),
    ],
    ids=lambda path: path[:40],
)
def test_a_path_that_leads_nowhere_gives_no_file(server, path):
    status, text, _ = asked(server, path)

    assert 400 <= status < 500
    assert len(text) < 300
    assert "Traceback" not in text
    assert "import" not in text


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("scenario=<script>alert(1)</script>", "no shipped scenario"),
        ("seed=1&seed=2", "twice"),
        ("seed=NaN", "no whole number"),
        ("orientation=nan", "orientation"),
        ("seed=%F0%9F%92%A9", "no whole number"),
        ("seed=%00", "seed"),
        ("&&&&=", "="),
        ("n_members=4&" * 60 + "seed=1", "address"),
    ],
)
def test_a_forged_address_is_answered_in_words(server, query, words):
    with RawVisitor(server, f"/?{query}") as one:
        assert words in one.first
        assert "cannot be shown" in one.first
        assert one.is_served()


def test_what_stands_in_an_address_never_stands_in_the_page(server):
    status, text, _ = asked(server, "/?scenario=%3Cscript%3Ealert(77)%3C/script%3E")

    assert status == 200
    assert "alert(77)" not in text


def test_visitors_at_once_see_each_the_group_of_their_own_levers(server):
    def visit(number):
        with RawVisitor(server) as one:
            wishes = [
                {"seed": number, "replicate": k, "n_members": 3 + number % 4}
                for k in range(4)
            ]
            return [json.loads(one.play(wish)) for wish in wishes]

    with ThreadPoolExecutor(8) as class_room:
        runs = list(class_room.map(visit, range(100, 108)))

    for number, played in enumerate(runs, start=100):
        lucks = [f"seed {number}, replicate {k}" for k in range(4)]
        assert [run["luck"] for run in played] == lucks
        founders = [len(run["frames"][0]["members"]) for run in played]
        assert founders == [3 + number % 4] * 4
