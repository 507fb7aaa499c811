"""A page belongs to the visitor who opened it; silent pages go when there are many."""

from types import SimpleNamespace

import pytest

pytest.importorskip("solara", reason="the extra 'app' is missing")
from solara.server import kernel_context

from view import owning

CONNECTED = kernel_context.PageStatus.CONNECTED
SILENT = kernel_context.PageStatus.DISCONNECTED


@pytest.fixture
def kept(monkeypatch):
    """Four pages, the second and fourth of which are looked at; and who was closed."""
    closed = []
    pages = {
        name: SimpleNamespace(
            session_id=f"session-of-{name}",
            page_status={"page": status},
            close=lambda reason, name=name: closed.append(name),
        )
        for name, status in zip("abcd", [SILENT, CONNECTED] * 2, strict=True)
    }
    monkeypatch.setattr(kernel_context, "contexts", pages)
    return closed


@pytest.mark.parametrize(("most", "closed"), [(4, ""), (3, "a"), (2, "ac"), (0, "ac")])
def test_the_oldest_silent_pages_go_and_none_that_is_looked_at(kept, most, closed):
    owning.close_silent(most)

    assert "".join(kept) == closed


@pytest.mark.parametrize(
    ("cookies", "is_anothers"),
    [
        ("solara-session-id=session-of-a", False),
        ("solara-session-id=session-of-b", True),
        ("", True),
        ("=;;{", True),
        ("solara-session-id-lax=session-of-a", False),
    ],
)
def test_a_page_is_known_by_its_visitors_cookie(kept, cookies, is_anothers):
    assert owning.is_another_ones("a", cookies) == is_anothers
    assert not owning.is_another_ones("a new page", cookies)


def test_the_parts_of_the_pages_say_what_their_components_name():
    assert {"play", "drag", "ask", "compare", "go", "click"} <= owning.events()
