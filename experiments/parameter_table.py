"""The parameter table of README.md and ODD.md, printed from the parameters themselves.

``python -m experiments.parameter_table`` writes it anew; a test compares.
"""

from pathlib import Path
from typing import Any

from model.parameters.checking import has_range
from model.parameters.mechanism_sets import names_in
from model.parameters.parameters import passports

BEGIN = "<!-- parameter table: printed from the code, see CONTRIBUTING.md -->"
END = "<!-- end of the parameter table -->"
CHECKOUT = Path(__file__).parent.parent
FILES = (CHECKOUT / "README.md", CHECKOUT / "model" / "ODD.md")


def markdown() -> str:
    """Return all parameters as a table in Markdown."""
    lines = [
        "| parameter | default | unit | bounds | kind | source | meaning |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, passport in passports().items():
        bounds = (
            f"{passport['low']:g} to {passport['high']:g}" if has_range(name) else ""
        )
        shown = _shown(name, passport)
        lines.append(
            f"| `{name}` | {shown} | {passport['unit']} | {bounds} | "
            f"{passport['kind']} | {passport['source']} | {passport['meaning']} |"
        )
    return "\n".join(lines)


def _shown(name: str, passport: dict[str, Any]) -> str:
    """Return a default as a person would write it."""
    default = passport["default"]
    if has_range(name):
        return f"{default:g}"
    if isinstance(default, bool):
        return str(default).lower()
    return ", ".join(names_in(default))


def with_table(text: str) -> str:
    """Return a document with the present table between its two marks.

    Args:
        text: the document.

    Raises:
        ValueError: a mark is missing.
    """
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError("the marks of the parameter table are missing")
    return f"{before}{BEGIN}\n\n{markdown()}\n\n{END}{after}"


def main() -> None:
    """Write the table into both documents."""
    for path in FILES:
        path.write_text(with_table(path.read_text()))


if __name__ == "__main__":
    main()
