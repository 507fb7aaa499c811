"""Malformed scenario texts, and the words that a clear refusal of each must have."""

from tests.commands.impossible import IMPOSSIBLE, Malformed


def lever(entry: str) -> str:
    """Return a scenario that says one thing about orientation, a level 0 to 1.

    Args:
        entry: what stands after the equals sign.
    """
    return f"[levers]\norientation = {entry}\n"


def members(entry: str) -> str:
    """Return a scenario that says one thing about members, a whole number 2 to 10.

    Args:
        entry: what stands after the equals sign.
    """
    return f"[levers]\nn_members = {entry}\n"


def switch(entry: str) -> str:
    """Return a scenario that says one thing about a switch.

    Args:
        entry: what stands after the equals sign.
    """
    return f"[switches]\nrivalry = {entry}\n"


def opened(entry: str) -> str:
    """Return a scenario that says one thing about a lever that is on or off.

    Args:
        entry: what stands after the equals sign.
    """
    return f"[levers]\nopen_group = {entry}\n"


def change(entry: str) -> str:
    """Return a scenario that says one thing about a month, a whole number.

    Args:
        entry: what stands after the equals sign.
    """
    return f"[levers]\nchange_month = {entry}\n"


LEVEL = ("orientation", "a number from 0 to 1")
COUNT = ("n_members", "a whole number from 1 to 10")
SWITCH = ("rivalry", "true or false")
OPEN = ("open_group", "true or false")
MONTH = ("change_month", "a whole number from 0 to 120 (month)")
TOP = ("title, about, [levers], [uncertainties], [rules], [switches]",)

WRONG_KEYS = {
    "unknown key at the top": Malformed("colour = 1", ("colour", *TOP)),
    "dotted key at the top": Malformed("colour.dark = 1", ("colour", *TOP)),
    "unknown table": Malformed("[settings]\nx = 1", ("settings", *TOP)),
    "parameter at the top": Malformed("orientation = 0.5", ("orientation", *TOP)),
    "misspelt parameter": Malformed(
        "[levers]\norientatoin = 0.5", ("orientatoin", "'orientation'")
    ),
    "unknown parameter": Malformed("[levers]\nxyz = 0.5", ("xyz", "no parameter")),
    "unknown key in an entry": Malformed(
        lever('{ value = 0.5, sauce = "P-004" }'), ("orientation.sauce", "'source'")
    ),
    "entry without a value": Malformed(
        lever('{ unit = "level" }'), ("orientation", "value = ")
    ),
    "empty entry": Malformed(lever("{}"), ("orientation", "value = ")),
    "parameter in the wrong table": Malformed(
        "[levers]\ntechnology = 0.5", ("technology", "[uncertainties]")
    ),
    "lever among the switches": Malformed(
        "[switches]\norientation = 0.5", ("orientation", "[levers]")
    ),
    "lever of two positions among the switches": Malformed(
        "[switches]\nopen_group = true", ("open_group", "[levers]")
    ),
    "switch among the levers": Malformed(
        "[levers]\nmanager = true", ("manager", "[switches]")
    ),
    "uncertainty among the levers": Malformed(
        "[levers]\ntransition_share = 0.5", ("transition_share", "[uncertainties]")
    ),
    "misspelt lever": Malformed(
        "[levers]\nn_asistants = 1", ("n_asistants", "'n_assistants'")
    ),
    "duplicate table": Malformed("[levers]\n[levers]", ("levers", "line 2")),
    "control characters in a key": Malformed('"\\u0007\\n" = 1', ("\\x07\\n", *TOP)),
    "terminal colours in a key": Malformed('"\\u001b[31m" = 1', ("\\x1b[31m", *TOP)),
    "line break in a key": Malformed('[levers]\n"a\\nb" = 1', ("a\\nb",)),
    "very long key": Malformed(f"[levers]\n{'k' * 50_000} = 1", ("kkkkkkkk",)),
    "very deep key": Malformed(f"[{'.'.join('a' * 30_000)}]", ("a is unknown", *TOP)),
}

