"""The JSON Schema of scenario files, printed from the parameters' passports."""

from typing import Any

from model.parameters.mechanism_sets import NAMES, is_mechanism_set
from model.parameters.parameters import passports
from model.scenario import TABLES

JSON_TYPES = {bool: "boolean", int: "integer", float: "number"}


def scenario_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a scenario file's content."""
    tables = {
        table: {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                name: _entry_schema(passport)
                for name, passport in passports().items()
                if passport["kind"] == kind
            },
        }
        for table, kind in TABLES.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Scenario of an export partner group",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "title": {"type": "string", "description": "name for readers"},
            "about": {
                "type": "string",
                "description": "what it describes; what is from the papers",
            },
            **tables,
        },
    }


def _entry_schema(passport: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of what a file may say about one parameter."""
    value: dict[str, Any] = {"type": JSON_TYPES[type(passport["default"])]}
    details: dict[str, Any] = {
        "value": value,
        "source": {"type": "string"},
        "note": {"type": "string"},
        "unit": {"const": passport["unit"]},
    }
    # What is on or off has no bounds, be it a mechanism or a lever.
    if "low" in passport:
        value |= {"minimum": passport["low"], "maximum": passport["high"]}
    if is_mechanism_set(passport):
        names = {"type": "array", "items": {"enum": [*NAMES]}, "uniqueItems": True}
        value = details["value"] = {"anyOf": [names, value]}
    elif "low" in passport:
        details |= {"low": value, "high": value}
    return {
        "description": f"{passport['meaning']} ({passport['unit']}); "
        f"source: {passport['source']}",
        "default": passport["default"],
        "anyOf": [
            value,
            {
                "type": "object",
                "additionalProperties": False,
                "required": ["value"],
                "properties": details,
            },
        ],
    }
