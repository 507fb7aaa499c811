"""What the guard lets in: the page's own browser, files on disk, and nobody else."""

import asyncio
import gzip

import pytest

from view.answers import CONTENT
from view.guarding import Guard, House
from view.shelf import shelf_of

HOSTS = {"127.0.0.1", "localhost"}
PAGE = b"session_id=1"
HEADERS = [(b"host", b"127.0.0.1:8765")]


def answer(guard, path="/", kind="http", query=b"", **headers):
    """Return what is sent in answer to a request, message by message."""
    sent = []
    named = {"host": "127.0.0.1:8765", **headers}
    scope = {
        "type": kind,
        "path": path,
        "query_string": query,
        "headers": [
            (name.replace("_", "-").encode(), value.encode())
            for name, value in named.items()
        ],
    }

    async def receive():
        return {"type": f"{kind}.connect"}

    async def send(message):
        sent.append(message)

    asyncio.run(guard(scope, receive, send))
    return sent


@pytest.fixture
def seen():
    return []


@pytest.fixture
def guard(tmp_path, seen):
    async def app(scope, receive, send):
        seen.append(scope)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"page"})

    (tmp_path / "assets" / "a@1").mkdir(parents=True)
    (tmp_path / "assets" / "a@1" / "a.js").write_text("let a = 1;")
    (tmp_path / "secret").write_text("")
    return Guard(app, House(HOSTS, shelf_of(tmp_path / "assets")))


def test_a_page_comes_with_headers_that_keep_it_at_home(guard):
    start, body = answer(guard)

    headers = dict(start["headers"])
    assert start["status"] == 200
    assert body["body"] == b"page"
    assert headers[b"content-security-policy"] == CONTENT.encode()
    assert headers[b"x-content-type-options"] == b"nosniff"
    assert "default-src 'self'" in CONTENT
    assert "http" not in CONTENT


@pytest.mark.parametrize(
    ("request_of", "status"),
    [
        ({"host": "evil.example"}, 421),
        ({"host": ""}, 421),
        ({"host": "["}, 421),
        ({"host": "127.0.0.1.evil.example"}, 421),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://127.0.0.1:9999"}, 403),
        ({"path": "/resourcez"}, 404),
        ({"path": "/static/public/any.html"}, 404),
        ({"path": "/_solara/api/evict/1"}, 404),
        ({"path": "/_solara/cdn/any@1/package.js"}, 404),
        ({"path": "/_solara/cdn/../secret"}, 404),
        ({"path": "/_solara/cdn/a@1"}, 404),
        ({"query": b"a=" + b"1" * 5000}, 414),
    ],
)
def test_what_no_page_asks_for_is_refused_in_a_line(guard, seen, request_of, status):
    start, body = answer(guard, **request_of)

    assert start["status"] == status
    assert body["body"].count(b"\n") == 1
    assert not seen


def test_files_on_disk_are_served_compressed_if_the_browser_can(guard):
    plain = answer(guard, path="/_solara/cdn/a@1/a.js")
    packed = answer(guard, path="/_solara/cdn/a@1/a.js", accept_encoding="br, gzip")

    assert [plain[0]["status"], packed[0]["status"]] == [200, 200]
    assert plain[1]["body"] == b"let a = 1;"
    assert gzip.decompress(packed[1]["body"]) == b"let a = 1;"
    assert dict(packed[0]["headers"])[b"content-encoding"] == b"gzip"
    assert b"content-security-policy" in dict(plain[0]["headers"])


def test_a_page_of_elsewhere_gets_no_websocket(guard, seen):
    path = "/jupyter/api/kernels/1/channels"

    foreign = answer(guard, path, "websocket", origin="http://evil.example")
    nameless = answer(guard, path, "websocket")

    assert [foreign[0]["type"], nameless[0]["type"]] == ["websocket.close"] * 2
    assert not seen


def test_the_page_of_this_server_gets_its_websocket(guard, seen):
    path = "/jupyter/api/kernels/1/channels"

    answer(guard, path, "websocket", PAGE, origin="http://127.0.0.1:8765")

    assert seen


def test_no_header_moves_the_paths_of_the_pages(guard, seen):
    answer(guard, script_name="/evil", x_forwarded_host="evil", x_script_name="/evil")

    assert [name for name, _ in seen[0]["headers"]] == [b"host"]


def test_a_full_room_says_so():
    async def app(scope, receive, send):
        assert guard.n_open == 1
        late.append(guard.refusal({"type": "http", "path": "/", "headers": HEADERS}))

    late = []
    guard = Guard(app, House(HOSTS, {}, most=1))
    path = "/jupyter/api/kernels/1/channels"

    answer(guard, path, "websocket", PAGE, origin="http://127.0.0.1:8765")

    assert late == [(503, "The room is full. Try again when somebody has left.")]
    assert guard.n_open == 0