WRONG_KINDS = {
    "title is a number": Malformed("title = 5", ("title", "5", "text in quotes")),
    "about is a list": Malformed("about = [1]", ("about", "[1]", "text in quotes")),
    "table is a number": Malformed("levers = 3", ("levers", "3", "[levers]")),
    "table is a list": Malformed("[[levers]]\nx = 1", ("levers", "[levers]")),
    "text for a level": Malformed(lever('"high"'), ("'high'", *LEVEL)),
    "truth for a level": Malformed(lever("true"), ("true", *LEVEL)),
    "list for a level": Malformed(lever("[0.5]"), ("[0.5]", *LEVEL)),
    "date for a level": Malformed(lever("2020-01-31"), ("2020", *LEVEL)),
    "table for a level": Malformed(lever("{ value = {} }"), ("{}", *LEVEL)),
    "lines for a level": Malformed(lever('"""a\nb"""'), ("a\\nb", *LEVEL)),
    "half a member": Malformed(members("5.5"), ("5.5", *COUNT)),
    "decimal count": Malformed(members("5.0"), ("5.0", *COUNT)),
    "truth for a count": Malformed(members("true"), ("true", *COUNT)),
    "text for a count": Malformed(members('"five"'), ("'five'", *COUNT)),
    "number for a switch": Malformed(switch("1"), ("1", *SWITCH)),
    "text for a switch": Malformed(switch('"on"'), ("'on'", *SWITCH)),
    "list for a switch": Malformed(switch("[true]"), ("[true]", *SWITCH)),
    "one for on": Malformed(opened("1"), ("= 1 ", *OPEN)),
    "decimal for on": Malformed(opened("1.0"), ("1.0", *OPEN)),
    "text for on": Malformed(opened('"yes"'), ("'yes'", *OPEN)),
    "one for on in an entry": Malformed(opened("{ value = 1 }"), ("= 1 ", *OPEN)),
    "number for a choice by determinants": Malformed(
        "[levers]\nchoose_by_determinants = 0.5",
        ("choose_by_determinants", "0.5", "true or false"),
    ),
    "half a month": Malformed(change("18.5"), ("18.5", *MONTH)),
    "decimal month": Malformed(change("18.0"), ("18.0", *MONTH)),
    "truth for a month": Malformed(change("true"), ("true", *MONTH)),
    "date for a month": Malformed(change("2020-01-31"), ("2020-01-31", *MONTH)),
    "word for an approach": Malformed(
        '[levers]\nformation = "demand"', ("formation", "'demand'", "a number from 0")
    ),
    "list of shares": Malformed(
        "[levers]\nshare_local = [0.5, 0.5]", ("share_local", "[0.5, 0.5]", "a number")
    ),
    "list of markets": Malformed(
        '[levers]\nn_markets = ["Poland"]', ("n_markets", "['Poland']", "from 1 to 6")
    ),
    "unit is a number": Malformed(
        lever("{ value = 0.5, unit = 1 }"), ("orientation.unit", "1", "text in quotes")
    ),
    "source is a number": Malformed(
        lever("{ value = 0.5, source = 4 }"), ("orientation.source", "4", "text")
    ),
    "note is a number": Malformed(
        lever("{ value = 0.5, note = 4 }"), ("orientation.note", "4", "text")
    ),
}

