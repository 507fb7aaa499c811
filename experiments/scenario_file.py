"""A scenario as a file again (TOML): read back, it plays the same."""

import json
from collections.abc import Iterator

from model.parameters.checking import has_range
from model.parameters.mechanism_sets import is_mechanism_set, names_in, number_of
from model.parameters.parameters import Parameters, passports
from model.scenario import TABLES, Scenario


def file_of(scenario: Scenario, note: str) -> str:
    """Return the text of a scenario file.

    Written are the values that the scenario says and those that differ from the
    defaults; of the rest the reader of the file takes the defaults as well.

    Args:
        scenario: what to write.
        note: a line above all, for people.
    """
    lines = [f"# {note}", f"title = {_text(scenario.title)}"]
    lines += [f"about = {_text(scenario.about)}"]
    for table, kind in TABLES.items():
        entries = list(_entries(scenario, kind))
        if entries:
            lines += ["", f"[{table}]", *entries]
    return "\n".join([*lines, ""])


def _entries(scenario: Scenario, kind: str) -> Iterator[str]:
    """Yield a line for each value of a kind of parameters that has to be said."""
    for name, passport in passports().items():
        value = getattr(scenario.parameters, name)
        is_said = name in scenario.entries
        if passport["kind"] != kind:
            continue
        if is_said or value != Parameters.model_fields[name].default:
            details = {"value": _written(scenario, name), **_reasons(scenario, name)}
            said = ", ".join(f"{key} = {each}" for key, each in details.items())
            yield f"{name} = {{ {said} }}"


def _is_as_said(scenario: Scenario, name: str) -> bool:
    """Return whether a value is the one that the scenario came with."""
    if name not in scenario.entries:
        return False
    said = scenario.entries[name].value
    as_number = number_of(said) if isinstance(said, list) else said
    return bool(as_number == getattr(scenario.parameters, name))


def _reasons(scenario: Scenario, name: str) -> dict[str, str]:
    """Return unit, bounds, source and note of a value; a changed one has but a unit."""
    unit = {"unit": _text(passports()[name]["unit"])} if has_range(name) else {}
    if not _is_as_said(scenario, name):
        return unit
    entry = scenario.entries[name]
    bounds = {"low": entry.low, "high": entry.high}
    texts = {"source": entry.source, "note": entry.note}
    return {
        **unit,
        **{key: repr(bound) for key, bound in bounds.items() if bound is not None},
        **{key: _text(text) for key, text in texts.items() if text},
    }


def _written(scenario: Scenario, name: str) -> str:
    """Return a value as TOML; a number keeps all its digits."""
    value = getattr(scenario.parameters, name)
    if is_mechanism_set(passports()[name]):
        # As the file said it, in its own order, unless it has been changed.
        is_same = _is_as_said(scenario, name)
        names = scenario.entries[name].value if is_same else names_in(value)
        return json.dumps(names)
    return json.dumps(value) if isinstance(value, bool) else repr(value)


def _text(text: str) -> str:
    """Return a text as TOML, in quotes and on one line."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
