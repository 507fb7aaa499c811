"""What a visitor wishes to see, and the address (URL) that says the same.

Everything that comes from a browser passes through here: an address, a form, a message
that somebody forged. Nothing is taken that a page could not have offered.
"""

import json
import math
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

from experiments.asking import LARGEST_SEED, asked_for, changes
from model.parameters.checking import plain
from model.parameters.parameters import Parameters
from model.refusal import Refusal
from model.scenario import Scenario, read, shipped

FIRST = "renewable-energy"
"""What is shown to who asks for nothing."""

LONGEST = 2_000
MOST_CHANGES = 60
"""So many values may differ from the scenario."""
OWN = ("scenario", "seed", "replicate")


class Wish(NamedTuple):
    """A group to be played.

    Attributes:
        scenario: name of a shipped scenario.
        seed: seed of the study.
        replicate: which of the parallel worlds.
        values: changed values by name; only those that differ from the scenario.
    """

    scenario: str = FIRST
    seed: int = 1
    replicate: int = 0
    values: tuple[tuple[str, Any], ...] = ()

    def played(self) -> Scenario:
        """Return the scenario with the changed values."""
        values = dict(self.values)
        return asked_for(self.scenario, self.seed, self.replicate, values)

    @property
    def query(self) -> str:
        """The wish as the query of an address; "" where nothing is wished."""
        said = {"scenario": self.scenario, "seed": self.seed}
        said["replicate"] = self.replicate
        if self == Wish():
            return ""
        return urlencode({**said, **{n: _written(v) for n, v in self.values}})


def wish_of(query: str | None) -> Wish:
    """Return what an address wishes.

    Args:
        query: what stands behind the question mark, or None.

    Raises:
        Refusal: it is none that a page could have made; one line says why.
    """
    text = (query or "").removeprefix("?")
    if len(text) > LONGEST:
        raise Refusal(f"the address is longer than {LONGEST} characters")
    try:
        pairs = parse_qsl(
            text,
            keep_blank_values=True,
            strict_parsing=bool(text),
            max_num_fields=MOST_CHANGES + len(OWN),
        )
    except ValueError:
        raise Refusal("the address is not written as name=value&name=value") from None
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise Refusal(f"the address says {plain(name)} twice")
    said = dict(pairs)
    settings = [f"{n}={v}" for n, v in said.items() if n not in OWN]
    return checked({**{n: said[n] for n in OWN if n in said}, **changes(settings)})


def wish_in(message: Any) -> Wish:
    """Return what a message of a page wishes.

    Args:
        message: a JSON text, in which anything may stand.

    Raises:
        Refusal: it is none that a page could have sent; one line says why.
    """
    if not isinstance(message, str) or len(message) > LONGEST:
        raise Refusal("the page sent something that it cannot send")
    try:
        said = json.loads(message)
    except (ValueError, RecursionError):
        raise Refusal("the page sent something that is no JSON") from None
    if not isinstance(said, dict):
        raise Refusal("the page sent something that is no set of values")
    return checked(said)


def checked(said: Mapping[str, Any]) -> Wish:
    """Return a wish with every value checked.

    Args:
        said: scenario, seed, replicate and values by name, all of which may be wrong.

    Raises:
        Refusal: something cannot be; one line says what and why.
    """
    name = said.get("scenario", FIRST)
    if name not in shipped():
        # Never a path: a visitor must not make the server read a file.
        raise Refusal(f"{plain(str(name))} is no shipped scenario")
    seed = _whole("seed", said.get("seed", 1))
    replicate = _whole("replicate", said.get("replicate", 0))
    known = Parameters.model_fields
    unknown = [key for key in said if key not in OWN and key not in known]
    if unknown:
        raise Refusal(f"{plain(unknown[0])} is no lever of this page")
    usual = read(name).parameters
    values = {key: said[key] for key in known if key in said}
    point = asked_for(name, seed, replicate, values).parameters
    changed = ((key, getattr(point, key)) for key in values)
    differing = tuple((k, v) for k, v in changed if v != getattr(usual, k))
    return Wish(name, seed, replicate, differing)


def _whole(name: str, value: Any) -> int:
    """Return a seed or replicate as a number, or refuse it."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value[:12])
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        value = int(value)
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    if not is_whole or not 0 <= value <= LARGEST_SEED:
        shown = plain(str(value))
        raise Refusal(f"{name} = {shown} is no whole number from 0 to {LARGEST_SEED}")
    return int(value)


def _written(value: Any) -> str:
    """Return a value as it stands in an address."""
    if isinstance(value, bool):
        return str(value).lower()
    short = f"{value:.10g}"
    return short if float(short) == value else repr(value)
