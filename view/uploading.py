"""A visitor's scenario file becomes a wish: a shipped scenario and what differs."""

import functools
import json
from typing import Any, NamedTuple

from model.parameters.checking import plain
from model.refusal import Refusal
from model.scenario import parse, read, shipped
from view.wishes import LONGEST, MOST_CHANGES, Wish, checked

MOST_BYTES = 64_000
MOST_DOTS = 100
"""Of a line. The reader of TOML takes many seconds for a name of thousands of parts."""
MOST_NAMED = 8
"""So many changed values are named in a sentence."""


class Uploaded(NamedTuple):
    """What became of a file.

    Attributes:
        wish: the group that it describes.
        said: what was taken from it and what was not, in words.
    """

    wish: Wish
    said: str


def uploaded(message: Any) -> Uploaded:
    """Return what a file of a visitor wishes, and what of it is shown.

    Args:
        message: of the page, as JSON: name, text, seed, replicate. Anything may stand
            there, and in the file.

    Raises:
        Refusal: it is no scenario that can be played; one line says why.
    """
    said = _said(message)
    name = plain(said["name"], 60)
    text = said["text"]
    if len(text.encode(errors="replace")) > MOST_BYTES:
        raise Refusal(
            f"{name}: larger than {MOST_BYTES:,} bytes; a scenario is a short text"
        )
    if any(line.count(".") > MOST_DOTS for line in text.split("\n")):
        raise Refusal(f"{name}: a line with more than {MOST_DOTS} dots; break the line")
    scenario = parse(text.removeprefix("\ufeff"), name)
    values = scenario.parameters.model_dump()
    base = min(
        shipped(), key=lambda each: (len(_other(each, values)), each != scenario.name)
    )
    differing = _other(base, values)
    luck: dict[str, Any] = {
        key: said[key] for key in ("seed", "replicate") if key in said
    }
    wish = checked({"scenario": base, **luck, **differing})
    if len(differing) > MOST_CHANGES or len(wish.query) > LONGEST:
        raise Refusal(
            f"{name}: {len(differing)} values differ from every shipped scenario, more "
            "than an address of this page holds; play it with: circles run FILE"
        )
    told = _told(name, read(base).title, list(differing))
    if not scenario.entries:
        told = f"{name} sets nothing, so the model's own defaults are played. {told}"
    return Uploaded(wish, told)


def _said(message: Any) -> dict[str, Any]:
    """Return what the message of a page says, or refuse it."""
    forged = Refusal("the page sent something that it cannot send")
    if not isinstance(message, str) or len(message) > 7 * MOST_BYTES:
        raise forged
    try:
        said = json.loads(message)
    except (ValueError, RecursionError):
        raise forged from None
    if not isinstance(said, dict) or not {"name", "text"} <= said.keys():
        raise forged
    if not isinstance(said["name"], str) or not isinstance(said["text"], str):
        raise forged
    return said


@functools.cache
def _usual(name: str) -> dict[str, Any]:
    """Return the values of a shipped scenario."""
    return read(name).parameters.model_dump()


def _other(name: str, values: dict[str, Any]) -> dict[str, Any]:
    """Return the values that are others than those of a shipped scenario."""
    usual = _usual(name)
    return {key: value for key, value in values.items() if value != usual[key]}


def _told(name: str, title: str, differing: list[str]) -> str:
    """Return what was taken from a file and what was not, in words."""
    if not differing:
        played = f'{name} plays as "{title}": all its values are the same'
    else:
        named = ", ".join(each.replace("_", " ") for each in differing[:MOST_NAMED])
        more = len(differing) - MOST_NAMED
        rest = f" and {more} more" if more > 0 else ""
        many = "value" if len(differing) == 1 else "values"
        played = (
            f'{name} plays as "{title}" with {len(differing)} changed {many}: '
            f"{named}{rest}"
        )
    return (
        f"{played}. Every value was taken. Title, notes, sources and ranges of the "
        "file stay with you: the address of this page has no place for them."
    )