WRONG_VALUES = {
    "no number": Malformed(lever("nan"), ("nan", *LEVEL)),
    "infinity": Malformed(lever("inf"), ("inf", *LEVEL)),
    "less than infinity": Malformed(lever("-inf"), ("-inf", *LEVEL)),
    "more than a double can hold": Malformed(lever("1e400"), ("inf", *LEVEL)),
    "just below the least": Malformed(lever("-1e-9"), ("-1e-09", *LEVEL)),
    "just above the most": Malformed(lever("1.0000001"), ("1.0000001", *LEVEL)),
    "no member": Malformed(members("0"), ("= 0 firms", *COUNT)),
    "eleven members": Malformed(members("11"), ("= 11 firms", *COUNT)),
    "integer of 400 digits": Malformed(members("9" * 400), ("999", *COUNT)),
    "level of 400 digits": Malformed(lever("9" * 400), ("999", *LEVEL)),
    "integer of 5000 digits": Malformed(members("9" * 5000), ("too long",)),
    "very long text": Malformed(lever(f'"{"k" * 50_000}"'), ("kkkk", *LEVEL)),
    "wrong unit": Malformed(
        lever('{ value = 0.5, unit = "%" }'), ("orientation", "'%'", "'level'")
    ),
    "unknown source": Malformed(
        lever('{ value = 0.5, source = "P-999" }'), ("orientation.source", "'P-999'")
    ),
    "own least above the value": Malformed(
        lever("{ value = 0.5, low = 0.6 }"), ("orientation = 0.5", "0.6", "bounds")
    ),
    "own most below the value": Malformed(
        lever("{ value = 0.5, high = 0.4 }"), ("orientation = 0.5", "0.4", "bounds")
    ),
    "own bounds the wrong way round": Malformed(
        lever("{ value = 0.5, low = 0.9, high = 0.1 }"), ("orientation", "0.9", "0.1")
    ),
    "own least below the parameter's": Malformed(
        lever("{ value = 0.5, low = -1.0 }"), ("-1.0", *LEVEL)
    ),
    "own most above the parameter's": Malformed(
        lever("{ value = 0.5, high = 2.0 }"), ("2.0", *LEVEL)
    ),
    "own least is no number": Malformed(
        lever("{ value = 0.5, low = nan }"), ("nan", *LEVEL)
    ),
    "least of a lever that is on or off": Malformed(
        opened("{ value = true, low = false }"), ("open_group", "low", "leave it out")
    ),
    "most of a lever that is on or off": Malformed(
        opened("{ value = true, high = 1 }"), ("open_group", "high", "leave it out")
    ),
    "level for what is on or off": Malformed(
        opened('{ value = true, unit = "level" }'),
        ("open_group", "'level'", "'on or off'"),
    ),
    "month before the first": Malformed(change("-1"), ("= -1 month", *MONTH)),
    "month after the last": Malformed(change("121"), ("= 121 month", *MONTH)),
    "no market": Malformed(
        "[levers]\nn_markets = 0", ("n_markets = 0 markets", "from 1 to 6")
    ),
    "more markets than there may be": Malformed(
        "[levers]\nn_markets = 7", ("n_markets = 7 markets", "from 1 to 6")
    ),
    "less than no assistant": Malformed(
        "[levers]\nn_assistants = -1", ("n_assistants = -1", "from 0 to 6")
    ),
    "negative share": Malformed(
        "[levers]\nshare_local = -0.1", ("share_local = -0.1 share", "from 0 to 1")
    ),
    "old unit of ties": Malformed(
        '[levers]\nexisting_ties = { value = 0.3, unit = "level" }',
        ("existing_ties", "'level'", "'share'"),
    ),
    "bound of a switch": Malformed(
        switch("{ value = true, low = false }"), ("rivalry", "low", "leave it out")
    ),
}

NOT_TOML = {
    "duplicate key": Malformed("title = 'a'\ntitle = 'b'\n\n", ("not TOML", "Cannot")),
    "unclosed text": Malformed('title = "x', ("not TOML", "Unterminated")),
    "key without a value": Malformed("title =\n\n", ("not TOML", "line 1")),
    "text without quotes": Malformed("title = hello", ("not TOML", "line 1")),
    "no TOML at all": Malformed("%%%", ("not TOML", "line 1")),
    "JSON": Malformed('{"title": "x"}', ("not TOML", "line 1")),
    "unclosed table": Malformed("[levers\n", ("not TOML", "line 1")),
    "control character": Malformed('title = "\x07"', ("not TOML", "line 1")),
    "zero byte": Malformed('title = "\x00"', ("not TOML", "line 1")),
    "lists in lists in lists": Malformed(
        f"a = {'[' * 50_000}{']' * 50_000}", ("nest too deeply",)
    ),
    "tables in tables in tables": Malformed(
        f"a = {'{a = ' * 15_000}", ("nest too deeply",)
    ),
}

TEXTS = {**WRONG_KEYS, **WRONG_KINDS, **WRONG_VALUES, **IMPOSSIBLE, **NOT_TOML}
